#include "extract/syntax/tree_decoder.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace newsgraph {

namespace {

// Nodes count from 0, the root is node 0.
using Heads = std::vector<std::size_t>;

constexpr double impossible = -1e12;
// So much that a tree never takes a second arc from the root where one is enough.
constexpr double second_root = 1e7;

// Scores of arcs between nodes, [dependent][head].
using Arcs = std::vector<std::vector<double>>;

Heads greedy(const Arcs& arcs) {
    Heads heads(arcs.size(), 0);
    for (std::size_t i = 1; i < arcs.size(); ++i) {
        heads[i] =
            static_cast<std::size_t>(std::ranges::max_element(arcs[i]) - arcs[i].begin());
    }
    return heads;
}

// The nodes of one cycle, or none.
std::vector<std::size_t> find_cycle(const Heads& heads) {
    std::vector<std::size_t> seen(heads.size(), 0);  // by the walk that began there
    for (std::size_t start = 1; start < heads.size(); ++start) {
        std::size_t node = start;
        while (node != 0 && seen[node] == 0) {
            seen[node] = start;
            node = heads[node];
        }
        if (node != 0 && seen[node] == start) {
            std::vector<std::size_t> cycle{node};
            for (std::size_t next = heads[node]; next != node; next = heads[next]) {
                cycle.push_back(next);
            }
            return cycle;
        }
    }
    return {};
}

// A graph whose last node stands for a cycle, and what its arcs were.
struct Contraction {
    std::vector<std::size_t> outside;  // nodes that stay, in order; the new node comes last
    Arcs arcs;
    Heads entered;  // [outside i]: node of the cycle that i would head
    Heads left;     // [outside i]: node of the cycle that would head i
};

Contraction contract(const Arcs& arcs, const Heads& heads, std::vector<std::size_t> cycle) {
    Contraction small;
    std::vector<bool> inside(arcs.size(), false);
    for (const std::size_t node : cycle) {
        inside[node] = true;
    }
    for (std::size_t node = 0; node < arcs.size(); ++node) {
        if (!inside[node]) {
            small.outside.push_back(node);
        }
    }
    const std::size_t size = small.outside.size();
    small.arcs.assign(size + 1, std::vector<double>(size + 1, impossible));
    small.entered.assign(size, 0);
    small.left.assign(size, 0);
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j) {
            small.arcs[i][j] = arcs[small.outside[i]][small.outside[j]];
        }
        double entering = 2 * impossible;
        double leaving = 2 * impossible;
        for (const std::size_t node : cycle) {
            // Entering the cycle at a node gives up the node's arc inside it.
            const double in = arcs[node][small.outside[i]] - arcs[node][heads[node]];
            if (in > entering) {
                entering = in;
                small.entered[i] = node;
            }
            if (arcs[small.outside[i]][node] > leaving) {
                leaving = arcs[small.outside[i]][node];
                small.left[i] = node;
            }
        }
        small.arcs[size][i] = entering;
        small.arcs[i][size] = leaving;
    }
    return small;
}

// The best arborescence from node 0.
Heads edmonds(const Arcs& arcs) {
    Heads heads = greedy(arcs);
    const std::vector<std::size_t> cycle = find_cycle(heads);
    if (cycle.empty()) {
        return heads;
    }
    const Contraction small = contract(arcs, heads, cycle);
    const Heads reduced = edmonds(small.arcs);
    const std::size_t size = small.outside.size();
    for (std::size_t i = 1; i < size; ++i) {
        heads[small.outside[i]] = reduced[i] < size ? small.outside[reduced[i]] : small.left[i];
    }
    heads[small.entered[reduced[size]]] = small.outside[reduced[size]];
    return heads;
}

Arcs arcs_of(const Matrix& scores) {
    Arcs arcs(scores.rows() + 1, std::vector<double>(scores.rows() + 1, impossible));
    for (std::size_t i = 1; i < arcs.size(); ++i) {
        std::ranges::copy(scores.row(i - 1), arcs[i].begin());
        arcs[i][i] = impossible;
    }
    return arcs;
}

}  // namespace

std::vector<int> best_tree(const Matrix& scores) {
    Arcs arcs = arcs_of(scores);
    Heads heads = greedy(arcs);
    if (std::count(heads.begin() + 1, heads.end(), 0U) != 1 || !find_cycle(heads).empty()) {
        for (std::size_t i = 1; i < arcs.size(); ++i) {
            arcs[i][0] -= second_root;
        }
        heads = edmonds(arcs);
    }
    std::vector<int> result;
    for (std::size_t i = 1; i < heads.size(); ++i) {
        result.push_back(static_cast<int>(heads[i]) - 1);
    }
    return result;
}

}  // namespace newsgraph
