#include "core/error.hpp"
#include "extract/coref/antecedent_model.hpp"
#include "extract/coref/noun_fits.hpp"
#include "extract/coref/pronoun.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

using namespace newsgraph;

namespace {

std::string bytes_of(const AntecedentModel& model) {
    std::ostringstream out;
    model.write(out);
    return out.str();
}

template <typename Rules>
std::string names_of(const Rules& rules) {
    std::string names;
    for (const auto& rule : rules) {
        names +=
            (names.empty() ? "" : " ") + std::string(rule.name.substr(rule.name.find('/') + 1));
    }
    return names;
}

}  // namespace

TEST_CASE("a model of antecedents is read as it was written") {
    const AntecedentModel model({3, -2, 5, 0}, 0.5F);
    const TempFolder folder;
    const auto read = AntecedentModel::load(folder.file("antecedents.bin", bytes_of(model)));
    CHECK(bytes_of(read) == bytes_of(model));
    Features features;
    features.add(1, 2, 3);
    features.add(4);
    CHECK(read.score(features) == model.score(features));
    int sum = 0;
    constexpr int weights[]{3, -2, 5, 0};
    for (const std::uint32_t key : features) {
        sum += weights[key % 4];
    }
    CHECK(read.score(features) == doctest::Approx(0.5 * sum));
}

TEST_CASE("a damaged model of antecedents is refused by name") {
    const std::string whole = bytes_of(AntecedentModel({1, 2}, 1));
    const std::vector<std::string> damaged{
        "", "NGARGS" + whole.substr(6), whole.substr(0, whole.size() - 1), whole + "x"};
    const TempFolder folder;
    for (const std::string& bytes : damaged) {
        const auto path = folder.file("antecedents.bin", bytes);
        CHECK_THROWS_WITH_AS(
            AntecedentModel::load(path), doctest::Contains(path.c_str()), Error);
    }
}

TEST_CASE("rules stand where they stood when antecedents.bin was trained") {
    CHECK(
        names_of(noun_fits())
        == "post-of-person noun-of-same-type noun-of-name kind-of-name general-noun noun-of-city");
    CHECK(
        names_of(agreement_rules(Person::he))
        == "he-is-a-person gender-differs gender-known gender-unknown");
    CHECK(
        names_of(agreement_rules(Person::it))
        == "it-is-one-thing it-is-what-is-said it-is-a-body a-thing-does-not-act it-is-a-matter "
           "it-is-a-thing");
    CHECK(
        names_of(agreement_rules(Person::they))
        == "things-do-not-act counted-are-many rather-somebody they-are-matters they-are-many "
           "they-are-a-group they-are-no-country they-are-a-body");
}
