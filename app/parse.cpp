// parse: text, or tokens, to tags, trees and entities as CoNLL-U.
#include "app/commands.hpp"
#include "app/reading.hpp"
#include "app/text_input.hpp"
#include "extract/coref/told_classes.hpp"
#include "extract/extract.hpp"
#include "extract/syntax/conllu.hpp"
#include "extract/text/tokens.hpp"
#include "ingest/character_repair.hpp"

#include <iostream>
#include <sstream>

namespace newsgraph {

namespace {

// Running text has no title, and its paragraphs are what blank lines part.
Article segmented(const std::string& text, const std::string& name, const Language& language) {
    Article article;
    article.document.id = name;
    article.document.language = "en";
    article.document.text = clean_characters(text);
    language.segmenter.segment(article);
    return article;
}

Article read_article(TextInput& input, const Options& options, const Language& language) {
    const std::string text = input.text();
    if (options.tokens) {
        std::istringstream lines(text);
        return article_from_tokens(lines, input.name());
    }
    return segmented(text, input.name(), language);
}

}  // namespace

int run_parse(const Options& options) {
    TextInput input(options.inputs);
    const Language language = load_language(options);
    Article article = read_article(input, options, language);
    const ArticleView view = understand_words(article, language);
    join_told_classes(article, view);
    write_conllu(std::cout, article);
    return 0;
}

}  // namespace newsgraph
