#include "extract/syntax/repairs.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("what is said on a day is no relative clause of the day") {
    Article article = article_from_conllu(R"(
        1 Reuters   Reuters   PROPN NNP 2 nsubj
        2 reported  report    VERB  VBD 0 root
        3 on        on        ADP   IN  4 case
        4 Wednesday Wednesday PROPN NNP 2 obl
        5 that      that      SCONJ IN  7 mark
        6 Oslo      Oslo      PROPN NNP 7 nsubj
        7 denied    deny      VERB  VBD 4 acl:relcl
        8 it        it        PRON  PRP 7 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[6].head == 1);
    CHECK(article.sentences[0].tokens[6].deprel == Deprel::ccomp);
}

TEST_CASE("a relative clause of another noun stays") {
    Article article = article_from_conllu(R"(
        1 They  they  PRON PRP 2 nsubj
        2 spoke speak VERB VBD 0 root
        3 of    of    ADP  IN  4 case
        4 ships ship  NOUN NNS 2 obl
        5 that  that  PRON WDT 6 nsubj
        6 sank  sink  VERB VBD 4 acl:relcl
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[5].head == 3);
}

TEST_CASE("the subject after a participle goes to the finite verb that lacks one") {
    Article article = article_from_conllu(R"(
        1 Kyiv        Kyiv        PROPN NNP 2 nsubj
        2 had         have        VERB  VBD 0 root
        3 information information NOUN  NN  2 obj
        4 indicating  indicate    VERB  VBG 3 acl
        5 Iran        Iran        PROPN NNP 4 nsubj
        6 was         be          AUX   VBD 7 aux
        7 preparing   prepare     VERB  VBG 2 advcl
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[6].head == 3);
    CHECK(article.sentences[0].tokens[6].deprel == Deprel::ccomp);
    CHECK(article.sentences[0].tokens[4].head == 6);
}
