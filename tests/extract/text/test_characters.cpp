#include "extract/text/addresses.hpp"
#include "extract/text/characters.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

namespace {

std::string folded(std::string_view text) {
    const Characters characters(text);
    std::string out;
    for (int i = 0; i < characters.size(); ++i) {
        out += static_cast<char>(characters[i]);
    }
    return out;
}

std::string addresses(std::string_view text) {
    const Characters characters(text);
    std::string out;
    for (const Address address : find_addresses(characters)) {
        const auto begin = characters.offset(address.begin);
        out +=
            "[" + std::string(text.substr(begin, characters.offset(address.end) - begin)) + "]";
    }
    return out;
}

}  // namespace

TEST_CASE("the typography of news is folded into that of the treebanks") {
    CHECK(folded("“It’s 155”\u00a0\n") == "\"It's 000\"  ");
    CHECK(
        folded("a–b—c")
        == std::string("a") + char(symbol::dash) + "b" + char(symbol::dash) + "c");
    CHECK(folded("Éé").size() == 2);
    CHECK(to_lower(symbol::upper) == symbol::lower);
}

TEST_CASE("positions know their bytes, and what lies outside is nothing") {
    const Characters characters("é€x");
    REQUIRE(characters.size() == 3);
    CHECK(characters.offset(1) == 2);
    CHECK(characters.offset(2) == 5);
    CHECK(characters.offset(3) == 6);
    CHECK(characters[-1] == symbol::outside);
    CHECK(characters[3] == symbol::outside);
    CHECK(Characters("").size() == 0);
}

TEST_CASE("addresses leave the marks of the sentence outside") {
    CHECK(
        addresses("See (https://example.org/a_(b)?c=d), please.")
        == "[https://example.org/a_(b)?c=d]");
    CHECK(addresses("Write to press@example.org.") == "[press@example.org]");
    CHECK(addresses("WWW.EXAMPLE.ORG!") == "[WWW.EXAMPLE.ORG]");
    CHECK(addresses("@handle a@b x@y@z.org and/or e.g. http").empty());
}
