#include "extract/claims/claims.hpp"

#include "extract/claims/claim_confidence.hpp"
#include "extract/claims/membership.hpp"
#include "extract/claims/sentence_claims.hpp"
#include "extract/claims/speakers.hpp"
#include "extract/claims/structure.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace newsgraph {

namespace {

// Of equal claims of one sentence the surest stays; the order is that of the text.
void keep_best(std::vector<Claim>& claims) {
    std::vector<Claim> kept;
    for (Claim& claim : claims) {
        const auto recipient = [](const Claim& c) {
            const auto found =
                std::ranges::find(c.qualifiers, Role::recipient, &Qualifier::role);
            return found == c.qualifiers.end() ? Term{} : found->term;
        };
        const auto same = std::ranges::find_if(kept, [&](const Claim& other) {
            return other.sentence == claim.sentence && other.relation == claim.relation
                   && (!claim.relation.empty() || other.predicate == claim.predicate)
                   && other.subject.value == claim.subject.value
                   && other.object.value == claim.object.value
                   && recipient(other).value == recipient(claim).value
                   && other.polarity == claim.polarity && other.status == claim.status;
        });
        if (same == kept.end()) {
            kept.push_back(std::move(claim));
        } else if (claim.confidence > same->confidence) {
            *same = std::move(claim);
        }
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
        std::vector<Claim> claims = read_claims(article, terms, schema, rules, quote_speakers);
        for (Claim& claim : read_structure(article, terms, quote_speakers)) {
            claims.push_back(std::move(claim));
        }
        std::ranges::move(read_memberships(article, terms), std::back_inserter(claims));
        std::ranges::move(
            read_places(article, terms, rules.places), std::back_inserter(claims));
        rate_claims(article, terms, confidence, claims);
        keep_best(claims);
        std::ranges::move(claims, std::back_inserter(article.claims));
    }
}

}  // namespace newsgraph
