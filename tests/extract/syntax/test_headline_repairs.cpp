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
