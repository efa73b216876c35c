// Scores of chains, on examples small enough to count by hand.
#include "bench/assignment.hpp"
#include "bench/score_coref.hpp"
#include "core/error.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace newsgraph;

namespace {

// One sentence "a b c ..." of one-letter tokens with these chains of tokens.
Article an_article(int tokens, const std::vector<std::vector<int>>& chains) {
    Article article;
    Sentence sentence;
    for (int i = 0; i < tokens; ++i) {
        const auto begin = static_cast<std::uint32_t>(2 * i);
        article.document.text += static_cast<char>('a' + i);
        article.document.text += ' ';
        Token token;
        token.span = {begin, begin + 1};
        sentence.tokens.push_back(token);
    }
    article.sentences.push_back(sentence);
    for (const auto& tokens_of_chain : chains) {
        Chain chain;
        for (const int token : tokens_of_chain) {
            chain.mentions.push_back(static_cast<int>(article.mentions.size()));
            Mention mention;
            mention.range = {0, token, token + 1};
            mention.chain = static_cast<int>(article.chains.size());
            article.mentions.push_back(mention);
        }
        article.chains.push_back(chain);
    }
    return article;
}

}  // namespace

TEST_CASE("gold against itself is perfect") {
    const auto article = an_article(6, {{0, 2, 4}, {1, 3}, {5}});
    const auto scores = score_coref({article}, {article}).all;
    CHECK(scores.mentions.f1() == doctest::Approx(1));
    CHECK(scores.conll_f1() == doctest::Approx(1));
}

TEST_CASE("the measures of a chain cut in two") {
    // {a b c} {d e f g} against {a b} {c d} {f g h i}, counted by hand.
    const auto gold = an_article(9, {{0, 1, 2}, {3, 4, 5, 6}});
    const auto system = an_article(9, {{0, 1}, {2, 3}, {5, 6, 7, 8}});
    const auto scores = score_coref({gold}, {system}).all;
    CHECK(scores.mentions.recall() == doctest::Approx(6.0 / 7));
    CHECK(scores.mentions.precision() == doctest::Approx(6.0 / 8));
    CHECK(scores.muc.recall() == doctest::Approx(2.0 / 5));
    CHECK(scores.muc.precision() == doctest::Approx(2.0 / 5));
    CHECK(scores.b_cubed.recall() == doctest::Approx((5.0 / 3 + 5.0 / 4) / 7));
    CHECK(scores.b_cubed.precision() == doctest::Approx((2.0 + 1.0 + 1.0) / 8));
    CHECK(scores.ceaf_e.recall() == doctest::Approx((4.0 / 5 + 4.0 / 8) / 2));
    CHECK(scores.ceaf_e.precision() == doctest::Approx((4.0 / 5 + 4.0 / 8) / 3));
}

TEST_CASE("a system without chains scores nothing, and divides by nothing") {
    const auto scores = score_coref({an_article(3, {{0, 1}})}, {an_article(3, {})}).all;
    CHECK(scores.conll_f1() == 0);
    CHECK(scores.mentions.precision() == 0);
}

TEST_CASE("a mention is its head, and a chain of one mention is none") {
    auto gold = an_article(5, {{0, 3}});
    auto system = an_article(5, {{1, 3}, {4}});
    for (Article* article : {&gold, &system}) {
        article->sentences[0].tokens[1].head = 0;
    }
    system.mentions[0].range = {0, 0, 2};  // "a b", whose head is a
    CHECK(score_coref({gold}, {system}).all.conll_f1() == doctest::Approx(1));
}

TEST_CASE("chains with a name are those with a proper noun for a head") {
    auto gold = an_article(5, {{0, 1}, {2, 3}});
    gold.sentences[0].tokens[2].upos = Upos::propn;
    const auto report = score_coref({gold}, {an_article(5, {{2, 3}})});
    CHECK(report.named.conll_f1() == doctest::Approx(1));
    CHECK(report.all.muc.recall() == doctest::Approx(0.5));
}

TEST_CASE("other texts and other numbers of documents are refused") {
    CHECK_THROWS_AS(score_coref({an_article(3, {})}, {an_article(4, {})}), Error);
    CHECK_THROWS_AS(score_coref({an_article(3, {})}, {}), Error);
}

TEST_CASE("the best assignment is that of all permutations") {
    const std::vector<std::vector<double>> worth{
        {0.3, 0.9, 0.4, 0.0}, {0.8, 0.9, 0.1, 0.2}, {0.5, 0.7, 0.0, 0.6}};
    std::vector<int> order{0, 1, 2, 3};
    double best = 0;
    do {
        double sum = 0;
        for (std::size_t row = 0; row < worth.size(); ++row) {
            sum += worth[row][static_cast<std::size_t>(order[row])];
        }
        best = std::max(best, sum);
    } while (std::ranges::next_permutation(order).found);
    CHECK(best_assignment(worth) == doctest::Approx(best));
    std::vector<std::vector<double>> turned(4, std::vector<double>(3));
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 4; ++j) {
            turned[j][i] = worth[i][j];
        }
    }
    CHECK(best_assignment(turned) == doctest::Approx(best));
    CHECK(best_assignment({}) == 0);
}
