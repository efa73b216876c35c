#include "extract/names/name_rules.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

Shown names(const Article& article) {
    return mentions_of(article, MentionForm::name);
}

}  // namespace

TEST_CASE("a capital that acts is its country, a capital that one is in is a place") {
    const Article article = understood(R"(
        1 Moscow Moscow PROPN NNP 2 nsubj
        2 denied deny VERB VBD 0 root
        3 the the DET DT 4 det
        4 report report NOUN NN 2 obj
        5 after after ADP IN 6 case
        6 talks talk NOUN NNS 2 obl
        7 in in ADP IN 8 case
        8 Moscow Moscow PROPN NNP 6 nmod
    )");
    CHECK(names(article) == Shown{"Moscow/Country/Russia", "Moscow/Place/Moscow"});
}

TEST_CASE("relations are between states, an attack is on a city") {
    const Article article = understood(R"(
        1 Relations relation NOUN NNS 6 nsubj
        2 between between ADP IN 3 case
        3 Moscow Moscow PROPN NNP 1 nmod
        4 and and CCONJ CC 5 cc
        5 Tehran Tehran PROPN NNP 3 conj
        6 worsened worsen VERB VBD 0 root
        7 after after ADP IN 9 case
        8 an a DET DT 9 det
        9 attack attack NOUN NN 6 obl
       10 on on ADP IN 11 case
       11 Kyiv Kyiv PROPN NNP 9 nmod
    )");
    CHECK(
        names(article)
        == Shown{"Moscow/Country/Russia", "Tehran/Country/Iran", "Kyiv/Place/Kyiv"});
}

TEST_CASE("arms go to a state, people fly to a city") {
    const Article article = understood(R"(
        1 Norway Norway PROPN NNP 2 nsubj
        2 sold sell VERB VBD 0 root
        3 arms arms NOUN NNS 2 obj
        4 to to ADP IN 5 case
        5 Kyiv Kyiv PROPN NNP 2 obl

        1 Tourists tourist NOUN NNS 2 nsubj
        2 flew fly VERB VBD 0 root
        3 to to ADP IN 4 case
        4 Kyiv Kyiv PROPN NNP 2 obl
    )");
    CHECK(
        names(article)
        == Shown{"Norway/Country/Norway", "Kyiv/Country/Ukraine", "Kyiv/Place/Kyiv"});
}

TEST_CASE("a state's plans are its own, a city's streets are its streets") {
    const Article article = understood(R"(
        1 Beijing Beijing PROPN NNP 3 nmod:poss SpaceAfter=No
        2 's 's PART POS 1 case
        3 plans plan NOUN NNS 4 nsubj
        4 changed change VERB VBD 0 root

        1 Beijing Beijing PROPN NNP 3 nmod:poss SpaceAfter=No
        2 's 's PART POS 1 case
        3 streets street NOUN NNS 4 nsubj
        4 emptied empty VERB VBD 0 root
    )");
    CHECK(names(article) == Shown{"Beijing/Country/China", "Beijing/Place/Beijing"});
}

TEST_CASE("groups are backed by a government, and based in a city") {
    const auto name_before = [](const std::string& participle) {
        return names(understood(
            R"(
        1 Moscow Moscow PROPN NNP 3 compound SpaceAfter=No
        2 - - PUNCT HYPH 3 punct SpaceAfter=No
        3 )" + participle
            + R"( VERB VBN 4 amod
        4 groups group NOUN NNS 5 nsubj
        5 left leave VERB VBD 0 root
    )"));
    };
    CHECK(name_before("backed back") == Shown{"Moscow/Country/Russia"});
    CHECK(name_before("based base") == Shown{"Moscow/Place/Moscow"});
    CHECK(name_before("headquartered headquarter") == Shown{"Moscow/Place/Moscow"});
}

TEST_CASE("Washington may be a person, a government or a place") {
    const Article article = understood(
        R"(
        1 Washington Washington PROPN NNP 2 nsubj
        2 sanctioned sanction VERB VBD 0 root
        3 banks bank NOUN NNS 2 obj
        4 in in ADP IN 5 case
        5 Washington Washington PROPN NNP 3 nmod
    )",
        {{"Washington", EntityType::place}});
    CHECK(
        names(article)
        == Shown{"Washington/Country/United States", "Washington/Place/Washington"});
    const Article actor = understood(
        R"(
        1 Denzel Denzel PROPN NNP 3 nsubj
        2 Washington Washington PROPN NNP 1 flat
        3 spoke speak VERB VBD 0 root

        1 Washington Washington PROPN NNP 2 nsubj
        2 smiled smile VERB VBD 0 root
    )",
        {{"Denzel Washington", EntityType::person}, {"Washington", EntityType::place}});
    CHECK(chain_of(actor, "Washington") == "Denzel Washington");
}

TEST_CASE("the Kremlin acts unless something is in it") {
    const Article article = understood(R"(
        1 The the DET DT 2 det
        2 Kremlin Kremlin PROPN NNP 3 nsubj
        3 denied deny VERB VBD 0 root
        4 a a DET DT 5 det
        5 fire fire NOUN NN 3 obj
        6 in in ADP IN 8 case
        7 the the DET DT 8 det
        8 Kremlin Kremlin PROPN NNP 5 nmod
    )");
    CHECK(names(article) == Shown{"Kremlin/Country/Russia", "Kremlin/Facility/Kremlin"});
}

TEST_CASE("a root, a cycle and a head outside of the sentence are no state") {
    Article article = article_from_conllu(R"(
        1 Oslo Oslo PROPN NNP 2 conj
        2 Oslo Oslo PROPN NNP 1 conj
    )");
    find_mentions(article, gazetteer());
    const Shown cities{"Oslo/Place/Oslo", "Oslo/Place/Oslo"};
    CHECK(names(article) == cities);
    article.sentences[0].tokens[0].head = 7;
    find_mentions(article, gazetteer());
    CHECK(names(article) == cities);
}
