#include "extract/syntax/repairs.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("who test-fires a rocket is no modifier of a test") {
    Article article = article_from_conllu(R"(
        1 The the DET DT 3 det
        2 North North PROPN NNP 3 compound
        3 test test NOUN NN 5 nsubj SpaceAfter=No
        4 - - PUNCT , 5 punct SpaceAfter=No
        5 fired fire VERB VBN 0 root
        6 rockets rocket NOUN NNS 5 obj
    )");
    repair_trees(article);
    const auto& tokens = article.sentences[0].tokens;
    CHECK(tokens[1].head == 4);
    CHECK(tokens[1].deprel == Deprel::nsubj);
    CHECK(tokens[0].head == 1);
    CHECK(tokens[2].deprel == Deprel::compound);
    CHECK(tokens[4].xpos == Xpos::vbd);
}

TEST_CASE("with blanks around it a dash joins nothing") {
    Article article = article_from_conllu(R"(
        1 Norway Norway PROPN NNP 2 compound
        2 test test NOUN NN 4 nsubj
        3 - - PUNCT , 4 punct
        4 failed fail VERB VBD 0 root
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[1].deprel == Deprel::nsubj);
}

TEST_CASE("who is court-martialed does not do it") {
    Article article = article_from_conllu(R"(
        1 Was be AUX VBD 5 aux:pass
        2 Norway Norway PROPN NNP 3 compound
        3 court court NOUN NN 5 nsubj:pass SpaceAfter=No
        4 - - PUNCT , 5 punct SpaceAfter=No
        5 martialed martial VERB VBN 0 root
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[2].deprel == Deprel::nsubj_pass);
}

TEST_CASE("what is Arkan-run is run by Arkan") {
    Article article = article_from_conllu(R"(
        1 The the DET DT 5 det
        2 Arkan Arkan PROPN NNP 4 compound SpaceAfter=No
        3 - - PUNCT HYPH 2 punct SpaceAfter=No
        4 run run NOUN NN 5 compound
        5 mine mine NOUN NN 6 nsubj
        6 burned burn VERB VBD 0 root
    )");
    repair_trees(article);
    const Token& run = article.sentences[0].tokens[3];
    CHECK(run.upos == Upos::verb);
    CHECK(run.xpos == Xpos::vbn);
    CHECK(run.deprel == Deprel::amod);
    CHECK(run.head == 4);
}
