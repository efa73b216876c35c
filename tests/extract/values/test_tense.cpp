#include "extract/values/calendar.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

// The tense at "Friday", the last word.
Tense tense(const std::string& lines, Place place = Place::body) {
    Article article = article_from_conllu(lines);
    article.sentences[0].place = place;
    return tense_at(article, 0, static_cast<int>(article.sentences[0].tokens.size()) - 1);
}

}  // namespace

TEST_CASE("modals look ahead, perfects and preterites back") {
    CHECK(
        tense(R"(
        1 They they PRON PRP 3 nsubj
        2 will will AUX MD 3 aux
        3 meet meet VERB VB 0 root
        4 on on ADP IN 5 case
        5 Friday Friday PROPN NNP 3 obl)")
        == Tense::future);
    CHECK(
        tense(R"(
        1 They they PRON PRP 3 nsubj
        2 have have AUX VBP 3 aux
        3 met meet VERB VBN 0 root
        4 on on ADP IN 5 case
        5 Friday Friday PROPN NNP 3 obl)")
        == Tense::past);
    CHECK(
        tense(R"(
        1 They they PRON PRP 2 nsubj
        2 met meet VERB VBD 0 root
        3 there there ADV RB 2 advmod
        4 on on ADP IN 5 case
        5 Friday Friday PROPN NNP 2 obl)")
        == Tense::past);
}

TEST_CASE("the present is open in the text and past in a headline") {
    const std::string lines = R"(
        1 They they PRON PRP 2 nsubj
        2 meet meet VERB VBP 0 root
        3 there there ADV RB 2 advmod
        4 on on ADP IN 5 case
        5 Friday Friday PROPN NNP 2 obl)";
    CHECK(tense(lines) == Tense::present);
    CHECK(tense(lines, Place::title) == Tense::past);
}

TEST_CASE("an open condition of the present looks ahead") {
    CHECK(
        tense(R"(
        1 if if SCONJ IN 3 mark
        2 they they PRON PRP 3 nsubj
        3 meet meet VERB VBP 0 root
        4 on on ADP IN 5 case
        5 Friday Friday PROPN NNP 3 obl)")
        == Tense::future);
}

TEST_CASE("what is appointed for a day is to come") {
    CHECK(
        tense(R"(
        1 Talks     talk     NOUN  NNS 3 nsubj:pass
        2 are       be       AUX   VBP 3 aux:pass
        3 scheduled schedule VERB  VBN 0 root
        4 for       for      ADP   IN  5 case
        5 Friday    Friday   PROPN NNP 3 obl)")
        == Tense::future);
}

TEST_CASE("an infinitive has the tense of what governs it") {
    CHECK(
        tense(R"(
        1 They they PRON PRP 2 nsubj
        2 planned plan VERB VBD 0 root
        3 to to PART TO 4 mark
        4 meet meet VERB VB 2 xcomp
        5 Friday Friday PROPN NNP 4 obl)")
        == Tense::past);
    CHECK(
        tense(R"(
        1 Norland Norland PROPN NNP 3 nsubj
        2 to to PART TO 3 mark
        3 meet meet VERB VB 0 root
        4 Friday Friday PROPN NNP 3 obl)")
        == Tense::future);
}

TEST_CASE("a verb of the past right before it wins over a wrong tree") {
    CHECK(
        tense(R"(
        1 He he PRON PRP 2 nsubj
        2 said say VERB VBD 0 root
        3 it it PRON PRP 5 nsubj
        4 will will AUX MD 5 aux
        5 begin begin VERB VB 2 ccomp
        6 said say VERB VBD 2 parataxis
        7 Friday Friday PROPN NNP 5 obl)")
        == Tense::past);
}

TEST_CASE("trees with cycles or without verbs end") {
    CHECK(
        tense(R"(
        1 talks talk NOUN NNS 2 nmod
        2 Friday Friday PROPN NNP 1 nmod)")
        == Tense::past);
    CHECK(
        tense(R"(
        1 by by ADP IN 2 case
        2 Friday Friday PROPN NNP 0 root)")
        == Tense::future);
}
