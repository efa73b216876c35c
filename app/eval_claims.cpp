#include "app/eval_claims.hpp"

#include "app/claim_gold.hpp"
#include "app/gold_file.hpp"
#include "app/judged_claims.hpp"
#include "app/reading.hpp"
#include "core/error.hpp"
#include "extract/extract.hpp"
#include "graph/fold.hpp"
#include "graph/store.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <map>
#include <utility>

namespace newsgraph {

namespace {

struct ClaimCount {
    std::size_t wanted = 0;  // must and gap
    std::size_t found = 0;
    std::size_t never = 0;
    std::size_t violated = 0;
    std::size_t claimed = 0;  // typed claims of gold's own texts
    std::size_t right = 0;    // those of them that gold has as must, may or gap
    std::array<std::size_t, 10> claimed_at{};  // the same by tenths of confidence
    std::array<std::size_t, 10> right_at{};
};

using Counts = std::map<std::string, ClaimCount>;

// Documents of one kind are counted together: "relation/supplies/1" as "relation/supplies".
std::string group_of(const std::string& document) {
    return document.substr(0, document.rfind('/'));
}

void count_gold(
    const KnowledgeGraph& graph, const GoldClaim& gold, bool verbose, ClaimCount& count) {
    if (gold.expectation == Expectation::may) {
        return;
    }
    const bool claimed = is_claimed(graph, gold);
    const bool never = gold.expectation == Expectation::never;
    (never ? count.never : count.wanted) += 1;
    (never ? count.violated : count.found) += claimed ? 1 : 0;
    if (verbose && claimed == never) {
        const char* what = claimed ? "forbidden" : "missed";
        std::cout << fmt::format("  line {:>4} {}: {}\n", gold.line, what, describe(gold));
    }
}

// Gold of its own texts is complete, so that a typed claim it does not know is wrong.
void count_claims(
    const KnowledgeGraph& graph,
    const std::vector<GoldClaim>& golds,
    bool verbose,
    ClaimCount& count) {
    for (const auto& claim : graph.claims()) {
        if (claim.relation.empty()) {
            continue;
        }
        const bool right = std::ranges::any_of(golds, [&](const GoldClaim& gold) {
            return gold.expectation != Expectation::never && fits(graph, claim, gold);
        });
        const auto tenth =
            static_cast<std::size_t>(std::clamp(claim.confidence * 10, 0.0, 9.0));
        count.claimed += 1;
        count.right += right ? 1 : 0;
        count.claimed_at[tenth] += 1;
        count.right_at[tenth] += right ? 1 : 0;
        if (verbose && !right) {
            const auto label = [&](const auto& entity) { return graph[entity].label; };
            const auto* object = std::get_if<EntityIndex>(&claim.object);
            std::cout << fmt::format(
                "  {}: not in gold: {} {} {}\n",
                graph.articles().front().document,
                claim.subject ? label(*claim.subject) : "-",
                claim.relation.str(),
                object != nullptr ? label(*object) : "-");
        }
    }
}

KnowledgeGraph graph_of(
    const GoldText& text, const Options& options, const Language& language) {
    Document document;
    document.id = text.document;
    document.language = "en";
    document.published = options.published;
    document.text = text.text;
    GraphBuilder builder;
    builder.add(make_record(extract(std::move(document), language), language.schema));
    return std::move(builder).build().graph;
}

// Each text is an article of its own, so that none helps another.
Counts count_texts(const GoldFile& gold, const Options& options) {
    const Language language = load_language(options);
    std::map<std::string, std::vector<GoldClaim>> claims_of;
    for (const auto& claim : gold.claims) {
        claims_of[claim.document].push_back(claim);
    }
    Counts counts;
    for (const auto& text : gold.texts) {
        const KnowledgeGraph graph = graph_of(text, options, language);
        auto& count = counts[group_of(text.document)];
        for (const auto& claim : claims_of[text.document]) {
            count_gold(graph, claim, options.verbose, count);
        }
        count_claims(graph, claims_of[text.document], options.verbose, count);
    }
    return counts;
}

Counts count_folder(const GoldFile& gold, const Options& options) {
    const KnowledgeGraph graph = read_store(options.system);
    Counts counts;
    for (const auto& claim : gold.claims) {
        count_gold(graph, claim, options.verbose, counts[group_of(claim.document)]);
    }
    return counts;
}

void write_count(std::string_view name, const ClaimCount& count) {
    std::cout << fmt::format(
        "{:<36} found {:>4} of {:>4}, forbidden {:>3} of {:>3}",
        name,
        count.found,
        count.wanted,
        count.violated,
        count.never);
    if (count.claimed > 0) {
        std::cout << fmt::format(", right {:>4} of {:>4}", count.right, count.claimed);
    }
    std::cout << '\n';
}

// How often claims of a confidence are right: a confidence is true to its name where the two
// agree.
void write_calibration(const ClaimCount& all) {
    for (std::size_t tenth = 0; tenth < all.claimed_at.size(); ++tenth) {
        if (all.claimed_at[tenth] > 0) {
            std::cout << fmt::format(
                "confidence {:.1f} to {:.1f}: right {:>4} of {:>4}\n",
                static_cast<double>(tenth) / 10,
                static_cast<double>(tenth + 1) / 10,
                all.right_at[tenth],
                all.claimed_at[tenth]);
        }
    }
}

void add(ClaimCount& all, const ClaimCount& count) {
    all.wanted += count.wanted;
    all.found += count.found;
    all.never += count.never;
    all.violated += count.violated;
    all.claimed += count.claimed;
    all.right += count.right;
    for (std::size_t tenth = 0; tenth < all.claimed_at.size(); ++tenth) {
        all.claimed_at[tenth] += count.claimed_at[tenth];
        all.right_at[tenth] += count.right_at[tenth];
    }
}

// Gold whose first line names columns, a verdict among them, is claims that people have judged.
bool is_judged(const std::string& file) {
    std::ifstream in(file);
    std::string line;
    return std::getline(in, line) && line.starts_with("document\t")
           && line.find("\tverdict") != std::string::npos;
}

}  // namespace

void eval_claims(const Options& options) {
    check_gold(options.inputs.front());
    if (is_judged(options.inputs.front())) {
        if (options.system.empty()) {
            throw UsageError("judged claims need the folder of the graph to score");
        }
        write_score(
            std::cout,
            score_judged(read_store(options.system), read_judged(options.inputs.front())));
        return;
    }
    const auto gold = read_gold(options.inputs.front());
    if (options.system.empty() && gold.texts.empty()) {
        throw UsageError(
            "this gold has no texts of its own: name the folder of the graph to score");
    }
    const Counts counts =
        options.system.empty() ? count_texts(gold, options) : count_folder(gold, options);
    ClaimCount all;
    for (const auto& [group, count] : counts) {
        write_count(group, count);
        add(all, count);
    }
    write_calibration(all);
    write_count("all", all);
}

}  // namespace newsgraph
