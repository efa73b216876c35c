// What the rules of worth ask of a claim.
#pragma once

#include "core/one_of.hpp"
#include "extract/claims/claim_worth.hpp"
#include "extract/claims/qualifiers.hpp"

#include <algorithm>
#include <initializer_list>

namespace newsgraph {

inline const Chain* chain_of(const WorthCase& given, const Term& term) {
    return term.is_entity() ? &given.article.chains[term.chain()] : nullptr;
}

// Resolved or in the words of the text ("on Monday" in an article without a date).
inline bool is_dated(const Claim& claim) {
    return !claim.time.empty() || has_role(claim, {Role::time});
}

inline bool is_named(const WorthCase& given, const Term& term) {
    const Chain* chain = chain_of(given, term);
    return chain != nullptr && !chain->generic;
}

inline bool is_abstract(const WorthCase& given, const Term& term) {
    const Chain* chain = chain_of(given, term);
    return chain != nullptr && chain->generic
           && is_one_of(chain->type, {EntityType::concept_, EntityType::document});
}

inline bool has_argument(const Frame& frame, ArgumentKind kind) {
    return first_of(frame.arguments, kind) >= 0;
}

inline bool is_open(const WorthCase& given) {
    return given.claim.relation.empty();
}

inline bool tells_change(const WorthCase& given) {
    return given.tree.lexicon().is(given.frame.lemma, VerbClass::changes);
}

// "the ferry sank", "people were injured", "the virus infected 400"
inline bool befalls(const WorthCase& given) {
    return given.tree.lexicon().is(given.frame.lemma, VerbClass::befalls);
}

}  // namespace newsgraph
