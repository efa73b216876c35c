// Open tuples from trees and frames written by hand.
#include "extract/open/open.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <utility>

using namespace newsgraph;

namespace {

// Portugal sold three boats to Ghana and Togo in May.
Article sold_boats() {
    Article article = article_from_conllu(R"(
        1  Portugal Portugal PROPN NNP 2  nsubj
        2  sold     sell     VERB  VBD 0  root
        3  three    three    NUM   CD  4  nummod
        4  boats    boat     NOUN  NNS 2  obj
        5  to       to       ADP   IN  6  case
        6  Ghana    Ghana    PROPN NNP 2  obl
        7  and      and      CCONJ CC  8  cc
        8  Togo     Togo     PROPN NNP 6  conj
        9  in       in       ADP   IN  10 case
        10 May      May      PROPN NNP 2  obl
        11 .        .        PUNCT .   2  punct
    )");
    Frame frame;
    frame.head = 1;
    frame.lemma = "sell";
    frame.span = article.sentences[0].tokens[1].span;
    frame.arguments = {
        {ArgumentKind::subject, Marker::none, 0},
        {ArgumentKind::object, Marker::none, 3},
        {ArgumentKind::oblique, Marker::to, 5},
        {ArgumentKind::oblique, Marker::in, 9}};
    frame.rule = "verb";
    article.frames = {frame};
    return article;
}

// boats that were built by Marisol
Article built_boats() {
    Article article = article_from_conllu(R"(
        1  boats   boat    NOUN  NNS 0  root
        2  that    that    PRON  WDT 4  nsubj:pass
        3  were    be      AUX   VBD 4  aux:pass
        4  built   build   VERB  VBN 1  acl:relcl
        5  by      by      ADP   IN  6  case
        6  Marisol Marisol PROPN NNP 4  obl:agent
    )");
    Frame frame;
    frame.head = 3;
    frame.passive = true;
    frame.lemma = "build";
    frame.span = {
        article.sentences[0].tokens[2].span.begin, article.sentences[0].tokens[3].span.end};
    frame.arguments = {
        {ArgumentKind::subject, Marker::by, 5}, {ArgumentKind::object, Marker::none, 0}};
    frame.rule = "verb/passive/acl:relcl";
    article.frames = {frame};
    return article;
}

using Arguments = std::vector<std::string>;

}  // namespace

TEST_CASE("n-ary: one tuple a predicate, further arguments with their prepositions") {
    const auto tuples = open_tuples(sold_boats(), OpenStyle::nary, {});
    REQUIRE(tuples.size() == 1);
    CHECK(tuples[0].predicate == "sold");
    CHECK(
        tuples[0].arguments
        == Arguments{"Portugal", "three boats", "to Ghana", "to Togo", "in May"});
    CHECK(tuples[0].confidence > 0);
    CHECK(tuples[0].confidence < 1);
}

TEST_CASE("binary: one tuple an argument, nested, conjuncts apart") {
    const auto tuples = open_tuples(sold_boats(), OpenStyle::binary, {});
    REQUIRE(tuples.size() == 4);
    CHECK(tuples[0].predicate == "sold");
    CHECK(tuples[0].arguments == Arguments{"Portugal", "three boats"});
    CHECK(tuples[1].predicate == "sold three boats to");
    CHECK(tuples[1].arguments == Arguments{"Portugal", "Ghana"});
    CHECK(tuples[2].arguments == Arguments{"Portugal", "Togo"});
    CHECK(tuples[3].predicate == "sold three boats in");
    CHECK(tuples[3].confidence < tuples[0].confidence);
}

TEST_CASE(
    "a passive relative clause: the antecedent without the clause, the agent by its word") {
    const auto tuples = open_tuples(built_boats(), OpenStyle::nary, {});
    REQUIRE(tuples.size() == 1);
    CHECK(tuples[0].predicate == "were built by");
    CHECK(tuples[0].arguments == Arguments{"boats", "Marisol"});
}

TEST_CASE("a frame with one argument says nothing") {
    Article article = sold_boats();
    article.frames[0].arguments.resize(1);
    CHECK(open_tuples(article, OpenStyle::nary, {}).empty());
}

TEST_CASE("a clause beside it is no short argument, but what for is") {
    Article article = article_from_conllu(R"(
        1 Lee  Lee  PROPN NNP 2 nsubj
        2 left leave VERB VBD 0 root
        3 Oslo Oslo PROPN NNP 2 obj
        4 to   to   PART TO  5 mark
        5 rest rest VERB VB  2 advcl
        6 when when SCONJ WRB 8 mark
        7 it   it   PRON PRP 8 nsubj
        8 rained rain VERB VBD 2 advcl
    )");
    Frame frame;
    frame.head = 1;
    frame.lemma = "leave";
    frame.span = article.sentences[0].tokens[1].span;
    frame.arguments = {
        {ArgumentKind::subject, Marker::none, 0},
        {ArgumentKind::object, Marker::none, 2},
        {ArgumentKind::complement, Marker::none, 4},
        {ArgumentKind::complement, Marker::none, 7}};
    article.frames = {frame};
    const auto tuples = open_tuples(article, OpenStyle::binary, {});
    REQUIRE(tuples.size() == 2);
    CHECK(tuples[0].arguments[1] == "Oslo");
    CHECK(tuples[1].arguments[1] == "to rest");
    REQUIRE(open_tuples(article, OpenStyle::nary, {}).size() == 1);
    CHECK(open_tuples(article, OpenStyle::nary, {})[0].arguments.size() == 4);
}
