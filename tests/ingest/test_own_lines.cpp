// Lines that are no sentences stay where the page shows its article; outside they go.
#include "tests/ingest/mill_page.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace newsgraph;
using namespace newsgraph::mill;

namespace {

std::string lines(const std::vector<std::string>& all) {
    std::string out;
    for (const std::string& line : all) {
        out += p(line);
    }
    return out;
}

CleanArticle read_article(const std::string& inner) {
    return read("<article><h1>Mill burns down</h1>" + inner + "</article>");
}

void check_all(const CleanArticle& article, const std::vector<std::string>& all) {
    for (const std::string& line : all) {
        CAPTURE(line);
        CHECK(has(article, line));
    }
}

const std::string unended =
    "The council will look at three plans for the ruin on Monday and choose one of them in May";

}  // namespace

TEST_CASE("dates and results after the last paragraph are the article's") {
    const std::vector<std::string> matches{
        "Saltwick 2, Oldham 1", "Brava 0, Novo 0", "Turku 3, Lindholm 2"};
    check_all(read_article(story + p("Results") + lines(matches)), matches);
    const std::vector<std::string> tour{
        "3 May – Oldham, Town hall", "5 May – Saltwick, Quay", "6 May – Brava, Arena"};
    check_all(read_article(story + p("<strong>On tour</strong>") + lines(tour)), tour);
    check_all(read_article(story + p("The choir will sing here:") + lines(tour)), tour);
    std::string broken = "Dates:";
    for (const std::string& line : tour) {
        broken += "<br>" + line;
    }
    check_all(read_article(story + p(broken)), tour);
}

TEST_CASE("buttons and tags after the last paragraph are not") {
    const auto article =
        read_article(story + lines({"Share", "Print", "Harbour", "Fires", "Paper"}));
    CHECK(article.document.text == "Mill burns down\n\n" + text);
}

TEST_CASE("a paragraph that lost its full stop or ends in a link stays, first and last") {
    const std::string linked = unended + ", says the <a href='/plan'>paper of the town</a>";
    for (const std::string& paragraph : {unended, linked}) {
        CHECK(has(read_article(p(paragraph) + story), unended));
        CHECK(has(read_article(story + p(paragraph)), unended));
    }
}

TEST_CASE("turns of a talk stay, however short, and with them who speaks") {
    const std::vector<std::string> turns{
        "HOST: Good evening.",
        "PRADO: Evening.",
        "HOST: You saw it?",
        "PRADO: I saw the flames from my kitchen, and then the roof came down.",
        "HOST: Right.",
        "PRADO: Thanks."};
    check_all(read_article(lines(turns)), turns);
    const auto apart = read_article(
        story
        + lines(
            {"<b>Host</b>",
             "Good evening.",
             "<b>Prado</b>",
             "Evening.",
             "<b>Host</b>",
             "You saw it?",
             "<b>Prado</b>",
             "I did, from my kitchen."})
        + p(second + " Nobody came back."));
    CHECK(count(apart, "Host\n\n") == 2);
    CHECK(count(apart, "Prado\n\n") == 2);
    CHECK(has(apart, "Evening.\n\n"));
    const auto broken = read(
        "<div class='x'><h1>Mill burns down</h1>" + p(first)
        + lines(
            {"<b>Host</b><br>Good evening.",
             "<b>Prado</b><br>Evening.",
             "<b>Host</b><br>You saw it?",
             "<b>Prado</b><br>I did."})
        + "</div>");
    CHECK(has(broken, "Evening."));
    CHECK(has(broken, "Good evening."));
}

TEST_CASE("letters keep the first of them and who wrote each") {
    const auto article = read_article(
        p(first) + p("Ann Dray, Saltwick") + p(second) + p("Tom Pell, Brava") + p(third)
        + p("Ida Moor, Turku") + p(first + " Again.") + p("Bob Kern, Oldham"));
    check_all(article, {first, "Ann Dray, Saltwick", "Ida Moor, Turku", "Bob Kern, Oldham"});
    const auto letter = read(
        "<article><h1>Dear mayor</h1>" + p("Dear mayor,") + story + p("Yours sincerely,")
        + p("Ida Moor") + p("Turku") + "</article>");
    check_all(letter, {"Dear mayor,\n\n", "Yours sincerely,\n\nIda Moor\n\nTurku"});
}

TEST_CASE("a live blog of short entries is read whole") {
    const std::vector<std::string> entries{
        "14:05 Roof falls.",
        "13:20 No one inside, says Prado.",
        "12:01 Brigade leaves station.",
        "9:40 Fire begins."};
    check_all(read("<main><h1>Mill burns down</h1>" + lines(entries) + "</main>"), entries);
    const auto headed = read(
        "<main><h1>Mill burns down</h1><div class='entry'><h3>14:05 – Roof falls</h3>"
        + p("Roof falls.") + "</div><div class='entry'><h3>13:20</h3>" + p("Nobody inside.")
        + "</div><div class='entry'><h3>12:01</h3>" + p(first) + "</div></main>");
    check_all(headed, {"14:05 – Roof falls", "Roof falls.\n", "Nobody inside.", first});
}

TEST_CASE("a recipe, key points, a poem and a list that is announced stay whole") {
    check_all(
        read_article(
            p(first)
            + "<h2>Ingredients</h2><ul><li>2 eggs</li><li>Salt</li><li>Flour, 200 g"
              "</li></ul><h2>Method</h2><ol><li>Beat the eggs.</li></ol>"),
        {first, "Ingredients", "2 eggs", "Salt", "Flour, 200 g", "Method", "Beat the eggs."});
    check_all(
        read_article("<ul><li>Mill burns on Sunday</li><li>Nobody is hurt</li></ul>" + story),
        {"Mill burns on Sunday", "Nobody is hurt", first});
    check_all(
        read_article(
            p(first) + p("It burned,<br>it burned,<br>the hall is cold,<br>the wheel is gone.")
            + p(second) + p(third)),
        {"It burned,", "the hall is cold"});
    check_all(
        read_article(
            p(first) + p(second)
            + "<p>The mills that close are:</p><ul><li><a href='/a'>Oldham mill</a></li><li><a "
              "href='/b'>Brava mill</a></li><li><a href='/c'>Turku mill</a></li></ul>"
            + p(third)),
        {"The mills that close are:", "Oldham mill", "Turku mill", third});
}
