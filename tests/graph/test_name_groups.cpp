// Grouping names: in any order and by any split the same.
#include "graph/documents.hpp"
#include "graph/keyed_claims.hpp"
#include "graph/name_groups.hpp"
#include "graph/relations.hpp"
#include "graph/resolve.hpp"
#include "tests/graph/random_records.hpp"
#include "tests/graph/record_maker.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>

using namespace newsgraph;

namespace {

std::vector<ArticleRecord> settled(int count) {
    std::vector<ArticleRecord> records = random_records(count);
    settle_documents(records);
    return records;
}

// Groups as a cluster makes them: every use is one, and those of one key are united two by two in
// whatever order they meet.
std::vector<IdentityGroup> united(
    const std::vector<ArticleRecord>& records, std::mt19937& random) {
    std::map<IdentityKey, std::vector<IdentityGroup>> by_key;
    for (std::size_t i = 0; i < records.size(); ++i) {
        for (const NameUse& use : names_of(records[i])) {
            by_key[use.name].push_back(group_of(use, static_cast<ArticleIndex>(i)));
        }
    }
    std::vector<IdentityGroup> groups;
    for (auto& [key, all] : by_key) {
        while (all.size() > 1) {
            std::shuffle(all.begin(), all.end(), random);
            unite(all.front(), all.back());
            all.pop_back();
        }
        groups.push_back(std::move(all.front()));
    }
    std::shuffle(groups.begin(), groups.end(), random);
    return groups;
}

}  // namespace

TEST_CASE("names grouped in any order and split are resolved to the same entities") {
    const std::vector<ArticleRecord> records = settled(60);
    const Resolution expected = resolve(records);
    CHECK(expected.entities.size() > 3);
    std::mt19937 random(1);
    for (int round = 0; round < 20; ++round) {
        const std::vector<IdentityGroup> groups = united(records, random);
        const ResolvedGroups found = resolve_groups(groups, {}, [&](ArticleIndex article) {
            return records[static_cast<std::size_t>(article)].article.document;
        });
        REQUIRE(found.entities == expected.entities);
        std::map<IdentityKey, EntityIndex> entity_of;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            entity_of[groups[i].name] = found.entity_of[i];
        }
        for (std::size_t i = 0; i < records.size(); ++i) {
            const std::vector<NameUse> uses = names_of(records[i]);
            for (std::size_t k = 0; k < uses.size(); ++k) {
                REQUIRE(entity_of.at(uses[k].name) == expected.entity_of[i][k]);
            }
        }
    }
}

TEST_CASE("a table of groups is what uniting single uses gives") {
    const std::vector<ArticleRecord> records = settled(40);
    NameGrouping grouping;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const auto numbers = grouping.add(names_of(records[i]), static_cast<ArticleIndex>(i));
        CHECK(numbers.size() == records[i].entities.size());
    }
    std::mt19937 random(2);
    std::map<IdentityKey, IdentityGroup> by_key;
    for (IdentityGroup& group : united(records, random)) {
        by_key[group.name] = std::move(group);
    }
    const std::vector<IdentityGroup> table = grouping.take();
    REQUIRE(table.size() == by_key.size());
    for (const IdentityGroup& group : table) {
        const IdentityGroup& other = by_key.at(group.name);
        REQUIRE(group.uses == other.uses);
        REQUIRE(group.kept == other.kept);
        REQUIRE(group.owner == other.owner);
        REQUIRE(group.alias_keys == other.alias_keys);
        REQUIRE(group.profile.entity() == other.profile.entity());
    }
}

TEST_CASE("claims of an article have keys of their own, which their order does not change") {
    const std::vector<ArticleRecord> records = settled(30);
    const Resolution resolution = resolve(records);
    const auto relations = gather_relations(records);
    for (std::size_t i = 0; i < records.size(); ++i) {
        std::vector<MergedClaim> claims = records[i].claims;
        const auto key_all = [&] {
            return keyed_claims(
                claims,
                static_cast<ArticleIndex>(i),
                resolution.entity_of[i],
                relations,
                resolution.entities);
        };
        const std::vector<KeyedClaim> keyed = key_all();
        std::ranges::reverse(claims);
        const std::vector<KeyedClaim> again = key_all();
        REQUIRE(keyed.size() == records[i].claims.size());
        for (std::size_t k = 0; k < keyed.size(); ++k) {
            REQUIRE(keyed[k].key == again[k].key);
            REQUIRE(keyed[k].claim.evidence[0].article == static_cast<ArticleIndex>(i));
        }
    }
}

TEST_CASE("thousands of names have each their group, whichever field tells them apart") {
    NameGrouping grouping;
    std::vector<NameUse> uses;
    for (int i = 0; i < 6000; ++i) {
        NameUse use;
        use.name.key = std::to_string(i / 6);
        use.name.family = i % 6 == 1 ? Family::person : Family::organization;
        use.name.generic = i % 6 == 2;
        use.name.type = i % 6 == 3 ? EntityType::country : EntityType::concept_;
        use.name.wikidata = i % 6 == 4 ? "Q1" : "";
        use.name.scope = i % 6 == 5 ? "Q1" : "";
        use.entity.label = use.name.key;
        uses.push_back(use);
    }
    const std::vector<std::uint32_t> first = grouping.add(uses, ArticleIndex{0});
    CHECK(grouping.add(uses, ArticleIndex{1}) == first);
    const std::vector<IdentityGroup> groups = grouping.take();
    REQUIRE(groups.size() == uses.size());
    for (std::size_t i = 0; i < uses.size(); ++i) {
        REQUIRE(first[i] == i);
        REQUIRE(groups[i].name == uses[i].name);
        REQUIRE(groups[i].uses == 2);
    }
}
