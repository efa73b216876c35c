#include "ingest/lines.hpp"
#include "ingest/main_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace newsgraph;

namespace {

const Cues& cues() {
    static const auto loaded = Cues::load(std::string(SOURCE_ROOT) + "/data");
    return loaded;
}

MainText main_text(std::string_view text, std::string_view title = "") {
    return find_main_text(split_lines(text), title, cues());
}

std::string why(const MainText& main, std::string_view line) {
    const auto found = std::ranges::find(main.left_out, line, &LeftOut::text);
    return found == main.left_out.end() ? "" : std::string(found->reason);
}

using Texts = std::vector<std::string>;

const std::string body =
    "The council of Oldham has sold the town hall to a hotel company, it said on Monday.\n\n"
    "The mayor, Ruth Carr, said that the town needs the money for its schools and roads.\n\n";

}  // namespace

TEST_CASE("every line that is left out says why") {
    const auto main = main_text(
        "Oldham sells its town hall\n\n" + body
        + "Your email address will not be published.\nhttps://oldham.example\n×\n© 2020 "
          "Oldham");
    CHECK(main.title == "Oldham sells its town hall");
    CHECK(main.paragraphs.size() == 2);
    CHECK(why(main, "https://oldham.example") == "address");
    CHECK(why(main, "×") == "scrap");
    CHECK(why(main, "© 2020 Oldham") == "copyright");
}

TEST_CASE("a known title is found among menus and stays out of the paragraphs") {
    const auto main = main_text(
        "News\nOldham Sells its Town Hall\nShare\n\n" + body, "Oldham sells its town hall");
    CHECK(main.title == "Oldham Sells its Town Hall");
    CHECK(main.paragraphs.size() == 2);
}

TEST_CASE("a teaser of another story under the headline goes, a dek stays") {
    const std::string title = "Oldham sells its town hall\n\n";
    CHECK(
        main_text(title + "The mayor of Oldham defends the sale.\n\n" + body).paragraphs.size()
        == 3);
    CHECK(
        main_text(title + "Singer Bruno Marsh was booed in Leeds.\n\n" + body).paragraphs.size()
        == 2);
    CHECK(
        main_text(title + "A decision that nobody wanted to make.\n\n" + body).paragraphs.size()
        == 3);
}

TEST_CASE("a sentence with its sources in brackets behind it is a sentence") {
    const std::string last =
        "Marches are held in Oldham against the sale of the hall. (Herald) (Pennine Post)";
    CHECK(main_text(body + last).paragraphs.size() == 3);
    const std::string caption =
        "Marches in Oldham against the sale of the hall (Herald) (Ann Lee)";
    CHECK(main_text(body + caption).paragraphs.size() == 2);
}

TEST_CASE("facts above the text") {
    const auto main = main_text(
        "Pennine Herald\nhttps://herald.example/hall\nOldham sells its town hall\n3 May "
        "2021\n\n"
        + body);
    REQUIRE(main.facts.date);
    CHECK(main.facts.date->iso() == "2021-05-03");
    CHECK(main.facts.publisher == "Pennine Herald");
    CHECK(main.facts.url == "https://herald.example/hall");
    CHECK(main.title == "Oldham sells its town hall");
}

TEST_CASE("a sentence that was broken is one paragraph again") {
    const auto main =
        main_text(body + "The hotel will be opened with the\n\nhelp of the county.");
    CHECK(main.paragraphs.back() == "The hotel will be opened with the help of the county.");
}

TEST_CASE("an article about sites is no page speaking to its reader") {
    const std::string line =
        "You can subscribe to the newsletter of the town, the mayor said, or ask us for help.";
    CHECK(main_text(body + line).paragraphs.back() == line);
    CHECK(
        why(main_text(body + "Subscribe to our newsletter and never miss a story again."),
            "Subscribe to our newsletter and never miss a story again.")
        != "");
}

TEST_CASE("somebody whom the article speaks of is no author") {
    const std::string last =
        "Carr is a former reporter and editor who covered the town for the Herald.";
    CHECK(main_text(body + last).paragraphs.size() == 3);
    CHECK(
        main_text(body + "Tim Lowe is a reporter who covers the town for the Herald.")
            .paragraphs.size()
        == 2);
}

TEST_CASE("texts without a sentence") {
    CHECK(main_text("Iran sells drones").paragraphs == Texts{"Iran sells drones"});
    CHECK(main_text("").paragraphs.empty());
    CHECK(main_text("One\n\nTwo things\n\nThree more things\n\nFour of them\n\nFive of them")
              .paragraphs.empty());
}

TEST_CASE("a long hostile page takes no quadratic time") {
    std::string text = body;
    for (int i = 0; i < 20'000; ++i) {
        text +=
            "Related Articles\n\nSome " + std::to_string(i) + " Headline of Another Story\n\n";
        text += "It was said by number " + std::to_string(i) + " of them on Monday.\n\n";
    }
    CHECK(main_text(text).paragraphs.size() >= 2);
}

TEST_CASE("a sentence ends before its source, and where speech is cut short") {
    const Texts sentences{
        "Eleven soldiers of the border guard die in an ambush near the lake. (Harbour Radio)",
        "Nine people of the village are hurt when a wall of the mill falls down. (Quay Times)",
        "MR. HOLT: Well, what I was trying to say to all of you about the harbour is --",
        "\" We never sold the hall to anybody . \""};
    std::string text = "Oldham sells its town hall\n\n" + body;
    for (const std::string& sentence : sentences) {
        text += sentence + "\n\n";
    }
    const auto main = main_text(text + body);
    for (const std::string& sentence : sentences) {
        CAPTURE(sentence);
        CHECK(std::ranges::find(main.paragraphs, sentence) != main.paragraphs.end());
    }
    CHECK(why(main_text("Oldham sells its town hall\n\n" + body + "More --"), "More --") != "");
}
