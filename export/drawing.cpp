#include "export/drawing.hpp"

#include "core/hash.hpp"
#include "core/one_of.hpp"
#include "export/grammar.hpp"
#include "export/independence.hpp"
#include "export/safe_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <variant>

namespace newsgraph {

namespace {

constexpr std::size_t max_named = 3;  // things given, or predicates, in one label

using Key = std::tuple<EntityIndex, EntityIndex, std::string>;

// What an edge is made of: a claim, drawn to its object or to its recipient.
struct Line {
    ClaimIndex claim{};
    bool to_recipient = false;
};

// What is given, in the label of the edge to the recipient. A clause would be no label.
std::string object_words(const KnowledgeGraph& graph, const MergedClaim& claim) {
    if (const auto* entity = std::get_if<EntityIndex>(&claim.object)) {
        return one_line(graph[*entity].label);
    }
    const auto* literal = std::get_if<Literal>(&claim.object);
    if (literal != nullptr && literal->type != LiteralType::text) {
        return one_line(literal->text);
    }
    return "";
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

std::string kind_of_edge(const MergedClaim& claim) {
    return (claim.relation.empty() ? "open" : relation_words(claim)) + hedge(claim);
}

std::string edge_id(const KnowledgeGraph& graph, const Key& key) {
    const auto& [source, target, kind] = key;
    std::uint64_t hash = fnv1a(graph[source].id);
    hash = fnv1a("\n", hash);
    hash = fnv1a(graph[target].id, hash);
    hash = fnv1a("\n", hash);
    return fmt::format("e-{:016x}", fnv1a(kind, hash));
}

auto strength(const MergedClaim& claim) {
    return std::tuple{claim.independent_sources, claim.confidence, claim.articles};
}

// "supplies drones, missiles and 2 others (planned)", the best attested first; of open claims
// "criticize, mock".
std::string label_of(const KnowledgeGraph& graph, std::vector<Line> lines) {
    std::ranges::stable_sort(lines, std::ranges::greater{}, [&](const Line& line) {
        return strength(graph[line.claim]);
    });
    std::vector<std::string> verbs;
    std::vector<std::string> given;
    for (const Line& line : lines) {
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
    std::set<ArticleIndex> articles;
    for (const ClaimIndex claim : edge.claims) {
        for (const Evidence& evidence : graph[claim].evidence) {
            articles.insert(evidence.article);
        }
    }
    for (const ArticleIndex article : articles) {
        const std::string& date = graph[article].published;
        if (!date.empty()) {
            edge.first = edge.first.empty() ? date : std::min(edge.first, date);
            edge.last = std::max(edge.last, date);
        }
    }
    edge.articles.assign(articles.begin(), articles.end());
    std::ranges::stable_sort(edge.articles, {}, [&](ArticleIndex article) {
        const std::string& date = graph[article].published;
        return std::pair{date.empty(), std::string_view{date}};
    });
}

DrawnEdge make_edge(
    const KnowledgeGraph& graph, const Key& key, const std::vector<Line>& lines) {
    DrawnEdge edge;
    std::tie(edge.source, edge.target, edge.kind) = key;
    edge.id = edge_id(graph, key);
    edge.label = label_of(graph, lines);
    for (const Line& line : lines) {
        if (edge.claims.empty() || edge.claims.back() != line.claim) {
            edge.claims.push_back(line.claim);
        }
    }
    edge.strongest = *std::ranges::max_element(
        edge.claims, {}, [&](ClaimIndex claim) { return strength(graph[claim]); });
    edge.confidence = graph[edge.strongest].confidence;
    edge.disputed = std::ranges::any_of(
        edge.claims, [&](ClaimIndex claim) { return !graph[claim].conflicts.empty(); });
    gather_articles(graph, edge);
    return edge;
}

// Which entities may be drawn, and how many may not for what reason.
std::vector<bool> visible(
    const KnowledgeGraph& graph, const ExportOptions& options, ExportReport& report) {
    std::vector<bool> out;
    out.reserve(graph.entities().size());
    for (const Entity& entity : graph.entities()) {
        const bool wanted = options.drawn.empty() || options.drawn.contains(entity.id);
        const bool nobody = entity.unnamed && !entity.of && !options.all;
        report.not_shown += wanted ? 0 : 1;
        report.unnamed += wanted && nobody ? 1 : 0;
        out.push_back(wanted && !nobody);
    }
    return out;
}

using Groups = std::map<Key, std::vector<Line>>;

Groups group_edges(
    const KnowledgeGraph& graph, const ExportOptions& options, const std::vector<bool>& shown) {
    Groups groups;
    for (const Edge& edge : graph.topology().edges()) {
        const MergedClaim& claim = graph[edge.claim];
        const bool denied = claim.polarity == Polarity::denied && !options.include_denied;
        const bool ends = shown[static_cast<std::size_t>(edge.from)]
                          && shown[static_cast<std::size_t>(edge.to)];
        if (ends && !denied) {
            groups[Key{edge.from, edge.to, kind_of_edge(claim)}].push_back(
                {edge.claim, edge.kind == EdgeKind::recipient});
        }
    }
    return groups;
}

void count_undrawn_claims(
    const KnowledgeGraph& graph, const ExportOptions& options, ExportReport& report) {
    std::vector<bool> with_edges(graph.claims().size(), false);
    for (const Edge& edge : graph.topology().edges()) {
        with_edges[static_cast<std::size_t>(edge.claim)] = true;
    }
    for (std::size_t i = 0; i < graph.claims().size(); ++i) {
        const bool denied = graph.claims()[i].polarity == Polarity::denied;
        const bool left_out = denied && !options.include_denied;
        report.denied += left_out ? 1 : 0;
        report.without_ends += !left_out && !with_edges[i] ? 1 : 0;
    }
}

void add_nodes(const std::vector<bool>& shown, bool all, Drawing& drawing) {
    std::vector<bool> touched(shown.size(), false);
    for (const DrawnEdge& edge : drawing.edges) {
        touched[static_cast<std::size_t>(edge.source)] = true;
        touched[static_cast<std::size_t>(edge.target)] = true;
    }
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (shown[i] && (touched[i] || all)) {
            DrawnNode node;
            node.entity = EntityIndex{static_cast<std::uint32_t>(i)};
            drawing.nodes.push_back(node);
        } else if (shown[i]) {
            ++drawing.report.isolated;
        }
    }
}

}  // namespace

std::string relation_words(const MergedClaim& claim) {
    std::string words = claim.relation.empty() ? claim.predicate : claim.relation;
    std::ranges::replace(words, '_', ' ');
    return one_line(words);
}

Drawing draw(const KnowledgeGraph& graph, const ExportOptions& options) {
    Drawing drawing;
    const std::vector<bool> shown = visible(graph, options, drawing.report);
    const Independence independence{graph};
    for (const auto& [key, lines] : group_edges(graph, options, shown)) {
        DrawnEdge edge = make_edge(graph, key, lines);
        edge.independent_sources = std::max(1U, independence.count(edge.claims));
        drawing.edges.push_back(std::move(edge));
    }
    add_nodes(shown, options.all, drawing);
    count_undrawn_claims(graph, options, drawing.report);
    return drawing;
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
