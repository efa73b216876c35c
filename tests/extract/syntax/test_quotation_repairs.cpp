// What is quoted, and what is said beside it.
#include "extract/syntax/repairs.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

TEST_CASE("who says it in the end does no second deed") {
    Article article = article_from_conllu(R"(
        1 Oslo  Oslo  PROPN NNP 2 nsubj
        2 sold  sell  VERB  VBD 0 root
        3 ships ship  NOUN  NNS 2 obj
        4 ,     ,     PUNCT ,   6 punct
        5 Lee   Lee   PROPN NNP 6 nsubj
        6 told  tell  VERB  VBD 2 conj
        7 Rome  Rome  PROPN NNP 6 obj
        8 .     .     PUNCT .   2 punct
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[5].deprel == Deprel::parataxis);
}

TEST_CASE("who does something and says something else does two deeds") {
    Article article = article_from_conllu(R"(
        1 Oslo  Oslo  PROPN NNP 2 nsubj
        2 sold  sell  VERB  VBD 0 root
        3 ships ship  NOUN  NNS 2 obj
        4 ,     ,     PUNCT ,   7 punct
        5 and   and   CCONJ CC  7 cc
        6 Lee   Lee   PROPN NNP 7 nsubj
        7 told  tell  VERB  VBD 2 conj
        8 Rome  Rome  PROPN NNP 7 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[6].deprel == Deprel::conj);
}

TEST_CASE("a source behind a comma is that of the clause") {
    Article article = article_from_conllu(R"(
        1 They      they   PRON  PRP 2 nsubj
        2 left      leave  VERB  VBD 0 root
        3 at        at     ADP   IN  5 case
        4 local     local  ADJ   JJ  5 amod
        5 time      time   NOUN  NN  2 obl
        6 ,         ,      PUNCT ,   9 punct
        7 according accord VERB  VBG 9 case
        8 to        to     ADP   IN  7 fixed
        9 Lee       Lee    PROPN NNP 5 nmod
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[8].head == 1);
    CHECK(article.sentences[0].tokens[8].deprel == Deprel::obl);
}

TEST_CASE("behind a quotation another sentence goes on") {
    const auto head = [](const char* mark) {
        Article article = article_from_conllu(std::string(R"(
        1 Lee Lee PROPN NNP 2 nsubj
        2 said say VERB VBD 0 root
        3 “ " PUNCT `` 5 punct
        4 it it PRON PRP 5 nsubj
        5 sank sink VERB VBD 2 ccomp
        6 )") + mark + R"(
        7 and and CCONJ CC 9 cc
        8 Oslo Oslo PROPN NNP 9 nsubj
        9 fell fall VERB VBD 5 conj
        )");
        repair_trees(article);
        return article.sentences[0].tokens[8].head;
    };
    CHECK(head("” \" PUNCT '' 5 punct") == 1);
    CHECK(head(", , PUNCT , 9 punct") == 4);
}

TEST_CASE("who said so says more") {
    Article article = article_from_conllu(R"(
        1 Clerks clerk NOUN  NNS 2 nsubj
        2 said   say   VERB  VBD 0 root
        3 ports  port  NOUN  NNS 4 nsubj
        4 close  close VERB  VBP 2 ccomp
        5 and    and   CCONJ CC  6 cc
        6 said   say   VERB  VBD 4 conj
        7 why    why   ADV   WRB 6 advmod
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[5].head == 1);
}

TEST_CASE("who is said to speak at the end of a sentence speaks, a clerk too") {
    Article article = article_from_conllu(R"(
        1 Oslo Oslo PROPN NNP 2 nsubj
        2 pays pay VERB VBZ 0 root
        3 , , PUNCT , 2 punct
        4 said say VERB VBD 2 advcl
        5 a a DET DT 6 det
        6 clerk clerk NOUN NN 4 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[5].deprel == Deprel::nsubj);
    CHECK(article.sentences[0].tokens[3].deprel == Deprel::parataxis);

    // amid a sentence a clerk may be what is said
    article = article_from_conllu(R"(
        1 Oslo Oslo PROPN NNP 2 nsubj
        2 pays pay VERB VBZ 0 root
        3 , , PUNCT , 2 punct
        4 said say VERB VBD 2 advcl
        5 a a DET DT 6 det
        6 clerk clerk NOUN NN 4 obj
        7 and and CCONJ CC 8 cc
        8 left leave VERB VBD 2 conj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[5].deprel == Deprel::obj);
}

TEST_CASE("who speaks, too, is not told of by the first") {
    const auto head = [](const char* verb) {
        Article article = article_from_conllu(std::string(R"(
        1 Lee Lee PROPN NNP 2 nsubj
        2 said say VERB VBD 0 root
        3 it it PRON PRP 4 nsubj
        4 sank sink VERB VBD 2 ccomp
        5 , , PUNCT , 8 punct
        6 while while SCONJ IN 8 mark
        7 Chad Chad PROPN NNP 8 nsubj
        8 )") + verb + R"( VERB VBD 4 advcl
        9 it it PRON PRP 8 obj
        )");
        repair_trees(article);
        return article.sentences[0].tokens[7].head;
    };
    CHECK(head("denied deny") == 1);
    CHECK(head("carried carry") == 3);
}

TEST_CASE("a mark hangs where it crosses nothing") {
    Article article = article_from_conllu(R"(
        1 Drones drone NOUN NNS 2 nsubj
        2 hit hit VERB VBD 5 ccomp
        3 Lagos Lagos PROPN NNP 2 obj
        4 Lee Lee PROPN NNP 5 nsubj
        5 said say VERB VBD 0 root
        6 . . PUNCT . 1 punct
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[5].head == 4);
    CHECK(article.sentences[0].tokens[5].deprel == Deprel::punct);
    Article whole = article_from_conllu(R"(
        1 Lee Lee PROPN NNP 2 nsubj
        2 said say VERB VBD 0 root
        3 drones drone NOUN NNS 4 nsubj
        4 hit hit VERB VBD 2 ccomp
        5 Lagos Lagos PROPN NNP 4 obj
        6 . . PUNCT . 4 punct
    )");
    repair_trees(whole);
    CHECK(whole.sentences[0].tokens[5].head == 3);
}
