#include "graph/layout_steps.hpp"

#include <algorithm>
#include <cstddef>

namespace newsgraph {

namespace {

struct Tree {
    std::vector<std::uint32_t> order;   // breadth first
    std::vector<std::uint32_t> parent;  // of the root itself
    std::vector<std::uint32_t> depth;
    std::vector<double> leaves;  // of its subtree, at least 1
};

Tree spanning_tree(const SpringNetwork& network, std::uint32_t root) {
    const std::size_t size = network.size();
    Tree tree{{root}, std::vector<std::uint32_t>(size, root), {}, std::vector<double>(size, 0)};
    tree.depth.assign(size, 0);
    std::vector<bool> met(size, false);
    met[root] = true;
    for (std::size_t i = 0; i < tree.order.size(); ++i) {
        const std::uint32_t node = tree.order[i];
        for (const auto& [next, weight] : network.of(node)) {
            if (!met[next]) {
                met[next] = true;
                tree.parent[next] = node;
                tree.depth[next] = tree.depth[node] + 1;
                tree.order.push_back(next);
            }
        }
    }
    for (auto node = tree.order.rbegin(); node != tree.order.rend(); ++node) {
        tree.leaves[*node] = std::max(tree.leaves[*node], 1.0);
        if (*node != root) {
            tree.leaves[tree.parent[*node]] += tree.leaves[*node];
        }
    }
    return tree;
}

}  // namespace

Point on_circle(double turn) {
    // Bhaskara's approximation of the sine.
    const double quarters = turn * 4;
    const int quarter = static_cast<int>(quarters);
    const double part = quarters - quarter;
    const auto sine = [](double share) {  // of 0 to 90 degrees
        const double product = share / 2 * (1 - share / 2);
        return 16 * product / (5 - 4 * product);
    };
    const double up = sine(part);
    const double along = sine(1 - part);
    switch (quarter & 3) {
        case 0:
            return {along, up};
        case 1:
            return {-up, along};
        case 2:
            return {-along, -up};
        default:
            return {up, -along};
    }
}

std::vector<Point> radial_tree(const SpringNetwork& network) {
    std::uint32_t root = 0;
    for (std::uint32_t i = 1; i < network.size(); ++i) {
        root = network.of(i).size() > network.of(root).size() ? i : root;
    }
    const Tree tree = spanning_tree(network, root);
    // Of its sector, in turns. A little askew: points of one x or y would never leave their line.
    std::vector<double> begin(network.size(), 0.02);
    std::vector<double> width(network.size(), 1);
    std::vector<double> used(network.size(), 0);  // of its sector, by children so far
    std::vector<Point> points(network.size());
    for (const std::uint32_t node : tree.order) {
        if (node == root) {
            continue;
        }
        const std::uint32_t parent = tree.parent[node];
        width[node] = width[parent] * tree.leaves[node] / tree.leaves[parent];
        begin[node] = begin[parent] + used[parent];
        used[parent] += width[node];
        const Point place = on_circle(begin[node] + width[node] / 2);
        const double ring = tree.depth[node];
        points[node] = {ring * place.x, ring * place.y};
    }
    return points;
}

}  // namespace newsgraph
