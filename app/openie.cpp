// openie: sentences, one a line with their tokens split by blanks, to open relation tuples:
//   sentence TAB confidence TAB predicate TAB subject TAB object [TAB argument ...]
// --features: in place of the confidence "name=value name=value ...".
#include "app/commands.hpp"
#include "app/reading.hpp"
#include "app/text_input.hpp"
#include "core/error.hpp"
#include "extract/clauses/frames.hpp"
#include "extract/extract.hpp"
#include "extract/open/open.hpp"
#include "extract/text/tokens.hpp"

#include <fmt/format.h>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace newsgraph {

namespace {

// Sentences analysed together: enough for a full batch, little to hold in memory.
constexpr int lines_at_a_time = 256;

// A sentence; false at the end. What has no line ends is no list of sentences.
bool next_line(std::istream& in, std::string& line) {
    constexpr std::size_t longest = 1'000'000;  // bytes
    line.clear();
    int c = in.get();
    if (!in) {
        return false;
    }
    for (; in && c != '\n'; c = in.get()) {
        line.push_back(static_cast<char>(c));
        if (line.size() > longest) {
            throw Error("a line of more than 1 MB: openie reads one sentence a line");
        }
    }
    return true;
}

// The next lines of the input, or nothing at its end.
std::string next_lines(std::istream& in) {
    std::string lines;
    std::string line;
    for (int count = 0; count < lines_at_a_time && next_line(in, line); ++count) {
        lines += line + '\n';
    }
    return lines;
}

void write_tuples(const Article& article, const Options& options, const Language& language) {
    for (const auto& tuple : open_tuples(article, options.style, language.open_confidence)) {
        const auto& sentence = article.sentences.at(static_cast<std::size_t>(tuple.sentence));
        std::cout << slice(article.document.text, sentence.span) << '\t'
                  << (options.features ? describe(tuple.features)
                                       : fmt::format("{:.4f}", tuple.confidence))
                  << '\t' << tuple.predicate;
        for (const auto& argument : tuple.arguments) {
            std::cout << '\t' << argument;
        }
        std::cout << '\n';
    }
}

}  // namespace

int run_openie(const Options& options) {
    TextInput input(options.inputs);
    const Language language = load_language(options);
    std::istringstream all(input.text());
    for (auto lines = next_lines(all); !lines.empty(); lines = next_lines(all)) {
        std::istringstream in(lines);
        Article article = article_from_tokens(in, input.name());
        const ArticleView view = understand_words(article, language);
        find_frames(article, view, language.schema, language.arguments);
        write_tuples(article, options, language);
    }
    return 0;
}

}  // namespace newsgraph
