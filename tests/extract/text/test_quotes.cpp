#include "extract/text/quotes.hpp"
#include "extract/text/segmenter.hpp"
#include "extract/text/tokens.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

using namespace newsgraph;

namespace {

using Strings = std::vector<std::string>;

std::vector<std::string> quoted(Article& article) {
    find_quotes(article);
    Strings out;
    for (const Quote& quote : article.quotes) {
        out.emplace_back(slice(article.document.text, quote.span));
    }
    return out;
}

Article segment(const std::string& text) {
    static const Segmenter segmenter = Segmenter::load(SOURCE_ROOT "/data");
    Article article;
    article.document.text = text;
    segmenter.segment(article);
    return article;
}

std::vector<std::string> quoted(const std::string& text) {
    Article article = segment(text);
    return quoted(article);
}

}  // namespace

TEST_CASE("marks of every kind") {
    CHECK(quoted("He called it “a threat” and left.") == Strings{"a threat"});
    CHECK(quoted("He called it \"a threat\" and left.") == Strings{"a threat"});
    CHECK(quoted("He called it ‘a threat’ and left.") == Strings{"a threat"});
    CHECK(quoted("He called it 'a threat' and left.") == Strings{"a threat"});
    CHECK(quoted("\"No,\" he said. \"Never.\"") == Strings{"No,", "Never."});
}

TEST_CASE("an apostrophe is no mark") {
    CHECK(quoted("The rebels' leader didn't say it's the army's.").empty());
    CHECK(quoted("The rebels’ leader said the army’s men won’t go.").empty());
}

TEST_CASE("a quotation inside a quotation comes after it") {
    CHECK(
        quoted("“They said ‘never’ to us,” he added.")
        == Strings{"They said ‘never’ to us,", "never"});
}

TEST_CASE("a quotation over sentences knows which") {
    Article article = segment("He spoke. “We saw it. It burned.” Then he left.");
    CHECK(quoted(article) == Strings{"We saw it. It burned."});
    CHECK(article.quotes[0].first_sentence == 1);
    CHECK(article.quotes[0].last_sentence == 2);
}

TEST_CASE("a quotation that every paragraph opens again is one") {
    Article article =
        segment("He said: “We saw it.\n\n“It burned for a day.\n\n“Then it fell.” He left.");
    CHECK(quoted(article) == Strings{"We saw it.\n\n“It burned for a day.\n\n“Then it fell."});
    CHECK(article.quotes[0].first_sentence == 0);
    CHECK(article.quotes[0].last_sentence == 2);
}

TEST_CASE("a mark without a partner ends with its paragraph") {
    CHECK(
        quoted("He said “we saw it.\n\nThe port burned. “No,” he said.")
        == Strings{"we saw it.", "No,"});
    CHECK(quoted("It burned,” he said.").empty());
    CHECK(quoted("“").empty());
    CHECK(quoted("“”").empty());
}

TEST_CASE("tokens split by blanks hold quotations too") {
    std::istringstream in("He said \" never again \" and left .\n");
    Article article = article_from_tokens(in, "lines");
    CHECK(quoted(article) == Strings{" never again "});
}

TEST_CASE("a mark without a partner that opens no paragraph ends with its sentence") {
    CHECK(
        quoted("He said: “We saw it. He left. She left, too.\n\nIt burned.")
        == Strings{"We saw it."});
    CHECK(
        quoted("“We saw it. He left. She left, too.\n\nIt burned.")
        == Strings{"We saw it. He left. She left, too."});
}
