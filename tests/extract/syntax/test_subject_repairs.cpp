// Which verb a subject belongs to.
#include "extract/syntax/repairs.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

TEST_CASE("a noun between a comma and a verb without a subject is that subject") {
    Article article = article_from_conllu(R"(
        1 Pupils pupil  NOUN  NNS 2 nsubj
        2 sang   sing   VERB  VBD 5 advcl
        3 ,      ,      PUNCT ,   4 punct
        4 Lee    Lee    PROPN NNP 2 obj
        5 prayed pray   VERB  VBD 0 root
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[3].head == 4);
    CHECK(article.sentences[0].tokens[3].deprel == Deprel::nsubj);
}

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

TEST_CASE("what stands before the colon of a title does nothing") {
    Article article = article_from_conllu(R"(
        1 Election election NOUN  NN  5 nsubj
        2 :        :        PUNCT :   1 punct
        3 Ana      Ana      PROPN NNP 5 nsubj
        4 Lee      Lee      PROPN NNP 3 flat
        5 wins     win      VERB  VBZ 0 root
    )");
    article.sentences[0].place = Place::title;
    repair_trees(article);
    CHECK(article.sentences[0].tokens[0].deprel == Deprel::dislocated);
    CHECK(article.sentences[0].tokens[2].deprel == Deprel::nsubj);
}

TEST_CASE("behind a clause set off from the subject stands the main verb") {
    const auto root = [](const char* mark) {
        Article article = article_from_conllu(std::string(R"(
            1 Chad Chad PROPN NNP 0 root
            2 - - PUNCT : 4 punct
            3 which which PRON WDT 4 nsubj
            4 doubts doubt VERB VBZ 1 acl:relcl
            5 it it PRON PRP 4 obj
            6 )") + mark + R"( 7 punct
            7 called call VERB VBD 4 advcl
        )");
        repair_trees(article);
        return article.sentences[0].tokens[6].head;
    };
    CHECK(root("- - PUNCT :") == -1);
    CHECK(root(", , PUNCT ,") == 3);
}
