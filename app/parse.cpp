// parse: text, or tokens, to tags, trees and entities as CoNLL-U.
#include "app/commands.hpp"
#include "app/reading.hpp"
#include "app/text_input.hpp"
#include "app/token_lines.hpp"
#include "core/error.hpp"
#include "extract/extract.hpp"
#include "extract/syntax/conllu.hpp"
#include "ingest/characters.hpp"
#include "ingest/decode.hpp"

#include <iostream>
#include <limits>

namespace newsgraph {

namespace {

// Running text has no title, and its paragraphs are what blank lines part.
Article segmented(const std::string& bytes, const std::string& name, const Language& language) {
    const Decoded decoded = decode(bytes);
    if (decoded.binary) {
        throw Error(name + ": binary, not a text");
    }
    Article article;
    article.document.id = name;
    article.document.language = "en";
    article.document.text = clean_characters(decoded.text);
    language.segmenter.segment(article);
    return article;
}

Article read_article(TextInput& input, const Options& options, const Language& language) {
    if (options.tokens) {
        const auto all = std::numeric_limits<std::size_t>::max();
        return article_of_lines(read_lines(input.stream(), all), input.name());
    }
    return segmented(input.rest(), input.name(), language);
}

}  // namespace

int run_parse(const Options& options) {
    TextInput input(options.inputs);
    const Language language = load_language(options);
    Article article = read_article(input, options, language);
    understand_words(article, language);
    write_conllu(std::cout, article);
    return 0;
}

}  // namespace newsgraph
