// Which day of all that stand on a page is the article's.
#include "ingest/clean_text.hpp"
#include "ingest/json_repair.hpp"
#include "ingest/page_dates.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace newsgraph;

namespace {

const PageLanguage& language() {
    static const auto loaded = PageLanguage::load(std::string(SOURCE_ROOT) + "/data");
    return loaded;
}

const std::string story =
    "<p>The envoy left the capital on Monday, the foreign ministry of the island said.</p>"
    "<p>He had been accused of buying maps of the harbour from a clerk of the navy.</p>";

CleanArticle read(const std::string& head, const std::string& body) {
    RawArticle raw;
    raw.text = "<html><head><title>Envoy leaves</title>" + head + "</head><body>" + body;
    raw.html = true;
    return clean_article(raw, language());
}

std::string article(const std::string& above = "", const std::string& below = "") {
    return "<article><h1>Envoy leaves</h1>" + above + story + below + "</article>";
}

std::string published(const std::string& head, const std::string& body = article()) {
    return read(head, body).document.published;
}

std::string origin(const CleanArticle& read, std::string_view field) {
    const auto found = std::ranges::find(read.origins, field, &FieldOrigin::field);
    return found == read.origins.end() ? "" : found->origin;
}

std::string json_ld(const std::string& json) {
    return "<script type=\"application/ld+json\">" + json + "</script>";
}

const std::string ld =
    R"({"@type":"NewsArticle","headline":"Envoy leaves","datePublished":"2022-03-04T05:06:07+02:00",)"
    R"("author":[{"@type":"Person","name":"Ada Holm"},"By Bo Lind"],)"
    R"("publisher":{"@type":"Organization","name":"Island Post"}})";

}  // namespace

TEST_CASE("the page's own day goes before a stamp in UTC") {
    const std::string head =
        "<meta property='article:published_time' content='2022-03-05T01:09:55Z'>";
    CHECK(published(head) == "2022-03-05");
    CHECK(
        published(head, article("<time datetime='2022-03-04T18:09:55-07:00'>4 March</time>"))
        == "2022-03-04");
    CHECK(
        published(head + "<link rel='canonical' href='https://i.example/2022/03/04/envoy'>")
        == "2022-03-04");
    CHECK(
        published("<meta property='article:published_time' content='2022-03-05T01:09:55+03:00'>"
                  "<link rel='canonical' href='https://i.example/2022/03/04/envoy'>")
        == "2022-03-05");
    // "+00:00" and "-00:00" are UTC as "Z" is, and no zone is none; the page's own day is another.
    for (const std::string zone : {"+00:00", "-0000", "Z", ""}) {
        const std::string stamp = "<time datetime='2022-03-05T01:09:55" + zone + "'>x</time>";
        CHECK(
            published(
                "<meta property='article:published_time' content='2022-03-05T01:09:55" + zone
                    + "'>",
                article("<p>March 4, 2022</p>"))
            == "2022-03-04");
        CHECK(published(head, article("<p>March 4, 2022</p>" + stamp)) == "2022-03-04");
        // Of two stamps in UTC the head's is the article's.
        CHECK(
            published(
                "<meta property='article:published_time' content='2022-03-04T21:00:00Z'>",
                article(stamp))
            == "2022-03-04");
    }
    // Where it is midnight in UTC a stamp of another zone is the page's own.
    CHECK(
        published(head, article("<time datetime='2022-03-04T20:09:55-05:00'>x</time>"))
        == "2022-03-04");
    // So it is where the head says the moment twice, once in each.
    const std::string created = json_ld(
        R"({"@type":"NewsArticle","headline":"Envoy leaves","dateCreated":"2022-03-05T01:09:55Z"})");
    const auto meta = [](const std::string& stamp) {
        return "<meta property='article:published_time' content='" + stamp + "'>";
    };
    CHECK(published(created) == "2022-03-05");
    CHECK(published(created + meta("2022-03-04T17:09:55-08:00")) == "2022-03-04");
    CHECK(published(created + meta("2022-03-04T23:09:55Z")) == "2022-03-05");
    CHECK(published(created + meta("2022-03-04")) == "2022-03-05");
    CHECK(
        published(
            created + meta("soon: -1")
            + "<meta name='date' content='2022-03-04T17:09:55-08:00'>")
        == "2022-03-04");
    CHECK(
        published(
            created + meta("2022-03-04T17:09:55-08:00")
            + "<meta name='date' content='2022-03-06T01:09:55+03:00'>")
        == "2022-03-04");
    // Its address agrees with the stamp: the line is of a change.
    CHECK(
        published(
            head + "<link rel='canonical' href='https://i.example/2022/03/05/envoy'>",
            article("<p>March 6, 2022</p>"))
        == "2022-03-05");
    // Another stamp in UTC, perhaps that of a change, says nothing of the page's zone.
    CHECK(
        published(head, article("<time datetime='2022-03-06T01:09:55Z'>5 March</time>"))
        == "2022-03-05");
}

TEST_CASE("days in addresses") {
    const auto day = [](const char* url) {
        const auto date = date_in_url(url);
        return date ? date->iso() : std::string{};
    };
    CHECK(day("https://i.example/world/2022/03/04/envoy.html") == "2022-03-04");
    CHECK(day("https://i.example/2022/mar/04/envoy") == "2022-03-04");
    CHECK(day("https://i.example/envoy-leaves-2022-03-04") == "2022-03-04");
    CHECK(day("https://i.example/20220304/envoy") == "2022-03-04");
    CHECK(day("https://i.example/news/2022/envoy-12").empty());
    CHECK(day("https://i.example/id/20229999").empty());
    CHECK(day("2022").empty());
}

TEST_CASE("times that are not the article's") {
    const std::string other = "<time datetime='2019-01-02'>2 January 2019</time>";
    CHECK(published("", article() + "<aside><a href=a>Older</a>" + other + "</aside>").empty());
    CHECK(published("", article() + "<footer>Built " + other + "</footer>").empty());
    CHECK(published("", article("", "<blockquote>It rained. " + other + "</blockquote>"))
              .empty());
    CHECK(published(
              "", article("", "<p>The treaty was signed on " + other + " by both of them.</p>"))
              .empty());
    CHECK(published(
              "",
              article()
                  + "<ol><li itemprop='citation' itemscope><meta itemprop='datePublished' "
                    "content='1988'></li></ol>")
              .empty());
}

TEST_CASE("the article's own time and label") {
    CHECK(published("", article("<time datetime='2022-03-04'></time>")) == "2022-03-04");
    CHECK(published("", article("<p>First published 4-Mar-2022</p>")) == "2022-03-04");
    CHECK(
        published("", article() + "<ul class='meta'><li><b>Date</b> 04.03.2022</li></ul>")
        == "2022-03-04");
    CHECK(published("", article("<p>The bill became law on March 4, 1922</p>")).empty());
}

TEST_CASE("JSON-LD that is broken the usual ways is read") {
    for (const std::string& broken :
         {ld,
          ld + ";",
          "<!-- " + ld + " -->",
          "//<![CDATA[\n" + ld + "\n//]]>",
          "/* " + std::string("x */") + ld,
          "{\"@type\":\"WebSite\",\"name\":\"x\"}\n" + ld,
          "{\"@type\":\"WebPage\",\"mainEntity\":" + ld + "}",
          "{\"x\":\"the envoy\\'s\tcar\nleft\"," + ld.substr(1),
          ld.substr(0, ld.size() - 1) + ",}"}) {
        CAPTURE(broken);
        const auto page = read(json_ld(broken), article());
        CHECK(page.document.published == "2022-03-04");
        CHECK(page.document.publisher == "Island Post");
        CHECK(page.document.author == "Ada Holm, Bo Lind");
        CHECK(origin(page, "published") == "JSON-LD datePublished");
    }
    CHECK(published(json_ld(ld.substr(0, ld.size() - 8))) == "2022-03-04");
}

TEST_CASE("an outlet is a name, else the host") {
    const auto publisher = [](const std::string& head) {
        return read(head, article()).document.publisher;
    };
    const std::string url = "<link rel='canonical' href='https://www.isle.example/a'>";
    CHECK(publisher("<meta property='og:site_name' content='https://isle.example'>").empty());
    CHECK(
        publisher("<meta property='og:site_name' content='Blogger'>" + url) == "isle.example");
    CHECK(publisher(url) == "isle.example");
    CHECK(
        publisher(json_ld(
            R"({"@type":"NewsArticle","publisher":{"@id":"https://www.isle.example/"}})"))
        == "isle.example");
    CHECK(
        publisher(json_ld(R"({"@graph":[{"@type":"NewsArticle","publisher":{"@id":"#us"}},)"
                          R"({"@type":"Organization","@id":"#us","name":"Isle Post"}]})"))
        == "Isle Post");
    CHECK(read("", "<div><b>Breaking News</b></div>" + article()).document.publisher.empty());
}

TEST_CASE("authors by mark-up and by-line") {
    CHECK(
        read("<meta name='author' content='By Ada Holm'>", article()).document.author
        == "Ada Holm");
    CHECK(read("<meta name='author' content='https://x.example/a'>", article())
              .document.author.empty());
    CHECK(read("", article("<p>By Ada Holm</p>")).document.author == "Ada Holm");
    CHECK(
        read("", article("<p>By <a rel='author' href='/a'>Ada Holm</a></p>")).document.author
        == "Ada Holm");
}
