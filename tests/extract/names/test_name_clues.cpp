#include "extract/names/name_rules.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

// The clue for the tokens [first, last) of the first sentence.
std::optional<TypeClue> clue_in(const char* lines, int first, int last) {
    Article article = article_from_conllu(lines);
    const ActiveRules<ClueRule> rules(clue_rules, article.rules);
    const Tree tree(article.sentences[0]);
    return type_clue(WordView(article, tree, gazetteer(), 0), rules, {0, first, last});
}

}  // namespace

TEST_CASE("a class before the name or in apposition says what it is") {
    const auto before = clue_in(
        R"(
        1 the      the      DET   DT  2 det
        2 company  company  NOUN  NN  4 nsubj
        3 Volgatek Volgatek PROPN NNP 2 appos
        4 grew     grow     VERB  VBD 0 root
    )",
        2,
        3);
    REQUIRE(before);
    CHECK(before->type == EntityType::company);
    const auto after = clue_in(
        R"(
        1 Tarna   Tarna   PROPN NNP 5 nsubj
        2 ,       ,       PUNCT ,   4 punct
        3 a       a       DET   DT  4 det
        4 village village NOUN  NN  1 appos
        5 burned  burn    VERB  VBD 0 root
    )",
        0,
        1);
    REQUIRE(after);
    CHECK(after->type == EntityType::place);
    const auto copula = clue_in(
        R"(
        1 Kite is   PROPN NNP 4 nsubj
        2 is   be   AUX   VBZ 4 cop
        3 a    a    DET   DT  4 det
        4 drone drone NOUN NN 0 root
    )",
        0,
        1);
    REQUIRE(copula);
    CHECK(copula->type == EntityType::weapon);
}

TEST_CASE("a clue corrects another kind, not a more exact type of the same kind") {
    CHECK(corrects({EntityType::company, 3}, EntityType::person));
    CHECK(corrects({EntityType::company, 3}, EntityType::organization));
    CHECK_FALSE(corrects({EntityType::organization, 3}, EntityType::company));
    CHECK_FALSE(corrects({EntityType::facility, 3}, EntityType::place));
    CHECK_FALSE(corrects({EntityType::person, 3}, EntityType::person));
}

TEST_CASE("a radio station is a medium, a youth center may be a body") {
    const auto station = clue_in(
        R"(
        1 the     the     DET   DT  3 det
        2 radio   radio   NOUN  NN  3 compound
        3 station station NOUN  NN  5 nsubj
        4 Ekho    Ekho    PROPN NNP 3 appos
        5 closed  close   VERB  VBD 0 root
    )",
        3,
        4);
    REQUIRE(station);
    CHECK(station->type == EntityType::media);
    const auto center = clue_in(
        R"(
        1 the    the    DET   DT  2 det
        2 center center NOUN  NN  4 nsubj
        3 Ekho   Ekho   PROPN NNP 2 appos
        4 closed close  VERB  VBD 0 root
    )",
        2,
        3);
    CHECK(!center);
}

TEST_CASE("what has shareholders or a founder is a firm, whoever has a brother is none") {
    const auto owner = [](const char* noun) {
        return clue_in(
            (std::string("1 Norvik Norvik PROPN NNP 3 nmod:poss\n2 's 's PART POS 1 case\n3 ")
             + noun + " NOUN NN 4 nsubj\n4 left leave VERB VBD 0 root\n")
                .c_str(),
            0,
            1);
    };
    REQUIRE(owner("founder founder"));
    CHECK(owner("founder founder")->type == EntityType::company);
    CHECK_FALSE(owner("brother brother"));
}

TEST_CASE("a body has a spokeswoman of its name, a boat nobody") {
    const auto beside = [](const char* noun) {
        return clue_in(
            (std::string("1 A a DET DT 3 det\n2 Norvik Norvik PROPN NNP 3 compound\n3 ") + noun
             + " NOUN NN 4 nsubj\n4 left leave VERB VBD 0 root\n")
                .c_str(),
            1,
            2);
    };
    REQUIRE(beside("spokeswoman spokeswoman"));
    CHECK(beside("spokeswoman spokeswoman")->type == EntityType::organization);
    CHECK_FALSE(beside("boat boat"));
}

TEST_CASE("a founder makes a firm of one word, of more words some body") {
    const auto founded = clue_in(
        R"(
        1 Open Open PROPN NNP 2 compound
        2 Party Party PROPN NNP 4 nmod:poss
        3 's 's PART POS 2 case
        4 founder founder NOUN NN 5 nsubj
        5 left leave VERB VBD 0 root
    )",
        0,
        2);
    REQUIRE(founded);
    CHECK(founded->type == EntityType::organization);
}

TEST_CASE("a class in the plural tells of all names that are joined, and of its examples") {
    constexpr const char* chains = R"(
        1 store  store  NOUN  NN  2 compound
        2 airlines airline NOUN NNS 6 nsubj
        3 Tarna  Tarna  PROPN NNP 2 appos
        4 and    and    CCONJ CC  5 cc
        5 Norvik Norvik PROPN NNP 3 conj
        6 grew   grow   VERB  VBD 0 root
    )";
    const auto joined = clue_in(chains, 4, 5);
    REQUIRE(joined);
    CHECK(joined->type == EntityType::company);
    const auto example = clue_in(
        R"(
        1 airlines airline NOUN  NNS 6 nsubj
        2 like     like    ADP   IN  3 case
        3 Tarna    Tarna   PROPN NNP 1 nmod
        4 and      and     CCONJ CC  5 cc
        5 Norvik   Norvik  PROPN NNP 3 conj
        6 grew     grow    VERB  VBD 0 root
    )",
        4,
        5);
    REQUIRE(example);
    CHECK(example->type == EntityType::company);
    CHECK_FALSE(clue_in(
        R"(
        1 airlines airline NOUN  NNS 4 nsubj
        2 of       of      ADP   IN  3 case
        3 Tarna    Tarna   PROPN NNP 1 nmod
        4 grew     grow    VERB  VBD 0 root
    )",
        2,
        3));
}

TEST_CASE("a study is published in a journal") {
    const auto clue = [](const char* noun) {
        return clue_in(
            (std::string("1 The the DET DT 2 det\n2 ") + noun + ' ' + noun
             + R"( NOUN NN 4 nsubj:pass
        3 was be AUX VBD 4 aux:pass
        4 published publish VERB VBN 0 root
        5 in in ADP IN 6 case
        6 Tarna Tarna PROPN NNP 4 obl
    )")
                .c_str(),
            5,
            6);
    };
    REQUIRE(clue("study"));
    CHECK(clue("study")->type == EntityType::media);
    CHECK_FALSE(clue("law"));
}
