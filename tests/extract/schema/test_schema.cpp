#include "core/error.hpp"
#include "extract/schema/schema.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <tuple>
#include <vector>

using namespace newsgraph;

namespace {

const std::filesystem::path data_dir = std::filesystem::path(SOURCE_ROOT) / "data" / "schema";

const Schema& shipped() {
    static const Schema schema = Schema::load(data_dir);
    return schema;
}

// A schema directory of two short files, gone with its owner.
class SmallSchema {
  public:
    SmallSchema(const std::string& relations, const std::string& triggers) {
        write("relations.tsv", relations);
        write("triggers.tsv", triggers);
    }

    Schema load() const { return Schema::load(dir_.path()); }
    Schema load(const std::string& user_lines) const {
        return Schema::load(dir_.path(), write("user.tsv", user_lines));
    }
    // What load() says is wrong, without the directory; empty: nothing.
    std::string complaint() const {
        try {
            load();
        } catch (const Error& error) {
            return std::string(error.what()).substr(dir_.path().string().size() + 1);
        }
        return {};
    }

  private:
    std::filesystem::path write(const std::string& name, const std::string& text) const {
        std::ofstream(dir_.path() / name) << text;
        return dir_.path() / name;
    }

    TempFolder dir_;
};

const std::string relations =
    "# two relations\n"
    "group\tactor\tPerson|Country\n"
    "relation\tsupplies\tgives\tactor\tany\tno\tAID\t072\t-\tUnknownLink\n"
    "relation\tmeets\tmeets\tactor\tactor\tyes\n";

std::string complaint_about(const std::string& triggers) {
    return SmallSchema(relations, triggers).complaint();
}

std::vector<std::string> rules(std::span<const Trigger> triggers) {
    std::vector<std::string> names;
    for (const auto& trigger : triggers) {
        names.push_back(trigger.rule);
    }
    return names;
}

// The contract's table of relation ids, with which everything else is compared.
const std::vector<std::string> contract_ids{
    "supplies",
    "purchases",
    "receives",
    "obtains",
    "produces",
    "develops",
    "uses",
    "launches",
    "sends",
    "deploys",
    "trains",
    "attacks",
    "kills",
    "destroys",
    "captures",
    "occupies",
    "controls",
    "arrests",
    "releases",
    "orders",
    "sanctions",
    "restricts",
    "prevents",
    "lifts",
    "violates",
    "accuses",
    "condemns",
    "threatens",
    "warns",
    "protests",
    "denies",
    "rejects",
    "urges",
    "requests",
    "supports",
    "aids",
    "funds",
    "negotiates_with",
    "discusses",
    "agrees_with",
    "cooperates_with",
    "meets",
    "contacts",
    "visits",
    "reports",
    "investigates",
    "announces",
    "works_for",
    "holds_position",
    "spokesperson_of",
    "leads",
    "member_of",
    "owns",
    "founded",
    "invests_in",
    "part_of",
    "located_in",
    "based_in",
    "near",
    "borders",
    "type_of",
    "also_known_as",
    "based_on",
    "equipped_with",
    "has_property",
    "depends_on",
    "causes",
    "affects",
    "withdraws_from",
    "joins",
    "signs",
    "wins",
    "defeats",
    "elects",
    "appoints",
    "dismisses"};

}  // namespace

TEST_CASE("the shipped schema has the contract's relations, no more and no fewer") {
    std::set<std::string> ids;
    for (const auto& relation : shipped().relations()) {
        ids.insert(relation.id);
        CHECK_FALSE(relation.meaning.empty());
    }
    CHECK(ids == std::set<std::string>(contract_ids.begin(), contract_ids.end()));
    CHECK(shipped().relation("supplies")->cameo == "072");
    CHECK(shipped().relation("meets")->symmetric);
    CHECK_FALSE(shipped().relation("supplies")->symmetric);
    CHECK(shipped().is("condemns", RelationClass::about_words));
    CHECK_FALSE(shipped().is("supplies", RelationClass::about_words));
    CHECK_FALSE(shipped().is("", RelationClass::of_people));
    CHECK(shipped().relation("protests")->phrase == "protest [against]");
    for (const RelationType& type : shipped().relations()) {
        CHECK_MESSAGE(!type.phrase.empty(), type.id);
    }
    CHECK(shipped().relation("sells") == nullptr);
}

TEST_CASE("every relation has words, and several hundred verbs have relations") {
    std::set<std::string> with_words;
    std::set<std::string> verbs;
    std::set<std::string> nouns;
    for (const auto& trigger : shipped().triggers()) {
        if (!trigger.relation.empty()) {
            with_words.insert(trigger.relation);
            (trigger.kind == TriggerKind::verb ? verbs : nouns).insert(trigger.lemma);
        }
    }
    for (const auto& id : contract_ids) {
        CHECK_MESSAGE(with_words.contains(id), id);
    }
    CHECK(verbs.size() >= 600);
    CHECK(nouns.size() >= 250);
}

TEST_CASE("no two shipped triggers are the same, and each has a name of its own") {
    std::set<std::string> names;
    for (const auto& trigger : shipped().triggers()) {
        CHECK_MESSAGE(names.insert(trigger.rule).second, trigger.rule);
    }
    for (const auto kind : {TriggerKind::verb, TriggerKind::noun, TriggerKind::adjective}) {
        for (const auto& one : shipped().triggers()) {
            const auto same = shipped().triggers(kind, one.lemma);
            const auto equal = std::ranges::count_if(same, [&](const Trigger& other) {
                return std::tie(other.kind, other.object_lemma, other.relation, other.slots)
                       == std::tie(one.kind, one.object_lemma, one.relation, one.slots);
            });
            CHECK_MESSAGE(equal <= 1, one.rule);
        }
    }
}

TEST_CASE("a list of types may take some out again") {
    const SmallSchema small(
        relations,
        "supplies\tverb\tprovide\tsubject=subj object=obj\t"
        "subject:any|!Person object:any|!Weapon|!Concept\tan example\n");
    const Schema schema = small.load();
    const auto& slots = schema.triggers(TriggerKind::verb, "provide")[0].slots;
    CHECK(slots[0].types.contains(EntityType::company));
    CHECK(slots[0].types.contains(EntityType::concept_));
    CHECK_FALSE(slots[0].types.contains(EntityType::person));
    CHECK_FALSE(slots[1].types.contains(EntityType::weapon));
    CHECK_FALSE(slots[1].types.contains(EntityType::concept_));
}

TEST_CASE("a slot and its sources are as the file says") {
    const SmallSchema small(
        relations,
        "supplies\tverb\tprovide arm\tsubject=subj object!=with recipient=obj,to\t"
        "recipient:actor|!Concept\tan example\n");
    const Schema schema = small.load();
    const auto found = schema.triggers(TriggerKind::verb, "arm");
    REQUIRE(found.size() == 1);
    const auto& slots = found[0].slots;
    REQUIRE(slots.size() == 3);
    CHECK(slots[0].slot == Slot::subject);
    CHECK_FALSE(slots[0].mandatory);
    CHECK(slots[0].types == TypeSet::all());
    CHECK(slots[1].mandatory);
    CHECK(slots[1].sources == std::vector{Source{SourceKind::preposition, Marker::with}});
    CHECK(
        slots[2].sources
        == std::vector{
            Source{SourceKind::deep_object, Marker::none},
            Source{SourceKind::preposition, Marker::to}});
    CHECK(slots[2].types.contains(EntityType::country));
    CHECK_FALSE(slots[2].types.contains(EntityType::weapon));
    CHECK_FALSE(slots[2].types.contains(EntityType::concept_));
    CHECK(schema.triggers(TriggerKind::noun, "arm").empty());
}

TEST_CASE("the triggers of a word keep the order of the file") {
    const SmallSchema small(
        relations,
        "supplies\tverb\tgive\tobject!=with\n"
        "meets\tverb\tgive+audience\tobject=to\n"
        "-\tverb\tgive+way\t-\n"
        "supplies\tverb\tgive\tobject=obj\n");
    CHECK(
        rules(small.load().triggers(TriggerKind::verb, "give"))
        == std::vector<std::string>{
            "supplies/verb/give-with",
            "meets/verb/give+audience",
            "open/verb/give+way",
            "supplies/verb/give"});
}

TEST_CASE("light verbs are the product of two lists") {
    const SmallSchema small(relations, "meets\tverb\thold,have+meeting,summit\tobject=with\n");
    const Schema schema = small.load();
    CHECK(schema.triggers().size() == 4);
    const auto found = schema.triggers(TriggerKind::verb, "have");
    REQUIRE(found.size() == 2);
    CHECK(found[1].object_lemma == "summit");
}

TEST_CASE("a particle may be joined to its verb by a blank") {
    const SmallSchema small(relations, "supplies\tverb\thand_over\tobject=obj reciprocal\n");
    const Schema schema = small.load();
    CHECK(schema.triggers(TriggerKind::verb, "hand over").size() == 1);
    CHECK(schema.triggers(TriggerKind::verb, "hand_over").size() == 1);
    CHECK(schema.triggers(TriggerKind::verb, "hand_over")[0].reciprocal);
    CHECK(schema.triggers(TriggerKind::verb, "hand").empty());
}

TEST_CASE("a user's triggers are tried first, and a user may redefine a relation") {
    const SmallSchema small(
        relations + "class\tof_people\tmeets\n", "supplies\tverb\tgive\tobject=obj\n");
    const Schema schema = small.load(
        "relation\tmeets\tcomes together\tany\tany\tno\n"
        "relation\tmarries\tbecomes the spouse of\tPerson\tPerson\tyes\t-\t-\tP26\n"
        "marries\tverb\tmarry give+hand\tsubject=subj object=obj,to\n"
        "-\tverb\tgive\t-\n");
    CHECK(
        rules(schema.triggers(TriggerKind::verb, "give"))
        == std::vector<std::string>{
            "marries/verb/give+hand", "open/verb/give", "supplies/verb/give"});
    CHECK(schema.relations().size() == 3);
    CHECK(schema.relation("meets")->meaning == "comes together");
    CHECK_FALSE(schema.relation("meets")->symmetric);
    CHECK(schema.is("meets", RelationClass::of_people));
    CHECK(schema.relation("marries")->wikidata == "P26");
    CHECK(schema.relation("marries")->ftm.empty());
    CHECK(schema.relation("marries")->phrase.empty());
}

TEST_CASE("what is wrong in triggers.tsv is said with its line") {
    const std::string good = "# comment\n\nsupplies\tverb\tsell\tobject=obj\n";
    const auto says = [&](const std::string& line, const std::string& why) {
        const auto complaint = complaint_about(good + line);
        CHECK_MESSAGE(complaint.starts_with("triggers.tsv:4: "), complaint);
        CHECK_MESSAGE(complaint.find(why) != std::string::npos, complaint);
    };
    CHECK(complaint_about(good).empty());
    says("supplies\tverb\tgive", "3 columns, want 4 to 6");
    says("supplies\tverb\tgive\tobject=obj\t-\tnote\tmore", "7 columns");
    says("sells\tverb\tgive\tobject=obj", "no relation is called 'sells'");
    says("\tverb\tgive\tobject=obj", "no relation id");
    says("supplies\tadverb\tgive\tobject=obj", "not 'adverb'");
    says("supplies\tverb\t\tobject=obj", "no lemma");
    says("supplies\tverb\tGive\tobject=obj", "'Give' is not a lemma");
    says("supplies\tverb\tgive+\tobject=obj", "'give+' is not a lemma");
    says("supplies\tadj\tfree+aid\tobject=of", "'free+aid' is not a lemma");
    says("supplies\tverb\tgive\tgoods=obj", "no slot is called 'goods'");
    says("supplies\tverb\tgive\tobject=form", "no source is called 'form'");
    says("supplies\tverb\tgive\tobject=", "has no source");
    says("supplies\tverb\tgive\tobject", "is not slot=source");
    says("supplies\tverb\tgive\tobject=obj object=with", "'object' stands twice");
    says("supplies\tverb\tgive\t-", "no slot");
    says("supplies\tverb\tgive\tobject=obj\tobject:Gun", "no type or group is called 'Gun'");
    says("supplies\tverb\tgive\tobject=obj\trecipient:actor", "is not slot:types");
    says("supplies\tverb\tgive\tobject=obj\tobject", "is not slot:types");
    says("supplies\tverb\tgive\tobject=obj\tobject:", "list of types is empty");
    says("supplies\tverb\tsell\tobject!=with", "the trigger of line 3 always fires");
    says("supplies\tverb\tsell+share\tobject=obj", "the trigger of line 3 always fires");
}

TEST_CASE("a guard on the deep object leaves room for another sense of the verb") {
    CHECK(complaint_about("supplies\tverb\tfire\tobject=obj\tobject:Weapon\n"
                          "meets\tverb\tfire\tobject=obj\n")
              .empty());
    // A preposition's type bars nothing: without a recipient the first fires as well.
    CHECK_FALSE(complaint_about("supplies\tverb\tfire\trecipient=to\trecipient:actor\n"
                                "meets\tverb\tfire\tobject=obj\n")
                    .empty());
    CHECK(complaint_about("supplies\tverb\tfire\tobject=obj also\n"
                          "meets\tverb\tfire\tobject=obj\n")
              .empty());
}

TEST_CASE("what is wrong in relations.tsv is said with its line") {
    const auto says = [](const std::string& line, const std::string& why) {
        const auto complaint = SmallSchema(relations + line, "").complaint();
        CHECK_MESSAGE(complaint.starts_with("relations.tsv:5: "), complaint);
        CHECK_MESSAGE(complaint.find(why) != std::string::npos, complaint);
    };
    says("relation\tmeets\tmeets\tactor\tactor\tyes", "'meets' stands twice");
    says("relation\tsells\tsells\tactor\tany", "5 columns, want 6 to 14");
    says("relation\tsells\tsells\tactor\tany\tmaybe", "not 'maybe'");
    says("relation\tsells\t-\tactor\tany\tno", "no meaning");
    says("relation\tSells\tsells\tactor\tany\tno", "not lower case");
    says("relation\tsells\tsells\tfirms\tany\tno", "'firms'");
    says("relation\tsells\tsells\tactor\t-\tno", "list of types is empty");
    says("relation\tsells\tsells\tactor\tany\tno\t-\t-\t-\t-\tsell [to", "phrase 'sell [to'");
    const std::string sells = "relation\tsells\tsells\tactor\tany\t";
    says(sells + "no\t-\t-\t-\t-\tsell\tSeller\titem", "role 'Seller'");
    says(sells + "yes\t-\t-\t-\t-\tsell\tseller\titem", "have one role");
    says("group\tactor\tPerson", "'actor' stands twice");
    says("group\tfirms", "2 columns, want 3");
    says("class\tabout_words\tmeets sells", "no relation is called 'sells'");
    says("class\tabout_things\tmeets", "'about_things'");
}

TEST_CASE("a missing file is named") {
    CHECK_THROWS_WITH_AS(
        Schema::load(data_dir / "nowhere"), doctest::Contains("relations.tsv"), Error);
    CHECK_THROWS_WITH_AS(
        Schema::load(data_dir, data_dir / "mine.tsv"), doctest::Contains("mine.tsv"), Error);
}

TEST_CASE("slots are the roles of claims, but for subject and object") {
    CHECK(role_of(Slot::recipient) == Role::recipient);
    CHECK(role_of(Slot::quantity) == Role::quantity);
    CHECK_FALSE(role_of(Slot::subject));
    CHECK_FALSE(role_of(Slot::object));
}
