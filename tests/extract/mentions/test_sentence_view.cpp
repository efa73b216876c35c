#include "extract/mentions/sentence_view.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("mention, chain and value of every token are looked up") {
    Article article = understood(R"(
        1 Norway Norway PROPN NNP 2 nsubj
        2 sold sell VERB VBD 0 root
        3 hundreds hundred NOUN NNS 2 obj
        4 of of ADP IN 6 case
        5 attack attack NOUN NN 6 compound
        6 drones drone NOUN NNS 3 nmod
        7 in in ADP IN 8 case
        8 2022 2022 NUM CD 2 obl
    )");
    article.values = {{{0, 7, 8}, 7, {}}};
    const ArticleView views = view_of(article);
    const SentenceView& view = views[0];
    REQUIRE(view.mentions().size() == 2);
    CHECK(view.mention(0) == 0);
    CHECK(view.mention(5) == 1);
    CHECK(view.mention(4) == -1);  // "attack" is but a modifier
    CHECK(view.mention_of(5)->plural);
    CHECK(view.mention_of(4) == nullptr);
    CHECK(view.chain(5) >= 0);
    CHECK(view.chain(2) == view.chain(5));  // "hundreds"
    CHECK(view.chain(4) == -1);
    CHECK(view.value(7) == &article.values[0]);
    CHECK(view.value(6) == nullptr);
    CHECK(view.governor(5).lemma == "hundred");
    CHECK(view.governor(1).lemma == "sell");
}

TEST_CASE("nothing stands outside of a sentence") {
    const Article article = understood("1 Norway Norway PROPN NNP 0 root");
    const ArticleView views = view_of(article);
    const SentenceView& view = views[0];
    for (const int outside : {-1, 1, 99}) {
        CHECK(view.mention(outside) == -1);
        CHECK(view.chain(outside) == -1);
        CHECK(view.value(outside) == nullptr);
    }
}

TEST_CASE("a view reads the chains as they are now") {
    Article article = understood("1 Norway Norway PROPN NNP 0 root");
    const ArticleView view = view_of(article);
    article.mentions[0].chain = 7;
    CHECK(view[0].chain(0) == 7);
    CHECK(view.head_of(article.mentions[0]).lemma == "Norway");
}
