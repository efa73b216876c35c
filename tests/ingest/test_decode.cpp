#include "ingest/decode.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

const std::string english = "The minister met the delegation in the old town on Monday. ";

std::string wide(std::string_view ascii, bool little) {
    std::string out;
    for (const char c : ascii) {
        out += little ? std::string{c, '\0'} : std::string{'\0', c};
    }
    return out;
}

}  // namespace

TEST_CASE("valid UTF-8 is taken as it is") {
    const auto decoded = decode("Café – naïve");
    CHECK(decoded.text == "Café – naïve");
    CHECK(decoded.encoding == "UTF-8");
    CHECK(decoded.replaced == 0);
    CHECK(decode("\xEF\xBB\xBFmark").text == "mark");
}

TEST_CASE("UTF-16 is told with and without a mark") {
    CHECK(decode("\xFF\xFE" + wide(english, true)).text == english);
    CHECK(decode("\xFE\xFF" + wide(english, false)).text == english);
    CHECK(decode(wide(english, true)).text == english);
    CHECK(decode(wide(english, false)).text == english);
}

TEST_CASE("single-byte encodings are told from each other") {
    CHECK(decode(english + "Caf\xE9 in Z\xFCrich").text == english + "Café in Zürich");
    CHECK(
        decode(english + "\x93Yes,\x94 he said \x96 twice").text
        == english + "“Yes,” he said – twice");
    CHECK(decode(english + "Lech Wa\xB3\xEAsa spoke.").text == english + "Lech Wałęsa spoke.");
    CHECK(
        decode(
            english
            + "Mr Erdo\xF0"
              "an spoke.")
            .text
        == english + "Mr Erdoğan spoke.");
}

TEST_CASE("an HTML head's word counts before statistics") {
    const auto decoded = decode("<meta charset=\"windows-1251\"><p>\xC8\xF0\xE0\xED</p>");
    CHECK(decoded.encoding == "windows-1251");
    CHECK(decoded.text.find("Иран") != std::string::npos);
}

TEST_CASE("what the declared encoding cannot mean does not overrule valid UTF-8") {
    CHECK(
        decode("<meta charset=\"iso-8859-1\"><p>Café</p>").text.find("Café")
        != std::string::npos);
}

TEST_CASE("invalid bytes are replaced and counted") {
    const auto decoded = decode(english + "It \xFF\xFE sold \xC3\x28 parts.");
    CHECK(decoded.text == english + "It \uFFFD\uFFFD sold \uFFFD( parts.");
    CHECK(decoded.replaced == 3);
    CHECK_FALSE(decoded.binary);
}

TEST_CASE("binary data are refused") {
    CHECK(decode("\x89PNG\r\n\x1A\n and some text after it").binary);
    CHECK(decode("%PDF-1.7 and some text after it").binary);
    std::string noise;
    unsigned state = 1;
    for (int i = 0; i < 5000; ++i) {
        state = state * 1664525U + 1013904223U;
        noise.push_back(static_cast<char>(state >> 24U));
    }
    CHECK(decode(noise).binary);
}
