// Preloaded into the program: the k-th thing that it does to the disk below a folder fails as on
// a full one, or is the last that it does.
//
//   NEWSGRAPH_FAULT_IN    the folder
//   NEWSGRAPH_FAULT_AT    k, from 1
//   NEWSGRAPH_FAULT_KILL  set: the process is killed there
//   NEWSGRAPH_FAULT_MARK  file that is made when it has come to that
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

template <class F>
F next(const char* name) {
    return reinterpret_cast<F>(dlsym(RTLD_NEXT, name));
}

struct Plan {
    const char* folder = std::getenv("NEWSGRAPH_FAULT_IN");
    const char* at = std::getenv("NEWSGRAPH_FAULT_AT");
    const char* mark = std::getenv("NEWSGRAPH_FAULT_MARK");
    bool kill = std::getenv("NEWSGRAPH_FAULT_KILL") != nullptr;
    long k = at == nullptr ? 0 : std::atol(at);
    std::atomic<long> count{0};
};

Plan& plan() {
    static Plan the_one;
    return the_one;
}

bool is_below(const char* path) {
    const char* folder = plan().folder;
    return folder != nullptr && path != nullptr
           && std::strncmp(path, folder, std::strlen(folder)) == 0;
}

bool is_below(int descriptor) {
    char path[4096];
    const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
    const ssize_t size = readlink(link.c_str(), path, sizeof path - 1);
    if (size < 0) {
        return false;
    }
    path[size] = '\0';
    return is_below(path);
}

template <class Where>
bool fails(Where where) {
    if (!is_below(where) || ++plan().count != plan().k) {
        return false;
    }
    const int mark = next<int (*)(const char*, int, ...)>("open")(
        plan().mark, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    close(mark);
    if (plan().kill) {
        kill(getpid(), SIGKILL);
    }
    errno = ENOSPC;
    return true;
}

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, size_t size) {
    return fails(file)
               ? -1
               : next<ssize_t (*)(int, const void*, size_t)>("write")(file, bytes, size);
}

ssize_t writev(int file, const iovec* parts, int count) {
    return fails(file)
               ? -1
               : next<ssize_t (*)(int, const iovec*, int)>("writev")(file, parts, count);
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
    using Write = ssize_t (*)(int, const void*, size_t, off64_t);
    return fails(file) ? -1 : next<Write>("pwrite64")(file, bytes, size, at);
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
    return pwrite64(file, bytes, size, at);
}

int fsync(int file) {
    return fails(file) ? -1 : next<int (*)(int)>("fsync")(file);
}

int fdatasync(int file) {
    return fails(file) ? -1 : next<int (*)(int)>("fdatasync")(file);
}

int ftruncate64(int file, off64_t size) {
    return fails(file) ? -1 : next<int (*)(int, off64_t)>("ftruncate64")(file, size);
}

int rename(const char* from, const char* to) {
    return fails(from) ? -1 : next<int (*)(const char*, const char*)>("rename")(from, to);
}

int mkdir(const char* path, mode_t mode) {
    return fails(path) ? -1 : next<int (*)(const char*, mode_t)>("mkdir")(path, mode);
}

int unlink(const char* path) {
    return fails(path) ? -1 : next<int (*)(const char*)>("unlink")(path);
}

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    if ((flags & O_CREAT) != 0 && fails(path)) {
        return -1;
    }
    return next<int (*)(const char*, int, ...)>("open")(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    if ((flags & O_CREAT) != 0 && fails(path)) {
        return -1;
    }
    return next<int (*)(const char*, int, ...)>("open64")(path, flags, mode);
}

}  // extern "C"
