#include "extract/claims/claim_worth.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

// "Oslo was attacked": the depot is 0, the verb 2.
const Article& attack() {
    static const Article article = article_from_conllu(R"(
        1 Depots depot  NOUN NNS 3 nsubj:pass
        2 were   be     AUX  VBD 3 aux:pass
        3 hit    hit    VERB VBN 0 root
        4 in     in     ADP  IN  5 case
        5 Oslo   Oslo   PROPN NNP 3 obl
    )");
    return article;
}

Frame frame_of_attack() {
    Frame frame;
    frame.head = 2;
    frame.passive = true;
    frame.finite = true;
    frame.arguments = {
        {ArgumentKind::object, Marker::none, 0}, {ArgumentKind::oblique, Marker::in, 4}};
    return frame;
}

Claim claim_about(int chain) {
    Claim claim;
    claim.relation = "attacks";
    claim.object = {chain, {}};
    return claim;
}

bool is_kept(const Frame& frame, const Claim& claim, int object) {
    RuleLog log;
    const SyntaxView tree(attack().sentences.front(), predicates());
    return WorthRules(log).keeps({attack(), tree, frame, claim, object});
}

}  // namespace

TEST_CASE("a deed without a doer is told of the object of its own verb") {
    const Frame frame = frame_of_attack();
    CHECK(is_kept(frame, claim_about(0), 0));
    CHECK_FALSE(is_kept(frame, claim_about(0), 4));  // Oslo was not hit
    Frame participle = frame;
    participle.finite = false;
    CHECK_FALSE(is_kept(participle, claim_about(0), 0));
}

TEST_CASE("a finite verb in the active has a subject") {
    Claim claim = claim_about(0);
    claim.subject = claim.object;
    Frame frame = frame_of_attack();
    CHECK(is_kept(frame, claim, 0));  // passive
    frame.passive = false;
    CHECK_FALSE(is_kept(frame, claim, 0));
    frame.arguments.push_back({ArgumentKind::subject, Marker::none, 0});
    CHECK(is_kept(frame, claim, 0));
}
