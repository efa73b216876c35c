// What stands beside an article, or in it, in a row of parts that look alike.
#include "tests/ingest/mill_page.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

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

using Texts = std::vector<std::string>;

std::string stream() {
    std::string items;
    for (const char* name : {"Goat", "Duck", "Goose", "Horse", "Sheep", "Donkey"}) {
        items += stream_item(std::string(name) + " market moves to a new place");
    }
    return "<ul>" + items + "</ul>";
}

std::string slide(int number, const std::string& name, int total = 3) {
    return "<li><h2><span>" + std::to_string(number) + "/" + std::to_string(total) + "</span> "
           + name + "</h2>" + "<p>" + name
           + " is seen from the bridge, on a day long before any of this came.</p></li>";
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
    // What is said of a picture may begin with a fraction itself.
    std::string captions;
    for (const char* number : {"1/3", "2/3", "3/3"}) {
        captions += "<li>" + std::string(number) + " The quay<br><br>1/2 of it is gone by now, and "
                    "the rest is seen from the bridge.</li>";
    }
    std::string paragraphs;
    for (const char* number : {"1/3", "2/3", "3/3"}) {
        paragraphs += "<li><h2>" + std::string(number) + " The quay</h2><p>1/2 of it is gone by "
                      "now, and the rest is seen from the bridge.</p></li>";
    }
    for (const auto& pictures : {captions, paragraphs}) {
        CHECK_FALSE(
            has(read(
                    "<h1>Mill burns down</h1><div>" + long_story + "<ul>" + pictures
                    + "</ul></div>"),
                "is seen from the bridge"));
    }
    // So are some pictures of it, and one beside an advertisement.
    const auto some = read(
        "<h1>Mill burns down</h1><div>" + long_story + "<ul>" + slide(117, "The quay", 1200)
        + slide(118, "The house", 1200) + "<li>Our partners</li>" + slide(119, "The hall", 1200)
        + "</ul></div>");
    CHECK(has(some, more));
    CHECK_FALSE(has(some, "is seen from the bridge"));
    // Whatever runs longer elsewhere, in fewer paragraphs, is not what the show stands beside.
    std::string essay;
    for (int i = 0; i < 3; ++i) {
        essay += "<p>" + more + " " + first + " " + second + " Part " + std::to_string(i)
                 + " of the town's own story of it ends here.</p>";
    }
    CHECK_FALSE(
        has(read(
                "<h1>Mill burns down</h1><div>" + long_story + show + "</div><div>" + essay
                + "</div>"),
            "is seen from the bridge"));
    // A show alone is what the page is about.
    const auto alone = read("<h1>Mill burns down</h1><div>" + p(first) + show + "</div>");
    CHECK(has(alone, "The drying house is seen from the bridge"));
}

TEST_CASE("what begins with a fraction is no picture of a show") {
    const auto article = [](const std::string& part) {
        return read(
            "<h1>Mill burns down</h1><div>" + long_story + part
            + p("The mayor said that nobody would be left alone with it.") + "</div>");
    };
    const auto list = [](const Texts& items) {
        std::string out = "<ul>";
        for (const auto& item : items) {
            out += "<li>" + item + "</li>";
        }
        return out + "</ul>";
    };
    const auto keeps = [&](const Texts& items, const std::string& part) {
        const auto found = article(part);
        return std::ranges::all_of(items, [&](const auto& item) { return has(found, item); });
    };
    const auto keeps_list = [&](const Texts& items) { return keeps(items, list(items)); };
    CHECK(keeps_list(
        {"3/11 The fire brigade is called to the harbour by a neighbour.",
         "5/11 The roof of the drying house comes down on the machines.",
         "9/11 The council meets in the church hall to hear the owner."}));
    CHECK(keeps_list(
        {"1/2 cup of flour from the mill", "3/4 cup of warm water", "1/4 teaspoon of salt"}));
    const std::string head = "<tr><th>Town</th><th>burned</th><th>sold</th><th>left</th></tr>";
    for (const auto& cells : {Texts{"2/3", "1/3", "0/3"}, Texts{"1/3", "2/3", "3/3"}}) {
        std::string row = "<td>The harbour</td>";
        for (const auto& cell : cells) {
            row += "<td>" + cell + "</td>";
        }
        CHECK(keeps(cells, "<table>" + head + "<tr>" + row + "</tr></table>"));
    }
    // Of different shows, of none, or past the last picture.
    CHECK(keeps_list(
        {"1/3 of the women had worked there.",
         "2/4 of the boats were at the quay.",
         "3/5 of the houses were empty."}));
    CHECK(keeps_list(
        {"0/2 The visitors are on the bridge.",
         "1/2 The visitors are at the quay.",
         "2/2 The visitors are in the hall."}));
    CHECK(keeps_list(
        {"1/2 The visitors are on the bridge.",
         "2/2 The visitors are at the quay.",
         "3/2 The visitors are in the hall."}));
    CHECK(keeps_list(
        {"1/5 The visitors are on the bridge.",
         "2/5 The visitors are at the quay.",
         "4/5 The visitors are in the hall."}));
    CHECK(keeps_list(
        {"1/3a The visitors are on the bridge.",
         "2/3a The visitors are at the quay.",
         "3/3a The visitors are in the hall."}));
    // Two are no show, one is none,
    CHECK(keeps_list({"1/2 The visitors are on the bridge.", "2/2 The visitors go."}));
    CHECK(keeps_list({"1/2 of the harbour belongs to the town."}));
    // and three among many lines are a count of something.
    CHECK(keeps_list(
        {"1/3 The visitors are on the bridge.",
         "2/3 The visitors are at the quay.",
         "3/3 The visitors are in the hall.",
         "The mayor opens the door to them.",
         "The owner does not come to the hall.",
         "The neighbours bring soup for all."}));
    // Chapters of more than some lines are the article.
    std::string chapters;
    for (int number = 1; number <= 3; ++number) {
        chapters += "<section><h2>" + std::to_string(number) + "/3 The fire</h2>";
        for (int i = 0; i < 9; ++i) {
            chapters += "<div>" + more + " Line " + std::to_string(i) + ".</div>";
        }
        chapters += "</section>";
    }
    CHECK(has(article("<div>" + chapters + "</div>"), "Line 7"));
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

TEST_CASE("sentences of the article that begin with a link are no teasers") {
    const auto line = [](const std::string& council) {
        return "<div><a href='/x'>The harbour council of " + council
               + "</a> voted last year to buy the old mill and its quay.</div>";
    };
    const auto article = read(
        "<h1>Mill burns down</h1><div>" + long_story + "<div>" + line("Oldham") + line("Newham")
        + "</div>" + p(more) + "</div>");
    CHECK(has(article, "of Oldham voted"));
    CHECK(has(article, "of Newham voted"));
}

TEST_CASE("some linked headlines among many lines are no row of stories") {
    std::string days;
    for (const char* day : {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Sunday"}) {
        days += "<li>" + std::string(day) + ": the hall is open</li>";
    }
    std::string meetings;
    for (const char* who : {"council", "owners", "neighbours"}) {
        meetings += "<li><h4><a href='/x'>The " + std::string(who)
                    + " meet in the old hall</a></h4><span>Room 4</span></li>";
    }
    const auto article = [&](const std::string& items) {
        return read(
            "<h1>Mill burns down</h1><div>" + long_story + "<ul>" + items + "</ul>"
            + p("The mayor said that nobody would be left alone with it.") + "</div>");
    };
    CHECK(has(article(days + meetings), "The owners meet"));
    CHECK_FALSE(has(article(meetings), "The owners meet"));
}

TEST_CASE("must-reads of the outlet's own end an article") {
    for (const char* heading : {"More Must-Reads", "More must-read stories from the harbour"}) {
        CAPTURE(heading);
        std::string others;
        for (const char* what : {"goats", "ducks", "boats"}) {
            others += p("Why the town's " + std::string(what) + " are on the bridge again");
        }
        const auto article = read(
            "<h1>Mill burns down</h1><div>" + long_story + "<h3>" + heading + "</h3>" + others
            + p("Our reporter has been at the quay since the spring and has seen it all.")
            + "</div>");
        CHECK(has(article, more));
        CHECK_FALSE(has(article, "ducks"));
        CHECK_FALSE(has(article, "Must-Reads"));
    }
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

TEST_CASE("what a paper says of players is the article's") {
    const std::string rating =
        "Silva scored twice, hit the post and gave the ball away only once in the evening.";
    const auto article = read(
        "<article><h1>Mill burns down</h1><div>" + p(first) + p(second) + p(third)
        + "<div class='player-rating'><h3>Silva</h3>" + p(rating)
        + "<div>Goals: 2</div></div><div class='player-rating'><h3>Ines Prado</h3>"
        + "<div>Goals: none</div></div><div class='video-and-text'>" + p(more)
        + "</div></div></article>");
    CHECK(has(article, rating));
    CHECK(has(article, "Goals: 2"));
    CHECK(has(article, "Goals: none"));
    CHECK(has(article, more));
}

TEST_CASE("a paragraph that begins like a button is one only where it speaks as the page") {
    const auto article = read(
        "<article><h1>Mill burns down</h1><div>" + p(first) + p(second)
        + p("See all the pictures that your neighbours took of it, how long each house burned "
            "and what was left of the machines in it.")
        + p(third) + "</div></article>");
    CHECK(has(article, "See all the pictures"));
}
