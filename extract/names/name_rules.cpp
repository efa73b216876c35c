#include "extract/names/name_rules.hpp"

namespace newsgraph {

std::vector<RuleInfo> name_rules() {
    std::vector<RuleInfo> list;
    list_rules(meeting_rules, list);
    list_rules(trim_rules, list);
    list_rules(extension_rules, list);
    list_rules(post_rules, list);
    list_rules(common_word_rules, list);
    list_rules(listed_type_rules, list);
    list_rules(designation_type_rules, list);
    list_rules(type_rules, list);
    list_rules(clue_rules, list);
    list_rules(metonym_rules, list);
    return list;
}

}  // namespace newsgraph
