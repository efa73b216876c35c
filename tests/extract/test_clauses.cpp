#include "extract/relations/clauses.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace newsgraph;

namespace {

int argument_of(const Article& article, int predicate, ArgumentKind kind) {
    const Tree tree(article.sentences.front());
    for (const Argument& argument : read_clause(tree, predicate).arguments) {
        if (argument.kind == kind) {
            return argument.head;
        }
    }
    return -1;
}

}  // namespace

TEST_CASE("a passive is turned round") {
    const Article article = article_from_conllu(R"(
        1 Drones drone  NOUN  NNS 3 nsubj:pass
        2 were   be     AUX   VBD 3 aux:pass
        3 sold   sell   VERB  VBN 0 root
        4 by     by     ADP   IN  5 case
        5 Iran   Iran   PROPN NNP 3 obl:agent
    )");
    CHECK(argument_of(article, 2, ArgumentKind::subject) == 4);
    CHECK(argument_of(article, 2, ArgumentKind::object) == 0);
}

TEST_CASE("the passive of a verb with two objects") {
    const Article article = article_from_conllu(R"(
        1 Russia Russia PROPN NNP 3 nsubj:pass
        2 was    be     AUX   VBD 3 aux:pass
        3 given  give   VERB  VBN 0 root
        4 drones drone  NOUN  NNS 3 obj
    )");
    CHECK(argument_of(article, 2, ArgumentKind::indirect) == 0);
    CHECK(argument_of(article, 2, ArgumentKind::object) == 3);
    CHECK(argument_of(article, 2, ArgumentKind::subject) == -1);
}

TEST_CASE("a relative clause without a pronoun has its noun as object") {
    const Article article = article_from_conllu(R"(
        1 drones  drone  NOUN  NNS 0 root
        2 Russia  Russia PROPN NNP 3 nsubj
        3 intends intend VERB  VBZ 1 acl:relcl
        4 to      to     PART  TO  5 mark
        5 use     use    VERB  VB  3 xcomp
    )");
    CHECK(argument_of(article, 4, ArgumentKind::object) == 0);
    CHECK(argument_of(article, 4, ArgumentKind::subject) == 1);
    CHECK(argument_of(article, 2, ArgumentKind::object) == -1);
}

TEST_CASE("a relative pronoun stands for its noun") {
    const Article article = article_from_conllu(R"(
        1 drones drone  NOUN  NNS 0 root
        2 which  which  PRON  WDT 4 obj
        3 Iran   Iran   PROPN NNP 4 nsubj
        4 sold   sell   VERB  VBD 1 acl:relcl
    )");
    CHECK(argument_of(article, 3, ArgumentKind::object) == 0);
    CHECK(argument_of(article, 3, ArgumentKind::subject) == 2);
}

TEST_CASE("an infinitive under an object is done by that object") {
    const Article article = article_from_conllu(R"(
        1 Britain Britain PROPN NNP 2 nsubj
        2 urged   urge    VERB  VBD 0 root
        3 Iran    Iran    PROPN NNP 2 obj
        4 to      to      PART  TO  5 mark
        5 leave   leave   VERB  VB  2 xcomp
    )");
    CHECK(argument_of(article, 4, ArgumentKind::subject) == 2);
}

TEST_CASE("who is accused of a deed does it") {
    const Article article = article_from_conllu(R"(
        1 Britain Britain PROPN NNP 2 nsubj
        2 accused accuse  VERB  VBD 0 root
        3 Oslo    Oslo    PROPN NNP 2 obj
        4 of      of      SCONJ IN  5 mark
        5 selling sell    VERB  VBG 2 advcl
        6 arms    arms    NOUN  NNS 5 obj
    )");
    CHECK(argument_of(article, 4, ArgumentKind::subject) == 2);
}

TEST_CASE("markers are joined") {
    const Article article = article_from_conllu(R"(
        1 fled    flee    VERB  VBD 0 root
        2 because because ADP   IN  4 case
        3 of      of      ADP   IN  2 fixed
        4 war     war     NOUN  NN  1 obl
    )");
    CHECK(marker_of(Tree(article.sentences.front()), 3) == "because_of");
}

TEST_CASE("what follows from a deed is not done by its doer") {
    const Article article = article_from_conllu(R"(
        1 Norway    Norway PROPN NNP 2 nsubj
        2 bombed    bomb   VERB  VBD 0 root
        3 ports     port   NOUN  NNS 2 obj
        4 ,         ,      PUNCT ,   5 punct
        5 prompting prompt VERB  VBG 2 advcl
        6 protests  protest NOUN NNS 5 obj
    )");
    CHECK(argument_of(article, 4, ArgumentKind::subject) == -1);
    CHECK(argument_of(article, 4, ArgumentKind::object) == 5);
}

TEST_CASE("who helps to do a thing does not do it") {
    const Article article = article_from_conllu(R"(
        1 Norway  Norway  PROPN NNP 3 nsubj
        2 is      be      AUX   VBZ 3 aux
        3 helping help    VERB  VBG 0 root
        4 kill    kill    VERB  VB  3 xcomp
        5 rebels  rebel   NOUN  NNS 4 obj
    )");
    CHECK(argument_of(article, 3, ArgumentKind::subject) == -1);
    CHECK(argument_of(article, 2, ArgumentKind::subject) == 0);
}
