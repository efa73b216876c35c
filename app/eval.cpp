// eval: anyone's analyses against gold.
#include "app/commands.hpp"
#include "app/eval_claims.hpp"
#include "app/gold_file.hpp"
#include "app/reading.hpp"
#include "bench/score_coref.hpp"
#include "bench/score_names.hpp"
#include "bench/score_parse.hpp"
#include "bench/score_roles.hpp"
#include "core/error.hpp"
#include "extract/clauses/arguments.hpp"
#include "extract/coref/told_classes.hpp"
#include "extract/extract.hpp"
#include "extract/syntax/conllu.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>

namespace newsgraph {

namespace {

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

// As the program leaves them, or with what is told of somebody by a noun among his mentions.
enum class Chains { own, of_treebanks };

// What this program makes of the sentences and tokens of gold.
std::vector<Article> analyse_again(
    const std::vector<Article>& gold, const Options& options, Chains chains = Chains::own) {
    const Language language = load_language(options);
    std::vector<Article> system;
    for (const auto& article : gold) {
        Article& again = system.emplace_back(bare(article));
        const ArticleView view = understand_words(again, language);
        if (chains == Chains::of_treebanks) {
            join_told_classes(again, view);
        }
    }
    return system;
}

std::vector<Article> read_system(
    const std::vector<Article>& gold, const Options& options, Chains chains = Chains::own) {
    return options.system.empty() ? analyse_again(gold, options, chains)
                                  : read_trees(options.system);
}

void eval_parse(const Options& options) {
    const auto gold = read_trees(options.inputs.front());
    write_scores(std::cout, score_parse(gold, read_system(gold, options)));
}

void eval_coref(const Options& options) {
    const auto gold = read_trees(options.inputs.front());
    write_scores(
        std::cout, score_coref(gold, read_system(gold, options, Chains::of_treebanks)));
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

// The edges of a predicate, each word once.
// For PropBank what hangs on a verb's object is none of the verb's.
std::vector<int> heads_of(const std::vector<Argument>& arguments, bool noun) {
    std::vector<int> heads;
    for (const Argument& argument : arguments) {
        if (noun || argument.through < 0) {
            heads.push_back(argument.head);
        }
    }
    std::ranges::sort(heads);
    heads.erase(std::ranges::unique(heads).begin(), heads.end());
    return heads;
}

// GOLD has the roles, SYSTEM the sentences that they are about; the trees are this program's.
void eval_roles(const Options& options) {
    if (options.system.empty()) {
        throw Error("eval roles needs ROLES.tsv and the SENTENCES.conllu that it is about");
    }
    auto in = open_gold(options.inputs.front());
    std::map<std::string, std::vector<GoldPredicate>, std::less<>> gold;
    for (auto& predicate : read_roles(in, options.inputs.front())) {
        gold[predicate.sentence].push_back(std::move(predicate));
    }
    auto lines = open_gold(options.system);
    const auto ids = read_sentence_ids(lines);
    const Language language = load_language(options);
    std::array<RoleScore, 2> scores;
    std::size_t sentence = 0;
    for (const Article& sentences : read_trees(options.system)) {
        Article article = bare(sentences);
        const ArticleView view = understand_words(article, language);
        const ClauseRules rules(article.rules, &language.arguments);
        for (int i = 0; i < view.count() && sentence < ids.size(); ++i) {
            DeepArguments arguments(view[i], rules);
            for (const GoldPredicate& predicate : gold[ids[sentence]]) {
                scores[predicate.noun ? 1 : 0].count(
                    predicate,
                    heads_of(
                        predicate.noun ? arguments.of_deed(predicate.token)
                                       : arguments.of(predicate.token),
                        predicate.noun));
            }
            ++sentence;
        }
    }
    write_scores(std::cout, scores[0], scores[1]);
}

using Eval = void (*)(const Options&);

const std::map<std::string, Eval, std::less<>> evals{
    {"claims", eval_claims},
    {"coref", eval_coref},
    {"names", eval_names},
    {"parse", eval_parse},
    {"roles", eval_roles},
};

}  // namespace

int run_eval(const Options& options) {
    evals.at(options.kind)(options);  // the command line has let no other kind through
    return 0;
}

}  // namespace newsgraph
