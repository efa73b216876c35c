#include "extract/syntax/name_decoder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>

using namespace newsgraph;

namespace {

const std::vector<NameLabel> labels{
    {'O', EntityType::concept_},
    {'B', EntityType::person},
    {'I', EntityType::person},
    {'L', EntityType::person},
    {'U', EntityType::person},
    {'B', EntityType::place},
    {'I', EntityType::place},
    {'L', EntityType::place},
    {'U', EntityType::place},
};

// Scores in which each token prefers the label of that number by 4.
Matrix preferring(std::initializer_list<std::size_t> wanted) {
    Matrix scores(wanted.size(), labels.size());
    std::size_t row = 0;
    for (const std::size_t label : wanted) {
        scores.row(row++)[label] = 4;
    }
    return scores;
}

}  // namespace

TEST_CASE("legal labels become names") {
    // "Ana Maria Kovac visited Oslo"
    const auto names = best_names(preferring({1, 2, 3, 0, 8}), labels);
    REQUIRE(names.size() == 2);
    CHECK(names[0].range == Range{0, 0, 3});
    CHECK(names[0].type == EntityType::person);
    CHECK(names[1].range == Range{0, 4, 5});
    CHECK(names[1].type == EntityType::place);
    CHECK(names[1].score > 0.8F);
    CHECK(names[1].score <= 1);
}

TEST_CASE("a name is closed, and of one type") {
    SUBCASE("at the sentence's end") {
        const auto names = best_names(preferring({0, 1, 2}), labels);
        REQUIRE(names.size() == 1);
        CHECK(names[0].range == Range{0, 1, 3});
    }
    SUBCASE("begun as a person, ended as a place") {
        Matrix scores = preferring({1, 7});
        scores.row(1)[3] = 3;
        const auto names = best_names(scores, labels);
        REQUIRE(names.size() == 1);
        CHECK(names[0].type == EntityType::person);
    }
}

TEST_CASE("without tokens there are no names") {
    CHECK(best_names(Matrix(0, 9), labels).empty());
}
