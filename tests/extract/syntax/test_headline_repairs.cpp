// Main verbs that were taken for something else.
#include "extract/syntax/repairs.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

Article repaired(const char* conllu, Place place = Place::body) {
    Article article = article_from_conllu(conllu);
    article.sentences[0].place = place;
    repair_trees(article);
    return article;
}

constexpr auto ghana_ships = R"(
    1 Ghana Ghana PROPN NNP 2 compound
    2 ships ship  NOUN  NNS 3 compound
    3 cocoa cocoa NOUN  NN  0 root
    4 to    to    ADP   IN  5 case
    5 Chad  Chad  PROPN NNP 3 nmod
)";

}  // namespace

TEST_CASE("a plural behind a name is the verb of a headline that has no other") {
    const Article title = repaired(ghana_ships, Place::title);
    const auto& tokens = title.sentences[0].tokens;
    CHECK(tokens[1].head == -1);
    CHECK(tokens[1].upos == Upos::verb);
    CHECK(tokens[0].deprel == Deprel::nsubj);
    CHECK(tokens[2].deprel == Deprel::obj);
    CHECK(repaired(ghana_ships).sentences[0].tokens[2].head == -1);
}

TEST_CASE("a headline with a verb keeps its nouns") {
    const Article title = repaired(
        R"(
        1 Ghana Ghana PROPN NNP 2 compound
        2 ships ship  NOUN  NNS 3 nsubj
        3 sank  sink  VERB  VBD 0 root
    )",
        Place::title);
    CHECK(title.sentences[0].tokens[1].upos == Upos::noun);
}

TEST_CASE("a headline's past tense with an agent is a passive") {
    Article article = article_from_conllu(R"(
        1 Depot  depot  NOUN NN  2 nsubj
        2 struck strike VERB VBD 0 root
        3 by     by     ADP  IN  4 case
        4 drones drone  NOUN NNS 2 obl
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[0].deprel == Deprel::nsubj_pass);
    CHECK(article.sentences[0].tokens[3].deprel == Deprel::obl_agent);
}

TEST_CASE("prices that rose by a tenth are no passive") {
    Article article = article_from_conllu(R"(
        1 Prices price   NOUN NNS 2 nsubj
        2 rose   rise    VERB VBD 0 root
        3 by     by      ADP  IN  5 case
        4 nine   nine    NUM  CD  5 nummod
        5 points point   NOUN NNS 2 obl
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[0].deprel == Deprel::nsubj);
}

TEST_CASE("nobody arrests without an object in a headline") {
    Article article = article_from_conllu(R"(
        1 Clerk    clerk  NOUN  NN  2 nsubj
        2 arrested arrest VERB  VBD 0 root
        3 in       in     ADP   IN  4 case
        4 Oslo     Oslo   PROPN NNP 2 obl
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[0].deprel == Deprel::nsubj_pass);
    CHECK(article.sentences[0].tokens[1].xpos == Xpos::vbn);
}

TEST_CASE("whoever is elected leader in a headline elects nobody") {
    Article article = article_from_conllu(R"(
        1 Lee     Lee    PROPN NNP 2 nsubj
        2 elected elect  VERB  VBD 0 root
        3 party   party  NOUN  NN  4 compound
        4 leader  leader NOUN  NN  2 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[0].deprel == Deprel::nsubj_pass);
    CHECK(article.sentences[0].tokens[3].deprel == Deprel::xcomp);
}

TEST_CASE("a sentence with a full stop is no headline") {
    Article article = article_from_conllu(R"(
        1 Lee     Lee    PROPN NNP 2 nsubj
        2 elected elect  VERB  VBD 0 root
        3 leaders leader NOUN  NNS 2 obj
        4 .       .      PUNCT .   2 punct
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[0].deprel == Deprel::nsubj);
}

TEST_CASE("who is urged in the second half of a headline is not what the first half hits") {
    Article article = article_from_conllu(R"(
        1 Storms storm NOUN NNS 2 nsubj
        2 hit hit VERB VBD 0 root
        3 Lagos Lagos PROPN NNP 2 obj
        4 , , PUNCT , 5 punct
        5 clerks clerk NOUN NNS 3 appos
        6 urged urge VERB VBD 2 conj
        7 to to PART TO 8 mark
        8 leave leave VERB VB 6 xcomp
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[4].head == 5);
    CHECK(article.sentences[0].tokens[4].deprel == Deprel::nsubj_pass);
}
