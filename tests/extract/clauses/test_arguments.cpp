#include "extract/clauses/arguments.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

namespace {

SyntaxView tree_of(const Article& article) {
    return SyntaxView(article.sentences[0], predicates());
}

int argument_of(const Article& article, int predicate, ArgumentKind kind) {
    RuleLog log;
    const ClauseRules rules(log);
    const ArticleView view = view_of(article);
    return DeepArguments(view[0], rules).first(predicate, kind);
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
    CHECK(tree_of(article).marker(3) == Marker::because_of);
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

TEST_CASE("who is ordered to do a thing does it, though the tree says it is a purpose") {
    const Article article = article_from_conllu(R"(
        1 She     she     PRON  PRP 2 nsubj
        2 ordered order   VERB  VBD 0 root
        3 ships   ship    NOUN  NNS 2 obj
        4 to      to      PART  TO  5 mark
        5 attack  attack  VERB  VB  2 advcl
        6 ports   port    NOUN  NNS 5 obj
    )");
    CHECK(is_directed(tree_of(article), 4));
    CHECK(argument_of(article, 4, ArgumentKind::subject) == 2);
    CHECK(argument_of(article, 1, ArgumentKind::clause) == 4);
}

TEST_CASE("who is called on is asked to do what follows") {
    const Article article = article_from_conllu(R"(
        1 Oslo    Oslo    PROPN NNP 2 nsubj
        2 called  call    VERB  VBD 0 root
        3 on      on      ADP   IN  4 case
        4 Rome    Rome    PROPN NNP 2 obl
        5 to      to      PART  TO  6 mark
        6 leave   leave   VERB  VB  2 advcl
    )");
    CHECK(argument_of(article, 5, ArgumentKind::subject) == 3);
}

TEST_CASE("what is bought for a purpose does not do it") {
    const Article article = article_from_conllu(R"(
        1 She    she    PRON  PRP 2 nsubj
        2 bought buy    VERB  VBD 0 root
        3 ships  ship   NOUN  NNS 2 obj
        4 to     to     PART  TO  5 mark
        5 attack attack VERB  VB  2 advcl
    )");
    CHECK_FALSE(is_directed(tree_of(article), 4));
    CHECK(argument_of(article, 4, ArgumentKind::subject) == 0);
}

TEST_CASE("the one quoted as saying says it") {
    const Article article = article_from_conllu(R"(
        1 Reuters Reuters PROPN NNP 2 nsubj
        2 quoted  quote   VERB  VBD 0 root
        3 Lee     Lee     PROPN NNP 2 obj
        4 as      as      SCONJ IN  5 mark
        5 saying  say     VERB  VBG 2 advcl
    )");
    CHECK(argument_of(article, 4, ArgumentKind::subject) == 2);
}

TEST_CASE("who is arrested for a deed did it") {
    const Article article = article_from_conllu(R"(
        1 Oslo     Oslo   PROPN NNP 2 nsubj
        2 arrested arrest VERB  VBD 0 root
        3 Lee      Lee    PROPN NNP 2 obj
        4 for      for    SCONJ IN  5 mark
        5 selling  sell   VERB  VBG 2 advcl
        6 arms     arm    NOUN  NNS 5 obj
    )");
    CHECK(argument_of(article, 4, ArgumentKind::subject) == 2);
}

TEST_CASE("a text says what its author says") {
    const Article issued = article_from_conllu(R"(
        1 Oslo      Oslo      PROPN NNP 2 nsubj
        2 issued    issue     VERB  VBD 0 root
        3 a         a         DET   DT  4 det
        4 statement statement NOUN  NN  2 obj
        5 saying    say       VERB  VBG 4 acl
    )");
    CHECK(argument_of(issued, 4, ArgumentKind::subject) == 0);
    const Article owned = article_from_conllu(R"(
        1 A         a         DET   DT  2 det
        2 statement statement NOUN  NN  5 nsubj
        3 by        by        ADP   IN  4 case
        4 Oslo      Oslo      PROPN NNP 2 nmod
        5 accused   accuse    VERB  VBD 0 root
        6 Rome      Rome      PROPN NNP 5 obj
    )");
    CHECK(argument_of(owned, 4, ArgumentKind::subject) == 3);
}

TEST_CASE("a text that is no one's, or does something else, stays the subject") {
    const Article article = article_from_conllu(R"(
        1 A         a         DET   DT  2 det
        2 statement statement NOUN  NN  5 nsubj
        3 by        by        ADP   IN  4 case
        4 Oslo      Oslo      PROPN NNP 2 nmod
        5 followed  follow    VERB  VBD 0 root
        6 it        it        PRON  PRP 5 obj
    )");
    CHECK(argument_of(article, 4, ArgumentKind::subject) == 1);
}

TEST_CASE("the subject of a perfect participle is that of the verb above") {
    const Article article = article_from_conllu(R"(
        1 Lee      Lee   PROPN NNP 2 nsubj
        2 admitted admit VERB  VBD 0 root
        3 having   have  AUX   VBG 4 aux
        4 failed   fail  VERB  VBN 2 ccomp
    )");
    CHECK(argument_of(article, 3, ArgumentKind::subject) == 0);
}

TEST_CASE("a headline's infinitive has the noun before it as subject") {
    const Article headline = article_from_conllu(R"(
        1 Premier premier NOUN  NN  0 root
        2 to      to      PART  TO  3 mark
        3 visit   visit   VERB  VB  1 acl
        4 Malta   Malta   PROPN NNP 3 obj
    )");
    CHECK(tree_of(headline).is_headline_infinitive(2));
    CHECK(argument_of(headline, 2, ArgumentKind::subject) == 0);
    const Article phrase = article_from_conllu(R"(
        1 the    the    DET  DT 2 det
        2 right  right  NOUN NN 0 root
        3 to     to     PART TO 4 mark
        4 vote   vote   VERB VB 2 acl
    )");
    CHECK_FALSE(tree_of(phrase).is_headline_infinitive(3));
    CHECK(argument_of(phrase, 3, ArgumentKind::subject) == -1);
}

TEST_CASE("who uses means does what they are used for, also where they are told of first") {
    const Article article = article_from_conllu(R"(
        1 drones drone  NOUN  NNS 0 root
        2 that   that   PRON  WDT 5 obj
        3 Moscow Moscow PROPN NNP 5 nsubj
        4 has    have   AUX   VBZ 5 aux
        5 used   use    VERB  VBN 1 acl:relcl
        6 to     to     PART  TO  7 mark
        7 crush  crush  VERB  VB  5 xcomp
        8 towns  town   NOUN  NNS 7 obj
    )");
    CHECK(argument_of(article, 6, ArgumentKind::subject) == 2);
}

TEST_CASE("a relative pronoun above is the subject that the clause below lacks") {
    const Article article = article_from_conllu(R"(
        1 sanctions sanction NOUN  NNS 0 root
        2 that      that     PRON  WDT 4 obj
        3 Rome      Rome     PROPN NNP 4 nsubj
        4 believes  believe  VERB  VBZ 1 acl:relcl
        5 have      have     AUX   VBP 6 aux
        6 hurt      hurt     VERB  VBN 4 ccomp
        7 Oslo      Oslo     PROPN NNP 6 obj
    )");
    CHECK(argument_of(article, 5, ArgumentKind::subject) == 0);
    CHECK(argument_of(article, 3, ArgumentKind::object) == -1);
}

TEST_CASE("who is given a thing does with it what the purpose says, who sends it does not") {
    const auto buyer = [](const char* recipient, const char* marker) {
        return argument_of(
            article_from_conllu(
                std::string(R"(
        1 Oslo  Oslo  PROPN NNP 2 nsubj
        2 lent  lend  VERB  VBD 0 root
        3 money money NOUN  NN  2 obj
        4 to    )")
                + marker + R"(
        5 Rome  Rome  PROPN NNP 2 )"
                + recipient + R"(
        6 to    to    PART  TO  7 mark
        7 buy   buy   VERB  VB  2 advcl
        8 ships ship  NOUN  NNS 7 obj
    )"),
            6,
            ArgumentKind::subject);
    };
    CHECK(buyer("iobj", "too ADV RB 2 advmod") == 4);
    CHECK(buyer("obl", "to ADP IN 5 case") == 0);
}

TEST_CASE("where the last of two befell people the first did, unless it has its own place") {
    const auto places_of_first = [](const Article& article) {
        RuleLog log;
        const ClauseRules rules(log);
        const ArticleView view = view_of(article);
        std::vector<int> places;
        DeepArguments arguments(view[0], rules);
        for (const Argument& argument : arguments.of(2)) {
            if (argument.kind == ArgumentKind::oblique) {
                places.push_back(argument.head);
            }
        }
        return places;
    };
    const Article shared = article_from_conllu(R"(
        1 Two     two     NUM   CD  3 nsubj:pass
        2 were    be      AUX   VBD 3 aux:pass
        3 killed  kill    VERB  VBN 0 root
        4 and     and     CCONJ CC  6 cc
        5 five    five    NUM   CD  6 nsubj:pass
        6 injured injure  VERB  VBN 3 conj
        7 in      in      ADP   IN  8 case
        8 Riga    Riga    PROPN NNP 6 obl
    )");
    CHECK(places_of_first(shared) == std::vector<int>{7});
    const Article own = article_from_conllu(R"(
        1 Two     two     NUM   CD  3 nsubj:pass
        2 were    be      AUX   VBD 3 aux:pass
        3 killed  kill    VERB  VBN 0 root
        4 in      in      ADP   IN  5 case
        5 Oslo    Oslo    PROPN NNP 3 obl
        6 and     and     CCONJ CC  8 cc
        7 five    five    NUM   CD  8 nsubj:pass
        8 injured injure  VERB  VBN 3 conj
        9 in      in      ADP   IN 10 case
       10 Riga    Riga    PROPN NNP 8 obl
    )");
    CHECK(places_of_first(own) == std::vector<int>{4});
}

TEST_CASE("a verb without an object takes none of the verb behind it") {
    const auto object = [](const char* verb) {
        const Article article = article_from_conllu(std::string(R"(
        1 Lee Lee PROPN NNP 2 nsubj
        2 )") + verb + R"( VERB VBD 0 root
        3 and and CCONJ CC 4 cc
        4 sold sell VERB VBD 2 conj
        5 boats boat NOUN NNS 2 obj
        )");
        return argument_of(article, 1, ArgumentKind::object);
    };
    CHECK(object("backtracked backtrack") == -1);
    CHECK(object("built build") == 4);
}

TEST_CASE("whose ferries sank is not what sank") {
    const Article article = article_from_conllu(R"(
        1 makers maker NOUN NNS 0 root
        2 whose whose PRON WP$ 3 nmod:poss
        3 ferries ferry NOUN NNS 4 nsubj
        4 failed fail VERB VBD 1 acl:relcl
    )");
    CHECK(argument_of(article, 3, ArgumentKind::object) == -1);
    CHECK(argument_of(article, 3, ArgumentKind::subject) == 2);
}

TEST_CASE("who was sent by somebody does what he was sent for") {
    const auto subject = [](const char* verb) {
        const Article article = article_from_conllu(std::string(R"(
        1 Guards guard NOUN NNS 3 nsubj:pass
        2 were be AUX VBD 3 aux:pass
        3 )") + verb + R"( VERB VBN 0 root
        4 by by ADP IN 5 case
        5 Oslo Oslo PROPN NNP 3 obl:agent
        6 to to PART TO 7 mark
        7 stop stop VERB VB 3 advcl
        8 raids raid NOUN NNS 7 obj
        )");
        return argument_of(article, 6, ArgumentKind::subject);
    };
    CHECK(subject("sent send") == 0);
    CHECK(subject("bombed bomb") == 4);
}

TEST_CASE("what is referred to as doing something does it") {
    const Article article = article_from_conllu(R"(
        1 Oslo Oslo PROPN NNP 2 nsubj
        2 referred refer VERB VBD 0 root
        3 to to ADP IN 4 case
        4 ships ship NOUN NNS 2 obl
        5 as as SCONJ IN 6 mark
        6 polluting pollute VERB VBG 2 advcl
        7 ports port NOUN NNS 6 obj
    )");
    CHECK(argument_of(article, 5, ArgumentKind::subject) == 3);
}
