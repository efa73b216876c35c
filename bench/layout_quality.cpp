// How well the places of a picture show the links, on graphs made by rule:
//
//   layout_quality [NODES]
//
// A line each of 20,000 NODES: the graph, processor seconds, and of 200 of its nodes
// - stress: how far distances on the sheet are from distances along links, scaled to fit best;
//   each pair counts by 1 / distance². 0 is perfect. Of the nodes that a link leads to.
// - kept: of as many nearest points as a node has neighbours, the share that are neighbours.
// - length: of a link, in roots of the sheet's area per node; small is good.
// - room: the sheet's area by that of all labels; small is good.
// - spread: of a grid of as many fields as nodes over the sheet, the share with a node in it.
#include "graph/layout.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <numeric>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace newsgraph;
using Links = std::vector<LayoutLink>;
using Random = std::mt19937;

// A number below `size`; few are drawn often the higher the power is.
std::uint32_t draw(Random& random, std::uint32_t size, double power = 1) {
    const double share = static_cast<double>(random()) / 4294967296.0;
    return static_cast<std::uint32_t>(size * std::pow(share, power));
}

Links grid(std::uint32_t size) {
    Links links;
    const auto side = static_cast<std::uint32_t>(std::sqrt(size));
    for (std::uint32_t i = 0; i < side * side; ++i) {
        if (i % side + 1 < side) {
            links.push_back({i, i + 1});
        }
        if (i + side < side * side) {
            links.push_back({i, i + side});
        }
    }
    return links;
}

Links tree(std::uint32_t size) {
    Random random{1};
    Links links;
    for (std::uint32_t i = 1; i < size; ++i) {
        links.push_back({i, draw(random, i)});
    }
    return links;
}

// Groups of 100, six links a node in its group, every tenth node with one beyond.
Links groups(std::uint32_t size) {
    Random random{2};
    Links links;
    for (std::uint32_t i = 0; i < size; ++i) {
        const std::uint32_t first = i - i % 100;
        const std::uint32_t count = std::min<std::uint32_t>(100, size - first);
        for (int k = 0; k < 3; ++k) {
            links.push_back({i, first + draw(random, count)});
        }
        if (i % 10 == 0) {
            links.push_back({i, draw(random, size)});
        }
    }
    return links;
}

// As bench/export_speed links: few nodes have most links.
Links skewed(std::uint32_t size, std::uint32_t of_each) {
    Random random{3};
    Links links;
    for (std::uint32_t i = 0; i < size * of_each; ++i) {
        links.push_back({draw(random, size, 3), draw(random, size, 3)});
    }
    return links;
}

std::vector<std::vector<std::uint32_t>> neighbours(std::size_t size, const Links& links) {
    std::vector<std::vector<std::uint32_t>> out(size);
    for (const auto& [from, to] : links) {
        if (from != to) {
            out[from].push_back(to);
            out[to].push_back(from);
        }
    }
    for (auto& list : out) {
        std::ranges::sort(list);
        list.erase(std::unique(list.begin(), list.end()), list.end());
    }
    return out;
}

class Quality {
  public:
    Quality(std::vector<Point> points, const Links& links)
        : points_{std::move(points)}, near_{neighbours(points_.size(), links)} {
        std::size_t count = 0;
        for (std::uint32_t i = 0; i < points_.size(); ++i) {
            count += near_[i].empty() ? 0 : 1;
        }
        std::size_t seen = 0;
        for (std::uint32_t i = 0; i < points_.size(); ++i) {
            if (!near_[i].empty() && seen++ % std::max<std::size_t>(count / 200, 1) == 0) {
                sampled_.push_back(i);
            }
        }
    }

    double stress() const {
        double one = 0;  // sums of w d g, w d d, of all w g g = count
        double two = 0;
        double count = 0;
        for (const std::uint32_t from : sampled_) {
            const std::vector<double> steps = steps_from(from);
            for (std::uint32_t to = 0; to < points_.size(); ++to) {
                if (steps[to] > 0) {
                    const double share = distance(from, to) / steps[to];
                    one += share;
                    two += share * share;
                    count += 1;
                }
            }
        }
        return 1 - one * one / (two * count);
    }
    double kept() const {
        double sum = 0;
        for (const std::uint32_t node : sampled_) {
            std::vector<std::uint32_t> order(points_.size());
            std::iota(order.begin(), order.end(), 0U);
            const auto end =
                order.begin() + static_cast<std::ptrdiff_t>(near_[node].size() + 1);
            std::partial_sort(order.begin(), end, order.end(), [&](auto a, auto b) {
                return std::pair(distance(node, a), a) < std::pair(distance(node, b), b);
            });
            const auto is_near = [&](std::uint32_t other) {
                return std::ranges::binary_search(near_[node], other);
            };
            sum += static_cast<double>(std::count_if(order.begin(), end, is_near))
                   / static_cast<double>(near_[node].size());
        }
        return sum / static_cast<double>(sampled_.size());
    }
    double length() const {
        double sum = 0;
        double count = 0;
        for (std::uint32_t i = 0; i < points_.size(); ++i) {
            for (const std::uint32_t other : near_[i]) {
                sum += distance(i, other);
                count += 1;
            }
        }
        return sum / count / std::sqrt(width() * height() / static_cast<double>(size()));
    }
    double room(const std::vector<LayoutNode>& nodes) const {
        double labels = 0;
        for (const LayoutNode& node : nodes) {
            labels += 4 * node.half_width * node.half_height;
        }
        return width() * height() / labels;
    }
    double spread() const {
        const double side = std::floor(std::sqrt(static_cast<double>(size())));
        std::vector<bool> taken(size());
        const double left = low(&Point::x);
        const double bottom = low(&Point::y);
        const double across = side * 0.9999 / width();
        const double up = side * 0.9999 / height();
        for (const Point& point : points_) {
            const double x = std::floor((point.x - left) * across);
            const double y = std::floor((point.y - bottom) * up);
            taken[static_cast<std::size_t>(y * side + x)] = true;
        }
        return static_cast<double>(std::ranges::count(taken, true)) / (side * side);
    }

  private:
    std::size_t size() const { return points_.size(); }
    double low(double Point::*axis) const { return std::ranges::min(points_, {}, axis).*axis; }
    double width() const { return std::ranges::max(points_, {}, &Point::x).x - low(&Point::x); }
    double height() const {
        return std::ranges::max(points_, {}, &Point::y).y - low(&Point::y);
    }
    double distance(std::uint32_t a, std::uint32_t b) const {
        return std::hypot(points_[a].x - points_[b].x, points_[a].y - points_[b].y);
    }
    // Along links; 0: it is the node itself, or not to be reached.
    std::vector<double> steps_from(std::uint32_t start) const {
        std::vector<double> steps(size(), 0);
        std::vector<std::uint32_t> order{start};
        for (std::size_t next = 0; next < order.size(); ++next) {
            for (const std::uint32_t other : near_[order[next]]) {
                if (steps[other] == 0 && other != start) {
                    steps[other] = steps[order[next]] + 1;
                    order.push_back(other);
                }
            }
        }
        return steps;
    }

    std::vector<Point> points_;
    std::vector<std::vector<std::uint32_t>> near_;
    std::vector<std::uint32_t> sampled_;
};

void measure(const char* name, std::uint32_t size, const Links& links) {
    std::vector<LayoutNode> nodes(size);
    for (std::uint32_t i = 0; i < size; ++i) {
        nodes[i] = {20 + i % 7 * 8.0, 9};
    }
    const std::clock_t start = std::clock();
    std::vector<Point> points = lay_out(nodes, links);
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    const Quality quality{std::move(points), links};
    std::printf(
        "%s\t%.2f\t%.3f\t%.3f\t%.1f\t%.1f\t%.3f\n",
        name,
        seconds,
        quality.stress(),
        quality.kept(),
        quality.length(),
        quality.room(nodes),
        quality.spread());
    std::fflush(stdout);
}

}  // namespace

int main(int count, char** arguments) {
    const auto size = static_cast<std::uint32_t>(count > 1 ? std::stoul(arguments[1]) : 20'000);
    std::puts("graph\tseconds\tstress\tkept\tlength\troom\tspread");
    measure("grid", size, grid(size));
    measure("tree", size, tree(size));
    measure("groups", size, groups(size));
    measure("skewed, 3 links a node", size, skewed(size, 3));
    measure("skewed, 10 links a node", size, skewed(size, 10));
    return 0;
}
