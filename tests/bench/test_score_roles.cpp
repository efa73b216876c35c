#include "bench/score_roles.hpp"
#include "core/error.hpp"
#include "extract/clauses/role_gold.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace newsgraph;

TEST_CASE("roles are read with their heads, parts and other kinds of predicate left out") {
    std::istringstream in(
        "sent_id\tpred\tpred_tokens\troleset\tkind\targs\n"
        "s-1\t2\t2\tsell.01\tv\tARG0:1-1:1 ARG1:3-4:4 R-ARG1:5-5:5 ARGM-TMP:6-7:7\n"
        "s-1\t4\t4\tdo.01\ta\t\n"
        "s-2\t3\t3\tsale.01\tn\t\n");
    const auto gold = read_roles(in, "roles.tsv");
    REQUIRE(gold.size() == 2);
    CHECK(gold[0].sentence == "s-1");
    CHECK(gold[0].token == 1);
    CHECK(gold[0].arguments == std::vector{0, 3});
    CHECK(gold[0].roles == std::vector{0, 1});
    CHECK(gold[0].modifiers == std::vector{6});
    CHECK(gold[1].noun);
    CHECK(gold[1].arguments.empty());
}

TEST_CASE("a line that is no predicate is named") {
    for (const std::string line :
         {"s-1\tx\t2\tsell.01\tv\t", "s-1\t2\t2\tsell.01\tv\tARG0:1"}) {
        std::istringstream in("sent_id\n" + line + "\n");
        CHECK_THROWS_WITH_AS(read_roles(in, "r.tsv"), doctest::Contains("r.tsv:2: "), Error);
    }
}

TEST_CASE("the sentences of a treebank have their names") {
    std::istringstream in("# newdoc id = d\n# sent_id = d-1\n1\tA\n\n# sent_id = d-2\n");
    CHECK(read_sentence_ids(in) == std::vector<std::string>{"d-1", "d-2"});
}

TEST_CASE("a modifier that is found is neither right nor wrong") {
    GoldPredicate gold;
    gold.arguments = {0, 3, 8};
    gold.modifiers = {6};
    RoleScore score;
    score.count(gold, {0, 3, 5, 6});
    CHECK(score.right == 2);
    CHECK(score.wrong == 1);
    CHECK(score.missed == 1);
    std::ostringstream out;
    write_scores(out, score, {});
    CHECK(
        out.str().find("verbs   |       3|       3|      66.7|      66.7|      66.7\n")
        != std::string::npos);
}
