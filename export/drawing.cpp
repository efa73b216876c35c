#include "export/drawing.hpp"

#include "core/hash.hpp"
#include "core/one_of.hpp"
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

using Key = std::tuple<EntityIndex, EntityIndex, std::string>;

// What is given, in the label of the edge to the recipient. A clause would be no label.
std::string object_words(const KnowledgeGraph& graph, const MergedClaim& claim) {
    if (const auto* entity = std::get_if<EntityIndex>(&claim.object)) {
        return " " + graph[*entity].label;
    }
    const auto* literal = std::get_if<Literal>(&claim.object);
    if (literal != nullptr && literal->type != LiteralType::text) {
        return " " + literal->text;
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

std::string edge_id(const KnowledgeGraph& graph, const Key& key) {
    const auto& [source, target, label] = key;
    std::uint64_t hash = fnv1a(graph[source].id);
    hash = fnv1a("\n", hash);
    hash = fnv1a(graph[target].id, hash);
    hash = fnv1a("\n", hash);
    return fmt::format("e-{:016x}", fnv1a(label, hash));
}

auto strength(const MergedClaim& claim) {
    return std::tuple{claim.independent_sources, claim.confidence, claim.articles};
}

// Every article counts once over all claims of the edge, although it may give several of them.
void count_articles(const KnowledgeGraph& graph, DrawnEdge& edge) {
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
    edge.articles = static_cast<std::uint32_t>(articles.size());
}

DrawnEdge make_edge(
    const KnowledgeGraph& graph, const Key& key, std::vector<ClaimIndex> claims) {
    DrawnEdge edge;
    std::tie(edge.source, edge.target, edge.label) = key;
    edge.id = edge_id(graph, key);
    edge.strongest = *std::ranges::max_element(
        claims, {}, [&](ClaimIndex claim) { return strength(graph[claim]); });
    edge.confidence = graph[edge.strongest].confidence;
    edge.disputed = std::ranges::any_of(
        claims, [&](ClaimIndex claim) { return !graph[claim].conflicts.empty(); });
    edge.claims = std::move(claims);
    count_articles(graph, edge);
    return edge;
}

using Groups = std::map<Key, std::vector<ClaimIndex>>;

Groups group_edges(const KnowledgeGraph& graph, const ExportOptions& options) {
    Groups groups;
    for (const Edge& edge : graph.topology().edges()) {
        const MergedClaim& claim = graph[edge.claim];
        if (claim.polarity == Polarity::denied && !options.include_denied) {
            continue;
        }
        const bool to_recipient = edge.kind == EdgeKind::recipient;
        const std::string given = to_recipient ? object_words(graph, claim) : "";
        const std::string label = one_line(relation_words(claim) + given) + hedge(claim);
        std::vector<ClaimIndex>& claims = groups[Key{edge.from, edge.to, label}];
        if (claims.empty() || claims.back() != edge.claim) {
            claims.push_back(edge.claim);
        }
    }
    return groups;
}

ExportReport left_out(const KnowledgeGraph& graph, const ExportOptions& options) {
    std::set<ClaimIndex> with_edges;
    for (const Edge& edge : graph.topology().edges()) {
        with_edges.insert(edge.claim);
    }
    ExportReport report;
    for (std::size_t i = 0; i < graph.claims().size(); ++i) {
        if (graph.claims()[i].polarity == Polarity::denied && !options.include_denied) {
            ++report.denied;
        } else if (!with_edges.contains(ClaimIndex{static_cast<std::uint32_t>(i)})) {
            ++report.without_ends;
        }
    }
    return report;
}

template <class Item, class Name>
std::string join(const std::vector<Item>& items, Name name) {
    std::string out;
    for (const Item& item : items) {
        out += out.empty() ? "" : " | ";
        out += name(item);
    }
    return out;
}

}  // namespace

std::string relation_words(const MergedClaim& claim) {
    std::string words = claim.relation.empty() ? claim.predicate : claim.relation;
    std::ranges::replace(words, '_', ' ');
    return one_line(words);
}

Drawing draw(const KnowledgeGraph& graph, const ExportOptions& options) {
    Drawing drawing;
    const Groups groups = group_edges(graph, options);
    const Independence independence{graph};
    drawing.touched.assign(graph.entities().size(), false);
    for (const auto& [key, claims] : groups) {
        DrawnEdge edge = make_edge(graph, key, claims);
        edge.independent_sources = std::max(1U, independence.count(claims));
        drawing.touched[static_cast<std::size_t>(edge.source)] = true;
        drawing.touched[static_cast<std::size_t>(edge.target)] = true;
        drawing.edges.push_back(std::move(edge));
    }
    drawing.report = left_out(graph, options);
    return drawing;
}

std::string join_labels(const KnowledgeGraph& graph, const std::vector<EntityIndex>& entities) {
    return join(entities, [&](EntityIndex entity) { return one_line(graph[entity].label); });
}

std::string join_claims(const KnowledgeGraph& graph, const std::vector<ClaimIndex>& claims) {
    return join(claims, [&](ClaimIndex claim) { return graph[claim].id; });
}

const Evidence* best_evidence(const KnowledgeGraph& graph, const MergedClaim& claim) {
    const auto best =
        std::ranges::min_element(claim.evidence, {}, [&](const Evidence& evidence) {
            const std::string& date = graph[evidence.article].published;
            return std::tuple{-evidence.confidence, date.empty(), date};
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
