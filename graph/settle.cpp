// From coarse to fine: neighbours become one body, until few bodies are left; those are placed
// from a radial drawing, and each body's parts around it, where they settle in few rounds.
#include "graph/layout_steps.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace newsgraph {

namespace {

constexpr std::size_t most_at_once = 5000;  // bodies that are placed from a radial drawing
constexpr std::uint32_t most_in_group = 6;
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

// Pushes that may be worked out: large networks get fewer rounds, fewest where they are near
// their places already. Eight springs take as long as a push.
int rounds_for(const SpringNetwork& network, double pushes, int least, int most) {
    const std::size_t work = std::max(network.size(), network.springs.size() / 8);
    return std::clamp(static_cast<int>(pushes / static_cast<double>(work)), least, most);
}

// The network and its bodies' points in another order, as bodies stand at `order`.
struct Reordered {
    SpringNetwork network;
    std::vector<Point> points;
};

Reordered reordered(
    const SpringNetwork& network,
    const std::vector<Point>& points,
    const std::vector<std::uint32_t>& order) {
    std::vector<std::uint32_t> place(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        place[order[i]] = i;
    }
    Reordered out;
    out.network.springs.reserve(network.springs.size());
    for (const std::uint32_t body : order) {
        const std::size_t begin = out.network.springs.size();
        for (const auto& spring : network.of(body)) {
            out.network.springs.push_back({place[spring.to], spring.weight});
        }
        std::ranges::sort(
            out.network.springs.begin() + static_cast<std::ptrdiff_t>(begin),
            out.network.springs.end(),
            {},
            &SpringNetwork::Spring::to);
        out.network.first.push_back(out.network.springs.size());
        out.network.mass.push_back(network.mass[body]);
        out.points.push_back(points[body]);
    }
    return out;
}

// The same as relax(), for points that lie about where they belong: bodies that lie beside each
// other on the sheet do so in memory, too, or most of the time would go by waiting for it.
void relax_in_place(
    const SpringNetwork& network, double length, int rounds, std::vector<Point>& points) {
    const std::vector<std::uint32_t> order = Quadtree(points).order();
    Reordered local = reordered(network, points, order);
    relax(local.network, length, rounds, local.points);
    for (std::size_t i = 0; i < order.size(); ++i) {
        points[order[i]] = local.points[i];
    }
}

// Puts each body into a group with neighbours, those with few springs first: a leaf has one
// choice, a hub many.
class Grouping {
  public:
    explicit Grouping(const SpringNetwork& network)
        : network_{network}, group_(network.size(), none), of_siblings_(network.size(), none) {
        std::vector<std::uint32_t> order(network.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::stable_sort(
            order, {}, [&](std::uint32_t body) { return network.of(body).size(); });
        for (const std::uint32_t body : order) {
            if (group_[body] == none) {
                place(body);
            }
        }
    }

    // The bodies of each group, ascending.
    std::vector<std::vector<std::uint32_t>> groups() const {
        std::vector<std::vector<std::uint32_t>> out(sizes_.size());
        for (std::uint32_t body = 0; body < group_.size(); ++body) {
            out[group_[body]].push_back(body);
        }
        return out;
    }
    const std::vector<std::uint32_t>& group_of_each() const { return group_; }

  private:
    bool has_room(std::uint32_t group) const { return sizes_[group] < most_in_group; }
    std::uint32_t open() {
        sizes_.push_back(0);
        return static_cast<std::uint32_t>(sizes_.size() - 1);
    }
    void put(std::uint32_t body, std::uint32_t group) {
        group_[body] = group;
        ++sizes_[group];
    }

    // The neighbour that it hangs on most, of those that it can join.
    std::uint32_t nearest(std::uint32_t body) const {
        std::uint32_t best = none;
        double most = 0;
        for (const auto& [other, weight] : network_.of(body)) {
            const double pull = weight / network_.mass[other];
            if (pull > most && (group_[other] == none || has_room(group_[other]))) {
                best = other;
                most = pull;
            }
        }
        return best;
    }

    void place(std::uint32_t body) {
        if (const std::uint32_t other = nearest(body); other != none) {
            if (group_[other] == none) {
                put(other, open());
            }
            put(body, group_[other]);
        } else {
            join_siblings(body);
        }
    }

    // Where there is no room with any neighbour, with those that hang on the same. What hangs
    // on nothing goes with what hangs on the first body, or groups would not be fewer than
    // bodies.
    void join_siblings(std::uint32_t body) {
        const auto springs = network_.of(body);
        std::uint32_t& siblings = of_siblings_[springs.empty() ? 0 : springs.front().to];
        if (siblings == none || !has_room(siblings)) {
            siblings = open();
        }
        put(body, siblings);
    }

    const SpringNetwork& network_;
    std::vector<std::uint32_t> group_;        // by body
    std::vector<std::uint32_t> of_siblings_;  // by body: the group of those that hang on it
    std::vector<std::uint32_t> sizes_;        // by group
};

// Groups as bodies.
SpringNetwork coarser(
    const SpringNetwork& network,
    const std::vector<std::vector<std::uint32_t>>& groups,
    const std::vector<std::uint32_t>& group_of) {
    SpringNetwork out;
    std::vector<double> weight(groups.size(), 0);
    std::vector<std::uint32_t> met;
    for (std::uint32_t group = 0; group < groups.size(); ++group) {
        double mass = 0;
        for (const std::uint32_t body : groups[group]) {
            mass += network.mass[body];
            for (const auto& spring : network.of(body)) {
                const std::uint32_t other = group_of[spring.to];
                if (other != group && weight[other] == 0) {
                    met.push_back(other);
                }
                weight[other] += other == group ? 0 : spring.weight;
            }
        }
        std::ranges::sort(met);
        for (const std::uint32_t other : met) {
            out.springs.push_back({other, weight[other]});
            weight[other] = 0;
        }
        met.clear();
        out.first.push_back(out.springs.size());
        out.mass.push_back(mass);
    }
    return out;
}

// The bodies of a group around its place, in a spiral, those with most springs in the middle.
std::vector<Point> spread(
    const SpringNetwork& network,
    const std::vector<std::vector<std::uint32_t>>& groups,
    const std::vector<Point>& places,
    double spacing) {
    constexpr double golden = 0.6180339887;
    std::vector<Point> out(network.size());
    for (std::size_t group = 0; group < groups.size(); ++group) {
        std::vector<std::uint32_t> bodies = groups[group];
        std::ranges::stable_sort(bodies, std::ranges::greater{}, [&](std::uint32_t body) {
            return network.of(body).size();
        });
        for (std::size_t i = 0; i < bodies.size(); ++i) {
            const auto rank = static_cast<double>(i);
            const Point way = on_circle(0.02 + golden * rank);
            const double radius = 0.4 * spacing * std::sqrt(rank);
            out[bodies[i]] = {
                places[group].x + radius * way.x, places[group].y + radius * way.y};
        }
    }
    return out;
}

std::vector<Point> settle_at_once(const SpringNetwork& network, double length) {
    std::vector<Point> points = radial_tree(network);
    const double spacing = length * network.spacing();
    for (Point& point : points) {
        point = {point.x * spacing, point.y * spacing};
    }
    relax(network, length, rounds_for(network, 4e6, 30, 240), points);
    return points;
}

}  // namespace

std::vector<Point> settle(const SpringNetwork& network, double length) {
    if (network.size() <= most_at_once) {
        return settle_at_once(network, length);
    }
    const Grouping grouping{network};
    const auto groups = grouping.groups();
    const std::vector<Point> places =
        settle(coarser(network, groups, grouping.group_of_each()), length);
    std::vector<Point> points = spread(network, groups, places, length * network.spacing());
    relax_in_place(network, length, rounds_for(network, 2e6, 6, 100), points);
    return points;
}

}  // namespace newsgraph
