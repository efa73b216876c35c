// Boxes of other stories within the article: neither their text nor their dates are its own.
#include "tests/ingest/mill_page.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;
using namespace newsgraph::mill;

namespace {

const std::string cards =
    "<div><a href='/a'>Dockers of Oldham end their strike</a><p>Dockers went back to work "
    "after "
    "ten days, the port said.</p><time datetime='2022-01-01'>2022-01-01</time></div><div><a "
    "href='/b'>Schools close in Saltwick</a><p>Schools were closed for snow, the town said.</p>"
    "<time datetime='2022-01-02'>2022-01-02</time></div>";

CleanArticle with_box(const std::string& box) {
    return read(
        "<article><h1>Mill burns down</h1>" + p(first) + p(second) + box + p(third)
        + p(first + " So much for now.") + "</article>");
}

std::string published(const CleanArticle& article) {
    return article.document.published;
}

}  // namespace

TEST_CASE("a box that its label gives away is out, with its date") {
    for (const std::string& box :
         {"<section><h3>Related</h3>" + cards + "</section>",
          "<div><h4>You may also like</h4>" + cards + "</div>",
          "<div class='more-on-this'><h2>Related</h2>" + cards + "</div>",
          "<div><div>Read more:</div>" + cards + "</div>"}) {
        CAPTURE(box);
        const auto inside = with_box(box);
        CHECK_FALSE(has(inside, "Dockers"));
        CHECK_FALSE(has(inside, "Schools were closed"));
        CHECK(has(inside, third));
        CHECK(published(inside).empty());
        const auto below =
            read("<article><h1>Mill burns down</h1>" + story + box + "</article>");
        CHECK_FALSE(has(below, "Dockers"));
        CHECK(published(below).empty());
    }
    const auto lines = with_box(
        "<div class='y'><div>Related</div><div class='z'><a href='/a'>Dockers end strike</a>"
        "<span>1 January 2022</span><span>Dockers went back to work, the port "
        "said.</span></div>"
        "</div>");
    CHECK_FALSE(has(lines, "Dockers"));
}

TEST_CASE("a label over the article's own text makes no box of it") {
    const auto article =
        read("<article><span>Opinion</span><h1>Mill burns down</h1>" + story + "</article>");
    CHECK(has(article, second));
    const auto links = with_box(
        "<div><h3>Latest</h3>"
        + p("<a href='/a'>The brigade of Oldham</a> was there first. " + second)
        + p(first
            + " Nobody slept that night, and the smoke was seen as far as Turku by all who "
              "looked out of their windows towards the harbour before the rain came.")
        + p(second
            + " The owner has not said a word since then, and his house on the quay is "
              "dark, as neighbours told the paper of the town, which asked him in vain.")
        + "</div>");
    CHECK(has(links, "before the rain came"));
}

TEST_CASE("only a <time> that is about the article dates it") {
    const auto dated = [](const std::string& above, const std::string& below) {
        return published(
            read(above + "<article><h1>Mill burns down</h1>" + story + below + "</article>"));
    };
    const std::string time = "<time datetime='2021-03-03'>3 March 2021</time>";
    CHECK(dated("<div><a href='/x'>Dockers end strike in Oldham</a> " + time + "</div>", "")
              .empty());
    CHECK(dated("", "<ol class='references'><li>A paper, " + time + "</li></ol>").empty());
    CHECK(dated("", "<h2>References</h2><ol><li>A paper, published " + time + "</li></ol>")
              .empty());
    CHECK(dated("", "<div class='event'>Next market: " + time + "</div>").empty());
    const std::string other =
        "<section><h3><a href='/a'>Dockers of Oldham end their strike</a></h3><p>They went "
        "back to "
        "work.</p>"
        + time + "</section>";
    CHECK(dated("", other).empty());
    CHECK(dated("", "<p>Published " + time + "</p>") == "2021-03-03");
    CHECK(dated("", "<p>" + time + "</p>") == "2021-03-03");
    CHECK(dated("", "<p>First published 28 November 2023</p>") == "2023-11-28");
    CHECK(
        dated(
            "",
            "<section><h3>Related</h3>" + cards
                + "</section><p>First published 28 November "
                  "2023</p>")
        == "2023-11-28");
}

TEST_CASE("of a line with two dates that of publication counts") {
    const auto dated = [](const std::string& line) {
        return published(
            read("<article><h1>Mill burns down</h1><div>" + line + "</div>" + story));
    };
    CHECK(dated("Updated 1 December 2023; published 28 November 2023") == "2023-11-28");
    CHECK(dated("Published 28 November 2023 | Updated 1 December 2023") == "2023-11-28");
    CHECK(
        dated("Last updated: 1 December 2023, first published 28 November 2023")
        == "2023-11-28");
}

TEST_CASE("a reader or who wrote another story is not the author") {
    const std::string article = "<article><h1>Mill burns down</h1>" + story + "</article>";
    const std::string name = "<span itemprop='author'>joe99</span>";
    CHECK(read(article + "<div class='comment'>" + name + "<p>Good.</p></div>")
              .document.author.empty());
    CHECK(read(
              "<article><h1>Mill burns down</h1>" + story + "<div><h3>Related</h3>" + name
              + cards + "</div></article>")
              .document.author.empty());
    CHECK(
        read("<div class='byline'><a rel='author'>Ines Prado</a></div>" + article)
            .document.author
        == "Ines Prado");
}

TEST_CASE("a button that nobody closed takes no paragraph with it") {
    const auto article = read(
        "<main><h1>Mill burns down</h1>" + p(first) + "<button>Listen" + p(second) + p(third)
        + "</main>");
    CHECK(has(article, second));
    CHECK(has(article, third));
    CHECK_FALSE(has(article, "Listen"));
    CHECK_FALSE(
        has(read(
                "<main><h1>Mill burns down</h1>" + p(first) + "<button><p>Share</p></button>"
                + p(second) + p(third) + "</main>"),
            "Share"));
}

TEST_CASE("readers' part without a class") {
    for (const char* label :
         {"<h3>3 responses to “Mill burns down”</h3>", "<p>2 comments</p>"}) {
        CAPTURE(label);
        const auto article = read(
            "<div><h1>Mill burns down</h1>" + story + p(second + " It was no surprise.") + story
            + label + p("joe says:") + p("4 May 2023 at 10:12")
            + p("I knew that this would come.") + "</div>");
        CHECK_FALSE(has(article, "I knew that"));
    }
}

TEST_CASE("only whole addresses of the web are addresses") {
    const std::string article = "<article><h1>Mill burns down</h1>" + story + "</article>";
    const auto url = [&](const std::string& href, const std::string& more = "") {
        return read(article, "<link rel='canonical' href='" + href + "'>" + more).document.url;
    };
    const std::string og = "<meta property='og:url' content='https://quay.example/mill'>";
    for (const char* bad :
         {"javascript:alert(1)",
          "/a/b",
          "a/b.html",
          "//quay.example/a",
          "http://",
          "data:text/html,x",
          "https://quay.example/a b"}) {
        CAPTURE(bad);
        CHECK(url(bad).empty());
        CHECK(url(bad, og) == "https://quay.example/mill");
    }
    CHECK(url("https://quay.example/a?b=1#c") == "https://quay.example/a?b=1#c");
}
