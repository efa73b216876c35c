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
    explicit NameRules(RuleLog& log)
        : meetings(meeting_rules, log),
          trims(trim_rules, log),
          extensions(extension_rules, log),
          posts(post_rules, log),
          common_words(common_word_rules, log),
          types(log),
          clues(clue_rules, log),
          metonyms(metonym_rules, log) {}

    ActiveRules<NameMeeting> meetings;
    ActiveRules<NameEdit> trims;
    ActiveRules<NameExtension> extensions;
    ActiveRules<NameDoubt> posts, common_words;
    TypeRules types;
    ActiveRules<ClueRule> clues;
    ActiveRules<MetonymRule> metonyms;
};

// All rows, in the order in which they are tried.
std::vector<RuleInfo> name_rules();

}  // namespace newsgraph
