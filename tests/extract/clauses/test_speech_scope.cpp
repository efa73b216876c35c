#include "extract/clauses/speech_scope.hpp"
#include "tests/support/modality_of.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("who closes the sentence says all of it") {
    const Article article = article_from_conllu(R"(
        1 Ships ship NOUN NNS 6 nsubj
        2 , , PUNCT , 4 punct
        3 which which PRON WDT 4 nsubj
        4 rust rust VERB VBP 1 acl:relcl
        5 , , PUNCT , 1 punct
        6 sank sink VERB VBD 0 root
        7 and and CCONJ CC 9 cc
        8 boats boat NOUN NNS 9 nsubj
        9 left leave VERB VBD 6 conj
        10 , , PUNCT , 12 punct
        11 clerks clerk NOUN NNS 12 nsubj
        12 said say VERB VBD 6 parataxis
        13 . . PUNCT . 6 punct
    )");
    for (const char* verb : {"rust", "sink", "leave"}) {
        CHECK(modality_of(article, verb).speakers == std::vector<int>{10});
    }
    CHECK(modality_of(article, "say").speakers.empty());
}

TEST_CASE("who is asked does not say what he is asked about") {
    const Article article = article_from_conllu(R"(
        1 Asked ask VERB VBN 9 advcl
        2 about about ADP IN 3 case
        3 ships ship NOUN NNS 1 obl
        4 that that PRON WDT 5 nsubj
        5 sank sink VERB VBD 3 acl:relcl
        6 , , PUNCT , 1 punct
        7 the the DET DT 8 det
        8 clerk clerk NOUN NN 9 nsubj
        9 answered answer VERB VBD 0 root
    )");
    const SyntaxView tree(article.sentences.front(), predicates());
    CHECK(closing_speaker(tree, 4) < 0);
}

TEST_CASE("what is said and what is joined to the saying by a mere \"and\"") {
    const auto text = [](const char* conjunction) {
        return article_from_conllu(std::string(R"(
        1 Clerks clerk NOUN NNS 2 nsubj
        2 said say VERB VBD 0 root
        3 ships ship NOUN NNS 4 nsubj
        4 sank sink VERB VBD 2 ccomp
        5 , , PUNCT , 8 punct
        6 )") + conjunction + R"( CCONJ CC 8 cc
        7 boats boat NOUN NNS 8 nsubj
        8 left leave VERB VBD 2 conj
    )");
    };
    CHECK(modality_of(text("and and"), "leave").speakers == std::vector<int>{0});
    CHECK(modality_of(text("but but"), "leave").speakers.empty());
}

TEST_CASE("a report says what it reports, news is anybody's") {
    const auto text = [](const char* noun) {
        return article_from_conllu(
            std::string("\n1 The the DET DT 2 det\n2 ") + noun + R"( NOUN NN 6 nsubj
        3 that that SCONJ IN 5 mark
        4 ships ship NOUN NNS 5 nsubj
        5 sank sink VERB VBD 2 acl
        6 spread spread VERB VBD 0 root
    )");
    };
    CHECK(modality_of(text("report report"), "sink").speakers == std::vector<int>{1});
    CHECK(modality_of(text("news news"), "sink").speakers.empty());
}

TEST_CASE("who did not only say it said it") {
    const auto speakers = [](const char* adverb) {
        const Article article = article_from_conllu(std::string(R"(
        1 Lee    Lee   PROPN NNP 4 nsubj
        2 not    not   PART  RB  4 advmod
        3 )") + adverb + R"(  ADV   RB  4 advmod
        4 said   say   VERB  VBD 0 root
        5 that   that  SCONJ IN  7 mark
        6 Ghana  Ghana PROPN NNP 7 nsubj
        7 sold   sell  VERB  VBD 4 ccomp
        8 boats  boat  NOUN  NNS 7 obj
        )");
        return modality_of(article, "sell").speakers;
    };
    CHECK(speakers("only only") == std::vector<int>{0});
    CHECK(speakers("then then").empty());
}
