// Our code asks for memory wherever it copies a string, grows a list or enters a map, so that
// work of the square of a size shows in how often and how much it asks.
#include "tests/growth/work.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <ctime>
#include <malloc.h>
#include <new>

namespace {

thread_local std::uint64_t steps = 0;
thread_local std::int64_t held = 0;
thread_local std::int64_t most_held = 0;

void* take(std::size_t size) {
    void* memory = std::malloc(size == 0 ? 1 : size);
    if (memory == nullptr) {
        throw std::bad_alloc();
    }
    steps += 1 + size / 64;
    held += static_cast<std::int64_t>(malloc_usable_size(memory));
    most_held = std::max(most_held, held);
    return memory;
}

void give_back(void* memory) {
    held -= static_cast<std::int64_t>(memory == nullptr ? 0 : malloc_usable_size(memory));
    std::free(memory);
}

}  // namespace

void* operator new(std::size_t size) {
    return take(size);
}
void* operator new[](std::size_t size) {
    return take(size);
}
void operator delete(void* memory) noexcept {
    give_back(memory);
}
void operator delete[](void* memory) noexcept {
    give_back(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    give_back(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    give_back(memory);
}

namespace newsgraph {

namespace {

double thread_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace

Work count_work(const std::function<void()>& run) {
    const std::uint64_t before = steps;
    const std::int64_t held_before = held;
    most_held = held;
    const double start = thread_seconds();
    run();
    return {
        steps - before,
        static_cast<std::uint64_t>(most_held - held_before),
        thread_seconds() - start};
}

}  // namespace newsgraph
