// An input that gave no article: nothing is lost without being named.
#pragma once

#include <compare>
#include <string>

namespace newsgraph {

struct Skipped {
    std::string document;  // the contract's document name
    std::string reason;    // in plain words: "is empty"

    auto operator<=>(const Skipped&) const = default;
};

}  // namespace newsgraph
