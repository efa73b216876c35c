#include "app/folder_watch.hpp"

#include "core/error.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <poll.h>
#include <sys/inotify.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace newsgraph {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

[[noreturn]] void refuse(const std::string& path) {
    const int error = errno;
    const std::string hint =
        error == ENOSPC ? "; raise fs.inotify.max_user_watches (sysctl)" : "";
    throw Error(path + ": cannot be watched: " + std::generic_category().message(error) + hint);
}

}  // namespace

FolderWatch::FolderWatch(std::vector<std::string> inputs)
    : inputs_(std::move(inputs)), notify_(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
    if (!notify_.is_open()) {
        refuse("inotify");
    }
    watch_all();
}

// A path that is watched already stays so.
void FolderWatch::watch_one(const std::string& path) {
    constexpr std::uint32_t events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE
                                     | IN_CREATE | IN_ATTRIB | IN_MOVE_SELF;
    if (inotify_add_watch(notify_.get(), path.c_str(), events) < 0 && errno != ENOENT) {
        refuse(path);
    }
}

void FolderWatch::watch_all() {
    for (const std::string& input : inputs_) {
        watch_one(input);
        std::error_code error;
        auto at = fs::recursive_directory_iterator(
            input, fs::directory_options::skip_permission_denied, error);
        for (const fs::recursive_directory_iterator end; !error && at != end;
             at.increment(error)) {
            std::error_code unknown;
            if (at->is_directory(unknown)) {
                watch_one(at->path().string());
            }
        }
    }
}

bool FolderWatch::wait(int milliseconds) {
    pollfd waited{.fd = notify_.get(), .events = POLLIN, .revents = 0};
    const int ready = poll(&waited, 1, milliseconds);
    if (ready <= 0) {
        return false;
    }
    std::array<char, 65536> events;  // NOLINT: filled by read
    while (read(notify_.get(), events.data(), events.size()) > 0) {
    }
    return true;
}

void FolderWatch::wait_for_change() {
    while (!wait(-1)) {
    }
    const auto first = std::chrono::steady_clock::now();
    while (std::chrono::steady_clock::now() - first < 10s && wait(500)) {
    }
    watch_all();  // folders that are new
}

}  // namespace newsgraph
