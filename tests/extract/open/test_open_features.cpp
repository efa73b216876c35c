// How sure open tuples are: what is seen of them.
#include "extract/open/open_features.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>

using namespace newsgraph;

namespace {

// Ghana, which was sold boats by Marisol
std::vector<NamedFeature> features_of_sale() {
    const Article article = article_from_conllu(R"(
        1  Ghana   Ghana   PROPN NNP 0 root
        2  which   which   PRON  WDT 4 nsubj:pass
        3  was     be      AUX   VBD 4 aux:pass
        4  sold    sell    VERB  VBN 1 acl:relcl
        5  boats   boat    NOUN  NNS 4 obj
        6  by      by      ADP   IN  7 case
        7  Marisol Marisol PROPN NNP 4 obl:agent
    )");
    Frame frame;
    frame.head = 3;
    frame.passive = true;
    const std::vector<int> predicate{2, 3};
    const OpenPiece subject{{}, {0}, false};
    const std::vector<OpenPiece> rest{{{}, {4}, false}, {{5}, {6}, false}};
    return open_features(frame, Tree(article.sentences[0]), {predicate, subject, rest});
}

bool has(const std::vector<NamedFeature>& features, const std::string& name) {
    return std::ranges::find(features, name, &NamedFeature::name) != features.end();
}

}  // namespace

TEST_CASE("features name how the frame was found, its clause and its arguments") {
    const auto features = features_of_sale();
    for (const auto* name :
         {"kind:verb",
          "rule:passive",
          "rule:acl:relcl",
          "clause:acl:relcl",
          "subject:PROPN",
          "object:NOUN",
          "marker:none",
          "arguments:2",
          "inside:phrases"}) {
        CAPTURE(name);
        CHECK(has(features, name));
    }
    CHECK(!has(features, "order:turned"));
}

TEST_CASE("the weights that are shipped are in use") {
    const auto shipped = LogisticRegression::load(
        std::filesystem::path(SOURCE_ROOT) / "data/models/open_confidence.tsv");
    const double sale = shipped.of(features_of_sale());
    CHECK(sale > 0);
    CHECK(sale < 1);
    CHECK(sale != doctest::Approx(0.5));
}
