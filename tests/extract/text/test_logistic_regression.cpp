#include "core/error.hpp"
#include "extract/text/logistic_regression.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

namespace {

LogisticRegression model_of_lines(const std::string& lines) {
    const TempFolder folder;
    return LogisticRegression::load(folder.file("weights.tsv", lines));
}

}  // namespace

TEST_CASE("features have a group, a name and a value, and are written for training") {
    FeatureList list;
    list.add("kind", "verb");
    list.add_length("object", 4);
    CHECK(describe(list.take()) == "kind:verb=1 length:object=1.60944");
}

TEST_CASE("weights add up to a probability, features without one say nothing") {
    const auto sure = model_of_lines("# for a test\nrule:passive\t2\nkind:noun\t-9\n");
    const std::vector<NamedFeature> passive{{"rule:passive", 1}, {"kind:verb", 1}};
    CHECK(LogisticRegression().of(passive) == doctest::Approx(0.5));
    CHECK(sure.of(passive) == doctest::Approx(0.880797));
    CHECK(sure.of({{"rule:passive", -1}}) == doctest::Approx(0.119203));
}

TEST_CASE("a line that is no weight is refused with its number") {
    for (const auto* lines :
         {"kind:verb\tmany\n", "kind:verb\n", "kind:verb\t1\nkind:verb\t2\n"}) {
        CAPTURE(lines);
        CHECK_THROWS_AS(model_of_lines(lines), Error);
    }
}
