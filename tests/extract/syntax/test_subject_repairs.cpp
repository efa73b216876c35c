// Which verb a subject belongs to.
#include "extract/syntax/repairs.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

TEST_CASE("what is said of a clause is no subject of its verb") {
    Article article = article_from_conllu(R"(
        1 Trouble trouble NOUN  NN  5 nsubj:outer
        2 is      be      AUX   VBZ 5 cop
        3 that    that    SCONJ IN  5 mark
        4 Oslo    Oslo    PROPN NNP 5 nsubj
        5 sold    sell    VERB  VBD 0 root
        6 ships   ship    NOUN  NNS 5 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[0].deprel == Deprel::dislocated);
    CHECK(article.sentences[0].tokens[1].deprel != Deprel::cop);
}

TEST_CASE("of two subjects with a comma between the second is the verb's") {
    Article article = article_from_conllu(R"(
        1 Feast feast NOUN  NN  6 nsubj:pass
        2 ,     ,     PUNCT ,   1 punct
        3 a     a     DET   DT  4 det
        4 relic relic NOUN  NN  6 nsubj:pass
        5 was   be    AUX   VBD 6 aux:pass
        6 shown show  VERB  VBN 0 root
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[0].deprel == Deprel::dislocated);
    CHECK(article.sentences[0].tokens[3].deprel == Deprel::nsubj_pass);
}

TEST_CASE("where it was written does nothing of what was written") {
    Article two = article_from_conllu(R"(
        1 LAGOS  Lagos  PROPN NNP 5 nsubj
        2 :      :      PUNCT :   4 punct
        3 The    the    DET   DT  4 det
        4 port   port   NOUN  NN  5 nsubj
        5 closed close  VERB  VBD 0 root
    )");
    name_all(two, "LAGOS", EntityType::place);
    repair_trees(two);
    CHECK(two.sentences[0].tokens[0].deprel == Deprel::dislocated);
    CHECK(two.sentences[0].tokens[3].deprel == Deprel::nsubj);
    Article one = article_from_conllu(R"(
        1 Lagos   Lagos  PROPN NNP 7 nsubj
        2 (       (      PUNCT -LRB- 3 punct
        3 AP      AP     PROPN NNP 1 appos
        4 )       )      PUNCT -RRB- 3 punct
        5 -       -      PUNCT :   6 punct
        6 Members member NOUN  NNS 1 appos
        7 left    leave  VERB  VBD 0 root
    )");
    name_all(one, "Lagos", EntityType::place);
    repair_trees(one);
    CHECK(one.sentences[0].tokens[0].deprel == Deprel::dislocated);
    CHECK(one.sentences[0].tokens[5].head == 6);
    CHECK(one.sentences[0].tokens[5].deprel == Deprel::nsubj);
    Article hyphen = article_from_conllu(R"(
        1 Park  Park  PROPN NNP 7 nsubj
        2 Won   Won   PROPN NNP 1 flat
        3 -     -     PUNCT HYPH 4 punct
        4 soon  soon  PROPN NNP 1 flat
        5 the   the   DET   DT  6 det
        6 mayor mayor NOUN  NN  1 appos
        7 left  leave VERB  VBD 0 root
    )");
    name_all(hyphen, "Park Won-soon", EntityType::place);
    repair_trees(hyphen);
    CHECK(hyphen.sentences[0].tokens[0].deprel == Deprel::nsubj);
}

TEST_CASE("between \"for\" and \"to\" stands who does it") {
    Article article = article_from_conllu(R"(
        1 Oslo   Oslo  PROPN NNP 2 nsubj
        2 bought buy   VERB  VBD 0 root
        3 boats  boat  NOUN  NNS 2 obj
        4 for    for   SCONJ IN  7 mark
        5 Togo   Togo  PROPN NNP 2 obl
        6 to     to    PART  TO  7 mark
        7 use    use   VERB  VB  2 advcl
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[4].head == 6);
    CHECK(article.sentences[0].tokens[4].deprel == Deprel::nsubj);
}
