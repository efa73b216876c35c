#include "extract/syntax/repairs.hpp"
#include "extract/syntax/tree.hpp"
#include "extract/syntax/tree_repairs.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <random>
#include <vector>

using namespace newsgraph;

TEST_CASE("trees stay trees when several repairs meet") {
    constexpr std::array relations{
        Deprel::acl,
        Deprel::acl_relcl,
        Deprel::advcl,
        Deprel::nmod,
        Deprel::obl,
        Deprel::obj,
        Deprel::nsubj,
        Deprel::mark,
        Deprel::case_,
        Deprel::ccomp,
        Deprel::conj,
        Deprel::iobj};
    constexpr std::array tags{
        Xpos::vbg, Xpos::vb, Xpos::vbd, Xpos::nnp, Xpos::to, Xpos::in, Xpos::nns, Xpos::vbz};
    constexpr std::array words{Upos::verb, Upos::propn, Upos::noun, Upos::aux};
    constexpr std::array lemmas{
        "that", "for", "to", "by", "in", "about", "of", "progress", "ship", ",", "due", "tell"};
    std::minstd_rand draw(7);
    const auto pick = [&](const auto& list) { return list[draw() % list.size()]; };
    for (int round = 0; round < 200'000; ++round) {
        Article article;
        article.sentences.emplace_back().english = true;
        article.sentences[0].place = round % 2 == 0 ? Place::title : Place::body;
        auto& tokens = article.sentences[0].tokens;
        tokens.resize(4 + draw() % 6);
        std::vector<int> order(tokens.size());
        std::iota(order.begin(), order.end(), 0);
        std::shuffle(order.begin(), order.end(), draw);
        for (std::size_t i = 0; i < order.size(); ++i) {
            Token& token = tokens[order[i]];
            token.head = i == 0 ? -1 : order[draw() % i];
            token.deprel = i == 0 ? Deprel::root : pick(relations);
            token.xpos = pick(tags);
            token.upos = pick(words);
            token.lemma = pick(lemmas);
        }
        repair_trees(article);
        std::size_t roots = 0;
        std::size_t circles = 0;
        for (int at = 0; at < static_cast<int>(tokens.size()); ++at) {
            roots += tokens[at].head < 0 ? 1 : 0;
            int above = at;
            for (std::size_t steps = 0; above >= 0 && steps <= tokens.size(); ++steps) {
                above = tokens[above].head;
            }
            circles += above >= 0 ? 1 : 0;
        }
        REQUIRE(roots == 1);
        REQUIRE(circles == 0);
    }
}

TEST_CASE("a sentence whose heads run in a circle is no tree") {
    Article article = article_from_conllu(R"(
        1 Oslo  Oslo PROPN NNP 2 nsubj
        2 sold  sell VERB  VBD 0 root
        3 ships ship NOUN  NNS 2 obj
    )");
    Sentence& sentence = article.sentences[0];
    CHECK(is_tree(sentence));
    sentence.tokens[1].head = 2;
    CHECK_FALSE(is_tree(sentence));
}

TEST_CASE("a phrase stands behind a comma, or it does not") {
    const Article article = article_from_conllu(R"(
        1 Oslo   Oslo  PROPN NNP 4 nsubj
        2 ,      ,     PUNCT ,   3 punct
        3 left   left  ADJ   JJ  1 amod
        4 sold   sell  VERB  VBD 0 root
        5 big    big   ADJ   JJ  6 amod
        6 boats  boat  NOUN  NNS 4 obj
    )");
    const Tree tree(article.sentences[0]);
    CHECK(comma_before(tree, 2) == 1);
    CHECK(comma_before(tree, 5) == -1);
    CHECK(comma_before(tree, 0) == -1);
}

TEST_CASE("a clause has tense by its verb, an auxiliary or a copula") {
    const Article article = article_from_conllu(R"(
        1 may    may   AUX   MD  2 aux
        2 sell   sell  VERB  VB  0 root
        3 to     to    PART  TO  4 mark
        4 buy    buy   VERB  VB  2 xcomp
        5 having have  AUX   VBG 6 aux
        6 sold   sell  VERB  VBN 2 advcl
    )");
    const Tree tree(article.sentences[0]);
    CHECK(is_tensed(tree, 1));
    CHECK_FALSE(is_tensed(tree, 3));
    CHECK_FALSE(is_tensed(tree, 5));
}
