// Lists: of deeds that look like one of things, of names, of those who do something.
#include "extract/syntax/repairs.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

namespace {

const Token& token_of(const Article& article, int place) {
    return article.sentences[0].tokens[place];
}

bool hangs(const Article& article, int token, int head, Deprel relation) {
    return token_of(article, token).head == head && token_of(article, token).deprel == relation;
}

}  // namespace

TEST_CASE("a perfect goes on with the participles of the list behind it") {
    Article article = article_from_conllu(R"(
        1 Storms    storm     NOUN  NNS 3 nsubj
        2 have      have      AUX   VBP 3 aux
        3 killed    kill      VERB  VBN 0 root
        4 ten       ten       NOUN  NNS 3 obj
        5 ,         ,         PUNCT ,   7 punct
        6 displaced displace  VERB  VBN 7 amod
        7 crews     crew      NOUN  NNS 4 conj
        8 and       and       CCONJ CC 10 cc
        9 wrecked   wreck     VERB  VBN 10 amod
       10 ports     port      NOUN  NNS 4 conj
    )");
    repair_trees(article);
    CHECK(hangs(article, 5, 2, Deprel::conj));
    CHECK(hangs(article, 6, 5, Deprel::obj));
    CHECK(token_of(article, 8).deprel == Deprel::conj);
    CHECK(hangs(article, 9, 8, Deprel::obj));
}

TEST_CASE("one participle of a list may say what kind of thing it is") {
    Article article = article_from_conllu(R"(
        1 Firms  firm  NOUN  NNS 3 nsubj
        2 have   have  AUX   VBP 3 aux
        3 sold   sell  VERB  VBN 0 root
        4 ships  ship  NOUN  NNS 3 obj
        5 and    and   CCONJ CC  7 cc
        6 used   use   VERB  VBN 7 amod
        7 cars   car   NOUN  NNS 4 conj
    )");
    repair_trees(article);
    CHECK(hangs(article, 5, 6, Deprel::amod));
}

TEST_CASE("the noun right behind a verb of a list is its object") {
    Article article = article_from_conllu(R"(
        1 by        by       SCONJ IN  2 mark
        2 training  train    VERB  VBG 0 root
        3 pilots    pilot    NOUN  NNS 2 obj
        4 ,         ,        PUNCT ,   5 punct
        5 building  build    VERB  VBG 2 conj
        6 ports     port     NOUN  NNS 3 conj
        7 ,         ,        PUNCT ,   8 punct
        8 watching  watch    VERB  VBG 5 conj
        9 ferries   ferry    NOUN  NNS 3 conj
    )");
    repair_trees(article);
    CHECK(hangs(article, 5, 4, Deprel::obj));
    CHECK(hangs(article, 8, 7, Deprel::obj));
}

TEST_CASE("of a list a name behind a noun tells which it is") {
    Article article = article_from_conllu(R"(
        1 Chad   Chad   PROPN NNP 6 nsubj
        2 and    and    CCONJ CC  4 cc
        3 former former ADJ   JJ  4 amod
        4 ruler  ruler  NOUN  NN  1 conj
        5 Ghana  Ghana  PROPN NNP 1 conj
        6 agreed agree  VERB  VBD 0 root
    )");
    repair_trees(article);
    CHECK(hangs(article, 3, 4, Deprel::nmod_desc));
    CHECK(hangs(article, 4, 0, Deprel::conj));
    CHECK(hangs(article, 1, 4, Deprel::cc));
}

TEST_CASE("the region behind a town is no other name of whoever comes from there") {
    Article article = article_from_conllu(R"(
        1 A     a     DET   DT  2 det
        2 girl  girl  NOUN  NN  7 nsubj
        3 from  from  ADP   IN  4 case
        4 Lagos Lagos PROPN NNP 2 nmod
        5 ,     ,     PUNCT ,   2 punct
        6 Ghana Ghana PROPN NNP 2 appos
        7 left  leave VERB  VBD 0 root
    )");
    name_all(article, "Lagos", EntityType::place);
    name_all(article, "Ghana", EntityType::place);
    repair_trees(article);
    CHECK(hangs(article, 5, 3, Deprel::nmod_unmarked));
}

TEST_CASE("of two subjects the one between commas is a name of the noun before") {
    Article article = article_from_conllu(R"(
        1 with    with   ADP   IN  3 case
        2 its     its    PRON  PRP$ 3 nmod:poss
        3 group   group  NOUN  NN 11 obl
        4 ,       ,      PUNCT ,   5 punct
        5 Arkan   Arkan  PROPN NNP 11 nsubj
        6 ,       ,      PUNCT ,   7 punct
        7 leaving leave  VERB  VBG 11 advcl
        8 ,       ,      PUNCT ,   3 punct
        9 the     the    DET   DT 10 det
       10 port    port   NOUN  NN 11 nsubj
       11 closed  close  VERB  VBD 0 root
    )");
    repair_trees(article);
    CHECK(hangs(article, 4, 2, Deprel::appos));
    CHECK(hangs(article, 6, 2, Deprel::acl));
}

TEST_CASE("who stands behind what is said, and says so, does nothing of it") {
    Article article = article_from_conllu(R"(
        1 Refusal refusal NOUN  NN  6 nsubj
        2 looks   look    VERB  VBZ 6 ccomp
        3 set     set     VERB  VBN 2 xcomp
        4 ,       ,       PUNCT ,   2 punct
        5 lawyers lawyer  NOUN  NNS 6 nsubj
        6 said    say     VERB  VBD 0 root
    )");
    repair_trees(article);
    CHECK(hangs(article, 0, 1, Deprel::nsubj));
    CHECK(hangs(article, 4, 5, Deprel::nsubj));
}

TEST_CASE("who stands between the last comma and a closing verb of saying speaks") {
    const auto sentence = [](const std::string& behind) {
        Article article = article_from_conllu(
            R"(
        1 Crews   crew   NOUN  NNS 8 nsubj
        2 were    be     AUX   VBD 3 aux:pass
        3 seen    see    VERB  VBN 8 ccomp
        4 ,       ,      PUNCT ,   3 punct
        5 clerks  clerk  NOUN  NNS 3 obj
        6 and     and    CCONJ CC  7 cc
        7 sailors sailor NOUN  NNS 3 conj
        8 said    say    VERB  VBD 0 root
)" + behind);
        repair_trees(article);
        return article;
    };
    const Article closing = sentence("9 Monday Monday PROPN NNP 8 obl:unmarked\n");
    CHECK(hangs(closing, 4, 7, Deprel::nsubj));
    CHECK(hangs(closing, 6, 4, Deprel::conj));
    CHECK_FALSE(hangs(closing, 0, 7, Deprel::nsubj));
    const Article open = sentence("9 it it PRON PRP 8 obj\n");
    CHECK(hangs(open, 4, 2, Deprel::obj));
}

TEST_CASE("a speaker behind the verb ends what is said") {
    Article article = article_from_conllu(R"(
        1 Ferries ferry NOUN  NNS 2 nsubj
        2 sank    sink  VERB  VBD 0 root
        3 ,       ,     PUNCT ,   4 punct
        4 said    say   VERB  VBD 2 conj
        5 Kruse   Kruse PROPN NNP 4 obj
    )");
    repair_trees(article);
    CHECK(hangs(article, 4, 3, Deprel::nsubj));
    CHECK(hangs(article, 3, 1, Deprel::parataxis));
}

TEST_CASE("visits by somebody are theirs") {
    Article article = article_from_conllu(R"(
        1 Oslo     Oslo      PROPN NNP 2 nsubj
        2 allowed  allow     VERB  VBD 0 root
        3 visits   visit     NOUN  NNS 2 obj
        4 by       by        ADP   IN  6 case
        5 Arkan    Arkan     PROPN NNP 6 compound
        6 clerks   clerk     NOUN  NNS 2 obl
    )");
    name_all(article, "Arkan", EntityType::organization);
    Article plain = article;
    plain.names.clear();
    repair_trees(article);
    CHECK(hangs(article, 5, 2, Deprel::nmod));
    repair_trees(plain);
    CHECK(hangs(plain, 5, 1, Deprel::obl));  // "sent it by freight ships"
}

TEST_CASE("a place is no other name of a place where names follow it") {
    const auto relation = [](const char* last) {
        Article article = article_from_conllu(std::string(R"(
        1 in in ADP IN 2 case
        2 Lagos Lagos PROPN NNP 8 obl
        3 , , PUNCT , 5 punct
        4 the the DET DT 5 det
        5 hills hill NOUN NNS 2 appos
        6 and and CCONJ CC 7 cc
        7 )") + last + R"( 5 conj
        8 left leave VERB VBD 0 root
        )");
        name_all(article, "Lagos", EntityType::place);
        repair_trees(article);
        return article.sentences[0].tokens[4].deprel;
    };
    CHECK(relation("Chad Chad PROPN NNP") == Deprel::conj);
    CHECK(relation("ports port NOUN NNS") == Deprel::appos);
}

TEST_CASE("whose the next one of a list is, is none of the list") {
    Article article = article_from_conllu(R"(
        1 Ek Ek PROPN NNP 6 nsubj
        2 and and CCONJ CC 5 cc
        3 Ghana Ghana PROPN NNP 1 conj
        4 's 's PART POS 3 case
        5 Lee Lee PROPN NNP 1 conj
        6 left leave VERB VBD 0 root
    )");
    repair_trees(article);
    CHECK(hangs(article, 2, 4, Deprel::nmod_poss));
}
