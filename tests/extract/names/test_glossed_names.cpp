// Names and the letters in brackets that spell them out.
#include "extract/names/names.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

namespace {

Shown names(const Article& article) {
    return mentions_of(article, MentionForm::name);
}

}  // namespace

TEST_CASE("a name that its letters gloss whole stays the one that is known") {
    const Article article = understood(
        R"(
        1 World World PROPN NNP 3 compound
        2 Health Health PROPN NNP 3 compound
        3 Organization Organization PROPN NNP 7 nsubj
        4 ( ( PUNCT -LRB- 5 punct
        5 WHO WHO PROPN NNP 3 appos
        6 ) ) PUNCT -RRB- 5 punct
        7 agreed agree VERB VBD 0 root
    )",
        {{"World Health Organization", EntityType::organization}});
    REQUIRE_FALSE(names(article).empty());
    CHECK(
        names(article)[0]
        == "World Health Organization/InternationalOrganization/World Health Organization");
}

TEST_CASE("letters that a name spells out are its own, whatever class they are elsewhere") {
    const auto named = [](const char* word) {
        const Article article = understood(
            std::string("\n        1 All all DET DT 3 det\n        2 ") + word + R"(
        3 Congress Congress PROPN NNP 7 nsubj
        4 ( ( PUNCT -LRB- 5 punct
        5 APC APC PROPN NNP 3 appos
        6 ) ) PUNCT -RRB- 5 punct
        7 agreed agree VERB VBD 0 root

        1 The the DET DT 2 det
        2 APC APC PROPN NNP 3 nsubj
        3 left leave VERB VBD 0 root
    )",
            {{"All Progressives Congress", EntityType::organization},
             {"All Bakers Congress", EntityType::organization},
             {"APC", EntityType::organization}});
        return mentions_of(article, MentionForm::name).size();
    };
    CHECK(named("Progressives Progressives PROPN NNPS 3 compound") == 3);
    CHECK(named("Bakers Bakers PROPN NNPS 3 compound") == 1);
}
