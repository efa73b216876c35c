#include "graph/confidence.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using namespace newsgraph;

namespace {

Evidence evidence(std::uint32_t article, double confidence) {
    Evidence made;
    made.article = ArticleIndex{article};
    made.confidence = confidence;
    return made;
}

// The first two are near-copies.
std::vector<SourceArticle> papers() {
    const std::string wire = "A wire report that many papers print word for word this morning.";
    std::vector<SourceArticle> made(3);
    made[0].text = made[1].text = wire;
    made[2].text = "Something else entirely was printed in this other paper today, by itself.";
    return made;
}

}  // namespace

TEST_CASE("confidence grows with independent sources only") {
    const auto articles = papers();
    const Sources sources(articles);
    const auto combined = [&](const std::vector<Evidence>& all) {
        return support_of(all, sources).confidence;
    };
    CHECK(combined({evidence(0, 0.7)}) == 0.7);
    CHECK(combined({evidence(0, 0.7), evidence(2, 0.7)}) == 0.91);
    CHECK(combined({evidence(0, 0.6), evidence(1, 0.7)}) == 0.7);
    CHECK(combined({evidence(0, 0.6), evidence(0, 0.6)}) == 0.6);
    CHECK(combined({evidence(0, 0.99), evidence(2, 0.99)}) == 0.99);
    CHECK(combined({}) == 0);
    CHECK(support_of({evidence(0, 1), evidence(1, 1), evidence(2, 1)}, sources).sources == 2);
    CHECK(support_of({}, sources).sources == 0);
}

TEST_CASE("thousandths") {
    CHECK(thousandths(0.12345) == 0.123);
    CHECK(thousandths(0.9996) == 1);
    CHECK(thousandths(7) == 1);
    CHECK(thousandths(-1) == 0);
    CHECK(thousandths(std::nan("")) == 0);
}
