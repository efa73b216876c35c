// Patterns of trees: each part of a shape can make a token fit no more.
#include "extract/syntax/token_shape.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

constexpr auto sold_ships = R"(
    1 Oslo  Oslo  PROPN NNP 2 nsubj
    2 sold  sell  VERB  VBD 0 root
    3 ships ship  NOUN  NNS 2 obj
)";

}  // namespace

TEST_CASE("a token fits a shape if each of its parts allows it") {
    const Article article = article_from_conllu(sold_ships);
    const Tree tree(article.sentences[0]);
    using enum Deprel;
    CHECK(fits(tree, 1, {}));
    CHECK(fits(
        tree,
        1,
        {.lemma = "sell",
         .as = {root},
         .pos = {Upos::verb},
         .form = {Xpos::vbn, Xpos::vbd},
         .with = {obj, iobj},
         .without = any_auxiliary}));
    CHECK_FALSE(fits(tree, 1, {.lemma = "sold"}));
    CHECK_FALSE(fits(tree, 1, {.as = {conj}}));
    CHECK_FALSE(fits(tree, 1, {.pos = {Upos::noun}}));
    CHECK_FALSE(fits(tree, 1, {.form = {Xpos::vbn}}));
    CHECK_FALSE(fits(tree, 1, {.with = {iobj}}));
    CHECK_FALSE(fits(tree, 1, {.without = any_subject | any_auxiliary}));
}

TEST_CASE("no token fits no shape and hangs on nothing") {
    const Article article = article_from_conllu(sold_ships);
    const Tree tree(article.sentences[0]);
    CHECK_FALSE(fits(tree, -1, {}));
    CHECK_FALSE(fits(tree, 3, {}));
    CHECK(head_of(tree, -1) == -1);
    CHECK(head_of(tree, 1) == -1);
    CHECK(head_of(tree, 2) == 1);
}
