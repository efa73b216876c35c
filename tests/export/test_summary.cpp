#include "export/citations.hpp"
#include "export/summary.hpp"
#include "tests/export/sample_graph.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>

using namespace newsgraph;
using newsgraph::test::sample_graph;

namespace {

std::string summary() {
    std::ostringstream out;
    write_summary(out, sample_graph());
    return out.str();
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

// Every "- " line but those of the notes.
std::vector<std::string> told(const std::string& page) {
    std::vector<std::string> out;
    std::istringstream stream{page.substr(0, page.find("## Sources"))};
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with("- ")) {
            out.push_back(line);
        }
    }
    return out;
}

}  // namespace

TEST_CASE("text from outside is shown and does nothing in Markdown") {
    CHECK(escape_markdown("<b>*a*_[x](y)`|") == "&lt;b&gt;\\*a\\*\\_\\[x](y)\\`\\|");
    CHECK(escape_markdown("AT&T & &copy; &#60;") == "AT&T & \\&copy; \\&#60;");
    CHECK(escape_markdown("# a\n\n- b") == "# a - b");
    CHECK(escape_markdown("a\u202Eb") == "ab");
    CHECK(escape_markdown("Shahed-136, 5%") == "Shahed-136, 5%");
}

TEST_CASE("every sentence of the summary cites, and every note has title, date and quote") {
    const std::string page = summary();
    const auto sentences = told(page);
    CHECK(sentences.size() >= 4);
    for (const std::string& line : sentences) {
        CAPTURE(line);
        CHECK(line.find_last_of("]") != std::string::npos);
    }
    CHECK(
        has(page,
            "] *Ann & Bo Lee, Drones & more, 1 November 2022*: “Iran has given Russia "
            "hundreds of drones, the Pentagon said.”\n"));
    CHECK(has(
        page, "] *Ann & Bo Lee, c.txt, 3 November 2022*: “Iran sends missiles to Russia.”\n"));
}

TEST_CASE("a day that only some articles have is not that of all") {
    const auto opening = [](std::vector<std::string> days) {
        newsgraph::test::SampleBuilder builder;
        for (std::size_t i = 0; i < days.size(); ++i) {
            builder.article(std::string(1, static_cast<char>('a' + i)), "", "Text.");
            builder.parts.articles.back().published = days[i];
        }
        std::ostringstream out;
        write_summary(out, builder.build());
        return out.str();
    };
    CHECK(has(opening({"2022-11-30", "", ""}), "), 1 of them of 30 November 2022: "));
    CHECK(has(opening({"2022-11-30", "2022-11-30"}), "), 30 November 2022: "));
    CHECK(has(opening({"", ""}), "): "));
}

TEST_CASE("the summary says who denies what, and never a plan as a fact") {
    const std::string page = summary();
    CHECK(has(page, "; Iran denied this ["));
    CHECK(has(page, "| Iran: Iran did not supply drones to Russia ["));
    CHECK(has(page, "Russia planned to produce drones "));
    CHECK(!has(page, "Russia produced drones"));
    CHECK(has(page, "## Disputed\n"));
    CHECK(has(page, "## Planned and threatened"));
    CHECK(has(page, "### The 1th Paper"));
}

TEST_CASE("an article of an unknown outlet says so as an article, not as its title") {
    const std::string text = "Iran supplied drones. Iran did not supply drones, Cuba said.";
    test::SampleBuilder builder;
    builder.article("a", "What a title", text)
        .entity("cuba", "Cuba", EntityType::country)
        .entity("drones", "drones", EntityType::weapon, true)
        .entity("iran", "Iran", EntityType::country)
        .claim({"1", "iran", "supplies", "drones", "", "Iran supplied drones."})
        .claim(
            {.id = "2",
             .subject = "iran",
             .relation = "supplies",
             .object = "drones",
             .sentence = "Iran did not supply drones, Cuba said.",
             .speaker = "cuba",
             .polarity = Polarity::denied})
        .conflict(0, 1);
    builder.parts.articles[0].publisher = "";
    builder.parts.articles[0].url = "";
    std::ostringstream out;
    write_summary(out, builder.build());
    CHECK(has(out.str(), " | One article in its own words | Cuba"));
}

TEST_CASE("who reports it is no main actor in it") {
    const auto page = [](const char* publisher, const char* url) {
        test::SampleBuilder builder;
        builder.article("a", "A", "The Gazette asked Iran. Cuba sold drones.")
            .entity("cuba", "Cuba", EntityType::country)
            .entity("drones", "drones", EntityType::weapon, true)
            .entity("gazette", "Gazette", EntityType::media)
            .entity("iran", "Iran", EntityType::country)
            .claim({"1", "cuba", "supplies", "drones", "", "Cuba sold drones."})
            .claim({"2", "gazette", "contacts", "iran", "", "The Gazette asked Iran."});
        builder.parts.articles[0].publisher = publisher;
        builder.parts.articles[0].url = url;
        std::ostringstream out;
        write_summary(out, builder.build());
        return out.str();
    };
    CHECK(has(page("The Times", ""), "Gazette\n\nMedia"));
    CHECK(!has(page("The Gazette", ""), "Gazette\n\nMedia"));
    CHECK(!has(page("", "https://www.gazette.example/1"), "Gazette\n\nMedia"));
    CHECK(has(page("The Gazette", ""), "### Cuba"));
}

TEST_CASE("a number leads to the sentence in its article") {
    const std::string page = summary();
    CHECK(has(
        page,
        "]: <https://paper.example/a?b=c%20d&e=%22f%22#:~:text=Iran%20sends%20missiles%20to%20"
        "Russia.>\n"));
    Note note;
    note.url = "https://a.example/#top";
    note.quote = "One two three four five six seven eight nine ten eleven, twelve 1-3 end.";
    CHECK(
        address_of(note)
        == "https://a.example/#top:~:text=One%20two%20three%20four%20five%20six,"
           "nine%20ten%20eleven%2C%20twelve%201%2D3%20end.");
    note.url = "javascript:alert(1)";
    CHECK(address_of(note).empty());
}

TEST_CASE("HTML is one file that runs and loads nothing, JSON is what JSON readers take") {
    std::ostringstream html;
    write_html(html, summarize(sample_graph()));
    CHECK(html.str().starts_with("<!DOCTYPE html>"));
    CHECK(has(html.str(), "<a href=\"#n1\">[1]</a>"));
    CHECK(has(html.str(), "<li id=\"n1\">"));
    CHECK(!has(html.str(), "<script"));
    CHECK(!has(html.str(), " src="));
    CHECK(!has(html.str(), "<b>R"));
    CHECK(!has(html.str(), "\u202E"));
    std::ostringstream json;
    write_json(json, summarize(sample_graph()));
    CHECK(has(json.str(), "\"title\": \"Who does what to whom\""));
    CHECK(has(json.str(), "\"outlet\": \"The 1th Paper\""));
    CHECK(has(json.str(), "\"author\": \"Ann & Bo Lee\""));
}

TEST_CASE("the reader chooses how much is told") {
    const KnowledgeGraph graph = sample_graph();
    const auto size = [&](Length length) {
        std::ostringstream out;
        write_markdown(out, summarize(graph, length));
        CHECK(!has(out.str(), " more\n"));
        return out.str().size();
    };
    CHECK(size(Length::brief) <= size(Length::normal));
    CHECK(size(Length::normal) <= size(Length::full));
}

TEST_CASE("what is no entity is looked for in the sentences") {
    std::ostringstream out;
    write_markdown(out, mentions_of(sample_graph(), "the pentagon", Length::normal));
    CHECK(
        has(out.str(), "- “Iran has given Russia hundreds of drones, the Pentagon said.” [1]"));
    std::ostringstream nothing;
    write_markdown(nothing, mentions_of(sample_graph(), "Zürich", Length::normal));
    CHECK(has(nothing.str(), "No sentence that a claim stands on names it."));
}

TEST_CASE("hostile names and quotes stay text") {
    const std::string page = summary();
    CHECK(!has(page, "<script>"));
    CHECK(!has(page, "<b>"));
    CHECK(!has(page, "\u202E"));
    CHECK(!has(page, "\x01"));
    CHECK(!has(page, "\n="));
}

TEST_CASE("a summary of one entity tells what it does and what is done with it") {
    const KnowledgeGraph graph = sample_graph();
    std::ostringstream out;
    write_markdown(out, summarize(graph, EntityIndex{3}));
    const std::string page = out.str();
    CHECK(page.starts_with("# Iran\n"));
    CHECK(has(page, "also called Islamic Republic of Iran and Tehran"));
    CHECK(has(page, "Wikidata Q794"));
    CHECK(has(page, "supplied missiles"));
    CHECK(!has(page, "planned to produce"));
}

TEST_CASE("a summary of two tells only what links them") {
    const KnowledgeGraph graph = sample_graph();
    std::ostringstream out;
    write_markdown(out, summarize(graph, Pair{EntityIndex{3}, EntityIndex{6}}));
    CHECK(out.str().starts_with("# Iran and Russia\n"));
    CHECK(has(out.str(), "to Russia"));
    CHECK(!has(out.str(), "planned to produce"));
    std::ostringstream nothing;
    write_markdown(nothing, summarize(graph, Pair{EntityIndex{0}, EntityIndex{6}}));
    CHECK(has(nothing.str(), "No article says anything that links the two."));
    CHECK(!has(nothing.str(), "## Sources"));
}

TEST_CASE("events come before posts, however many articles say the post") {
    const std::string post = "Doe is the president of Iran.";
    const std::string event = "Iran attacked Russia.";
    test::SampleBuilder builder;
    builder.article("a", "A", post + " " + event)
        .article("b", "B", post)
        .article("c", "C", post)
        .entity("doe", "Doe", EntityType::person)
        .entity("iran", "Iran", EntityType::country)
        .entity("president", "president", EntityType::position, true)
        .entity("russia", "Russia", EntityType::country);
    builder
        .claim(
            {.id = "01",
             .subject = "doe",
             .relation = "holds_position",
             .object = "president",
             .sentence = post})
        .also(post, 1, "")
        .also(post, 2, "")
        .claim(
            {.id = "02",
             .subject = "iran",
             .relation = "attacks",
             .object = "russia",
             .sentence = event});
    std::ostringstream out;
    write_summary(out, builder.build());
    const auto sentences = told(out.str());
    REQUIRE(sentences.size() >= 2);
    CHECK(has(sentences[0], "Iran attacked Russia"));
    CHECK(has(sentences[1], "Doe is president"));
}

TEST_CASE("a post is told once, though its own claim says whose it is") {
    const std::string text = "Doe is a spokesperson of Iran.";
    test::SampleBuilder builder;
    builder.article("a", "A", text)
        .entity("doe", "Doe", EntityType::person)
        .entity("iran", "Iran", EntityType::country)
        .entity("post", "spokesperson", EntityType::position, true)
        .claim(
            {.id = "01",
             .subject = "doe",
             .relation = "spokesperson_of",
             .object = "iran",
             .sentence = text})
        .claim(
            {.id = "02",
             .subject = "doe",
             .relation = "holds_position",
             .object = "post",
             .sentence = text})
        .qualify(Role::origin, builder.find("iran"));
    std::ostringstream out;
    write_markdown(out, summarize(builder.build(), EntityIndex{0}));
    const std::string all = out.str();
    const auto first = all.find("- Doe is ");
    REQUIRE(first != std::string::npos);
    CHECK(all.find("- Doe is ", first + 1) == std::string::npos);
}

TEST_CASE("a graph of nothing has a summary without claims") {
    std::ostringstream out;
    write_summary(out, KnowledgeGraph{{}});
    CHECK(out.str().starts_with("# What the articles say\n\n0 articles"));
}

TEST_CASE("a summary stays short, however much the articles say") {
    test::SampleBuilder builder;
    constexpr int sentences = 400;
    std::string text;
    for (int i = 0; i < sentences; ++i) {
        text += "Sentence number " + std::to_string(1000 + i) + " says it. ";
    }
    for (const char* document : {"a", "b", "c", "d", "e"}) {
        builder.article(document, std::string{"Title "} + document, document + text);
    }
    for (int i = 0; i < 40; ++i) {
        const std::string number = std::to_string(100 + i);
        builder.entity("e" + number, "Entity " + number, EntityType::organization);
    }
    const char* relations[] = {"supplies", "produces", "attacks", "meets", "sanctions", ""};
    const Status statuses[] = {
        Status::actual,
        Status::actual,
        Status::planned,
        Status::possible,
        Status::requested,
        Status::actual,
        Status::conditional};
    for (int i = 0; i < sentences; ++i) {
        const std::string number = std::to_string(1000 + i);
        builder.claim(
            {.id = number,
             .subject = "e" + std::to_string(100 + i * 7 % 40),
             .relation = relations[i % 6],
             .object = "e" + std::to_string(100 + i * 11 % 37),
             .sentence = "Sentence number " + number + " says it.",
             .speaker = i % 3 == 0 ? "e" + std::to_string(100 + i % 9) : "",
             .polarity = i % 17 == 0 ? Polarity::denied : Polarity::affirmed,
             .status = statuses[i % 7],
             .time = i % 5 == 0 ? "2022-0" + std::to_string(1 + i % 9) : ""},
            static_cast<std::size_t>(i % 5));
    }
    std::ostringstream out;
    write_summary(out, builder.build());
    const auto lines = std::ranges::count(out.str(), '\n');
    CHECK(lines > 80);
    CHECK(lines <= 400);  // every third one a note, every third where it leads to
}
