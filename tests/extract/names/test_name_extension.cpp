// What is joined to a name.
#include "extract/names/names.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

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
