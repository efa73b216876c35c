#include "core/claim_id.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

TEST_CASE("ids are compared as texts") {
    const ClaimId one("c-00000000000000ff");
    ClaimId other;
    CHECK(other.empty());
    CHECK(other < one);
    other = "c-0000000000000100";
    CHECK(one < other);
    other = one.str();
    CHECK(one == other);
    CHECK(one == "c-00000000000000ff");
    other = "c";
    CHECK(other < one);
    CHECK(other.view() == "c");
    other.clear();
    CHECK(other == ClaimId());
}

TEST_CASE("of a text that is too long for an id only the beginning is held") {
    const std::string text(100, 'x');
    CHECK(ClaimId(text).view() == text.substr(0, ClaimId::longest));
}
