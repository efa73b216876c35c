// The rules of this room: those of names ("name/...") and of their types ("type/...").
#pragma once

#include "extract/names/common_words.hpp"
#include "extract/names/metonyms.hpp"
#include "extract/names/name_candidates.hpp"
#include "extract/names/name_clues.hpp"
#include "extract/names/name_extension.hpp"
#include "extract/names/name_spans.hpp"
#include "extract/names/name_types.hpp"

#include <vector>

namespace newsgraph {

// Those that are switched on, made once an article. The log must outlive them.
struct NameRules {
    RuleLog& log;
    ActiveRules<NameMeeting> meetings{meeting_rules, log};
    ActiveRules<NameEdit> trims{trim_rules, log};
    ActiveRules<NameExtension> extensions{extension_rules, log};
    ActiveRules<NameDoubt> posts{post_rules, log}, common_words{common_word_rules, log};
    TypeRules types{log};
    ActiveRules<ClueRule> clues{clue_rules, log};
    ActiveRules<MetonymRule> metonyms{metonym_rules, log};
};

// All rows, in the order in which they are tried.
std::vector<RuleInfo> name_rules();

}  // namespace newsgraph
