#include "extract/names/names.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

Shown names(const Article& article) {
    return mentions_of(article, MentionForm::name);
}

}  // namespace

TEST_CASE("Jordan is a kingdom until somebody is called so") {
    constexpr std::string_view kingdom = R"(
        1 Jordan Jordan PROPN NNP 2 nsubj
        2 agreed agree VERB VBD 0 root
    )";
    CHECK(
        names(understood(kingdom, {{"Jordan", EntityType::person}}))
        == Shown{"Jordan/Country/Jordan"});
    const Article player = understood(
        R"(
        1 Michael Michael PROPN NNP 3 nsubj
        2 Jordan Jordan PROPN NNP 1 flat
        3 left leave VERB VBD 0 root

        1 Jordan Jordan PROPN NNP 2 nsubj
        2 agreed agree VERB VBD 0 root
    )",
        {{"Michael Jordan", EntityType::person}, {"Jordan", EntityType::person}});
    CHECK(
        names(player) == Shown{"Michael Jordan/Person/Michael Jordan", "Jordan/Person/Jordan"});
    CHECK(chain_of(player, "Jordan") == "Michael Jordan");
}

TEST_CASE("Georgia lies where its neighbours in the text lie") {
    const Article state = understood(
        R"(
        1 Lawmakers lawmaker NOUN NNS 6 nsubj
        2 in in ADP IN 3 case
        3 Savannah Savannah PROPN NNP 1 nmod SpaceAfter=No
        4 , , PUNCT , 5 punct
        5 Georgia Georgia PROPN NNP 3 nmod
        6 met meet VERB VBD 0 root
        7 in in ADP IN 8 case
        8 Texas Texas PROPN NNP 6 obl
    )",
        {{"Savannah", EntityType::place},
         {"Georgia", EntityType::place},
         {"Texas", EntityType::place}});
    CHECK(
        names(state)
        == Shown{"Savannah/Place/Savannah", "Georgia/Place/Georgia", "Texas/Place/Texas"});
    const Article country = understood(R"(
        1 Georgia Georgia PROPN NNP 4 nsubj
        2 and and CCONJ CC 3 cc
        3 Russia Russia PROPN NNP 1 conj
        4 fought fight VERB VBD 0 root
    )");
    CHECK(names(country) == Shown{"Georgia/Country/Georgia", "Russia/Country/Russia"});
}

TEST_CASE("a site takes its noun into its name, a country does not") {
    const Article article = understood(
        R"(
        1 The the DET DT 3 det
        2 Lipetsk Lipetsk PROPN NNP 3 compound
        3 factory factory NOUN NN 4 nsubj
        4 closed close VERB VBD 0 root
        5 after after ADP IN 8 case
        6 a a DET DT 8 det
        7 Russia Russia PROPN NNP 8 compound
        8 visit visit NOUN NN 4 obl
    )",
        {{"Lipetsk", EntityType::place}});
    CHECK(
        names(article)
        == Shown{"Lipetsk factory/Facility/Lipetsk factory", "Russia/Country/Russia"});
}

TEST_CASE("a resolution is one name with its number") {
    const Article article = understood(
        R"(
        1 UN UN PROPN NNP 3 compound
        2 Security Security PROPN NNP 3 compound
        3 Council Council PROPN NNP 4 compound
        4 Resolution Resolution PROPN NNP 6 nsubj
        5 1701 1701 NUM CD 4 nmod:unmarked
        6 expired expire VERB VBD 0 root
    )",
        {{"UN Security Council", EntityType::organization}});
    CHECK(
        names(article)
        == Shown{
            "UN Security Council Resolution 1701/Law/UN Security Council Resolution 1701"});
}

TEST_CASE("a headline's capitals make no names, and what the text has named is found there") {
    const Article article = understood(
        R"(
        1 Minister minister NOUN NN 2 nsubj
        2 Says say VERB VBZ 0 root
        3 Haddad Haddad PROPN NNP 4 nsubj
        4 Sold sell VERB VBD 2 ccomp
        5 Drones drone NOUN NNS 4 obj
        6 Abroad abroad ADV RB 4 advmod

        1 Omar Omar PROPN NNP 3 nsubj
        2 Haddad Haddad PROPN NNP 1 flat
        3 denied deny VERB VBD 0 root
        4 it it PRON PRP 3 obj
    )",
        {{"Omar Haddad", EntityType::person}});
    CHECK(names(article) == Shown{"Haddad/Person/Haddad", "Omar Haddad/Person/Omar Haddad"});
    CHECK(chain_of(article, "Haddad") == "Omar Haddad");
}

TEST_CASE("us are people, the US is a country") {
    const Article article = understood(R"(
        1 They they PRON PRP 2 nsubj
        2 asked ask VERB VBD 0 root
        3 us we PRON PRP 2 obj
        4 about about ADP IN 6 case
        5 the the DET DT 6 det
        6 US US PROPN NNP 2 obl
    )");
    CHECK(names(article) == Shown{"US/Country/United States"});
}

TEST_CASE("broken ranges and empty articles do no harm") {
    Article empty;
    find_mentions(empty, gazetteer());
    CHECK(empty.mentions.empty());
    Article loop = article_from_conllu(R"(
        1 Iran Iran PROPN NNP 2 flat
        2 Air Air PROPN NNP 1 flat
    )");
    loop.names.push_back({{0, 0, 2}, EntityType::organization, 0.9F});
    find_mentions(loop, gazetteer());
    CHECK(loop.mentions.size() == 1);
}

TEST_CASE("a name goes on with the word that heads it and with its last syllable") {
    const Article article = understood(
        R"(
        1 Norvik Norvik PROPN NNP 2 compound
        2 Dynamics dynamics NOUN NNS 3 nsubj
        3 hired hire VERB VBD 0 root
        4 Kim Kim PROPN NNP 3 obj
        5 Moon Moon PROPN NNP 4 flat SpaceAfter=No
        6 - - PUNCT HYPH 7 punct SpaceAfter=No
        7 soo soo PROPN NNP 4 flat
    )",
        {{"Norvik", EntityType::place}, {"Kim Moon", EntityType::person}});
    CHECK(
        names(article)
        == Shown{
            "Norvik Dynamics/Company/Norvik Dynamics", "Kim Moon-soo/Person/Kim Moon-soo"});
}

TEST_CASE("what the text says a name is outweighs what it looks like") {
    const Article article = understood(
        R"(
        1 The the DET DT 2 det
        2 company company NOUN NN 4 nsubj
        3 Volgatek Volgatek PROPN NNP 2 appos
        4 grew grow VERB VBD 0 root

        1 Volgatek Volgatek PROPN NNP 2 nsubj
        2 denied deny VERB VBD 0 root
        3 it it PRON PRP 2 obj
    )",
        {{"Volgatek", EntityType::person}});
    CHECK(names(article) == Shown{"Volgatek/Company/Volgatek", "Volgatek/Company/Volgatek"});
}

TEST_CASE("a sign of money is no country") {
    const Article article = understood(
        R"(
        1 Oslo Oslo PROPN NNP 2 nsubj
        2 lost lose VERB VBD 0 root
        3 US$ US$ SYM $ 2 obj
        4 5 5 NUM CD 3 nummod
    )",
        {{"Oslo", EntityType::place}, {"US$", EntityType::place}});
    CHECK(names(article) == Shown{"Oslo/Country/Norway"});
}

TEST_CASE("letters with a number are no place") {
    const Article article = understood(
        R"(
        1 The the DET DT 2 det
        2 Kite-12 Kite-12 PROPN NNP 3 nsubj
        3 crashed crash VERB VBD 0 root
    )",
        {{"Kite-12", EntityType::place}});
    CHECK(names(article) == Shown{"Kite-12/Product/Kite-12"});
}

TEST_CASE("the article of a name amid a sentence is part of its span, not of its label") {
    const Article article = understood(
        R"(
        1 She she PRON PRP 2 nsubj
        2 heard hear VERB VBD 0 root
        3 The The DET DT 4 det
        4 Ramones Ramones PROPN NNPS 2 obj
        5 . . PUNCT . 2 punct

        1 The the DET DT 2 det
        2 Ramones Ramones PROPN NNPS 3 nsubj
        3 left leave VERB VBD 0 root
    )",
        {{"The Ramones", EntityType::organization}});
    CHECK(
        names(article)
        == Shown{"The Ramones/Organization/Ramones", "Ramones/Organization/Ramones"});
}

TEST_CASE("battles and storms are events, whatever the model saw") {
    const Article article = understood(
        R"(
        1 Battle Battle PROPN NNP 4 nsubj
        2 of of ADP IN 3 case
        3 Tamarville Tamarville PROPN NNP 1 nmod
        4 preceded precede VERB VBD 0 root
        5 Hurricane Hurricane PROPN NNP 4 obj
        6 Katrina Katrina PROPN NNP 5 flat
    )",
        {{"Battle of Tamarville", EntityType::place},
         {"Hurricane Katrina", EntityType::organization}});
    CHECK(
        names(article)
        == Shown{
            "Battle of Tamarville/Event/Battle of Tamarville",
            "Hurricane Katrina/Event/Hurricane Katrina"});
}

TEST_CASE("what the article has named is a name amid a sentence, however it is tagged") {
    const auto met = [](const char* word) {
        const Article article =
            understood(
                std::string(R"(
        1 Arkan Arkan PROPN NNP 2 nsubj
        2 left leave VERB VBD 0 root

        1 They they PRON PRP 2 nsubj
        2 met meet VERB VBD 0 root
        3 )") + word + R"( 2 obj
        4 yesterday yesterday ADV RB 2 advmod
    )",
                {{"Arkan", EntityType::person}});
        return mentions_of(article, MentionForm::name).size();
    };
    CHECK(met("Arkan arkan NOUN NN") == 2);
    CHECK(met("arkan arkan NOUN NN") == 1);
}

TEST_CASE("a council that is called an ally is no person") {
    const Article article = understood(
        R"(
        1 The the DET DT 4 det
        2 Southern Southern PROPN NNP 4 compound
        3 Tarnan Tarnan PROPN NNP 4 compound
        4 Council Council PROPN NNP 9 nsubj
        5 , , PUNCT , 7 punct
        6 a a DET DT 7 det
        7 partner partner NOUN NN 4 appos
        8 , , PUNCT , 7 punct
        9 left leave VERB VBD 0 root
    )",
        {{"Southern Tarnan Council", EntityType::organization}});
    CHECK(
        names(article)
        == Shown{"Southern Tarnan Council/GovernmentBody/Southern Tarnan Council"});
}

TEST_CASE("the press secretary of a house is not the secretary of its press") {
    const Article article = understood(
        R"(
        1 Tarna Tarna PROPN NNP 4 compound
        2 Council Council PROPN NNP 4 compound
        3 Press Press PROPN NNP 4 compound
        4 Secretary Secretary PROPN NNP 7 nsubj
        5 Ann Ann PROPN NNP 4 appos
        6 Lee Lee PROPN NNP 5 flat
        7 left leave VERB VBD 0 root
    )",
        {{"Tarna Council Press", EntityType::organization}, {"Ann Lee", EntityType::person}});
    CHECK(
        names(article)
        == Shown{"Tarna Council/GovernmentBody/Tarna Council", "Ann Lee/Person/Ann Lee"});
}

TEST_CASE("letters and parts of words are no names, nor is a title before one") {
    const Article article = understood(
        R"(
        1 Princess Princess PROPN NNP 2 compound
        2 Ubol Ubol PROPN NNP 3 nsubj
        3 met meet VERB VBD 0 root
        4 Ex- Ex- PROPN NNP 3 obj
        5 and and CCONJ CC 6 cc
        6 D D PROPN NNP 4 conj
    )",
        {{"Princess", EntityType::person}, {"Ubol", EntityType::person}});
    CHECK(names(article) == Shown{"Ubol/Person/Ubol"});
}

TEST_CASE("who holds a faith is of one group, and the faith of a school names nobody") {
    const Article article = understood(R"(
        1 Muslims Muslim PROPN NNPS 2 nsubj
        2 visited visit VERB VBD 0 root
        3 a a DET DT 5 det
        4 Catholic Catholic PROPN NNP 5 amod
        5 school school NOUN NN 2 obj
    )");
    CHECK(names(article) == Shown{"Muslims/Group/Muslims"});
}

TEST_CASE("whoever speaks and is known by nothing else is a person, letters are a body") {
    const auto speaker = [](const char* word) {
        return names(understood(
            std::string("1 ") + word + ' ' + word
            + " PROPN NNP 2 nsubj\n2 said say VERB VBD 0 root\n3 so so ADV RB 2 advmod\n"));
    };
    CHECK(speaker("Tarnas") == Shown{"Tarnas/Person/Tarnas"});
    CHECK(speaker("TNV") == Shown{"TNV/Organization/TNV"});
}

TEST_CASE("a given name before an unknown word is a person's, daily papers are media") {
    const auto named = [](const char* first, const char* last) {
        Article article = article_from_conllu(
            std::string("1 ") + first + ' ' + first + " PROPN NNP 3 nsubj\n2 " + last + ' '
            + last
            + " PROPN NNP 1 flat\n3 grew grow VERB VBD 0 root\n4 so so ADV RB 3 advmod\n");
        article.mentions.clear();
        name_all(article, std::string(first) + ' ' + last, EntityType::place, 0.5F);
        find_mentions(article, gazetteer());
        return names(article);
    };
    CHECK(named("Maria", "Gazzola").front() == "Maria Gazzola/Person/Maria Gazzola");
    CHECK(named("Maria", "Bay").front() == "Maria Bay/Place/Maria Bay");
    CHECK(named("Daily", "Norvik").front() == "Daily Norvik/Media/Daily Norvik");
}

TEST_CASE("a storm is called by its own name, whoever the model takes it for") {
    const Article article = understood(
        R"(
        1 Hurricane Hurricane PROPN NNP 3 nsubj
        2 Tarna Tarna PROPN NNP 1 flat
        3 hit hit VERB VBD 0 root
        4 the the DET DT 5 det
        5 coast coast NOUN NN 3 obj

        1 Tarna Tarna PROPN NNP 2 nsubj
        2 weakened weaken VERB VBD 0 root
        3 at at ADP IN 4 case
        4 night night NOUN NN 2 obl
    )",
        {{"Tarna", EntityType::person}});
    CHECK(
        names(article) == Shown{"Hurricane Tarna/Event/Hurricane Tarna", "Tarna/Event/Tarna"});
    CHECK(chain_of(article, "Tarna") == "Hurricane Tarna");
}

TEST_CASE("joined words are nobody") {
    const Article article = understood(
        R"(
        1 Range Range PROPN NNP 5 nsubj
        2 Finding Finding PROPN NNP 1 flat
        3 and and CCONJ CC 4 cc
        4 Tracking Tracking PROPN NNP 1 conj
        5 grew grow VERB VBD 0 root
        6 over over ADP IN 7 case
        7 years year NOUN NNS 5 obl
    )",
        {{"Range Finding and Tracking", EntityType::person}});
    CHECK(
        names(article)
        == Shown{"Range Finding and Tracking/Concept/Range Finding and Tracking"});
}
