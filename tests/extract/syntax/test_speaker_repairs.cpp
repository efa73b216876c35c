// Who says what is told, and to whom.
#include "extract/syntax/repairs.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

TEST_CASE("the name before a verb of saying without a subject says it") {
    Article article = article_from_conllu(R"(
        1 Drones  drone   NOUN  NNS 2 nsubj
        2 hit     hit     VERB  VBD 0 root
        3 Poltava Poltava PROPN NNP 2 obj
        4 ,       ,       PUNCT ,   5 punct
        5 Oslo    Oslo    PROPN NNP 3 nmod:unmarked
        6 says    say     VERB  VBZ 2 parataxis
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[4].head == 5);
    CHECK(article.sentences[0].tokens[4].deprel == Deprel::nsubj);
}

TEST_CASE("who stands behind a verb of saying speaks, what stands behind another does not") {
    const auto repaired = [](const char* verb) {
        Article article = article_from_conllu(std::string(R"(
        1 Storm  storm  NOUN  NN  2 nsubj
        2 hits   hit    VERB  VBZ 0 root
        3 Lagos  Lagos  PROPN NNP 2 obj
        4 ,      ,      PUNCT ,   5 punct
        5 does   )") + verb + R"(   VERB  VBZ 2 parataxis
        6 Ghana  Ghana  PROPN NNP 5 obj
    )");
        repair_trees(article);
        return article.sentences[0].tokens[5].deprel;
    };
    CHECK(repaired("say") == Deprel::nsubj);
    CHECK(repaired("cite") == Deprel::obj);
}

TEST_CASE("who is told stands apart from what is told") {
    const auto relation = [](EntityType type) {
        Article article = article_from_conllu(R"(
        1 Lee Lee PROPN NNP 2 nsubj
        2 told tell VERB VBD 0 root
        3 Tarna Tarna PROPN NNP 4 compound
        4 ferries ferry NOUN NNS 5 nsubj
        5 sank sink VERB VBD 2 ccomp
        )");
        name_all(article, "Tarna", type);
        repair_trees(article);
        return article.sentences[0].tokens[2].deprel;
    };
    CHECK(relation(EntityType::media) == Deprel::iobj);
    CHECK(relation(EntityType::place) == Deprel::compound);
    Article article = article_from_conllu(R"(
        1 Lee Lee PROPN NNP 2 nsubj
        2 told tell VERB VBD 0 root
        3 local local ADJ JJ 5 amod
        4 reporters reporter NOUN NNS 5 nmod:desc
        5 Ek Ek PROPN NNP 7 nmod:poss
        6 's 's PART POS 5 case
        7 ferry ferry NOUN NN 8 nsubj
        8 sank sink VERB VBD 2 ccomp
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[3].deprel == Deprel::iobj);
    CHECK(article.sentences[0].tokens[2].head == 3);
}
