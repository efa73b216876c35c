// Office files, books, Markdown, archives with names of any script, web archives: what is in them
// and what is not.
#include "ingest/markdown_tables.hpp"
#include "ingest/reader.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

using namespace newsgraph;

namespace {

const std::string root = SOURCE_ROOT;
const std::string first =
    "The old paper mill at the harbour burned down on Sunday night, the fire brigade said.";
const std::string second =
    "Sixty people had worked there until the spring, when the owner moved the machines away.";

std::vector<Document> read(const std::string& path) {
    ReadOptions how;
    how.data_dir = root + "/data";
    std::vector<Document> out;
    const auto reader = open_inputs({path}, how);
    while (const auto input = reader->next()) {
        if (const auto* article = std::get_if<ReadDocument>(&*input)) {
            out.push_back(article->document);
        }
    }
    return out;
}

// A zip archive of one file.
std::string zipped(
    const TempFolder& folder,
    const std::string& archive,
    const std::string& name,
    const std::string& content) {
    folder.file("part", content);
    const std::string path = folder.path().string() + "/" + archive;
    const std::string command = "/usr/bin/python3 -c \"import zipfile,sys; zipfile.ZipFile('"
                                + path + "','w').write('" + folder.path().string() + "/part','"
                                + name + "')\"";
    REQUIRE(std::system(command.c_str()) == 0);
    return path;
}

std::string text_of(const std::vector<Document>& documents) {
    return documents.empty() ? "(nothing)" : documents.front().text;
}

std::string p(const std::string& words) {
    return "<text:p>" + words + "</text:p>";
}

}  // namespace

TEST_CASE("files in archives keep names of any script, whatever the locale") {
    const TempFolder folder;
    const std::string content = "Mill burns down\n\n" + first + "\n\n" + second + "\n";
    for (const char* name : {"Größe.txt", "новости/мельница.txt", "ニュース.txt"}) {
        CAPTURE(name);
        const auto read_back = read(zipped(folder, "a.zip", name, content));
        REQUIRE(read_back.size() == 1);
        CHECK(read_back[0].id == "a.zip/" + std::string(name));
    }
}

TEST_CASE("what was deleted in a text document is not read") {
    const TempFolder folder;
    const auto text = text_of(read(zipped(
        folder,
        "a.odt",
        "content.xml",
        "<office:document-content xmlns:office='o' xmlns:text='t'><office:body><office:text>"
        "<text:tracked-changes><text:changed-region><text:deletion>"
            + p("The mayor had lied about the fire for years, as everybody in the town knew.")
            + "</text:deletion></text:changed-region></text:tracked-changes>" + p(first)
            + p(second) + "</office:text></office:body></office:document-content>")));
    CHECK(text == first + "\n\n" + second);
}

TEST_CASE("what a letter says again for old programs is read once, its hyphens stay") {
    const TempFolder folder;
    const auto run = [](const std::string& words) {
        return "<w:r><w:t>" + words + "</w:t></w:r>";
    };
    const std::string box = "<w:p>" + run(second) + "</w:p>";
    const auto text = text_of(read(zipped(
        folder,
        "a.docx",
        "word/document.xml",
        "<w:document xmlns:w='w' xmlns:mc='mc'><w:body><w:p>" + run(first)
            + "<w:r><w:t>It was a ten</w:t><w:noBreakHyphen/><w:t>hour fire.</w:t></w:r></w:p>"
              "<mc:AlternateContent><mc:Choice>"
            + box + "</mc:Choice><mc:Fallback>" + box
            + "</mc:Fallback></mc:AlternateContent></w:body></w:document>")));
    CHECK(text.find("ten-hour") != std::string::npos);
    CHECK(text.find(second) != std::string::npos);
    CHECK(text.find(second) == text.rfind(second));
}

TEST_CASE("tables of Markdown become tables, code does not") {
    const std::string html =
        with_tables("a\n\n| Mill | Day |\n|---|:-:|\n| **Oldham** | [Monday](x) |\n\nb");
    CHECK(
        html
        == "a\n\n\n<table>\n<tr><td>Mill</td>\n<td>Day</td>\n</tr>\n<tr><td>Oldham</td>\n<td>Monday</"
           "td>\n</tr>\n</table>\n\n\nb\n");
    const std::string code = "```\n| a | b |\n|---|---|\n```\n";
    CHECK(with_tables(code) == code);
    CHECK(with_tables("a | b\nc | d\n") == "a | b\nc | d\n");
    const TempFolder folder;
    const auto text = text_of(read(folder.file(
        "a.md",
        "# Mill burns\n\n" + first
            + "\n\n| Mill | Year |\n|------|------|\n| Oldham | 1947 |\n\n" + second + "\n")));
    CHECK(text == "Mill burns\n\n" + first + "\n\nMill\n\nYear\n\nOldham\n\n1947\n\n" + second);
}

TEST_CASE("a page of a web archive without an address of its own is its host's") {
    const TempFolder folder;
    const std::string page = "<html><body><article><h1>Mill burns down</h1><p>" + first
                             + "</p><p>" + second + "</p></article></body></html>";
    const std::string http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    const auto read_back = read(folder.file(
        "a.warc",
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://www.quay.example/mill"
        "\r\nContent-Length: "
            + std::to_string(http.size()) + "\r\n\r\n" + http + "\r\n\r\n"));
    REQUIRE(read_back.size() == 1);
    CHECK(read_back[0].publisher == "quay.example");
    CHECK(read_back[0].url == "https://www.quay.example/mill");
}
