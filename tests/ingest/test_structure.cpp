// What the structure of a page says about which of its lines are the article.
#include "tests/ingest/mill_page.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;
using namespace newsgraph::mill;

TEST_CASE("an end tag closes what was left open in it") {
    for (const char* broken :
         {"<header><button><div><svg></svg><div></button></header>",
          "<nav><ul><li><div>Menu</nav>",
          "<section><button><span><div>Open</button></section>"}) {
        CAPTURE(broken);
        CHECK(
            has(read(std::string(broken) + "<article><h1>Mill burns down</h1>" + story), text));
    }
}

TEST_CASE("buttons to share and to comment end nothing") {
    const auto article = read(
        "<article><h1>Mill burns down</h1>" + p(first)
        + "<div class='share'><a href='#'>Post</a><a href='#'>Comment</a></div>" + p(second)
        + "<span><a href='#c'>Comments</a></span>" + p(third) + "</article>");
    CHECK(has(article, second));
    CHECK(has(article, third));
}

TEST_CASE("a heading of comments ends the article, also inside its part") {
    const auto article = read(
        "<article><h1>Mill burns down</h1>" + story + p(second + " It was no surprise.")
        + p("The police found no body in the ruin, and asked all who saw something to call.")
        + p("The mayor wants to rebuild the hall as a school for the trades of the town.")
        + p("Nobody has said yet who would pay for it, or when the work is going to begin.")
        + "<h3>Comments</h3><p>I knew that this was going to happen one day.</p></article>");
    CHECK(has(article, "rebuild the hall"));
    CHECK_FALSE(has(article, "I knew that"));
}

TEST_CASE("what readers wrote is not the article, however much it is") {
    std::string comments;
    for (int i = 0; i < 12; ++i) {
        comments +=
            "<li><p>I was there number " + std::to_string(i)
            + " and I can tell you that it was not at all as you write, my friends.</p></li>";
    }
    for (const char* part : {"<div id='comments'>", "<section class='comment-list'>"}) {
        CAPTURE(part);
        const auto article = read(
            "<div class='page'><h1>Mill burns down</h1>" + p(first) + p(second) + part + "<ol>"
            + comments + "</ol>");
        CHECK(article.document.text == "Mill burns down\n\n" + first + "\n\n" + second);
    }
}

TEST_CASE("a list of things with a link and some lines each is an article itself") {
    std::string things;
    for (const char* name :
         {"Lamp of the lighthouse", "Clock of the town hall", "Bell of the mill"}) {
        things += "<section><h3><a href='/t'>" + std::string(name) + " in the museum</a></h3><p>"
                  + first + " It can be seen from Monday on, and costs nothing to see for all who "
                  "live in the town or were born here.</p></section>";
    }
    const auto article =
        read("<article><h1>Mill burns down</h1><p>Three things came through.</p>" + things);
    CHECK(count(article, "costs nothing to see") >= 1);
}

TEST_CASE("lines in a row that lead nowhere are the article's") {
    const auto article = read(
        "<article><h1>Mill burns down</h1>" + story
        + "<p><b>What the mill made</b></p><p>1901 – wrapping paper, 40 tonnes a year</p>"
          "<p>1925 – newsprint for the Courier of Porto Novo</p>"
          "<p>1950 – card and boxes, 300 tonnes a year</p>"
          "<p>1980 – tissue for three brands of the region</p>"
          "<p>2001 – labels for bottles, 90 tonnes a year</p></article>");
    CHECK(has(article, "1901 – wrapping"));
    CHECK(has(article, "2001 – labels"));
}

TEST_CASE("headings and items stay, be they said twice") {
    const auto article = read(
        "<article><h1>Mill burns down</h1>" + p(first + " This is what the town plans.")
        + "<h3>North bank</h3><h4>What changes</h4><ul><li>A new road to the quay</li></ul>"
          "<h3>South bank</h3><h4>What changes</h4><ul><li>Forty flats above the shops</li>"
          "<li>A bus every ten minutes</li></ul></article>");
    CHECK(count(article, "What changes") == 2);
    CHECK(has(article, "Forty flats"));
    CHECK(has(article, "every ten minutes"));
}

TEST_CASE("a line that stands twice in a row loses one copy, not both") {
    const auto article = read(
        "<article><h1>Mill burns down</h1>" + p(first)
        + "<h3>The long night at the mill</h3><h3>The long night at the mill</h3>" + p(second)
        + "</article>");
    CHECK(count(article, "The long night at the mill") == 1);
}

TEST_CASE("rows of linked headlines with dates and sentences are other stories") {
    const std::string card =
        "<li><h4><a href='/x'>Goat market moves to Tuesday</a></h4><span>Rui Lima</span>"
        "<div>The market of the upper town will open on Tuesdays from May on.</div></li>";
    const auto article = read(
        "<div><h1>Mill burns down</h1>" + story + "</div><h2>Our readers liked</h2><ul>" + card
        + card + card + "</ul>");
    CHECK(has(article, text));
    CHECK_FALSE(has(article, "open on Tuesdays"));
    const std::string teaser =
        "<li><a href='/y'>Ferry stays in port for a third day</a><span>The ferry to the "
        "islands "
        "did not leave on Monday as the wind was too strong for it.</span></li>";
    const auto other = read(
        "<div><ul>" + teaser + teaser + "</ul><h1>Mill burns down</h1>" + story + "</div>");
    CHECK(other.document.text == "Mill burns down\n\n" + text);
}

TEST_CASE("items that are mostly link stay where the text announces them") {
    const auto article = read(
        "<article><h1>Mill burns down</h1>" + p(first) + p("These are the shops that help:")
        + "<ul><li><a href='/1'>Casa do Rio, clothes for families</a>: from nine</li>"
          "<li><a href='/2'>Padaria Central, bread and soup</a>: all day</li></ul>" + p(second));
    CHECK(has(article, "Casa do Rio"));
    CHECK(has(article, "Padaria Central"));
}

TEST_CASE("a label and the link it announces are another story") {
    for (const char* label :
         {"<b>More about it:</b> <a href='/z'>Fire at the glass works in June</a>",
          "<strong>SEE | </strong><a href='/z'>Fire at the glass works in June</a>",
          "<a href='/z'>&gt;&gt; Fire at the glass works in June</a>"}) {
        CAPTURE(label);
        const auto article = read(
            "<article><h1>Mill burns down</h1>" + p(first) + p(label) + p(second) + p(third)
            + "</article>");
        CHECK(article.document.text == "Mill burns down\n\n" + text);
    }
}

TEST_CASE("a quoted post stays, and its day is not the article's") {
    const auto article = read(
        "<article><h1>Mill burns down</h1>" + p(first) + p("The mayor wrote:")
        + "<blockquote class='twitter-tweet'><p>We will stand by the families of the mill as "
          "long as they need us.</p>&mdash; Ana Reis (@anareis) <a href='#'>May 4, 2020</a>"
          "</blockquote>" + p(second) + "</article>");
    CHECK(has(article, "stand by the families"));
    CHECK_FALSE(has(article, "@anareis"));
    CHECK(article.document.published.empty());
}

TEST_CASE("what is hidden counts only where it alone holds the article") {
    const std::string hidden = "<div style='display: none'><h1>Mill burns down</h1>" + story;
    CHECK(read(hidden + "</div>").document.text == "Mill burns down\n\n" + text);
    CHECK_FALSE(has(
        read(
            "<article><h1>Mill burns down</h1>" + story
            + "</article><div hidden><p>Another text that no reader of the page will see.</p>"
              "</div>"),
        "Another text"));
    CHECK(
        count(read("<h1>Mill burns down</h1><noscript>" + story + "</noscript>"), first) == 1);
    CHECK(
        count(
            read("<h1>Mill burns down</h1><script type='text/template'>" + story + "</script>"),
            first)
        == 1);
}

TEST_CASE("an element of the page's own does not cut a sentence") {
    const auto article = read(
        "<article><h1>Mill burns down</h1><p>The old <x-term>paper mill</x-term> at the "
        "harbour "
        "burned down on Sunday night.</p>"
        + p(second) + "</article>");
    CHECK(has(article, "The old paper mill at the harbour burned down"));
}

TEST_CASE("slashes in running text make no breadcrumb") {
    const std::string long_line =
        "The council named the three halls that come down first / the two that follow in the "
        "autumn / and the one that stays for the museum, as most people had asked it to do";
    CHECK(
        has(read("<article><h1>Mill burns down</h1>" + p(first) + p(long_line) + p(second)),
            "the two that follow"));
    CHECK_FALSE(
        has(read("<article><p>Home / News / Porto Novo</p><h1>Mill burns down</h1>" + story),
            "Home / News"));
}

TEST_CASE("a photo story has its text under the pictures") {
    std::string pictures;
    for (const auto& line : {first, second, third}) {
        pictures += "<figure><img src='a'><figcaption>" + line + " " + second
                    + "</figcaption></figure>";
    }
    CHECK(has(read("<article><h1>Mill burns down</h1>" + pictures + "</article>"), third));
}

TEST_CASE("the parts of one article's body belong together") {
    const auto article = read(
        "<article><h1>Mill burns down</h1><div class='article-body'>" + p(first) + p(second)
        + p(second + " So it was.") + "</div><div class='ad'>Buy a car</div>"
          "<div class='article-body'>" + p(third) + "</div></article>");
    CHECK(has(article, first));
    CHECK(has(article, third));
}

TEST_CASE("a page of two languages gives its English half, one of another none") {
    const std::string hindi =
        "परिवहन मंत्रालय ने सोमवार को कहा कि नदी पर बना पुल छह महीने के लिए बंद रहेगा, जबकि इंजीनियर "
        "उसकी मरम्मत करेंगे और लोग नाव से जाएंगे।";
    const auto mixed = read("<article><h1>Mill burns down</h1>" + story + p(hindi) + p(hindi));
    CHECK(mixed.document.text == "Mill burns down\n\n" + text);
    CHECK(mixed.foreign.empty());
    const auto foreign = read(
        p(hindi) + p(hindi) + p(hindi)
        + p("All information is provided as it is and for information only."));
    CHECK_FALSE(foreign.foreign.empty());
}
