// Which country "the country" is.
#include "tests/support/entities_of.hpp"

using namespace newsgraph;

namespace {

const SeenNames countries{
    {"Niger", EntityType::place}, {"France", EntityType::place}, {"Iran", EntityType::place}};

// The label of "the country" in a sentence behind those.
std::string country_behind(const std::string& sentences, const std::string& modifier = "") {
    const std::string noun =
        modifier.empty()
            ? "2 country country NOUN NN 3 nsubj\n3 agreed agree VERB VBD 0 root\n"
            : "2 " + modifier + " ADJ JJ 3 amod\n3 country country NOUN NN 4 nsubj\n"
                  + "4 agreed agree VERB VBD 0 root\n";
    const Article article = understood(
        sentences + "\n1 The the DET DT " + (modifier.empty() ? "2" : "3") + " det\n" + noun,
        countries);
    const int chain =
        chain_at(article, article.sentences.count() - 1, modifier.empty() ? 1 : 2);
    return chain < 0 ? "-" : article.chains[chain].label;
}

const std::string by_france = R"(
    1 Niger Niger PROPN NNP 3 nsubj:pass
    2 is be AUX VBZ 3 aux:pass
    3 seen see VERB VBN 0 root
    4 by by ADP IN 5 case
    5 France France PROPN NNP 3 obl:agent
)";
const std::string of_nobody = R"(
    1 Rain rain NOUN NN 2 nsubj
    2 fell fall VERB VBD 0 root
)";

}  // namespace

TEST_CASE("of several countries the sentence before speaks of its subject") {
    CHECK(country_behind(by_france) == "Niger");
    CHECK(country_behind(R"(
        1 Rain rain NOUN NN 2 nsubj
        2 hit hit VERB VBD 0 root
        3 Niger Niger PROPN NNP 2 obj
        4 and and CCONJ CC 5 cc
        5 France France PROPN NNP 3 conj
    )") == "country");
}

TEST_CASE("behind sentences without a country it is the one that the article is about") {
    const std::string niger =
        "1 Niger Niger PROPN NNP 2 nsubj\n2 agreed agree VERB VBD 0 root\n";
    CHECK(country_behind(niger + "\n" + niger + "\n" + niger + "\n" + of_nobody) == "Niger");
    CHECK(country_behind(niger + "\n" + niger + "\n" + of_nobody) == "country");
}

TEST_CASE("the unnamed country is none that was named") {
    CHECK(country_behind(by_france, "poor poor") == "Niger");
    CHECK(country_behind(by_france, "unnamed unnamed") != "Niger");
    CHECK(country_behind(by_france, "third third") != "Niger");
}

TEST_CASE("a country that acts upon the country is another one") {
    CHECK(country_behind(by_france) == "Niger");
    const Article article = understood(
        by_france + R"(
        1 France France PROPN NNP 2 nsubj
        2 armed arm VERB VBD 0 root
        3 the the DET DT 4 det
        4 country country NOUN NN 2 obj
    )",
        countries);
    CHECK(chain_of(article, "country") == "Niger");
}

TEST_CASE("a country that nobody can tell is one country, not countries") {
    const Article article = understood(R"(
        1 Some some DET DT 2 det
        2 countries country NOUN NNS 3 nsubj
        3 voted vote VERB VBD 0 root

        1 The the DET DT 2 det
        2 country country NOUN NN 3 nsubj
        3 agreed agree VERB VBD 0 root
    )");
    CHECK(chain_of(article, "country") == "country");
}

TEST_CASE("behind an adjective of a country the country is that one") {
    const auto left_by = [](const std::string& adjective) {
        const Article article = understood(
            by_france + "\n1 " + adjective + R"( x ADJ JJ 2 amod
        2 guards guard NOUN NNS 3 nsubj
        3 left leave VERB VBD 0 root
        4 the the DET DT 5 det
        5 country country NOUN NN 3 obj
    )",
            countries);
        return chain_of(article, "country");
    };
    CHECK(left_by("French") == "France");
    CHECK(left_by("Norwegian") == "country");
    CHECK(left_by("Parisian") == "Niger");  // Paris is none
}
