// eval: anyone's analyses against gold.
#include "app/commands.hpp"
#include "app/eval_claims.hpp"
#include "app/reading.hpp"
#include "bench/score_coref.hpp"
#include "bench/score_names.hpp"
#include "bench/score_parse.hpp"
#include "core/error.hpp"
#include "extract/extract.hpp"
#include "extract/syntax/conllu.hpp"

#include <fstream>
#include <iostream>
#include <map>

namespace newsgraph {

namespace {

std::ifstream open_gold(const std::string& name) {
    std::ifstream in(name, std::ios::binary);
    if (!in) {
        throw Error(name + ": cannot be read");
    }
    return in;
}

std::vector<Article> read_trees(const std::string& name) {
    auto in = open_gold(name);
    return read_conllu(in, name);
}

// Nothing but text, sentences and tokens.
Article bare(const Article& gold) {
    Article article;
    article.document = gold.document;
    for (const auto& sentence : gold.sentences) {
        Sentence& copy = article.sentences.emplace_back(sentence);
        for (auto& token : copy.tokens) {
            Token plain;
            plain.span = token.span;
            plain.space_after = token.space_after;
            plain.continues = token.continues;
            token = plain;
        }
    }
    return article;
}

// What this program makes of the sentences and tokens of gold.
std::vector<Article> analyse_again(const std::vector<Article>& gold, const Options& options) {
    const Language language = load_language(options);
    std::vector<Article> system;
    for (const auto& article : gold) {
        understand_words(system.emplace_back(bare(article)), language);
    }
    return system;
}

std::vector<Article> read_system(const std::vector<Article>& gold, const Options& options) {
    return options.system.empty() ? analyse_again(gold, options) : read_trees(options.system);
}

void eval_parse(const Options& options) {
    const auto gold = read_trees(options.inputs.front());
    write_scores(std::cout, score_parse(gold, read_system(gold, options)));
}

void eval_coref(const Options& options) {
    const auto gold = read_trees(options.inputs.front());
    write_scores(std::cout, score_coref(gold, read_system(gold, options)));
}

void eval_names(const Options& options) {
    auto in = open_gold(options.inputs.front());
    const auto gold = read_names(in, options.inputs.front());
    std::vector<NamedArticle> system;
    if (options.system.empty()) {
        std::vector<Article> articles;
        for (const auto& named : gold) {
            articles.push_back(named.article);
        }
        for (auto& article : analyse_again(articles, options)) {
            system.push_back(names_of(std::move(article)));
        }
    } else {
        auto other = open_gold(options.system);
        system = read_names(other, options.system);
    }
    write_scores(std::cout, score_names(gold, system));
}

using Eval = void (*)(const Options&);

const std::map<std::string, Eval, std::less<>> evals{
    {"claims", eval_claims},
    {"coref", eval_coref},
    {"names", eval_names},
    {"parse", eval_parse},
};

}  // namespace

int run_eval(const Options& options) {
    evals.at(options.kind)(options);  // the command line has let no other kind through
    return 0;
}

}  // namespace newsgraph
