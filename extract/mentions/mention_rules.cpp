#include "extract/mentions/mention_rules.hpp"

#include "extract/mentions/nominals.hpp"
#include "extract/mentions/pronoun_mentions.hpp"

namespace newsgraph {

std::vector<RuleInfo> mention_rules() {
    std::vector<RuleInfo> list;
    list_rules(noun_doubt_rules, list);
    list_rules(modifier_rules, list);
    list_rules(joined_modifier_rules, list);
    list_rules(nominal_rules, list);
    list_rules(pronoun_doubt_rules, list);
    return list;
}

}  // namespace newsgraph
