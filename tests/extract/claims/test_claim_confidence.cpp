#include "extract/claims/claim_confidence.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

std::vector<Claim> claims_of(std::initializer_list<double> confidences) {
    std::vector<Claim> claims;
    for (const double confidence : confidences) {
        claims.emplace_back().confidence = confidence;
    }
    return claims;
}

}  // namespace

TEST_CASE("claims that few like them are right are dropped, and the log says so") {
    RuleLog log;
    std::vector<Claim> claims = claims_of({0.9, 0.23, 0.25});
    drop_doubtful(log, claims);
    CHECK(claims == claims_of({0.9, 0.25}));
    REQUIRE(log.fired.size() == 1);
    CHECK(log.fired[0].rule == confidence_rules()[0].name);
}

TEST_CASE("without the rule all claims stay") {
    const std::vector<std::string> off{std::string(confidence_rules()[0].name)};
    RuleLog log{.fired = {}, .off = off};
    std::vector<Claim> claims = claims_of({0.01});
    drop_doubtful(log, claims);
    CHECK(claims.size() == 1);
}
