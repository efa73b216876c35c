#include "extract/claims/worth_case.hpp"

#include <algorithm>
#include <string>

namespace newsgraph {

bool has_role(const Claim& claim, std::initializer_list<Role> roles) {
    return std::ranges::any_of(claim.qualifiers, [&](const Qualifier& qualifier) {
        return std::ranges::find(roles, qualifier.role) != roles.end();
    });
}

const Chain* chain_of(const WorthCase& given, const Term& term) {
    return term.is_entity() ? &given.article.chains[term.chain()] : nullptr;
}

bool is_open(const WorthCase& given) {
    return given.claim.relation.empty();
}

bool is_bare_text(const WorthCase& given, const Term& term) {
    const Chain* chain = chain_of(given, term);
    return chain != nullptr && chain->generic && chain->type == EntityType::document
           && chain->label.find(' ') == std::string::npos;
}

}  // namespace newsgraph
