// eval: anyone's analyses against gold.
#include "app/claim_gold.hpp"
#include "app/commands.hpp"
#include "app/reading.hpp"
#include "bench/score_coref.hpp"
#include "bench/score_names.hpp"
#include "bench/score_parse.hpp"
#include "core/error.hpp"
#include "extract/extract.hpp"
#include "extract/syntax/conllu.hpp"
#include "graph/store.hpp"

#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <map>

namespace newsgraph {

namespace {

// How many gold claims of a document came out.
struct ClaimCount {
    std::size_t wanted = 0;  // must and gap
    std::size_t found = 0;
    std::size_t never = 0;
    std::size_t violated = 0;
};

void write_count(std::string_view name, const ClaimCount& count) {
    std::cout << fmt::format(
        "{:<40} {:>4} of {:>4} found, {:>3} of {:>3} forbidden\n",
        name,
        count.found,
        count.wanted,
        count.violated,
        count.never);
}

void count_claim(ClaimCount& count, const GoldClaim& gold, bool claimed) {
    if (gold.expectation == Expectation::never) {
        ++count.never;
        count.violated += claimed ? 1 : 0;
    } else {
        ++count.wanted;
        count.found += claimed ? 1 : 0;
    }
}

void eval_claims(const Options& options) {
    if (options.system.empty()) {
        throw UsageError("eval claims GOLD SYSTEM: name the folder of the graph to score");
    }
    const auto gold_claims = read_gold_claims(options.inputs.front());
    const KnowledgeGraph graph = read_store(options.system);
    std::map<std::string, ClaimCount> counts;
    ClaimCount all;
    for (const auto& gold : gold_claims) {
        const bool claimed = is_claimed(graph, gold);
        count_claim(counts[gold.document], gold, claimed);
        count_claim(all, gold, claimed);
        if (options.verbose && claimed == (gold.expectation == Expectation::never)) {
            const char* what = claimed ? "forbidden" : "missed";
            std::cout << fmt::format("  line {:>4} {}: {}\n", gold.line, what, describe(gold));
        }
    }
    for (const auto& [document, count] : counts) {
        write_count(document, count);
    }
    write_count("all", all);
}

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
