// Who takes part: subjects, agents, and the nouns that they are.
#include "extract/syntax/repairs.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

TEST_CASE("of two subjects of a verb of saying the first is that of the clause") {
    Article article = article_from_conllu(R"(
        1 Jets     jet      NOUN  NNS 4 nsubj
        2 ,        ,        PUNCT ,   1 punct
        3 Jordan   Jordan   PROPN NNP 4 nsubj
        4 said     say      VERB  VBD 0 root
        5 ,        ,        PUNCT ,   4 punct
        6 violated violate  VERB  VBD 4 ccomp
        7 airspace airspace NOUN  NN  6 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[0].head == 5);
    CHECK(article.sentences[0].tokens[2].head == 3);
}

TEST_CASE("a post and its name side by side are one subject") {
    Article article = article_from_conllu(R"(
        1 Expert expert NOUN  NN  3 nsubj
        2 Lee    Lee    PROPN NNP 3 nsubj
        3 said   say    VERB  VBD 0 root
        4 naming name   VERB  VBG 3 ccomp
        5 it     it     PRON  PRP 4 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[0].head != 3);
}

TEST_CASE("the agent beside a verb in the active is the noun's") {
    Article article = article_from_conllu(R"(
        1 Angola     Angola     PROPN NNP 2 nsubj
        2 condemned  condemn    VERB  VBD 0 root
        3 kidnapping kidnapping NOUN  NN  2 obj
        4 of         of         ADP   IN  5 case
        5 consuls    consul     NOUN  NNS 3 nmod
        6 by         by         ADP   IN  7 case
        7 pirates    pirate     NOUN  NNS 2 obl
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[6].head == 2);
    CHECK(article.sentences[0].tokens[6].deprel == Deprel::nmod);
}

TEST_CASE("for a name to do a thing") {
    Article article = article_from_conllu(R"(
        1 They they PRON  PRP 2 nsubj
        2 sold sell VERB  VBD 0 root
        3 guns gun  NOUN  NNS 2 obj
        4 for  for  ADP   IN  5 case
        5 Oslo Oslo PROPN NNP 2 obl
        6 to   to   PART  TO  7 mark
        7 use  use  VERB  VB  2 advcl
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[4].head == 6);
    CHECK(article.sentences[0].tokens[4].deprel == Deprel::nsubj);
    CHECK(article.sentences[0].tokens[3].deprel == Deprel::mark);
}

TEST_CASE("of two subjects side by side the possessor belongs to the other") {
    Article article = article_from_conllu(R"(
        1 Merkel    Merkel    PROPN NNP 5 nsubj
        2 's        's        PART  POS 1 case
        3 spokesman spokesman NOUN  NN  5 nsubj
        4 Lee       Lee       PROPN NNP 3 appos
        5 spoke     speak     VERB  VBD 0 root
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[0].head == 2);
    CHECK(article.sentences[0].tokens[0].deprel == Deprel::nmod_poss);
    CHECK(article.sentences[0].tokens[2].head == 4);
}

TEST_CASE("of two subjects side by side the name belongs to the post") {
    Article article = article_from_conllu(R"(
        1 Ambassador ambassador NOUN  NN  6 nsubj
        2 to         to         ADP   IN  3 case
        3 Chad       Chad       PROPN NNP 1 nmod
        4 Ann        Ann        PROPN NNP 6 nsubj
        5 Lee        Lee        PROPN NNP 4 flat
        6 spoke      speak      VERB  VBD 0 root
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[3].head == 0);
    CHECK(article.sentences[0].tokens[3].deprel == Deprel::appos);
}

TEST_CASE("a day before the subject is left alone") {
    Article article = article_from_conllu(R"(
        1 Monday Monday PROPN NNP 3 nsubj
        2 Lee    Lee    PROPN NNP 3 nsubj
        3 spoke  speak  VERB  VBD 0 root
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[1].deprel == Deprel::nsubj);
}

TEST_CASE("the object before a clause without a subject is its subject") {
    Article article = article_from_conllu(R"(
        1 Oslo    Oslo    PROPN NNP 2 nsubj
        2 says    say     VERB  VBZ 0 root
        3 attacks attack  NOUN  NNS 2 obj
        4 were    be      AUX   VBD 5 aux:pass
        5 stopped stop    VERB  VBN 2 ccomp
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[2].head == 4);
    CHECK(article.sentences[0].tokens[2].deprel == Deprel::nsubj_pass);
}

TEST_CASE("of two names side by side the second is the subject") {
    Article article = article_from_conllu(R"(
        1 Army   Army   PROPN NNP 4 nsubj:pass
        2 Falcon Falcon PROPN NNP 4 nsubj:pass
        3 was    be     AUX   VBD 4 aux:pass
        4 lost   lose   VERB  VBN 0 root
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[0].head == 1);
    CHECK(article.sentences[0].tokens[1].head == 3);
}

TEST_CASE("who is told stands before the subject of what is told") {
    Article article = article_from_conllu(R"(
        1 Clerks  clerk  NOUN  NNS 2 nsubj
        2 told    tell   VERB  VBD 0 root
        3 Arkan   Arkan  PROPN NNP 6 nsubj
        4 the     the    DET   DT  5 det
        5 port    port   NOUN  NN  6 nsubj
        6 sank    sink   VERB  VBD 2 ccomp
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[2].head == 1);
    CHECK(article.sentences[0].tokens[2].deprel == Deprel::iobj);
    CHECK(article.sentences[0].tokens[4].head == 5);
}

TEST_CASE("with an article and without a noun an adjective is one") {
    Article article = article_from_conllu(R"(
        1 Drones   drone    NOUN NNS 2 nsubj
        2 killed   kill     VERB VBD 0 root
        3 a        a        DET  DT  4 det
        4 civilian civilian ADJ  JJ  2 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[3].upos == Upos::noun);
}

TEST_CASE("behind a preposition stands no subject") {
    Article article = article_from_conllu(R"(
        1 Oslo      Oslo   PROPN NNP 2 nsubj
        2 sent      send   VERB  VBD 0 root
        3 a         a      DET   DT  4 det
        4 letter    letter NOUN  NN  2 obj
        5 to        to     ADP   IN  6 case
        6 Lee       Lee    PROPN NNP 7 nsubj
        7 demanding demand VERB  VBG 2 advcl
        8 answers   answer NOUN  NNS 7 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[5].deprel == Deprel::obl);
    CHECK(article.sentences[0].tokens[5].head == 1);
}

TEST_CASE("a comma parts two subjects") {
    const auto relation = [](const char* mark) {
        Article article = article_from_conllu(std::string(R"(
        1 Lee Lee PROPN NNP 4 nsubj
        )") + mark + R"( 3 punct
        3 Ek Ek PROPN NNP 4 nsubj
        4 left leave VERB VBD 0 root
        )");
        repair_trees(article);
        return article.sentences[0].tokens[2].deprel;
    };
    CHECK(relation("2 , , PUNCT ,") == Deprel::nsubj);
    Article beside = article_from_conllu(R"(
        1 clerk clerk NOUN NN 3 nsubj
        2 Ek Ek PROPN NNP 3 nsubj
        3 left leave VERB VBD 0 root
    )");
    repair_trees(beside);
    CHECK(beside.sentences[0].tokens[1].deprel != Deprel::nsubj);
}

TEST_CASE("what follows a class and its name is told of the name") {
    Article article = article_from_conllu(R"(
        1 The    the    DET   DT  2 det
        2 ferry  ferry  NOUN  NN  8 nsubj:pass
        3 Arkan  Arkan  PROPN NNP 8 nsubj:pass
        4 which  which  PRON  WDT 5 nsubj
        5 burned burn   VERB  VBD 2 acl:relcl
        6 ,      ,      PUNCT ,   5 punct
        7 was    be     AUX   VBD 8 aux:pass
        8 sold   sell   VERB  VBN 0 root
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[2].head == 1);
    CHECK(article.sentences[0].tokens[4].head == 2);
}
