#include "export/drawing.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace newsgraph;
using namespace newsgraph::test;

namespace {

// A chain of companies, each of which owns the next, said so many times.
KnowledgeGraph chain(std::uint32_t companies, std::uint32_t times) {
    SampleBuilder builder;
    builder.article("a.txt", "Owners", "Ano owns Beta.");
    for (std::uint32_t i = 0; i < companies; ++i) {
        builder.parts.entities.push_back(
            {.id = "company-" + std::to_string(i),
             .label = "Company " + std::to_string(i),
             .type = EntityType::company,
             .of = {},
             .aliases = {},
             .wikidata = "",
             .mentions = 1,
             .documents = {ArticleIndex{0}}});
    }
    for (std::uint32_t i = 0; i + 1 < companies; ++i) {
        for (std::uint32_t j = 0; j < times; ++j) {
            MergedClaim claim;
            claim.id = "c-" + std::to_string(i) + "-" + std::to_string(j);
            claim.subject = EntityIndex{i};
            claim.relation = "owns";
            claim.predicate = "own";
            claim.object = EntityIndex{i + 1};
            claim.independent_sources = j + 1;
            Evidence evidence;
            evidence.span = {0, 14};
            evidence.confidence = 0.5;
            claim.evidence.push_back(evidence);
            builder.parts.claims.push_back(std::move(claim));
        }
    }
    return builder.build();
}

std::size_t count(const std::string& text, const std::string& words) {
    std::size_t found = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
        ++found;
    }
    return found;
}

}  // namespace

TEST_CASE("a page shows what matters most of what is too much for a browser, and says so") {
    const KnowledgeGraph graph = chain(5003, 5);
    const Drawing unplaced = draw_measured(graph, {.include_denied = true});
    ExportOptions options;
    options.arranged = &unplaced;
    std::ostringstream page;
    const ExportReport report = write_explore(page, graph, options);
    CHECK(report.lesser_entities == 3);
    CHECK(report.lesser_claims >= 5000);
    CHECK(report.lesser_claims <= 5002 * 5 - 20000);
    CHECK(count(page.str(), "\"r\":\"owns\"") == 20000);
    CHECK(count(page.str(), "\"n\":1,") == 0);  // what one article alone says matters least
    CHECK(count(page.str(), "3 entities not drawn that matter less") == 1);

    options.all = true;
    std::ostringstream whole;
    CHECK(write_explore(whole, graph, options) == ExportReport{});
    CHECK(count(whole.str(), "\"r\":\"owns\"") == 5002 * 5);
}

TEST_CASE("a picture of too much shows what matters most, unless all is asked for") {
    const KnowledgeGraph graph = chain(5003, 1);
    const Drawing unplaced = draw_measured(graph, {.include_denied = true});
    ExportOptions options;
    options.arranged = &unplaced;
    std::ostringstream picture;
    CHECK(write_svg(picture, graph, options).lesser_entities == 3);
    options.all = true;
    CHECK(write_svg(picture, graph, options) == ExportReport{});
}
