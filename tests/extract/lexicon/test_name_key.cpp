#include "extract/lexicon/name_key.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("keys forget case, marks and hyphens, and keep words apart") {
    CHECK(name_key("Al-Qaeda") == "al_qaeda");
    CHECK(name_key("U.S.") == "us");
    CHECK(name_key("Erdoğan") == "erdogan");
    CHECK(name_key("Côte d’Ivoire") == "cote_divoire");
    CHECK(name_key("Shahed‑136") == "shahed_136");  // a hyphen that does not break
    CHECK(name_key("Workers' Party") == "workers_party");
    CHECK(name_key("\"--\"").empty());
    CHECK(name_key("Київ") == "Київ");
}

TEST_CASE("a key grows piece by piece with the same hash") {
    NameKeyBuilder key;
    key.add("White");
    key.add_gap();
    key.add("House");
    NameKeyBuilder whole;
    whole.add("White House");
    CHECK(key.str() == "white_house");
    CHECK(key.hash() == whole.hash());
}

TEST_CASE("capitals") {
    CHECK(is_capitalised("Élysée"));
    CHECK_FALSE(is_capitalised("élan"));
    CHECK_FALSE(is_capitalised(""));
    CHECK(is_all_capitals("U.S."));
    CHECK_FALSE(is_all_capitals("A"));
}

TEST_CASE("a headline is told from a sentence full of names") {
    const Article headline = article_from_conllu(R"(
        1 Minister Minister PROPN NNP 2 nsubj
        2 Says say VERB VBZ 0 root
        3 Drones drone NOUN NNS 4 nsubj
        4 Struck strike VERB VBD 2 ccomp
        5 Bridge bridge NOUN NN 4 obj
    )");
    CHECK(casing_of(headline, headline.sentences[0]) == Casing::headline);
    const Article names = article_from_conllu(R"(
        1 President President PROPN NNP 2 nmod:desc
        2 Maria Maria PROPN NNP 6 nsubj
        3 Lopez Lopez PROPN NNP 2 flat
        4 met meet VERB VBD 0 root
        5 Tigran Tigran PROPN NNP 4 obj
        6 Petrosian Petrosian PROPN NNP 5 flat
        7 yesterday yesterday NOUN NN 4 obl
    )");
    CHECK(casing_of(names, names.sentences[0]) == Casing::sentence);
}

TEST_CASE("a short form has mostly capitals, and begins with one") {
    CHECK(initials_in("NFL") == "NFL");
    CHECK(initials_in("AfCFTA") == "ACFTA");
    CHECK(initials_in("Tass").empty());
    CHECK(initials_in("eUSA").empty());
    CHECK(initials_in("F16").empty());
    CHECK(initials_in("").empty());
}

TEST_CASE("what is named says the last word, or the one before its matter") {
    CHECK(head_of_key("census_bureau") == "bureau");
    CHECK(head_of_key("ministry_of_trade") == "ministry");
    CHECK(head_of_key("fund_for_ports_of_chad") == "fund");
    CHECK(head_of_key("of_trade") == "trade");
    CHECK(head_of_key("").empty());
}
