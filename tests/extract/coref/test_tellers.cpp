// Pronouns that stand for the subject of a clause near them.
#include "tests/support/entities_of.hpp"

using namespace newsgraph;

TEST_CASE("those who left, saying that they were tired, were tired") {
    const Article article = understood(R"(
        1 The the DET DT 2 det
        2 guards guard NOUN NNS 3 nsubj
        3 closed close VERB VBD 0 root
        4 the the DET DT 5 det
        5 borders border NOUN NNS 3 obj
        6 saying say VERB VBG 3 advcl
        7 they they PRON PRP 8 nsubj
        8 won win VERB VBD 6 ccomp
    )");
    CHECK(chain_of(article, "they") == "guards");
}

TEST_CASE("what a ministry says of six models and of itself it has done itself") {
    const auto alerted =
        [](const char* first) {
            return chain_of(
                understood(
                    std::string(R"(
        1 Norway Norway PROPN NNP 2 nsubj
        2 said say VERB VBD 0 root
        3 )") + first + R"( NOUN NNS 4 nsubj
        4 failed fail VERB VBD 2 ccomp
        5 in in ADP IN 6 case
        6 Peru Peru PROPN NNP 4 obl
        7 and and CCONJ CC 9 cc
        8 it it PRON PRP 9 nsubj
        9 paid pay VERB VBD 4 conj
    )",
                    {{"Norway", EntityType::place}, {"Peru", EntityType::place}}),
                "it");
        };
    CHECK(alerted("models model") == "Norway");
    const Article bank = understood(
        R"(
        1 Norway Norway PROPN NNP 2 nsubj
        2 said say VERB VBD 0 root
        3 Peru Peru PROPN NNP 4 nsubj
        4 failed fail VERB VBD 2 ccomp
        5 and and CCONJ CC 7 cc
        6 it it PRON PRP 7 nsubj
        7 paid pay VERB VBD 4 conj
    )",
        {{"Norway", EntityType::place}, {"Peru", EntityType::place}});
    CHECK(
        std::ranges::find(bank.rules.fired, "coref/sayer-itself", &FiredRule::rule)
        == bank.rules.fired.end());
}

TEST_CASE("whose lawyer tells that he left has left") {
    const std::string before = R"(
        1 Omar Omar PROPN NNP 2 nsubj
        2 spoke speak VERB VBD 0 root

        1 Omar Omar PROPN NNP 2 nsubj
        2 paid pay VERB VBD 0 root

)";
    const std::string told = R"(
        1 Kemal Kemal PROPN NNP 2 nsubj
        2 left leave VERB VBD 5 ccomp
        3 his he PRON PRP$ 4 nmod:poss
        4 lawyer lawyer NOUN NN 5 nsubj
        5 said say VERB VBD 0 root
    )";
    const SeenNames people{{"Omar", EntityType::person}, {"Kemal", EntityType::person}};
    CHECK(chain_of(understood(before + told, people), "his") == "Kemal");
    const std::string she = R"(
        1 Kemal Kemal PROPN NNP 2 nsubj
        2 left leave VERB VBD 5 ccomp
        3 its it PRON PRP$ 4 nmod:poss
        4 lawyer lawyer NOUN NN 5 nsubj
        5 said say VERB VBD 0 root
    )";
    CHECK(chain_of(understood(before + she, people), "its") == "-");
}

TEST_CASE("the phrase that opens a clause speaks of the subject behind it") {
    const auto its = [](const char* clause) {
        return chain_of(
            understood(
                std::string(R"(
        1 Peru Peru PROPN NNP 2 nsubj
        2 paid pay VERB VBD 0 root

)") + clause,
                {{"Peru", EntityType::place}, {"Norway", EntityType::place}}),
            "its");
    };
    CHECK(its(R"(
        1 In in ADP IN 3 case
        2 its its PRON PRP$ 3 nmod:poss
        3 report report NOUN NN 5 obl
        4 Norway Norway PROPN NNP 5 nsubj
        5 agreed agree VERB VBD 0 root
    )") == "Norway");
    // With a subject of its own the phrase may be about anybody.
    CHECK(its(R"(
        1 As as SCONJ IN 4 mark
        2 its its PRON PRP$ 3 nmod:poss
        3 army army NOUN NN 4 nsubj
        4 lost lose VERB VBD 6 advcl
        5 Norway Norway PROPN NNP 6 nsubj
        6 agreed agree VERB VBD 0 root
    )") == "Peru");
}

TEST_CASE("an officer who spoke as he was ill was ill, unless another man stands by") {
    const auto he =
        [](const char* present) {
            return chain_of(
                understood(
                    std::string(R"(
        1 Kemal Kemal PROPN NNP 2 nsubj
        2 sang sing VERB VBD 0 root

        1 The the DET DT 2 det
        2 officer officer NOUN NN 3 nsubj
        3 thanked thank VERB VBD 0 root
        4 )") + present + R"( PROPN NNP 3 obj
        5 as as SCONJ IN 7 mark
        6 he he PRON PRP 7 nsubj
        7 wept weep VERB VBD 3 advcl
    )",
                    {{"Kemal", EntityType::person},
                     {"Omar", EntityType::person},
                     {"Norway", EntityType::place}}),
                "he");
        };
    CHECK(he("Norway Norway") == "officer");
    CHECK(he("Omar Omar") != "officer");
}

TEST_CASE("a clause with “who” goes on about whom it is told of, unless another man comes in") {
    const auto his =
        [](const char* subject) {
            return chain_of(
                understood(
                    std::string(R"(
        1 Omar Omar PROPN NNP 2 nsubj
        2 spoke speak VERB VBD 0 root
        3 of of ADP IN 4 case
        4 Kemal Kemal PROPN NNP 2 obl
        5 who who PRON WP 6 nsubj
        6 fell fall VERB VBD 4 acl:relcl
        7 as as SCONJ IN 9 mark
        8 )") + subject + R"( PROPN NNP 9 nsubj
        9 sold sell VERB VBD 6 advcl
        10 his he PRON PRP$ 11 nmod:poss
        11 boat boat NOUN NN 9 obj
    )",
                    {{"Omar", EntityType::person},
                     {"Kemal", EntityType::person},
                     {"Nils", EntityType::person},
                     {"Norway", EntityType::place}}),
                "his");
        };
    CHECK(his("Norway Norway") == "Kemal");
    CHECK(his("Nils Nils") != "Kemal");
}

TEST_CASE("what a man says of a party's accord he has called false himself") {
    const auto he = [](const char* subject) {
        const Article article = understood(
            std::string(R"(
        1 Omar Omar PROPN NNP 2 nsubj
        2 said say VERB VBD 0 root
        3 )") + subject
                + R"( PROPN NNP 4 nsubj
        4 signed sign VERB VBD 2 ccomp
        5 the the DET DT 6 det
        6 accord accord NOUN NN 4 obj
        7 which which PRON WDT 9 obj
        8 he he PRON PRP 9 nsubj
        9 feared fear VERB VBD 6 acl:relcl
    )",
            {{"Omar", EntityType::person},
             {"Nils", EntityType::person},
             {"Norway", EntityType::place}});
        return std::ranges::find(article.rules.fired, "coref/sayer-itself", &FiredRule::rule)
               != article.rules.fired.end();
    };
    CHECK(he("Norway Norway"));
    CHECK_FALSE(he("Nils Nils"));
}

TEST_CASE("the country that a sentence is about goes on, not one that only tells a ban apart") {
    const auto is_refused = [](const char* subject) {
        const Article article = understood(
            std::string("1 ") + subject + R"( PROPN NNP 2 nsubj
        2 adopted adopt VERB VBD 0 root
        3 the the DET DT 5 det
        4 Chad Chad PROPN NNP 5 compound
        5 ban ban NOUN NN 2 obj

        1 It it PRON PRP 2 nsubj
        2 agreed agree VERB VBD 0 root
    )",
            {{"Chad", EntityType::place},
             {"Peru", EntityType::place},
             {"Omar", EntityType::person}});
        return std::ranges::find(
                   article.rules.fired, "coref/modifier-beside-body", &FiredRule::rule)
               != article.rules.fired.end();
    };
    CHECK(is_refused("Peru Peru"));
    CHECK_FALSE(is_refused("Omar Omar"));
}
