// parse: text, or tokens, to tags, trees and entities as CoNLL-U.
#include "app/commands.hpp"
#include "app/data_directory.hpp"
#include "app/text_input.hpp"
#include "app/token_lines.hpp"
#include "extract/extract.hpp"
#include "extract/syntax/conllu.hpp"

#include <iostream>
#include <limits>

namespace newsgraph {

namespace {

Article read_article(const Options& options, TextInput& input) {
    if (options.tokens) {
        const auto lines = read_lines(input.stream(), std::numeric_limits<std::size_t>::max());
        return article_of_lines(lines, input.name());
    }
    return plain_article(input);
}

}  // namespace

int run_parse(const Options& options) {
    TextInput input(options.inputs);
    const Language language = Language::load(find_data_directory(options.data));
    Article article = read_article(options, input);
    if (!options.tokens) {
        find_sentences(article, language);
    }
    find_entities(article, language);
    write_conllu(std::cout, article);
    return 0;
}

}  // namespace newsgraph
