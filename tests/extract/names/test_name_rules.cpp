// What each rule of names decides where no other test of the room shows it.
#include "extract/mentions/mentions.hpp"
#include "extract/names/designations.hpp"
#include "extract/names/names.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace newsgraph;

namespace {

Shown names(const Article& article) {
    return mentions_of(article, MentionForm::name);
}

bool fired(const Article& article, std::string_view rule) {
    return std::ranges::any_of(
        article.rules.fired, [&](const FiredRule& fired) { return fired.rule == rule; });
}

}  // namespace

TEST_CASE("every rule has a name of its own and an example that shows the words") {
    std::set<std::string_view> seen;
    for (const auto& rules : {name_rules(), mention_rules()}) {
        for (const RuleInfo& rule : rules) {
            INFO(rule.name);
            CHECK(seen.insert(rule.name).second);
            CHECK(rule.example.find('[') < rule.example.find(']'));
        }
    }
}

TEST_CASE("a rule that fires is noted, and one that is switched off does nothing") {
    const char* lines = R"(
        1 President President PROPN NNP 2 nmod:desc
        2 Maria Maria PROPN NNP 4 nsubj
        3 Lopez Lopez PROPN NNP 2 flat
        4 left leave VERB VBD 0 root
    )";
    Article article = article_from_conllu(lines);
    name_all(article, "President Maria Lopez", EntityType::person);
    find_mentions(article, gazetteer());
    CHECK(names(article) == Shown{"Maria Lopez/Person/Maria Lopez"});
    CHECK(fired(article, "name/cut-titles"));
    const std::vector<std::string> off{"name/cut-titles"};
    article.rules = {{}, off};
    find_mentions(article, gazetteer());
    CHECK_FALSE(fired(article, "name/cut-titles"));
    CHECK(names(article) == Shown{"President Maria Lopez/Person/President Maria Lopez"});
}

TEST_CASE("posts and days are no names") {
    const Article article = understood(
        R"(
        1 The the DET DT 2 det
        2 President President PROPN NNP 3 nsubj
        3 sold sell VERB VBD 0 root
        4 on on ADP IN 5 case
        5 Monday Monday PROPN NNP 3 obl
    )",
        {{"President", EntityType::person}, {"Monday", EntityType::concept_}});
    CHECK(names(article).empty());
    CHECK(fired(article, "name/no-time"));
}

TEST_CASE("the head word of a longer name says what it is") {
    const auto type_of = [](const char* second, EntityType seen) {
        const std::string lines = "1 Norvik Norvik PROPN NNP 2 compound\n2 "
                                  + std::string(second) + ' ' + second
                                  + " PROPN NNP 3 nsubj\n3 grew grow VERB VBD 0 root\n";
        const Article article = understood(lines, {{std::string("Norvik ") + second, seen}});
        REQUIRE(article.mentions.size() == 1);
        return article.mentions[0].type;
    };
    using enum EntityType;
    CHECK(type_of("Ministry", organization) == government_body);
    CHECK(type_of("Ministry", person) == government_body);
    CHECK(type_of("Airport", place) == facility);
    CHECK(type_of("Village", facility) == facility);  // the model's word stands
    CHECK(type_of("Treaty", event) == document);
    CHECK(type_of("Bridge", concept_) == facility);
    CHECK(type_of("Prize", place) == concept_);
    CHECK(type_of("Ferry", concept_) == vehicle);
    CHECK(type_of("Express", concept_) == concept_);  // may be a restaurant
}

TEST_CASE("a flight by its number is the aircraft, not the airline") {
    const auto type_of = [](const char* number) {
        const std::string lines = std::string(
                                      "1 Norvik Norvik PROPN NNP 2 compound\n"
                                      "2 Flight Flight PROPN NNP 4 nsubj\n3 ")
                                  + number + ' ' + number
                                  + " NUM CD 2 nummod\n4 crashed crash VERB VBD 0 root\n";
        const Article article =
            understood(lines, {{std::string("Norvik Flight ") + number, EntityType::company}});
        REQUIRE(article.mentions.size() == 1);
        return article.mentions[0].type;
    };
    CHECK(type_of("12") == EntityType::vehicle);
    CHECK(type_of("Club") == EntityType::company);
}

TEST_CASE("designations have a digit after letters, and are no years or ranks") {
    const auto found = [](const char* word) {
        const std::string lines =
            '1' + std::string(" ") + word + ' ' + word + " PROPN NNP 0 root\n";
        const Article article = article_from_conllu(lines);
        const Tree tree(article.sentences[0]);
        return designation_at(WordView(article, tree, gazetteer(), 0), 0).has_value();
    };
    CHECK(found("M113"));
    CHECK(found("T-9"));
    CHECK_FALSE(found("Q1"));
    CHECK_FALSE(found("SPRING2024"));
    CHECK_FALSE(found("Norvik"));
}

TEST_CASE("a day in a longer name that only the lists know is no time") {
    const Article article = understood(R"(
        1 USA USA PROPN NNP 3 nsubj
        2 Today Today PROPN NNP 1 flat
        3 noted note VERB VBD 0 root
    )");
    CHECK(names(article) == Shown{"USA Today/Media/USA Today"});
    Value day;
    day.range = {0, 1, 2};
    CHECK(is_in_name(article, day));
    day.range = {0, 2, 3};
    CHECK_FALSE(is_in_name(article, day));
}

TEST_CASE("what is about an office is no post, the Constitution alone is no name") {
    const Article office = understood(
        R"(
        1 The the DET DT 2 det
        2 Department Department PROPN NNP 5 nsubj
        3 of of ADP IN 4 case
        4 Justice Justice PROPN NNP 2 nmod
        5 left leave VERB VBD 0 root
    )",
        {{"Department of Justice", EntityType::concept_}});
    REQUIRE(names(office).size() == 1);
    CHECK(names(office).front().starts_with("Department of Justice/"));
    const auto alone = [](const char* word, EntityType type) {
        return names(understood(
            "1 The the DET DT 2 det\n2 " + std::string(word) + ' ' + word
                + " PROPN NNP 3 nsubj\n3 fell fall VERB VBD 0 root\n",
            {{word, type}}));
    };
    CHECK(alone("Constitution", EntityType::concept_).empty());
    CHECK(alone("Tarnia", EntityType::concept_).size() == 1);
}

TEST_CASE("a letter that does something is a name, one that is explained is none") {
    const SeenNames firm{{"X", EntityType::company}};
    CHECK(
        names(understood(
            "1 X X PROPN NNP 2 nsubj\n2 banned ban VERB VBD 0 root\n3 him he PRON PRP 2 obj\n",
            firm))
        == Shown{"X/Company/X"});
    CHECK(names(understood(
                    "1 X X PROPN NNP 4 nsubj\n2 is be AUX VBZ 4 cop\n3 for for ADP IN 4 case\n"
                    "4 disease disease NOUN NN 0 root\n",
                    firm))
              .empty());
}
