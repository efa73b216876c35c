#include "graph/communities.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <span>
#include <utility>

namespace newsgraph {

namespace {

// Both directions of every link, by node; a loop stands once, with twice its weight.
struct Network {
    struct Arc {
        std::uint32_t to = 0;
        double weight = 0;
    };

    std::size_t size() const { return strength.size(); }
    std::span<const Arc> arcs_of(std::uint32_t node) const {
        return std::span{arcs}.subspan(first[node], first[node + 1] - first[node]);
    }

    std::vector<Arc> arcs;
    std::vector<std::size_t> first;  // by node, and the end
    std::vector<double> strength;    // of all its links
    double total = 0;                // of all strengths
};

// Each pair of ends once, the lower first, in order.
std::vector<WeightedLink> joined(std::vector<WeightedLink> links) {
    for (WeightedLink& link : links) {
        if (link.from > link.to) {
            std::swap(link.from, link.to);
        }
    }
    const auto ends = [](const WeightedLink& link) { return std::pair(link.from, link.to); };
    std::ranges::stable_sort(links, {}, ends);
    std::size_t kept = 0;
    for (std::size_t i = 1; i < links.size(); ++i) {
        if (ends(links[i]) == ends(links[kept])) {
            links[kept].weight += links[i].weight;
        } else {
            links[++kept] = links[i];
        }
    }
    links.resize(std::min(links.size(), kept + 1));
    return links;
}

Network network_of(std::size_t size, const std::vector<WeightedLink>& links) {
    Network network{{}, std::vector<std::size_t>(size + 1, 0), std::vector<double>(size, 0), 0};
    for (const auto& [from, to, weight] : links) {
        ++network.first[from + 1];
        network.first[to + 1] += from == to ? 0 : 1;
        network.strength[from] += weight;
        network.strength[to] += weight;
        network.total += 2 * weight;
    }
    std::partial_sum(network.first.begin(), network.first.end(), network.first.begin());
    network.arcs.resize(network.first.back());
    std::vector<std::size_t> next{network.first.begin(), network.first.end() - 1};
    for (const auto& [from, to, weight] : links) {
        network.arcs[next[from]++] = {to, from == to ? 2 * weight : weight};
        if (from != to) {
            network.arcs[next[to]++] = {from, weight};
        }
    }
    return network;
}

// Moves nodes to the neighbouring community that gains most, until none gains.
class Mover {
  public:
    explicit Mover(const Network& network)
        : network_{network},
          community_(network.size()),
          sum_{network.strength},
          weight_to_(network.size(), none) {
        std::iota(community_.begin(), community_.end(), 0U);
    }

    std::vector<std::uint32_t> run() {
        constexpr int max_rounds = 30;
        bool moved = true;
        for (int round = 0; round < max_rounds && moved; ++round) {
            moved = false;
            for (std::uint32_t node = 0; node < community_.size(); ++node) {
                moved = move(node) || moved;
            }
        }
        return std::move(community_);
    }

  private:
    static constexpr double none = -1;

    // Adds up the weights of the node's links to each community that is beside it.
    void look_around(std::uint32_t node) {
        for (const auto& [other, weight] : network_.arcs_of(node)) {
            const std::uint32_t community = community_[other];
            if (weight_to_[community] == none) {
                weight_to_[community] = 0;
                beside_.push_back(community);
            }
            weight_to_[community] += other == node ? 0 : weight;
        }
    }
    void forget() {
        for (const std::uint32_t community : beside_) {
            weight_to_[community] = none;
        }
        beside_.clear();
    }

    bool move(std::uint32_t node) {
        look_around(node);
        const std::uint32_t own = community_[node];
        const double strength = network_.strength[node];
        sum_[own] -= strength;
        std::uint32_t best = own;
        double most = std::max(0.0, weight_to_[own]) - sum_[own] * strength / network_.total;
        for (const std::uint32_t community : beside_) {
            const double gain =
                weight_to_[community] - sum_[community] * strength / network_.total;
            const bool ties = best != own && gain > most - 1e-9 && community < best;
            if (gain > most + 1e-9 || ties) {
                best = community;
                most = std::max(most, gain);
            }
        }
        sum_[best] += strength;
        community_[node] = best;
        forget();
        return best != own;
    }

    const Network& network_;
    std::vector<std::uint32_t> community_;
    std::vector<double> sum_;        // of strengths, by community
    std::vector<double> weight_to_;  // by community; none: not beside the node
    std::vector<std::uint32_t> beside_;
};

// Communities numbered from 0 in the order of their lowest nodes.
std::uint32_t renumber(std::vector<std::uint32_t>& community) {
    constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> numbers(community.size(), none);
    std::uint32_t next = 0;
    for (std::uint32_t& one : community) {
        if (numbers[one] == none) {
            numbers[one] = next++;
        }
        one = numbers[one];
    }
    return next;
}

std::vector<std::uint32_t> by_size(const std::vector<std::uint32_t>& community) {
    std::map<std::uint32_t, std::uint32_t> sizes;
    for (const std::uint32_t one : community) {
        ++sizes[one];
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ranked{sizes.begin(), sizes.end()};
    std::ranges::stable_sort(
        ranked, [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<std::uint32_t> place(ranked.size());
    for (std::uint32_t i = 0; i < ranked.size(); ++i) {
        place[ranked[i].first] = i;
    }
    std::vector<std::uint32_t> out(community.size());
    std::ranges::transform(
        community, out.begin(), [&](std::uint32_t one) { return place[one]; });
    return out;
}

}  // namespace

std::vector<std::uint32_t> communities(
    std::size_t nodes, const std::vector<WeightedLink>& links) {
    std::vector<std::uint32_t> out(nodes);
    std::iota(out.begin(), out.end(), 0U);
    std::vector<WeightedLink> between = joined(links);
    for (std::size_t size = nodes; size > 0;) {
        std::vector<std::uint32_t> merged = Mover{network_of(size, between)}.run();
        const std::uint32_t count = renumber(merged);
        for (std::uint32_t& one : out) {
            one = merged[one];
        }
        if (count == size) {
            break;
        }
        for (WeightedLink& link : between) {
            link = {merged[link.from], merged[link.to], link.weight};
        }
        between = joined(std::move(between));
        size = count;
    }
    return by_size(out);
}

}  // namespace newsgraph
