// How much work a piece of code does: counted, the same on every machine, and as time of the
// processor, in which loops show that ask for no memory.
#pragma once

#include <cstdint>
#include <functional>

namespace newsgraph {

struct Work {
    std::uint64_t steps =
        0;                   // requests for memory, and the 64 bytes that each of them asks for
    std::uint64_t peak = 0;  // bytes that were held at once, beyond those at the start
    double seconds = 0;      // of this thread on the processor; a third is the machine's noise
};

// Of one thread; what C libraries take for themselves is not seen.
Work count_work(const std::function<void()>& run);

}  // namespace newsgraph
