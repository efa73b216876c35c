// libFuzzer's entry: the target is named by the environment, NEWSGRAPH_FUZZ=html.
#include "tests/fuzz/targets.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

using namespace newsgraph;

namespace {

const FuzzTarget& chosen() {
    const char* name = std::getenv("NEWSGRAPH_FUZZ");
    const auto targets = fuzz_targets();
    const auto found =
        std::ranges::find(targets, name == nullptr ? "" : name, &FuzzTarget::name);
    if (found == targets.end()) {
        std::fprintf(stderr, "NEWSGRAPH_FUZZ must name a target\n");
        std::exit(2);
    }
    return *found;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const FuzzTarget& target = chosen();
    target.run({reinterpret_cast<const char*>(data), size});
    return 0;
}
