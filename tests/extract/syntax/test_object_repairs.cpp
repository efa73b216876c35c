// What is done to whom.
#include "extract/syntax/repairs.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("of two objects the first is the indirect one") {
    Article article = article_from_conllu(R"(
        1 Japan   Japan   PROPN NNP 2 nsubj
        2 lent    lend    VERB  VBD 0 root
        3 Laos    Laos    PROPN NNP 2 obj
        4 money   money   NOUN  NN  2 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[2].deprel == Deprel::iobj);
    CHECK(article.sentences[0].tokens[3].deprel == Deprel::obj);
}

TEST_CASE("a noun right before a name is no recipient") {
    Article article = article_from_conllu(R"(
        1 Oslo    Oslo    PROPN NNP 2 nsubj
        2 banned  ban     VERB  VBD 0 root
        3 airline airline NOUN  NN  2 obj
        4 Arkia   Arkia   PROPN NNP 2 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[2].head == 3);
    CHECK(article.sentences[0].tokens[2].deprel == Deprel::nmod_desc);
}

TEST_CASE("what is counted with \"at least\" is the object, how long is not") {
    Article article = article_from_conllu(R"(
        1 They   they  PRON PRP 2 nsubj
        2 downed down  VERB VBD 0 root
        3 at     at    ADP  IN  4 case
        4 least  least ADJ  JJS 5 nmod
        5 nine   nine  NUM  CD  6 nummod
        6 drones drone NOUN NNS 2 obl
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[5].deprel == Deprel::obj);
    article.sentences[0].tokens[5].deprel = Deprel::obl;
    article.sentences[0].tokens[5].lemma = "day";
    repair_trees(article);
    CHECK(article.sentences[0].tokens[5].deprel == Deprel::obl);
}

TEST_CASE("who is informed is the object") {
    Article article = article_from_conllu(R"(
        1 Ghana Ghana PROPN NNP 2 nsubj
        2 informed inform VERB VBD 0 root
        3 Arkan Arkan PROPN NNP 2 iobj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[2].deprel == Deprel::obj);
}

TEST_CASE("who is urged to do something is the object, who is told something is not") {
    Article article = article_from_conllu(R"(
        1 Oslo  Oslo PROPN NNP 2 nsubj
        2 urged urge VERB  VBD 0 root
        3 Riga  Riga PROPN NNP 2 iobj
        4 to    to   PART  TO  5 mark
        5 stop  stop VERB  VB  2 xcomp

        1 Oslo  Oslo PROPN NNP 2 nsubj
        2 told  tell VERB  VBD 0 root
        3 Riga  Riga PROPN NNP 2 iobj
        4 that  that SCONJ IN  6 mark
        5 it    it   PRON  PRP 6 nsubj
        6 left  leave VERB VBD 2 ccomp
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[2].deprel == Deprel::obj);
    CHECK(article.sentences[1].tokens[2].deprel == Deprel::iobj);
}

TEST_CASE("who is fined a sum is no part of it") {
    Article article = article_from_conllu(R"(
        1 Peru Peru PROPN NNP 2 nsubj
        2 fined fine VERB VBD 0 root
        3 Arkan Arkan PROPN NNP 6 amod
        4 three three NUM CD 5 compound
        5 million million NUM CD 6 nummod
        6 euros euro NOUN NNS 2 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[2].deprel == Deprel::iobj);
    CHECK(article.sentences[0].tokens[2].head == 1);
}

TEST_CASE("an adjective of a sum is no payee") {
    Article article = article_from_conllu(R"(
        1 Peru Peru PROPN NNP 2 nsubj
        2 paid pay VERB VBD 0 root
        3 extra extra ADJ JJ 5 amod
        4 three three NUM CD 5 nummod
        5 dollars dollar NOUN NNS 2 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[2].deprel == Deprel::amod);
}

TEST_CASE("what is considered part of a land is no modifier of the part") {
    Article article = article_from_conllu(R"(
        1 Norway Norway PROPN NNP 2 nsubj
        2 considers consider VERB VBZ 0 root
        3 Svalbard Svalbard PROPN NNP 4 compound
        4 part part NOUN NN 2 obj
        5 of of ADP IN 7 case
        6 its its PRON PRP$ 7 nmod:poss
        7 land land NOUN NN 4 nmod
    )");
    repair_trees(article);
    const auto& tokens = article.sentences[0].tokens;
    CHECK(tokens[2].head == 1);
    CHECK(tokens[2].deprel == Deprel::obj);
    CHECK(tokens[3].deprel == Deprel::xcomp);
}

TEST_CASE("who is left dead is the object") {
    Article article = article_from_conllu(R"(
        1 Storms storm NOUN NNS 2 nsubj
        2 left   leave VERB VBD 0 root
        3 four   four  NUM  CD  4 nummod
        4 dead   dead  ADJ  JJ  2 obj
    )");
    repair_trees(article);
    CHECK(article.sentences[0].tokens[2].deprel == Deprel::obj);
    CHECK(article.sentences[0].tokens[3].deprel == Deprel::xcomp);
}

TEST_CASE("a bare noun before the object tells its kind") {
    const auto attack_in = [](const std::string& determiner) {
        Article article = article_from_conllu(
            "1 Oslo Oslo PROPN NNP 2 nsubj\n2 sold sell VERB VBD 0 root\n"
            "3 attack attack NOUN NN 2 iobj\n"
            + determiner + " drones drone NOUN NNS 2 obj\n");
        repair_trees(article);
        return article.sentences[0].tokens[2].deprel;
    };
    CHECK(attack_in("4") == Deprel::compound);
    CHECK(attack_in("4 the the DET DT 5 det\n5") == Deprel::iobj);
}
