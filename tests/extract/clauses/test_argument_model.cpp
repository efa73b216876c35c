#include "core/error.hpp"
#include "extract/clauses/argument_model.hpp"
#include "extract/clauses/arguments.hpp"
#include "extract/clauses/referee.hpp"
#include "tests/support/article_from_conllu.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

using namespace newsgraph;

namespace {

constexpr auto sale = R"(
    1 Oslo    Oslo   PROPN NNP 2 nsubj
    2 sold    sell   VERB  VBD 0 root
    3 the     the    DET   DT  4 det
    4 ships   ship   NOUN  NNS 2 obj
    5 to      to     ADP   IN  6 case
    6 Rome    Rome   PROPN NNP 4 nmod
)";

// All weights zero but for one role, so that every word has it.
ArgumentModel always(ArgumentRole role) {
    std::vector<std::int8_t> two_rows(2 * role_count);
    two_rows[static_cast<std::size_t>(role)] = 100;
    two_rows[role_count + static_cast<std::size_t>(role)] = 100;
    return {std::move(two_rows), 0.1F};
}

}  // namespace

TEST_CASE("candidates lie below the predicate and beside what is above it, small words apart") {
    const Article article = article_from_conllu(sale);
    const SyntaxView tree(article.sentences[0], predicates());
    std::vector<int> tokens;
    for (const auto& candidate : argument_candidates(tree, 1)) {
        tokens.push_back(candidate.token);
    }
    std::ranges::sort(tokens);
    CHECK(tokens == std::vector{0, 3, 5});
    const auto above = argument_candidates(tree, 5);
    const auto verb = std::ranges::find(above, 1, &ArgumentCandidate::token);
    REQUIRE(verb != above.end());
    CHECK(verb->up == 2);
    CHECK(verb->down == 0);
}

TEST_CASE("chances add up, and follow the weights") {
    const Article article = article_from_conllu(sale);
    const SyntaxView tree(article.sentences[0], predicates());
    ArgumentFeatures features(tree, 1, false, {});
    const auto candidate = argument_candidates(tree, 1).front();
    const auto chances = always(ArgumentRole::patient).probabilities(features.of(candidate));
    CHECK(chances[0] + chances[1] + chances[2] + chances[3] == doctest::Approx(1));
    CHECK(chances[2] > 0.99F);
}

TEST_CASE("a model that is missing, cut short or of another kind is refused") {
    const TempFolder dir;
    const auto file = dir.path() / "arguments.bin";
    CHECK_THROWS_WITH_AS(ArgumentModel::load(file), doctest::Contains("arguments.bin"), Error);
    std::ofstream(file, std::ios::binary) << "something else";
    CHECK_THROWS_WITH_AS(ArgumentModel::load(file), doctest::Contains("no model"), Error);
    {
        std::ofstream out(file, std::ios::binary);
        always(ArgumentRole::none).write(out);
    }
    CHECK_FALSE(ArgumentModel::load(file).empty());
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - 1);
    CHECK_THROWS_WITH_AS(ArgumentModel::load(file), doctest::Contains("cut short"), Error);
}

TEST_CASE("of a clause the model adds what no rule saw and strikes out nothing") {
    const Article article = article_from_conllu(sale);
    const SyntaxView tree(article.sentences[0], predicates());
    std::vector<Argument> found{{.kind = ArgumentKind::subject, .head = 0}};
    const Review kept = review_arguments(tree, always(ArgumentRole::none), 1, false, found);
    CHECK(kept.struck_out == 0);
    CHECK(found.size() == 1);
    const Review grown = review_arguments(tree, always(ArgumentRole::patient), 1, false, found);
    CHECK(grown.added == 2);
    CHECK(std::ranges::count(found, ArgumentKind::oblique, &Argument::kind) == 1);
}

TEST_CASE("either decision can be switched off") {
    const Article article = article_from_conllu(sale);
    const SyntaxView tree(article.sentences[0], predicates());
    std::vector<Argument> found{{.kind = ArgumentKind::oblique, .head = 5}};
    const auto reviewed = [&](ArgumentRole role, RefereePowers powers) {
        return review_arguments(tree, always(role), 3, true, found, powers);
    };
    CHECK(reviewed(ArgumentRole::none, {.strikes_out = false}).struck_out == 0);
    CHECK(reviewed(ArgumentRole::patient, {.adds = false}).added == 0);
    CHECK(found.size() == 1);
}

TEST_CASE("of a deed it strikes out what is unlikely") {
    const Article article = article_from_conllu(sale);
    const SyntaxView tree(article.sentences[0], predicates());
    std::vector<Argument> found{{.kind = ArgumentKind::oblique, .head = 5}};
    CHECK(review_arguments(tree, always(ArgumentRole::none), 3, true, found).struck_out == 1);
    CHECK(found.empty());
}
