#include "core/hash.hpp"
#include "extract/syntax/features.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

SentenceCase case_of_words(std::initializer_list<std::string_view> words) {
    return case_of(std::vector<std::string_view>(words));
}

std::uint64_t feature(std::string_view kind_and_value) {
    return fnv1a(kind_and_value);
}

}  // namespace

TEST_CASE("case, digits and typography make no other word") {
    CHECK(normal_form("COVID-19") == "covid-00");
    CHECK(normal_form("don’t") == "don't");
    CHECK(normal_form("“") == "\"");
    CHECK(normal_form("–") == "-");
    CHECK(normal_form("…") == "...");
    CHECK(normal_form("ÖZDEMİR") == "özdemır");
    CHECK(normal_form("ŁÓDŹ") == "łódź");
    CHECK(normal_form("КИЇВ") == "київ");
    CHECK(normal_form("\u00ad") == "_");
}

TEST_CASE("a shape shows capitals, digits and marks") {
    CHECK(shape_of("Shahed-136") == "Xxxxx-ddd");
    CHECK(shape_of("U.S.") == "X.X.");
    CHECK(shape_of("NATO") == "XXXX");
    CHECK(shape_of("100000") == "dddd");
    CHECK(shape_of("Łódź") == "Xxxx");
}

TEST_CASE("headlines and capitals are known by their words") {
    CHECK(case_of_words({"Iran", "denies", "sending", "it"}) == SentenceCase::normal);
    CHECK(case_of_words({"Iran", "Denies", "Sending", "it"}) == SentenceCase::title);
    CHECK(case_of_words({"IRAN", "DENIES", "IT", "!"}) == SentenceCase::capitals);
    CHECK(case_of_words({"iran", "denies", "it", "."}) == SentenceCase::lower);
    CHECK(case_of_words({"OK", "."}) == SentenceCase::normal);
}

TEST_CASE("known features have their rows, slot by slot, others none") {
    const std::vector<std::uint64_t> known{
        feature("wkabul"),
        feature("pkab"),
        feature("tul"),
        feature("hXxxxx"),
        feature("lckabul"),
        feature("g<ka"),
        feature("gul>")};
    const std::vector<std::uint32_t> rows{2, 3, 4, 5, 6, 7, 8};
    const FeatureRows table(known, rows);
    const auto kabul = table.of("Kabul", SentenceCase::normal);
    using Rows = std::vector<std::uint32_t>;
    CHECK(kabul[0] == Rows{2});
    CHECK(kabul[1] == Rows{3});
    CHECK(kabul[2].empty());
    CHECK(kabul[3] == Rows{4});
    CHECK(kabul[4] == Rows{5, 6});
    CHECK(kabul[5] == Rows{7, 8});
    CHECK(table.of("Herat", SentenceCase::normal)[0] == Rows{1});
}
