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
