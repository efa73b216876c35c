// What the trainers have in common.
#pragma once

#include "core/article.hpp"

#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// Gold's sentences and tokens alone: the program is to read the rest itself.
inline Article without_analysis(Article article) {
    for (Sentence& sentence : article.sentences) {
        for (Token& token : sentence.tokens) {
            const Token read = token;
            token = {};
            token.span = read.span;
            token.space_after = read.space_after;
            token.continues = read.continues;
        }
    }
    article.mentions.clear();
    article.chains.clear();
    return article;
}

// The main function of a trainer: what is wrong goes to stderr, status 1.
template <class Train>
int run_trainer(std::string_view name, int argc, char** argv, Train train) {
    try {
        train(std::vector<std::string>(argv + 1, argv + argc));
        return 0;
    } catch (const std::exception& error) {
        std::cerr << name << ": " << error.what() << '\n';
        return 1;
    }
}

}  // namespace newsgraph
