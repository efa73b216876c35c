// Every format of articles: its sample is read whole, and nothing in one hurts.
#include "ingest/reader.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace newsgraph;

namespace {

namespace fs = std::filesystem;

const std::string root = SOURCE_ROOT;
const std::string hostile = root + "/tests/ingest/formats/";

std::vector<Input> read(const std::string& path) {
    ReadOptions how;
    how.data_dir = root + "/data";
    std::vector<Input> out;
    const auto reader = open_inputs({path}, how);
    while (auto input = reader->next()) {
        out.push_back(std::move(*input));
    }
    return out;
}

std::vector<fs::path> samples() {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(root + "/samples")) {
        if (entry.path().filename().string().starts_with("14-ferry.")) {
            paths.push_back(entry.path());
        }
    }
    std::ranges::sort(paths);
    return paths;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

const Document& document_of(const Input& input) {
    return std::get<ReadDocument>(input).document;
}

std::string reason_of(const Input& input) {
    const auto* skipped = std::get_if<Skipped>(&input);
    return skipped == nullptr ? "(read)" : skipped->document + ": " + skipped->reason;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the sample of every format gives its article, named so that it leads back") {
    REQUIRE(samples().size() == 19);
    for (const auto& path : samples()) {
        CAPTURE(path.filename().string());
        const auto inputs = read(path.string());
        REQUIRE(inputs.size() == (path.extension() == ".mbox" ? 2 : 1));
        CAPTURE(reason_of(inputs.front()));
        REQUIRE(std::holds_alternative<ReadDocument>(inputs.front()));
        const Document& document = document_of(inputs.front());
        CHECK(document.title == "Ferry line to Brava opens again");
        CHECK(document.published == "2024-06-04");
        CHECK(has(document.text, "on Tuesday, the port authority said.\n\n"));
        CHECK(has(
            document.text, "Maresul bought two ships from the Norwegian builder Fjordverk"));
        const bool page = has(path.string(), ".warc");
        CHECK(
            (page ? document.id == "https://harbour-courier.example/brava"
                  : document.id.starts_with(path.filename().string())));
        CHECK_FALSE(has(document.text, "desk of the islands"));  // a signature
        CHECK_FALSE(has(document.text, "Courier Weekly"));       // a running head
    }
}

TEST_CASE(
    "the sample of every format is read as well where it is compressed or in an archive") {
    const TempFolder folder;
    const std::string here = folder.path().string();
    for (const auto& path : samples()) {
        const std::string name = path.filename().string();
        const std::string file = "'" + path.string() + "'";
        const std::string pack = "gzip -c " + file + " > " + here + "/" + name
                                 + ".gz && tar cf " + here + "/" + name + ".tar " + file
                                 + " 2>/dev/null && /usr/bin/python3 -m zipfile -c " + here
                                 + "/" + name + ".zip " + file;
        REQUIRE(std::system(pack.c_str()) == 0);
        for (const char* ending : {".gz", ".tar", ".zip"}) {
            CAPTURE(name + ending);
            const auto inputs = read(here + "/" + name + ending);
            REQUIRE(inputs.size() == (path.extension() == ".mbox" ? 2 : 1));
            CAPTURE(reason_of(inputs.front()));
            REQUIRE(std::holds_alternative<ReadDocument>(inputs.front()));
            CHECK(document_of(inputs.front()).title == "Ferry line to Brava opens again");
        }
    }
}

TEST_CASE("what zstd and bzip2 compressed is the text that it was") {
    const auto plain = read(root + "/samples/01-volga-factory.txt");
    REQUIRE(plain.size() == 1);
    for (const char* name : {"factory.txt.zst", "factory.txt.bz2"}) {
        CAPTURE(name);
        const auto inputs = read(hostile + name);
        REQUIRE(inputs.size() == 1);
        REQUIRE(std::holds_alternative<ReadDocument>(inputs.front()));
        CHECK(document_of(inputs.front()).text == document_of(plain.front()).text);
    }
}

TEST_CASE("a sample that is cut or damaged anywhere is read or skipped, never more") {
    const TempFolder folder;
    std::size_t seen = 0;
    for (const auto& path : samples()) {
        const std::string whole = bytes_of(path);
        const std::string copy = folder / path.filename();
        for (std::size_t i = 1; i <= 24; ++i) {
            std::string bytes =
                whole.substr(0, i % 2 == 0 ? whole.size() * i / 25 : whole.size());
            for (std::size_t k = 0; i % 3 != 0 && k < 5 && !bytes.empty(); ++k) {
                bytes[(i * 7919 + k * 104'729) % bytes.size()] ^=
                    static_cast<char>(1U << (i % 8));
            }
            std::ofstream(copy, std::ios::binary) << bytes;
            CAPTURE(copy);
            CAPTURE(i);
            const auto inputs = read(copy);
            CHECK_FALSE(inputs.empty());
            seen += inputs.size();
        }
        fs::remove(copy);
    }
    CHECK(seen >= samples().size() * 24);
}

TEST_CASE("what unpacks without end, or lies in itself, is given up") {
    const auto bomb = read(hostile + "bomb.txt.xz");
    REQUIRE(bomb.size() == 1);
    CHECK(has(reason_of(bomb[0]), "longer than"));
    const auto nested = read(hostile + "nested.zip");
    REQUIRE(nested.size() == 1);
    CHECK(has(reason_of(nested[0]), "too deep"));
    const auto laughs = read(hostile + "laughs.rss");
    REQUIRE(laughs.size() == 1);
    CHECK(
        (std::holds_alternative<Skipped>(laughs[0])
         || document_of(laughs[0]).text.size() < 1000));
}

TEST_CASE("names in archives lead nowhere else") {
    const auto names = read(hostile + "names.zip");
    REQUIRE(names.size() == 2);
    for (const Input& input : names) {
        REQUIRE(std::holds_alternative<ReadDocument>(input));
        const std::string& id = document_of(input).id;
        CHECK(id.starts_with("names.zip/"));
        CHECK_FALSE(has(id, "\x1b"));
    }
}

TEST_CASE("lengths that lie and parts in parts") {
    const auto lying = read(hostile + "lying.warc");
    CHECK_FALSE(lying.empty());
    const auto deep = read(hostile + "deep.eml");
    CHECK_FALSE(deep.empty());
}

TEST_CASE("what begins like something packed and is not is damaged, what is plain is read") {
    const TempFolder folder;
    const auto broken =
        read(folder.file("a.txt.gz", "\x1F\x8Bnothing of this can be unpacked"));
    REQUIRE(broken.size() == 1);
    CHECK(reason_of(broken[0]) == "a.txt.gz: damaged archive");
    const auto plain = read(folder.file(
        "b.txt.gz",
        "The ferry left the harbour of the town on Monday with all of its crew, the owner "
        "said."));
    REQUIRE(plain.size() == 1);
    CHECK(reason_of(plain[0]) == "(read)");
}

TEST_CASE(
    "a record of a web archive whose bytes are others is read and counted, a revisit named") {
    std::string archive = bytes_of(root + "/samples/14-ferry.warc");
    const auto sound = read(root + "/samples/14-ferry.warc");
    CHECK(std::get<ReadDocument>(sound.at(0)).flaws == FlawCounts{});

    archive.replace(archive.find("Brava"), 5, "Bravo");
    archive +=
        "WARC/1.1\r\nWARC-Type: revisit\r\nWARC-Target-URI: https://harbour.example/b\r\n"
        "WARC-Refers-To-Target-URI: https://harbour.example/a\r\n"
        "WARC-Refers-To-Date: 2024-06-05T00:00:00Z\r\nContent-Length: 0\r\n\r\n\r\n\r\n";
    const TempFolder folder;
    const auto inputs = read(folder.file("damaged.warc", archive));
    REQUIRE(inputs.size() == 2);
    CHECK(std::get<ReadDocument>(inputs[0]).flaws[TextFlaw::wrong_digest] == 1);
    CHECK(
        reason_of(inputs[1])
        == "https://harbour.example/b: the same page as https://harbour.example/a of "
           "2024-06-05T00:00:00Z");
}
