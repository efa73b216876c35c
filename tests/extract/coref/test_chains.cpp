#include "extract/coref/chains.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace newsgraph;

TEST_CASE("a family name is the person that was named before, and so is \"he\"") {
    const Article article = understood(
        R"(
        1 Prime Prime ADJ NNP 2 amod
        2 Minister Minister PROPN NNP 3 nmod:desc
        3 Omar Omar PROPN NNP 5 nsubj
        4 Haddad Haddad PROPN NNP 3 flat
        5 met meet VERB VBD 0 root
        6 Olena Olena PROPN NNP 5 obj
        7 Shevchenko Shevchenko PROPN NNP 6 flat

        1 Haddad Haddad PROPN NNP 2 nsubj
        2 said say VERB VBD 0 root
        3 she she PRON PRP 5 nsubj
        4 was be AUX VBD 5 cop
        5 tired tired ADJ JJ 2 ccomp
        6 and and CCONJ CC 8 cc
        7 he he PRON PRP 8 nsubj
        8 left leave VERB VBD 2 conj
    )",
        {{"Omar Haddad", EntityType::person},
         {"Olena Shevchenko", EntityType::person},
         {"Haddad", EntityType::person}});
    CHECK(chain_of(article, "Haddad") == "Omar Haddad");
    CHECK(chain_of(article, "he") == "Omar Haddad");
    CHECK(chain_of(article, "she") == "Olena Shevchenko");
}

TEST_CASE("an acronym in parentheses is the name before it") {
    const Article article = understood(
        R"(
        1 The the DET DT 4 det
        2 Baltic Baltic PROPN NNP 4 compound
        3 Shipping Shipping PROPN NNP 4 compound
        4 Authority Authority PROPN NNP 8 nsubj
        5 ( ( PUNCT -LRB- 6 punct SpaceAfter=No
        6 BSA BSA PROPN NNP 4 appos SpaceAfter=No
        7 ) ) PUNCT -RRB- 6 punct
        8 paid pay VERB VBD 0 root
    )",
        {{"Baltic Shipping Authority", EntityType::organization},
         {"BSA", EntityType::concept_}});
    REQUIRE(article.chains.size() == 1);
    CHECK(article.chains[0].label == "Baltic Shipping Authority");
    CHECK(article.chains[0].aliases == Shown{"BSA"});
    CHECK(article.chains[0].type == EntityType::government_body);
}

TEST_CASE("\"the newspaper\" is the newspaper that was named, a newspaper is any") {
    const Article article = understood(R"(
        1 Le Le PROPN NNP 3 nsubj
        2 Monde Monde PROPN NNP 1 flat
        3 reported report VERB VBD 0 root
        4 it it PRON PRP 3 obj

        1 The the DET DT 2 det
        2 newspaper newspaper NOUN NN 3 nsubj
        3 beat beat VERB VBD 0 root
        4 a a DET DT 5 det
        5 newspaper newspaper NOUN NN 3 obj
    )");
    CHECK(chain_of(article, "newspaper", 0) == "Le Monde");
    CHECK(chain_of(article, "newspaper", 1) == "newspaper");
}

TEST_CASE("a spokesperson who was not named is not the one who was") {
    const Article article = understood(
        R"(
        1 Spokesperson spokesperson NOUN NN 2 nmod:desc
        2 Dana Dana PROPN NNP 4 nsubj
        3 Cole Cole PROPN NNP 2 flat
        4 spoke speak VERB VBD 0 root

        1 The the DET DT 2 det
        2 spokesperson spokesperson NOUN NN 3 nsubj
        3 left leave VERB VBD 0 root

        1 A a DET DT 2 det
        2 spokesperson spokesperson NOUN NN 3 nsubj
        3 called call VERB VBD 0 root

        1 The the DET DT 2 det
        2 spokesperson spokesperson NOUN NN 3 nsubj
        3 laughed laugh VERB VBD 0 root
    )",
        {{"Dana Cole", EntityType::person}});
    CHECK(chain_of(article, "spokesperson", 0) == "Dana Cole");
    CHECK(chain_of(article, "spokesperson", 1) == "spokesperson");
    CHECK(chain_of(article, "spokesperson", 2) == "spokesperson");
}

TEST_CASE("singular and plural are one class with a plural label") {
    const Article article = understood(R"(
        1 A a DET DT 2 det
        2 drone drone NOUN NN 3 nsubj
        3 met meet VERB VBD 0 root
        4 other other ADJ JJ 5 amod
        5 drones drone NOUN NNS 3 obj
    )");
    REQUIRE(article.chains.size() == 2);  // others, but of one class
    for (const Chain& chain : article.chains) {
        CHECK(chain.label == "drones");
        CHECK(chain.generic);
    }
}

TEST_CASE("who is urged acts in the infinitive") {
    const Article article = understood(R"(
        1 France France PROPN NNP 2 nsubj
        2 urged urge VERB VBD 0 root
        3 Mali Mali PROPN NNP 2 obj
        4 to to PART TO 5 mark
        5 halt halt VERB VB 2 xcomp
        6 its its PRON PRP$ 7 nmod:poss
        7 attacks attack NOUN NNS 5 obj
    )");
    CHECK(chain_of(article, "its") == "Mali");
}

TEST_CASE("chains are in the order of their first mentions and hold them in text order") {
    const Article article = understood(R"(
        1 Iran Iran PROPN NNP 2 nsubj
        2 sold sell VERB VBD 0 root
        3 drones drone NOUN NNS 2 obj
        4 that that PRON WDT 6 obj
        5 Tehran Tehran PROPN NNP 6 nsubj
        6 made make VERB VBD 3 acl:relcl
    )");
    REQUIRE(article.chains.size() == 2);
    CHECK(article.chains[0].label == "Iran");
    CHECK(article.chains[0].aliases == Shown{"Tehran"});
    CHECK(article.chains[0].mentions == std::vector<int>{0, 2});
    CHECK(mention_at(article, 0, 2) == 1);
    CHECK(mention_at(article, 0, 1) == -1);
    CHECK(chain_at(article, 0, 99) == -1);
}

TEST_CASE("an origin that nothing else names is a country all the same") {
    const Article article = understood(R"(
        1 Swedish Swedish ADJ JJ 2 amod
        2 rifles rifle NOUN NNS 4 nsubj:pass
        3 were be AUX VBD 4 aux:pass
        4 found find VERB VBN 0 root
    )");
    REQUIRE(article.chains.size() == 2);
    CHECK(article.chains[1].label == "Sweden");
    CHECK(article.chains[1].type == EntityType::country);
    CHECK(article.chains[1].mentions.empty());
}

TEST_CASE("only a word that counts stands for the noun after \"of\"") {
    const Article article = understood(R"(
        1 They they PRON PRP 2 nsubj
        2 saw see VERB VBD 0 root
        3 hundreds hundred NOUN NNS 2 obj
        4 of of ADP IN 5 case
        5 drones drone NOUN NNS 3 nmod

        1 They they PRON PRP 2 nsubj
        2 protested protest VERB VBD 0 root
        3 use use NOUN NN 2 obj
        4 of of ADP IN 5 case
        5 drones drone NOUN NNS 3 nmod
    )");
    CHECK(chain_at(article, 0, 2) == chain_at(article, 0, 4));
    CHECK(chain_at(article, 0, 2) >= 0);
    CHECK(chain_at(article, 1, 2) != chain_at(article, 1, 4));
}

TEST_CASE(
    "the country is the one that the sentence has named, not one of the sentence before") {
    const Article article = understood(
        R"(
        1 Iran Iran PROPN NNP 2 nsubj
        2 spoke speak VERB VBD 0 root

        1 Kurds Kurd NOUN NNS 2 nsubj
        2 left leave VERB VBD 0 root
        3 Iraq Iraq PROPN NNP 2 obj
        4 when when ADV WRB 6 advmod
        5 rebels rebel NOUN NNS 6 nsubj
        6 took take VERB VBD 2 advcl
        7 the the DET DT 8 det
        8 country country NOUN NN 6 obj
    )",
        {{"Iran", EntityType::place}, {"Iraq", EntityType::place}});
    CHECK(chain_of(article, "country") == "Iraq");
}

TEST_CASE("the country is not the one that acts upon it") {
    const Article article = understood(
        R"(
        1 Iran Iran PROPN NNP 2 nsubj
        2 armed arm VERB VBD 0 root
        3 the the DET DT 4 det
        4 country country NOUN NN 2 obj
    )",
        {{"Iran", EntityType::place}});
    CHECK(chain_of(article, "country") != "Iran");
}

TEST_CASE("some of them are some of many") {
    const Article article = understood(
        R"(
        1 Arkan Arkan PROPN NNP 2 nsubj
        2 bought buy VERB VBD 0 root
        3 drones drone NOUN NNS 2 obj

        1 Seven Seven NUM CD 4 nsubj
        2 of of ADP IN 3 case
        3 them they PRON PRP 1 nmod
        4 failed fail VERB VBD 0 root
    )",
        {{"Arkan", EntityType::company}});
    CHECK(chain_of(article, "them") == "drones");
}

TEST_CASE("every rule of coreference has a name of its own and an example") {
    std::set<std::string_view> names;
    for (const RuleInfo& rule : coref_rules()) {
        CHECK(rule.name.starts_with("coref/"));
        CHECK(names.insert(rule.name).second);
        CHECK_FALSE(rule.example.empty());
    }
    CHECK(names.size() > 40);
}

TEST_CASE("what joined a mention is noted, and can be switched off") {
    constexpr std::string_view text = R"(
        1 Olena Olena PROPN NNP 3 nsubj
        2 Shevchenko Shevchenko PROPN NNP 1 flat
        3 spoke speak VERB VBD 0 root

        1 She she PRON PRP 2 nsubj
        2 left leave VERB VBD 0 root
    )";
    Article article = understood(text, {{"Olena Shevchenko", EntityType::person}});
    CHECK(
        std::ranges::count(article.rules.fired, FiredRule{"coref/best-antecedent", 1, 0}) == 1);
    CHECK(chain_of(article, "She") == "Olena Shevchenko");
    const std::vector<std::string> off{"coref/best-antecedent"};
    article.rules = {{}, off};
    link_chains(article, gazetteer(), antecedents());
    CHECK(chain_of(article, "She") == "-");
    CHECK(article.rules.fired.empty());
}

TEST_CASE("an origin is a country, whoever else has its name") {
    const Article article = understood(
        R"(
        1 Michael Michael PROPN NNP 3 nsubj
        2 Jordan Jordan PROPN NNP 1 flat
        3 bought buy VERB VBD 0 root
        4 Jordanian Jordanian ADJ JJ 5 amod
        5 rifles rifle NOUN NNS 3 obj

        1 Jordan Jordan PROPN NNP 2 nsubj
        2 left leave VERB VBD 0 root
    )",
        {{"Michael Jordan", EntityType::person}, {"Jordan", EntityType::person}});
    const auto rifles = std::ranges::find(article.mentions, "Jordan", &Mention::demonym);
    REQUIRE(rifles != article.mentions.end());
    REQUIRE(rifles->origin >= 0);
    CHECK(article.chains[rifles->origin].type == EntityType::country);
    CHECK(article.chains[rifles->origin].label == "Jordan");
}

TEST_CASE(
    "a typhoon is called by its name alone, too, and a person of that name is no typhoon") {
    const Article article = understood(
        R"(
        1 Typhoon Typhoon PROPN NNP 3 nsubj
        2 Hagibis Hagibis PROPN NNP 1 flat
        3 struck strike VERB VBD 0 root
        4 Mara Mara PROPN NNP 3 obj
        5 Hagibis Hagibis PROPN NNP 4 flat

        1 Hagibis Hagibis PROPN NNP 2 nsubj
        2 weakened weaken VERB VBD 0 root
    )",
        {{"Typhoon Hagibis", EntityType::event},
         {"Mara Hagibis", EntityType::person},
         {"Hagibis", EntityType::event}});
    CHECK(chain_of(article, "Hagibis") == "Typhoon Hagibis");
    CHECK(chain_of(article, "Mara Hagibis") == "Mara Hagibis");
}

TEST_CASE("a vice president is not the president") {
    const auto president = [](const char* before) {
        const Article article = understood(
            std::string("1 ") + before
                + "2 President President PROPN NNP 3 nmod:desc\n3 Ann Ann PROPN NNP 5 nsubj\n"
                  "4 Lee Lee PROPN NNP 3 flat\n5 left leave VERB VBD 0 root\n\n"
                  "1 The the DET DT 2 det\n2 president president NOUN NN 3 nsubj\n"
                  "3 stayed stay VERB VBD 0 root\n",
            {{"Ann Lee", EntityType::person}});
        return chain_of(article, "president");
    };
    CHECK(president("Today today NOUN NN 5 obl:unmarked\n") == "Ann Lee");
    CHECK(president("Vice Vice PROPN NNP 2 compound\n") != "Ann Lee");
}

TEST_CASE("the full name says what a firm is, however often the short one was misread") {
    const Article article = understood(
        R"(
        1 Tarn Tarn PROPN NNP 2 compound
        2 Airlines Airlines PROPN NNP 3 nsubj
        3 grew grow VERB VBD 0 root
        4 so so ADV RB 3 advmod

        1 Tarn Tarn PROPN NNP 2 nsubj
        2 paid pay VERB VBD 0 root

        1 Tarn Tarn PROPN NNP 2 nsubj
        2 sold sell VERB VBD 0 root
    )",
        {{"Tarn Airlines", EntityType::organization}, {"Tarn", EntityType::person}});
    const auto& chain = article.chains[article.mentions.front().chain];
    CHECK(chain.type == EntityType::company);
    CHECK(chain.mentions.size() == 3);
}
