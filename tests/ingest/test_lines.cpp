#include "ingest/lines.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

std::vector<std::string> texts(std::string_view text) {
    std::vector<std::string> out;
    for (const Block& block : split_lines(text)) {
        out.push_back(block.text);
    }
    return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a line is a paragraph unless it breaks off") {
    CHECK(
        texts("One line said so.\nAnother line said no.\n\n\nA third.")
        == Texts{"One line said so.", "Another line said no.", "A third."});
    CHECK(
        texts("The ministry said that it would\nnot stop the work.\nNewsletter")
        == Texts{"The ministry said that it would not stop the work.", "Newsletter"});
}

TEST_CASE("hard-wrapped paragraphs are joined, also where a sentence ends at the wrap") {
    CHECK(
        texts("The company said on Monday that the work on\n"
              "the bridge had been stopped for two weeks.\n"
              "Nobody was hurt, it said, and the traffic in\n"
              "the old town was not affected by the works.\n"
              "\n"
              "The mayor said that he was content with what\n"
              "Acme had done.")
        == Texts{
            "The company said on Monday that the work on the bridge had been stopped for two "
            "weeks. Nobody was hurt, it said, and the traffic in the old town was not "
            "affected by the works.",
            "The mayor said that he was content with what Acme had done."});
}

TEST_CASE("headlines of like length are no wrapped text") {
    const Texts lines{
        "Minister Opens Festival in Marseille Today",
        "Chef Shares Five Ways to Cook Pumpkins Now",
        "Tanaka Motors Recalls Many Cars in Brazil"};
    CHECK(texts(lines[0] + "\n" + lines[1] + "\n" + lines[2]) == lines);
}

TEST_CASE("bullets make items") {
    const auto blocks = split_lines("• one thing\n- another");
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].text == "one thing");
    CHECK(blocks[0].kind == BlockKind::item);
    CHECK(blocks[1].kind == BlockKind::item);
}

TEST_CASE("a word that a line end cut is whole again, a compound keeps its hyphen") {
    static const auto words = KnownWords::load(std::string(SOURCE_ROOT) + "/data");
    FlawCounts flaws;
    const auto blocks = split_lines(
        "The harbour of Oldham has a new author-\nity since Monday, a semi-\nofficial paper of "
        "the go-\nvernment said, and its two-\nyear-\nold crane no Kalash-\nnikov.",
        words,
        flaws);
    REQUIRE(blocks.size() == 1);
    CHECK(
        blocks[0].text
        == "The harbour of Oldham has a new authority since Monday, a semi-official paper of the "
           "government said, and its two-year-old crane no Kalash-nikov.");
    CHECK(flaws[TextFlaw::cut_word] == 2);
    CHECK(line_cut("no Kalash-", "nikov was", words) == LineCut::unknown);
    CHECK(line_cut("a semi-", "official", words) == LineCut::compound);
    CHECK(line_cut("the state-of-the-", "art", words) == LineCut::compound);
    CHECK(line_cut("the GOVERN-", "ment", words) == LineCut::word);
    CHECK(line_cut("the anti-", "Kremlin", words) == LineCut::none);
    CHECK(line_cut("twelve -", "or more", words) == LineCut::none);
    CHECK(line_cut("", "more", words) == LineCut::none);
    // What is too long for a word is none, and a long line costs no more than its end.
    const std::string endless(1'000'000, 'a');
    CHECK(line_cut(endless + "-", "official", words) == LineCut::compound);
    CHECK(line_cut(endless + "-", endless, words) == LineCut::unknown);
    CHECK(line_cut("a semi-", endless, words) == LineCut::unknown);
    // Nor is it asked whether a hyphen stands before it or behind.
    const std::string too_long(50, 'a');
    CHECK(line_cut("two-" + too_long + "-", "zzqx", words) == LineCut::unknown);
    CHECK(line_cut("a semi-", too_long + "-zzqx", words) == LineCut::unknown);
    CHECK(line_cut("two-zzqx-", "zzqx", words) == LineCut::compound);
    CHECK(line_cut("a semi-", "zzqx-zzqx", words) == LineCut::compound);
}

TEST_CASE("sentence ends are seen through quotes and brackets") {
    CHECK(ends_sentence("He said “no.”"));
    CHECK(ends_sentence("(It was late.)"));
    CHECK(ends_sentence("Why?"));
    CHECK_FALSE(ends_sentence("A headline"));
    CHECK_FALSE(ends_sentence("A “quoted” headline (video)"));
}
