#include "core/utf8.hpp"
#include "export/drawing.hpp"
#include "export/style.hpp"
#include "graph/centrality.hpp"
#include "graph/communities.hpp"
#include "graph/layout.hpp"

#include <algorithm>
#include <cmath>

namespace newsgraph {

namespace {

constexpr double smallest = 7;
constexpr double margin = 4;

// Grows as the side of the sheet does, so that the main nodes can be read from afar.
double largest(std::size_t nodes) {
    return std::clamp(3 * std::sqrt(static_cast<double>(nodes)), 20.0, 160.0);
}

// The area of a disc shows its importance.
void size_nodes(const KnowledgeGraph& graph, Drawing& drawing) {
    const std::vector<double> rank = graph.topology().page_rank();
    double highest = 0;
    for (const DrawnNode& node : drawing.nodes) {
        highest = std::max(highest, rank[static_cast<std::size_t>(node.entity)]);
    }
    const double most = largest(drawing.nodes.size());
    for (DrawnNode& node : drawing.nodes) {
        const double own = rank[static_cast<std::size_t>(node.entity)];
        node.importance = highest > 0 ? own / highest : 0;
        node.radius = smallest + (most - smallest) * std::sqrt(node.importance);
        node.radius = std::round(node.radius * 10) / 10;
    }
}

// Places of the drawn nodes, by entity.
std::vector<std::uint32_t> places(const KnowledgeGraph& graph, const Drawing& drawing) {
    std::vector<std::uint32_t> out(graph.entities().size(), 0);
    for (std::uint32_t i = 0; i < drawing.nodes.size(); ++i) {
        out[static_cast<std::size_t>(drawing.nodes[i].entity)] = i;
    }
    return out;
}

LayoutNode extent(const KnowledgeGraph& graph, const DrawnNode& node) {
    const std::string label = drawn_label(graph[node.entity]);
    const double font = font_size(node.radius);
    const double width = letter_width * font * static_cast<double>(count_code_points(label));
    return {
        std::max(node.radius, width / 2) + margin, std::max(node.radius, font * 0.6) + margin};
}

// The larger picture, which shows what is denied: the one made before, or a new one.
template <class Make>
Drawing whole(const KnowledgeGraph& graph, const ExportOptions& options, Make make) {
    if (options.arranged != nullptr) {
        return *options.arranged;
    }
    ExportOptions larger = options;
    larger.include_denied = true;
    Drawing drawing = draw(graph, larger);
    make(drawing);
    return drawing;
}

Drawing as_asked(const KnowledgeGraph& graph, const ExportOptions& options, Drawing drawing) {
    if (!options.include_denied) {
        leave_out_denied(graph, options, drawing);
    }
    return drawing;
}

}  // namespace

void measure(const KnowledgeGraph& graph, Drawing& drawing) {
    size_nodes(graph, drawing);
    const std::vector<std::uint32_t> place = places(graph, drawing);
    std::vector<WeightedLink> weighted;
    std::vector<LinkedNodes::Link> links;
    for (const EdgeOutline& edge : drawing.edges) {
        if (!edge.denied) {
            const std::uint32_t from = place[static_cast<std::size_t>(edge.source)];
            const std::uint32_t to = place[static_cast<std::size_t>(edge.target)];
            links.emplace_back(from, to);
            weighted.push_back({from, to, static_cast<double>(edge.independent_sources)});
        }
    }
    const std::vector<std::uint32_t> groups = communities(drawing.nodes.size(), weighted);
    const LinkedNodes linked{drawing.nodes.size(), std::move(links)};
    const std::vector<std::uint32_t> cores = linked.core_numbers();
    const std::vector<double> between = linked.betweenness();
    for (std::size_t i = 0; i < drawing.nodes.size(); ++i) {
        drawing.nodes[i].community = groups[i];
        drawing.nodes[i].core = cores[i];
        drawing.nodes[i].betweenness = between[i];
    }
}

void arrange(const KnowledgeGraph& graph, Drawing& drawing) {
    const std::vector<std::uint32_t> place = places(graph, drawing);
    std::vector<LayoutNode> nodes;
    nodes.reserve(drawing.nodes.size());
    for (const DrawnNode& node : drawing.nodes) {
        nodes.push_back(extent(graph, node));
    }
    std::vector<LayoutLink> links;
    links.reserve(drawing.edges.size());
    for (const EdgeOutline& edge : drawing.edges) {
        links.push_back(
            {place[static_cast<std::size_t>(edge.source)],
             place[static_cast<std::size_t>(edge.target)]});
    }
    const std::vector<Point> points = lay_out(nodes, links);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        // One decimal is enough for the eye, and hides the last bits of a sum.
        drawing.nodes[i].at = {
            std::round(points[i].x * 10) / 10, std::round(points[i].y * 10) / 10};
    }
}

Drawing draw_measured(const KnowledgeGraph& graph, const ExportOptions& options) {
    const auto make = [&](Drawing& drawing) { measure(graph, drawing); };
    return as_asked(graph, options, whole(graph, options, make));
}

Drawing draw_arranged(const KnowledgeGraph& graph, const ExportOptions& options) {
    const auto make = [&](Drawing& drawing) {
        measure(graph, drawing);
        arrange(graph, drawing);
    };
    return as_asked(graph, options, whole(graph, options, make));
}

Drawing most_important(const KnowledgeGraph& graph, Drawing drawing, std::size_t nodes) {
    if (drawing.nodes.size() <= nodes) {
        return drawing;
    }
    std::vector<const DrawnNode*> order;
    for (const DrawnNode& node : drawing.nodes) {
        order.push_back(&node);
    }
    std::ranges::stable_sort(order, std::ranges::greater{}, &DrawnNode::importance);
    std::vector<bool> kept(graph.entities().size(), false);
    for (std::size_t i = 0; i < nodes; ++i) {
        kept[static_cast<std::size_t>(order[i]->entity)] = true;
    }
    drawing.report.lesser_entities += drawing.nodes.size() - nodes;
    keep_nodes(drawing, kept);
    return drawing;
}

}  // namespace newsgraph
