#include "extract/claims/claims.hpp"

#include "extract/claims/sentence_claims.hpp"
#include "extract/claims/speakers.hpp"
#include "extract/claims/structure.hpp"

#include <algorithm>
#include <iterator>
#include <span>
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

void find_claims(Article& article, const Schema& schema, const Embedding& embedding) {
    const auto quote_speakers = find_quote_speakers(article, embedding);
    std::size_t next = 0;
    for (std::size_t s = 0; s < article.sentences.size(); ++s) {
        if (!article.sentences[s].english) {
            continue;
        }
        const int sentence = static_cast<int>(s);
        std::vector<Claim> before = std::move(article.claims);
        article.claims.clear();
        const std::size_t first = next;
        while (next < article.frames.size() && article.frames[next].sentence <= sentence) {
            ++next;
        }
        const std::span all(article.frames);
        add_claims(
            article, all.subspan(first, next - first), schema, embedding, quote_speakers);
        for (Claim& claim : read_structure(article, sentence, Tree(article.sentences[s]))) {
            article.claims.push_back(std::move(claim));
        }
        keep_best(article.claims);
        before.insert(
            before.end(),
            std::make_move_iterator(article.claims.begin()),
            std::make_move_iterator(article.claims.end()));
        article.claims = std::move(before);
    }
}

}  // namespace newsgraph
