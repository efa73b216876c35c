#include "ingest/character_repair.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("mojibake becomes what it was") {
    CHECK(clean_characters("Iranâ€™s â€œdroneâ€\u009D") == "Iran’s “drone”");
    CHECK(clean_characters("the end.â€ He") == "the end.” He");
    CHECK(clean_characters("MÃ¼ller in MÃ¡laga, Â£5") == "Müller in Málaga, £5");
    CHECK(clean_characters("Ã¢â‚¬â„¢twice") == "’twice");
}

TEST_CASE("letters that only look like mojibake stay") {
    for (const auto* text : {"CAFÉ™", "São Paulo", "«CAFÉ»", "NÃO", "Ângela", "â la carte"}) {
        CHECK(clean_characters(text) == text);
    }
}

TEST_CASE("invisible characters go, blanks and line ends become plain") {
    CHECK(
        clean_characters("pro\u00ADduction\u200B a\u00A0b\u2009c\u202E.")
        == "production a b c.");
    CHECK(
        clean_characters("a\r\nb\rc\u2028d\x0B"
                         "e")
        == "a\nb\nc\nd\ne");
    CHECK(clean_characters("a\x01\x7F\uE001b") == "ab");
    CHECK(clean_characters("kept \uFFFD") == "kept \uFFFD");
}

TEST_CASE("signs of Windows-1252 that came through as controls") {
    CHECK(
        clean_characters("Mali\u0092s \u0093deal\u0094 \u0096 C\u00F4te")
        == "Mali’s “deal” – Côte");
    CHECK(clean_characters("a\u0081b") == "ab");
}

TEST_CASE("blanks of no width, joiners, ligatures") {
    CHECK(clean_characters("one\u200Btwo \u200B three\u200B.") == "one two  three.");
    CHECK(clean_characters("👩\u200D🚀 and a\u200Db") == "👩\u200D🚀 and ab");
    // A joiner needs a part of an emoji on either side.
    CHECK(clean_characters("👩\u200D and") == "👩 and");
    CHECK(clean_characters("of\u200D🚀") == "of🚀");
    CHECK(clean_characters("the o\uFB03ce \uFB01nds") == "the office finds");
}

TEST_CASE("what is mended is counted by kind") {
    FlawCounts flaws;
    clean_characters(
        "Mali\xC2\x92s co\xC2\xADop, the ﬁrst; itâ€™s A\xE2\x80\x8B"
        "B\x01 ok",
        &flaws);
    decode_entities("Mali&#146;s &amp;#8217;", &flaws);
    CHECK(flaws[TextFlaw::windows_1252] == 2);
    for (const TextFlaw flaw :
         {TextFlaw::soft_hyphen,
          TextFlaw::ligature,
          TextFlaw::double_encoded,
          TextFlaw::zero_width_space,
          TextFlaw::invisible}) {
        CAPTURE(name_of(flaw));
        CHECK(flaws[flaw] == 1);
    }
    FlawCounts none;
    clean_characters("Café – “fine” 👩‍🚀", &none);
    CHECK(none == FlawCounts{});
}

TEST_CASE("text is NFC") {
    CHECK(clean_characters("Cafe\u0301") == "Café");
}

TEST_CASE("entities of plain text are decoded, once more where they were twice encoded") {
    CHECK(
        decode_entities("Tom &amp; Jerry&#8217;s &quot;&eacute;&#x2014;")
        == "Tom & Jerry’s \"é—");
    CHECK(decode_entities("&amp;#8217;") == "’");
    CHECK(decode_entities("&#146;") == "’");
    CHECK(
        decode_entities("AT&T; R&D &unknown; &#0; &#xD800; &")
        == "AT&T; R&D &unknown; &#0; &#xD800; &");
}

TEST_CASE("blanks collapse") {
    CHECK(collapse_spaces("  a \n\t b  ") == "a b");
}
