#include "ingest/html_tree.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

const RegionWords& words() {
    static const auto loaded = RegionWords::load(std::string(SOURCE_ROOT) + "/data");
    return loaded;
}

HtmlPage parse(const std::string& html) {
    HtmlPageBuilder builder(words());
    REQUIRE(parse_html(html, builder));
    return std::move(builder.page);
}

std::vector<std::string> texts(const std::string& html) {
    std::vector<std::string> out;
    for (const Block& block : parse(html).blocks) {
        out.push_back(block.text);
    }
    return out;
}

using Texts = std::vector<std::string>;

std::string times(std::size_t n, std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < n; ++i) {
        out += text;
    }
    return out;
}

// The parser compares them all: one name again and again it would find at once.
std::string attributes(std::size_t n) {
    std::string out;
    for (std::size_t i = 0; i < n; ++i) {
        out += " a" + std::to_string(i) + "=1";
    }
    return out;
}

bool is_read(const std::string& html) {
    HtmlPageBuilder builder(words());
    return parse_html(html, builder);
}

const std::string endless = "<p" + attributes(20'000) + ">x</p>";

}  // namespace

TEST_CASE("blocks are what a reader sees as lines") {
    CHECK(
        texts("<p>One <b>bold</b>\n word&nbsp;here.</p><div>Two<p>Three</div>four")
        == Texts{"One bold word here.", "Two", "Three", "four"});
    CHECK(
        texts("<p>One said so.<br><br>Two did, and then<br>they left.</p>")
        == Texts{"One said so.", "Two did, and then they left."});
    CHECK(
        texts("<ul><li>a</li><li>b</li></ul><table><tr><td>c<td>d</table>")
        == Texts{"a", "b", "c", "d"});
}

TEST_CASE("scripts, styles, buttons and hidden parts are not read") {
    CHECK(
        texts("<p>Seen<script>var a = '<p>x</p>';</script><style>p{}</style></p>"
              "<div style='display: none'>x</div><div hidden>x</div><button>x</button>"
              "<noscript>x</noscript><svg><title>x</title></svg>")
        == Texts{"Seen"});
}

TEST_CASE("drawings, formulas and what belongs in a head cut no sentence") {
    CHECK(
        texts("<p>One <svg><g><path/></g></svg>and <math><mrow><mi>x</mi></mrow></math>two"
              "<meta itemprop=a content=b> are<link rel=c href=d> three.</p>")
        == Texts{"One and two are three."});
}

TEST_CASE("a line that begins with a mark goes on with the line before it") {
    for (const std::string mark : {".", ",", ";", ")"}) {
        CAPTURE(mark);
        CHECK(
            texts("<div>One<div></div>" + mark + " Two</div>") == Texts{"One" + mark + " Two"});
        CHECK(texts("<div>One<div></div>" + mark + "</div>") == Texts{"One" + mark});
        // Not with another part's, and no mark begins a word.
        CHECK(texts("<p>One</p><p>" + mark + " Two</p>") == Texts{"One", mark + " Two"});
        CHECK(texts("<div>One<div></div>" + mark + "45</div>") == Texts{"One", mark + "45"});
    }
    CHECK(texts("<div>One<div></div>: Two</div>") == Texts{"One", ": Two"});
    const auto page =
        parse("<div><a href=x>One</a><div></div>, <a href=y>Two</a> or three</div>");
    REQUIRE(page.blocks.size() == 1);
    CHECK(page.blocks[0].text == "One, Two or three");
    CHECK(page.blocks[0].link_bytes == 6);
}

TEST_CASE("kinds and links of blocks") {
    const auto page = parse(
        "<h1>Head</h1><h2>Sub</h2><figure><figcaption><p>Cap</p></figcaption>"
        "</figure><p><a href=x>Link</a> text</p>");
    REQUIRE(page.blocks.size() == 4);
    CHECK(page.blocks[0].kind == BlockKind::headline);
    CHECK(page.blocks[1].kind == BlockKind::heading);
    CHECK(page.blocks[2].kind == BlockKind::caption);
    CHECK(page.blocks[3].kind == BlockKind::paragraph);
    CHECK(page.blocks[3].link_bytes == 4);
}

TEST_CASE("400 unclosed tags lose no text") {
    std::string html = "<body>";
    for (int i = 0; i < 400; ++i) {
        html += "<p><font color=red><b>Paragraph " + std::to_string(i);
    }
    const auto found = texts(html + "<p>The last one");
    REQUIRE(found.size() == 401);
    CHECK(found[399] == "Paragraph 399");
    CHECK(found[400] == "The last one");
}

TEST_CASE("HTML nested 100,000 deep keeps its text and what follows") {
    const std::string deep = times(100'000, "<div>") + "in" + times(100'000, "</div>");
    CHECK(texts(deep + "<p>after</p>") == Texts{"in", "after"});
    CHECK(texts(times(50'000, "<b><i>") + "<p>in</p><p>after</p>") == Texts{"in", "after"});
}

TEST_CASE("mark-up that is built to be slow is given up") {
    CHECK_FALSE(is_read(times(900'000, "<b>") + times(200'000, "</i>")));
    CHECK_FALSE(is_read(times(1'100'000, "<b>")));
    CHECK_FALSE(is_read(endless));
    CHECK_FALSE(is_read(times(200, "<p" + attributes(1'500) + ">x")));
    // A name ends after 100 bytes, and the next begins.
    CHECK_FALSE(is_read("<p " + times(2'000'000, "a") + ">"));
    CHECK_FALSE(is_read("<p " + times(2'000'000, "1") + attributes(20'000) + ">"));
    // Each of these marks hides what follows; read again and again they take as long.
    CHECK_FALSE(is_read("<body>" + times(30'000, "<body>")));
}

TEST_CASE("a tag of many attributes is seen wherever the parser reads it as one") {
    // Names with "_", "-", ":" and "." have values, too.
    for (const char* name : {"a_", "a-", "a:", "a.", "a1", "_", ":", "a"}) {
        CAPTURE(name);
        CHECK_FALSE(is_read(std::string("<p ") + name + "=\">\"" + attributes(20'000) + ">"));
        CHECK_FALSE(is_read(std::string("<p ") + name + "= '>'" + attributes(20'000) + ">"));
    }
    // These open no quote, or one that the parser ends before.
    for (const char* before :
         {"<p=\">",
          "<p \"a=\">",
          "</p a=\">",
          "< a=\">",
          "<!x a=\">",
          "<?x a=\">",
          "<p a=b=\"> <b ",
          "<p y= '> <script> ' ",
          "<1 a=\">",
          "&a=\"",
          "<!-- a=\" -->",
          "<!-- a=\"--!>",
          "<!---->",
          "<!DOCTYPE p a=\">",
          "<!DOCTYPE p SYSTEM \"<p a='>\">",
          "<!-- <script> -->",
          "<?x?>",
          "<? a=\"",
          "<script/>",
          "<script>i<n</script>",
          "<script></scripts>a=\"</script>",
          "<div><script></div>",
          "<script></ a=\"</script>",
          "<scripts>",
          "<textarea>"}) {
        CAPTURE(before);
        CHECK_FALSE(is_read(before + endless));
        CHECK_FALSE(is_read("<p>one</p>" + (before + endless)));
    }
}

TEST_CASE("a tag of many attributes is seen behind what the parser drops") {
    for (const char* before :
         {"<body>",
          "<body x>",
          "<head x>",
          "<html x>",
          "</body>",
          "<body></body></body>",
          "</head><head><html></html>",
          "</",
          "</</</",
          "<",
          "<!>",
          "<!x><!y><",
          "<?",
          "&#0;",
          "\x01",
          "\x01\x02",
          "\f",
          "\xEF\xBF\xBE",
          "\xEF\xBF\xBF",
          "\n \t",
          "<br>",
          "<br/>"}) {
        CAPTURE(before);
        CHECK_FALSE(is_read(before + endless));
        CHECK_FALSE(is_read("<body><p>one</p>" + (before + endless)));
    }
    // The parser tells a long text in pieces, the last of which may end at the tag.
    for (const char* letter : {"x", "é", "–", "𝄞"}) {
        for (std::size_t n = 240; n <= 1'010; ++n) {
            const std::string text = times(n, letter);
            const bool may_end = text.size() >= 995 && text.size() <= 1'010;
            if (may_end) {
                CAPTURE(text.size());
                CHECK_FALSE(is_read("<p>" + text + endless));
            }
        }
    }
}

TEST_CASE("what looks like a tag and is none costs no text") {
    const std::string code = "for (i = 0; i<n; ++i) {" + attributes(20'000) + "}";
    CHECK(
        texts("<p>One</p><script>" + code + "</script><STYLE>" + code + "</sTyle><p>Two</p>")
        == Texts{"One", "Two"});
    for (std::size_t n = 990; n <= 1'010; ++n) {
        CHECK(is_read("<script>" + times(n, "x") + "<n" + attributes(20'000) + "</script>"));
    }
    CHECK(texts("<p>One</p><!-- > " + endless + " --><p>Two</p>") == Texts{"One", "Two"});
    // What closes many elements is looked behind once.
    CHECK(is_read("<div>" + times(2'000, "<i>") + "</div><p" + attributes(1'000) + ">x</p>"));
    CHECK(
        texts("<p title='" + endless + "'>One</p>" + times(30'000, "</b>") + "<p>Two</p>")
        == Texts{"One", "Two"});
}

TEST_CASE("entities of a document type are neither expanded nor fetched nor shown") {
    const auto found = texts(
        "<!DOCTYPE html [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">"
        "<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body><p>See &b; and &x;.</p>");
    CHECK(found == Texts{"See &b; and &x;."});
}

TEST_CASE("names of characters") {
    CHECK(named_entity("rsquo") == U'’');
    CHECK_FALSE(named_entity("lol"));
}
