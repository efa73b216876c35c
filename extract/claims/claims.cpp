#include "extract/claims/claims.hpp"

#include "core/one_of.hpp"
#include "extract/claims/claim_confidence.hpp"
#include "extract/claims/membership.hpp"
#include "extract/claims/qualifiers.hpp"
#include "extract/claims/sentence_claims.hpp"
#include "extract/claims/speakers.hpp"
#include "extract/claims/structure.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace newsgraph {

namespace {

// What only the other of two equal claims tells: when, where, how many.
void take_qualifiers(const Claim& other, Claim& claim) {
    const Claim own = claim;
    for (const Qualifier& qualifier : other.qualifiers) {
        if (is_one_of(qualifier.role, {Role::time, Role::place, Role::quantity})
            && !has_role(own, {qualifier.role})) {
            claim.qualifiers.push_back(qualifier);
        }
    }
    if (claim.time.empty()) {
        claim.time = other.time;
    }
}

Term recipient_of(const Claim& claim) {
    const auto found = std::ranges::find(claim.qualifiers, Role::recipient, &Qualifier::role);
    return found == claim.qualifiers.end() ? Term{} : found->term;
}

bool say_the_same(const Claim& a, const Claim& b) {
    return a.sentence == b.sentence && a.relation == b.relation
           && (!a.relation.empty() || a.predicate == b.predicate)
           && a.subject.value == b.subject.value && a.object.value == b.object.value
           && recipient_of(a).value == recipient_of(b).value && a.polarity == b.polarity
           && a.status == b.status;
}

// Of equal claims of one sentence the surest stays; the order is that of the text.
void keep_best(std::vector<Claim>& claims) {
    std::vector<Claim> kept;
    for (Claim& claim : claims) {
        const auto same = std::ranges::find_if(
            kept, [&](const Claim& other) { return say_the_same(other, claim); });
        if (same == kept.end()) {
            kept.push_back(std::move(claim));
            continue;
        }
        if (claim.confidence > same->confidence) {
            std::swap(claim, *same);
        }
        take_qualifiers(claim, *same);
    }
    claims = std::move(kept);
}

}  // namespace

void find_claims(
    Article& article,
    const ArticleView& view,
    const Schema& schema,
    const LogisticRegression& confidence) {
    const ClaimRules rules{article.rules};
    const auto quote_speakers = find_quote_speakers(article, view);
    for (int sentence = 0; sentence < article.sentences.count(); ++sentence) {
        if (!article.sentences[sentence].english) {
            continue;
        }
        const Terms terms(article, view[sentence]);
        std::vector<Claim> claims = read_claims(terms, schema, rules, quote_speakers);
        for (Claim& claim : read_structure(terms, quote_speakers)) {
            claims.push_back(std::move(claim));
        }
        std::ranges::move(read_memberships(terms), std::back_inserter(claims));
        std::ranges::move(
            read_places(terms, rules.places, quote_speakers), std::back_inserter(claims));
        std::ranges::move(
            read_class_places(terms, rules.class_places, rules.homes),
            std::back_inserter(claims));
        rate_claims(terms, confidence, claims);
        keep_best(claims);
        drop_doubtful(article.rules, claims);
        std::ranges::move(claims, std::back_inserter(article.claims));
    }
}

std::vector<RuleInfo> claim_rules() {
    return list_rules(
        worth_rules(),
        predication_rules,
        place_rules,
        class_place_rules,
        home_rules,
        confidence_rules());
}

}  // namespace newsgraph
