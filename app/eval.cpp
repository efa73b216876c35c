// eval: anyone's analyses against gold.
#include "app/claim_gold.hpp"
#include "app/commands.hpp"
#include "app/parsing.hpp"
#include "bench/score_parse.hpp"
#include "core/error.hpp"
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

std::vector<Article> read_trees(const std::string& name) {
    std::ifstream in(name, std::ios::binary);
    if (!in) {
        throw Error(name + ": cannot be read");
    }
    return read_conllu(in, name);
}

void eval_parse(const Options& options) {
    const auto gold = read_trees(options.inputs.front());
    const auto system =
        options.system.empty() ? parse_tokens_of(gold, options.data) : read_trees(options.system);
    write_scores(std::cout, score_parse(gold, system));
}

using Eval = void (*)(const Options&);

const std::map<std::string, Eval, std::less<>> evals{
    {"claims", eval_claims},
    {"parse", eval_parse},
};

}  // namespace

int run_eval(const Options& options) {
    const auto eval = evals.find(options.kind);
    if (eval == evals.end()) {
        throw UsageError("eval " + options.kind + " is not there yet");
    }
    eval->second(options);
    return 0;
}

}  // namespace newsgraph
