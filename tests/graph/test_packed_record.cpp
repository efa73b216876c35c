// Records as bytes, whole and damaged.
#include "core/error.hpp"
#include "graph/packed_record.hpp"
#include "graph/record_names.hpp"
#include "tests/graph/random_records.hpp"
#include "tests/graph/record_maker.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace newsgraph;

namespace {

ArticleRecord rich_record() {
    RecordMaker maker("b.txt");
    maker.called("Íran", EntityType::country, {"Tehran", "Íran"});
    maker.named("Russia", EntityType::country, "Q159").kind("drones", EntityType::weapon);
    maker.entity(
        {.label = "officials",
         .type = EntityType::group,
         .generic = true,
         .unnamed = true,
         .of = EntityIndex{1},
         .mentions = 70000});
    maker.says({.subject = "Íran", .recipient = "Russia", .speakers = {"officials"}});
    Literal amount{.type = LiteralType::money, .text = "$3.5m", .min = 3.5e6, .unit = "USD"};
    maker.with(Role::quantity, amount).with(Role::time, Literal{.type = LiteralType::time});
    maker.says({.object = "", .polarity = Polarity::denied, .confidence = 0.123});
    ArticleRecord record = maker.record();
    record.article.title = "Drones";
    record.article.published = "2022-11";
    record.article.author = "Ann Lee";
    record.article.url = "https://paper.example/1";
    record.claims[1].confidence = 0.12345678901234567;  // more than thousandths
    record.foreign_sentences = 3;
    record.replaced_bytes = 1;
    record.flaws.add(TextFlaw::cut_word, 70'000);
    return record;
}

// Every field says something that no record of ours does.
MergedClaim used_claim() {
    const std::vector<EntityIndex> speakers{EntityIndex{7}, EntityIndex{8}, EntityIndex{9}};
    const Literal literal{.type = LiteralType::text, .text = "used"};
    MergedClaim claim;
    claim.id = "c-used";
    claim.subject = EntityIndex{7};
    claim.relation = "used";
    claim.predicate = "use";
    claim.object = literal;
    claim.qualifiers.assign(9, {Role::cause, literal, {7, 8, 9}});
    claim.polarity = Polarity::denied;
    claim.status = Status::conditional;
    claim.speakers = speakers;
    claim.confidence = 0.7;
    claim.articles = 7;
    claim.independent_sources = 7;
    claim.conflicts = {ClaimIndex{7}};
    const Evidence evidence{
        .article = ArticleIndex{7},
        .sentence = 7,
        .span = {7, 70},
        .subject_span = {7, 8},
        .predicate_span = {8, 9},
        .object_span = {9, 10},
        .speakers = speakers,
        .time = Interned("2027"),
        .rule = Interned("used"),
        .confidence = 0.7};
    claim.evidence.assign(3, evidence);
    return claim;
}

// What reading all of it comes to; a damaged record may be another one, if it is a sound one.
void read_all(const std::string& bytes) {
    const ArticleRecord record = PackedRecord(bytes, "here").unpack();
    const auto in_range = [&](EntityIndex entity) {
        REQUIRE(static_cast<std::size_t>(entity) < record.entities.size());
    };
    for (const MergedClaim& claim : record.claims) {
        if (claim.subject) {
            in_range(*claim.subject);
        }
        std::ranges::for_each(claim.speakers, in_range);
        REQUIRE(claim.evidence.size() == 1);
    }
    for (const Entity& entity : record.entities) {
        if (entity.of) {
            in_range(*entity.of);
        }
    }
}

}  // namespace

TEST_CASE("what is packed is unpacked, exactly") {
    const ArticleRecord rich = rich_record();
    CHECK(PackedRecord(pack(rich), "here").unpack() == rich);
    for (const ArticleRecord& record : random_records(50)) {
        const std::string bytes = pack(record);
        const PackedRecord packed(bytes, "here");
        REQUIRE(packed.unpack() == record);
        REQUIRE(packed.document() == record.article.document);
        REQUIRE(packed.text() == record.article.text);
        std::vector<bool> referred;
        packed.entities(&referred);
        REQUIRE(referred == referred_to(record));
        for (std::size_t i = record.claims.size(); i > 0; --i) {
            REQUIRE(packed.claim(i - 1) == record.claims[i - 1]);
        }
    }
}

TEST_CASE(
    "claims that were read before leave nothing behind in those that are read into them") {
    std::vector<ArticleRecord> records = random_records(10);
    records.push_back(rich_record());
    for (const ArticleRecord& record : records) {
        const std::string bytes = pack(record);
        const PackedRecord packed(bytes, "here");
        for (const std::size_t used : {record.claims.size() / 2, record.claims.size() + 3}) {
            std::vector<MergedClaim> claims(used, used_claim());
            packed.read_claims(claims);
            REQUIRE(claims == packed.claims());
        }
    }
}

TEST_CASE("a record of thousands of different strings keeps each") {
    RecordMaker maker("many.txt");
    for (int i = 0; i < 3000; ++i) {
        maker.called("Name " + std::to_string(i), EntityType::person, {std::to_string(i / 2)});
    }
    const ArticleRecord record = maker.record();
    const std::string packed = pack(record);
    CHECK(PackedRecord(packed, "here").unpack() == record);
}

TEST_CASE("an article of nothing is packed, too") {
    ArticleRecord empty;
    CHECK(PackedRecord(pack(empty), "here").unpack() == empty);
}

TEST_CASE("damaged bytes are errors that name the place, or another sound record") {
    const std::string bytes = pack(rich_record());
    CHECK_THROWS_WITH_AS(
        PackedRecord("", "store"), "store: a record is damaged; build the graph anew", Error);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        REQUIRE_THROWS_AS(read_all(bytes.substr(0, size)), Error);
    }
    REQUIRE_THROWS_AS(read_all(bytes + "x"), Error);
    std::mt19937 random(3);
    std::size_t refused = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string damaged = bytes;
        for (auto changes = 1 + random() % 3; changes > 0; --changes) {
            damaged[random() % damaged.size()] = static_cast<char>(random());
        }
        try {
            read_all(damaged);
        } catch (const Error&) {
            ++refused;
        }
    }
    CHECK(refused > 1000);
}
