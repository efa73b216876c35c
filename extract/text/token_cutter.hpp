// Where the tokens of a paragraph end: the model's word, and rules where the matter is certain.
#pragma once

#include "extract/text/boundary_model.hpp"
#include "extract/text/characters.hpp"
#include "extract/text/stop_words.hpp"

#include <vector>

namespace newsgraph {

struct TokenEnds {
    std::vector<int> at;          // positions after which a token ends
    std::vector<bool> continues;  // parallel: the next token is of the same written word
};

// Rules: a blank ends a token; a web or mail address is one token; a hyphen inside a word is a
// token of its own or none ("Iran - backed", "non-profit"), and always one in a designation
// ("Shahed - 136", as the treebanks have "AK - 47"); the mark that closes ‘a quotation’ is no
// genitive; the stops of initials and of "Jan. 5" are parts of the abbreviation.
TokenEnds find_token_ends(
    const Characters& characters, const BoundaryModels& models, const StopWords& words);

}  // namespace newsgraph
