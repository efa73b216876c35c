// Names that are short forms of others, and those that only look so.
#include "extract/coref/chains.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

TEST_CASE("an initial is not enough to be one: Alan and Adam are brothers, Jo. is Joanna") {
    const auto persons = [](std::string one, std::string other) {
        const Article article = understood(
            "1 " + one + ' ' + one + R"( PROPN NNP 3 nsubj
            2 Kurdan Kurdan PROPN NNP 1 flat
            3 met meet VERB VBD 0 root
            4 )" + other
                + ' ' + other + R"( PROPN NNP 3 obj
            5 Kurdan Kurdan PROPN NNP 4 flat
        )",
            {{one + " Kurdan", EntityType::person}, {other + " Kurdan", EntityType::person}});
        return chain_of(article, one + " Kurdan") == chain_of(article, other + " Kurdan");
    };
    CHECK_FALSE(persons("Alan", "Adam"));
    CHECK_FALSE(persons("Jan", "Jana"));
    CHECK(persons("Jo", "Joanna"));
}

TEST_CASE("somebody's mother is another one, whatever the names have in common") {
    const auto together = [](const char* before) {
        const Article article = understood(
            std::string("1 Ann Ann PROPN NNP 3 nsubj\n2 Lee Lee PROPN NNP 1 flat\n"
                        "3 left leave VERB VBD 0 root\n\n1 Her she PRON PRP$ 2 nmod:poss\n2 ")
                + before
                + " NOUN NN 6 nsubj\n3 Ann Ann PROPN NNP 2 appos\n4 Maria Maria PROPN NNP 3 flat\n"
                  "5 Lee Lee PROPN NNP 3 flat\n6 stayed stay VERB VBD 0 root\n",
            {{"Ann Lee", EntityType::person}, {"Ann Maria Lee", EntityType::person}});
        return chain_of(article, "Ann Lee") == chain_of(article, "Ann Maria Lee");
    };
    CHECK_FALSE(together("mother mother"));
    CHECK(together("voice voice"));
}

TEST_CASE("a team goes by its name without the town, not without another word") {
    const auto team = [](const char* lines, const char* full, const char* name) {
        return chain_of(understood(lines, {{full, EntityType::organization}}), name);
    };
    CHECK(
        team(
            R"(
        1 The the DET DT 3 det
        2 London London PROPN NNP 3 compound
        3 Rovers Rovers PROPN NNPS 4 nsubj
        4 won win VERB VBD 0 root

        1 The the DET DT 2 det
        2 Rovers Rovers PROPN NNPS 3 nsubj
        3 left leave VERB VBD 0 root
    )",
            "London Rovers",
            "Rovers")
        == "London Rovers");
    CHECK(
        team(
            R"(
        1 Blue Blue PROPN NNP 2 compound
        2 Rovers Rovers PROPN NNPS 3 nsubj
        3 won win VERB VBD 0 root

        1 The the DET DT 2 det
        2 Rovers Rovers PROPN NNPS 3 nsubj
        3 left leave VERB VBD 0 root
    )",
            "Blue Rovers",
            "Rovers")
        == "Rovers");
}

TEST_CASE("kings are told apart by their numbers, father and son by Sr. and Jr.") {
    const auto together = [](const std::string& one, const std::string& other) {
        const auto lines = [](const std::string& name) {
            const auto space = name.find(' ');
            const std::string first = name.substr(0, space);
            const std::string rest = name.substr(space + 1);
            return "1 " + first + ' ' + first + " PROPN NNP 3 nsubj\n2 " + rest + ' ' + rest
                   + " PROPN NNP 1 flat\n3 left leave VERB VBD 0 root\n";
        };
        const Article article = understood(
            lines(one) + '\n' + lines(other),
            {{one, EntityType::person}, {other, EntityType::person}});
        return chain_at(article, 0, 0) == chain_at(article, 1, 0);
    };
    CHECK_FALSE(together("Louis VIII", "Louis IX"));
    CHECK_FALSE(together("Louis XV", "Louis XVI"));
    CHECK(together("Louis XV", "Louis XV"));
    const auto named = [](const char* second, const char* third) {
        const auto lines = [](const char* first, const char* next, const char* last) {
            return std::string("1 ") + first + ' ' + first + " PROPN NNP 4 nsubj\n2 " + next
                   + ' ' + next + " PROPN NNP 1 flat\n3 " + last + ' ' + last
                   + " PROPN NNP 1 flat\n4 left leave VERB VBD 0 root\n";
        };
        const Article article = understood(
            lines("Ann", "Lee", second) + '\n' + lines("Ann", "Lee", third),
            {{std::string("Ann Lee ") + second, EntityType::person},
             {std::string("Ann Lee ") + third, EntityType::person}});
        return chain_at(article, 0, 0) == chain_at(article, 1, 0);
    };
    CHECK_FALSE(named("Jr.", "Sr."));
    CHECK(named("Jr.", "Jr."));
}
