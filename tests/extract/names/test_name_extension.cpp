// What is joined to a name.
#include "extract/names/names.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace newsgraph;

namespace {

Shown names(const Article& article) {
    return mentions_of(article, MentionForm::name);
}

}  // namespace

TEST_CASE("a ministry is joined with what it is for and whose it is") {
    const Article article = understood(
        R"(
        1 The the DET DT 3 det
        2 Polish Polish ADJ NNP 3 amod
        3 Ministry Ministry PROPN NNP 6 nsubj
        4 of of ADP IN 5 case
        5 Defense Defense PROPN NNP 3 nmod
        6 bought buy VERB VBD 0 root
        7 F F PROPN NNP 6 obj SpaceAfter=No
        8 - - PUNCT HYPH 9 punct SpaceAfter=No
        9 16s 16 NOUN NNS 7 flat
       10 and and CCONJ CC 12 cc
       11 one one NUM CD 12 nummod
       12 M113 M113 PROPN NNP 7 conj
    )",
        {{"Ministry", EntityType::organization}});
    CHECK(
        names(article)
        == Shown{
            "Polish Ministry of Defense/GovernmentBody/Polish Ministry of Defense",
            "F-16s/Vehicle/F-16",
            "M113/Vehicle/M113"});
}

TEST_CASE("a body that is part of another stays a name of its own") {
    const Article article = understood(
        R"(
        1 The the DET DT 3 det
        2 IV IV PROPN NNP 3 compound
        3 Corps Corps PROPN NNP 9 nsubj
        4 of of ADP IN 6 case
        5 the the DET DT 6 det
        6 Army Army PROPN NNP 3 nmod
        7 of of ADP IN 8 case
        8 Tamar Tamar PROPN NNP 6 nmod
        9 left leave VERB VBD 0 root
    )",
        {{"IV Corps", EntityType::organization}, {"Army of Tamar", EntityType::organization}});
    CHECK(
        names(article)
        == Shown{"IV Corps/ArmedForce/IV Corps", "Army of Tamar/ArmedForce/Army of Tamar"});
}

TEST_CASE("a person takes no word of the country before") {
    const Article article = understood(
        R"(
        1 President President PROPN NNP 7 nsubj
        2 of of ADP IN 5 case
        3 the the DET DT 5 det
        4 United United ADJ NNP 5 amod
        5 States States PROPN NNPS 6 compound
        6 Donald Donald PROPN NNP 1 nmod
        7 Trump Trump PROPN NNP 6 flat
        8 left leave VERB VBD 0 root
    )",
        {{"Donald Trump", EntityType::person}});
    CHECK(
        names(article)
        == Shown{"United States/Country/United States", "Donald Trump/Person/Donald Trump"});
}

TEST_CASE("what stands behind a name in the tree is part of it") {
    const Article article = understood(
        R"(
        1 They they PRON PRP 2 nsubj
        2 built build VERB VBD 0 root
        3 the the DET DT 5 det
        4 Petrel Petrel PROPN NNP 5 compound
        5 XL XL PROPN NNP 2 obj
        6 for for ADP IN 8 case
        7 Open Open ADJ NNP 8 amod
        8 Wreckage wreckage NOUN NN 2 obl
    )",
        {{"Petrel", EntityType::weapon}});
    CHECK(names(article).front().starts_with("Petrel XL/"));
    CHECK(names(article).back().starts_with("Open Wreckage/"));
}

TEST_CASE("a station does not swallow whose it is") {
    const Article article = understood(
        R"(
        1 King King PROPN NNP 2 compound
        2 Station Station PROPN NNP 6 nsubj
        3 of of ADP IN 5 case
        4 Sound Sound PROPN NNP 5 compound
        5 Transit Transit PROPN NNP 2 nmod
        6 closed close VERB VBD 0 root
    )",
        {{"King Station", EntityType::facility}, {"Sound Transit", EntityType::organization}});
    CHECK(names(article).size() == 2);
}

TEST_CASE("codes that a hyphen joins are one name, with a country they are none") {
    const Article article = understood(
        R"(
        1 The the DET DT 2 det
        2 KLM KLM PROPN NNP 5 nsubj SpaceAfter=No
        3 - - PUNCT HYPH 2 punct SpaceAfter=No
        4 NOP NOP PROPN NNP 2 flat
        5 met meet VERB VBD 0 root
        6 UAE UAE PROPN NNP 5 obj SpaceAfter=No
        7 - - PUNCT HYPH 6 punct SpaceAfter=No
        8 RST RST PROPN NNP 6 flat
    )",
        {{"KLM", EntityType::organization},
         {"NOP", EntityType::organization},
         {"UAE", EntityType::country},
         {"RST", EntityType::organization}});
    const Shown found = names(article);
    CHECK(std::ranges::find(found, "KLM-NOP/Organization/KLM-NOP") != found.end());
    CHECK(std::ranges::none_of(
        found, [](const std::string& name) { return name.starts_with("UAE-RST"); }));
}

TEST_CASE("an act keeps its number, a body no colour of a party") {
    const Article article = understood(
        R"(
        1 The the DET DT 3 det
        2 Republican Republican ADJ NNP 3 amod
        3 Senate Senate PROPN NNP 5 nsubj
        4 slowly slowly ADV RB 5 advmod
        5 read read VERB VBD 0 root
        6 the the DET DT 8 det
        7 Harbour Harbour PROPN NNP 8 compound
        8 Act Act PROPN NNP 5 obj
        9 No. No. NOUN NN 8 appos
       10 12 12 NUM CD 9 nummod
       11 and and CCONJ CC 13 cc
       12 soon soon ADV RB 13 advmod
       13 left leave VERB VBD 5 conj
       14 again again ADV RB 13 advmod
    )",
        {{"Republican Senate", EntityType::government_body}, {"Harbour Act", EntityType::law}});
    const Shown found = names(article);
    CHECK(std::ranges::any_of(found, [](const std::string& name) {
        return name.starts_with("Harbour Act No. 12/");
    }));
    CHECK(std::ranges::any_of(
        found, [](const std::string& name) { return name.starts_with("Senate/"); }));
}

TEST_CASE("a post behind a body is no part of its name, justice behind a department is") {
    const Article article = understood(
        R"(
        1 Senate Senate PROPN NNP 3 compound
        2 Minority Minority PROPN NNP 3 compound
        3 Leader Leader PROPN NNP 4 nsubj
        4 sued sue VERB VBD 0 root
        5 the the DET DT 6 det
        6 Department Department PROPN NNP 4 obj
        7 of of ADP IN 8 case
        8 Justice Justice PROPN NNP 6 nmod
    )",
        {{"Senate", EntityType::government_body},
         {"Department of Justice", EntityType::organization}});
    const Shown found = names(article);
    CHECK(std::ranges::none_of(
        found, [](const std::string& name) { return name.starts_with("Senate Minority"); }));
    CHECK(std::ranges::any_of(found, [](const std::string& name) {
        return name.starts_with("Department of Justice/");
    }));
}

TEST_CASE("of two matters of a body the first is part of its name") {
    const Article article = understood(
        R"(
        1 the the DET DT 5 det
        2 Disaster Disaster PROPN NNP 5 compound
        3 and and CCONJ CC 4 cc
        4 Flood Flood PROPN NNP 2 conj
        5 Agency Agency PROPN NNP 6 nsubj
        6 left leave VERB VBD 0 root
    )",
        {{"Flood Agency", EntityType::government_body}});
    CHECK(
        names(article)
        == Shown{"Disaster and Flood Agency/GovernmentBody/Disaster and Flood Agency"});
}

TEST_CASE("two parties before a court are one case") {
    const Article article = understood(
        R"(
        1 Lee Lee PROPN NNP 4 nsubj
        2 v. v. ADP IN 3 case
        3 Norvik Norvik PROPN NNP 1 nmod
        4 ended end VERB VBD 0 root
    )",
        {{"Lee", EntityType::person}, {"Norvik", EntityType::organization}});
    CHECK(names(article) == Shown{"Lee v. Norvik/Law/Lee v. Norvik"});
}

TEST_CASE("the year of an act is part of its name") {
    const Article article = understood(
        R"(
        1 Peru Peru PROPN NNP 2 nsubj
        2 passed pass VERB VBD 0 root
        3 the the DET DT 5 det
        4 Harbour Harbour PROPN NNP 5 compound
        5 Act Act PROPN NNP 2 obj
        6 1998 1998 NUM CD 5 nmod:unmarked
    )",
        {{"Peru", EntityType::country}, {"Harbour Act", EntityType::law}});
    const Shown found = names(article);
    CHECK(std::ranges::any_of(
        found, [](const std::string& name) { return name.starts_with("Harbour Act 1998/"); }));
}

TEST_CASE("the father is his son with another word behind his name, no second name") {
    const auto seen =
        [](const char* word) {
            return names(understood(
                std::string(R"(
        1 Omar Omar PROPN NNP 4 nsubj
        2 Haddad Haddad PROPN NNP 1 flat
        3 )") + word + R"( PROPN NNP 1 flat
        4 left leave VERB VBD 0 root
    )",
                {{"Omar Haddad", EntityType::person}}));
        };
    CHECK(seen("Sr. Sr.") == Shown{"Omar Haddad Sr./Person/Omar Haddad Sr."});
    CHECK(seen("III III") == Shown{"Omar Haddad III/Person/Omar Haddad III"});
    CHECK(seen("IV IV") == Shown{"Omar Haddad IV/Person/Omar Haddad IV"});
}

TEST_CASE("a college that is called after a king is no king's") {
    const auto college = [](const char* owner) {
        return names(understood(
            std::string("1 ") + owner + " x PROPN NNP 3 nmod:poss SpaceAfter=No\n"
                + R"(2 's 's PART POS 1 case
                3 College College PROPN NNP 5 nsubj
                4 London London PROPN NNP 3 flat
                5 grew grow VERB VBD 0 root
            )",
            {{"College London", EntityType::organization}}));
    };
    CHECK(college("King") == Shown{"King's College London/Organization/King's College London"});
    CHECK(college("Norway").back() == "College London/Organization/College London");
}

TEST_CASE("a hospital that is called after a saint is no saint's") {
    const Article article = understood(
        R"(
        1 St. St. PROPN NNP 2 compound
        2 Thomas Thomas PROPN NNP 4 nmod:poss SpaceAfter=No
        3 's 's PART POS 2 case
        4 Hospital Hospital PROPN NNP 5 nsubj
        5 grew grow VERB VBD 0 root
        6 over over ADP IN 7 case
        7 years year NOUN NNS 5 obl
    )",
        {{"Hospital", EntityType::organization}});
    CHECK(names(article) == Shown{"St. Thomas's Hospital/Organization/St. Thomas's Hospital"});
}

TEST_CASE("letters in brackets say where a name begins, small ones among them too") {
    const Article article = understood(
        R"(
        1 The the DET DT 5 det
        2 Tarnan Tarnan PROPN NNP 5 compound
        3 Continental continental ADJ JJ 5 amod
        4 Trade Trade PROPN NNP 5 compound
        5 Area Area PROPN NNP 9 nsubj
        6 ( ( PUNCT -LRB- 7 punct SpaceAfter=No
        7 TaCTA TaCTA PROPN NNP 5 appos SpaceAfter=No
        8 ) ) PUNCT -RRB- 7 punct
        9 grew grow VERB VBD 0 root
        10 through through ADP IN 12 case
        11 many many ADJ JJ 12 amod
        12 years year NOUN NNS 9 obl
    )",
        {{"Trade Area", EntityType::law}, {"TaCTA", EntityType::organization}});
    CHECK(
        names(article)
        == Shown{
            "Tarnan Continental Trade Area/Law/Tarnan Continental Trade Area",
            "TaCTA/Law/TaCTA"});
    CHECK(chain_of(article, "TaCTA") == "Tarnan Continental Trade Area");
}

TEST_CASE("an administration is the government of the country that its head leads") {
    const Article article = understood(
        R"(
        1 The the DET DT 3 det
        2 Trump Trump PROPN NNP 3 compound
        3 administration administration NOUN NN 4 nsubj
        4 paid pay VERB VBD 0 root
    )",
        {{"Trump", EntityType::person}});
    CHECK(names(article) == Shown{"Trump administration/Country/United States"});
    REQUIRE(article.chains.size() == 1);
    CHECK(article.chains[0].aliases == Shown{"Trump administration"});
}

TEST_CASE("the legal form behind a listed firm is part of its name") {
    const auto firm = [](const char* form) {
        const Article article = understood(
            std::string("1 Twitter Twitter PROPN NNP 3 nsubj\n2 ") + form + ' ' + form
            + " PROPN NNP 1 flat\n3 grew grow VERB VBD 0 root\n");
        return article.mentions.empty()
                   ? ""
                   : std::string(words(article, article.mentions[0].range));
    };
    CHECK(firm("Inc.") == "Twitter Inc.");
    CHECK(firm("GmbH") == "Twitter GmbH");
    CHECK(firm("Ann") == "Twitter");
}

TEST_CASE("what the tree joins with a name belongs to it") {
    const Article article = understood(
        R"(
        1 Ann Ann PROPN NNP 3 nsubj
        2 May May PROPN NNP 1 flat
        3 sold sell VERB VBD 0 root
        4 a a DET DT 5 det
        5 Tarn Tarn PROPN NNP 3 obj SpaceAfter=No
        6 - - PUNCT HYPH 7 punct SpaceAfter=No
        7 9 9 NUM CD 5 flat
    )",
        {{"Ann", EntityType::person}, {"Tarn", EntityType::weapon}});
    CHECK(names(article) == Shown{"Ann May/Person/Ann May", "Tarn-9/Weapon/Tarn-9"});
}
