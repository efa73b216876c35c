#include "core/error.hpp"
#include "ingest/reader.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace newsgraph;

namespace {

namespace fs = std::filesystem;

const std::string sentence = "The ferry sank off Gotland on Monday, the coast guard said.";

ReadOptions options() {
    ReadOptions read;
    read.data_dir = std::string(SOURCE_ROOT) + "/data";
    return read;
}

// "id|text" of each document, "id!reason" of each skipped one.
std::vector<std::string> read(
    const std::vector<std::string>& inputs, const ReadOptions& how = options()) {
    std::vector<std::string> out;
    const auto reader = open_inputs(inputs, how);
    while (const auto input = reader->next()) {
        if (const auto* skipped = std::get_if<Skipped>(&*input)) {
            out.push_back(skipped->document + "!" + skipped->reason);
        } else {
            const auto& document = std::get<ReadDocument>(*input).document;
            out.push_back(document.id + "|" + document.text);
        }
    }
    return out;
}

using Texts = std::vector<std::string>;

std::string json(const std::string& rest) {
    return "{\"text\": \"" + sentence + "\"" + rest + "}";
}

}  // namespace

TEST_CASE("a folder is read by paths, a file by its name") {
    const TempFolder folder;
    folder.file("b.txt", sentence);
    folder.file("a/c.html", "<p>" + sentence + "</p>");
    folder.file("a/.hidden/d.txt", sentence);
    const Texts expected{"a/c.html|" + sentence, "b.txt|" + sentence};
    CHECK(read({folder.path().string()}) == expected);
    CHECK(read({folder.path().string() + "/"}) == expected);
    CHECK(read({folder / "a/c.html"}) == Texts{"c.html|" + sentence});
}

TEST_CASE("names of JSON articles: id, else url, else file and line") {
    const TempFolder folder;
    folder.file(
        "x/a.jsonl",
        json(", \"id\": \"one\"") + "\n\n" + json(", \"url\": \"http://u\"") + "\n" + json("")
            + "\n");
    folder.file("x/b.json", "[\n" + json("") + ",\n" + json(", \"id\": 2") + "]");
    CHECK(
        read({folder.path().string()})
        == Texts{
            "one|" + sentence,
            "http://u|" + sentence,
            "x/a.jsonl:4|" + sentence,
            "x/b.json:2|" + sentence,
            "2|" + sentence});
}

TEST_CASE("an array is read as one whatever the file is called") {
    const TempFolder folder;
    const auto path = folder.file("a.jsonl", "[\n" + json("") + ",\n" + json("") + "\n]\n");
    CHECK(read({path}) == Texts{"a.jsonl:2|" + sentence, "a.jsonl:3|" + sentence});
}

TEST_CASE("UTF-16 is read as JSON too") {
    const TempFolder folder;
    std::string wide = "\xFF\xFE";
    for (const char c : json("") + "\n") {
        wide += {c, '\0'};
    }
    CHECK(read({folder.file("a.jsonl", wide)}) == Texts{"a.jsonl:1|" + sentence});
}

TEST_CASE("fields of JSON articles reach the document") {
    const TempFolder folder;
    auto how = options();
    how.fields = {{"title", "headline"}};
    how.publisher = "Default";
    const auto path = folder.file(
        "a.json", json(", \"headline\": \"Ferry sinks\", \"published\": \"3 May 2021\""));
    const auto input = open_inputs({path}, how)->next();
    const auto& document = std::get<ReadDocument>(*input).document;
    CHECK(document.title == "Ferry sinks");
    CHECK(document.text == "Ferry sinks\n\n" + sentence);
    CHECK(document.published == "2021-05-03");
    CHECK(document.publisher == "Default");
    CHECK(document.language == "en");
    CHECK(document.source == path);
}

TEST_CASE("HTML in a JSON field or a .txt file is cleaned as HTML") {
    const TempFolder folder;
    const std::string html = "<p>" + sentence + "</p><p>It was a long day for them.</p>";
    const std::string text = sentence + "\n\nIt was a long day for them.";
    folder.file("a.json", "{\"text\": \"" + html + "\"}");
    folder.file("b.txt", html);
    CHECK(read({folder.path().string()}) == Texts{"a.json:1|" + text, "b.txt|" + text});
}

TEST_CASE("what is no article is skipped with its name and the reason") {
    const TempFolder folder;
    folder.file("a-empty.txt", "");
    folder.file("b-blank.txt", " \n ");
    folder.file(
        "c-binary.txt",
        std::string(
            "\x7F"
            "ELF\0\1\2",
            7));
    folder.file(
        "d-german.txt", "Die Fähre ist am Montag vor Gotland gesunken, sagte die Küstenwache.");
    folder.file("e-style.css", "p { color: red }");
    folder.file("f-login.html", "<title>Log in</title><form><input></form>");
    folder.file("g.jsonl", "no json\n{\"title\": \"x\"}\n[1]\n" + json(""));
    folder.file("h.json", "no json");
    CHECK(
        read({folder.path().string()})
        == Texts{
            "a-empty.txt!empty",
            "b-blank.txt!empty",
            "c-binary.txt!binary file",
            "d-german.txt!not English (de)",
            "e-style.css!not a format of articles (.css)",
            "f-login.html!no article text in it",
            "g.jsonl:1!not JSON (broken at byte 2)",
            "g.jsonl:2!no text in the JSON object (--field text=NAME names another)",
            "g.jsonl:3!not a JSON object",
            "g.jsonl:4|" + sentence,
            "h.json:1!not JSON"});
}

TEST_CASE("an interview with its translation is read for its English half") {
    const std::string english =
        "How did you come to the harbour? My father mended nets here, and when the mill closed "
        "there was no other work for a boy of fifteen. What has changed? The ferries stay "
        "away, and the lorries that bring fruit drive past us to the capital. Who pays for the "
        "quay? Nobody knows. The council says that the ministry promised money in spring. What "
        "would you ask the minister, if she came? I should show her the cranes, which have "
        "rusted for two winters, and ask whether she would send her own children to sea in "
        "such boats. Do the young people leave? All who can drive have gone to the south. ";
    const std::string hindi =
        "आप बंदरगाह पर कैसे आए? मेरे पिता यहाँ जाल ठीक करते थे और मिल बंद होने पर कोई दूसरा काम नहीं था। "
        "क्या बदला है? नावें अब नहीं आतीं और फल लाने वाले ट्रक सीधे राजधानी चले जाते हैं। घाट का खर्च कौन "
        "देता है? परिषद कहती है कि मंत्रालय ने वसंत में पैसे का वादा किया था। अगर मंत्री आएँ तो आप उनसे क्या "
        "पूछेंगी? मैं उन्हें जंग लगी क्रेन दिखाऊँगी जो दो सर्दियों से खड़ी हैं। क्या जवान लोग यहाँ से जा रहे हैं? ";
    const TempFolder folder;
    folder.file("a-half.txt", english + hindi);
    folder.file("b-line.txt", sentence + " " + hindi);
    folder.file("c-few.txt", english.substr(0, 300) + hindi.substr(0, hindi.find("क्या बदला")));
    const Texts found = read({folder.path().string()});
    REQUIRE(found.size() == 3);
    CHECK(found[0].starts_with("a-half.txt|How did you come"));
    CHECK(found[1] == "b-line.txt!not English (hi)");
}

TEST_CASE("a file without a known extension is told by its content") {
    const TempFolder folder;
    folder.file("a", sentence);
    folder.file("b.page", "<html><p>" + sentence);
    folder.file("c.data", json(""));
    folder.file("d.pdf", "%PDF-1.7 " + sentence);
    CHECK(
        read({folder.path().string()})
        == Texts{
            "a|" + sentence,
            "b.page|" + sentence,
            "c.data:1|" + sentence,
            "d.pdf!not a PDF, or a damaged one"});
}

TEST_CASE("articles over the limit are skipped, those after them are read") {
    const TempFolder folder;
    auto how = options();
    how.max_article = 1000;
    std::string line = "{\"id\": \"big\", \"text\": \"";
    line += std::string(3'000'000, 'x') + "\"}\n";
    folder.file("a.jsonl", line + json("") + "\n");
    folder.file("b.txt", std::string(1200, 'x'));
    const std::string reason = "longer than 1000 characters (--max-article allows more)";
    CHECK(
        read({folder.path().string()}, how)
        == Texts{"a.jsonl:1!" + reason, "a.jsonl:2|" + sentence, "b.txt!" + reason});
}

TEST_CASE("a line of 100 MB is passed over") {
    const TempFolder folder;
    const auto path = folder.file(
        "a.jsonl", "{\"text\": \"" + std::string(100'000'000, 'x') + "\"}\n" + json("") + "\n");
    const auto found = read({path});
    REQUIRE(found.size() == 2);
    CHECK(found[0].starts_with("a.jsonl:1!longer than 10000000 characters"));
    CHECK(found[1] == "a.jsonl:2|" + sentence);
}

TEST_CASE("a file that cannot be read is skipped") {
    CHECK(read({"/proc/self/mem"}) == Texts{"mem!cannot be read (the system reports a fault)"});
}

TEST_CASE("replaced bytes are counted") {
    const TempFolder folder;
    const auto input =
        open_inputs({folder.file("a.txt", sentence + " \xFF\xFE It did.")}, options())->next();
    CHECK(std::get<ReadDocument>(*input).replaced_bytes == 2);
}

TEST_CASE("what is known of an article says where it was found") {
    const TempFolder folder;
    auto how = options();
    how.publisher = "Default";
    const auto path = folder.file(
        "a.jsonl",
        "{\"text\": \"" + sentence + "\", \"title\": \"A title\", \"author\": \"Ann Lee\"}");
    const auto input = open_inputs({path}, how)->next();
    std::string origins;
    for (const auto& [field, origin] : std::get<ReadDocument>(*input).origins) {
        origins += field + ": " + origin + "; ";
    }
    CHECK(
        origins
        == "title: field of the record; author: field of the record; language: most of the "
           "text; publisher: given for all documents; ");
}

TEST_CASE("inputs that are not there and fields that we do not have") {
    CHECK_THROWS_WITH_AS(
        open_inputs({"/no/such"}, options()), "/no/such: no such file or folder", Error);
    auto how = options();
    how.fields = {{"headline", "title"}};
    CHECK_THROWS_AS(open_inputs({}, how), UsageError);
    how = options();
    how.data_dir = "/nowhere";
    CHECK_THROWS_AS(open_inputs({}, how), Error);
    const TempFolder empty;
    CHECK(read({empty.path().string()}).empty());
}
