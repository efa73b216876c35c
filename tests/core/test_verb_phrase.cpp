#include "core/verb_phrase.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("phrases are read from the column of the schema") {
    CHECK(parse_verb_phrases("")->empty());
    CHECK(
        parse_verb_phrases("supply, supplied")
        == std::vector<VerbPhrase>{{"supply", "", "supplied", false}});
    CHECK(
        parse_verb_phrases("be part [of]")
        == std::vector<VerbPhrase>{{"be part", "of", "", false}});
    CHECK(
        parse_verb_phrases("actors: agree [with]; agree [on], agreed on")
        == std::vector<VerbPhrase>{
            {"agree", "with", "", true}, {"agree", "on", "agreed on", false}});
}

TEST_CASE("what is no phrase is nothing") {
    for (const char* bad :
         {"[with]",
          "agree [with",
          "agree []",
          "supply,",
          "Supply",
          "actors: agree",
          "; ,",
          "a\x01"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_verb_phrases(bad));
    }
}
