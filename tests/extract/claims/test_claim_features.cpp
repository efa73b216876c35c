#include "extract/claims/claim_features.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>

using namespace newsgraph;

namespace {

// "Oslo bought boats" as a claim of its frame; `boats` is the last word, 2.
struct Purchase {
    Purchase() {
        article = article_from_conllu(R"(
            1 Oslo   Oslo  PROPN NNP 2 nsubj
            2 bought buy   VERB  VBD 0 root
            3 fast   fast  ADJ   JJ  4 amod
            4 boats  boat  NOUN  NNS 2 obj
            5 for    for   ADP   IN  6 case
            6 police police NOUN NNS 2 obl
        )");
        Frame frame;
        frame.head = 1;
        frame.finite = true;
        article.frames.push_back(frame);
        claim.relation = "obtains";
        claim.predicate = "buy";
        claim.frame = 0;
        claim.words = {0, 3, -1};
        claim.rules = {"verb/active", "obtains/verb/buy"};
        claim.subject = text_of(0);
        claim.object = text_of(3);
    }

    std::map<std::string, double> features() const {
        const ArticleView view = view_of(article);
        std::map<std::string, double> found;
        for (const auto& [name, value] : claim_features(Terms(article, view[0]), claim)) {
            found[name] = value;
        }
        return found;
    }

    Term text_of(int token) const {
        Literal literal;
        literal.text = form(article, article.sentences[0].tokens[token]);
        return {literal, article.sentences[0].tokens[token].span};
    }

    Article article;
    Claim claim;
};

}  // namespace

TEST_CASE("features name the relation, the rules and how the words stand") {
    const auto features = Purchase().features();
    for (const auto* name :
         {"relation:obtains",
          "rule:active",
          "rule:buy",
          "clause:root",
          "subject_side:left",
          "object_in_tree:obj",
          "finite:yes",
          "time:none"}) {
        CAPTURE(name);
        CHECK(features.contains(name));
    }
}

TEST_CASE("what the claim leaves out speaks against it") {
    Purchase purchase;
    CHECK(purchase.features()["predicate_without:obl"] == 1);
    CHECK(purchase.features()["object_without:amod"] == 1);
    const double share = purchase.features()["share:said"];
    const auto& tokens = purchase.article.sentences[0].tokens;
    purchase.claim.object.span = {tokens[2].span.begin, tokens[5].span.end};
    CHECK(purchase.features().count("predicate_without:obl") == 0);
    CHECK(purchase.features()["left_out:object"] == 0);
    CHECK(purchase.features()["share:said"] > share);
}

TEST_CASE("a doubtful tree on the way to an argument is told") {
    Purchase purchase;
    CHECK(purchase.features()["way_doubt:object"] == doctest::Approx(0));
    purchase.article.sentences[0].tokens[3].certainty = 0.5F;
    CHECK(purchase.features()["way_doubt:object"] == doctest::Approx(0.6931).epsilon(0.001));
    CHECK(purchase.features()["way_worst:subject"] == doctest::Approx(0));
}
