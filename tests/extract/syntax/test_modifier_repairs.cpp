// What hangs on a noun.
#include "extract/syntax/repairs.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace newsgraph;

TEST_CASE("what is said of a name hangs on its first word") {
    Article article = article_from_conllu(R"(
        1 Ali      Ali      PROPN NNP 5 nsubj
        2 Hosseini Hosseini PROPN NNP 1 flat
        3 ,        ,        PUNCT ,   4 punct
        4 leader   leader   NOUN  NN  2 appos
        5 spoke    speak    VERB  VBD 0 root
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[3].head == 0);
}

TEST_CASE("a name right behind its class is one with it") {
    Article article = article_from_conllu(R"(
        1 made    make    VERB  VBN 0 root
        2 by      by      ADP   IN  4 case
        3 the     the     DET   DT  4 det
        4 company company NOUN  NN  1 obl:agent
        5 Arkan   Arkan   PROPN NNP 1 obl:agent
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[4].head == 3);
    CHECK(article.sentences[0].tokens[4].deprel == Deprel::appos);
}

TEST_CASE("where a supply comes from and goes to hangs on it") {
    Article article = article_from_conllu(R"(
        1 They    they    PRON  PRP 2 nsubj
        2 prevent prevent VERB  VBP 0 root
        3 the     the     DET   DT  4 det
        4 supply  supply  NOUN  NN  2 obj
        5 of      of      ADP   IN  6 case
        6 drones  drone   NOUN  NNS 4 nmod
        7 from    from    ADP   IN  8 case
        8 Riga    Riga    PROPN NNP 2 obl
        9 to      to      ADP   IN 10 case
       10 Oslo    Oslo    PROPN NNP 2 obl
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[7].head == 3);
    CHECK(article.sentences[0].tokens[9].head == 3);
}

TEST_CASE("where a thing is made is said of the making") {
    Article article = article_from_conllu(R"(
        1 The        the        DET   DT  2 det
        2 production production NOUN  NN  0 root
        3 of         of         ADP   IN  4 case
        4 drones     drone      NOUN  NNS 2 nmod
        5 in         in         ADP   IN  6 case
        6 Riga       Riga       PROPN NNP 4 nmod

        1 The      the      DET   DT  2 det
        2 owners   owner    NOUN  NNS 0 root
        3 of       of       ADP   IN  4 case
        4 factories factory NOUN  NNS 2 nmod
        5 in       in       ADP   IN  6 case
        6 Riga     Riga     PROPN NNP 4 nmod
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[5].head == 1);
    CHECK(article.sentences[1].tokens[5].head == 3);
}

TEST_CASE("a noun has no object, but a name") {
    Article article = article_from_conllu(R"(
        1 Riga   Riga   PROPN NNP 2 nsubj
        2 buys   buy    VERB  VBZ 0 root
        3 maker  maker  NOUN  NN  2 obj
        4 Harrow Harrow PROPN NNP 5 compound
        5 Optics Optics PROPN NNP 3 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[4].head == 2);
    CHECK(article.sentences[0].tokens[4].deprel == Deprel::appos);
}

TEST_CASE("a name between commas tells which one of them") {
    Article article = article_from_conllu(R"(
        1 One    one   NUM   CD  8 nsubj
        2 of     of    ADP   IN  4 case
        3 these  this  DET   DT  4 det
        4 ports  port  NOUN  NNS 1 nmod
        5 ,      ,     PUNCT ,   6 punct
        6 Lagos  Lagos PROPN NNP 4 conj
        7 ,      ,     PUNCT ,   1 punct
        8 closed close VERB  VBD 0 root
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[5].head == 0);
    CHECK(article.sentences[0].tokens[5].deprel == Deprel::appos);
}

TEST_CASE("a list with an \"and\" stays a list") {
    Article article = article_from_conllu(R"(
        1 Mayors mayor NOUN  NNS 8 nsubj
        2 of     of    ADP   IN  3 case
        3 Lagos  Lagos PROPN NNP 1 nmod
        4 ,      ,     PUNCT ,   5 punct
        5 Accra  Accra PROPN NNP 3 conj
        6 and    and   CCONJ CC  7 cc
        7 Lome   Lome  PROPN NNP 3 conj
        8 met    meet  VERB  VBD 0 root
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[4].head == 2);
}

TEST_CASE("amid something is no clause") {
    Article article = article_from_conllu(R"(
        1 Ports   port   NOUN  NNS 2 nsubj
        2 shut    shut   VERB  VBD 0 root
        3 amid    amid   SCONJ IN  4 mark
        4 growing grow   VERB  VBG 2 advcl
        5 unrest  unrest NOUN  NN  4 obj
        6 in      in     ADP   IN  7 case
        7 Chad    Chad   PROPN NNP 4 obl
    )");
    repair_trees(article);
    const auto& tokens = article.sentences[0].tokens;
    CHECK(tokens[4].head == 1);
    CHECK(tokens[4].deprel == Deprel::obl);
    CHECK(tokens[3].head == 4);
    CHECK(tokens[3].deprel == Deprel::amod);
    CHECK(tokens[2].deprel == Deprel::case_);
    CHECK(tokens[6].head == 4);
}

TEST_CASE("a neighboring country is where the deed is done, or where its object is") {
    Article article = article_from_conllu(R"(
        1 In          in       SCONJ IN  2 mark
        2 neighboring neighbor VERB  VBG 5 advcl
        3 Chad        Chad     PROPN NNP 2 obj
        4 rebels      rebel    NOUN  NNS 5 nsubj
        5 attacked    attack   VERB  VBD 0 root
        6 ports       port     NOUN  NNS 5 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[2].head == 4);
    CHECK(article.sentences[0].tokens[2].deprel == Deprel::obl);
    article = article_from_conllu(R"(
        1 They        they     PRON  PRP 2 nsubj
        2 attacked    attack   VERB  VBD 0 root
        3 ports       port     NOUN  NNS 2 obj
        4 in          in       SCONJ IN  5 mark
        5 neighboring neighbor VERB  VBG 2 advcl
        6 Chad        Chad     PROPN NNP 5 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[5].head == 2);
    CHECK(article.sentences[0].tokens[5].deprel == Deprel::nmod);
}

TEST_CASE("by doing something is a clause") {
    Article article = article_from_conllu(R"(
        1 Ports   port   NOUN  NNS 2 nsubj
        2 grew    grow   VERB  VBD 0 root
        3 by      by     SCONJ IN  4 mark
        4 growing grow   VERB  VBG 2 advcl
        5 tobacco tobacco NOUN NN  4 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[3].deprel == Deprel::advcl);
}

TEST_CASE("where something is sent back to is said of the sending") {
    Article article = article_from_conllu(R"(
        1 It    it    PRON  PRP 2 nsubj
        2 sends send  VERB  VBZ 0 root
        3 it    it    PRON  PRP 2 obj
        4 back  back  ADV   RB  2 advmod
        5 to    to    ADP   IN  6 case
        6 court court NOUN  NN  4 obl
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[5].head == 1);
}

TEST_CASE("up to so many is how many") {
    Article article = article_from_conllu(R"(
        1 Oslo    Oslo  PROPN NNP 2 nsubj
        2 needs   need  VERB  VBZ 0 root
        3 up      up    ADP   RP  2 compound:prt
        4 to      to    ADP   IN  6 case
        5 60      60    NUM   CD  6 nummod
        6 ferries ferry NOUN  NNS 2 obl
    )");
    repair_trees(article);
    const auto& tokens = article.sentences[0].tokens;
    CHECK(tokens[5].deprel == Deprel::obj);
    CHECK(tokens[2].head == 4);
    CHECK(tokens[2].deprel == Deprel::advmod);
}

TEST_CASE("a charge is none of whom it is laid to") {
    const auto head = [](const char* verb, const char* of) {
        Article article = article_from_conllu(
            std::string("1 Lee Lee PROPN NNP 2 nsubj\n2 ") + verb
            + " VERB VBD 0 root\n3 the the DET DT 4 det\n4 company company NOUN NN 2 obj\n5 "
            + of + " ADP IN 6 case\n6 fraud fraud NOUN NN 4 nmod\n");
        repair_trees(article);
        return article.sentences[0].tokens[5].head;
    };
    CHECK(head("accused accuse", "of of") == 1);
    CHECK(head("blamed blame", "on on") == 1);
    CHECK(head("accused accuse", "on on") == 3);
    CHECK(head("left leave", "of of") == 3);
}

TEST_CASE("a place hangs on what happened there, not on its day") {
    const auto head =
        [](EntityType type, const char* preposition) {
            Article article = article_from_conllu(std::string(R"(
        1 Lee     Lee     PROPN NNP 2 nsubj
        2 spoke   speak   VERB  VBD 0 root
        3 Tuesday Tuesday PROPN NNP 4 compound
        4 night   night   NOUN  NN  2 obl:unmarked
        5 )") + preposition + " " + preposition + R"( ADP IN 6 case
        6 Arkan   Arkan   PROPN NNP 4 nmod
        )");
            article.names = {{{0, 5, 6}, type, 1.0F}};
            repair_trees(article);
            return article.sentences[0].tokens[5].head;
        };
    CHECK(head(EntityType::place, "in") == 1);
    CHECK(head(EntityType::organization, "at") == 1);
    CHECK(head(EntityType::organization, "in") == 3);
    CHECK(head(EntityType::place, "of") == 3);
}

TEST_CASE("of two phrases the last is what somebody is accused of") {
    Article article = article_from_conllu(R"(
        1 Police  police PROPN NNP 2 nsubj
        2 accused accuse VERB  VBD 0 root
        3 Lee     Lee    PROPN NNP 2 obj
        4 of      of     ADP   IN  5 case
        5 Boston  Boston PROPN NNP 3 nmod
        6 of      of     ADP   IN  7 case
        7 theft   theft  NOUN  NN  5 nmod
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[4].head == 2);
    CHECK(article.sentences[0].tokens[6].head == 1);
}

TEST_CASE("neither the rest of a name nor where somebody is from is a charge") {
    const auto head = [](const char* verb, const char* of, std::vector<NameSpan> names) {
        Article article = article_from_conllu(
            std::string("1 Lee Lee PROPN NNP 2 nsubj\n2 ") + verb
            + " VERB VBD 0 root\n3 Bank Bank PROPN NNP 2 obj\n4 " + of
            + " ADP IN 5 case\n5 Ghana Ghana PROPN NNP 3 nmod\n");
        article.names = std::move(names);
        repair_trees(article);
        return article.sentences[0].tokens[4].head;
    };
    using enum EntityType;
    CHECK(head("accused accuse", "of of", {}) == 1);
    CHECK(head("accused accuse", "of of", {{{0, 2, 5}, organization, 1.0F}}) == 2);
    CHECK(head("accused accuse", "of of", {{{0, 4, 5}, country, 1.0F}}) == 2);
    CHECK(head("blamed blame", "on on", {{{0, 4, 5}, country, 1.0F}}) == 1);
}

TEST_CASE("what somebody is informed of is no part of his name") {
    const auto head_of_plan = [](const char* object, const char* above) {
        Article article = article_from_conllu(
            std::string("1 Ghana Ghana PROPN NNP 2 nsubj\n2 informed inform VERB VBD 0 root\n")
            + "3 " + object + " 2 obj\n4 of of ADP IN 5 case\n5 " + above
            + " NOUN NN 3 nmod\n");
        repair_trees(article);
        return article.sentences[0].tokens[4].head;
    };
    CHECK(head_of_plan("Arkan Arkan PROPN NNP", "breaches breach") == 1);
    CHECK(head_of_plan("members member NOUN NNS", "council council") == 2);
}

TEST_CASE("in line with a law is nowhere") {
    Article article = article_from_conllu(R"(
        1 Arkan Arkan PROPN NNP 2 nsubj
        2 sold sell VERB VBD 0 root
        3 ships ship NOUN NNS 2 obj
        4 in in ADP IN 5 case
        5 line line NOUN NN 2 obl
        6 with with ADP IN 7 case
        7 laws law NOUN NNS 5 nmod
    )");
    repair_trees(article);
    const auto& tokens = article.sentences[0].tokens;
    CHECK(tokens[6].head == 1);
    CHECK(tokens[6].deprel == Deprel::obl);
    CHECK(tokens[4].deprel == Deprel::fixed);
}
