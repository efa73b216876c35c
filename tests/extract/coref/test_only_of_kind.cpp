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

TEST_CASE("of a name that tells nothing only what any body may be called is said") {
    using enum EntityType;
    CHECK(
        chain_of_noun({{"Arkan Fund", place}, {"Tarna", government_body}}, "court") == "court");
    CHECK(
        chain_of_noun({{"Arkan Fund", place}, {"Tarna", organization}}, "committee")
        == "committee");
    CHECK(
        chain_of_noun({{"Arkan Fund", place}, {"Tarna", organization}}, "charity") == "Tarna");
}

TEST_CASE("the PM is the minister, however either is written") {
    const auto label = [](const char* post, const char* later) {
        return chain_of(
            understood(
                std::string("1 ") + post + " NOUN NN 2 nmod:desc\n2 Ann Ann PROPN NNP 4 nsubj\n"
                    + "3 Lee Lee PROPN NNP 2 flat\n4 spoke speak VERB VBD 0 root\n\n"
                      "1 the the DET DT 2 det\n2 "
                    + later + " NOUN NN 3 nsubj\n3 left leave VERB VBD 0 root\n",
                {{"Ann Lee", EntityType::person}}),
            std::string(later).substr(0, std::string(later).find(' ')));
    };
    CHECK(label("pm pm", "minister minister") == "Ann Lee");
    CHECK(label("minister minister", "pm pm") == "Ann Lee");
    CHECK(label("minister minister", "tailor tailor") == "tailor");
}

TEST_CASE("a name of marks alone tells nothing") {
    const std::string label = chain_of(
        understood(
            "1 ™ ™ PROPN NNP 2 nsubj\n2 left leave VERB VBD 0 root\n\n"
            "1 the the DET DT 2 det\n2 charity charity NOUN NN 3 nsubj\n"
            "3 left leave VERB VBD 0 root\n",
            {{"™", EntityType::organization}}),
        "charity");
    CHECK(label == "™");
}
