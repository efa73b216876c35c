// Marks inside a clause: "will buy “hundreds” of drones", "Australia [may] buy drones". The
// treebanks have few of them and a parser stumbles over them, so it reads the sentence without.
#pragma once

#include "core/article.hpp"

#include <array>
#include <vector>

namespace newsgraph {

// The marks that were taken out of a sentence.
struct InnerQuotes {
    int sentence = 0;
    List<int> places;  // indices among all tokens of the sentence, ascending
    List<Token> marks;
    std::vector<std::array<int, 2>> pairs;  // places of an opening and its closing mark
};

// Takes out pairs of double marks of which the first follows a word of the same clause, and
// square brackets around up to six words in small letters, as editors put them. In text order,
// English sentences only; linear in the length of the article.
std::vector<InnerQuotes> take_inner_quotes(Article& article);

// Puts them back: each hangs as punct on the word that heads what it encloses. Heads of the other
// tokens and the ranges of article.names are set to the places that the tokens have then.
void return_inner_quotes(Article& article, const std::vector<InnerQuotes>& quotes);

}  // namespace newsgraph
