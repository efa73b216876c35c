#include "core/error.hpp"
#include "extract/text/tokens.hpp"
#include "extract/values/numbers.hpp"
#include "extract/values/value_words.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace newsgraph;

namespace {

std::string message_of(const std::string& line) {
    const TempFolder dir;
    dir.file("lexicons/value_words.tsv", "# a list\n" + line + '\n');
    std::string message;
    try {
        ValueWords::load(dir.path());
    } catch (const Error& error) {
        message = error.what();
    }
    return message.empty() ? "" : message.substr(message.find("value_words.tsv") + 15);
}

}  // namespace

TEST_CASE("the longest phrase of a kind is found") {
    const ValueWords lexicon = ValueWords::load(SOURCE_ROOT "/data");
    std::istringstream in("five SQUARE kilometres of land");
    const Article article = article_from_tokens(in, "fixture");
    const SentenceWords words(article, 0, lexicon);
    const auto match = words.match(ValueKind::unit, 1);
    REQUIRE(match);
    CHECK(match.word->unit == "km2");
    CHECK(match.last == 3);
    CHECK_FALSE(words.match(ValueKind::unit, 3));
    CHECK(words[-1].empty());
    CHECK(words[9].empty());
}

TEST_CASE("a wrong line of the list is an error that names it") {
    CHECK(message_of("colour\t1\t-\tred") == ":2: no kind 'colour'");
    CHECK(message_of("number\tx\t-\tone") == ":2: no number 'x'");
    CHECK(message_of("number\t1\t-\tone,one") == ":2: 'one' stands twice");
    CHECK(message_of("unit\t-\tkm\tkm,kilometre") == "");
}

TEST_CASE("digits with well-placed commas") {
    CHECK(read_digits("6,000") == 6000);
    CHECK(read_digits("1,234,567.5") == 1234567.5);
    CHECK(read_digits(".04") == 0.04);
    CHECK_FALSE(read_digits("6,00"));
    CHECK_FALSE(read_digits("1,2345"));
    CHECK_FALSE(read_digits(",000"));
    CHECK_FALSE(read_digits("0030"));
    CHECK_FALSE(read_digits("1.2.3"));
    CHECK_FALSE(read_digits("12th"));
    CHECK_FALSE(read_digits(""));
    CHECK_FALSE(read_digits(std::string(400, '9')));
}
