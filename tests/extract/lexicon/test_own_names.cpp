#include "core/error.hpp"
#include "extract/lexicon/own_names.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace newsgraph;

namespace {

class OwnFile {
  public:
    explicit OwnFile(const std::string& text) : path_(folder_.file("names", text)) {}
    std::vector<OwnName> read() const { return read_own_names(path_); }

  private:
    TempFolder folder_;
    std::string path_;
};

}  // namespace

TEST_CASE(
    "a user's table says names, types and Wikidata items, and what is missing is not guessed") {
    const auto names = OwnFile(
                           "# id\tlabel\taliases\ttype\twikidata\n"
                           "f1\tQuern Works\tQW; Quern\tCompany\tQ42\n"
                           "Q7\tTarn Front\n"
                           "p1\tRosa Lima\t-\tPerson\n")
                           .read();
    REQUIRE(names.size() == 3);
    CHECK(names[0].label == "Quern Works");
    CHECK(names[0].aliases == std::vector<std::string>{"QW", "Quern"});
    CHECK(names[0].type == EntityType::company);
    CHECK(names[0].wikidata == "Q42");
    CHECK(names[1].type == EntityType::organization);
    CHECK(names[1].wikidata == "Q7");
    CHECK(names[2].type == EntityType::person);
    CHECK(names[2].wikidata.empty());
}

TEST_CASE("FollowTheMoney entities are names where they are somebody or something") {
    const auto names =
        OwnFile(R"({"id":"a","schema":"Company","properties":{"name":["Quern Works","QW"],)"
                R"("alias":["Quern"],"wikidataId":["Q42"]}})"
                "\n\n"
                R"({"id":"o","schema":"Ownership","properties":{"owner":["a"]}})"
                "\n"
                R"({"id":"Q9","schema":"Person","properties":{"name":["Rosa Lima"]}})"
                "\n")
            .read();
    REQUIRE(names.size() == 2);
    CHECK(names[0].aliases == std::vector<std::string>{"QW", "Quern"});
    CHECK(names[0].type == EntityType::company);
    CHECK(names[0].wikidata == "Q42");
    CHECK(names[1].label == "Rosa Lima");
    CHECK(names[1].wikidata == "Q9");
}

TEST_CASE("what is wrong with a user's list is said with its line") {
    const auto error_of = [](const std::string& text) -> std::string {
        try {
            OwnFile(text).read();
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    };
    CHECK(error_of("a\tQuern\t\tFirm\n").find(":1: no entity type: Firm") != std::string::npos);
    CHECK(error_of("a\tQuern\t\t\tX1\n").find(":1: no Wikidata item") != std::string::npos);
    CHECK(error_of("a\tQuern\nalone\n").find(":2:") != std::string::npos);
    CHECK(error_of("{\"schema\":\"Person\"\n").find(":1: no JSON object") != std::string::npos);
    CHECK_THROWS_AS(read_own_names("/nonexistent"), Error);
}
