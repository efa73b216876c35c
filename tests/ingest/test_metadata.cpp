#include "ingest/html_tree.hpp"
#include "ingest/metadata.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

const std::string data = std::string(SOURCE_ROOT) + "/data";

Metadata read(const std::string& html) {
    static const auto words = RegionWords::load(data);
    static const auto cues = Cues::load(data);
    HtmlPageBuilder builder(words);
    REQUIRE(parse_html(html, builder));
    return read_metadata(builder.page, cues);
}

}  // namespace

TEST_CASE("meta tags") {
    const auto metadata = read(
        "<head><title>Other | Site</title><meta property='og:title' content='Ferry &amp; "
        "Bridge'>"
        "<meta property='og:site_name' content='The Quay'>"
        "<meta property='article:published_time' content='2023-05-06T07:08:09+02:00'>"
        "<link rel='canonical' href='https://quay.example/ferry'></head>");
    CHECK(metadata.title == "Ferry & Bridge");
    CHECK(metadata.publisher == "The Quay");
    CHECK(metadata.published == "2023-05-06");
    CHECK(metadata.url == "https://quay.example/ferry");
}

TEST_CASE("JSON-LD, in a graph and in an array") {
    const auto metadata = read(
        "<script type='application/ld+json'>[{\"@type\": \"BreadcrumbList\", \"name\": \"x\"},"
        "{\"@graph\": [{\"@type\": [\"Thing\", \"NewsArticle\"], \"headline\": \"Ferry\","
        "\"datePublished\": \"2023-05-06\", \"publisher\": {\"@type\": \"Organization\","
        "\"name\": \"The Quay\"}, \"mainEntityOfPage\": {\"@id\": "
        "\"https://quay.example/f\"}}]}]"
        "</script>");
    CHECK(metadata.title == "Ferry");
    CHECK(metadata.publisher == "The Quay");
    CHECK(metadata.published == "2023-05-06");
    CHECK(metadata.url == "https://quay.example/f");
}

TEST_CASE("a headline that describes gives way to the name") {
    CHECK(
        read("<script type='application/ld+json'>{\"@type\": \"Article\", \"name\": \"Ferry\","
             "\"headline\": \"boat that carries people and cars\"}</script>")
            .title
        == "Ferry");
}

TEST_CASE("bad JSON-LD says nothing") {
    CHECK(
        read("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", </script>"
             "<title>Ferry</title>")
            .title
        == "Ferry");
}

TEST_CASE("the site's name is taken off the title, a source is not") {
    CHECK(read("<title>Ferry sinks | The Quay</title>").title == "Ferry sinks");
    CHECK(read("<title>Ferry sinks - Harbour Times</title>").title == "Ferry sinks");
    CHECK(
        read("<title>Ferry sinks – Quay</title>"
             "<link rel=canonical href='https://www.quay.example/x'>")
            .title
        == "Ferry sinks");
    CHECK(read("<title>Ferry sinks – CNN</title>").title == "Ferry sinks – CNN");
    CHECK(
        read("<title>Ferry - the long and sad story of a ship</title>").title
        == "Ferry - the long and sad story of a ship");
}

TEST_CASE("other places of the date") {
    CHECK(
        read("<meta itemprop='datePublished' content='2021-02-03'>").published == "2021-02-03");
    CHECK(read("<meta name='DC.date' content='3 February 2021'>").published == "2021-02-03");
    CHECK(read("<meta name='date' content='soon'>").published.empty());
}
