// What stands beside an article, or in it, in a row of parts that look alike.
#include "tests/ingest/mill_page.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;
using namespace newsgraph::mill;

namespace {

const std::string more =
    "The walls of the drying house still stand, but the council wants them gone this week.";
const std::string long_story = p(first) + p(second) + p(third) + p(more);

// A headline that leads elsewhere and what is said of that story, longer than the article.
std::string stream_item(const std::string& headline) {
    return "<li><h3><a href='/x'>" + headline + "</a></h3><p>" + headline
           + " after a long night in which nobody knew what the council would do about it, and "
             "people who live there said that they had not been asked at all. "
           + headline + ", said the mayor in the morning.</p><span>Harbour Radio</span></li>";
}

std::string stream() {
    std::string items;
    for (const char* name : {"Goat", "Duck", "Goose", "Horse", "Sheep", "Donkey"}) {
        items += stream_item(std::string(name) + " market moves to a new place");
    }
    return "<ul>" + items + "</ul>";
}

std::string slide(int number, const std::string& name) {
    return "<li><h2><span>" + std::to_string(number) + "/3</span> " + name + "</h2>" + "<p>"
           + name + " is seen from the bridge, on a day long before any of this came.</p></li>";
}

const std::string show = "<ul>" + slide(1, "The old quay") + slide(2, "The drying house")
                         + slide(3, "The tall chimney") + "</ul>";

}  // namespace

TEST_CASE("a stream of stories is no article beside one, however long") {
    const auto beside = read(
        "<h1>Mill burns down</h1><div>" + long_story + "</div><div>" + stream() + "</div>");
    CHECK(has(beside, more));
    CHECK_FALSE(has(beside, "Goose market"));
    // Where the article itself leads to each of its things, they stay.
    const auto within =
        read("<h1>Mill burns down</h1><div>" + long_story + stream() + "</div>");
    CHECK(has(within, "Goose market"));
}

TEST_CASE("the numbered pictures of a show are no article beside one") {
    const auto article =
        read("<h1>Mill burns down</h1><div>" + long_story + show + p("It rained.") + "</div>");
    CHECK(has(article, more));
    CHECK_FALSE(has(article, "is seen from the bridge"));
    // A chapter that begins like a number of a picture is none.
    std::string chapter = "<h2>1/3 The fire</h2>";
    for (int i = 0; i < 9; ++i) {
        chapter += "<div>" + more + " Line " + std::to_string(i) + ".</div>";
    }
    const auto chapters = "<section>" + chapter + "</section>";
    CHECK(
        has(read(
                "<h1>Mill burns down</h1><div>" + long_story + "</div>" + chapters + chapters
                + chapters),
            "Line 7"));
    // A show alone is what the page is about.
    const auto alone = read("<h1>Mill burns down</h1><div>" + p(first) + show + "</div>");
    CHECK(has(alone, "The drying house is seen from the bridge"));
}

TEST_CASE("the sources under an article are its own") {
    const auto source = [](const std::string& title) {
        return "<li><a href='#up'>^</a> Prado, I. <a href='https://elsewhere/x'>“" + title
               + "”</a><div class='badge'><div></div></div>. The Harbour Review, pages 20 to 31. "
                 "Retrieved 24 August 2021.</li>";
    };
    const auto article = read(
        "<h1>Mill burns down</h1><div>" + long_story + "<ol>" + source("How paper mills burn")
        + source("On drying houses, and what is left of them in the north")
        + source("A history of the harbour in forty-one pictures") + "</ol></div>");
    CHECK(has(article, "“How paper mills burn”. The Harbour Review, pages 20 to 31."));
    CHECK(has(article, "forty-one pictures”. The Harbour"));
}

TEST_CASE("many links in lines that say more do not make a page one of links") {
    std::string sources;
    for (const char* what : {"mills", "boats", "walls", "fires", "roofs", "goats", "docks"}) {
        const std::string name = what;
        sources += "<li>Prado: <a href='https://elsewhere/x'>A history of " + name
                   + " in the harbour, and what was left of them there</a>. Harbour Review, in "
                     "the year of the great fire, pages 20 to 31.</li>";
    }
    const auto article = read(
        "<h1>Mill burns down</h1><div>" + p(first) + p(second)
        + "<table><tr><th>State</th><th>Year</th></tr><tr><td>built</td><td>1947</td></tr>"
          "<tr><td>bought</td><td>1963</td></tr></table>"
        + "<ol>" + sources + "</ol></div>");
    CHECK(has(article, "1963"));
    CHECK(has(article, "A history of goats"));
}

TEST_CASE("what a player shows of a film is not the article's") {
    const auto article = read(
        "<article><h1>Mill burns down</h1><div>" + p(first)
        + "<div class='video-resource'><div>Watch what the owner did when the roof came down "
          "over the machines</div></div>"
        + p(second) + p(third) + "</div></article>");
    CHECK(has(article, third));
    CHECK_FALSE(has(article, "Watch what"));
}

TEST_CASE("a paragraph that begins like a button is one only where it speaks as the page") {
    const auto article = read(
        "<article><h1>Mill burns down</h1><div>" + p(first) + p(second)
        + p("See all the pictures that your neighbours took of it, how long each house burned "
            "and what was left of the machines in it.")
        + p(third) + "</div></article>");
    CHECK(has(article, "See all the pictures"));
}
