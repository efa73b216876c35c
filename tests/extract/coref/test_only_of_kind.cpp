#include "extract/coref/only_of_kind.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

namespace {

// "... met ..., The NOUN left"
std::string chain_of_noun(const SeenNames& names, const std::string& noun) {
    return chain_of(
        understood(
            "1 Arkan Arkan PROPN NNP 3 nsubj\n2 Fund Fund PROPN NNP 1 flat\n"
            "3 met meet VERB VBD 0 root\n4 Tarna Tarna PROPN NNP 3 obj\n\n"
            "1 The the DET DT 2 det\n2 "
                + noun + ' ' + noun + " NOUN NN 3 nsubj\n3 left leave VERB VBD 0 root\n",
            names),
        noun);
}

}  // namespace

TEST_CASE("a noun for a body means the only one that may be called so") {
    using enum EntityType;
    CHECK(
        chain_of_noun({{"Arkan Fund", organization}, {"Tarna", place}}, "institute")
        == "institute");
    CHECK(
        chain_of_noun({{"Arkan Fund", place}, {"Tarna", organization}}, "institute")
        == "Tarna");
    CHECK(
        chain_of_noun({{"Arkan Fund", organization}, {"Tarna", organization}}, "institute")
        == "institute");
}

TEST_CASE("of a name that tells nothing only a body without a state may be meant") {
    using enum EntityType;
    CHECK(chain_of_noun({{"Tarna", government_body}}, "court") == "court");
}

TEST_CASE("a princess is whom a name calls so") {
    const auto label = [](const char* noun) {
        return chain_of(
            understood(
                std::string(
                    "1 Princess Princess PROPN NNP 3 nsubj\n2 Ubol Ubol PROPN NNP 1 flat\n"
                    "3 spoke speak VERB VBD 0 root\n\n1 The the DET DT 2 det\n2 ")
                    + noun + ' ' + noun + " NOUN NN 3 nsubj\n3 left leave VERB VBD 0 root\n",
                {{"Princess Ubol", EntityType::person}}),
            noun);
    };
    CHECK(label("princess") == "Princess Ubol");
    CHECK(label("tailor") == "tailor");
}
