#include "core/error.hpp"
#include "graph/store.hpp"
#include "tests/graph/random_records.hpp"
#include "tests/graph/record_maker.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>

using namespace newsgraph;
namespace fs = std::filesystem;

namespace {

void overwrite(const fs::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

std::string message(const fs::path& directory) {
    try {
        read_store(directory);
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("what was written and read again is the same, and writes the same bytes") {
    const KnowledgeGraph graph = fold(random_records(60));
    const TempFolder directory;
    write_store(graph, directory.path() / "a" / "b");
    const KnowledgeGraph again = read_store(directory.path() / "a" / "b");
    CHECK_FALSE(again.relations().empty());
    CHECK(again.relations() == graph.relations());
    REQUIRE(again.articles().size() == graph.articles().size());
    for (std::uint32_t i = 0; i < graph.articles().size(); ++i) {
        CHECK(again.articles()[i] == graph.articles()[i]);  // their texts are kept elsewhere
        CHECK(again.text(ArticleIndex{i}) == graph.text(ArticleIndex{i}));
    }
    CHECK(again.entities() == graph.entities());
    CHECK(again.claims() == graph.claims());
    CHECK(again.topology().edges() == graph.topology().edges());
    CHECK(bytes_of(again) == bytes_of(graph));
}

TEST_CASE("an empty graph is four empty files") {
    const TempFolder directory;
    write_store(fold({}), directory.path());
    CHECK(directory.size() == 4);
    CHECK(read_store(directory.path()).claims().empty());
}

TEST_CASE("a directory without relations.jsonl is read, since older ones have none") {
    const TempFolder directory;
    const KnowledgeGraph graph = fold(random_records(5));
    write_store(graph, directory.path());
    std::filesystem::remove(directory.path() / "relations.jsonl");
    CHECK(read_store(directory.path()).claims() == graph.claims());
    CHECK(read_store(directory.path()).relations().empty());
}

TEST_CASE("files that are missing, cut or changed are errors that name file and line") {
    const KnowledgeGraph graph = fold(random_records(60));
    const TempFolder directory;
    const fs::path path = directory.path();
    CHECK(message(path).starts_with((path / "articles.jsonl").string()));
    write_store(graph, path);
    REQUIRE(message(path).empty());

    const std::string claims = read_file(path / "claims.jsonl");
    const auto claims_message = [&](const std::string& text) {
        overwrite(path / "claims.jsonl", text);
        return message(path);
    };
    const std::string file = (path / "claims.jsonl").string();
    CHECK(claims_message(claims.substr(0, claims.size() / 2)).starts_with(file + ":"));
    CHECK(claims_message(claims + claims).find("not in the order") != std::string::npos);
    const std::string conflict = "conflicts_with\":[\"";
    CHECK(
        claims_message(replaced(claims, conflict + "c-", conflict + "x-"))
            .find("which is not in the file")
        != std::string::npos);
    CHECK(
        claims_message(replaced(claims, "\"text\":\"", "\"text\":\"not "))
            .find("is not in the article")
        != std::string::npos);
    CHECK(claims_message("").empty());

    fs::remove(path / "entities.jsonl");
    CHECK(message(path).starts_with((path / "entities.jsonl").string()));
    fs::create_directory(path / "entities.jsonl");
    CHECK(message(path).starts_with((path / "entities.jsonl").string()));
}

TEST_CASE("a directory that cannot be made is an error") {
    const TempFolder directory;
    overwrite(directory.path() / "file", "");
    CHECK_THROWS_AS(write_store(fold({}), directory.path() / "file" / "dir"), Error);
}
