#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

Article port_that_is(std::string_view adjective, std::string_view participle) {
    return understood(
        "1 The the DET DT 5 det\n"
        "2 "
        + std::string(adjective) + " " + std::string(adjective)
        + " ADJ JJ 4 amod SpaceAfter=No\n"
          "3 - - PUNCT HYPH 4 punct SpaceAfter=No\n"
          "4 "
        + std::string(participle)
        + " VERB VBN 5 amod\n"
          "5 port port NOUN NN 6 nsubj\n"
          "6 burned burn VERB VBD 0 root\n");
}

std::string actor_of(const Article& article) {
    const int chain = chain_at(article, 0, 1);
    return chain < 0 ? "-" : article.chains[chain].label;
}

}  // namespace

TEST_CASE("the country of an adjective does what the participle behind it says") {
    const Article article = port_that_is("Saudi", "owned own");
    CHECK(actor_of(article) == "Saudi Arabia");
    CHECK(article.chains[chain_at(article, 0, 1)].aliases.empty());
    CHECK(actor_of(port_that_is("wealthy", "owned own")) == "-");
}

TEST_CASE("where something was made is told otherwise") {
    CHECK(actor_of(port_that_is("Saudi", "built build")) == "-");
}
