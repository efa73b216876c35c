// A thread waits for the signals, so that what is done about them may lock and write as any
// other code; a signal handler may do neither.
#include "app/interruption.hpp"

#include "graph/storage/temporaries.hpp"

#include <array>
#include <atomic>
#include <csignal>
#include <iostream>
#include <mutex>
#include <thread>
#include <utility>

namespace newsgraph {

namespace {

constexpr std::array<std::pair<int, const char*>, 3> signals{
    {{SIGINT, "SIGINT"}, {SIGTERM, "SIGTERM"}, {SIGHUP, "SIGHUP"}}};

std::atomic<bool> under_way{false};

struct Standing {
    std::mutex mutex;
    std::string text;
};

Standing& standing() {
    static Standing the_one;
    return the_one;
}

bool is_ignored(int signal) {
    struct sigaction action {};
    return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

// Empty where the caller has us ignore all of them.
sigset_t signals_to_watch() {
    sigset_t set;
    sigemptyset(&set);
    for (const auto& [signal, name] : signals) {
        if (!is_ignored(signal)) {
            sigaddset(&set, signal);
        }
    }
    return set;
}

const char* name_of_signal(int signal) {
    for (const auto& [number, name] : signals) {
        if (number == signal) {
            return name;
        }
    }
    return "a signal";
}

void end_by(int signal) {
    under_way = true;
    discard_temporaries();
    {
        const std::lock_guard lock(standing().mutex);
        const std::string& stands = standing().text;
        std::cerr << "\nnewsgraph: stopped by " << name_of_signal(signal)
                  << (stands.empty() ? "" : "; " + stands) << '\n';
    }
    std::signal(signal, SIG_DFL);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal);
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
    raise(signal);
}

}  // namespace

struct Interruption::Watcher {
    sigset_t set = signals_to_watch();
    std::atomic<bool> over{false};
    std::thread thread;

    void wait() {
        int signal = 0;
        if (sigwait(&set, &signal) == 0 && !over) {
            end_by(signal);
        }
    }
};

Interruption::Interruption() : watcher_(std::make_unique<Watcher>()) {
    if (sigisemptyset(&watcher_->set) == 0) {
        pthread_sigmask(SIG_BLOCK, &watcher_->set, nullptr);
        watcher_->thread = std::thread([this] { watcher_->wait(); });
    }
}

Interruption::~Interruption() {
    watcher_->over = true;
    for (const auto& [signal, name] : signals) {
        if (watcher_->thread.joinable() && sigismember(&watcher_->set, signal) == 1) {
            pthread_kill(watcher_->thread.native_handle(), signal);  // wakes nobody else
            watcher_->thread.join();
        }
    }
}

bool Interruption::is_under_way() {
    return under_way;
}

void say_when_stopped(std::string what_stands) {
    const std::lock_guard lock(standing().mutex);
    standing().text = std::move(what_stands);
}

}  // namespace newsgraph
