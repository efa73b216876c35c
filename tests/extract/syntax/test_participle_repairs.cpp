// Gerunds, participles and infinitives that hang on the wrong word.
#include "extract/syntax/repairs.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

TEST_CASE("a gerund keeps its adverbial when it becomes the subject") {
    Article article = article_from_conllu(R"(
        1 Lee Lee PROPN NNP 2 nsubj
        2 said say VERB VBD 0 root
        3 naming name VERB VBG 2 ccomp
        4 it it PRON PRP 3 obj
        5 after after SCONJ IN 8 mark
        6 Oslo Oslo PROPN NNP 8 nsubj
        7 would would AUX MD 8 aux
        8 hurt hurt VERB VB 3 advcl
    )");
    repair_trees(article);
    const auto& tokens = article.sentences[0].tokens;
    CHECK(tokens[7].head == 1);
    CHECK(tokens[2].deprel == Deprel::csubj);
    CHECK(tokens[5].head == 2);
    CHECK(tokens[4].deprel == Deprel::case_);
}

TEST_CASE("what is joined to a gerund is no property of the noun behind it") {
    const auto head = [](const char* conjunction) {
        Article article = article_from_conllu(std::string(R"(
        1 injuring injure VERB VBG 0 root
        2 two two NUM CD 1 obj
        3 )") + conjunction + R"(
        4 damaging damage VERB VBG 5 amod
        5 ships ship NOUN NNS 2 conj
        )");
        repair_trees(article);
        return article.sentences[0].tokens[3].head;
    };
    CHECK(head("and and CCONJ CC 5 cc") == 0);
    CHECK(head(", , PUNCT , 5 punct") == 4);
}

TEST_CASE("a request behind a comma is made of whom the sentence asks") {
    Article article = article_from_conllu(R"(
        1 Oslo Oslo PROPN NNP 2 nsubj
        2 asked ask VERB VBD 0 root
        3 Lee Lee PROPN NNP 2 obj
        4 , , PUNCT , 6 punct
        5 who who PRON WP 6 nsubj
        6 left leave VERB VBD 3 acl:relcl
        7 , , PUNCT , 9 punct
        8 to to PART TO 9 mark
        9 return return VERB VB 6 advcl
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[8].head == 1);
    CHECK(article.sentences[0].tokens[8].deprel == Deprel::xcomp);
}

TEST_CASE("whom an order is for is to do it") {
    Article article = article_from_conllu(R"(
        1 issued issue VERB  VBD 0 root
        2 the    the   DET   DT  3 det
        3 order  order NOUN  NN  1 obj
        4 for    for   ADP   IN  5 case
        5 pilots pilot NOUN  NNS 3 nmod
        6 to     to    PART  TO  7 mark
        7 leave  leave VERB  VB  3 acl
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[4].head == 6);
    CHECK(article.sentences[0].tokens[4].deprel == Deprel::nsubj);
}

TEST_CASE("a text is obtained, not the body that wrote it, and a text of a text itself") {
    const auto head =
        [](const std::string& noun, const std::string& other) {
            Article article = article_from_conllu(
            "1 a a DET DT 2 det\n2 report report NOUN NN 0 root\n3 from from ADP IN 4 case\n4 "
            + noun + ' ' + noun + " NOUN NN 2 nmod\n5 " + other
            + " VERB VBN 4 acl\n6 by by ADP IN 7 case\n7 Arkan Arkan PROPN NNP 5 obl:agent\n");
            repair_trees(article);
            return article.sentences[0].tokens[4].head;
        };
    CHECK(head("agency", "obtained obtain") == 1);
    CHECK(head("statement", "issued issue") == 3);
    CHECK(head("agency", "led lead") == 3);
}

TEST_CASE("a gerund behind a preposition's noun and a conjunction is the preposition's, too") {
    const auto head = [](const char* verb) {
        Article article = article_from_conllu(std::string(R"(
        1 Lee Lee PROPN NNP 2 nsubj
        2 accused accuse VERB VBD 0 root
        3 Arkan Arkan PROPN NNP 2 obj
        4 of of ADP IN 5 case
        5 fraud fraud NOUN NN 2 obl
        6 and and CCONJ CC 7 cc
        7 )") + verb + R"( 2 conj
        8 it it PRON PRP 7 obj
        )");
        repair_trees(article);
        return article.sentences[0].tokens[6].head;
    };
    CHECK(head("hiding hide VERB VBG") == 4);
    CHECK(head("hid hide VERB VBD") == 1);
}

TEST_CASE("an adjective has no passive") {
    Article article = article_from_conllu(R"(
        1 Lee Lee PROPN NNP 3 nsubj:pass
        2 is be AUX VBZ 3 aux:pass
        3 open open ADJ JJ 0 root
        4 to to ADP IN 5 case
        5 Arkan Arkan PROPN NNP 3 obl
        6 , , PUNCT , 7 punct
        7 saying say VERB VBG 3 advcl
        8 so so ADV RB 7 advmod
    )");
    repair_trees(article);
    const auto& tokens = article.sentences[0].tokens;
    CHECK(tokens[0].deprel == Deprel::nsubj);
    CHECK(tokens[1].deprel == Deprel::cop);
}

TEST_CASE("what one admits is no circumstance") {
    const auto relation = [](const char* verb) {
        Article article = article_from_conllu(std::string(R"(
        1 Lee Lee PROPN NNP 2 nsubj
        2 )") + verb + R"( VERB VBD 0 root
        3 holding hold VERB VBG 2 advcl
        4 shares share NOUN NNS 3 obj
        )");
        repair_trees(article);
        return article.sentences[0].tokens[2].deprel;
    };
    CHECK(relation("admitted admit") == Deprel::xcomp);
    CHECK(relation("died die") == Deprel::advcl);
}

TEST_CASE("what nobody would \"ordered\" he had ordered") {
    const auto auxiliary = [](const char* tag) {
        Article article = article_from_conllu(std::string(R"(
        1 Lee Lee PROPN NNP 2 nsubj
        2 denies deny VERB VBZ 0 root
        3 he he PRON PRP 5 nsubj
        4 'd would AUX MD 5 aux
        5 put put VERB )") + tag + R"( 2 ccomp
        6 it it PRON PRP 5 obj
        )");
        repair_trees(article);
        return article.sentences[0].tokens[3].lemma;
    };
    CHECK(auxiliary("VBN") == "have");
    CHECK(auxiliary("VB") == "would");
}

TEST_CASE("a name that begins a sentence has no word before it") {
    Article article = article_from_conllu(R"(
        1 Lagos  Lagos PROPN VB  3 advcl
        2 ,      ,     PUNCT ,   1 punct
        3 waited wait  VERB  VBD 0 root
    )");
    article.names = {{{0, 0, 1}, EntityType::place, 1.0F}};
    repair_trees(article);
    CHECK(article.sentences[0].tokens[0].head == 2);
}
