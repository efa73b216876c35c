// Files that try to hurt who reads them: what can be read of each is read, the rest is named.
#include "ingest/reader.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace newsgraph;

namespace {

const std::string root = SOURCE_ROOT;

// Of tests/ingest/formats/NAME: text of articles without their title, reasons of skips.
std::vector<std::string> read(const std::string& name) {
    ReadOptions how;
    how.data_dir = root + "/data";
    std::vector<std::string> out;
    const auto reader = open_inputs({root + "/tests/ingest/formats/" + name}, how);
    while (const auto input = reader->next()) {
        const auto* article = std::get_if<ReadDocument>(&*input);
        out.push_back(
            article != nullptr ? article->document.text : std::get<Skipped>(*input).reason);
    }
    return out;
}

using Texts = std::vector<std::string>;

const std::string article =
    "Ferry leaves the harbour\n\nThe ferry left the harbour of the town on Monday with all of "
    "its crew, the owner said.";

}  // namespace

TEST_CASE("a PDF that draws itself and lies of its length") {
    CHECK(read("itself.pdf") == Texts{"a PDF of pictures, without text"});
}

TEST_CASE("a book whose chapters lie outside it, or a thousand times in it") {
    CHECK(read("paths.epub") == Texts{article});
}

TEST_CASE("a mailbox of line starts, and a mail that does not end") {
    CHECK(read("froms.mbox") == Texts{"a mail without text"});
}

TEST_CASE("Markdown of quotations in quotations and a table of bars") {
    CHECK(read("bars.md") == Texts{article});
}

TEST_CASE("a table whose quotes do not end") {
    CHECK(read("quotes.csv") == Texts{article, "no article text in it"});
}

TEST_CASE("JSON of brackets and half a character") {
    CHECK(read("deep.json") == Texts{"not JSON"});
}

TEST_CASE("a feed with an element of thousands of attributes") {
    CHECK(read("attributes.atom") == Texts{"not a feed: its XML is broken"});
}
