#include "extract/coref/chains.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace newsgraph;

namespace {

std::vector<std::string> labels_of(const Article& article) {
    std::vector<std::string> labels;
    for (const Chain& chain : article.chains) {
        labels.push_back(chain.label);
    }
    return labels;
}

bool has_label(const Article& article, std::string_view label) {
    const auto labels = labels_of(article);
    return std::ranges::find(labels, label) != labels.end();
}

}  // namespace

TEST_CASE("what describes an abstract noun is in its label, and what is bare refers to it") {
    const Article article = understood(
        R"(
        1 Ann Ann PROPN NNP 3 nsubj
        2 Lee Lee PROPN NNP 1 flat
        3 left leave VERB VBD 0 root

        1 Her she PRON PRP$ 2 nmod:poss
        2 decision decision NOUN NN 5 nsubj
        3 to to PART TO 4 mark
        4 run run VERB VB 2 acl
        5 failed fail VERB VBD 0 root

        1 The the DET DT 2 det
        2 decision decision NOUN NN 3 nsubj
        3 stands stand VERB VBZ 0 root
    )",
        {{"Ann Lee", EntityType::person}});
    CHECK(has_label(article, "Ann Lee's decision to run"));
    CHECK_FALSE(has_label(article, "decision"));
    CHECK(chain_of(article, "decision") == "Ann Lee's decision to run");
}

TEST_CASE("people are described by what they are of, things stay their class") {
    const Article article = understood(R"(
        1 members member NOUN NNS 5 nsubj
        2 of of ADP IN 4 case
        3 fishing fishing NOUN NN 4 compound
        4 unions union NOUN NNS 1 nmod
        5 bought buy VERB VBD 0 root
        6 drones drone NOUN NNS 5 obj
        7 of of ADP IN 9 case
        8 great great ADJ JJ 9 amod
        9 size size NOUN NN 6 nmod
    )");
    CHECK(has_label(article, "members of fishing unions"));
    CHECK(has_label(article, "drones"));
}

TEST_CASE("a daughter of somebody is his, whether a name says so or a pronoun") {
    const Article article = understood(
        R"(
        1 Omar Omar PROPN NNP 3 nsubj
        2 Haddad Haddad PROPN NNP 1 flat
        3 met meet VERB VBD 0 root
        4 his he PRON PRP$ 5 nmod:poss
        5 daughter daughter NOUN NN 3 obj
    )",
        {{"Omar Haddad", EntityType::person}});
    const auto daughter = std::ranges::find(article.chains, "daughter", &Chain::label);
    REQUIRE(daughter != article.chains.end());
    REQUIRE(daughter->owner >= 0);
    CHECK(article.chains[daughter->owner].label == "Omar Haddad");
}

TEST_CASE("people who are spoken of once are called by where they are and what befell them") {
    const Article article = understood(R"(
        1 homes home NOUN NNS 7 nsubj:pass
        2 damaged damage VERB VBN 1 acl
        3 in in ADP IN 5 case
        4 the the DET DT 5 det
        5 storm storm NOUN NN 2 obl
        6 were be AUX VBD 7 aux:pass
        7 left leave VERB VBN 0 root
        8 to to ADP IN 10 case
        9 injured injure VERB VBN 10 amod
       10 women woman NOUN NNS 7 obl

        1 engineers engineer NOUN NNS 6 nsubj
        2 who who PRON WP 3 nsubj
        3 repaired repair VERB VBD 1 acl:relcl
        4 the the DET DT 5 det
        5 pump pump NOUN NN 3 obj
        6 left leave VERB VBD 0 root
    )");
    CHECK(has_label(article, "injured women"));
    // What they did is told by itself.
    CHECK(has_label(article, "engineers"));
}
