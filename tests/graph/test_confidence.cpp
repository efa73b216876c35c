#include "graph/claim_values.hpp"
#include "graph/confidence.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace newsgraph;

namespace {

Evidence evidence(std::uint32_t article, double confidence) {
    Evidence made;
    made.article = ArticleIndex{article};
    made.confidence = confidence;
    return made;
}

}  // namespace

TEST_CASE("confidence grows with independent sources only") {
    const std::vector<std::uint32_t> source_of{0, 0, 2};
    CHECK(combined_confidence({evidence(0, 0.7)}, source_of) == 0.7);
    CHECK(combined_confidence({evidence(0, 0.7), evidence(2, 0.7)}, source_of) == 0.91);
    CHECK(combined_confidence({evidence(0, 0.6), evidence(1, 0.7)}, source_of) == 0.7);
    CHECK(combined_confidence({evidence(0, 0.6), evidence(0, 0.6)}, source_of) == 0.6);
    CHECK(combined_confidence({evidence(0, 0.99), evidence(2, 0.99)}, source_of) == 0.99);
    CHECK(combined_confidence({}, source_of) == 0);
}

TEST_CASE("sources are counted once") {
    const std::vector<std::uint32_t> source_of{0, 0, 2};
    CHECK(count_sources({evidence(0, 1), evidence(1, 1), evidence(2, 1)}, source_of) == 2);
    CHECK(count_sources({}, source_of) == 0);
}

TEST_CASE("thousandths") {
    CHECK(thousandths(0.12345) == 0.123);
    CHECK(thousandths(0.9996) == 1);
    CHECK(thousandths(7) == 1);
    CHECK(thousandths(-1) == 0);
    CHECK(thousandths(std::nan("")) == 0);
}
