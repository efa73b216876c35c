// Main verbs that were taken for something else.
#include "extract/syntax/repairs.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

Article repaired(const char* conllu, Place place = Place::body) {
    Article article = article_from_conllu(conllu);
    article.sentences[0].place = place;
    repair_trees(article);
    return article;
}

constexpr auto ghana_ships = R"(
    1 Ghana Ghana PROPN NNP 2 compound
    2 ships ship  NOUN  NNS 3 compound
    3 cocoa cocoa NOUN  NN  0 root
    4 to    to    ADP   IN  5 case
    5 Chad  Chad  PROPN NNP 3 nmod
)";

}  // namespace

TEST_CASE("a plural behind a name is the verb of a headline that has no other") {
    const Article title = repaired(ghana_ships, Place::title);
    const auto& tokens = title.sentences[0].tokens;
    CHECK(tokens[1].head == -1);
    CHECK(tokens[1].upos == Upos::verb);
    CHECK(tokens[0].deprel == Deprel::nsubj);
    CHECK(tokens[2].deprel == Deprel::obj);
    CHECK(repaired(ghana_ships).sentences[0].tokens[2].head == -1);
}

TEST_CASE("a headline with a verb keeps its nouns") {
    const Article title = repaired(
        R"(
        1 Ghana Ghana PROPN NNP 2 compound
        2 ships ship  NOUN  NNS 3 nsubj
        3 sank  sink  VERB  VBD 0 root
    )",
        Place::title);
    CHECK(title.sentences[0].tokens[1].upos == Upos::noun);
}

TEST_CASE("behind what is inserted after a name the sentence goes on") {
    const Article article = repaired(R"(
        1 Ghana   Ghana  PROPN NNP 0 root
        2 ,       ,      PUNCT ,   4 punct
        3 which   which  PRON  WDT 4 nsubj
        4 borders border VERB  VBZ 1 acl:relcl
        5 Togo    Togo   PROPN NNP 4 obj
        6 ,       ,      PUNCT ,   7 punct
        7 imports import VERB  VBZ 1 acl:relcl
        8 sugar   sugar  NOUN  NN  7 obj
    )");
    CHECK(article.sentences[0].tokens[6].head == -1);
    CHECK(article.sentences[0].tokens[0].head == 6);
    CHECK(article.sentences[0].tokens[3].head == 0);
}

TEST_CASE("two relative clauses of the subject of a sentence stay what they are") {
    const Article article = repaired(R"(
        1 Ghana   Ghana  PROPN NNP 8 nsubj
        2 ,       ,      PUNCT ,   4 punct
        3 which   which  PRON  WDT 4 nsubj
        4 borders border VERB  VBZ 1 acl:relcl
        5 Togo    Togo   PROPN NNP 4 obj
        6 ,       ,      PUNCT ,   7 punct
        7 imports import VERB  VBZ 1 acl:relcl
        8 agreed  agree  VERB  VBD 0 root
    )");
    CHECK(article.sentences[0].tokens[6].head == 0);
}
