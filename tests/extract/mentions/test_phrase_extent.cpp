#include "extract/mentions/noun_clauses.hpp"
#include "extract/mentions/phrase_extent.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

namespace {

// The words around the noun at that token, if all phrases behind it complete it.
std::string around(const Article& article, int head, bool complete = true) {
    const ArticleView views = view_of(article);
    const SentenceView& view = views[0];
    return std::string(
        words(article, phrase_around(view, head, [&](int) { return complete; })));
}

}  // namespace

TEST_CASE("a phrase goes from its first describing word to its last whole phrase") {
    const Article article = article_from_conllu(R"(
        1 The the DET DT 4 det
        2 two two NUM CD 4 nummod
        3 long long ADJ JJ 4 amod
        4 ropes rope NOUN NNS 10 nsubj
        5 of of ADP IN 7 case
        6 the the DET DT 7 det
        7 ship ship NOUN NN 4 nmod
        8 that that PRON WDT 9 nsubj
        9 sank sink VERB VBD 7 acl:relcl
       10 broke break VERB VBD 0 root
    )");
    CHECK(around(article, 3) == "long ropes of the ship that sank");
    CHECK(around(article, 3, false) == "long ropes");
}

TEST_CASE("an infinitive is whole, a quotation mark at the beginning is left out") {
    const Article article = article_from_conllu(R"(
        1 " " PUNCT `` 2 punct SpaceAfter=No
        2 plans plan NOUN NNS 7 nsubj
        3 to to PART TO 4 mark
        4 ban ban VERB VB 2 acl
        5 whale whale NOUN NN 6 compound
        6 oil oil NOUN NN 4 obj
        7 failed fail VERB VBD 0 root
    )");
    CHECK(around(article, 1) == "plans to ban whale oil");
    const ArticleView views = view_of(article);
    const SentenceView& view = views[0];
    CHECK(is_clause_of_noun(view.tree(), 3));
    CHECK_FALSE(is_clause_of_noun(view.tree(), 5));
}

TEST_CASE("a participle right behind its noun says what a text is about") {
    const Article article = article_from_conllu(R"(
        1 bills bill NOUN NNS 0 root
        2 banning ban VERB VBG 1 acl
        3 oil oil NOUN NN 2 obj
    )");
    CHECK(around(article, 0) == "bills banning oil");
    CHECK(around(article, 0, false) == "bills");
}

TEST_CASE("a preposition of several words is none of one") {
    const Article article = article_from_conllu(R"(
        1 men man NOUN NNS 0 root
        2 of of ADP IN 3 case
        3 Oslo Oslo PROPN NNP 1 nmod
        4 because because ADP IN 6 case
        5 of of ADP IN 4 fixed
        6 rain rain NOUN NN 1 nmod
    )");
    const ArticleView views = view_of(article);
    const SentenceView& view = views[0];
    CHECK(preposition_of(view.tree(), 2) == "of");
    CHECK(preposition_of(view.tree(), 5).empty());
}

TEST_CASE("a clause behind no comma says which one is meant, to its own first comma") {
    const Article article = article_from_conllu(R"(
        1 canals canal NOUN NNS 0 root
        2 that that PRON WDT 3 nsubj
        3 flow flow VERB VBP 1 acl:relcl
        4 fast fast ADV RB 3 advmod
        5 , , PUNCT , 7 punct
        6 which which PRON WDT 7 nsubj
        7 freeze freeze VERB VBP 1 acl:relcl
    )");
    const ArticleView views = view_of(article);
    CHECK(around(article, 0) == "canals that flow fast");
    CHECK(around(article, 0, false) == "canals");
    CHECK(is_restrictive_clause(views[0].tree(), 2));
    CHECK_FALSE(is_restrictive_clause(views[0].tree(), 6));
}

TEST_CASE("a participle with an object is no phrase of its noun, unless it names it") {
    const Article article = article_from_conllu(R"(
        1 guards guard NOUN NNS 0 root
        2 beat beat VERB VBN 1 acl
        3 him he PRON PRP 2 obj

        1 storm storm NOUN NN 0 root
        2 called call VERB VBN 1 acl
        3 Ana Ana PROPN NNP 2 obj
    )");
    const ArticleView views = view_of(article);
    CHECK_FALSE(is_restrictive_clause(views[0].tree(), 1));
    CHECK(is_restrictive_clause(views[1].tree(), 1));
}

TEST_CASE("ordinals, degrees, participles, shares and decimals single out") {
    const Article article = article_from_conllu(R"(
        1 second second ADJ JJ 2 amod
        2 man man NOUN NN 0 root

        1 oldest old ADJ JJS 2 amod
        2 map map NOUN NN 0 root

        1 injured injure VERB VBN 2 amod
        2 men man NOUN NNS 0 root

        1 5 5 NUM CD 2 nummod
        2 % % SYM NN 3 compound
        3 share share NOUN NN 0 root

        1 more more ADJ JJR 2 amod
        2 ships ship NOUN NNS 0 root

        1 red red ADJ JJ 2 amod
        2 ship ship NOUN NN 0 root
    )");
    const ArticleView views = view_of(article);
    CHECK(singling_word(views[0].tree(), 0, 1) == 0);
    CHECK(singling_word(views[1].tree(), 0, 1) == 0);
    CHECK(singling_word(views[2].tree(), 0, 1) == 0);
    CHECK(singling_word(views[3].tree(), 0, 2) == 1);
    CHECK(singling_word(views[4].tree(), 0, 1) == -1);
    CHECK(singling_word(views[5].tree(), 0, 1) == -1);
}
