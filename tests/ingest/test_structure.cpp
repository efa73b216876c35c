// What the structure of a page says about which of its lines are the article.
#include "ingest/clean_text.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

namespace {

const std::string root = SOURCE_ROOT;

const PageLanguage& language() {
    static const auto loaded = PageLanguage::load(root + "/data");
    return loaded;
}

CleanArticle read(const std::string& body, const std::string& head = "") {
    RawArticle raw;
    raw.text = "<html><head><title>Mill burns down</title>" + head + "</head><body>" + body
               + "</body></html>";
    raw.html = true;
    return clean_article(raw, language());
}

const std::string first =
    "The old paper mill at the harbour burned down on Sunday night, the fire brigade said.";
const std::string second =
    "Sixty people had worked there until the spring, when the owner moved the machines away.";
const std::string third =
    "“I saw the flames from my kitchen,” said Ines Prado, who lives across the river.";

std::string p(const std::string& text) {
    return "<p>" + text + "</p>";
}

const std::string story = p(first) + p(second) + p(third);
const std::string text = first + "\n\n" + second + "\n\n" + third;

bool has(const CleanArticle& article, const std::string& part) {
    return article.document.text.find(part) != std::string::npos;
}

std::size_t count(const CleanArticle& article, const std::string& part) {
    std::size_t n = 0;
    for (auto at = article.document.text.find(part); at != std::string::npos;
         at = article.document.text.find(part, at + 1)) {
        ++n;
    }
    return n;
}

}  // namespace

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

TEST_CASE("linked items of a list that says more than its links stay") {
    const std::string mixed =
        "<ul><li><a href='/a'>Saimaa Marine yard</a>, which built the first two boats last "
        "spring</li><li><a href='/b'>Lindholm State Yard</a></li><li><a href='/c'>Turku "
        "docks</a>, closed since the fire of the year before last</li></ul>";
    const std::string links =
        "<ul><li><a href='/a'>Goat market moves to Tuesday</a></li><li><a href='/b'>Rain fills "
        "the lake again</a></li><li><a href='/c'>Striker signs for Rotterdam</a></li></ul>";
    const auto article = read(
        "<article><h1>Mill burns down</h1><div class='article-body'>" + p(first) + mixed
        + p(second) + links + p(third) + "</div></article>");
    CHECK(has(article, "Lindholm State Yard"));
    CHECK_FALSE(has(article, "Goat market"));
}

TEST_CASE("the cells of a table are the article's, a cell \"Comment\" ends nothing") {
    const std::string table =
        "<table><tr><th>State</th><th>Comment</th></tr><tr><td>rebuilt</td><td>waits for the "
        "fire brigade</td></tr><tr><td>rebuilt</td><td>1947</td></tr></table>";
    const auto article = read(
        "<article><h1>Mill burns down</h1><div class='article-body'>" + p(first) + p(second)
        + p(first + " Twice.") + table + p(third) + "</div></article>");
    CHECK(has(article, third));
    CHECK(has(article, "1947"));
    CHECK(count(article, "rebuilt") == 2);
}

TEST_CASE("headings that lead elsewhere stay where each has its paragraph") {
    const auto part = [](const std::string& name, const std::string& under) {
        return "<h3><a href='/x'>" + name + "</a></h3>" + p(under);
    };
    const std::string begin = "<article><h1>Mill burns down</h1><div class='article-body'>";
    const std::string more =
        "The walls of the drying house still stand, but the council wants them gone before "
        "the winter storms come in.";
    const auto list = read(
        begin + p(first) + part("1. The drying house", more)
        + part("2. The houses on the quay", more + " " + second)
        + part("3. The boats below", third + more) + "</div></article>");
    CHECK(has(list, "2. The houses on the quay"));
    const auto box = read(
        begin + p(first) + p(second) + part("Goat market moves to Tuesday", more) + p(third)
        + "</div></article>");
    CHECK_FALSE(has(box, "Goat market"));
}

TEST_CASE("the headline is the page's own, be it among buttons or shorter than the title") {
    RawArticle raw;
    raw.html = true;
    raw.text =
        "<title>The old mill burns down at the harbour</title><div class='share'><h1>"
        "Old mill burns down at the harbour</h1><a href='#'>Share</a></div><article>"
        + story + "<h2>Also in the news today</h2></article>";
    CHECK(
        clean_article(raw, language()).document.title == "Old mill burns down at the harbour");
    raw.text =
        "<title>Saltwick - Harbour Encyclopedia</title><div id='content'><h1>Saltwick"
        "</h1><p>The towns of the northern bay</p>"
        + story + "</div>";
    CHECK(clean_article(raw, language()).document.title == "Saltwick");
}

TEST_CASE("lines of the article stand before its first sentence") {
    std::string lines;
    for (const char* item :
         {"Doors and fences",
          "Slime and sand",
          "Red stone walls",
          "Armour on stands",
          "Rabbits of five kinds",
          "Cooked meat"}) {
        lines += p("+ Added " + std::string(item));
    }
    const std::string begin = "<article><h1>Mill burns down</h1><div class='article-body'>";
    CHECK(has(read(begin + lines + story + "</div></article>"), "+ Added Cooked meat"));
    CHECK_FALSE(
        has(read(
                begin + p("Three min read") + p("In the harbour today") + story
                + "</div></article>"),
            "min read"));
}

TEST_CASE("what most of an article's text is called is no reason to leave it out") {
    const auto paid = [](const std::string& words) {
        return "<p class='subscribe'>" + words + "</p>";
    };
    CHECK(
        has(read(
                "<h1>Mill burns down</h1><div class='article-body'>" + p(first)
                + paid(second + " " + second) + paid(third) + "</div><p>" + first + second
                + "</p>"),
            third));
    CHECK_FALSE(
        has(read(
                "<h1>Mill burns down</h1><div class='article-body'>" + story
                + paid("Read all we write for one euro a week.") + "</div>"),
            "one euro"));
}

TEST_CASE("a paragraph of the article may speak to the reader") {
    const std::string advice =
        "The firm can follow what people read for months, since a browser hands it the address "
        "of each page, and it needs no password and not a single word from you for that.";
    CHECK(
        has(read(
                "<article><h1>Mill burns down</h1><div class='article-body'>" + p(first)
                + p(advice) + p(third) + "</div></article>"),
            advice));
}
