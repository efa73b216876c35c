#include "export/formats.hpp"
#include "graph/storage/sqlite.hpp"
#include "tests/export/sample_graph.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace newsgraph;
using newsgraph::test::SampleBuilder;

namespace {

// The graph as a database.
class Exported {
  public:
    explicit Exported(const KnowledgeGraph& graph)
        : path_(std::filesystem::canonical(folder_.path()) / "graph.db") {
        std::ofstream out{path_, std::ios::binary};
        write_sqlite(out, graph, {});
    }

    std::string answer(const std::string& sql) const {
        Database database{path_, Database::Mode::existing};
        SqlStatement query{database, sql};
        return query.step() ? query.text(0) : "nothing";
    }

  private:
    TempFolder folder_;
    std::filesystem::path path_;
};

}  // namespace

TEST_CASE("sqlite: a whole database that holds together") {
    const Exported file{test::sample_graph()};
    CHECK(file.answer("PRAGMA integrity_check") == "ok");
    CHECK(file.answer("PRAGMA foreign_key_check") == "nothing");
    CHECK(file.answer("SELECT count(*) FROM claims") == "7");
    CHECK(file.answer("SELECT count(*) FROM entities") == "7");
    CHECK(
        file.answer("SELECT label FROM entities WHERE id = 'hostile'")
        == test::hostile_label());
    CHECK(
        file.answer("SELECT entity FROM names WHERE name = 'tehran' COLLATE NOCASE") == "iran");
}

TEST_CASE("sqlite: a relation's view shows what is said to be so, not what is denied") {
    const Exported file{test::sample_graph()};
    CHECK(file.answer("SELECT count(*) FROM supplies") == "3");
    CHECK(file.answer("SELECT recipient FROM supplies WHERE id = 'c-01'") == "Russia");
    CHECK(file.answer("SELECT count(*) FROM produces") == "0");
    CHECK(file.answer("SELECT subject FROM planned") == "Russia");
    CHECK(file.answer("SELECT id FROM denied") == "c-03");
    CHECK(file.answer("SELECT who_says || '|' || who_denies FROM disputed") == "Pentagon|Iran");
}

TEST_CASE("sqlite: quotes stand letter for letter, and are found by their words") {
    const Exported file{test::sample_graph()};
    const std::string found =
        "SELECT text FROM sentences WHERE id IN (SELECT rowid FROM sentences_fts WHERE "
        "sentences_fts MATCH ";
    CHECK(file.answer(found + "'send AND missile')") == "Iran sends missiles to Russia.");
    CHECK(file.answer(found + "'\"gnp.exe\"')") == test::hostile_quote());
    CHECK(
        file.answer("SELECT articles.title FROM articles_fts JOIN articles ON articles.id = "
                    "articles_fts.rowid WHERE articles_fts MATCH 'hundreds'")
        == "Drones & more");
}

TEST_CASE("sqlite: amounts and times are there, each with the evidence that gave it") {
    const Exported file{test::sample_graph()};
    CHECK(file.answer("SELECT iso FROM qualifiers WHERE role = 'time'") == "2022-08");
    CHECK(
        file.answer("SELECT count(*) FROM qualifiers JOIN qualifier_evidence ON qualifier = "
                    "qualifiers.id JOIN evidence ON evidence.id = evidence WHERE min = 200 AND "
                    "evidence.claim = qualifiers.claim")
        == "1");
}

TEST_CASE("sqlite: a relation that is called like a table gets a view all the same") {
    SampleBuilder builder;
    builder.article("a", "", "Ann denied it to Ben.")
        .entity("ann", "Ann", EntityType::person)
        .entity("ben", "Ben", EntityType::person);
    for (const char* relation : {"Planned", "claims", "sqlite_x", "o\"dd'"}) {
        builder.claim(
            {.id = relation,
             .subject = "ann",
             .relation = relation,
             .object = "ben",
             .sentence = "Ann denied it to Ben."});
    }
    const Exported file{builder.build()};
    CHECK(file.answer("SELECT count(*) FROM Planned_claims") == "1");
    CHECK(file.answer("SELECT count(*) FROM claims_claims") == "1");
    CHECK(file.answer("SELECT count(*) FROM claims_sqlite_x_claims") == "1");
    CHECK(file.answer("SELECT count(*) FROM \"o\"\"dd'\"") == "1");
}
