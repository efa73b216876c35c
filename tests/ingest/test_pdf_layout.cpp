// The order of words on a page: columns, headings, paragraphs.
#include "ingest/pdf_layout.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

using namespace newsgraph;

namespace {

// A page on which lines are put, words five points a letter wide.
class Page {
  public:
    void put(double left, double top, const std::string& line, double size = 10) {
        std::istringstream in(line);
        for (std::string word; in >> word;) {
            const double width = 0.5 * size * static_cast<double>(word.size());
            words.push_back({word, left, top, left + width, top + size, size, true});
            left += width + 0.3 * size;
        }
    }
    // Lines one below the other; an empty one leaves a gap of half a line.
    void put_column(double left, double top, const std::vector<std::string>& lines) {
        for (const std::string& line : lines) {
            put(left, top, line);
            top += line.empty() ? 8 : 12;
        }
    }

    std::vector<PlacedWord> words;
};

}  // namespace

TEST_CASE("a heading in larger letters is a paragraph of its own") {
    Page page;
    page.put(50, 40, "Mill burns down", 18);
    page.put_column(50, 62, {"The old mill at the harbour burned", "down on Sunday night."});
    CHECK(
        read_layout(page.words)
        == "Mill burns down\n\nThe old mill at the harbour burned\ndown on Sunday night.\n\n");
}

TEST_CASE("columns are read one after the other, though their paragraphs part side by side") {
    Page page;
    page.put(50, 20, "A head that goes over both of the columns of this page", 12);
    page.put_column(
        50,
        50,
        {"Sixty people had worked",
         "in it until the spring.",
         "",
         "The owner moved the",
         "machines to another"});
    page.put_column(
        260,
        50,
        {"town far in the north.",
         "Nobody was hurt in it.",
         "",
         "The mayor wants a new",
         "school in its place."});
    CHECK(
        read_layout(page.words)
        == "A head that goes over both of the columns of this page\n\n"
           "Sixty people had worked\nin it until the spring.\n\nThe owner moved the\nmachines to another\n"
           "town far in the north.\nNobody was hurt in it.\n\nThe mayor wants a new\nschool in its place.\n");
}

TEST_CASE("three columns with gaps in a row") {
    Page page;
    const std::vector<std::string> lines{
        "one two three", "four five six", "", "seven eight nine", "ten eleven two"};
    page.put_column(30, 50, lines);
    page.put_column(190, 50, lines);
    page.put_column(350, 50, lines);
    const std::string column =
        "one two three\nfour five six\n\nseven eight nine\nten eleven two\n";
    CHECK(read_layout(page.words) == column + column + column);
}

TEST_CASE("a first line that is set in begins a paragraph, a hyphen at a line end stays") {
    Page page;
    page.put_column(
        50, 50, {"The fire brigade came with the well-", "known engine of the town, it said."});
    page.put(62, 74, "Nobody was in the hall, as far as");
    page.put_column(50, 86, {"the police of the harbour know."});
    CHECK(
        read_layout(page.words)
        == "The fire brigade came with the well-\nknown engine of the town, it said.\n\n"
           "Nobody was in the hall, as far as\nthe police of the harbour know.\n\n");
}

TEST_CASE("pieces of a word stand together, no page is empty text") {
    CHECK(read_layout({}).empty());
    Page page;
    page.words = {{"Mi", 50, 10, 60, 20, 10, false}, {"ll", 60.2, 10, 70, 20, 10, false}};
    CHECK(read_layout(page.words) == "Mill\n");
}

TEST_CASE("options and what they mean stand on one line") {
    Page page;
    page.put_column(50, 50, {"-c --check", "-o --output", "-h --help"});
    page.put_column(
        160, 50, {"looks at the file only", "names the file to write", "shows this and ends"});
    CHECK(read_layout(page.words)
              .starts_with("-c --check looks at the file only\n-o --output names"));
}
