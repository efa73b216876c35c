// Where a name begins and ends.
#include "extract/names/names.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace newsgraph;

namespace {

Shown names(const Article& article) {
    return mentions_of(article, MentionForm::name);
}

}  // namespace

TEST_CASE("titles, posts and determiners stay outside of a name") {
    const Article article = understood(
        R"(
        1 President President PROPN NNP 2 nmod:desc
        2 Maria Maria PROPN NNP 4 nsubj
        3 Lopez Lopez PROPN NNP 2 flat
        4 met meet VERB VBD 0 root
        5 Tigran Tigran PROPN NNP 4 obj
        6 Petrosian Petrosian PROPN NNP 5 flat
    )",
        {{"President Maria Lopez", EntityType::person},
         {"Tigran Petrosian", EntityType::person}});
    CHECK(
        names(article)
        == Shown{"Maria Lopez/Person/Maria Lopez", "Tigran Petrosian/Person/Tigran Petrosian"});
}

TEST_CASE("the country between a post and its bearer is no part of the name") {
    const Article article = understood(
        R"(
        1 President President PROPN NNP 6 nsubj
        2 of of ADP IN 3 case
        3 France France PROPN NNP 1 nmod
        4 Emmanuel Emmanuel PROPN NNP 3 flat
        5 Macron Macron PROPN NNP 3 flat
        6 left leave VERB VBD 0 root
    )",
        {{"France Emmanuel Macron", EntityType::person}});
    CHECK(
        names(article)
        == Shown{"France/Country/France", "Emmanuel Macron/Person/Emmanuel Macron"});
}

TEST_CASE("a post after a body's name is no part of it") {
    const Article article = understood(
        R"(
        1 US US PROPN NNP 5 compound
        2 National National ADJ NNP 4 amod
        3 Security Security PROPN NNP 4 compound
        4 Council Council PROPN NNP 5 compound
        5 Spokeswoman Spokeswoman PROPN NNP 6 nmod:desc
        6 Dana Dana PROPN NNP 8 nsubj
        7 Cole Cole PROPN NNP 6 flat
        8 resigned resign VERB VBD 0 root
    )",
        {{"US National Security Council Spokeswoman", EntityType::organization},
         {"Dana Cole", EntityType::person}});
    CHECK(
        names(article)
        == Shown{
            "US National Security Council/GovernmentBody/National Security Council",
            "Dana Cole/Person/Dana Cole"});
}

TEST_CASE("a rank alone is nobody, a given name before a post is somebody") {
    const Article article = understood(
        R"(
        1 Gen. Gen. PROPN NNP 3 nsubj
        2 Ben Ben PROPN NNP 3 obj
        3 met meet VERB VBD 0 root
        4 Ben Ben PROPN NNP 3 obj
        5 Player Player PROPN NNP 4 flat
    )",
        {{"Gen.", EntityType::person}, {"Ben Player", EntityType::person}});
    CHECK(names(article).back() == "Ben Player/Person/Ben Player");
    CHECK(std::ranges::count(names(article), "Gen./Person/Gen.") == 0);
}

TEST_CASE("a particle joins a name to what follows or is none of it") {
    const Article article = understood(
        R"(
        1 Qaboos Qaboos PROPN NNP 4 nsubj
        2 bin bin PROPN NNP 1 flat
        3 Said Said PROPN NNP 1 flat
        4 met meet VERB VBD 0 root
        5 Rashid Rashid PROPN NNP 4 obj
        6 bin bin PROPN NNP 5 flat
    )",
        {{"Qaboos bin", EntityType::person}, {"Rashid bin", EntityType::person}});
    CHECK(
        names(article)
        == Shown{"Qaboos bin Said/Person/Qaboos bin Said", "Rashid/Person/Rashid"});
}

TEST_CASE("a word in small letters before a noun tells the kind") {
    const Article article = understood(
        R"(
        1 Oslo Oslo PROPN NNP 2 nsubj
        2 bought buy VERB VBD 0 root
        3 kamikaze kamikaze PROPN NNP 4 compound
        4 drones drone NOUN NNS 2 obj
    )",
        {{"kamikaze", EntityType::weapon}});
    CHECK(names(article) == Shown{"Oslo/Country/Norway"});
}
