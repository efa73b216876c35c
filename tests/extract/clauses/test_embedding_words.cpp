#include "extract/clauses/modality.hpp"
#include "tests/support/modality_of.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("what may be heard was heard") {
    const Article article = article_from_conllu(R"(
        1 Shots shot NOUN NNS 4 nsubj:pass
        2 can   can  AUX  MD  4 aux
        3 be    be   AUX  VB  4 aux:pass
        4 heard hear VERB VBN 0 root
    )");
    CHECK(modality_of(article, "hear").status == Status::actual);
}

TEST_CASE("what alleged things do is no more sure than they are") {
    const Article article = article_from_conllu(R"(
        1 Alleged   alleged ADJ   JJ  2 amod
        2 cells     cell    NOUN  NNS 6 nsubj
        3 operating operate VERB  VBG 2 acl
        4 in        in      ADP   IN  5 case
        5 Oslo      Oslo    PROPN NNP 3 obl
        6 moved     move    VERB  VBD 0 root
    )");
    CHECK(modality_of(article, "operate").status == Status::possible);
    CHECK(modality_of(article, "move").status == Status::actual);
}

TEST_CASE("once something is so is a condition, in the past it was so") {
    const std::string before = R"(
        1 Talks talk NOUN  NNS 3 nsubj
        2 may   may  AUX   MD  3 aux
        3 end   end  VERB  VB  0 root
        4 once  once SCONJ IN  6 mark
        5 Oslo  Oslo PROPN NNP 6 nsubj
    )";
    const Article open = article_from_conllu(before + "6 sells sell VERB VBZ 3 advcl");
    CHECK(modality_of(open, "sell").status == Status::conditional);
    const Article past = article_from_conllu(before + "6 sold sell VERB VBD 3 advcl");
    CHECK(modality_of(past, "sell").status == Status::actual);
}

TEST_CASE("of nothing nothing was done, but what there is no sign of is denied once") {
    const Article none = article_from_conllu(R"(
        1 Oslo     Oslo   PROPN NNP 2 nsubj
        2 slept    sleep  VERB  VBD 0 root
        3 with     with   ADP   IN  5 case
        4 no       no     DET   DT  5 det
        5 ships    ship   NOUN  NNS 2 obl
        6 reported report VERB  VBN 5 acl
    )");
    CHECK(modality_of(none, "report").polarity == Polarity::denied);
    const Article some = article_from_conllu(R"(
        1 No      no     DET   DT  2 det
        2 ships   ship   NOUN  NNS 6 nsubj
        3 sunk    sink   VERB  VBN 2 acl
        4 in      in     ADP   IN  5 case
        5 Oslo    Oslo   PROPN NNP 3 obl
        6 floated float  VERB  VBD 0 root
    )");
    CHECK(modality_of(some, "sink").polarity == Polarity::affirmed);
    const Article sign = article_from_conllu(R"(
        1 Oslo  Oslo PROPN NNP 2 nsubj
        2 saw   see  VERB  VBD 0 root
        3 no    no   DET   DT  4 det
        4 sign  sign NOUN  NN  2 obj
        5 that  that SCONJ IN  8 mark
        6 Bern  Bern PROPN NNP 8 nsubj
        7 has   have AUX   VBZ 8 aux
        8 sold  sell VERB  VBN 4 acl
    )");
    CHECK(modality_of(sign, "sell").polarity == Polarity::denied);
}

TEST_CASE("who voices fears has them") {
    const Article article = article_from_conllu(R"(
        1 Clerks clerk NOUN  NNS 2 nsubj
        2 voiced voice VERB  VBD 0 root
        3 fears  fear  NOUN  NNS 2 obj
        4 that   that  SCONJ IN  6 mark
        5 Oslo   Oslo  PROPN NNP 6 nsubj
        6 sold   sell  VERB  VBD 3 acl
    )");
    CHECK(modality_of(article, "sell").status == Status::possible);
    CHECK(modality_of(article, "sell").speakers == std::vector<int>{0});
}

TEST_CASE("dismissed questions deny nothing") {
    const Article article = article_from_conllu(R"(
        1 Oslo      Oslo     PROPN NNP 2 nsubj
        2 dismissed dismiss  VERB  VBD 0 root
        3 questions question NOUN  NNS 2 obj
        4 about     about    ADP   IN  6 case
        5 the       the      DET   DT  6 det
        6 sale      sale     NOUN  NN  3 nmod
    )");
    CHECK(modality_of(article, "sale").polarity == Polarity::affirmed);
    CHECK(modality_of(article, "sale").status == Status::possible);
}
