#include "core/text_flaws.hpp"

#include "core/enum_names.hpp"

namespace newsgraph {

namespace {

constexpr auto flaws = enum_names<TextFlaw::wrong_digest>(
    {"windows_1252",
     "double_encoded",
     "soft_hyphen",
     "zero_width_space",
     "ligature",
     "invisible",
     "cut_word",
     "wrong_digest"});

}  // namespace

std::string_view name_of(TextFlaw flaw) {
    return flaws[flaw];
}

}  // namespace newsgraph
