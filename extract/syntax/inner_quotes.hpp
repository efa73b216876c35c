// Quotation marks inside a clause: "will buy “hundreds” of drones". The treebanks have few of them
// and a parser stumbles over them, so it reads the sentence without.
#pragma once

#include "core/article.hpp"

#include <vector>

namespace newsgraph {

// A mark that was taken out of its sentence.
struct InnerQuote {
    int sentence = 0;
    int place = 0;  // index in the sentence's tokens, among all of them
    bool opens = true;
    Token token;
};

// Takes out pairs of double marks of which the first follows a word of the same clause. In text
// order.
std::vector<InnerQuote> take_inner_quotes(Article& article);

// Puts them back: each hangs as punct on the word that heads what it encloses. Heads of the other
// tokens and the ranges of article.names are set to the places that the tokens have then.
void return_inner_quotes(Article& article, const std::vector<InnerQuote>& quotes);

}  // namespace newsgraph
