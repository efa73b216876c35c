#include "extract/text/tokens.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace newsgraph;

TEST_CASE("a line is a sentence, a blank a boundary") {
    std::istringstream in("Iran did n't sell .\r\n\n  It   waited\n");
    const Article article = article_from_tokens(in, "lines.txt");
    CHECK(article.document.id == "lines.txt");
    CHECK(article.document.text == "Iran did n't sell .\n\nIt waited");
    REQUIRE(article.sentences.size() == 2);
    REQUIRE(article.sentences[0].tokens.size() == 5);
    CHECK(form(article, article.sentences[0].tokens[2]) == "n't");
    CHECK(article.sentences[1].paragraph == 1);
    CHECK(slice(article.document.text, article.sentences[1].span) == "It waited");
}

TEST_CASE("no tokens, no sentences") {
    std::istringstream in("\n \n\t\n");
    CHECK(article_from_tokens(in, "empty").sentences.empty());
}
