#include "extract/rule_list.hpp"

#include "extract/claims/claims.hpp"
#include "extract/clauses/arguments.hpp"
#include "extract/coref/chains.hpp"
#include "extract/mentions/mentions.hpp"
#include "extract/names/names.hpp"
#include "extract/syntax/repairs.hpp"

namespace newsgraph {

std::vector<RuleInfo> all_rules() {
    return list_rules(
        tree_rules(),
        name_rules(),
        mention_rules(),
        coref_rules(),
        clause_rules(),
        claim_rules());
}

}  // namespace newsgraph
