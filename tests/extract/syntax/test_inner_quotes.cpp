#include "extract/syntax/inner_quotes.hpp"
#include "tests/support/article_from_conllu.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

namespace {

std::string forms_of(const Article& article) {
    std::string joined;
    for (const Token& token : article.sentences.front().tokens) {
        joined += joined.empty() ? "" : " ";
        joined += form(article, token);
    }
    return joined;
}

}  // namespace

TEST_CASE("marks inside a clause go, and come back where they were") {
    Article article = article_from_conllu(R"(
        1 Oslo     Oslo    PROPN NNP 0 root
        2 bought   buy     VERB  VBD 1 dep
        3 “        “       PUNCT ``  1 dep
        4 hundreds hundred NOUN  NNS 1 dep
        5 ”        ”       PUNCT ''  1 dep
        6 of       of      ADP   IN  1 dep
        7 ships    ship    NOUN  NNS 1 dep
    )");
    const auto quotes = take_inner_quotes(article);
    REQUIRE(quotes.size() == 1);
    REQUIRE(quotes[0].places == std::vector<int>{2, 4});
    REQUIRE(forms_of(article) == "Oslo bought hundreds of ships");
    // What a parser and a name finder would say.
    const int heads[] = {1, -1, 1, 4, 2};
    for (std::size_t i = 0; i < 5; ++i) {
        article.sentences[0].tokens[i].head = heads[i];
    }
    article.names = {{{0, 0, 1}, EntityType::place, 1}, {{0, 2, 5}, EntityType::concept_, 1}};
    return_inner_quotes(article, quotes);
    CHECK(forms_of(article) == "Oslo bought “ hundreds ” of ships");
    const int wanted[] = {1, -1, 3, 1, 3, 6, 3};
    for (std::size_t i = 0; i < 7; ++i) {
        CHECK(article.sentences[0].tokens[i].head == wanted[i]);
    }
    CHECK(article.sentences[0].tokens[2].xpos == Xpos::open_quote);
    CHECK(article.sentences[0].tokens[4].deprel == Deprel::punct);
    CHECK(article.names[0].range == Range{0, 0, 1});
    CHECK(article.names[1].range == Range{0, 3, 7});
}

TEST_CASE("marks around a whole clause stay, so does one alone") {
    Article speech = article_from_conllu(R"(
        1 "     "   PUNCT ``  2 punct
        2 Leave leave VERB VB 0 root
        3 ,     ,   PUNCT ,   2 punct
        4 "     "   PUNCT ''  2 punct
        5 she   she PRON  PRP 6 nsubj
        6 said  say VERB  VBD 2 parataxis
    )");
    CHECK(take_inner_quotes(speech).empty());
    Article alone = article_from_conllu(R"(
        1 She  she PRON  PRP 2 nsubj
        2 said say VERB  VBD 0 root
        3 “    “   PUNCT ``  2 punct
        4 no   no  INTJ  UH  2 obj
    )");
    CHECK(take_inner_quotes(alone).empty());
    CHECK(alone.sentences[0].tokens.size() == 4);
}

TEST_CASE("an editor's word in brackets is read as a word, a name in brackets is not") {
    Article article = article_from_conllu(R"(
        1 Oslo  Oslo  PROPN NNP 4 nsubj
        2 [     [     PUNCT -LRB- 4 punct
        3 may   may   AUX   MD  4 aux
        4 ]     ]     PUNCT -RRB- 4 punct
        5 buy   buy   VERB  VB  0 root
        6 ships ship  NOUN  NNS 5 obj
    )");
    const auto quotes = take_inner_quotes(article);
    REQUIRE(quotes.size() == 1);
    CHECK(forms_of(article) == "Oslo may buy ships");
    const int heads[] = {2, 2, -1, 2};
    for (std::size_t i = 0; i < 4; ++i) {
        article.sentences[0].tokens[i].head = heads[i];
    }
    return_inner_quotes(article, quotes);
    CHECK(forms_of(article) == "Oslo [ may ] buy ships");
    CHECK(article.sentences[0].tokens[1].head == 2);
    CHECK(article.sentences[0].tokens[3].xpos == Xpos::rrb);
    CHECK(article.sentences[0].tokens[2].head == 4);
    Article name = article_from_conllu(R"(
        1 the    the   DET   DT  3 det
        2 [      [     PUNCT -LRB- 3 punct
        3 Iran   Iran  PROPN NNP 0 root
        4 ]      ]     PUNCT -RRB- 3 punct
    )");
    CHECK(take_inner_quotes(name).empty());
}
