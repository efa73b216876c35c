#include "extract/coref/chain_owners.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

namespace {

// Whose each post of an article is, in text order: "president of Peru"; "president" alone: of
// nobody known.
Shown posts_of(const Article& article) {
    Shown shown;
    for (const Mention& mention : article.mentions) {
        if (mention.type == EntityType::position && mention.chain >= 0) {
            const Chain& chain = article.chains[mention.chain];
            CHECK(chain.unnamed == (chain.owner >= 0));
            shown.push_back(
                chain.label
                + (chain.owner < 0 ? "" : " of " + article.chains[chain.owner].label));
        }
    }
    return shown;
}

}  // namespace

TEST_CASE("a post is of the state or body whose word hangs on its holder") {
    const Article article = understood(
        R"(
        1 Peruvian Peruvian ADJ JJ 4 amod
        2 Prime Prime ADJ NNP 3 amod
        3 Minister Minister PROPN NNP 4 nmod:desc
        4 Ann Ann PROPN NNP 6 nsubj
        5 Lee Lee PROPN NNP 4 flat
        6 met meet VERB VBD 0 root
        7 Arkan Arkan PROPN NNP 9 compound
        8 chairman chairman NOUN NN 9 nmod:desc
        9 Ole Ole PROPN NNP 6 obj
        10 Holm Holm PROPN NNP 9 flat
        11 and and CCONJ CC 13 cc
        12 President President PROPN NNP 13 nmod:desc
        13 Omar Omar PROPN NNP 9 conj
        14 Haddad Haddad PROPN NNP 13 flat
        15 of of ADP IN 16 case
        16 Chad Chad PROPN NNP 13 nmod
    )",
        {{"Ann Lee", EntityType::person},
         {"Arkan", EntityType::company},
         {"Ole Holm", EntityType::person},
         {"Omar Haddad", EntityType::person},
         {"Chad", EntityType::country}});
    CHECK(
        posts_of(article)
        == Shown{"prime minister of Peru", "chairman of Arkan", "president of Chad"});
}

TEST_CASE("what stands before the holder but not before the post owns no post") {
    const Article article = understood(
        R"(
        1 In in ADP IN 2 case
        2 Peru Peru PROPN NNP 6 obl
        3 President President PROPN NNP 4 nmod:desc
        4 Ann Ann PROPN NNP 6 nsubj
        5 Lee Lee PROPN NNP 4 flat
        6 met meet VERB VBD 0 root
        7 President President PROPN NNP 8 nmod:desc
        8 Omar Omar PROPN NNP 6 obj
        9 Haddad Haddad PROPN NNP 8 flat
        10 in in ADP IN 11 case
        11 Chad Chad PROPN NNP 8 nmod
    )",
        {{"Peru", EntityType::country},
         {"Ann Lee", EntityType::person},
         {"Omar Haddad", EntityType::person},
         {"Chad", EntityType::country}});
    CHECK(posts_of(article) == Shown{"president", "president"});
}

TEST_CASE("a holder's post is of the same state wherever he is called by it") {
    const Article article = understood(
        R"(
        1 Minister Minister PROPN NNP 2 nmod:desc
        2 Lee Lee PROPN NNP 3 nsubj
        3 met meet VERB VBD 0 root
        4 Minister Minister PROPN NNP 5 nmod:desc
        5 Holm Holm PROPN NNP 3 obj

        1 Peruvian Peruvian ADJ JJ 3 amod
        2 Minister Minister PROPN NNP 3 nmod:desc
        3 Lee Lee PROPN NNP 4 nsubj
        4 left leave VERB VBD 0 root
    )",
        {{"Lee", EntityType::person},
         {"Holm", EntityType::person},
         {"Lee", EntityType::person}});
    CHECK(posts_of(article) == Shown{"minister of Peru", "minister", "minister of Peru"});
}

TEST_CASE("a holder who has a post of two states has it of neither where none is named") {
    const Article article = understood(
        R"(
        1 Peruvian Peruvian ADJ JJ 3 amod
        2 Minister Minister PROPN NNP 3 nmod:desc
        3 Lee Lee PROPN NNP 4 nsubj
        4 left leave VERB VBD 0 root

        1 Norwegian Norwegian ADJ JJ 3 amod
        2 Minister Minister PROPN NNP 3 nmod:desc
        3 Lee Lee PROPN NNP 4 nsubj
        4 came come VERB VBD 0 root

        1 Minister Minister PROPN NNP 2 nmod:desc
        2 Lee Lee PROPN NNP 3 nsubj
        3 spoke speak VERB VBD 0 root
    )",
        {{"Lee", EntityType::person},
         {"Lee", EntityType::person},
         {"Lee", EntityType::person}});
    CHECK(posts_of(article) == Shown{"minister of Peru", "minister of Norway", "minister"});
}
