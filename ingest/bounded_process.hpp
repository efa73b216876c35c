// Work on hostile bytes in a process of its own, where a library cannot be asked to stop: it may
// crash, ask for all memory or never end, and nobody else is hurt.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace newsgraph {

struct ProcessBounds {
    std::size_t memory = std::size_t{1} << 30U;  // bytes beyond what this process has
    unsigned seconds = 60;             // of the processor; on the wall five times as many
    std::size_t output = 200'000'000;  // bytes
};

// What `work` returns, run in a copy of this process; nothing where it ended otherwise or went
// out of its bounds. `work` sees this process's memory as it is now, changes none of it, writes
// nowhere and has none of its files open; of the locks that other threads hold it may want those
// of the C library alone.
std::optional<std::string> run_bounded(
    const std::function<std::string()>& work, const ProcessBounds& bounds);

}  // namespace newsgraph
