#include "extract/syntax/syntax_view.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

SyntaxView tree_of(const Article& article) {
    return SyntaxView(article.sentences[0], predicates());
}

}  // namespace

TEST_CASE("conjuncts share the marker and the voice of the first") {
    const Article article = article_from_conllu(R"(
        1  Ships   ship    NOUN  NNS 3 nsubj:pass
        2  were    be      AUX   VBD 3 aux:pass
        3  sold    sell    VERB  VBN 0 root
        4  and     and     CCONJ CC  5 cc
        5  sent    send    VERB  VBN 3 conj
        6  to      to      ADP   IN  7 case
        7  Oslo    Oslo    PROPN NNP 5 obl
        8  and     and     CCONJ CC  9 cc
        9  Rome    Rome    PROPN NNP 7 conj
    )");
    const SyntaxView tree = tree_of(article);
    CHECK(tree.is_passive(2));
    CHECK(tree.is_passive(4));
    CHECK(tree.is_finite(2));
    CHECK_FALSE(tree.is_finite(4));
    CHECK(tree.marker(6) == Marker::to);
    CHECK(tree.marker(8) == Marker::to);
    CHECK(tree.marker(0) == Marker::none);
    CHECK(tree.first_conjunct(8) == 6);
}

TEST_CASE("words that mark together but are no marker count as the first") {
    const Article article = article_from_conllu(R"(
        1 said   say   VERB  VBD 0 root
        2 that   that  SCONJ IN  4 mark
        3 in     in    ADP   IN  4 case
        4 Oslo   Oslo  PROPN NNP 1 ccomp
    )");
    CHECK(tree_of(article).marker(3) == Marker::that);
}

TEST_CASE("a predicate has its particle, and what makes another verb of it") {
    const Article article = article_from_conllu(R"(
        1 carried carry VERB VBD 0 root
        2 out     out   ADP  RP  1 compound:prt
        3 stopped stop  VERB VBD 1 conj
        4 short   short ADV  RB  3 advmod
        5 sales   sale  NOUN NNS 3 obj
    )");
    const SyntaxView tree = tree_of(article);
    CHECK(tree.predicate_lemma(0) == "carry_out");
    CHECK(tree.predicate_lemma(2) == "stop_short");
    CHECK(tree.is_predicate(2));
    CHECK_FALSE(tree.is_predicate(4));
}

TEST_CASE("a relative pronoun stands for the noun before its clause") {
    const Article article = article_from_conllu(R"(
        1 ships ship  NOUN NNS 0 root
        2 that  that  PRON WDT 3 nsubj
        3 sank  sink  VERB VBD 1 acl:relcl
    )");
    const SyntaxView tree = tree_of(article);
    CHECK(tree.antecedent(1) == 0);
    CHECK(tree.antecedent(0) == 0);
    CHECK(tree.has_relative_pronoun(2));
}
