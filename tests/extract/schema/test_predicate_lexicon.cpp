#include "core/error.hpp"
#include "extract/schema/predicate_lexicon.hpp"
#include "extract/schema/schema.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace newsgraph;

namespace {

const std::filesystem::path data_dir = std::filesystem::path(SOURCE_ROOT) / "data" / "schema";

const PredicateLexicon& shipped() {
    static const PredicateLexicon predicates = PredicateLexicon::load(data_dir);
    return predicates;
}

Effect effect(PredicateKind kind, std::string_view lemma, Complement complement) {
    const auto* rule = shipped().find(kind, lemma, complement);
    REQUIRE_MESSAGE(rule != nullptr, std::string(lemma));
    return rule->effect;
}

// What PredicateLexicon::load says of a file with these lines, without the directory.
std::string complaint_about(const std::string& lines) {
    const TempFolder dir;
    std::ofstream(dir.path() / "predicates.tsv") << lines;
    try {
        PredicateLexicon::load(dir.path());
    } catch (const Error& error) {
        return std::string(error.what()).substr(dir.path().string().size() + 1);
    }
    return {};
}

}  // namespace

TEST_CASE("one verb does different things to different complements") {
    using enum Complement;
    const auto verb = [](std::string_view lemma, Complement complement) {
        return effect(PredicateKind::verb, lemma, complement);
    };
    CHECK(verb("agree", infinitive) == Effect::plans);           // agreed to send
    CHECK(verb("agree", finite) == Effect::says);                // agreed that it had sent
    CHECK(verb("stop", gerund) == Effect::stops);                // stopped sending
    CHECK(verb("stop", object_infinitive) == Effect::prevents);  // stopped it from sending
    CHECK(verb("tell", finite) == Effect::says);
    CHECK(verb("tell", object_infinitive) == Effect::requests);  // told them to send
    CHECK(verb("want", infinitive) == Effect::plans);
    CHECK(verb("want", object_infinitive) == Effect::requests);
    CHECK(verb("forget", infinitive) == Effect::fails);
    CHECK(verb("forget", finite) == Effect::factive);
    CHECK(verb("believe", finite) == Effect::doubts);
    CHECK(verb("believe", object_infinitive) == Effect::possible);
}

TEST_CASE("denials, refusals and failures are told apart from what merely is not said") {
    const auto verb = [](std::string_view lemma, Complement complement) {
        return effect(PredicateKind::verb, lemma, complement);
    };
    CHECK(verb("deny", Complement::gerund) == Effect::denies);
    CHECK(verb("deny", Complement::nominal) == Effect::denies);
    CHECK(verb("fail", Complement::infinitive) == Effect::fails);
    CHECK(verb("refuse", Complement::infinitive) == Effect::fails);
    CHECK(verb("stop_short", Complement::gerund) == Effect::fails);
    CHECK(verb("try", Complement::infinitive) == Effect::plans);
    CHECK(verb("manage", Complement::infinitive) == Effect::implies);
    CHECK(effect(PredicateKind::noun, "evidence", Complement::finite) == Effect::evidence);
    CHECK(effect(PredicateKind::adjective, "aware", Complement::finite) == Effect::factive);
    CHECK(effect(PredicateKind::adverb, "allegedly", Complement::finite) == Effect::possible);
    CHECK(effect(PredicateKind::auxiliary, "will", Complement::finite) == Effect::plans);
    CHECK(effect(PredicateKind::auxiliary, "should", Complement::finite) == Effect::requests);
}

TEST_CASE("a word is known only as the kind and with the forms that the list gives") {
    CHECK(shipped().find(PredicateKind::noun, "will", Complement::infinitive) == nullptr);
    CHECK(shipped().find(PredicateKind::verb, "sell") == nullptr);
    CHECK(shipped().find(PredicateKind::verb, "allege")->relation == "accuses");
    CHECK(shipped().find(PredicateKind::verb, "call on", Complement::infinitive) != nullptr);
    CHECK(shipped().find(PredicateKind::verb, "call_on", Complement::infinitive) != nullptr);
    CHECK(shipped().size() >= 500);
}

// A claim that an embedding word makes of itself must be one that the schema can fill.
TEST_CASE("every speech relation of the list is a relation of the schema") {
    const Schema schema = Schema::load(data_dir);
    std::ifstream in(data_dir / "predicates.tsv");
    int seen = 0;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#' || line.starts_with("class")) {
            continue;
        }
        std::size_t begin = 0;
        for (int column = 0; column < 4; ++column) {
            begin = line.find('\t', begin) + 1;
        }
        const auto relation = line.substr(begin, line.find('\t', begin) - begin);
        CHECK_MESSAGE((relation == "-" || schema.relation(relation) != nullptr), line);
        ++seen;
    }
    CHECK(seen > 50);
}

TEST_CASE("what is wrong in predicates.tsv is said with its line") {
    const std::string good = "# comment\nverb\tdeny\tdenies\tgerund,finite\tdenies\n";
    const auto says = [&](const std::string& line, const std::string& why) {
        const auto complaint = complaint_about(good + line);
        CHECK_MESSAGE(complaint.starts_with("predicates.tsv:3: "), complaint);
        CHECK_MESSAGE(complaint.find(why) != std::string::npos, complaint);
    };
    CHECK(complaint_about(good).empty());
    CHECK(complaint_about(good + "verb\tdeny\tfails\tinfinitive\t-\n").empty());
    says("verb\tsay\tsays\t-", "4 columns, want 5 to 6");
    says("verbs\tsay\tsays\t-\t-", "column 1: 'verbs'");
    says("verb\tsay\tutters\t-\t-", "column 3: 'utters'");
    says("verb\tsay\tsays\tthat\t-", "no complement is called 'that'");
    says("verb\t\tsays\t-\t-", "no lemma");
    says("verb\trefute deny\tfails\t-\t-", "'deny' has a rule for that form already");
}

TEST_CASE("a class of verbs has its lemmas, and a wrong one is named") {
    CHECK(shipped().is("order", VerbClass::directs_object));
    CHECK(shipped().is("carry_out", VerbClass::performs_object));
    CHECK(shipped().is("statement", VerbClass::is_text));
    CHECK_FALSE(shipped().is("buy", VerbClass::directs_object));
    CHECK(complaint_about("class\tspeech\tsay tell\n").empty());
    CHECK(complaint_about("class\tspeaks\tsay\n").find("'speaks'") != std::string::npos);
}

TEST_CASE("a missing list is named") {
    CHECK_THROWS_WITH_AS(
        PredicateLexicon::load(data_dir / "nowhere"),
        doctest::Contains("predicates.tsv"),
        Error);
}
