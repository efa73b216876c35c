#include "core/utf8.hpp"
#include "export/drawing.hpp"
#include "export/style.hpp"
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
        const double share =
            highest > 0 ? rank[static_cast<std::size_t>(node.entity)] / highest : 0;
        node.radius = smallest + (most - smallest) * std::sqrt(share);
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

}  // namespace

void arrange(const KnowledgeGraph& graph, Drawing& drawing) {
    size_nodes(graph, drawing);
    const std::vector<std::uint32_t> place = places(graph, drawing);
    std::vector<LayoutNode> nodes;
    for (const DrawnNode& node : drawing.nodes) {
        nodes.push_back(extent(graph, node));
    }
    std::vector<LayoutLink> links;
    std::vector<WeightedLink> weighted;
    for (const DrawnEdge& edge : drawing.edges) {
        const std::uint32_t from = place[static_cast<std::size_t>(edge.source)];
        const std::uint32_t to = place[static_cast<std::size_t>(edge.target)];
        links.push_back({from, to});
        weighted.push_back({from, to, static_cast<double>(edge.independent_sources)});
    }
    const std::vector<Point> points = lay_out(nodes, links);
    const std::vector<std::uint32_t> groups = communities(nodes.size(), weighted);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        // One decimal is enough for the eye, and hides the last bits of a sum.
        drawing.nodes[i].at = {
            std::round(points[i].x * 10) / 10, std::round(points[i].y * 10) / 10};
        drawing.nodes[i].community = groups[i];
    }
}

}  // namespace newsgraph
