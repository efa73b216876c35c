// A database of SQLite 3, for Datasette, DB Browser, sqlite3, pandas: all claims, denied ones
// too, with their evidence, the articles, full-text indexes over the sentences that are quoted
// and over the articles, and views for readers (sqlite_schema.cpp). Ids are those of
// claims.jsonl and entities.jsonl. What is unknown is NULL. The same graph gives the same bytes
// from one version of SQLite. It is made in a temporary file, since SQLite writes here and
// there, and copied to the stream.
#include "graph/storage/sqlite.hpp"

#include "core/error.hpp"
#include "export/formats.hpp"
#include "export/sentences.hpp"
#include "export/sqlite_schema.hpp"
#include "graph/lines.hpp"
#include "graph/sources.hpp"
#include "graph/storage/temporaries.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace newsgraph {

namespace {

// Rows of one table, "INTO articles"; "OR IGNORE INTO names" where a row may come twice.
class Rows {
  public:
    Rows(Database& database, std::string_view table, int columns)
        : statement_{database, insert_into(table, columns)} {}

    Rows& text(std::string_view value) {
        value.empty() ? statement_.bind_null(++column_) : statement_.bind(++column_, value);
        return *this;
    }
    // Never unknown.
    Rows& words(std::string_view value) {
        statement_.bind(++column_, value);
        return *this;
    }
    Rows& number(std::size_t value) {
        statement_.bind(++column_, static_cast<std::int64_t>(value));
        return *this;
    }
    Rows& real(std::optional<double> value) {
        value ? statement_.bind_real(++column_, *value) : statement_.bind_null(++column_);
        return *this;
    }
    void done() {
        statement_.run();
        column_ = 0;
    }

  private:
    static std::string insert_into(std::string_view table, int columns) {
        std::string marks = "?";
        for (int i = 1; i < columns; ++i) {
            marks += ", ?";
        }
        return fmt::format("INSERT {} VALUES ({})", table, marks);
    }

    SqlStatement statement_;
    int column_ = 0;
};

// Ids of rows count from 1, as SQLite's own do.
template <class Index>
std::size_t row_of(Index index) {
    return static_cast<std::size_t>(index) + 1;
}

// The quoted sentences, each once: a row's id is its place.
class Sentences {
  public:
    explicit Sentences(const KnowledgeGraph& graph) {
        for (const MergedClaim& claim : graph.claims()) {
            for (const Evidence& evidence : claim.evidence) {
                all_.emplace_back(evidence.article, evidence.span);
            }
        }
        std::ranges::sort(all_);
        all_.erase(std::unique(all_.begin(), all_.end()), all_.end());
    }

    using Quote = std::pair<ArticleIndex, CodePoints>;
    const std::vector<Quote>& all() const { return all_; }
    std::size_t row_of(const Evidence& evidence) const {
        const Quote quote{evidence.article, evidence.span};
        return static_cast<std::size_t>(std::ranges::lower_bound(all_, quote) - all_.begin())
               + 1;
    }

  private:
    std::vector<Quote> all_;
};

class SqliteWriter {
  public:
    SqliteWriter(Database& database, const KnowledgeGraph& graph)
        : database_{database}, graph_{graph}, quotes_{graph} {}

    void write() {
        articles();
        entities();
        sentences();
        relations();
        for (const MergedClaim& claim : graph_.claims()) {
            write(claim);
        }
    }

  private:
    std::string_view id_of(std::optional<EntityIndex> entity) const {
        return entity ? std::string_view{graph_[*entity].id} : "";
    }
    static std::optional<EntityIndex> entity_in(const GraphTerm& term) {
        const auto* entity = std::get_if<EntityIndex>(&term);
        return entity == nullptr ? std::nullopt : std::optional{*entity};
    }

    void articles() {
        Rows rows{database_, "INTO articles", 10};
        for (std::size_t i = 0; i < graph_.articles().size(); ++i) {
            const SourceArticle& article = graph_.articles()[i];
            rows.number(i + 1).words(article.document).text(article.title);
            rows.text(article.published).text(article.publisher).text(outlet_of(article));
            rows.text(article.author).text(article.url).text(article.language);
            rows.words(graph_.text(ArticleIndex{static_cast<std::uint32_t>(i)})).done();
        }
    }
    void entities() {
        const std::vector<double> rank = graph_.topology().page_rank();
        const double highest = rank.empty() ? 1 : *std::ranges::max_element(rank);
        Rows rows{database_, "INTO entities", 9};
        Rows names{database_, "OR IGNORE INTO names", 2};
        Rows places{database_, "OR IGNORE INTO entity_articles", 2};
        for (std::size_t i = 0; i < graph_.entities().size(); ++i) {
            const Entity& entity = graph_.entities()[i];
            rows.text(entity.id).words(entity.label).text(name_of(entity.type));
            rows.text(kind_of(entity)).text(id_of(entity.of)).text(entity.wikidata);
            rows.number(entity.mentions).number(entity.documents.size());
            rows.real(thousandths(rank[i] / highest)).done();
            names.text(entity.id).words(entity.label).done();
            for (const std::string& alias : entity.aliases) {
                names.text(entity.id).words(alias).done();
            }
            for (const ArticleIndex article : entity.documents) {
                places.text(entity.id).number(row_of(article)).done();
            }
        }
    }
    void sentences() {
        Rows rows{database_, "INTO sentences", 5};
        std::size_t row = 0;
        for (const auto& [article, span] : quotes_.all()) {
            rows.number(++row).number(row_of(article)).number(span.begin).number(span.end);
            rows.words(graph_.words(article, span)).done();
        }
    }
    void relations() {
        Rows rows{database_, "INTO relations", 3};
        for (const Relation& relation : graph_.relations()) {
            rows.text(relation.id).number(relation.symmetric ? 1 : 0).text(relation.phrase);
            rows.done();
        }
    }
    void write(const MergedClaim& claim) {
        write_claim(claim);
        const std::size_t first = evidence_ + 1;
        for (const Evidence& evidence : claim.evidence) {
            write(claim, evidence);
        }
        for (const MergedQualifier& qualifier : claim.qualifiers) {
            write(claim, qualifier, first);
        }
        for (const ClaimIndex other : claim.conflicts) {
            conflict_rows_.text(claim.id).text(graph_[other].id).done();
        }
    }
    void write_claim(const MergedClaim& claim) {
        const auto* literal = literal_in(claim.object);
        const std::vector<GraphTerm> given = recipients(claim);
        const auto [first, last] = days_of(claim);
        const auto place = static_cast<std::uint32_t>(&claim - graph_.claims().data());
        claim_rows_.text(claim.id).words(sentence(graph_, Statement{{ClaimIndex{place}}}));
        claim_rows_.text(id_of(claim.subject)).text(claim.relation).words(claim.predicate);
        claim_rows_.text(id_of(entity_in(claim.object)));
        claim_rows_.text(literal == nullptr ? "" : literal->text);
        claim_rows_.text(given.empty() ? "" : id_of(entity_in(given.front())));
        claim_rows_.text(name_of(claim.polarity)).text(name_of(claim.status));
        claim_rows_.real(claim.confidence).number(claim.articles);
        claim_rows_.number(claim.independent_sources).text(first).text(last);
        claim_rows_.number(claim.conflicts.empty() ? 0 : 1).done();
    }
    std::pair<std::string, std::string> days_of(const MergedClaim& claim) const {
        std::string first;
        std::string last;
        for (const Evidence& evidence : claim.evidence) {
            const std::string& day = graph_[evidence.article].published;
            first = first.empty() || (!day.empty() && day < first) ? day : first;
            last = std::max(last, day);
        }
        return {first, last};
    }
    void write(const MergedClaim& claim, const Evidence& evidence) {
        const std::optional<EntityIndex> speaker =
            evidence.speakers.empty() ? std::nullopt : std::optional{evidence.speakers[0]};
        evidence_rows_.number(++evidence_).text(claim.id).number(quotes_.row_of(evidence));
        evidence_rows_.number(row_of(evidence.article)).text(id_of(speaker));
        evidence_rows_.text(graph_.words(evidence.article, evidence.predicate_span));
        evidence_rows_.text(evidence.time).real(evidence.confidence).text(evidence.rule);
        evidence_rows_.done();
        for (std::size_t i = 0; i < evidence.speakers.size(); ++i) {
            speaker_rows_.number(evidence_).number(i).text(id_of(evidence.speakers[i])).done();
        }
    }
    void write(const MergedClaim& claim, const MergedQualifier& qualifier, std::size_t first) {
        static const Literal none;
        const auto* literal = literal_in(qualifier.value);
        const Literal& value = literal == nullptr ? none : *literal;
        qualifier_rows_.number(++qualifiers_).text(claim.id).text(name_of(qualifier.role));
        qualifier_rows_.text(id_of(entity_in(qualifier.value))).text(value.text);
        qualifier_rows_.text(literal == nullptr ? "" : name_of(value.type));
        qualifier_rows_.real(value.min).real(value.max).text(value.unit).text(value.iso).done();
        for (const std::uint32_t evidence : qualifier.evidence) {
            link_rows_.number(qualifiers_).number(first + evidence).done();
        }
    }

    Database& database_;
    const KnowledgeGraph& graph_;
    Sentences quotes_;
    Rows claim_rows_{database_, "INTO claims", 16};
    Rows evidence_rows_{database_, "INTO evidence", 9};
    Rows speaker_rows_{database_, "OR IGNORE INTO speakers", 3};
    Rows qualifier_rows_{database_, "INTO qualifiers", 10};
    Rows link_rows_{database_, "OR IGNORE INTO qualifier_evidence", 2};
    Rows conflict_rows_{database_, "OR IGNORE INTO conflicts", 2};
    std::size_t evidence_ = 0;  // rows written
    std::size_t qualifiers_ = 0;
};

void fill(const std::filesystem::path& path, const KnowledgeGraph& graph) {
    Database database{path, Database::Mode::existing};
    // Nobody else reads it before it is whole.
    database.run(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA "
        "locking_mode = EXCLUSIVE; PRAGMA application_id = 0x4E47");
    Transaction all{database};
    database.run(std::string{sqlite_tables});
    SqliteWriter{database, graph}.write();
    database.run(std::string{sqlite_indexes} + sqlite_views(graph));
    all.commit();
}

void copy(const std::filesystem::path& path, std::ostream& out) {
    std::ifstream in{path, std::ios::binary};
    std::array<char, 65536> piece{};
    while (in.read(piece.data(), piece.size()), in.gcount() > 0) {
        out.write(piece.data(), in.gcount());
    }
    if (in.bad()) {
        throw Error(path.string() + ": cannot be read back");
    }
}

}  // namespace

ExportReport write_sqlite(
    std::ostream& out, const KnowledgeGraph& graph, const ExportOptions& /*options*/) {
    const auto folder = std::filesystem::canonical(std::filesystem::temp_directory_path());
    const Temporary file = Temporary::file_beside(folder / "newsgraph.db");
    fill(file.path(), graph);
    copy(file.path(), out);
    return {};
}

}  // namespace newsgraph
