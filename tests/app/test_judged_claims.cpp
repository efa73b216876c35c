#include "app/judged_claims.hpp"
#include "core/error.hpp"
#include "tests/export/sample_graph.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

using namespace newsgraph;

namespace {

constexpr auto head =
    "document\tsentence\tsubject\trelation\tobject\trecipient\tpolarity\tstatus\tverdict\n";

std::vector<JudgedClaim> judged(const std::string& lines) {
    const TempFolder dir;
    const auto file = dir.path() / "judged.tsv";
    std::ofstream(file) << head << lines;
    return read_judged(file);
}

}  // namespace

TEST_CASE("judged claims are read by the names of their columns") {
    const auto claims = judged("a.txt\t3\tOslo\t~buy\tships\t\tdenied\tplanned\thalf\n");
    REQUIRE(claims.size() == 1);
    CHECK(claims[0].document == "a.txt");
    CHECK(claims[0].sentence == 3);
    CHECK(claims[0].relation == "~buy");
    CHECK(claims[0].polarity == Polarity::denied);
    CHECK(claims[0].status == Status::planned);
    CHECK(claims[0].verdict == ClaimVerdict::half);
    CHECK_THROWS_WITH_AS(
        judged("a.txt\t3\tOslo\t~buy\tships\t\tdenied\tplanned\tfine\n"),
        doctest::Contains("judged.tsv:2: unknown word 'fine'"),
        Error);
}

TEST_CASE("right claims are found again by their words, others to the letter") {
    test::SampleBuilder builder;
    builder.article("a.txt", "Ships", "Oslo bought fast ships from Rome. Oslo met Rome.");
    builder.entity("oslo", "Oslo", EntityType::country);
    builder.entity("rome", "Rome", EntityType::country);
    builder.entity("ships", "fast ships", EntityType::vehicle, true);
    builder.claim(
        {.id = "1",
         .subject = "oslo",
         .relation = "purchases",
         .object = "ships",
         .sentence = "Oslo bought fast ships from Rome."});
    builder.claim(
        {.id = "2",
         .subject = "oslo",
         .relation = "meets",
         .object = "rome",
         .sentence = "Oslo met Rome."});
    const KnowledgeGraph graph = builder.build();
    const auto sentence = [&](std::size_t claim) {
        return std::to_string(graph.claims()[claim].evidence.front().sentence);
    };
    const std::string bought =
        "a.txt\t" + sentence(0) + "\tOslo\tpurchases\tships\t\taffirmed\t";
    const auto right = score_judged(graph, judged(bought + "actual\tright\n"));
    CHECK(right.still[0] == 1);
    CHECK(right.unread == 1);
    CHECK(right.groups.at("relation/purchases")[0] == 1);
    CHECK(score_judged(graph, judged(bought + "actual\twrong\n")).still[2] == 0);
    CHECK(score_judged(graph, judged(bought + "planned\tright\n")).still[0] == 0);
    std::ostringstream out;
    write_score(out, right);
    CHECK(out.str().find("nobody has judged: 1\n") != std::string::npos);
}
