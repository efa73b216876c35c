#include "extract/mentions/mention_rules.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("a post goes on with what it is of, and what stands within it is none") {
    const Article article = article_from_conllu(R"(
        1 The the DET DT 2 det
        2 chief chief NOUN NN 5 nsubj
        3 of of ADP IN 4 case
        4 staff staff NOUN NN 2 nmod
        5 met meet VERB VBD 0 root
        6 the the DET DT 7 det
        7 Attorney Attorney PROPN NNP 8 compound
        8 General General PROPN NNP 5 obj
    )");
    const Tree tree(article.sentences[0]);
    const WordView view(article, tree, gazetteer(), 0);
    CHECK(end_of_post(view, 1) == 4);
    CHECK(is_inside_post(view, 3));
    CHECK(begins_post(view, 6));
    CHECK(is_post_word(view, 7));
    CHECK_FALSE(is_post_word(view, 4));
}

TEST_CASE("a post is given to who bears it, is it or became it") {
    const auto given = [](const char* lines, int post) {
        const Article article = article_from_conllu(lines);
        const Tree tree(article.sentences[0]);
        WordView view(article, tree, gazetteer(), 0);
        const Name name{{0, 0, 1}, EntityType::person};
        view.take_name(name);
        return is_given_to_person(view, post);
    };
    CHECK(given(
        R"(
        1 Lee Lee PROPN NNP 2 nsubj
        2 became become VERB VBD 0 root
        3 minister minister NOUN NN 2 xcomp
    )",
        2));
    CHECK(given(
        R"(
        1 Lee Lee PROPN NNP 3 nsubj
        2 is be AUX VBZ 3 cop
        3 minister minister NOUN NN 0 root
    )",
        2));
    CHECK_FALSE(given(
        R"(
        1 Lee Lee PROPN NNP 2 nsubj
        2 met meet VERB VBD 0 root
        3 ministers minister NOUN NNS 2 obj
    )",
        2));
}

TEST_CASE("a post of two words is one, though both hang on the name") {
    const Article article = understood(
        R"(
        1 Attorney Attorney PROPN NNP 3 nmod:desc
        2 General General PROPN NNP 3 nmod:desc
        3 Ann Ann PROPN NNP 5 nsubj
        4 Lee Lee PROPN NNP 3 flat
        5 left leave VERB VBD 0 root
    )",
        {{"Ann Lee", EntityType::person}});
    CHECK(
        mentions_of(article, MentionForm::nominal)
        == Shown{"Attorney General/Position/attorney general"});
}
