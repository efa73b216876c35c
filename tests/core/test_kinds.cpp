#include "core/kinds.hpp"
#include "core/tags.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("every entity type reads back from its name") {
    for (int i = 0; i <= static_cast<int>(EntityType::concept_); ++i) {
        const auto type = static_cast<EntityType>(i);
        CHECK(parse_kind<EntityType>(name_of(type)) == type);
    }
    CHECK(name_of(EntityType::international_organization) == "InternationalOrganization");
    CHECK_FALSE(parse_kind<EntityType>("Dragon"));
}

TEST_CASE("roles, statuses and polarities have the contract's spelling") {
    CHECK(name_of(Role::instrument) == "instrument");
    CHECK(name_of(Status::conditional) == "conditional");
    CHECK(parse_kind<Polarity>("denied") == Polarity::denied);
    CHECK(name_of(LiteralType::text) == "text");
}

TEST_CASE("relations of trees have names with subtypes, unknown subtypes fall back") {
    CHECK(name_of(Deprel::nsubj_pass) == "nsubj:pass");
    CHECK(name_of(Deprel::case_) == "case");
    CHECK(name_of(Deprel::xcomp) == "xcomp");
    CHECK(parse_deprel("nmod:tmod") == Deprel::nmod);
    CHECK(base_of(Deprel::acl_relcl) == Deprel::acl);
    CHECK(name_of(Xpos::prp_poss) == "PRP$");
    CHECK(name_of(Xpos::xx) == "XX");
    CHECK(parse_upos("PROPN") == Upos::propn);
}
