// How much work a piece of code does, counted, not timed: the same on every machine.
#pragma once

#include <cstdint>
#include <functional>

namespace newsgraph {

struct Work {
    std::uint64_t steps =
        0;                   // requests for memory, and the 64 bytes that each of them asks for
    std::uint64_t peak = 0;  // bytes that were held at once, beyond those at the start
};

// Of one thread; what C libraries take for themselves is not seen.
Work count_work(const std::function<void()>& run);

}  // namespace newsgraph
