#include "extract/clauses/modality.hpp"
#include "tests/support/modality_of.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("a gerund under a verb of denial is denied by its subject") {
    const Article article = article_from_conllu(R"(
        1 Iran    Iran   PROPN NNP 3 nsubj
        2 has     have   AUX   VBZ 3 aux
        3 denied  deny   VERB  VBN 0 root
        4 sending send   VERB  VBG 3 xcomp
        5 drones  drone  NOUN  NNS 4 obj
    )");
    const Modality sending = modality_of(article, "send");
    CHECK(sending.polarity == Polarity::denied);
    CHECK(sending.status == Status::actual);
    CHECK(sending.speakers == std::vector<int>{0});
    CHECK(modality_of(article, "deny").polarity == Polarity::affirmed);
}

TEST_CASE("what one is urged to stop is so, and the stopping is requested") {
    const Article article = article_from_conllu(R"(
        1 Britain   Britain PROPN NNP 2 nsubj
        2 urged     urge    VERB  VBD 0 root
        3 Iran      Iran    PROPN NNP 2 obj
        4 to        to      PART  TO  5 mark
        5 stop      stop    VERB  VB  2 xcomp
        6 supplying supply  VERB  VBG 5 xcomp
        7 drones    drone   NOUN  NNS 6 obj
    )");
    CHECK(modality_of(article, "stop").status == Status::requested);
    CHECK(modality_of(article, "supply").status == Status::actual);
    CHECK(modality_of(article, "supply").polarity == Polarity::affirmed);
}

TEST_CASE("what one must stop is not to be") {
    const Article article = article_from_conllu(R"(
        1 Iran      Iran    PROPN NNP 3 nsubj
        2 must      must    AUX   MD  3 aux
        3 stop      stop    VERB  VB  0 root
        4 supplying supply  VERB  VBG 3 xcomp
        5 drones    drone   NOUN  NNS 4 obj
    )");
    CHECK(modality_of(article, "supply").status == Status::requested);
    CHECK(modality_of(article, "supply").polarity == Polarity::denied);
}

TEST_CASE("what one decides against is denied, what one is accused of possible") {
    const Article against = article_from_conllu(R"(
        1 Oslo     Oslo    PROPN NNP 2 nsubj
        2 decided  decide  VERB  VBD 0 root
        3 against  against SCONJ IN  4 mark
        4 selling  sell    VERB  VBG 2 advcl
        5 ships    ship    NOUN  NNS 4 obj
    )");
    CHECK(modality_of(against, "sell").polarity == Polarity::denied);
    const Article accused = article_from_conllu(R"(
        1 Oslo     Oslo    PROPN NNP 3 nsubj:pass
        2 is       be      AUX   VBZ 3 aux:pass
        3 accused  accuse  VERB  VBN 0 root
        4 of       of      SCONJ IN  5 mark
        5 selling  sell    VERB  VBG 3 advcl
        6 ships    ship    NOUN  NNS 5 obj
    )");
    CHECK(modality_of(accused, "sell").status == Status::possible);
}

TEST_CASE("a failed attempt plans nothing, having no plan is no deed") {
    const auto bombing_after = [](const char* word) {
        const Article article = article_from_conllu(std::string(R"(
        1 Oslo    Oslo    PROPN NNP 2 nsubj
        2 saw     see     VERB  VBD 0 root
        3 x       )") + word + R"( 4 amod
        4 attempt attempt NOUN  NN  2 obj
        5 to      to      PART  TO  6 mark
        6 bomb    bomb    VERB  VB  4 acl
    )");
        return modality_of(article, "bomb");
    };
    CHECK(bombing_after("failed ADJ JJ").polarity == Polarity::denied);
    CHECK(bombing_after("failed ADJ JJ").status == Status::actual);
    CHECK(bombing_after("new ADJ JJ").status == Status::planned);
}

TEST_CASE("plans and modal verbs, said by a speaker after the clause") {
    const Article article = article_from_conllu(R"(
        1 Russia  Russia PROPN NNP 2 nsubj
        2 plans   plan   VERB  VBZ 0 root
        3 to      to     PART  TO  4 mark
        4 build   build  VERB  VB  2 xcomp
        5 drones  drone  NOUN  NNS 4 obj
        6 ,       ,      PUNCT ,   8 punct
        7 Lee     Lee    PROPN NNP 8 nsubj
        8 said    say    VERB  VBD 2 parataxis
    )");
    CHECK(modality_of(article, "build").status == Status::planned);
    CHECK(modality_of(article, "build").speakers == std::vector<int>{6});
    CHECK(modality_of(article, "say").status == Status::actual);
}

TEST_CASE("no sign of deliveries denies them") {
    const Article article = article_from_conllu(R"(
        1 Officials  official   NOUN NNS 2 nsubj
        2 saw        see        VERB VBD 0 root
        3 no         no         DET  DT  4 det
        4 indication indication NOUN NN  2 obj
        5 of         of         ADP  IN  6 case
        6 deliveries delivery   NOUN NNS 4 nmod
    )");
    CHECK(modality_of(article, "delivery").polarity == Polarity::denied);
}

TEST_CASE("a double denial affirms") {
    const Article article = article_from_conllu(R"(
        1 Tehran Tehran PROPN NNP 4 nsubj
        2 did    do     AUX   VBD 4 aux
        3 not    not    PART  RB  4 advmod
        4 deny   deny   VERB  VB  0 root
        5 that   that   SCONJ IN  7 mark
        6 it     it     PRON  PRP 7 nsubj
        7 helped help   VERB  VBD 4 ccomp
    )");
    CHECK(modality_of(article, "help").polarity == Polarity::affirmed);
    CHECK(modality_of(article, "deny").polarity == Polarity::denied);
}

TEST_CASE("what one stops short of does not happen") {
    const Article article = article_from_conllu(R"(
        1 Oslo       Oslo    PROPN NNP 2 nsubj
        2 stopped    stop    VERB  VBD 0 root
        3 short      short   ADJ   JJ  2 xcomp
        4 of         of      SCONJ IN  5 mark
        5 condemning condemn VERB  VBG 2 advcl
        6 Minsk      Minsk   PROPN NNP 5 obj
    )");
    CHECK(modality_of(article, "condemn").polarity == Polarity::denied);
}

TEST_CASE("what somebody did not deny is possible, and not said by him") {
    const Article article = article_from_conllu(R"(
        1 Norway Norway PROPN NNP 4 nsubj
        2 did    do     AUX   VBD 4 aux
        3 not    not    PART  RB  4 advmod
        4 deny   deny   VERB  VB  0 root
        5 sending send  VERB  VBG 4 xcomp
        6 drones drone  NOUN  NNS 5 obj
    )");
    const Modality sending = modality_of(article, "send");
    CHECK(sending.polarity == Polarity::affirmed);
    CHECK(sending.status == Status::possible);
    CHECK(sending.speakers.empty());
}

TEST_CASE("what means were used for was done") {
    const Article article = article_from_conllu(R"(
        1 Rebels rebel  NOUN NNS 2 nsubj
        2 used   use    VERB VBD 0 root
        3 drones drone  NOUN NNS 2 obj
        4 to     to     PART TO  5 mark
        5 attack attack VERB VB  2 advcl
        6 ports  port   NOUN NNS 5 obj
    )");
    CHECK(modality_of(article, "attack") == Modality{});
}

TEST_CASE("what one is ordered to do is requested") {
    const Article article = article_from_conllu(R"(
        1 She     she    PRON PRP 2 nsubj
        2 ordered order  VERB VBD 0 root
        3 ships   ship   NOUN NNS 2 obj
        4 to      to     PART TO  5 mark
        5 attack  attack VERB VB  2 advcl
    )");
    CHECK(modality_of(article, "attack").status == Status::requested);
}

TEST_CASE("a headline's infinitive is a plan") {
    const Article article = article_from_conllu(R"(
        1 Premier premier NOUN  NN  0 root
        2 to      to      PART  TO  3 mark
        3 visit   visit   VERB  VB  1 acl
    )");
    CHECK(modality_of(article, "visit").status == Status::planned);
}

TEST_CASE("what one stops short of does not happen, wherever it hangs") {
    const Article article = article_from_conllu(R"(
        1 Lee      Lee    PROPN NNP 2 nsubj
        2 stopped  stop   VERB  VBD 0 root
        3 short    short  ADJ   JJ  2 xcomp
        4 of       of     SCONJ IN  5 mark
        5 accusing accuse VERB  VBG 3 advcl
        6 Oslo     Oslo   PROPN NNP 5 obj
    )");
    CHECK(modality_of(article, "accuse").polarity == Polarity::denied);
}

TEST_CASE("what things are for is a plan") {
    for (const char* relation : {"acl", "advcl"}) {
        const Article article = article_from_conllu(std::string(R"(
        1 They they PRON  PRP 2 nsubj
        2 sold sell VERB  VBD 0 root
        3 guns gun  NOUN  NNS 2 obj
        4 for  for  SCONJ IN  7 mark
        5 Oslo Oslo PROPN NNP 7 nsubj
        6 to   to   PART  TO  7 mark
        7 use  use  VERB  VB  3 )") + relation + "\n");
        CHECK(modality_of(article, "use").status == Status::planned);
    }
}

TEST_CASE("what somebody wants to prevent may still happen, what he prevented did not") {
    const Article plan = article_from_conllu(R"(
        1 Norway  Norway  PROPN NNP 2 nsubj
        2 plans   plan    VERB  VBZ 0 root
        3 to      to      PART  TO  4 mark
        4 prevent prevent VERB  VB  2 xcomp
        5 Iran    Iran    PROPN NNP 4 obj
        6 from    from    SCONJ IN  7 mark
        7 selling sell    VERB  VBG 4 xcomp
        8 drones  drone   NOUN  NNS 7 obj
    )");
    CHECK(modality_of(plan, "sell").polarity == Polarity::affirmed);
    CHECK(modality_of(plan, "sell").status == Status::possible);
    const Article deed = article_from_conllu(R"(
        1 Norway    Norway  PROPN NNP 2 nsubj
        2 prevented prevent VERB  VBD 0 root
        3 Iran      Iran    PROPN NNP 2 obj
        4 from      from    SCONJ IN  5 mark
        5 selling   sell    VERB  VBG 2 xcomp
        6 drones    drone   NOUN  NNS 5 obj
    )");
    CHECK(modality_of(deed, "sell").polarity == Polarity::denied);
    CHECK(modality_of(deed, "sell").status == Status::actual);
}

TEST_CASE("what a failed vote was for did not come to pass") {
    const Article article = article_from_conllu(R"(
        1 The    the    DET  DT  2 det
        2 vote   vote   NOUN NN  6 nsubj
        3 to     to     PART TO  4 mark
        4 remove remove VERB VB  2 acl
        5 him    he     PRON PRP 4 obj
        6 failed fail   VERB VBD 0 root
    )");
    CHECK(modality_of(article, "remove").polarity == Polarity::denied);
}

TEST_CASE("a negation and a condition end at \"but\"") {
    const Article asked = article_from_conllu(R"(
        1 They   they  PRON  PRP 2 nsubj
        2 asked  ask   VERB  VBD 0 root
        3 Oslo   Oslo  PROPN NNP 2 obj
        4 not    not   PART  RB  6 advmod
        5 to     to    PART  TO  6 mark
        6 sell   sell  VERB  VB  2 xcomp
        7 but    but   CCONJ CC  9 cc
        8 to     to    PART  TO  9 mark
        9 lend   lend  VERB  VB  6 conj
    )");
    CHECK(modality_of(asked, "sell").polarity == Polarity::denied);
    CHECK(modality_of(asked, "lend").polarity == Polarity::affirmed);
    CHECK(modality_of(asked, "lend").status == Status::requested);
    CHECK(modality_of(asked, "lend").requester == 0);
    CHECK(modality_of(asked, "lend").speakers.empty());
    const Article would = article_from_conllu(R"(
        1 Lee      Lee    PROPN NNP 4 nsubj
        2 would    would  AUX   MD  4 aux
        3 have     have   AUX   VB  4 aux
        4 won      win    VERB  VBN 0 root
        5 but      but    CCONJ CC  6 cc
        6 resigned resign VERB  VBN 4 conj
    )");
    CHECK(modality_of(would, "win").status == Status::conditional);
    CHECK(modality_of(would, "resign").status == Status::actual);
}

TEST_CASE("what somebody was arrested for is not proved") {
    const Article article = article_from_conllu(R"(
        1 Lee       Lee     PROPN NNP 3 nsubj:pass
        2 was       be      AUX   VBD 3 aux:pass
        3 arrested  arrest  VERB  VBN 0 root
        4 for       for     SCONJ IN  5 mark
        5 smuggling smuggle VERB  VBG 3 advcl
        6 guns      gun     NOUN  NNS 5 obj
    )");
    CHECK(modality_of(article, "smuggle").status == Status::possible);
}

TEST_CASE("what is not found is denied, what is not forced may be") {
    const Article found = article_from_conllu(R"(
        1 Oslo   Oslo  PROPN NNP 4 nsubj
        2 did    do    AUX   VBD 4 aux
        3 not    not   PART  RB  4 advmod
        4 find   find  VERB  VB  0 root
        5 it     it    PRON  PRP 6 nsubj
        6 sold   sell  VERB  VBD 4 ccomp
        7 guns   gun   NOUN  NNS 6 obj
    )");
    CHECK(modality_of(found, "sell").polarity == Polarity::denied);
    const Article forced = article_from_conllu(R"(
        1 It     it    PRON  PRP 4 nsubj
        2 does   do    AUX   VBZ 4 aux
        3 not    not   PART  RB  4 advmod
        4 force  force VERB  VB  0 root
        5 Oslo   Oslo  PROPN NNP 4 obj
        6 to     to    PART  TO  7 mark
        7 sell   sell  VERB  VB  4 xcomp
    )");
    CHECK(modality_of(forced, "sell").polarity == Polarity::affirmed);
    CHECK(modality_of(forced, "sell").status == Status::possible);
}

TEST_CASE("what is aimed at is a plan, what is insisted on a request") {
    const Article aimed = article_from_conllu(R"(
        1 It        it    PRON  PRP 3 nsubj:pass
        2 was       be    AUX   VBD 3 aux:pass
        3 aimed     aim   VERB  VBN 0 root
        4 at        at    SCONJ IN  5 mark
        5 deterring deter VERB  VBG 3 advcl
        6 them      they  PRON  PRP 5 obj
    )");
    CHECK(modality_of(aimed, "deter").status == Status::planned);
    const Article insists = article_from_conllu(R"(
        1 Oslo    Oslo    PROPN NNP 2 nsubj
        2 insists insist  VERB  VBZ 0 root
        3 that    that    SCONJ IN  5 mark
        4 it      it      PRON  PRP 5 nsubj
        5 include include VERB  VB  2 ccomp
        6 funds   fund    NOUN  NNS 5 obj
    )");
    CHECK(modality_of(insists, "include").status == Status::requested);
}

TEST_CASE("neither of two did it") {
    const Article article = article_from_conllu(R"(
        1 Neither   neither   CCONJ CC  2 det
        2 authority authority NOUN  NN  3 nsubj
        3 sold      sell      VERB  VBD 0 root
        4 guns      gun       NOUN  NNS 3 obj
    )");
    CHECK(modality_of(article, "sell").polarity == Polarity::denied);
}

TEST_CASE("what is not old enough or too young does not do it") {
    const auto owns = [](const char* first, const char* last) {
        return modality_of(
            article_from_conllu(
                std::string("1 Lee Lee PROPN NNP 4 nsubj\n2 is be AUX VBZ 4 cop\n3 ") + first
                + " ADV RB 4 advmod\n4 old old ADJ JJ 0 root\n5 " + last
                + " ADV RB 4 advmod\n6 to to PART TO 7 mark\n7 own own VERB VB 4 advcl\n"
                  "8 ships ship NOUN NNS 7 obj\n"),
            "own");
    };
    CHECK(owns("not not", "enough enough").polarity == Polarity::denied);
    CHECK(owns("too too", "now now").polarity == Polarity::denied);
    CHECK(owns("now now", "enough enough").polarity == Polarity::affirmed);
    CHECK(owns("now now", "enough enough").status == Status::possible);
}

TEST_CASE("what goes with a plan is no more so than the plan") {
    const Article article = article_from_conllu(R"(
        1 Oslo Oslo PROPN NNP 3 nsubj
        2 will will AUX MD 3 aux
        3 sell sell VERB VB 0 root
        4 it it PRON PRP 3 obj
        5 , , PUNCT , 6 punct
        6 breaking break VERB VBG 3 advcl
        7 laws law NOUN NNS 6 obj
    )");
    CHECK(modality_of(article, "break").status == Status::planned);
}

TEST_CASE("a court that tried and convicted did both, and who will try and sell may not") {
    const auto status = [](const char* verbs) {
        const Article article = article_from_conllu(
            "1 Oslo Oslo PROPN NNP 2 nsubj\n" + std::string(verbs)
            + "5 Ek Ek PROPN NNP 4 obj\n");
        return modality_of(article, "convict").status;
    };
    CHECK(
        status("2 tried try VERB VBD 0 root\n3 and and CCONJ CC 4 cc\n"
               "4 convicted convict VERB VBD 2 conj\n")
        == Status::actual);
    CHECK(
        status("2 try try VERB VBP 0 root\n3 and and CCONJ CC 4 cc\n"
               "4 convict convict VERB VB 2 conj\n")
        == Status::planned);
}
