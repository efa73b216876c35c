// Gold claims against a graph made by hand.
#include "app/claim_gold.hpp"
#include "core/error.hpp"
#include "tests/support/program.hpp"

#include <doctest/doctest.h>

#include <utility>

using namespace newsgraph;

namespace {

Entity an_entity(const char* id, const char* label, EntityType type) {
    Entity entity;
    entity.id = id;
    entity.label = label;
    entity.type = type;
    return entity;
}

// "Norway will supply drones to Ukraine, says Hovland", in norway.txt.
KnowledgeGraph a_graph() {
    KnowledgeGraph::Parts parts;
    parts.articles.resize(1);
    parts.articles[0].document = "norway.txt";
    parts.articles[0].text = "Norway will supply drones to Ukraine.";
    parts.entities = {
        an_entity("drones", "surveillance drones", EntityType::weapon),
        an_entity("hovland", "Astrid Hovland", EntityType::person),
        an_entity("norway", "Norway", EntityType::country),
        an_entity("ukraine", "Ukraine", EntityType::country)};
    parts.entities[2].aliases = {"Oslo"};
    MergedClaim claim;
    claim.id = "c-0000000000000001";
    claim.subject = EntityIndex{2};
    claim.relation = "supplies";
    claim.predicate = "supply";
    claim.object = EntityIndex{0};
    Literal quantity;
    quantity.type = LiteralType::quantity;
    quantity.text = "as many as 200";
    quantity.max = 200;
    claim.qualifiers = {
        {Role::recipient, EntityIndex{3}, {0}}, {Role::quantity, quantity, {0}}};
    claim.status = Status::planned;
    claim.evidence.resize(1);
    claim.evidence[0].span = {0, 37};
    claim.evidence[0].time = "2024-10-05";
    claim.evidence[0].speakers = {EntityIndex{1}};
    MergedClaim open = claim;
    open.id = "c-0000000000000002";
    open.subject = EntityIndex{0};
    open.relation.clear();
    open.predicate = "arrive in";
    open.object = EntityIndex{3};
    open.qualifiers.clear();
    parts.claims = {claim, open};
    return KnowledgeGraph(std::move(parts));
}

bool holds(const std::string& line) {
    const TempFolder folder;
    const auto gold =
        read_gold(folder.file("gold.tsv", "must\tnorway.txt\t" + line + "\n")).claims;
    REQUIRE(gold.size() == 1);
    return is_claimed(a_graph(), gold.front());
}

}  // namespace

TEST_CASE("a gold claim fits by label, alias, and beginnings of words") {
    CHECK(holds(
        "Norway\tsupplies\tsurveillance drones\tUkraine\taffirmed\tplanned\tAstrid Hovland"));
    CHECK(holds("oslo\tsends|supplies\t*drone\t*ukr\t-\t-\t-"));
    CHECK(holds("-\t-\t-\t-\t-\t-\t-"));
}

TEST_CASE("a claim without a relation fits by its verb, with or without the preposition") {
    CHECK(holds("*drone\tarrive\tUkraine\t-\t-\t-\t-"));
    CHECK(holds("*drone\tsupplies|arrive in\tUkraine\t-\t-\t-\t-"));
    CHECK_FALSE(holds("*drone\tarriv\tUkraine\t-\t-\t-\t-"));
    CHECK_FALSE(holds("Norway\tsupply\t*drone\t-\t-\t-\t-"));  // its relation has a name
}

TEST_CASE("a gold claim does not fit when one of its columns does not") {
    CHECK_FALSE(holds("Sweden\tsupplies\t*drone\tUkraine\taffirmed\tplanned\t-"));
    CHECK_FALSE(holds("Norway\tpurchases\t*drone\tUkraine\taffirmed\tplanned\t-"));
    CHECK_FALSE(holds("Norway\tsupplies\t*rone\tUkraine\taffirmed\tplanned\t-"));
    CHECK_FALSE(holds("Norway\tsupplies\tdrones\tUkraine\taffirmed\tplanned\t-"));
    CHECK_FALSE(holds("Norway\tsupplies\t*drone\tMoldova\taffirmed\tplanned\t-"));
    CHECK_FALSE(holds("Norway\tsupplies\t*drone\tUkraine\tdenied\tplanned\t-"));
    CHECK_FALSE(holds("Norway\tsupplies\t*drone\tUkraine\taffirmed\tactual\t-"));
    CHECK_FALSE(holds("Norway\tsupplies\t*drone\tUkraine\taffirmed\tplanned\tUkraine"));
}

TEST_CASE("a gold claim may leave polarity and status to alternatives, and ask for roles") {
    CHECK(holds("Norway\tsupplies\t-\t-\taffirmed\tplanned|requested\t-\trecipient=*ukr"));
    CHECK(holds("Norway\tsupplies\t-\t-\tdenied|affirmed\t-\t-\ttime=2024-10 quantity=200"));
    CHECK_FALSE(holds("Norway\tsupplies\t-\t-\taffirmed\tactual|possible\t-\t-"));
    CHECK_FALSE(holds("Norway\tsupplies\t-\t-\t-\t-\t-\ttime=2023"));
    CHECK_FALSE(holds("Norway\tsupplies\t-\t-\t-\t-\t-\tquantity=20"));
    CHECK_FALSE(holds("Norway\tsupplies\t-\t-\t-\t-\t-\tinstrument=*ship"));
}

TEST_CASE("a gold claim is of its document") {
    const TempFolder folder;
    const auto gold =
        read_gold(
            folder.file("gold.tsv", "must\tsweden.txt\tNorway\tsupplies\t-\t-\t-\t-\t-\n"))
            .claims;
    CHECK_FALSE(is_claimed(a_graph(), gold.front()));
}

TEST_CASE("gold that cannot be read names file and line") {
    const TempFolder folder;
    const auto message = [&](const std::string& line) {
        try {
            read_gold(folder.file("gold.tsv", "# head\n" + line));
        } catch (const Error& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    CHECK(message("must\tnorway.txt\tNorway\n").find("gold.tsv:2") != std::string::npos);
    CHECK(message("often\ta\tb\tc\td\te\t-\t-\t-\n").find("gold.tsv:2") != std::string::npos);
    CHECK(message("must\ta\tb\tc\td\te\tmaybe\t-\t-\n").find("maybe") != std::string::npos);
}
