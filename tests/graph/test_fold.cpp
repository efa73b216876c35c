// The algebra: the graph depends on the set of articles, on nothing else.
#include "core/error.hpp"
#include "graph/fold.hpp"
#include "graph/run_report.hpp"
#include "tests/graph/random_records.hpp"
#include "tests/graph/record_maker.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <sstream>

using namespace newsgraph;

namespace {

std::string everything(GraphBuilder builder) {
    const Folded folded = std::move(builder).build();
    return bytes_of(folded.graph) + run_json(folded.report);
}

const Skipped nothing{.document = "z", .reason = "is empty"};
const Skipped broken{.document = "b", .reason = "is no text"};

std::string build(const std::vector<ArticleRecord>& records) {
    GraphBuilder builder;
    builder.add(nothing);
    for (const ArticleRecord& record : records) {
        builder.add(record);
    }
    builder.add(broken);
    return everything(std::move(builder));
}

// As a cluster would: every part extracted somewhere else, all merged in any order.
std::string merge(const std::vector<ArticleRecord>& records, std::mt19937& random) {
    std::vector<std::string> parts(1 + random() % 5);
    for (const ArticleRecord& record : records) {
        parts[random() % parts.size()] += write_partial(record) + '\n';
    }
    parts.front() += write_partial(broken) + "\n\n";
    parts.back() += write_partial(nothing);  // without a newline at its end
    GraphBuilder builder;
    for (const std::string& part : parts) {
        std::istringstream in(part);
        builder.add_partials(in, "part");
    }
    return everything(std::move(builder));
}

}  // namespace

TEST_CASE("any order and any split of the articles gives the same bytes") {
    std::vector<ArticleRecord> records = random_records(60);
    const std::string expected = build(records);
    CHECK(expected.find("conflicts_with\":[\"c-") != std::string::npos);
    CHECK(expected.find("~") != std::string::npos);
    std::mt19937 random(1);
    for (int round = 0; round < 20; ++round) {
        std::shuffle(records.begin(), records.end(), random);
        REQUIRE(build(records) == expected);
        REQUIRE(merge(records, random) == expected);
    }
}

TEST_CASE("adding an article again changes nothing") {
    std::vector<ArticleRecord> records = random_records(40);
    const std::string expected = build(records);
    records.insert(records.end(), records.begin(), records.begin() + 20);
    CHECK(build(records) == expected);
}

TEST_CASE("no evidence is lost, none is made up, and every quote is in its article") {
    const std::vector<ArticleRecord> records = random_records(80);
    std::set<std::pair<std::string, std::string>> articles;
    std::size_t claims = 0;
    for (const ArticleRecord& record : records) {
        const bool is_new =
            articles.emplace(record.article.document, record.article.text).second;
        claims += is_new ? record.claims.size() : 0;
    }
    const KnowledgeGraph graph = fold(records);
    CHECK(graph.articles().size() == articles.size());
    std::size_t evidence = 0;
    for (const MergedClaim& claim : graph.claims()) {
        evidence += claim.evidence.size();
        for (const Evidence& one : claim.evidence) {
            REQUIRE(graph.quote(one).ends_with('.'));
            const auto words = graph.words(one.article, one.predicate_span);
            REQUIRE((words == "give" || words == "sell"));
        }
    }
    CHECK(evidence == claims);
}

TEST_CASE("denied and affirmed claims are never one, and each knows the other") {
    const KnowledgeGraph graph = fold(random_records(80));
    std::size_t conflicts = 0;
    for (std::size_t i = 0; i < graph.claims().size(); ++i) {
        for (const ClaimIndex other : graph.claims()[i].conflicts) {
            ++conflicts;
            CHECK(graph[other].polarity != graph.claims()[i].polarity);
            CHECK(std::ranges::count(graph[other].conflicts, static_cast<ClaimIndex>(i)) == 1);
        }
    }
    CHECK(conflicts > 0);
}

TEST_CASE("ids are unique and everything is in their order") {
    const KnowledgeGraph graph = fold(random_records(80));
    const auto ascends = [](const auto& values, auto name) {
        return std::ranges::adjacent_find(values, std::ranges::greater_equal{}, name)
               == values.end();
    };
    CHECK(ascends(graph.articles(), &SourceArticle::document));
    CHECK(ascends(graph.entities(), &Entity::id));
    CHECK(ascends(graph.claims(), &MergedClaim::id));
}

TEST_CASE("no articles give an empty graph") {
    CHECK(bytes_of(fold({})).empty());
}

TEST_CASE("a line that extract did not write is an error that names it") {
    std::istringstream in(write_partial(random_record(1)) + "\n{\"text\": \"no\"}\n");
    GraphBuilder builder;
    std::string message;
    try {
        builder.add_partials(in, "dir/part.jsonl");
    } catch (const Error& error) {
        message = error.what();
    }
    CHECK(message.starts_with("dir/part.jsonl:2: "));
}

TEST_CASE("the report counts what was read") {
    GraphBuilder builder;
    ArticleRecord record = random_record(3);
    record.foreign_sentences = 2;
    record.replaced_bytes = 5;
    record.flaws.add(TextFlaw::soft_hyphen, 6);
    builder.add(record);
    builder.add(nothing);
    builder.add(broken);
    CHECK(builder.size() == 1);
    const Folded folded = std::move(builder).build();
    CHECK(folded.report.documents == 1);
    CHECK(folded.report.sentences == record.sentences);
    CHECK(folded.report.foreign_sentences == 2);
    CHECK(folded.report.replaced_bytes == 5);
    CHECK(folded.report.flaws[static_cast<std::size_t>(TextFlaw::soft_hyphen)] == 6);
    CHECK(folded.report.entities == folded.graph.entities().size());
    CHECK(folded.report.claims == folded.graph.claims().size());
    CHECK(folded.report.skipped == std::vector{broken, nothing});
}
