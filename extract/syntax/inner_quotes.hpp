// Quotation marks inside a clause: "will buy “hundreds” of drones". The treebanks have few of them
// and a parser stumbles over them, so it reads the sentence without.
#pragma once

#include "core/article.hpp"

#include <vector>

namespace newsgraph {

// The marks that were taken out of a sentence: opening and closing ones in turn.
struct InnerQuotes {
    int sentence = 0;
    std::vector<int> places;  // indices among all tokens of the sentence, ascending
    std::vector<Token> marks;
};

// Takes out pairs of double marks of which the first follows a word of the same clause. In text
// order, English sentences only; linear in the length of the article.
std::vector<InnerQuotes> take_inner_quotes(Article& article);

// Puts them back: each hangs as punct on the word that heads what it encloses. Heads of the other
// tokens and the ranges of article.names are set to the places that the tokens have then.
void return_inner_quotes(Article& article, const std::vector<InnerQuotes>& quotes);

}  // namespace newsgraph
