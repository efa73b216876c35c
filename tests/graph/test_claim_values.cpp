#include "core/hash.hpp"
#include "graph/claim_values.hpp"
#include "tests/graph/record_maker.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

std::vector<Entity> entities(const std::vector<std::string>& ids) {
    std::vector<Entity> made;
    for (const std::string& id : ids) {
        made.emplace_back().id = id;
    }
    return made;
}

ArticleRecord full_record() {
    RecordMaker maker("a");
    maker.named("Iran", EntityType::country).named("Russia", EntityType::country);
    maker.kind("drones", EntityType::weapon);
    maker.says({.subject = "Iran", .recipient = "Russia", .speakers = {"Russia", "Iran"}});
    Literal literal;
    literal.type = LiteralType::time;
    literal.text = "last August";
    literal.iso = "2022-08";
    maker.with(Role::time, literal).with(Role::topic, GraphTerm{});
    return maker.record();
}

}  // namespace

TEST_CASE("the key of a claim holds all that the contract names, in any order of recipients") {
    MergedClaim claim = full_record().claims[0];
    const auto known = entities({"iran", "russia", "drones"});
    const std::string key = merge_key(claim, known);
    claim.qualifiers.push_back(
        {.role = Role::recipient, .value = EntityIndex{2}, .evidence = {0}});
    const std::string longer = merge_key(claim, known);
    CHECK(key != longer);
    CHECK(merge_hash(claim, known) == fnv1a(longer));
    std::ranges::reverse(claim.qualifiers);
    CHECK(merge_key(claim, known) == longer);
    claim.polarity = Polarity::denied;
    CHECK(merge_key(claim, known) != longer);
    claim.object = Literal{.type = LiteralType::money, .text = "50", .min = 0.1, .max = 0.1};
    CHECK(merge_hash(claim, known) == fnv1a(merge_key(claim, known)));
    CHECK(topic_key(claim, known).find("supplies") != std::string::npos);
}

TEST_CASE("an entity and a literal of the same name are not the same term") {
    Literal literal;
    literal.text = "iran";
    const auto known = entities({"iran"});
    CHECK(term_text(EntityIndex{0}, known) != term_text(literal, known));
    Literal bounded = literal;
    bounded.min = 0.1;
    Literal other = literal;
    other.min = 0.1 + 1e-16;
    CHECK(term_text(bounded, known) != term_text(literal, known));
    CHECK((bounded == other) == (term_text(bounded, known) == term_text(other, known)));
    CHECK(term_text(GraphTerm{}, known) == "-");
}

TEST_CASE("ids of claims") {
    CHECK(claim_id("a") == "c-af63dc4c8601ec8c");
    CHECK(claim_id("a") != claim_id("b"));
    CHECK(claim_id("a") == claim_id(fnv1a("a")));
}
