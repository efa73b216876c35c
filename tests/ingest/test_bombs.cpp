// Files of some hundred bytes that become far more when they are read: whoever passes over a part
// of one must not pay for it, and no file is written out as often as another lists it.
#include "core/utf8.hpp"
#include "ingest/bounded_process.hpp"
#include "ingest/byte_source.hpp"
#include "ingest/pdf_pages.hpp"
#include "ingest/reader.hpp"
#include "ingest/xml_text.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <new>
#include <string>
#include <unistd.h>
#include <vector>

using namespace newsgraph;

namespace {

const std::string root = SOURCE_ROOT;
const std::string hostile = root + "/tests/ingest/formats/";
const std::string article =
    "The ferry left the harbour of the town on Monday with all of its crew, the owner said.";

std::string times(std::size_t n, const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < n; ++i) {
        out += text;
    }
    return out;
}

// What is read of a path, ids of articles and "NAME: REASON" of skips.
std::vector<std::string> read_path(const std::string& path) {
    ReadOptions how;
    how.data_dir = root + "/data";
    std::vector<std::string> out;
    const auto reader = open_inputs({path}, how);
    while (const auto input = reader->next()) {
        const auto* read = std::get_if<ReadDocument>(&*input);
        const auto* skipped = std::get_if<Skipped>(&*input);
        out.push_back(
            read != nullptr ? read->document.id : skipped->document + ": " + skipped->reason);
    }
    return out;
}

std::vector<std::string> read(const std::string& name, const std::string& content) {
    const TempFolder folder;
    return read_path(folder.file(name, content));
}

// A PDF of one page whose content is `page`, with drawings F0, F1 ... that it may draw.
std::string pdf(const std::string& page, const std::vector<std::string>& drawings) {
    std::string forms;
    for (std::size_t i = 0; i < drawings.size(); ++i) {
        forms += "/F" + std::to_string(i) + " " + std::to_string(6 + i) + " 0 R ";
    }
    const std::string resources =
        "/Resources << /Font << /T 5 0 R >> /XObject << " + forms + ">> >>";
    const auto stream = [](const std::string& head, const std::string& text) {
        return "<< " + head + " /Length " + std::to_string(text.size()) + " >>\nstream\n" + text
               + "\nendstream";
    };
    std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R " + resources
            + " >>",
        stream("", page),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    for (const std::string& drawing : drawings) {
        objects.push_back(
            stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] " + resources, drawing));
    }
    std::string out = "%PDF-1.4\n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    return out + "trailer << /Root 1 0 R >>\n";
}

const std::string words = "BT /T 12 Tf 1 0 0 1 72 700 Tm (Ferries left the harbour.) Tj ET ";

// Ten drawings of ten drawings of ten ..., a billion in all.
std::string pdf_bomb() {
    std::vector<std::string> drawings;
    for (int i = 1; i < 9; ++i) {
        drawings.push_back(times(10, "/F" + std::to_string(i) + " Do "));
    }
    drawings.push_back(words);
    return pdf(times(10, "/F0 Do "), drawings);
}

}  // namespace

TEST_CASE("what of a packed file is passed over counts as what is read of it") {
    const std::string why = "unpacks to far more than its size";
    const std::vector<std::string> passed_over{
        "passed_over.tar.gz/news/.zeros: hidden file", "passed_over.tar.gz: " + why};
    CHECK(read_path(hostile + "passed_over.tar.gz") == passed_over);
    // The document says so, and the file that it was compressed to.
    const auto picture = read_path(hostile + "picture.docx.gz");
    CHECK(picture == std::vector<std::string>(2, "picture.docx.gz: " + why));
}

TEST_CASE("archives in an archive have one measure together") {
    const auto seen = read_path(hostile + "bombs.tar.gz");
    REQUIRE(seen.size() >= 3);
    CHECK(seen[1] == "bombs.tar.gz/a.tar.gz/a.txt");
    CHECK(seen.back() == "bombs.tar.gz: unpacks to far more than its size");
    CHECK(seen.size() < 8);
}

TEST_CASE("a document whose text unpacks to more than an article has is skipped") {
    const std::vector<std::string> skipped{"text.odt.gz: unpacks to more than an article has"};
    CHECK(read_path(hostile + "text.odt.gz") == skipped);
}

TEST_CASE("entities and default attributes that a document declares are passed over") {
    const auto declared = read_xml(
        "<?xml version='1.0' encoding='utf-16'?>\n<!-- > -->\n<!DOCTYPE rss [\n"
        "<!-- it's ] > -->\n<!ATTLIST item junk CDATA \"]>" + std::string(1000, 'x') + "\">\n"
        "<!ENTITY a '" + std::string(1000, 'y') + "'>\n]>\n"
        "<rss><item of='&a;'>Ferry &amp; harbour&a;</item></rss>");
    REQUIRE(declared);
    CHECK(declared->name == "rss");
    REQUIRE(declared->children.size() == 1);
    CHECK(declared->children[0].attribute("junk").empty());
    CHECK(declared->children[0].attribute("of").size() < 10);
    CHECK(declared->all_text().find("Ferry &amp; harbour") != std::string::npos);
    CHECK(declared->all_text().find("yyy") == std::string::npos);
    CHECK_FALSE(read_xml("<!DOCTYPE rss [ <!ENTITY a 'x> ]> <rss/>"));
    CHECK(read_xml(
        "<!DOCTYPE rss PUBLIC '-//N//DTD RSS 0.91//EN' 'http://n.example/rss.dtd'><rss/>"));
}

TEST_CASE("sizes of chunks that go round the number line end the body") {
    const std::string chunks =
        "10\r\nThe ferry left, \r\n" + times(100'000, "FFFFFFFFFFFFFFEF\n");
    const std::string http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
        + chunks;
    const auto seen = read(
        "a.warc",
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\n"
        "Content-Length: "
            + std::to_string(http.size()) + "\r\n\r\n" + http + "\r\n\r\n");
    CHECK(seen.size() == 1);
}

TEST_CASE("a book has each of its chapters once") {
    // Names that repeat stand for what a packed book would say.
    const TempFolder folder;
    folder.file("mimetype", "application/epub+zip");
    folder.file(
        "book.opf",
        "<package><manifest><item id='a' href='a.xhtml'/></manifest><spine>"
            + times(50'000, "<itemref idref='a'/>") + "</spine></package>");
    folder.file(
        "a.xhtml", "<html><body><p>" + times(3, article + "</p><p>") + "</p></body></html>");
    const std::string book = folder / "a.epub";
    REQUIRE(
        std::system(("cd '" + folder.path().string()
                     + "' && /usr/bin/python3 -m zipfile -c a.epub "
                       "mimetype book.opf a.xhtml")
                        .c_str())
        == 0);
    CHECK(read_path(book) == std::vector<std::string>{"a.epub"});
}

TEST_CASE("of a line no more than the limit is kept") {
    const auto source = ByteSource::of_bytes(std::string(100'000, 'x') + "\nsecond\n\nlast");
    std::string line;
    CHECK(source->read_line(line, 10));
    CHECK(line == "xxxxxxxxxx");
    CHECK(source->read_line(line, 10));
    CHECK(line == "second");
    CHECK(source->read_line(line, 10));
    CHECK(line.empty());
    CHECK(source->read_line(line, 10));
    CHECK(line == "last");
    CHECK_FALSE(source->read_line(line, 10));
}

TEST_CASE("long names of columns are not written out with every row") {
    const std::string table = std::string(1'000'000, 'x') + ",text\n" + times(20'000, "1,a\n");
    CHECK(read("a.csv", table).size() == 20'000);
}

TEST_CASE("a PDF is read in a process of its own, and to the same text") {
    const std::string sound = pdf("/F0 Do", {words});
    const PdfPages read = read_pdf_pages_bounded(sound, 1000);
    CHECK(read == read_pdf_pages(sound, 1000));
    REQUIRE(read.pages.size() == 1);
    CHECK(read.pages[0].starts_with("Ferries left the harbour."));
    CHECK(read_pdf_pages_bounded(sound, 10).state == PdfPages::State::too_long);
    CHECK(read_pdf_pages_bounded("%PDF-1.4", 10).state == PdfPages::State::damaged);
}

TEST_CASE("a PDF whose drawings draw drawings is given up, in time and in memory") {
    ProcessBounds bounds;
    bounds.seconds = 1;
    CHECK(
        read_pdf_pages_bounded(pdf_bomb(), 1'000'000, bounds).state
        == PdfPages::State::out_of_bounds);
    bounds = {};
    bounds.memory = 20'000'000;
    CHECK(
        read_pdf_pages_bounded(pdf_bomb(), 1'000'000, bounds).state
        == PdfPages::State::out_of_bounds);
}

TEST_CASE("what happens to a process of its own does not happen to this one") {
    ProcessBounds bounds;
    bounds.output = 1000;
    CHECK(run_bounded([] { return std::string("done"); }, bounds) == "done");
    CHECK(run_bounded([] { return std::string(); }, bounds) == "");
    CHECK(run_bounded([] { return std::string(1000, 'x'); }, bounds) == std::string(1000, 'x'));
    std::signal(SIGCHLD, SIG_IGN);  // as some are started
    CHECK(run_bounded([] { return std::string("done"); }, bounds) == "done");
    CHECK_FALSE(run_bounded([]() -> std::string { std::abort(); }, bounds));
    std::signal(SIGCHLD, SIG_DFL);
    CHECK_FALSE(run_bounded([] { return std::string(100'000, 'x'); }, bounds));
    CHECK_FALSE(run_bounded([]() -> std::string { std::abort(); }, bounds));
    CHECK_FALSE(run_bounded([]() -> std::string { std::exit(0); }, bounds));
    CHECK_FALSE(run_bounded([]() -> std::string { throw std::bad_alloc(); }, bounds));
    bounds.seconds = 1;
    CHECK_FALSE(run_bounded(
        []() -> std::string {
            while (getpid() != 0) {
            }
            return {};
        },
        bounds));
    bounds.memory = 10'000'000;
    CHECK_FALSE(run_bounded(
        [] { return std::string(std::size_t{1} << 30U, 'x').substr(1, 1); }, bounds));
}

TEST_CASE("a process of its own has no file open but the way back") {
    const int file = open("/dev/null", O_RDONLY);
    REQUIRE(file >= 0);
    const auto look = [] {
        std::string files;
        for (int i = 0; i < 1000; ++i) {
            files += fcntl(i, F_GETFD) >= 0 ? 'x' : ' ';
        }
        return files;
    };
    const auto open_there = run_bounded(look, {});
    REQUIRE(open_there);
    CHECK(open_there->at(static_cast<std::size_t>(file)) == ' ');
    CHECK(std::ranges::count(*open_there, 'x') == 4);  // three that go nowhere, and the pipe
    close(file);
}
