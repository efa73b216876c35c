// Whole runs: what the samples must and must not say, and the exact claims of small pieces.
#include "app/claim_gold.hpp"
#include "graph/partial.hpp"
#include "graph/query.hpp"
#include "graph/store.hpp"
#include "tests/support/program.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

using namespace newsgraph;

namespace {

namespace fs = std::filesystem;

const fs::path golden = GOLDEN;
const std::string samples = std::string(SOURCE_ROOT) + "/samples";

KnowledgeGraph graph_of_samples() {
    const TempFolder folder;
    const Run run = run_program({"build", samples, "--out", folder / "out"});
    CAPTURE(run.err);
    REQUIRE(run.status == 0);
    CHECK(run.err.find("newsgraph: skipped") == std::string::npos);
    return read_store(folder / "out");
}

std::vector<std::string> forbidden_words() {
    std::vector<std::string> words;
    std::ifstream in(golden / "forbidden_entities.txt");
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line.front() != '#') {
            words.push_back(comparable(line));
        }
    }
    return words;
}

// --- claims of a piece, one a line --------------------------------------------------------

std::string term_text(const ArticleRecord& record, const GraphTerm& term) {
    if (const auto* entity = std::get_if<EntityIndex>(&term)) {
        return record.entities.at(static_cast<std::size_t>(*entity)).label;
    }
    const auto* literal = literal_in(term);
    return literal != nullptr ? '"' + literal->text + '"' : "-";
}

// subject | relation or "predicate" | object | qualifiers | polarity status | speakers | time
std::string claim_text(const ArticleRecord& record, const MergedClaim& claim) {
    std::ostringstream out;
    const Evidence& evidence = claim.evidence.front();
    const auto subject = claim.subject ? GraphTerm(*claim.subject) : GraphTerm();
    out << evidence.sentence << " | " << term_text(record, subject) << " | "
        << (claim.relation.empty() ? '"' + claim.predicate + '"' : claim.relation) << " | "
        << term_text(record, claim.object) << " |";
    for (const auto& qualifier : claim.qualifiers) {
        out << ' ' << name_of(qualifier.role) << ' ' << term_text(record, qualifier.value)
            << ';';
    }
    out << " | " << name_of(claim.polarity) << ' ' << name_of(claim.status) << " |";
    for (const auto speaker : claim.speakers) {
        out << ' ' << record.entities.at(static_cast<std::size_t>(speaker)).label << ';';
    }
    out << " | " << evidence.time.str() << '\n';
    return out.str();
}

// All claims of one file, in the order of the text.
std::string claims_of_piece(const fs::path& piece) {
    const Run run = run_program({"extract", piece.string()});
    CHECK(run.err.empty());
    REQUIRE(run.status == 0);
    const auto partial = read_partial(run.out.substr(0, run.out.find('\n')), "extract:1");
    REQUIRE(std::holds_alternative<ArticleRecord>(partial));
    const auto& record = std::get<ArticleRecord>(partial);
    std::string text;
    for (const auto& claim : record.claims) {
        text += claim_text(record, claim);
    }
    return text;
}

}  // namespace

TEST_CASE("the samples say what they must and nothing that they must not") {
    const KnowledgeGraph graph = graph_of_samples();
    std::size_t found = 0;
    std::size_t wanted = 0;
    for (const auto& gold : read_gold(golden / "expected_claims.tsv").claims) {
        INFO("expected_claims.tsv:" << gold.line << ": " << describe(gold));
        const bool claimed = is_claimed(graph, gold);
        if (gold.expectation == Expectation::never) {
            CHECK_MESSAGE(!claimed, "must never be claimed");
            continue;
        }
        ++wanted;
        found += claimed ? 1 : 0;
        if (gold.expectation == Expectation::must) {
            CHECK_MESSAGE(claimed, "must be claimed");
        } else {
            CHECK_MESSAGE(!claimed, "is found now: change gap to must");
        }
    }
    MESSAGE("claims found: " << found << " of " << wanted);
}

TEST_CASE("no entity of the samples comes from what stands around the articles") {
    const KnowledgeGraph graph = graph_of_samples();
    const auto words = forbidden_words();
    REQUIRE(words.size() > 40);
    CHECK(graph.entities().size() >= 40);
    for (const auto& entity : graph.entities()) {
        for (const auto& word : words) {
            CAPTURE(entity.label);
            CAPTURE(word);
            CHECK_FALSE(has_word(comparable(entity.label), word));
        }
    }
}

TEST_CASE("every paragraph of the samples' articles survives") {
    const KnowledgeGraph graph = graph_of_samples();
    std::map<std::string, std::string> texts;
    for (std::size_t i = 0; i < graph.articles().size(); ++i) {
        texts[graph.articles()[i].document] = graph.texts()[i];
    }
    std::ifstream in(golden / "last_words.tsv");
    std::size_t checked = 0;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') {
            continue;
        }
        const auto tab = line.find('\t');
        CAPTURE(line);
        CHECK(texts[line.substr(0, tab)].find(line.substr(tab + 1)) != std::string::npos);
        ++checked;
    }
    CHECK(checked > 60);
}

TEST_CASE("near-copies of a wire report are one source") {
    const KnowledgeGraph graph = graph_of_samples();
    const auto russia = find_entities(graph, "Russia");
    REQUIRE_FALSE(russia.empty());
    std::uint32_t articles = 0;
    std::uint32_t sources = 0;
    for (const auto claim : claims_of(graph, russia.front())) {
        if (graph[claim].relation == "attacks" && graph[claim].is_plain()) {
            articles = std::max(articles, graph[claim].articles);
            sources = std::max(sources, graph[claim].independent_sources);
        }
    }
    CHECK(articles >= 3);
    CHECK(sources < articles);
}

TEST_CASE("titles, dates, publishers and addresses are found where the samples hold them") {
    const KnowledgeGraph graph = graph_of_samples();
    std::map<std::string, SourceArticle> articles;
    for (const auto& article : graph.articles()) {
        articles[article.document] = article;
    }
    CHECK(articles.size() == 36);
    CHECK(articles["01-volga-factory.txt"].published == "2024-05-21");
    CHECK(articles["02-engines-denial.txt"].published == "2024-03-14");
    CHECK(
        articles["02-engines-denial.txt"].title
        == "German engines found in downed drones, investigators say");
    CHECK(articles["03-kerman-training.html"].published == "2024-04-10");
    CHECK(articles["03-kerman-training.html"].publisher == "Eastern Ledger");
    CHECK(
        articles["03-kerman-training.html"].url
        == "https://eastern-ledger.example/world/2024/04/10/kerman-training");
    CHECK(articles["04-eu-sanctions.html"].published == "2024-06-25");
    CHECK(articles["04-eu-sanctions.html"].publisher == "Defence Weekly Review");
    CHECK(articles["northgate-2024-03-04-petrel"].publisher == "Northgate Wire");
    CHECK(articles["07-norway-delivery.txt"].published == "2024-06-12");
    CHECK(articles["08-dubai-trader.txt"].published == "2024-06-03");
    CHECK(articles["09-chief-executive.htm"].published == "2024-07-02");
    CHECK(articles["11-export-controls.txt"].published == "2024-04-18");
    CHECK(articles["13-border-crash.html"].published == "2024-02-16");
    for (const auto& [name, article] : articles) {
        CAPTURE(name);
        CHECK(article.language == "en");
        CHECK(article.title.empty() == (name == "10-parliament.txt"));  // pasted without one
    }
}

TEST_CASE("the claims of small pieces are exactly those accepted before") {
    const bool accept = std::getenv("NEWSGRAPH_ACCEPT") != nullptr;
    std::vector<fs::path> pieces;
    for (const auto& entry : fs::directory_iterator(golden / "pieces")) {
        if (entry.path().extension() == ".txt") {
            pieces.push_back(entry.path());
        }
    }
    CHECK(pieces.size() >= 8);
    for (const auto& piece : pieces) {
        CAPTURE(piece.filename());
        const auto claims = claims_of_piece(piece);
        const auto accepted = fs::path(piece).replace_extension(".claims");
        if (accept) {
            std::ofstream(accepted, std::ios::binary) << claims;
        }
        CHECK(claims == read_file(accepted));
    }
}
