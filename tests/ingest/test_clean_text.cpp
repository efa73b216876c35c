#include "ingest/clean_text.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

Document make(const std::string& text, bool html, Metadata known = {}) {
    static const auto language = PageLanguage::load(std::string(SOURCE_ROOT) + "/data");
    RawArticle raw;
    raw.text = text;
    raw.html = html;
    raw.known = std::move(known);
    return make_document(raw, language);
}

const std::string first = "The ferry sank off Gotland on Monday, the coast guard said.";
const std::string second = "Nobody was hurt. The captain, Nils Berg, left the ship last.";

}  // namespace

TEST_CASE("the text is the title, a blank line, and paragraphs with blank lines between") {
    const auto document = make("Ferry sinks off Gotland\n" + first + "\n" + second, false);
    CHECK(document.text == "Ferry sinks off Gotland\n\n" + first + "\n\n" + second);
    CHECK(document.title == "Ferry sinks off Gotland");
    CHECK(document.title_bytes == document.title.size());
    const auto untitled = make(first + "\n\n" + second, false);
    CHECK(untitled.text == first + "\n\n" + second);
    CHECK(untitled.title_bytes == 0);
}

TEST_CASE("a record's title goes before, and is not said twice") {
    Metadata known;
    known.title = "Ferry sinks";
    CHECK(make(first, false, known).text == "Ferry sinks\n\n" + first);
    CHECK(make("FERRY SINKS\n\n" + first, false, known).text == "Ferry sinks\n\n" + first);
}

TEST_CASE("an HTML page: the article's region, its headline, no surroundings") {
    const auto document = make(
        "<html><head><title>Ferry sinks off Gotland | The Quay</title>"
        "<meta property='og:site_name' content='The Quay'></head><body class='has-sidebar'>"
        "<header><h1>The Quay</h1></header><nav><a href=/>Home</a> <a href=/w>World</a></nav>"
        "<div id=cookie-banner><p>We store cookies on your device for Acme Analytics.</p></div>"
        "<main><article><h2 class=headline>Ferry sinks off Gotland</h2>"
        "<div class=byline>By Mona Dahl, 3 May 2021</div>"
        "<p>" + first + "</p><aside><p>Also: Painter Olga Brandt wins a prize in Turin.</p>"
        "</aside><h3>The rescue</h3><p>" + second + "</p>"
        "<ul class=related-links><li><a href=/1>Volcano on Java erupts</a></ul>"
        "<p>The <a href=/2>coast guard</a> of Sweden is looking for the cause.</p>"
        "<div class=author-bio><p>Mona Dahl is our reporter in Visby.</p></div></article>"
            "</main>"
        "<section id=comments><p>My uncle Gustav was on that ship, he says hello to all.</p>"
        "</section><footer><p>The Quay is printed by Longacre House in Malmo.</p></footer>",
        true);
    CHECK(
        document.text
        == "Ferry sinks off Gotland\n\n" + first + "\n\nThe rescue\n\n" + second
               + "\n\nThe coast guard of Sweden is looking for the cause.");
    CHECK(document.publisher == "The Quay");
    CHECK(document.published == "2021-05-03");
}

TEST_CASE(
    "a page without regions' names: cards, embedded posts, a dek outside the text's part") {
    const auto document = make(
        "<title>Ferry sinks off Gotland</title><div class=wrap><h1>Ferry sinks off Gotland</h1>"
        "<p class=dek>Coast guard saves all on board</p><div class=share><a href=f>Facebook</a>"
        "</div><div class=story><p>" + first + "</p><blockquote class=tweet><p>We are at "
        "sea.</p>&mdash; Kustbevakningen (@kbv)</blockquote><ul><li>The ship was old.</li>"
        "<li>The sea was rough.</li></ul><p>" + second + "</p></div>"
        "<div class=cards><h3>More stories</h3><div><a href=1><h4>Striker goes to Rio</h4></a>"
        "<p>He signed a contract on Monday for three years.</p></div></div></div>",
        true);
    CHECK(
        document.text
        == "Ferry sinks off Gotland\n\nCoast guard saves all on board\n\n" + first
               + "\n\nWe are at sea.\n\nThe ship was old.\n\nThe sea was rough.\n\n"
               + second);
}

TEST_CASE("an old page: no regions, layout by tables, paragraphs by <br>") {
    const auto document = make(
        "<html><title>Ferry sinks</title><body><table><tr><td><a href=a>News</a><br>"
        "<a href=b>Weather in Visby</a><br><a href=c>Goat market moved to Tuesday</a></td><td>"
        "<font size=5><b>Ferry sinks off Gotland</b></font><br><br>"
            + first + "<br><br>" + second
            + "</td></tr></table><center>Guest book | Print | Visitors: 4711</center>",
        true);
    CHECK(document.text == "Ferry sinks off Gotland\n\n" + first + "\n\n" + second);
}

TEST_CASE("a page whose text only its head holds") {
    std::string article = first + "\\n\\n" + second;
    article +=
        "\\n\\nThe coast guard of Sweden is looking for the cause. It has found a hole in "
        "the side of the ship, it said.";
    const auto document = make(
        "<html><head><script type='application/ld+json'>{\"@type\": \"NewsArticle\","
        "\"headline\": \"Ferry sinks\", \"articleBody\": \"" + article + "\"}</script></head>"
        "<body><div id=app></div></body></html>",
        true);
    CHECK(document.text.starts_with("Ferry sinks\n\n" + first + "\n\n" + second));
}

TEST_CASE("a page without an article gives no text") {
    CHECK(make("<title>Log in</title><nav><a href=x>Home</a></nav>", true).text.empty());
    CHECK(make("", false).text.empty());
}

TEST_CASE("a page of more lines than memory allows is no article") {
    std::string html;
    std::string text;
    for (std::size_t i = 0; i <= 4 * most_blocks; ++i) {
        html += "<p>a";
        text += "a\n";
    }
    CHECK(make("<p>" + first + "</p>" + html, true).text.empty());
    CHECK(make(first + "\n\n" + text, false).text.empty());
}

TEST_CASE("HTML is told from text") {
    CHECK(looks_like_html("<!DOCTYPE html><html>"));
    CHECK(looks_like_html("<p>One.</p><p>Two.</p>"));
    CHECK(looks_like_html("One.<br>Two.<br/>"));
    CHECK_FALSE(looks_like_html("If a < b and c > d, he said."));
    CHECK_FALSE(looks_like_html("The <p> element makes a paragraph."));
}
