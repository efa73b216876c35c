// Parliaments and ministries, and the states that they are of.
#include "extract/names/names.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace newsgraph;

TEST_CASE("a body is of the state that is spoken of twice as often as any other") {
    constexpr std::string_view chile = R"(
        1 Chile Chile PROPN NNP 2 nsubj
        2 agreed agree VERB VBD 0 root

        1 Congress Congress PROPN NNP 2 nsubj
        2 voted vote VERB VBD 0 root
    )";
    const SeenNames seen{
        {"Chile", EntityType::country}, {"Congress", EntityType::organization}};
    CHECK(chain_of(understood(chile, seen), "Congress").find("Chile") == 0);
    constexpr std::string_view both = R"(
        1 Chile Chile PROPN NNP 4 nsubj
        2 and and CCONJ CC 3 cc
        3 Peru Peru PROPN NNP 1 conj
        4 agreed agree VERB VBD 0 root

        1 Chile Chile PROPN NNP 2 nsubj
        2 left leave VERB VBD 0 root

        1 Congress Congress PROPN NNP 2 nsubj
        2 voted vote VERB VBD 0 root
    )";
    CHECK(chain_of(understood(both, seen), "Congress").find("Chile") == std::string::npos);
}
