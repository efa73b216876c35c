#include "extract/clauses/text_authors.hpp"
#include "tests/support/modality_of.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("whoever stands behind a record says it") {
    const auto speaker = [](const char* record) {
        const Article article = article_from_conllu(std::string(R"(
        1 It it PRON PRP 2 nsubj
        2 sank sink VERB VBD 0 root
        3 , , PUNCT , 6 punct
        4 according accord VERB VBG 6 case
        5 to to ADP IN 4 fixed
        )") + record);
        const Modality modality = modality_of(article, "sink");
        return modality.speakers.size() == 1 ? modality.speakers[0] : -1;
    };
    CHECK(
        speaker(
            "6 data data NOUN NNS 2 obl\n7 of of ADP IN 8 case\n8 Oslo Oslo PROPN NNP 6 nmod\n")
        == 7);
    CHECK(
        speaker("6 clerks clerk NOUN NNS 2 obl\n7 of of ADP IN 8 case\n8 Oslo Oslo PROPN NNP 6 "
                "nmod\n")
        == 5);
}

TEST_CASE("a source right behind a relative clause says that clause alone") {
    const Article article = article_from_conllu(R"(
        1 Ships ship NOUN NNS 13 nsubj
        2 , , PUNCT , 4 punct
        3 which which PRON WDT 4 nsubj
        4 rust rust VERB VBP 1 acl:relcl
        5 , , PUNCT , 9 punct
        6 according accord VERB VBG 9 case
        7 to to ADP IN 6 fixed
        8 the the DET DT 9 det
        9 bank bank NOUN NN 13 obl
        10 , , PUNCT , 13 punct
        11 have have AUX VBP 13 aux
        12 now now ADV RB 13 advmod
        13 sailed sail VERB VBN 0 root
    )");
    CHECK(modality_of(article, "sail").speakers.empty());
    CHECK(modality_of(article, "rust").speakers == std::vector<int>{8});
}
