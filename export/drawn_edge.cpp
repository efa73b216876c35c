// All that an edge has to say, worked out when it is written.
#include "core/hash.hpp"
#include "core/one_of.hpp"
#include "export/drawing.hpp"
#include "export/grammar.hpp"
#include "export/safe_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <span>
#include <tuple>
#include <utility>
#include <variant>

namespace newsgraph {

namespace {

constexpr std::size_t max_named = 3;  // things given, or predicates, in one label

// What is given, in the label of the edge to the recipient. A clause would be no label.
std::string object_words(const KnowledgeGraph& graph, const MergedClaim& claim) {
    if (const auto* entity = std::get_if<EntityIndex>(&claim.object)) {
        return one_line(graph[*entity].label);
    }
    const auto* literal = literal_in(claim.object);
    if (literal != nullptr && literal->type != LiteralType::text) {
        return one_line(literal->text);
    }
    return "";
}

std::string id_of(const KnowledgeGraph& graph, const DrawnEdge& edge) {
    std::uint64_t hash = fnv1a(graph[edge.source].id);
    hash = fnv1a("\n", hash);
    hash = fnv1a(graph[edge.target].id, hash);
    hash = fnv1a("\n", hash);
    return fmt::format("e-{:016x}", fnv1a(edge.kind, hash));
}

auto strength(const MergedClaim& claim) {
    return std::tuple{claim.independent_sources, claim.confidence, claim.articles};
}

// "supplies drones, missiles and 2 others (planned)", the best attested first; of open claims
// "criticize, mock".
std::string label_of(const KnowledgeGraph& graph, std::vector<DrawnClaim> lines) {
    if (lines.size() > 1) {  // else it would ask for memory in vain, millions of times
        std::ranges::stable_sort(lines, std::ranges::greater{}, [&](const DrawnClaim& line) {
            return strength(graph[line.claim]);
        });
    }
    std::vector<std::string> verbs;
    std::vector<std::string> given;
    for (const DrawnClaim& line : lines) {
        const MergedClaim& claim = graph[line.claim];
        std::string words = line.to_recipient ? object_words(graph, claim) : "";
        std::string verb = relation_words(claim);
        if (claim.relation.empty() && !words.empty()) {
            verb += " " + std::exchange(words, "");
        }
        if (!is_one_of(verb, verbs)) {
            verbs.push_back(std::move(verb));
        }
        if (!words.empty() && !is_one_of(words, given)) {
            given.push_back(std::move(words));
        }
    }
    const std::string what = given.empty() ? "" : " " + enumerate(given, max_named);
    return enumerate(verbs, max_named) + what + hedge(graph[lines.front().claim]);
}

// Every article counts once over all claims of the edge, although it may give several of them.
void gather_articles(const KnowledgeGraph& graph, DrawnEdge& edge) {
    for (const ClaimIndex claim : edge.claims) {
        for (const Evidence& evidence : graph[claim].evidence) {
            edge.articles.push_back(evidence.article);
        }
    }
    std::ranges::sort(edge.articles);
    const auto rest = std::ranges::unique(edge.articles);
    edge.articles.erase(rest.begin(), rest.end());
    for (const ArticleIndex article : edge.articles) {
        const std::string& date = graph[article].published;
        if (!date.empty()) {
            edge.first = edge.first.empty() ? date : std::min(edge.first, date);
            edge.last = std::max(edge.last, date);
        }
    }
    std::ranges::stable_sort(edge.articles, {}, [&](ArticleIndex article) {
        const std::string& date = graph[article].published;
        return std::pair{date.empty(), std::string_view{date}};
    });
}

}  // namespace

std::string relation_words(const MergedClaim& claim) {
    std::string words = claim.relation.empty() ? claim.predicate : claim.relation;
    std::ranges::replace(words, '_', ' ');
    return one_line(words);
}

// A claim that is not actual says so, or a picture would show plans as facts.
std::string hedge(const MergedClaim& claim) {
    const std::string_view status = name_of(claim.status);
    const bool actual = claim.status == Status::actual;
    if (claim.polarity == Polarity::denied) {
        return actual ? " (denied)" : fmt::format(" (denied, {})", status);
    }
    return actual ? "" : fmt::format(" ({})", status);
}

DrawnEdge edge_of(
    const KnowledgeGraph& graph, const Drawing& drawing, const EdgeOutline& outline) {
    const std::span claims{drawing.claims.data() + outline.first, outline.count};
    DrawnEdge edge;
    edge.source = outline.source;
    edge.target = outline.target;
    edge.kind = drawing.kinds[outline.kind];
    edge.id = id_of(graph, edge);
    edge.label = label_of(graph, {claims.begin(), claims.end()});
    for (const DrawnClaim& drawn : claims) {
        if (edge.claims.empty() || edge.claims.back() != drawn.claim) {
            edge.claims.push_back(drawn.claim);
        }
    }
    edge.strongest = *std::ranges::max_element(
        edge.claims, {}, [&](ClaimIndex claim) { return strength(graph[claim]); });
    edge.confidence = graph[edge.strongest].confidence;
    edge.independent_sources = outline.independent_sources;
    edge.disputed = std::ranges::any_of(
        edge.claims, [&](ClaimIndex claim) { return !graph[claim].conflicts.empty(); });
    gather_articles(graph, edge);
    return edge;
}

namespace {

template <class Value>
void ask_for(const Value* value) {
    constexpr std::size_t line = 64;  // bytes that come at once
    const auto* bytes = reinterpret_cast<const char*>(value);
    for (std::size_t at = 0; at < sizeof(Value); at += line) {
        __builtin_prefetch(bytes + at);
    }
}

// Asks for what an edge will be told of: each step for what the step before has brought.
class Foresight {
  public:
    Foresight(const KnowledgeGraph& graph, const Drawing& drawing)
        : graph_{graph}, drawing_{drawing} {}

    void before(std::size_t edge) const {
        constexpr std::size_t step = 4;  // edges
        if (edge + 3 * step < drawing_.edges.size()) {
            ask_for(&claim_of(edge + 3 * step));
            ask_for(&graph_[drawing_.edges[edge + 3 * step].target]);
            ask_for(claim_of(edge + 2 * step).evidence.data());
            if (const auto& evidence = claim_of(edge + step).evidence; !evidence.empty()) {
                const Evidence& first = evidence.front();
                ask_for(&graph_[first.article]);
                // The quote, where the text is ASCII; else it is not far behind.
                __builtin_prefetch(
                    graph_.texts()[static_cast<std::size_t>(first.article)].data()
                    + first.span.begin);
            }
        }
    }

  private:
    const MergedClaim& claim_of(std::size_t edge) const {
        return graph_[drawing_.claims[drawing_.edges[edge].first].claim];
    }

    const KnowledgeGraph& graph_;
    const Drawing& drawing_;
};

}  // namespace

void for_each_edge(
    const KnowledgeGraph& graph,
    const Drawing& drawing,
    const std::function<void(const DrawnEdge&)>& use) {
    const Foresight foresight{graph, drawing};
    for (std::size_t i = 0; i < drawing.edges.size(); ++i) {
        foresight.before(i);
        use(edge_of(graph, drawing, drawing.edges[i]));
    }
}

const Evidence* best_evidence(const KnowledgeGraph& graph, const MergedClaim& claim) {
    const auto best =
        std::ranges::min_element(claim.evidence, {}, [&](const Evidence& evidence) {
            const std::string& date = graph[evidence.article].published;
            return std::tuple{-evidence.confidence, date.empty(), std::string_view{date}};
        });
    return best == claim.evidence.end() ? nullptr : &*best;
}

std::vector<EntityIndex> speakers_of(const KnowledgeGraph& graph, const DrawnEdge& edge) {
    std::vector<EntityIndex> speakers = graph[edge.strongest].speakers;
    for (const ClaimIndex claim : edge.claims) {
        std::ranges::copy_if(
            graph[claim].speakers, std::back_inserter(speakers), [&](EntityIndex speaker) {
                return !is_one_of(speaker, speakers);
            });
    }
    return speakers;
}

}  // namespace newsgraph
