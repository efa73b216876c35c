// What a clause hangs on.
#include "extract/syntax/repairs.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

TEST_CASE("a marked clause of a noun is no relative clause") {
    Article article = article_from_conllu(R"(
        1 evidence evidence NOUN  NN  0 root
        2 that     that     SCONJ IN  4 mark
        3 Oslo     Oslo     PROPN NNP 4 nsubj
        4 sold     sell     VERB  VBD 1 acl:relcl
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[3].deprel == Deprel::acl);
}

TEST_CASE("what is said in a text is no relative clause of it, unless something else is said") {
    const auto head = [](const char* last) {
        Article article = article_from_conllu(std::string(R"(
        1 Lee   Lee   PROPN NNP 2 nsubj
        2 said  say   VERB  VBD 0 root
        3 in    in    ADP   IN  5 case
        4 an    an    DET   DT  5 det
        5 email email NOUN  NN  2 obl
        6 that  that  PRON  WDT 8 obj
        7 Bo    Bo    PROPN NNP 8 nsubj
        8 meant mean  VERB  VBD 5 acl:relcl
        9 to    to    PART  TO 10 mark
       10 leave leave VERB  VB  8 xcomp
    )") + last);
        repair_trees(article);
        return article.sentences[0].tokens[7].head;
    };
    CHECK(head("") == 1);
    CHECK(head("   11 nothing nothing PRON NN 2 obj\n") == 4);
}

TEST_CASE("what somebody is told is no clause of the one who hears it") {
    Article article = article_from_conllu(R"(
        1 Lee     Lee     PROPN NNP 2 nsubj
        2 told    tell    VERB  VBD 0 root
        3 Reuters Reuters PROPN NNP 2 iobj
        4 that    that    SCONJ IN  6 mark
        5 it      it      PRON  PRP 6 nsubj
        6 sold    sell    VERB  VBD 3 acl
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[5].head == 1);
    CHECK(article.sentences[0].tokens[5].deprel == Deprel::ccomp);
}

// Whatever stands beside each other, what comes out has one root and no circle.

TEST_CASE("a past tense is not joined to an infinitive") {
    Article article = article_from_conllu(R"(
        1  He        he      PRON  PRP 2  nsubj
        2  noted     note    VERB  VBD 0  root
        3  that      that    SCONJ IN  7  mark
        4  Oslo      Oslo    PROPN NNP 7  nsubj
        5  did       do      AUX   VBD 7  aux
        6  not       not     PART  RB  7  advmod
        7  sell      sell    VERB  VB  2  ccomp
        8  and       and     CCONJ CC  9  cc
        9  mentioned mention VERB  VBD 7  conj
        10 bids      bid     NOUN  NNS 9  obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[8].head == 1);
    article.sentences[0].tokens[8] = article.sentences[0].tokens[6];
    article.sentences[0].tokens[8].head = 6;
    article.sentences[0].tokens[8].deprel = Deprel::conj;
    repair_trees(article);  // "did not sell and sell"
}

TEST_CASE("of two subjects of a clause the first is that of the verb above") {
    Article article = article_from_conllu(R"(
        1 Oslo     Oslo     PROPN NNP 2 nsubj
        2 noted    note     VERB  VBD 0 root
        3 that     that     SCONJ IN  7 mark
        4 data     data     NOUN  NNS 7 nsubj
        5 indicate indicate VERB  VBP 2 ccomp
        6 ships    ship     NOUN  NNS 7 nsubj
        7 failed   fail     VERB  VBD 5 ccomp
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[2].head == 4);
    CHECK(article.sentences[0].tokens[3].head == 4);
    CHECK(article.sentences[0].tokens[5].head == 6);
}

TEST_CASE("what a conjunction joins to a verb is a verb") {
    Article article = article_from_conllu(R"(
        1 It      it     PRON  PRP 2 nsubj
        2 refused refuse VERB  VBD 0 root
        3 to      to     PART  TO  4 mark
        4 sell    sell   VERB  VB  2 xcomp
        5 ships   ship   NOUN  NNS 4 obj
        6 but     but    CCONJ CC  8 cc
        7 trained train  VERB  VBN 8 amod
        8 pilots  pilot  NOUN  NNS 4 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[5].head == 6);
    CHECK(article.sentences[0].tokens[6].head == 1);
    CHECK(article.sentences[0].tokens[6].deprel == Deprel::conj);
    CHECK(article.sentences[0].tokens[7].head == 6);
    CHECK(article.sentences[0].tokens[7].deprel == Deprel::obj);
}
TEST_CASE("what stands behind a semicolon is another sentence") {
    Article article = article_from_conllu(R"(
        1 They    they   PRON  PRP 2 nsubj
        2 said    say    VERB  VBD 0 root
        3 it      it     PRON  PRP 4 nsubj
        4 sank    sink   VERB  VBD 2 ccomp
        5 ;       ;      PUNCT ,   7 punct
        6 Lee     Lee    PROPN NNP 7 nsubj
        7 left    leave  VERB  VBD 2 ccomp
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[3].deprel == Deprel::ccomp);
    CHECK(article.sentences[0].tokens[6].deprel == Deprel::parataxis);
    CHECK(article.sentences[0].tokens[6].head == 1);
}

TEST_CASE("a trailing saying is that of the speaker, not of whom he speaks of") {
    Article article = article_from_conllu(R"(
        1 He     he    PRON  PRP 2 nsubj
        2 stated state VERB  VBD 0 root
        3 trials trial NOUN  NNS 4 nsubj
        4 fail   fail  VERB  VBP 2 ccomp
        5 ,      ,     PUNCT ,   6 punct
        6 saying say   VERB  VBG 4 advcl
        7 why    why   ADV   WRB 6 advmod
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[5].head == 1);
}

TEST_CASE("to be reported missing is no deed") {
    Article article = article_from_conllu(R"(
        1 He       he     PRON  PRP 3 nsubj:pass
        2 was      be     AUX   VBD 3 aux:pass
        3 reported report VERB  VBN 0 root
        4 missing  miss   VERB  VBG 3 xcomp
        5 by       by     ADP   IN  6 case
        6 police   police NOUN  NNS 4 obl
    )");
    repair_trees(article);
    const auto& tokens = article.sentences[0].tokens;
    CHECK(tokens[3].upos == Upos::adj);
    CHECK(tokens[3].lemma == "missing");
    CHECK(tokens[5].head == 2);
    CHECK(tokens[5].deprel == Deprel::obl_agent);
}

TEST_CASE("what is joined to a verb of saying without a word is what is said") {
    Article article = article_from_conllu(R"(
        1 Clerks clerk NOUN NNS 2 nsubj
        2 alleged allege VERB VBD 0 root
        3 ships ship NOUN NNS 7 nsubj:pass
        4 and and CCONJ CC 7 cc
        5 boats boat NOUN NNS 3 conj
        6 were be AUX VBD 7 aux:pass
        7 used use VERB VBN 2 conj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[6].deprel == Deprel::ccomp);
    Article joined = article_from_conllu(R"(
        1 Clerks clerk NOUN NNS 2 nsubj
        2 alleged allege VERB VBD 0 root
        3 and and CCONJ CC 5 cc
        4 ships ship NOUN NNS 5 nsubj
        5 burned burn VERB VBD 2 conj
    )");
    repair_trees(joined);
    CHECK(joined.sentences[0].tokens[4].deprel == Deprel::conj);
}

TEST_CASE("a gerund is the subject that the verb behind it lacks") {
    Article article = article_from_conllu(R"(
        1 Lee Lee PROPN NNP 2 nsubj
        2 said say VERB VBD 0 root
        3 fixing fix VERB VBG 2 ccomp
        4 it it PRON PRP 3 obj
        5 may may AUX MD 6 aux
        6 last last VERB VB 3 ccomp
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[5].head == 1);
    CHECK(article.sentences[0].tokens[2].head == 5);
    CHECK(article.sentences[0].tokens[2].deprel == Deprel::csubj);
}

TEST_CASE("who stands behind \"as did\" did so too") {
    Article article = article_from_conllu(R"(
        1 Oslo Oslo PROPN NNP 2 nsubj
        2 sold sell VERB VBD 0 root
        3 ships ship NOUN NNS 2 obj
        4 as as SCONJ IN 5 mark
        5 did do VERB VBD 2 advcl
        6 Riga Riga PROPN NNP 5 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[5].deprel == Deprel::nsubj);
}

TEST_CASE("a conjunct of the object right before a gerund does what that says") {
    Article article = article_from_conllu(R"(
        1 ended end VERB VBN 0 root
        2 by by ADP IN 3 case
        3 Riga Riga PROPN NNP 1 obl
        4 joining join VERB VBG 1 advcl
        5 clubs club NOUN NNS 4 obj
        6 and and CCONJ CC 7 cc
        7 Oslo Oslo PROPN NNP 5 conj
        8 losing lose VERB VBG 4 conj
        9 ships ship NOUN NNS 8 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[6].head == 7);
    CHECK(article.sentences[0].tokens[6].deprel == Deprel::nsubj);
}

TEST_CASE("no second one of a subject stands behind its verb") {
    Article article = article_from_conllu(R"(
        1 Oslo Oslo PROPN NNP 2 nsubj
        2 left leave VERB VBD 0 root
        3 and and CCONJ CC 6 cc
        4 Riga Riga PROPN NNP 1 conj
        5 was be AUX VBD 6 aux:pass
        6 sunk sink VERB VBN 2 conj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[3].head == 5);
    CHECK(article.sentences[0].tokens[3].deprel == Deprel::nsubj_pass);
}

TEST_CASE("what would be done goes with no past tense") {
    Article article = article_from_conllu(R"(
        1 he     he     PRON  PRP 2 nsubj
        2 said   say    VERB  VBD 0 root
        3 crews  crew   NOUN  NNS 6 nsubj:pass
        4 would  would  AUX   MD  6 aux
        5 be     be     AUX   VB  6 aux:pass
        6 killed kill   VERB  VBN 2 ccomp
        7 and    and    CCONJ CC  8 cc
        8 told   tell   VERB  VBD 6 conj
        9 them   they   PRON  PRP 8 iobj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[7].head == 1);
}

TEST_CASE("what nobody in the clause can have asked for is asked by who says so") {
    Article article = article_from_conllu(R"(
        1 Lee Lee PROPN NNP 2 nsubj
        2 said say VERB VBD 0 root
        3 there there PRON EX 4 expl
        4 was be VERB VBD 2 ccomp
        5 rain rain NOUN NN 4 nsubj
        6 and and CCONJ CC 7 cc
        7 urged urge VERB VBD 4 conj
        8 Oslo Oslo PROPN NNP 7 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[6].head == 1);

    // who has seized ships may have ordered the crews to leave
    article = article_from_conllu(R"(
        1 Lee Lee PROPN NNP 2 nsubj
        2 said say VERB VBD 0 root
        3 Iran Iran PROPN NNP 5 nsubj
        4 has have AUX VBZ 5 aux
        5 seized seize VERB VBN 2 ccomp
        6 ships ship NOUN NNS 5 obj
        7 and and CCONJ CC 8 cc
        8 ordered order VERB VBN 5 conj
        9 crews crew NOUN NNS 8 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[7].head == 4);

    // who is fined may be ordered to pay
    article = article_from_conllu(R"(
        1 Lee Lee PROPN NNP 2 nsubj
        2 said say VERB VBD 0 root
        3 Arkan Arkan PROPN NNP 5 nsubj:pass
        4 is be AUX VBZ 5 aux:pass
        5 fined fine VERB VBN 2 ccomp
        6 and and CCONJ CC 7 cc
        7 ordered order VERB VBN 5 conj
        8 by by ADP IN 9 case
        9 Oslo Oslo PROPN NNP 7 obl
        10 to to PART TO 11 mark
        11 pay pay VERB VB 7 xcomp
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[6].head == 4);

    // of what was, somebody may have asked for something
    article = article_from_conllu(R"(
        1 Lee Lee PROPN NNP 2 nsubj
        2 said say VERB VBD 0 root
        3 Bell Bell PROPN NNP 4 nsubj
        4 left leave VERB VBD 2 ccomp
        5 and and CCONJ CC 6 cc
        6 urged urge VERB VBD 4 conj
        7 Oslo Oslo PROPN NNP 6 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[5].head == 3);
}

TEST_CASE("a clause without a subject takes what was found before it") {
    Article article = article_from_conllu(R"(
        1 Lee Lee PROPN NNP 2 nsubj
        2 said say VERB VBD 0 root
        3 Oslo Oslo PROPN NNP 4 nsubj
        4 found find VERB VBD 2 ccomp
        5 the the DET DT 6 det
        6 sale sale NOUN NN 4 obj
        7 was be AUX VBD 8 cop
        8 unfair unfair ADJ JJ 2 ccomp
    )");
    repair_trees(article);
    const auto& tokens = article.sentences[0].tokens;
    CHECK(tokens[5].head == 7);
    CHECK(tokens[5].deprel == Deprel::nsubj);
    CHECK(tokens[7].head == 3);
}

TEST_CASE("who is wounded beside one who is killed is not killed") {
    const auto relation_of = [](const char* determiner) {
        Article article = article_from_conllu(
            std::string("1 Shells shell NOUN NNS 2 nsubj\n2 killed kill VERB VBD 0 root\n"
                        "3 Lee Lee PROPN NNP 2 obj\n4 and and CCONJ CC 7 cc\n")
            + determiner + "6 wounded wound VERB VBN 7 amod\n7 clerks clerk NOUN NNS 3 conj\n");
        repair_trees(article);
        return article.sentences[0].tokens[6].deprel;
    };
    CHECK(relation_of("5 badly badly ADV RB 6 advmod\n") == Deprel::obj);
    CHECK(relation_of("5 the the DET DT 7 det\n") == Deprel::conj);
}
