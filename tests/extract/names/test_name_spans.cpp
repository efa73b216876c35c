// Where a name begins and ends.
#include "core/table.hpp"
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

TEST_CASE(
    "a town of two words before its mayor's name goes whole, an unlisted one of one word") {
    const auto mayor = [](const std::string& name) {
        std::string lines = "1 Mayor mayor NOUN NN 3 nmod:desc\n2 of of ADP IN 3 case\n";
        int token = 3;
        for (const std::string_view word : split(name, ' ')) {
            lines += std::to_string(token) + ' ' + std::string(word) + ' ' + std::string(word)
                     + (token == 3 ? " PROPN NNP 1 nmod\n" : " PROPN NNP 3 flat\n");
            ++token;
        }
        lines += std::to_string(token) + " left leave VERB VBD 0 root\n";
        std::string person;
        for (const Mention& mention :
             understood(lines, {{name, EntityType::person}}).mentions) {
            person = mention.type == EntityType::person ? mention.normal : person;
        }
        return person;
    };
    CHECK(mayor("San Antonio Ron Nirenberg") == "Ron Nirenberg");
    CHECK(mayor("Norway Ann Lee") == "Ann Lee");
    CHECK(mayor("Tarna Ann Lee") == "Ann Lee");
    CHECK(mayor("Tarna Ann Maria Lee") == "Tarna Ann Maria Lee");
}
