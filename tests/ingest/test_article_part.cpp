// What stays of the lines in the part of a page that its structure shows as the article.
#include "tests/ingest/mill_page.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;
using namespace newsgraph::mill;

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
    // Most items are links: what is said beside them does not make the list the article's.
    const auto more = read(
        "<article><h1>Mill burns down</h1><div class='article-body'>" + story
        + "<ul><li><a href='/a'>Goat market moves to Tuesday</a></li><li><a href='/b'>Rain fills "
          "the lake</a></li><li><a href='/c'>Striker signs</a></li><li>Want to know what to see, "
          "read and hear in the harbour this week, and where the best of it is</li><li>Write to "
          "the writer of this in the old house on the quay where we all are</li></ul></div>");
    CHECK_FALSE(has(more, "Rain fills"));
}

TEST_CASE("a list in an item of a list is of its kind") {
    const auto item = [](const std::string& inner) { return "<li>" + inner + "</li>"; };
    const auto link = [&](const std::string& words) {
        return item("<a href='/x'>" + words + "</a>");
    };
    const auto article = read(
        "<article><h1>Mill burns down</h1><div class='article-body'>" + p(first) + "<ul>"
        + item("The council wants to see the plans of the owner until the end of the year.")
        + item(
            "Three of the boats below the mill burned too, as far as is known today."
            "<ul>"
            + link("Old boat Saltwick Maid") + link("Tug Northern Wind of Oldham")
            + link("Barge without any name") + "</ul>")
        + item("The bridge stays closed for as long as the walls may fall on it.") + "</ul>"
        + p(third) + "</div></article>");
    CHECK(has(article, "Tug Northern Wind of Oldham"));
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
    const auto anchors = read(
        begin + p(first) + "<h3><a href='#drying'>The drying house</a></h3><div>Now empty</div>"
        + story + "</div></article>");
    CHECK(has(anchors, "The drying house"));
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
        "<title>Saltwick - all that is known of it</title><div id='content'><h1>Saltwick"
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
    std::string buttons = p("Settings of the picture") + p("No item is there");
    for (const char* button : {"Embed", "Auto", "High", "Low", "Closed captions"}) {
        buttons += p(button) + p("Choose the " + std::string(button));
    }
    CHECK_FALSE(has(read(begin + buttons + story + "</div></article>"), "Choose the Auto"));
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

TEST_CASE("an id that is made of a heading says nothing of its part") {
    const std::string more =
        "The wheel of the mill had turned for two hundred years before the owner stopped it.";
    const auto section = [&](const std::string& id) {
        return "<section id='" + id + "'><h2>More</h2>" + p(more) + "</section>";
    };
    const std::string begin = "<div class='page'><h1>Mill burns down</h1>" + story + p(first);
    CHECK(has(read(begin + section("sharing-with-a-developer") + "</div>"), more));
    CHECK_FALSE(has(read(begin + section("sharing-tools") + "</div>"), more));
}

TEST_CASE("a row of parts is of other stories where the link comes first") {
    const std::string other =
        "The council of the upper town moves the goat market to Tuesdays from June on.";
    const auto row = [&](bool link_first) {
        std::string parts;
        for (const char* name : {"Goat market", "Town museum", "Old bridge", "New school"}) {
            const std::string link = std::string("<a href=/x>Learn more: ") + name + "</a>";
            const std::string under = p(std::string(name) + ". " + other);
            parts += "<div>" + (link_first ? link + under : under + link) + "</div>";
        }
        return "<article><h1>Mill burns down</h1>" + story + story + "<div>" + parts
               + "</div></article>";
    };
    CHECK(has(read(row(false)), "Town museum. " + other));
    CHECK_FALSE(has(read(row(true)), "Town museum. " + other));
}

TEST_CASE("an article stands in a window of the page") {
    const std::string fourth =
        "The owner, who lives in the capital, did not answer when he was asked about the fire.";
    const std::string rest =
        "The harbour has had many mills, and of each one old people tell what happened there: ";
    std::string other;
    for (const char* name :
         {"the oil mill", "the saw mill", "the glass mill", "the bark mill"}) {
        other +=
            p(rest + name + " was the first to close.") + p(rest + name + " was sold twice.");
    }
    const auto article = read(
        "<div class='modal'><article><h1>Mill burns down</h1>" + story + p(fourth)
        + "</article></div><div>" + other + "</div>");
    CHECK(has(article, text + "\n\n" + fourth));
}

TEST_CASE("a sign of copyright in a paragraph is no notice") {
    const std::string own =
        "The owner called it a manifesto™©, but the fire brigade found that the walls of the "
        "mill had never been painted with it at all.";
    const auto article = read(
        "<article><h1>Mill burns down</h1><div class='article-body'>" + story + p(own)
        + p(second)
        + p("© The Quay Tribune and those who wrote for it, all of whom keep their rights to "
            "what they have written here.")
        + "</div></article>");
    CHECK(has(article, own));
    CHECK_FALSE(has(article, "Quay Tribune"));
}
