#include "export/drawing.hpp"

#include "export/independence.hpp"

#include <algorithm>
#include <compare>
#include <map>
#include <numeric>
#include <tuple>

namespace newsgraph {

namespace {

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

// A claim on its way to an edge.
struct Line {
    EntityIndex source{};
    EntityIndex target{};
    std::uint32_t kind = 0;
    ClaimIndex claim{};
    bool to_recipient = false;

    auto operator<=>(const Line&) const = default;
    bool joins(const Line& other) const {
        return source == other.source && target == other.target && kind == other.kind;
    }
};

std::string kind_of_edge(const MergedClaim& claim) {
    return (claim.relation.empty() ? "open" : relation_words(claim)) + hedge(claim);
}

// Numbers of kinds, first in the order in which they are met, then in that of their names.
class Kinds {
  public:
    std::uint32_t number_of(const MergedClaim& claim) {
        // Few differ in these, and claims are many: words are made once for each.
        const Parts parts{&claim.relation.str(), claim.polarity, claim.status};
        const auto [place, is_new] = numbers_.try_emplace(parts, 0);
        if (is_new) {
            place->second = number_of(kind_of_edge(claim));
        }
        return place->second;
    }
    std::vector<std::string> sort(std::vector<Line>& lines) {
        std::vector<std::uint32_t> order(names_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::sort(order, {}, [&](std::uint32_t kind) { return names_[kind]; });
        std::vector<std::uint32_t> places(order.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) {
            places[order[i]] = i;
        }
        for (Line& line : lines) {
            line.kind = places[line.kind];
        }
        std::ranges::sort(names_);
        return std::move(names_);
    }

  private:
    using Parts = std::tuple<const std::string*, Polarity, Status>;

    std::uint32_t number_of(const std::string& name) {
        const auto known = std::ranges::find(names_, name);
        const auto number = static_cast<std::uint32_t>(known - names_.begin());
        if (known == names_.end()) {
            names_.push_back(name);
        }
        return number;
    }

    std::map<Parts, std::uint32_t> numbers_;  // looked up only: no order of addresses gets out
    std::vector<std::string> names_;
};

std::vector<Line> lines_of(
    const KnowledgeGraph& graph,
    const ExportOptions& options,
    const std::vector<bool>& shown,
    Drawing& drawing) {
    std::vector<Line> lines;
    lines.reserve(graph.topology().edges().size());  // growing takes three times the memory
    Kinds kinds;
    for (const Edge& edge : graph.topology().edges()) {
        const MergedClaim& claim = graph[edge.claim];
        const bool denied = claim.polarity == Polarity::denied && !options.include_denied;
        const bool ends = shown[static_cast<std::size_t>(edge.from)]
                          && shown[static_cast<std::size_t>(edge.to)];
        if (ends && !denied) {
            const bool to_recipient = edge.kind == EdgeKind::recipient;
            lines.push_back(
                {edge.from, edge.to, kinds.number_of(claim), edge.claim, to_recipient});
        }
    }
    drawing.kinds = kinds.sort(lines);
    std::ranges::sort(lines);
    return lines;
}

std::size_t count_edges(const std::vector<Line>& lines) {
    std::size_t count = lines.empty() ? 0 : 1;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        count += lines[i].joins(lines[i - 1]) ? 0 : 1;
    }
    return count;
}

void add_edges(const KnowledgeGraph& graph, const std::vector<Line>& lines, Drawing& drawing) {
    drawing.claims.reserve(lines.size());
    drawing.edges.reserve(count_edges(lines));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == 0 || !lines[i].joins(lines[i - 1])) {
            EdgeOutline edge{lines[i].source, lines[i].target, lines[i].kind};
            edge.first = static_cast<std::uint32_t>(i);
            edge.denied = graph[lines[i].claim].polarity == Polarity::denied;
            drawing.edges.push_back(edge);
        }
        ++drawing.edges.back().count;
        drawing.claims.push_back({lines[i].claim, lines[i].to_recipient});
    }
}

void count_sources(const KnowledgeGraph& graph, Drawing& drawing) {
    const Independence independence{graph};
    std::vector<ClaimIndex> claims;
    for (EdgeOutline& edge : drawing.edges) {
        claims.clear();
        for (std::uint32_t i = edge.first; i < edge.first + edge.count; ++i) {
            claims.push_back(drawing.claims[i].claim);
        }
        const auto rest = std::ranges::unique(claims);
        claims.erase(rest.begin(), rest.end());
        edge.independent_sources = std::max(1U, independence.count(claims));
    }
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

std::vector<bool> touched_entities(const KnowledgeGraph& graph, const Drawing& drawing) {
    std::vector<bool> touched(graph.entities().size(), false);
    for (const EdgeOutline& edge : drawing.edges) {
        touched[static_cast<std::size_t>(edge.source)] = true;
        touched[static_cast<std::size_t>(edge.target)] = true;
    }
    return touched;
}

void add_nodes(
    const KnowledgeGraph& graph, const std::vector<bool>& shown, bool all, Drawing& drawing) {
    const std::vector<bool> touched = touched_entities(graph, drawing);
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

Drawing draw(const KnowledgeGraph& graph, const ExportOptions& options) {
    Drawing drawing;
    const std::vector<bool> shown = visible(graph, options, drawing.report);
    add_edges(graph, lines_of(graph, options, shown, drawing), drawing);
    count_sources(graph, drawing);
    add_nodes(graph, shown, options.all, drawing);
    count_undrawn_claims(graph, options, drawing.report);
    return drawing;
}

void keep_nodes(Drawing& drawing, const std::vector<bool>& kept_entities) {
    const auto kept = [&](EntityIndex entity) {
        return kept_entities[static_cast<std::size_t>(entity)];
    };
    std::erase_if(drawing.nodes, [&](const DrawnNode& node) { return !kept(node.entity); });
    std::erase_if(drawing.edges, [&](const EdgeOutline& edge) {
        return !kept(edge.source) || !kept(edge.target);
    });
}

void leave_out_denied(
    const KnowledgeGraph& graph, const ExportOptions& options, Drawing& drawing) {
    std::erase_if(drawing.edges, &EdgeOutline::denied);
    const std::size_t before = drawing.nodes.size();
    if (!options.all) {
        keep_nodes(drawing, touched_entities(graph, drawing));
    }
    drawing.report.isolated += before - drawing.nodes.size();
    drawing.report.denied = 0;
    drawing.report.without_ends = 0;
    ExportOptions affirmed = options;
    affirmed.include_denied = false;
    count_undrawn_claims(graph, affirmed, drawing.report);
}

}  // namespace newsgraph
