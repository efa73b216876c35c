// Nouns that stand for something by what it is a kind of, and people who speak of themselves.
#include "extract/coref/chains.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

constexpr std::string_view ferry = R"(
    1 A a DET DT 2 det
    2 ferry ferry NOUN NN 3 nsubj
    3 sank sink VERB VBD 0 root
    4 near near ADP IN 5 case
    5 Oslo Oslo PROPN NNP 3 obl

    1 The the DET DT 2 det
    2 vessel vessel NOUN NN 4 nsubj:pass
    3 was be AUX VBD 4 aux:pass
    4 raised raise VERB VBN 0 root
)";

}  // namespace

TEST_CASE("the vessel is the ferry that was named") {
    CHECK(chain_of(understood(ferry), "vessel") == "ferry");
}

TEST_CASE("of a ferry and a tanker none is the vessel") {
    const Article article = understood(R"(
        1 A a DET DT 2 det
        2 ferry ferry NOUN NN 3 nsubj
        3 hit hit VERB VBD 0 root
        4 a a DET DT 5 det
        5 tanker tanker NOUN NN 3 obj

        1 The the DET DT 2 det
        2 vessel vessel NOUN NN 3 nsubj
        3 sank sink VERB VBD 0 root
    )");
    CHECK(chain_of(article, "vessel") == "vessel");
}

TEST_CASE("the new mayor is another one than the mayor, the ruling none that was earlier") {
    const Article mayors = understood(R"(
        1 The the DET DT 2 det
        2 clerk clerk NOUN NN 3 nsubj
        3 left leave VERB VBD 0 root

        1 The the DET DT 3 det
        2 new new ADJ JJ 3 amod
        3 clerk clerk NOUN NN 4 nsubj
        4 arrived arrive VERB VBD 0 root
    )");
    CHECK(mayors.mentions[0].chain != mayors.mentions[1].chain);
    const Article rulings = understood(R"(
        1 An a DET DT 3 det
        2 earlier early ADJ JJR 3 amod
        3 ruling ruling NOUN NN 4 nsubj
        4 stood stand VERB VBD 0 root

        1 The the DET DT 2 det
        2 ruling ruling NOUN NN 3 nsubj
        3 fell fall VERB VBD 0 root
    )");
    CHECK(rulings.mentions[0].chain != rulings.mentions[1].chain);
}

TEST_CASE("who says that she left speaks of herself, not of one who was told") {
    constexpr std::string_view told = R"(
        1 Rosa Rosa PROPN NNP 3 nsubj
        2 Lima Lima PROPN NNP 1 flat
        3 waited wait VERB VBD 0 root

        1 Ann Ann PROPN NNP 3 nsubj
        2 Lee Lee PROPN NNP 1 flat
        3 told tell VERB VBD 0 root
        4 reporters reporter NOUN NNS 3 obj
        5 she she PRON PRP 6 nsubj
        6 left leave VERB VBD 3 ccomp
    )";
    const SeenNames names{{"Ann Lee", EntityType::person}, {"Rosa Lima", EntityType::person}};
    CHECK(chain_of(understood(told, names), "she") == "Ann Lee");
}

TEST_CASE("officials say what they did themselves, and he is no woman who speaks") {
    CHECK(
        chain_of(
            understood(R"(
        1 Guards guard NOUN NNS 2 nsubj
        2 met meet VERB VBD 0 root
        3 miners miner NOUN NNS 2 obj

        1 Officials official NOUN NNS 2 nsubj
        2 said say VERB VBD 0 root
        3 they they PRON PRP 4 nsubj
        4 left leave VERB VBD 2 ccomp
    )"),
            "they")
        == "officials");
    const Article man = understood(
        R"(
        1 Omar Omar PROPN NNP 2 nsubj
        2 waited wait VERB VBD 0 root

        1 Anna Anna PROPN NNP 2 nsubj
        2 said say VERB VBD 0 root
        3 he he PRON PRP 4 nsubj
        4 left leave VERB VBD 2 ccomp
    )",
        {{"Omar", EntityType::person}, {"Anna", EntityType::person}});
    CHECK(chain_of(man, "he") == "Omar");
}

TEST_CASE("the storm is the hurricane that has a name, the operation the one that was named") {
    const Article article = understood(
        R"(
        1 Hurricane Hurricane PROPN NNP 3 nsubj
        2 Lena Lena PROPN NNP 1 flat
        3 hit hit VERB VBD 0 root
        4 Oslo Oslo PROPN NNP 3 obj

        1 The the DET DT 2 det
        2 storm storm NOUN NN 3 nsubj
        3 weakened weaken VERB VBD 0 root
    )",
        {{"Hurricane Lena", EntityType::event}});
    CHECK(chain_of(article, "storm") == "Hurricane Lena");
}

TEST_CASE("what a verb told names the deed: the crash of the ferry") {
    const Article article = understood(R"(
        1 A a DET DT 2 det
        2 ferry ferry NOUN NN 3 nsubj
        3 crashed crash VERB VBD 0 root

        1 The the DET DT 2 det
        2 crash crash NOUN NN 3 nsubj
        3 shocked shock VERB VBD 0 root
        4 Oslo Oslo PROPN NNP 3 obj
    )");
    CHECK(chain_of(article, "crash") == "crash of ferry");
}

TEST_CASE("the guards are the bank's where they were just spoken of, not a page later") {
    const auto owner_after = [](int sentences) {
        std::string text = R"(
        1 Bank Bank PROPN NNP 2 compound
        2 guards guard NOUN NNS 3 nsubj
        3 came come VERB VBD 0 root
)";
        for (int i = 0; i < sentences; ++i) {
            text += R"(
        1 It it PRON PRP 2 nsubj
        2 rained rain VERB VBD 0 root
)";
        }
        const Article article = understood(
            text + R"(
        1 Later later ADV RB 4 advmod
        2 the the DET DT 3 det
        3 guards guard NOUN NNS 4 nsubj
        4 left leave VERB VBD 0 root
    )",
            {{"Bank", EntityType::company}});
        const int chain = article.mentions.back().chain;
        return chain >= 0 && article.chains[chain].owner >= 0;
    };
    CHECK(owner_after(0));
}

TEST_CASE("where the vessel itself was spoken of the ferry is none") {
    const Article article = understood(R"(
        1 The the DET DT 2 det
        2 vessel vessel NOUN NN 3 nsubj
        3 left leave VERB VBD 0 root

        1 A a DET DT 2 det
        2 ferry ferry NOUN NN 3 nsubj
        3 sank sink VERB VBD 0 root

        1 The the DET DT 2 det
        2 vessel vessel NOUN NN 3 nsubj
        3 returned return VERB VBD 0 root
    )");
    REQUIRE(article.mentions.size() == 3);
    CHECK(article.mentions[2].chain != article.mentions[1].chain);
    CHECK(chain_of(article, "ferry") == "ferry");
}

TEST_CASE("a French minister is not the Serbian one that was brought in before") {
    const auto minister = [](const char* state) {
        const Article article = understood(std::string(R"(
        1 A a DET DT 3 det
        2 Serbian Serbian ADJ JJ 3 amod
        3 minister minister NOUN NN 4 nsubj
        4 left leave VERB VBD 0 root

        1 The the DET DT 3 det
        2 )") + state + R"( ADJ JJ 3 amod
        3 minister minister NOUN NN 4 nsubj
        4 praised praise VERB VBD 0 root
        5 him he PRON PRP 4 obj
    )");
        return article.mentions[0].chain == article.mentions[1].chain;
    };
    CHECK(minister("Serbian Serbian"));
    CHECK_FALSE(minister("French French"));
}

TEST_CASE("the media are no newspaper, the newspaper is") {
    const auto told = [](const char* noun) {
        return chain_of(
            understood(
                std::string(R"(
        1 Tarn Tarn PROPN NNP 2 compound
        2 Echo Echo PROPN NNP 3 nsubj
        3 wrote write VERB VBD 0 root

        1 The the DET DT 2 det
        2 )") + noun + R"( NOUN NN 3 nsubj
        3 agreed agree VERB VBD 0 root
    )",
                {{"Tarn Echo", EntityType::media}}),
            std::string(noun, std::string_view(noun).find(' ')));
    };
    CHECK(told("newspaper newspaper") == "Tarn Echo");
    CHECK(told("media media") != "Tarn Echo");
}

TEST_CASE("the company is the firm that is named most, if none was named just before") {
    const auto acts = [](const char* firm) {
        return std::string("1 ") + firm + " PROPN NNP 2 nsubj\n2 paid pay VERB VBD 0 root\n\n";
    };
    const std::string arkan = acts("Arkan Arkan");
    const std::string borea = acts("Borea Borea");
    const std::string rain = "1 Rain rain NOUN NN 2 nsubj\n2 fell fall VERB VBD 0 root\n\n";
    const std::string company = R"(
        1 The the DET DT 2 det
        2 company company NOUN NN 3 nsubj
        3 agreed agree VERB VBD 0 root
    )";
    const SeenNames firms{{"Arkan", EntityType::company}, {"Borea", EntityType::company}};
    const auto meant = [&](const std::string& before) {
        return chain_of(understood(before + company, firms), "company");
    };
    CHECK(meant(borea + arkan + arkan + rain) == "Arkan");
    CHECK(meant(arkan + arkan + borea + rain) == "Arkan");
    CHECK(meant(arkan + arkan + borea) == "Borea");
}

TEST_CASE("bus companies are not the oil companies, the companies may be") {
    const auto same = [](const char* modifier) {
        const Article article = understood(
            std::string(R"(
        1 Oil oil NOUN NN 2 compound
        2 companies company NOUN NNS 3 nsubj
        3 left leave VERB VBD 0 root

        1 The the DET DT )")
            + (*modifier ? "3" : "2") + " det\n"
            + (*modifier ? std::string("2 ") + modifier + R"( NOUN NN 3 compound
        3 companies company NOUN NNS 4 nsubj
        4 returned return VERB VBD 0 root
    )"
                         : std::string(R"(2 companies company NOUN NNS 3 nsubj
        3 returned return VERB VBD 0 root
    )")));
        return article.mentions.front().chain == article.mentions.back().chain;
    };
    CHECK(same(""));
    CHECK(same("oil oil"));
    CHECK_FALSE(same("bus bus"));
}

TEST_CASE("the president of a title is he who is then given that post, of two neither") {
    const auto president = [](const std::string& second) {
        Article article = article_from_conllu(
            R"(
        1 Serbian Serbian ADJ JJ 2 amod
        2 president president NOUN NN 3 nsubj
        3 resigns resign VERB VBZ 0 root

        1 Serbia Serbia PROPN NNP 3 nmod:poss
        2 's 's PART POS 1 case
        3 president president NOUN NN 4 nmod:desc
        4 Kemal Kemal PROPN NNP 5 nsubj
        5 left leave VERB VBD 0 root

        1 )" + second
            + R"( PROPN NNP 3 nmod:poss
        2 's 's PART POS 1 case
        3 president president NOUN NN 4 nmod:desc
        4 Omar Omar PROPN NNP 5 nsubj
        5 left leave VERB VBD 0 root
    )");
        article.sentences[0].place = Place::title;
        name_all(article, "Kemal", EntityType::person);
        name_all(article, "Omar", EntityType::person);
        name_all(article, "Serbia", EntityType::place);
        name_all(article, "France", EntityType::place);
        find_mentions(article, gazetteer());
        link_chains(article, gazetteer(), antecedents());
        return article.chains[chain_at(article, 0, 1)].label;
    };
    CHECK(president("France France") == "Kemal");
    CHECK(president("Serbia Serbia") == "president");
}

TEST_CASE("the company, which sells boats, is the firm that was named before") {
    const Article article = understood(
        R"(
        1 Arkan Arkan PROPN NNP 2 nsubj
        2 paid pay VERB VBD 0 root

        1 The the DET DT 2 det
        2 company company NOUN NN 7 nsubj
        3 , , PUNCT , 5 punct
        4 which which PRON WDT 5 nsubj
        5 sells sell VERB VBZ 2 acl:relcl
        6 boats boat NOUN NNS 5 obj
        7 agreed agree VERB VBD 0 root
    )",
        {{"Arkan", EntityType::company}});
    CHECK(chain_of(article, "company") == "Arkan");
    CHECK(
        std::ranges::find(article.rules.fired, "coref/noun-of-same-type", &FiredRule::rule)
        != article.rules.fired.end());
}

TEST_CASE("the city is the one that is named most, if none was named just before") {
    const auto in = [](const char* city) {
        return std::string(
                   "1 Rain rain NOUN NN 2 nsubj\n2 fell fall VERB VBD 0 root\n3 in in ADP IN "
                   "4 case\n4 ")
               + city + " PROPN NNP 2 obl\n\n";
    };
    const auto meant = [&](const std::string& before) {
        return chain_of(
            understood(
                before
                    + "1 The the DET DT 2 det\n2 city city NOUN NN 3 nsubj\n3 agreed agree "
                      "VERB "
                      "VBD 0 root\n",
                {{"Bergen", EntityType::place}, {"Porto", EntityType::place}}),
            "city");
    };
    const std::string rain = "1 Rain rain NOUN NN 2 nsubj\n2 fell fall VERB VBD 0 root\n\n";
    const std::string bergen = in("Bergen Bergen");
    const std::string porto = in("Porto Porto");
    CHECK(meant(bergen + bergen + porto + rain) == "Bergen");
    CHECK(meant(bergen + bergen + porto) == "Porto");
}
