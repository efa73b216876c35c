// Which rules a claim names: those that fired at its own words.
#include "extract/rules/rule_trail.hpp"
#include "extract/syntax/repairs.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace newsgraph;

namespace {

// "Ghana sold ferries": a word is rules_of(claim about all three)'s only if it stands in it.
Article sale() {
    Article article = article_from_conllu(R"(
        1  Ghana   Ghana  PROPN NNP 2 nsubj
        2  sold    sell   VERB  VBD 0 root
        3  ferries ferry  NOUN  NNS 2 obj
        4  today   today  NOUN  NN  2 obl:unmarked
    )");
    const auto& tokens = article.sentences[0].tokens;
    Claim claim;
    claim.subject.span = tokens[0].span;
    claim.predicate_span = tokens[1].span;
    claim.object.span = tokens[2].span;
    claim.rules = {"verb", "supplies/verb/sell"};
    article.claims.push_back(claim);
    return article;
}

std::string rules_after(const std::vector<FiredRule>& fired) {
    Article article = sale();
    article.rules.fired = fired;
    trail_rules(article);
    return rules_of(article.claims[0]);
}

}  // namespace

TEST_CASE("a claim names the rules that fired at its words, each once, in their order") {
    CHECK(rules_after({}) == "verb+supplies/verb/sell");
    CHECK(
        rules_after({{"tree/b", 0, 2}, {"tree/a", 0, 1}, {"tree/b", 0, 0}, {"coref/c", 0, 0}})
        == "verb+supplies/verb/sell+tree/b+tree/a+coref/c");
}

TEST_CASE("a claim names what a word of it is taken for, and whose kind it is said to be") {
    CHECK(
        rules_after({{"person/a", 0, 0}, {"name/b", 0, 2}, {"type/c", 0, 2}})
        == "verb+supplies/verb/sell+person/a+name/b+type/c");
}

TEST_CASE(
    "a claim names nothing that fired beside it, refused a reading or is at every claim") {
    CHECK(
        rules_after(
            {{"tree/a", 0, 3},
             {"tree/b", 0, -1},
             {"coref/c", 0, 0, true},
             {"mention/d", 0, 0},
             {"argument/e", 0, 1},
             {"object/own", 0, 1},
             {"worth/f", 0, 1}})
        == "verb+supplies/verb/sell");
}

TEST_CASE("a rule that is switched off leaves the tree as it was") {
    const std::vector<std::string> off{"tree/make-only-object-direct"};
    for (const bool on : {true, false}) {
        Article article = article_from_conllu(R"(
            1  Oslo   Oslo  PROPN NNP 2 nsubj
            2  urged  urge  VERB  VBD 0 root
            3  Ghana  Ghana PROPN NNP 2 iobj
            4  to     to    PART  TO  5 mark
            5  stop   stop  VERB  VB  2 xcomp
        )");
        if (!on) {
            article.rules.off = off;
        }
        repair_trees(article);
        CHECK(article.sentences[0].tokens[2].deprel == (on ? Deprel::obj : Deprel::iobj));
        CHECK(article.rules.fired.size() == (on ? 1 : 0));
    }
}
