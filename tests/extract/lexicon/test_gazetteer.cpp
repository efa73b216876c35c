#include "core/error.hpp"
#include "extract/lexicon/gazetteer.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

// Words as tokens with blanks between them, tagged as names.
Article tokens(std::initializer_list<const char*> forms) {
    std::string conllu;
    int id = 0;
    for (const char* const form : forms) {
        const std::string word(form);
        ++id;
        conllu += std::to_string(id) + ' ' + word + ' ' + word + " PROPN NNP "
                  + (id == 1 ? "0 root" : "1 flat") + '\n';
    }
    return article_from_conllu(conllu);
}

std::string label_at(const Article& article, int first = 0) {
    const auto match = gazetteer().match_at(article, 0, first);
    return match ? match->entry->label + ' ' + std::to_string(match->last) : "-";
}

}  // namespace

TEST_CASE("countries are known by their names and by nothing that only looks alike") {
    CHECK(gazetteer().find("U.S.")->label == "United States");
    CHECK(gazetteer().find("Russian Federation")->label == "Russia");
    CHECK(gazetteer().find("Islamic Republic of Iran")->wikidata == "Q794");
    CHECK(gazetteer().find("Türkiye")->label == "Turkey");
    CHECK(gazetteer().find("us") == nullptr);
    CHECK(gazetteer().find("Tigran") == nullptr);
    CHECK(gazetteer().country("Kosovo")->wikidata.empty());
}

TEST_CASE("the longest name wins and does not end with a full stop") {
    CHECK(
        label_at(tokens({"Islamic", "Revolutionary", "Guard", "Corps", "."}))
        == "Islamic Revolutionary Guard Corps 4");
    CHECK(label_at(tokens({"Iran", "."})) == "Iran 1");
    CHECK(
        label_at(tokens({"UN", "Security", "Council"})) == "United Nations Security Council 3");
}

TEST_CASE("acronyms are names in capitals only, and no name runs over a comma") {
    CHECK(label_at(tokens({"WHO"})) == "World Health Organization 1");
    CHECK(label_at(tokens({"Who"})) == "-");
    CHECK(label_at(tokens({"US", ",", "A"})) == "United States 1");
    CHECK(label_at(tokens({"AL-QAEDA"})) == "Al-Qaeda 1");
}

TEST_CASE("one name of two things is first of all the more important one") {
    CHECK(gazetteer().find("Georgia")->kind == Listed::country);
    CHECK(gazetteer().find("Georgia", Listed::region)->country == "United States");
    CHECK(gazetteer().find("Moscow")->kind == Listed::capital);
    CHECK(gazetteer().find("Kremlin")->country == "Russia");
}

TEST_CASE("a city that is a word or a person's name too is doubtful") {
    const auto match = gazetteer().match_at(tokens({"Reading"}), 0, 0);
    REQUIRE(match);
    CHECK(match->doubtful);
    CHECK_FALSE(gazetteer().match_at(tokens({"Kandahar"}), 0, 0)->doubtful);
}

TEST_CASE("other spellings of a weapon are one entry") {
    CHECK(gazetteer().find("High Mobility Artillery Rocket System")->label == "HIMARS");
    CHECK(gazetteer().find("Shahed 136")->label == "Shahed-136");
    CHECK(gazetteer().find("M113")->type == EntityType::vehicle);
}

TEST_CASE("demonyms, posts and nouns") {
    const Lexicon& lexicon = gazetteer().lexicon();
    REQUIRE(lexicon.demonym("Iranian"));
    CHECK(lexicon.demonym("Iranian")->country == "Iran");
    CHECK(lexicon.demonym("North Korean")->country == "North Korea");
    CHECK(lexicon.demonym("Britons")->plural);
    CHECK(lexicon.demonym("Tigran") == nullptr);
    CHECK(lexicon.adjective_of("Russia") == "Russian");
    CHECK(lexicon["prime minister"].office == Office::post);
    CHECK(lexicon["spokeswoman"].gender == Gender::female);
    CHECK(lexicon.noun("drone", "drones").noun == EntityType::weapon);
    CHECK(lexicon.noun("authority", "authorities").noun == EntityType::government_body);
    CHECK_FALSE(lexicon.noun("authority", "authority").noun);
    CHECK(lexicon["hundreds"].is(Light::head));
    CHECK(lexicon.gender_of("Olena") == Gender::female);
}

TEST_CASE("a folder without lists is an error that names the file") {
    CHECK_THROWS_AS(Gazetteer::load("/nonexistent"), Error);
}

TEST_CASE("a name that is one with its article alone is something else without it") {
    CHECK(label_at(tokens({"the", "Emirates"}), 1) == "United Arab Emirates 2");
    CHECK(label_at(tokens({"Emirates"})) == "Emirates 1");
    CHECK(gazetteer().find("the Emirates")->label == "United Arab Emirates");
    CHECK(gazetteer().find("Emirates")->type == EntityType::company);
}

TEST_CASE("a firm may have a possessive in its name") {
    const auto owner = [](const char* name) {
        return article_from_conllu(
            std::string("1 ") + name
            + " x PROPN NNP 3 nmod:poss SpaceAfter=No\n2 's 's PART POS 1 case\n"
              "3 art art NOUN NN 0 root\n");
    };
    CHECK(label_at(owner("Sotheby")) == "Sotheby's 2");
    CHECK(label_at(owner("Iran")) == "Iran 1");
    CHECK(label_at(owner("Ford")) != "Fords 2");
}
