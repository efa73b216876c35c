// What a clause takes over from the words above it: warnings, requests, questions.
#include "extract/clauses/modality.hpp"
#include "tests/support/modality_of.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

TEST_CASE("what one is warned from is not to be") {
    const Article article = article_from_conllu(R"(
        1 Oslo Oslo PROPN NNP 2 nsubj
        2 warned warn VERB VBD 0 root
        3 clerks clerk NOUN NNS 2 obj
        4 from from SCONJ IN 5 mark
        5 entering enter VERB VBG 2 advcl
        6 ports port NOUN NNS 5 obj
    )");
    CHECK(modality_of(article, "enter").polarity == Polarity::denied);
    CHECK(modality_of(article, "enter").status == Status::requested);
}

TEST_CASE("what must be done to stop something asks for the stop") {
    const auto status = [](const char* modal) {
        const Article article = article_from_conllu(
            std::string("1 Clerks clerk NOUN NNS 3 nsubj\n2 ") + modal
            + " AUX MD 3 aux\n3 act act VERB VB 0 root\n4 to to PART TO 5 mark\n"
              "5 stop stop VERB VB 3 advcl\n6 raids raid NOUN NNS 5 obj\n");
        return modality_of(article, "stop").status;
    };
    CHECK(status("must must") == Status::requested);
    CHECK(status("will will") == Status::planned);
}

TEST_CASE("how many were killed may be known or not") {
    const auto status = [](const char* word) {
        const Article article = article_from_conllu(
            "1 Clerks clerk NOUN NNS 4 nsubj\n2 do do AUX VBP 4 aux\n3 " + std::string(word)
            + " 4 advmod\n4 know know VERB VB 0 root\n5 how how ADV WRB 7 advmod\n"
              "6 guards guard NOUN NNS 7 nsubj\n7 killed kill VERB VBD 4 ccomp\n"
              "8 pilots pilot NOUN NNS 7 obj\n");
        return modality_of(article, "kill").status;
    };
    CHECK(status("not not PART RB") == Status::possible);
    CHECK(status("indeed indeed ADV RB") == Status::actual);
}

TEST_CASE("who was able did, who is able may") {
    const auto modality = [](const char* copula) {
        const Article article = article_from_conllu(
            "1 Oslo Oslo PROPN NNP 3 nsubj\n2 " + std::string(copula)
            + " 3 cop\n3 able able ADJ JJ 0 root\n4 to to PART TO 5 mark\n"
              "5 buy buy VERB VB 3 xcomp\n6 ships ship NOUN NNS 5 obj\n");
        return modality_of(article, "buy").status;
    };
    CHECK(modality("was be AUX VBD") == Status::actual);
    CHECK(modality("is be AUX VBZ") == Status::possible);
}
