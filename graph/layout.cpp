#include "graph/layout.hpp"

#include "core/union_find.hpp"
#include "graph/arcs.hpp"
#include "graph/layout_steps.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace newsgraph {

namespace {

// The nodes of each connected part, ascending; the largest part first.
std::vector<std::vector<std::uint32_t>> parts_of(
    std::size_t size, const std::vector<LayoutLink>& links) {
    UnionFind<std::uint32_t> sets(size);
    for (const LayoutLink& link : links) {
        sets.unite(link.from, link.to);
    }
    std::map<std::uint32_t, std::vector<std::uint32_t>> by_root;
    for (std::uint32_t i = 0; i < size; ++i) {
        by_root[sets.find(i)].push_back(i);
    }
    std::vector<std::vector<std::uint32_t>> parts;
    parts.reserve(by_root.size());
    for (auto& [root, part] : by_root) {
        parts.push_back(std::move(part));
    }
    std::ranges::stable_sort(
        parts, std::ranges::greater{}, [](const auto& part) { return part.size(); });
    return parts;
}

std::vector<Arc> arcs_of(std::size_t nodes, const std::vector<LayoutLink>& links) {
    std::vector<Arc> ends;
    ends.reserve(2 * links.size());  // as many as there are arcs
    for (const LayoutLink& link : links) {
        ends.emplace_back(link.from, link.to);
    }
    return arcs_both_ways(nodes, std::move(ends));
}

// Springs between the members, whose places among them are given by node.
SpringNetwork network_of(
    const std::vector<std::uint32_t>& members,
    const std::vector<Arc>& arcs,
    const std::vector<std::uint32_t>& places) {
    SpringNetwork network;
    network.mass.assign(members.size(), 1);
    for (const std::uint32_t member : members) {
        auto arc = std::ranges::lower_bound(arcs, Arc{member, 0});
        for (; arc != arcs.end() && arc->first == member; ++arc) {
            network.springs.push_back({places[arc->second], 1});
        }
        network.first.push_back(network.springs.size());
    }
    return network;
}

// Springs about as long as the nodes of the part are wide, so that labels have room.
double spring_length(const std::vector<LayoutNode>& nodes) {
    double sum = 0;
    for (const LayoutNode& node : nodes) {
        sum += std::sqrt(node.half_width * node.half_height);
    }
    return 2.2 * sum / static_cast<double>(nodes.size());
}

// The boxes of the nodes, and small ones along the links; of a large part, whose nodes lie close
// on all sides, without those, which would take gigabytes.
Shape shape_of(
    const std::vector<LayoutNode>& nodes,
    const SpringNetwork& network,
    const std::vector<Point>& points) {
    Shape shape;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Point& at = points[i];
        const LayoutNode& node = nodes[i];
        shape.push_back(
            {{at.x - node.half_width, at.y - node.half_height},
             {at.x + node.half_width, at.y + node.half_height}});
    }
    constexpr int steps = 12;
    constexpr std::size_t large = 5000;
    for (std::size_t i = 0; i < points.size() && points.size() <= large; ++i) {
        for (const auto& [other, weight] : network.of(i)) {
            for (int step = 1; step < steps && other > i; ++step) {
                const double share = static_cast<double>(step) / steps;
                const Point at{
                    points[i].x + share * (points[other].x - points[i].x),
                    points[i].y + share * (points[other].y - points[i].y)};
                shape.push_back({at, at});
            }
        }
    }
    return shape;
}

// Labels are wide: a small part that lies on its side stands up, so that its labels come to
// stand below each other, and in every part there is more room from side to side.
void make_room(const std::vector<LayoutNode>& nodes, std::vector<Point>& points) {
    constexpr std::size_t small = 12;
    constexpr double widest = 1.6;
    Point low = points.front();
    Point high = low;
    double shape = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        low = {std::min(low.x, points[i].x), std::min(low.y, points[i].y)};
        high = {std::max(high.x, points[i].x), std::max(high.y, points[i].y)};
        shape += nodes[i].half_width / nodes[i].half_height;
    }
    const bool turns = points.size() <= small && high.x - low.x > high.y - low.y;
    const double wider =
        std::clamp(std::sqrt(shape / static_cast<double>(points.size())), 1.0, widest);
    for (Point& point : points) {
        point = turns ? Point{wider * point.y, -point.x} : Point{wider * point.x, point.y};
    }
}

struct Part {
    std::vector<LayoutNode> nodes;
    std::vector<Point> points;
    Shape shape;
};

Part lay_out_part(
    const std::vector<LayoutNode>& nodes,
    const std::vector<std::uint32_t>& members,
    const SpringNetwork& network) {
    Part part;
    for (const std::uint32_t member : members) {
        part.nodes.push_back(nodes[member]);
    }
    part.points = settle(network, spring_length(part.nodes));
    make_room(part.nodes, part.points);
    separate(part.nodes, part.points);
    part.shape = shape_of(part.nodes, network, part.points);
    return part;
}

}  // namespace

std::vector<Point> lay_out(
    const std::vector<LayoutNode>& nodes, const std::vector<LayoutLink>& links) {
    const std::vector<Arc> arcs = arcs_of(nodes.size(), links);
    const auto members = parts_of(nodes.size(), links);
    std::vector<std::uint32_t> places(nodes.size());  // of each node in its part
    std::vector<Part> parts;
    std::vector<Shape> shapes;
    for (const auto& part : members) {
        for (std::uint32_t i = 0; i < part.size(); ++i) {
            places[part[i]] = i;
        }
        parts.push_back(lay_out_part(nodes, part, network_of(part, arcs, places)));
        shapes.push_back(std::move(parts.back().shape));
    }
    const std::vector<Point> offsets = pack(shapes);
    std::vector<Point> out(nodes.size());
    for (std::size_t part = 0; part < members.size(); ++part) {
        for (std::size_t i = 0; i < members[part].size(); ++i) {
            const Point& point = parts[part].points[i];
            out[members[part][i]] = {point.x + offsets[part].x, point.y + offsets[part].y};
        }
    }
    return out;
}

}  // namespace newsgraph
