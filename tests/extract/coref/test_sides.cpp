#include "extract/coref/sides.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace newsgraph;

TEST_CASE("\"we\" in a quotation is the body that speaks") {
    const Article article = understood(
        R"(
        1 “ “ PUNCT `` 3 punct SpaceAfter=No
        2 We we PRON PRP 3 nsubj
        3 bought buy VERB VBD 8 ccomp
        4 tanks tank NOUN NNS 3 obj SpaceAfter=No
        5 , , PUNCT , 3 punct SpaceAfter=No
        6 ” ” PUNCT '' 3 punct
        7 Arkan Arkan PROPN NNP 8 nsubj
        8 said say VERB VBD 0 root
    )",
        {{"Arkan", EntityType::company}});
    CHECK(chain_of(article, "We") == "Arkan");
}

TEST_CASE(
    "a minister says \"we\" for the state, a chairman for the firm, an engineer for nobody") {
    const auto said_by = [](std::string_view speaker) {
        const Article article = understood(
            "1 “ “ PUNCT `` 3 punct SpaceAfter=No\n"
            "2 We we PRON PRP 3 nsubj\n"
            "3 bought buy VERB VBD 10 ccomp\n"
            "4 tanks tank NOUN NNS 3 obj SpaceAfter=No\n"
            "5 , , PUNCT , 3 punct SpaceAfter=No\n"
            "6 ” ” PUNCT '' 3 punct\n"
                + std::string(speaker)
                + "10 said say VERB VBD 0 root\n"
                  "11 in in ADP IN 12 case\n"
                  "12 Peru Peru PROPN NNP 10 obl\n",
            {{"Ann", EntityType::person},
             {"Arkan", EntityType::company},
             {"Peru", EntityType::country}});
        return chain_of(article, "We");
    };
    const std::string lee = "9 Ann Ann PROPN NNP 10 nsubj\n";
    CHECK(
        said_by(
            "7 Peruvian Peruvian ADJ JJ 8 amod\n"
            "8 minister minister NOUN NN 9 nmod:desc\n"
            + lee)
        == "Peru");
    CHECK(
        said_by(
            "7 Arkan Arkan PROPN NNP 8 compound\n"
            "8 chairman chairman NOUN NN 9 nmod:desc\n"
            + lee)
        == "Arkan");
    CHECK(
        said_by(
            "7 Peruvian Peruvian ADJ JJ 8 amod\n"
            "8 engineer engineer NOUN NN 9 nmod:desc\n"
            + lee)
        != "Peru");
}

TEST_CASE("outside of quotations \"we\" is nobody known") {
    const Article article = understood(
        R"(
        1 Arkan Arkan PROPN NNP 2 nsubj
        2 said say VERB VBD 0 root
        3 we we PRON PRP 4 nsubj
        4 left leave VERB VBD 2 ccomp
    )",
        {{"Arkan", EntityType::company}});
    CHECK(chain_of(article, "we") != "Arkan");
}

TEST_CASE("the spokesman of another body is another spokesman") {
    const auto second = [](std::string_view body) {
        const Article article = understood(
            "1 Arkan Arkan PROPN NNP 2 compound\n"
            "2 spokesman spokesman NOUN NN 3 nmod:desc\n"
            "3 Ann Ann PROPN NNP 4 nsubj\n"
            "4 left leave VERB VBD 0 root\n"
            "\n"
            "1 The the DET DT 3 det\n2 "
                + std::string(body) + ' ' + std::string(body)
                + " PROPN NNP 3 compound\n"
                  "3 spokesman spokesman NOUN NN 4 nsubj\n"
                  "4 stayed stay VERB VBD 0 root\n",
            {{"Arkan", EntityType::company},
             {"Norvik", EntityType::company},
             {"Ann", EntityType::person}});
        const auto mention = std::ranges::find_if(article.mentions, [](const Mention& one) {
            return one.range.sentence == 1 && one.head == 2;
        });
        return article.chains[mention->chain].label;
    };
    CHECK(second("Arkan") == "Ann");
    CHECK(second("Norvik") != "Ann");
}
