#include "core/enum_names.hpp"
#include "core/one_of.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace newsgraph;

namespace {

enum class Light : unsigned char { red, amber, green };
constexpr auto lights = enum_names<Light::green>({"red", "amber", "green"});

}  // namespace

TEST_CASE("a table spells and parses") {
    static_assert(lights[Light::amber] == "amber");
    CHECK(lights.parse("green") == Light::green);
    CHECK_FALSE(lights.parse("Green"));
    CHECK_FALSE(lights.parse(""));
}

TEST_CASE("a value is one of a list in the code or of any range") {
    CHECK(is_one_of("st", {"st", "nd"}));
    CHECK_FALSE(is_one_of(std::string("th"), {"st", "nd"}));
    CHECK(is_one_of(Light::red, {Light::red, Light::green}));
    CHECK(is_one_of("b", std::vector<std::string>{"a", "b"}));
    CHECK_FALSE(is_one_of(3, std::vector<int>{}));
}
