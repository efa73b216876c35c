#include "extract/coref/chains.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace newsgraph;

TEST_CASE("two states are not one, and nobody is \"it\"") {
    const Article pair = understood(R"(
        1 Iran Iran PROPN NNP 5 nsubj
        2 and and CCONJ CC 3 cc
        3 Russia Russia PROPN NNP 1 conj
        4 can can AUX MD 5 aux
        5 lie lie VERB VB 0 root
        6 but but CCONJ CC 8 cc
        7 they they PRON PRP 8 nsubj
        8 lose lose VERB VBP 5 conj
    )");
    CHECK(chain_of(pair, "they") == "-");
    const Article person = understood(
        R"(
        1 Ann Ann PROPN NNP 3 nsubj
        2 Lee Lee PROPN NNP 1 flat
        3 left leave VERB VBD 0 root

        1 It it PRON PRP 2 nsubj
        2 rained rain VERB VBD 0 root
    )",
        {{"Ann Lee", EntityType::person}});
    CHECK(chain_of(person, "It") == "-");
}

TEST_CASE("\"I\" in a quotation is who speaks, \"he\" is somebody else") {
    Article article = article_from_conllu(R"(
        1 “ " PUNCT `` 3 punct SpaceAfter=No
        2 I I PRON PRP 3 nsubj
        3 saw see VERB VBD 7 ccomp
        4 him he PRON PRP 3 obj SpaceAfter=No
        5 ” " PUNCT '' 3 punct
        6 Haddad Haddad PROPN NNP 7 nsubj
        7 said say VERB VBD 0 root
    )");
    name_all(article, "Haddad", EntityType::person);
    const auto& tokens = article.sentences[0].tokens;
    article.quotes.push_back({{tokens[1].span.begin, tokens[3].span.end}, 0, 0});
    find_mentions(article, gazetteer());
    link_chains(article, gazetteer(), antecedents());
    CHECK(chain_of(article, "I") == "Haddad");
    CHECK(chain_of(article, "him") == "-");
}

TEST_CASE("\"we\" and \"us\" of one voice are one chain that stands for nobody known") {
    const Article article = understood(R"(
        1 We we PRON PRP 2 nsubj
        2 left leave VERB VBD 0 root

        1 You you PRON PRP 2 nsubj
        2 saw see VERB VBD 0 root
        3 us we PRON PRP 2 obj
    )");
    REQUIRE(article.mentions.size() == 3);
    CHECK(article.mentions[0].chain >= 0);
    CHECK(article.mentions[0].chain == article.mentions[2].chain);
    CHECK(article.mentions[1].chain == -1);
    CHECK(chain_at(article, 0, 0) == -1);
}

TEST_CASE("who proclaims himself in a clause of his own is its subject") {
    const Article article = understood(
        R"(
        1 Olena Olena PROPN NNP 3 nsubj
        2 Shevchenko Shevchenko PROPN NNP 1 flat
        3 arrived arrive VERB VBD 0 root
        4 proclaiming proclaim VERB VBG 3 advcl
        5 herself she PRON PRP 4 obj
        6 mayor mayor NOUN NN 4 xcomp
    )",
        {{"Olena Shevchenko", EntityType::person}});
    CHECK(chain_of(article, "herself") == "Olena Shevchenko");
}

TEST_CASE("whoever denies or says something of itself is meant by its \"it\"") {
    const Article article = understood(
        R"(
        1 Portugal Portugal PROPN NNP 2 nsubj
        2 praised praise VERB VBD 0 root
        3 Ghana Ghana PROPN NNP 2 obj

        1 Norway Norway PROPN NNP 2 nsubj
        2 denied deny VERB VBD 0 root
        3 that that SCONJ IN 6 mark
        4 it it PRON PRP 6 nsubj
        5 had have AUX VBD 6 aux
        6 sold sell VERB VBN 2 ccomp
        7 drones drone NOUN NNS 6 obj
    )",
        {{"Portugal", EntityType::place},
         {"Ghana", EntityType::place},
         {"Norway", EntityType::place}});
    CHECK(chain_of(article, "it") == "Norway");
    CHECK(
        std::ranges::find(article.rules.fired, "coref/sayer-itself", &FiredRule::rule)
        != article.rules.fired.end());
}

TEST_CASE("a given name may be that of the other sex") {
    const auto lines = [](const char* pronoun) {
        const std::string left =
            std::string("1 ") + pronoun + " PRON PRP 2 nsubj\n2 left leave VERB VBD 0 root\n\n";
        return std::string(
                   "1 Ginger Ginger PROPN NNP 3 nsubj\n2 Baker Baker PROPN NNP 1 flat\n"
                   "3 spoke speak VERB VBD 0 root\n\n")
               + left + left + left;
    };
    CHECK(
        chain_of(understood(lines("he he"), {{"Ginger Baker", EntityType::person}}), "he")
        == "Ginger Baker");
    CHECK(
        chain_of(understood(lines("she she"), {{"Ginger Baker", EntityType::person}}), "she")
        == "Ginger Baker");
}

TEST_CASE("whom the clause of a subject names, the subject is not") {
    const auto she =
        [](const char* named) {
            return chain_of(
                understood(
                    std::string(R"(
        1 Ann Ann PROPN NNP 2 nsubj
        2 met meet VERB VBD 0 root
        3 Eva Eva PROPN NNP 2 obj

        1 She she PRON PRP 2 nsubj
        2 praised praise VERB VBD 0 root
        3 )") + named + " PROPN NNP 2 obj\n",
                    {{"Ann", EntityType::person}, {"Eva", EntityType::person}}),
                "She");
        };
    CHECK(she("Eva Eva") == "Ann");
    CHECK(she("Ann Ann") == "Eva");
}

TEST_CASE("a report says things, a car does not, and what is looked into is a matter") {
    const auto it = [](const char* noun) {
        return chain_of(
            understood(
                std::string("1 The the DET DT 2 det\n2 ") + noun
                + " NOUN NN 3 nsubj\n3 arrived arrive VERB VBD 0 root\n\n"
                  "1 It it PRON PRP 2 nsubj\n2 warned warn VERB VBD 0 root\n"
                  "3 Peru Peru PROPN NNP 2 obj\n"),
            "It");
    };
    CHECK(it("report report") == "report");
    CHECK(it("car car") == "-");
    const Article looked = understood(
        R"(
        1 Norway Norway PROPN NNP 2 nsubj
        2 left leave VERB VBD 0 root

        1 Experts expert NOUN NNS 2 nsubj
        2 looked look VERB VBD 0 root
        3 into into ADP IN 4 case
        4 it it PRON PRP 2 obl
    )",
        {{"Norway", EntityType::place}});
    CHECK(chain_of(looked, "it") == "-");
}

TEST_CASE("whom \"he\" stands for \"she\" does not") {
    const auto label = [](const char* pronoun) {
        return chain_of(
            understood(
                std::string("1 Kim Kim PROPN NNP 3 nsubj\n2 Vo Vo PROPN NNP 1 flat\n"
                            "3 spoke speak VERB VBD 0 root\n\n"
                            "1 He he PRON PRP 2 nsubj\n2 left leave VERB VBD 0 root\n\n1 ")
                    + pronoun + " PRON PRP 2 nsubj\n2 fell fall VERB VBD 0 root\n",
                {{"Kim Vo", EntityType::person}}),
            std::string(pronoun).substr(0, std::string(pronoun).find(' ')));
    };
    CHECK(label("he he") == "Kim Vo");
    CHECK(label("she she") == "-");
}
