// Which words left of a noun make its class, one rule each.
#include "extract/mentions/mention_rules.hpp"
#include "tests/support/entities_of.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

// The label of "drones" (or another head) behind one modifier with those tags.
std::string label(const char* word, const char* tags, const char* head = "drones drone") {
    const std::string lines = std::string("1 ") + word + ' ' + word + ' ' + tags + " 2 amod\n2 "
                              + head + " NOUN NNS 3 nsubj\n3 fell fall VERB VBD 0 root\n";
    const Article article = article_from_conllu(lines);
    RuleLog log;
    const Tree tree(article.sentences[0]);
    const WordView view(article, tree, gazetteer(), 0);
    return read_noun_phrase(view, PhraseRules{log}, 1).mention.normal;
}

}  // namespace

TEST_CASE("kinds stay in the label, how many, how new and what happened do not") {
    CHECK(label("naval", "ADJ JJ") == "naval drones");
    CHECK(label("downed", "VERB VBN") == "drones");
    CHECK(label("more", "ADJ JJR") == "drones");
    CHECK(label("new", "ADJ JJ") == "drones");
    CHECK(label("12", "NUM CD") == "drones");
    CHECK(label("of", "ADP IN") == "drones");
    CHECK(label("supplying", "VERB VBG") == "drones");
    CHECK(label("loitering", "VERB VBG", "munitions munition") == "loitering munitions");
}

TEST_CASE("a former president is none") {
    CHECK(label("former", "ADJ JJ", "presidents president") == "former presidents");
    CHECK(label("former", "ADJ JJ") == "drones");
}

TEST_CASE("what begins a post is no count") {
    CHECK(label("first", "ADJ JJ", "lady lady") == "first lady");
    CHECK(label("first", "ADJ JJ") == "drones");
}

TEST_CASE("words joined by hyphens are judged as one") {
    const auto joined = [](const char* first, const char* last, const char* tags) {
        const std::string lines = std::string("1 ") + first + ' ' + first
                                  + " NOUN NN 3 compound SpaceAfter=No\n"
                                    "2 - - PUNCT HYPH 3 punct SpaceAfter=No\n3 "
                                  + last + ' ' + last + ' ' + tags
                                  + " 4 amod\n4 drones drone NOUN NNS 0 root\n";
        const Article article = article_from_conllu(lines);
        RuleLog log;
        const Tree tree(article.sentences[0]);
        const WordView view(article, tree, gazetteer(), 0);
        const NounPhrase phrase = read_noun_phrase(view, PhraseRules{log}, 3);
        return phrase.mention.normal + '<' + phrase.mention.demonym;
    };
    CHECK(joined("long", "range", "NOUN NN") == "long-range drones<");
    CHECK(joined("eight2", "month", "NOUN NN") == "drones<");
    CHECK(joined("then", "racing", "NOUN NN") == "former racing drones<");
    CHECK(joined("bomb", "laden", "VERB VBN") == "drones<");
    CHECK(joined("Iranian", "made", "VERB VBN") == "drones<Iran");
    CHECK(joined("Iranian", "backed", "VERB VBN") == "drones<");
}

TEST_CASE("a number measures what stands behind it, or counts") {
    const auto measured =
        [](const char* relation) {
            const Article article = article_from_conllu(
            std::string("1 6.3 6.3 NUM CD ") + relation
            + "\n2 magnitude magnitude NOUN NN 3 compound\n3 quakes quake NOUN NNS 0 root\n");
            RuleLog log;
            const Tree tree(article.sentences[0]);
            const WordView view(article, tree, gazetteer(), 0);
            return read_noun_phrase(view, PhraseRules{log}, 2).mention.normal;
        };
    CHECK(measured("2 nummod") == "6.3 magnitude quakes");
    CHECK(measured("3 nummod") == "magnitude quakes");
}
