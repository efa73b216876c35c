// Names that a text says to be names of one thing.
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("a bank that was formerly known by another name has both") {
    const Article article = understood(
        R"(
        1 Tarn Tarn PROPN NNP 2 compound
        2 Bank Bank PROPN NNP 10 nsubj
        3 , , PUNCT , 5 punct
        4 formerly formerly ADV RB 5 advmod
        5 known know VERB VBN 2 acl
        6 as as ADP IN 8 case
        7 Vale Vale PROPN NNP 8 compound
        8 Trust Trust PROPN NNP 5 obl
        9 , , PUNCT , 5 punct
        10 failed fail VERB VBD 0 root
    )",
        {{"Tarn Bank", EntityType::organization}, {"Vale Trust", EntityType::organization}});
    CHECK(chain_of(article, "Vale Trust") == chain_of(article, "Tarn Bank"));
}

TEST_CASE("what somebody else is called is no name of who speaks of it") {
    const Article article = understood(
        R"(
        1 Norvik Norvik PROPN NNP 2 nsubj
        2 supports support VERB VBZ 0 root
        3 a a DET DT 4 det
        4 group group NOUN NN 2 obj
        5 known know VERB VBN 4 acl
        6 as as ADP IN 7 case
        7 Aurantia Aurantia PROPN NNP 5 obl
    )",
        {{"Norvik", EntityType::organization}, {"Aurantia", EntityType::organization}});
    CHECK(chain_of(article, "Aurantia") != chain_of(article, "Norvik"));
}

TEST_CASE("a firm renamed itself, and two listed countries are never one") {
    const Article article = understood(
        R"(
        1 Norvik Norvik PROPN NNP 2 nsubj
        2 renamed rename VERB VBD 0 root
        3 itself it PRON PRP 2 obj
        4 Aurantia Aurantia PROPN NNP 2 xcomp
    )",
        {{"Norvik", EntityType::organization}, {"Aurantia", EntityType::organization}});
    CHECK(chain_of(article, "Aurantia") == chain_of(article, "Norvik"));
    const Article states = understood(R"(
        1 Norway Norway PROPN NNP 2 nsubj
        2 renamed rename VERB VBD 0 root
        3 itself it PRON PRP 2 obj
        4 Peru Peru PROPN NNP 2 xcomp
    )");
    CHECK(chain_of(states, "Peru") != chain_of(states, "Norway"));
}

TEST_CASE("a firm has not the name of the town that it is in") {
    const Article article = understood(
        R"(
        1 a a DET DT 3 det
        2 Tarna Tarna PROPN NNP 3 compound
        3 company company NOUN NN 6 nsubj
        4 called call VERB VBN 3 acl
        5 Norvik Norvik PROPN NNP 4 xcomp
        6 failed fail VERB VBD 0 root
    )",
        {{"Tarna", EntityType::place}, {"Norvik", EntityType::company}});
    CHECK(chain_of(article, "Norvik") == "Norvik");
    CHECK(chain_of(article, "Tarna") == "Tarna");
}
