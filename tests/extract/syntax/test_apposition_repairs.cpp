// Names, posts and glosses that stand side by side.
#include "extract/syntax/repairs.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

TEST_CASE("in brackets stands what the word before them is") {
    Article article = article_from_conllu(R"(
        1 head head NOUN NN 9 nsubj
        2 of of ADP IN 3 case
        3 union union NOUN NN 1 nmod
        4 ( ( PUNCT -LRB- 5 punct
        5 Dockers Dockers PROPN NNPS 1 appos
        6 ) ) PUNCT -RRB- 5 punct
        7 , , PUNCT , 8 punct
        8 Lee Lee PROPN NNP 1 appos
        9 left leave VERB VBD 0 root
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[4].head == 2);
    CHECK(article.sentences[0].tokens[7].head == 0);
}

TEST_CASE("somebody is what the apposition lists") {
    Article article = article_from_conllu(R"(
        1 Lee Lee PROPN NNP 8 nsubj
        2 , , PUNCT , 4 punct
        3 a a DET DT 4 det
        4 minister minister NOUN NN 1 appos
        5 and and CCONJ CC 6 cc
        6 colonel colonel NOUN NN 1 conj
        7 , , PUNCT , 1 punct
        8 left leave VERB VBD 0 root
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[5].head == 3);
}

TEST_CASE("who is described before a comma does what the verb behind it says") {
    const auto subject = [](const char* last) {
        Article article = article_from_conllu(std::string(R"(
        1 A a DET DT 2 det
        2 native native NOUN NN 7 nsubj
        3 of of ADP IN 4 case
        4 Oslo Oslo PROPN NNP 2 nmod
        5 , , PUNCT , 6 punct
        6 Lee Lee PROPN NNP 4 conj
        )") + last);
        name_all(article, "Lee", EntityType::person);
        repair_trees(article);
        return article.sentences[0].tokens[5].deprel;
    };
    CHECK(subject("7 left leave VERB VBD 0 root\n") == Deprel::nsubj);
    CHECK(
        subject(
            "7 slept sleep VERB VBD 0 root\n8 and and CCONJ CC 9 cc\n9 left leave VERB VBD 7 "
            "conj\n")
        == Deprel::nsubj);
}

TEST_CASE("who does it stands behind a town and its country") {
    Article article = article_from_conllu(R"(
        1 A a DET DT 2 det
        2 Lagos Lagos PROPN NNP 6 nsubj
        3 , , PUNCT , 2 punct
        4 Ghana Ghana PROPN NNP 5 compound
        5 clerk clerk NOUN NN 6 nsubj
        6 left leave VERB VBD 0 root
    )");
    name_all(article, "Lagos", EntityType::place);
    name_all(article, "Ghana", EntityType::country);
    repair_trees(article);
    CHECK(article.sentences[0].tokens[1].head == 4);
    CHECK(article.sentences[0].tokens[0].head == 4);
    CHECK(article.sentences[0].tokens[4].deprel == Deprel::nsubj);
}

TEST_CASE("what marks a title marks the name behind it") {
    Article article = article_from_conllu(R"(
        1 According accord VERB VBG 4 case
        2 to to ADP IN 1 fixed
        3 bank bank NOUN NN 4 compound
        4 analyst analyst NOUN NN 5 nmod:desc
        5 Ann Ann PROPN NNP 8 obl
        6 Lee Lee PROPN NNP 5 flat
        7 Norway Norway PROPN NNP 8 nsubj
        8 left leave VERB VBD 0 root
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[0].head == 4);

    // "of" marks what the post is of
    article = article_from_conllu(R"(
        1 head head NOUN NN 4 nmod:desc
        2 of of ADP IN 3 case
        3 trade trade NOUN NN 1 nmod
        4 Ann Ann PROPN NNP 5 nsubj
        5 left leave VERB VBD 0 root
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[1].head == 2);
}

TEST_CASE("what a body is is said of the body, what a person is of him") {
    const auto head = [](const std::string& noun, EntityType type) {
        Article article = article_from_conllu(
            "1 Ann Ann PROPN NNP 8 nsubj\n2 of of ADP IN 3 case\n3 Arkan Arkan PROPN NNP 1 "
            "nmod\n"
            "4 , , PUNCT , 6 punct\n5 the the DET DT 6 det\n6 "
            + noun + ' ' + noun
            + " NOUN NN 1 appos\n7 , , PUNCT , 1 punct\n8 left leave VERB VBD 0 root\n");
        article.names = {{{0, 0, 1}, EntityType::person, 1.0F}, {{0, 2, 3}, type, 1.0F}};
        repair_trees(article);
        return article.sentences[0].tokens[5].head;
    };
    CHECK(head("agency", EntityType::organization) == 2);
    CHECK(head("laboratory", EntityType::organization) == 2);
    CHECK(head("clerk", EntityType::organization) == 0);
    CHECK(head("agency", EntityType::person) == 0);
}

TEST_CASE("who stands in a list with people is no place, and is told of by what follows him") {
    const auto repaired = [](EntityType type) {
        Article article = article_from_conllu(R"(
            1 Lee Lee PROPN NNP 12 nsubj
            2 , , PUNCT , 4 punct
            3 a a DET DT 4 det
            4 banker banker NOUN NN 1 appos
            5 in in ADP IN 6 case
            6 Lagos Lagos PROPN NNP 4 nmod
            7 , , PUNCT , 8 punct
            8 Berg Berg PROPN NNP 6 conj
            9 , , PUNCT , 11 punct
            10 a a DET DT 11 det
            11 baker baker NOUN NN 1 appos
            12 left leave VERB VBD 0 root
        )");
        name_all(article, "Lee", EntityType::person);
        name_all(article, "Lagos", EntityType::place);
        name_all(article, "Berg", type);
        repair_trees(article);
        return article;
    };
    const Article people = repaired(EntityType::person);
    CHECK(people.sentences[0].tokens[7].head == 0);
    CHECK(people.sentences[0].tokens[10].head == 7);
    const Article places = repaired(EntityType::place);
    CHECK(places.sentences[0].tokens[7].head == 5);
    CHECK(places.sentences[0].tokens[10].head == 0);
}

TEST_CASE("the name behind somebody's post is who holds it") {
    const auto repaired = [](const char* noun) {
        Article article = article_from_conllu(std::string(R"(
            1 freed free VERB VBD 0 root
            2 Lee Lee PROPN NNP 1 obj
            3 , , PUNCT , 5 punct
            4 the the DET DT 5 det
            5 sister sister NOUN NN 2 appos
            6 of of ADP IN 7 case
            7 )") + noun + R"( NOUN NN 5 nmod
            8 , , PUNCT , 9 punct
            9 Berg Berg PROPN NNP 2 conj
            10 , , PUNCT , 12 punct
            11 who who PRON WP 12 nsubj
            12 left leave VERB VBD 2 acl:relcl
        )");
        name_all(article, "Lee", EntityType::person);
        name_all(article, "Berg", EntityType::person);
        repair_trees(article);
        return article;
    };
    const Article leader = repaired("leader leader");
    CHECK(leader.sentences[0].tokens[8].head == 6);
    CHECK(leader.sentences[0].tokens[11].head == 8);
    CHECK(repaired("town town").sentences[0].tokens[8].head == 1);
}

TEST_CASE("a person behind a firm whose head he is stands in no list with it") {
    Article article = article_from_conllu(R"(
        1 head head NOUN NN 6 nsubj
        2 of of ADP IN 3 case
        3 Arkan Arkan PROPN NNP 1 nmod
        4 , , PUNCT , 5 punct
        5 Lee Lee PROPN NNP 3 conj
        6 left leave VERB VBD 0 root
    )");
    name_all(article, "Arkan", EntityType::company);
    name_all(article, "Lee", EntityType::person);
    repair_trees(article);
    CHECK(article.sentences[0].tokens[4].head == 0);
    CHECK(article.sentences[0].tokens[4].deprel == Deprel::appos);
}

TEST_CASE("who stands behind a body without a name holds the post at it") {
    Article article = article_from_conllu(R"(
        1 head head NOUN NN 9 nsubj
        2 of of ADP IN 4 case
        3 the the DET DT 4 det
        4 agency agency NOUN NN 1 nmod
        5 , , PUNCT , 6 punct
        6 Ann Ann PROPN NNP 4 appos
        7 Lee Lee PROPN NNP 6 flat
        8 , , PUNCT , 1 punct
        9 left leave VERB VBD 0 root
    )");
    name_all(article, "Ann Lee", EntityType::person);
    repair_trees(article);
    CHECK(article.sentences[0].tokens[5].head == 0);
}
