#include "extract/mentions/mention_rules.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

Shown nominals(const Article& article) {
    return mentions_of(article, MentionForm::nominal);
}

}  // namespace

TEST_CASE("words that count are seen through, what makes the class stays") {
    const Article article = understood(R"(
        1 Norway Norway PROPN NNP 2 nsubj
        2 sold sell VERB VBD 0 root
        3 hundreds hundred NOUN NNS 2 obj
        4 of of ADP IN 8 case
        5 new new ADJ JJ 8 amod
        6 Iranian Iranian ADJ JJ 8 amod
        7 attack attack NOUN NN 8 compound
        8 drones drone NOUN NNS 3 nmod
        9 and and CCONJ CC 11 cc
       10 two two NUM CD 11 nummod
       11 types type NOUN NNS 3 conj
       12 of of ADP IN 18 case
       13 surface surface NOUN NN 17 compound SpaceAfter=No
       14 - - PUNCT HYPH 15 punct SpaceAfter=No
       15 to to ADP IN 17 case SpaceAfter=No
       16 - - PUNCT HYPH 15 punct SpaceAfter=No
       17 air air NOUN NN 18 compound
       18 missiles missile NOUN NNS 11 nmod
    )");
    CHECK(
        nominals(article)
        == Shown{
            "attack drones/Weapon/attack drones <Iran",
            "surface-to-air missiles/Weapon/surface-to-air missiles"});
    const int drones = chain_at(article, 0, 7);
    CHECK(drones >= 0);
    CHECK(chain_at(article, 0, 2) == drones);  // "hundreds"
    CHECK(chain_at(article, 0, 6) == -1);      // "attack" is but a modifier
    CHECK(chain_at(article, 0, 10) == chain_at(article, 0, 17));
}

TEST_CASE("a tree that tears a compound apart does not tear the nominal") {
    const Article article = understood(R"(
        1 Norway Norway PROPN NNP 2 nsubj
        2 sold sell VERB VBD 0 root
        3 thousands thousand NOUN NNS 2 obj
        4 of of ADP IN 5 case
        5 attack attack NOUN NN 3 nmod
        6 drones drone NOUN NNS 2 obl
    )");
    CHECK(nominals(article) == Shown{"attack drones/Weapon/attack drones"});
    CHECK(chain_at(article, 0, 2) == chain_at(article, 0, 5));
}

TEST_CASE("what was made there comes from there, what is backed does not") {
    const Article article = understood(R"(
        1 The the DET DT 2 det
        2 army army NOUN NN 3 nsubj
        3 seized seize VERB VBD 0 root
        4 leaked leak VERB VBN 5 amod
        5 documents document NOUN NNS 3 obj
        6 and and CCONJ CC 10 cc
        7 Iranian Iranian ADJ JJ 9 compound SpaceAfter=No
        8 - - PUNCT HYPH 7 punct SpaceAfter=No
        9 made make VERB VBN 10 amod
       10 rockets rocket NOUN NNS 5 conj
       11 from from ADP IN 15 case
       12 Iran Iran PROPN NNP 14 compound SpaceAfter=No
       13 - - PUNCT HYPH 12 punct SpaceAfter=No
       14 backed back VERB VBN 15 amod
       15 militants militant NOUN NNS 3 obl
    )");
    CHECK(
        nominals(article)
        == Shown{
            "army/ArmedForce/army",
            "documents/Document/documents",
            "rockets/Weapon/rockets <Iran",
            "militants/Group/militants"});
}

TEST_CASE("a government is its country, a country's army is one army") {
    const Article article = understood(R"(
        1 The the DET DT 3 det
        2 Iranian Iranian ADJ JJ 3 amod
        3 government government NOUN NN 8 nsubj
        4 and and CCONJ CC 7 cc
        5 Russia Russia PROPN NNP 7 nmod:poss SpaceAfter=No
        6 's 's PART POS 5 case
        7 military military NOUN NN 3 conj
        8 agreed agree VERB VBD 0 root
    )");
    CHECK(
        nominals(article)
        == Shown{"government/Country/Iran", "military/ArmedForce/Russian military"});
    CHECK(article.chains[0].aliases == Shown{"Iranian government"});
    CHECK(article.chains[0].wikidata == "Q794");
    CHECK_FALSE(article.chains[2].generic);
}

TEST_CASE("a post is a position where a person holds it, else whoever holds it") {
    const Article article = understood(
        R"(
        1 Ann Ann PROPN NNP 8 nsubj
        2 Lee Lee PROPN NNP 1 flat SpaceAfter=No
        3 , , PUNCT , 6 punct
        4 the the DET DT 6 det
        5 finance finance NOUN NN 6 compound
        6 minister minister NOUN NN 1 appos SpaceAfter=No
        7 , , PUNCT , 1 punct
        8 resigned resign VERB VBD 0 root
        9 after after SCONJ IN 12 mark
       10 another another DET DT 11 det
       11 minister minister NOUN NN 12 nsubj
       12 spoke speak VERB VBD 8 advcl
    )",
        {{"Ann Lee", EntityType::person}});
    CHECK(
        nominals(article)
        == Shown{"finance minister/Position/finance minister", "minister/Person/minister"});
}

TEST_CASE("a capitalised post before a name is no name") {
    const Article article = understood(
        R"(
        1 Attorney attorney PROPN NNP 2 compound
        2 General general PROPN NNP 3 nmod:desc
        3 Dana Dana PROPN NNP 5 nsubj
        4 Cole Cole PROPN NNP 3 flat
        5 resigned resign VERB VBD 0 root
    )",
        {{"Dana Cole", EntityType::person}});
    CHECK(nominals(article) == Shown{"Attorney General/Position/attorney general"});
}

TEST_CASE("what takes part in an event has its own mention within the compound") {
    const Article article = understood(R"(
        1 Norway Norway PROPN NNP 2 nsubj
        2 stopped stop VERB VBD 0 root
        3 drone drone NOUN NN 4 compound
        4 transfers transfer NOUN NNS 2 obj
        5 at at ADP IN 7 case
        6 power power NOUN NN 7 compound
        7 plants plant NOUN NNS 2 obl
    )");
    CHECK(
        nominals(article)
        == Shown{
            "drone transfers/Event/drone transfers",
            "drone/Weapon/drone",
            "power plants/Facility/power plants"});
}

TEST_CASE("an \"it\" about nothing has no mention") {
    const Article article = understood(R"(
        1 It it PRON PRP 3 nsubj
        2 is be AUX VBZ 3 cop
        3 clear clear ADJ JJ 0 root
        4 that that SCONJ IN 6 mark
        5 it it PRON PRP 6 nsubj
        6 failed fail VERB VBD 3 ccomp
    )");
    CHECK(mentions_of(article, MentionForm::pronoun) == Shown{"it/Concept/it"});
}

TEST_CASE("people by their country are a group, adjectives are nobody") {
    const Article article = understood(
        R"(
        1 The the DET DT 2 det
        2 Iranians Iranian PROPN NNPS 3 nsubj
        3 left leave VERB VBD 0 root
        4 Turkish Turkish ADJ JJ 5 amod
        5 soil soil NOUN NN 3 obj
    )",
        {{"Iranians", EntityType::group}, {"Turkish", EntityType::group}});
    CHECK(mentions_of(article, MentionForm::name).empty());
    CHECK(
        nominals(article)
        == Shown{"Iranians/Group/Iranians <Iran", "soil/Material/soil <Turkey"});
}

TEST_CASE("a post of two words begins with the first") {
    const Article article = understood(
        R"(
        1 Attorney Attorney PROPN NNP 2 compound
        2 General General PROPN NNP 3 compound
        3 Ann Ann PROPN NNP 5 nsubj
        4 Lee Lee PROPN NNP 3 flat
        5 left leave VERB VBD 0 root
    )",
        {{"Ann Lee", EntityType::person}});
    CHECK(
        mentions_of(article, MentionForm::nominal)
        == Shown{"Attorney General/Position/attorney general"});
}

TEST_CASE(
    "an \"it\" that takes time to do is about nothing, one that takes a boat is somebody") {
    const Article time = understood(R"(
        1 It it PRON PRP 2 nsubj
        2 took take VERB VBD 0 root
        3 Norway Norway PROPN NNP 2 iobj
        4 hours hour NOUN NNS 2 obj
        5 to to PART TO 6 mark
        6 pay pay VERB VB 2 xcomp
    )");
    CHECK(mentions_of(time, MentionForm::pronoun).empty());
    const Article boat = understood(R"(
        1 It it PRON PRP 2 nsubj
        2 took take VERB VBD 0 root
        3 boats boat NOUN NNS 2 obj
    )");
    CHECK(mentions_of(boat, MentionForm::pronoun).size() == 1);
    const Article boats_to_sell = understood(R"(
        1 It it PRON PRP 2 nsubj
        2 took take VERB VBD 0 root
        3 boats boat NOUN NNS 2 obj
        4 to to PART TO 5 mark
        5 sell sell VERB VB 2 advcl
    )");
    CHECK(mentions_of(boats_to_sell, MentionForm::pronoun).size() == 1);
    const Article time_of_crew = understood(R"(
        1 It it PRON PRP 2 nsubj
        2 took take VERB VBD 0 root
        3 crews crew NOUN NNS 2 obj
        4 days day NOUN NNS 2 obl:unmarked
        5 to to PART TO 6 mark
        6 land land VERB VB 2 xcomp
    )");
    CHECK(mentions_of(time_of_crew, MentionForm::pronoun).empty());
}

TEST_CASE(
    "a body without a name that begins a sentence is a nominal, though tagged as a name") {
    const Article article = understood(R"(
        1 Parliament Parliament PROPN NNP 2 nsubj
        2 left leave VERB VBD 0 root
    )");
    CHECK(nominals(article) == Shown{"Parliament/GovernmentBody/parliament"});
}
