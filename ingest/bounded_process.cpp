#include "ingest/bounded_process.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <climits>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <string_view>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace newsgraph {

namespace {

// Bytes of address space that are taken already: with sanitizers far more than there is memory.
rlim_t taken_address_space() {
    std::ifstream file("/proc/self/statm");
    rlim_t pages = 0;
    file >> pages;
    return pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
}

void set_limit(__rlimit_resource resource, rlim_t value) {
    const rlimit limit{value, value};
    setrlimit(resource, &limit);
}

void write_all(int pipe, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(pipe, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            _exit(EXIT_FAILURE);
        }
        bytes.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
}

// Files that the original has open are none of the copy's business.
void close_all_but(int pipe) {
    constexpr unsigned first = STDERR_FILENO + 1;
    const auto kept = static_cast<unsigned>(pipe);
    if (kept > first) {
        close_range(first, kept - 1, 0);
    }
    close_range(kept + 1, UINT_MAX, 0);
}

// The copy's whole life. A library that calls exit() must not flush what the original has still
// to write, and what it says is not for the user.
[[noreturn]] void be_copy(
    const std::function<std::string()>& work, const ProcessBounds& bounds, int pipe) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    std::signal(SIGINT, SIG_IGN);  // the original decides when a run ends
    for (const int crash : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGXCPU}) {
        std::signal(crash, SIG_DFL);
    }
    std::atexit([] { _exit(EXIT_FAILURE); });
    const int nothing = open("/dev/null", O_RDWR);
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        dup2(nothing, standard);
    }
    close_all_but(pipe);
    set_limit(RLIMIT_CORE, 0);
    set_limit(RLIMIT_CPU, bounds.seconds);
    set_limit(RLIMIT_AS, taken_address_space() + bounds.memory);
    try {
        const std::string out = work();
        const std::uint64_t size = out.size();
        write_all(pipe, {reinterpret_cast<const char*>(&size), sizeof size});
        write_all(pipe, out);
    } catch (...) {
        _exit(EXIT_FAILURE);
    }
    _exit(EXIT_SUCCESS);
}

// Milliseconds that are left until then.
int left_until(std::chrono::steady_clock::time_point end) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        end - std::chrono::steady_clock::now());
    return static_cast<int>(std::max<std::chrono::milliseconds::rep>(left.count(), 0));
}

// Whether there is something to read before then: a copy may sleep for ever, for which no limit
// of processor time is.
bool waits_for_input(int pipe, std::chrono::steady_clock::time_point end) {
    pollfd ready{pipe, POLLIN, 0};
    int found = 0;
    do {
        found = poll(&ready, 1, left_until(end));
    } while (found < 0 && errno == EINTR);
    return found > 0;
}

// All that comes until then, as far as it is no more than `limit` bytes.
std::string read_all(int pipe, std::size_t limit, std::chrono::steady_clock::time_point end) {
    std::string out;
    std::vector<char> part(65536);
    while (out.size() <= limit && waits_for_input(pipe, end)) {
        const ssize_t got = read(pipe, part.data(), part.size());
        if (got == 0 || (got < 0 && errno != EINTR)) {
            break;
        }
        out.append(part.data(), got < 0 ? 0 : static_cast<std::size_t>(got));
    }
    return out;
}

// Its status says nothing where this process was started to ignore its children's ends.
void wait_for(pid_t process) {
    int status = 0;
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
}

// What a copy wrote that came to its end: as many bytes as it said first.
std::optional<std::string> whole(std::string&& out) {
    std::uint64_t size = 0;
    if (out.size() < sizeof size) {
        return std::nullopt;
    }
    std::memcpy(&size, out.data(), sizeof size);
    out.erase(0, sizeof size);
    return out.size() == size ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace

std::optional<std::string> run_bounded(
    const std::function<std::string()>& work, const ProcessBounds& bounds) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) {
        return std::nullopt;
    }
    const pid_t process = fork();
    if (process == 0) {
        close(ends[0]);
        be_copy(work, bounds, ends[1]);
    }
    close(ends[1]);
    if (process < 0) {
        close(ends[0]);
        return std::nullopt;
    }
    constexpr int patience = 5;  // seconds on the wall a second of the processor
    const auto end =
        std::chrono::steady_clock::now() + std::chrono::seconds(patience * bounds.seconds);
    std::string out = read_all(ends[0], bounds.output + sizeof(std::uint64_t), end);
    close(ends[0]);  // one that writes on meets a closed pipe
    if (std::chrono::steady_clock::now() >= end) {
        kill(process, SIGKILL);
    }
    wait_for(process);
    return whole(std::move(out));
}

}  // namespace newsgraph
