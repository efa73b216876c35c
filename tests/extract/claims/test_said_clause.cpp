#include "extract/claims/said_clause.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgraph;

namespace {

// What is said of "states", in the words of the text.
std::string said_of_states(const Article& article, int verb, int clause) {
    const ArticleView view = view_of(article);
    const Term said = said_clause(Terms(article, view[0]), verb, clause);
    return said.is_null() ? "" : said.literal().text;
}

}  // namespace

TEST_CASE("a noun belongs to what is said of it unless commas set the clause off") {
    const Article joined = understood(R"(
        1 Nine nine NUM CD 2 nummod
        2 states state NOUN NNS 8 nsubj
        3 they they PRON PRP 4 nsubj
        4 said say VERB VBD 2 acl:relcl
        5 were be AUX VBD 6 cop
        6 involved involved ADJ JJ 4 ccomp
        7 later later ADV RB 8 advmod
        8 met meet VERB VBD 0 root
    )");
    CHECK(said_of_states(joined, 3, 5) == "Nine states were involved");
    const Article apart = understood(R"(
        1 Nine nine NUM CD 2 nummod
        2 states state NOUN NNS 9 nsubj
        3 , , PUNCT , 5 punct
        4 they they PRON PRP 5 nsubj
        5 said say VERB VBD 2 acl:relcl
        6 were be AUX VBD 7 cop
        7 involved involved ADJ JJ 5 ccomp
        8 , , PUNCT , 5 punct
        9 met meet VERB VBD 0 root
    )");
    CHECK(said_of_states(apart, 4, 6).empty());
}
