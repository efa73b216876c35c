#include "extract/rule_list.hpp"

#include "extract/claims/sentence_claims.hpp"
#include "extract/clauses/arguments.hpp"
#include "extract/coref/chains.hpp"
#include "extract/mentions/mentions.hpp"
#include "extract/names/names.hpp"
#include "extract/syntax/repairs.hpp"

namespace newsgraph {

std::vector<RuleInfo> all_rules() {
    using Room = std::vector<RuleInfo> (*)();
    static constexpr Room rooms[]{
        tree_rules, name_rules, mention_rules, coref_rules, clause_rules, claim_rules,
    };
    std::vector<RuleInfo> all;
    for (const Room room : rooms) {
        const auto rows = room();
        all.insert(all.end(), rows.begin(), rows.end());
    }
    return all;
}

}  // namespace newsgraph
