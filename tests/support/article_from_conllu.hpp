// Fixtures: an Article from a few lines of text, as short as a test can be.
//
//   const Article article = article_from_conllu(R"(
//       1  Iran  Iran  PROPN NNP 2 nsubj  Entity=(e1-Country)
//       2  sold  sell  VERB  VBD 0 root
//       3  arms  arms  NOUN  NNS 2 obj    SpaceAfter=No
//       4  .     .     PUNCT .   2 punct
//   )", "2022-11-30");
//
// A word has ID FORM LEMMA UPOS XPOS HEAD DEPREL [MISC], separated by blanks, or the ten
// columns of CoNLL-U separated by tabs. An empty line ends a sentence, "# newpar" starts a
// paragraph. A multiword token: "2-3 didn't".
#pragma once

#include "extract/mentions/sentence_view.hpp"
#include "extract/syntax/conllu.hpp"
#include "extract/syntax/repairs.hpp"

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

inline std::string widen_conllu_line(const std::string& line) {
    std::istringstream in(line);
    std::vector<std::string> cells;
    for (std::string cell; in >> cell;) {
        cells.push_back(cell);
    }
    if (cells.empty() || cells[0][0] == '#') {
        const auto begin = line.find('#');
        return begin == std::string::npos ? "" : line.substr(begin);
    }
    const auto at = [&](std::size_t i) { return i < cells.size() ? cells[i] : "_"; };
    if (cells[0].find('-') != std::string::npos) {
        return at(0) + "\t" + at(1) + "\t_\t_\t_\t_\t_\t_\t_\t" + at(2);
    }
    return at(0) + "\t" + at(1) + "\t" + at(2) + "\t" + at(3) + "\t" + at(4) + "\t_\t" + at(5)
           + "\t" + at(6) + "\t_\t" + at(7);
}

// The first document of the lines, published on that day ("" for unknown).
inline Article article_from_conllu(std::string_view lines, const std::string& published = "") {
    std::string table;
    std::istringstream in{std::string(lines)};
    for (std::string line; std::getline(in, line);) {
        table += line.find('\t') == std::string::npos ? widen_conllu_line(line) : line;
        table += '\n';
    }
    std::istringstream conllu(table);
    auto articles = read_conllu(conllu, "fixture");
    Article article = articles.empty() ? Article{} : std::move(articles.front());
    article.document.published = published;
    return article;
}

inline const PredicateLexicon& predicates() {
    static const PredicateLexicon loaded = PredicateLexicon::load(SOURCE_ROOT "/data/schema");
    return loaded;
}

inline ArticleView view_of(const Article& article) {
    return {article, view_sentences(article, predicates())};
}

inline void repair_trees(Article& article) {
    repair_trees(article, predicates());
}

// Adds a NameSpan wherever the words occur: name_all(article, "Shahed-136", EntityType::weapon).
inline void name_all(
    Article& article, std::string_view name, EntityType type, float score = 0.95F) {
    for (std::size_t s = 0; s < article.sentences.size(); ++s) {
        const int size = static_cast<int>(article.sentences[s].tokens.size());
        for (int first = 0; first < size; ++first) {
            for (int last = first + 1; last <= size; ++last) {
                const Range range{static_cast<int>(s), first, last};
                if (words(article, range) == name) {
                    article.names.push_back({range, type, score});
                }
            }
        }
    }
}

}  // namespace newsgraph
