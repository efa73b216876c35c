// Which noun a relative clause is said of.
#include "extract/syntax/repairs.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

namespace {

// "a raid on ports in Chad [,] that VERB two": the clause hangs on "Chad" at first.
Article raid(const std::string& pronoun, const std::string& verb, const std::string& mark) {
    Article article = article_from_conllu(R"(
        1 They they PRON PRP 2 nsubj
        2 saw see VERB VBD 0 root
        3 a a DET DT 4 det
        4 raid raid NOUN NN 2 obj
        5 on on ADP IN 6 case
        6 ports port NOUN NNS 4 nmod
        7 in in ADP IN 8 case
        8 Chad Chad PROPN NNP 6 nmod
        9 )" + mark + R"(
       10 )" + pronoun + ' ' + pronoun + R"( PRON WDT 11 nsubj
       11 )" + verb + R"( 8 acl:relcl
       12 two two NUM CD 11 obj
    )");
    name_all(article, "Chad", EntityType::place);
    repair_trees(article);
    return article;
}

constexpr const char* comma = ", , PUNCT , 11 punct";
constexpr const char* adverb = "again again ADV RB 8 advmod";

int head_of_clause(const Article& article) {
    return article.sentences[0].tokens[10].head;
}

}  // namespace

TEST_CASE("a clause that tells which one is meant is of no place") {
    CHECK(head_of_clause(raid("that", "left leave VERB VBD", adverb)) == 5);
    CHECK(head_of_clause(raid("that", "has have VERB VBZ", adverb)) == 3);
}

TEST_CASE("behind a comma it may be of the place, but \"who\" is nobody there") {
    CHECK(head_of_clause(raid("which", "left leave VERB VBD", comma)) == 7);
    CHECK(head_of_clause(raid("who", "left leave VERB VBD", comma)) != 7);
}

TEST_CASE("of several and the one place where they are, a single thing is the place") {
    const auto head = [](const char* pronoun, const char* copula) {
        Article article = article_from_conllu(std::string(R"(
        1 Chiefs chief NOUN NNS 8 nsubj
        2 in in ADP IN 3 case
        3 Chad Chad PROPN NNP 1 nmod
        4 , , PUNCT , 7 punct
        5 )") + pronoun + R"( PRON WDT 7 nsubj
        6 )" + copula + R"( 7 cop
        7 poor poor ADJ JJ 1 acl:relcl
        8 left leave VERB VBD 0 root
    )");
        name_all(article, "Chad", EntityType::place);
        repair_trees(article);
        return article.sentences[0].tokens[6].head;
    };
    CHECK(head("which which", "is be AUX VBZ") == 2);
    CHECK(head("which which", "are be AUX VBP") == 0);
    CHECK(head("who who", "are be AUX VBP") == 0);
}

TEST_CASE("what is dubbed is the name before it, not done by who is spoken of") {
    const auto head = [](const char* joined) {
        Article article = article_from_conllu(std::string(R"(
        1 Lee Lee PROPN NNP 2 nsubj
        2 toured tour VERB VBD 0 root
        3 Bo Bo PROPN NNP 4 compound
        4 prison prison NOUN NN 2 obj
        5 , , PUNCT , 6 punct
        6 dubbed dub VERB VBD 2 conj
        7 Hilton Hilton PROPN NNP 6 obj
    )") + joined);
        repair_trees(article);
        return article.sentences[0].tokens[5].head;
    };
    CHECK(head("") == 3);
    CHECK(head("   8 and and CCONJ CC 6 cc\n") == 1);
}

TEST_CASE("the verb agrees with what the clause is of") {
    const auto head = [](const char* verb) {
        Article article = article_from_conllu(std::string(R"(
        1 They they PRON PRP 2 nsubj
        2 saw see VERB VBD 0 root
        3 engines engine NOUN NNS 2 obj
        4 of of ADP IN 6 case
        5 a a DET DT 6 det
        6 ship ship NOUN NN 3 nmod
        7 that that PRON WDT 8 nsubj
        8 )") + verb + " 6 acl:relcl\n");
        repair_trees(article);
        return article.sentences[0].tokens[7].head;
    };
    CHECK(head("burn burn VERB VBP") == 2);
    CHECK(head("burns burn VERB VBZ") == 5);
    CHECK(head("burned burn VERB VBD") == 5);
}

TEST_CASE("another name behind a comma is that of the name before it") {
    Article article = article_from_conllu(R"(
        1 statues statue NOUN NNS 0 root
        2 on on ADP IN 3 case
        3 Rapa Rapa PROPN NNP 1 nmod
        4 Nui Nui PROPN NNP 3 flat
        5 , , PUNCT , 7 punct
        6 also also ADV RB 7 advmod
        7 called call VERB VBN 1 acl
        8 Tarn Tarn PROPN NNP 7 xcomp
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[6].head == 2);
}

TEST_CASE("what somebody hopes will do it does it") {
    Article article = article_from_conllu(R"(
        1 a       a       DET   DT  2 det
        2 vote    vote    NOUN  NN  0 root
        3 that    that    PRON  WDT 7 obj
        4 Kruse   Kruse   PROPN NNP 5 nsubj
        5 hopes   hope    VERB  VBZ 2 acl:relcl
        6 will    will    AUX   MD  7 aux
        7 endorse endorse VERB  VB  2 acl:relcl
        8 it      it      PRON  PRP 7 obj
    )");
    repair_trees(article);
    const auto& tokens = article.sentences[0].tokens;
    CHECK(tokens[6].head == 4);
    CHECK(tokens[6].deprel == Deprel::ccomp);
    CHECK(tokens[2].deprel == Deprel::nsubj);
}

TEST_CASE("people beside a person are who did it") {
    Article article = article_from_conllu(R"(
        1 a        a       DET   DT  2 det
        2 man      man     NOUN  NN  0 root
        3 between  between ADP   IN  4 case
        4 Kruse    Kruse   PROPN NNP 2 nmod
        5 and      and     CCONJ CC  7 cc
        6 the      the     DET   DT  7 det
        7 generals general NOUN  NNS 4 conj
        8 ,        ,       PUNCT ,  10 punct
        9 who      who     PRON  WP 10 nsubj
       10 left     leave   VERB  VBD 2 acl:relcl
    )");
    name_all(article, "Kruse", EntityType::person);
    repair_trees(article);
    CHECK(article.sentences[0].tokens[9].head == 6);
}

TEST_CASE("\"that\" is no object where the clause has one") {
    const auto relation = [](const char* last) {
        Article article = article_from_conllu(std::string(R"(
        1 time time NOUN NN 0 root
        2 that that PRON WDT 4 obj
        3 Oslo Oslo PROPN NNP 4 nsubj
        4 sold sell VERB VBD 1 acl:relcl
        )") + last);
        repair_trees(article);
        return article.sentences[0].tokens[1].deprel;
    };
    CHECK(relation("5 oil oil NOUN NN 4 obj") == Deprel::mark);
    CHECK(relation("5 twice twice ADV RB 4 advmod") == Deprel::obj);
}
