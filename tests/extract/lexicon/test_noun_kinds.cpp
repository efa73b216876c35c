#include "extract/lexicon/noun_kinds.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("the news calls a ferry a vessel and a pact an accord, never a vessel a ferry") {
    using enum NounRelation;
    const NounKinds& usual = gazetteer().lexicon().usual_kinds();
    CHECK(usual.relation("ferry", "ferry") == equal);
    CHECK(usual.relation("accord", "deal") == same);
    CHECK(usual.relation("deal", "accord") == same);
    CHECK(usual.relation("vessel", "ferry") == kind);
    CHECK(usual.relation("ferry", "vessel") == narrower);
    CHECK(usual.relation("ferry", "ballot") == none);
    CHECK(usual.relation("cat", "ferry") == none);
}

TEST_CASE("a dictionary knows more kinds, and which are near ones") {
    using enum NounRelation;
    const Lexicon& lexicon = gazetteer().lexicon();
    CHECK(lexicon.usual_kinds().relation("institution", "company") == none);
    CHECK(lexicon.kinds().relation("institution", "company") == kind);
    CHECK(lexicon.kinds().relation("vessel", "ferry") == kind);
}

TEST_CASE("a deed is told by its verb") {
    const NounKinds& kinds = gazetteer().lexicon().kinds();
    CHECK(kinds.tells("invasion", "invade"));
    CHECK_FALSE(kinds.tells("invasion", "sell"));
    CHECK_FALSE(kinds.tells("no such noun", "sell"));
}

TEST_CASE("an attack is on a port, a visit to it, a seizure of it") {
    const NounKinds& kinds = gazetteer().lexicon().kinds();
    CHECK(kinds.preposition("attack") == "on");
    CHECK(kinds.preposition("visit") == "to");
    CHECK(kinds.preposition("seizure") == "of");
}
