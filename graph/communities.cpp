#include "graph/communities.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace newsgraph {

namespace {

// Both directions of every link; a loop stands once, with twice its weight.
struct Network {
    std::vector<std::vector<std::pair<std::uint32_t, double>>> links;
    std::vector<double> strength;  // of all its links
    double total = 0;              // of all strengths
};

Network network_of(std::size_t size, const std::vector<WeightedLink>& links) {
    Network network{
        std::vector<std::vector<std::pair<std::uint32_t, double>>>(size),
        std::vector<double>(size, 0),
        0};
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> sums;
    for (const auto& [from, to, weight] : links) {
        sums[std::minmax(from, to)] += weight;
    }
    for (const auto& [ends, weight] : sums) {
        const auto [a, b] = ends;
        network.links[a].emplace_back(b, a == b ? 2 * weight : weight);
        if (a != b) {
            network.links[b].emplace_back(a, weight);
        }
        network.strength[a] += weight;
        network.strength[b] += weight;
        network.total += 2 * weight;
    }
    return network;
}

// Moves nodes to the neighbouring community that gains most, until none gains.
class Mover {
  public:
    explicit Mover(const Network& network)
        : network_{network}, community_(network.links.size()), sum_{network.strength} {
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
    bool move(std::uint32_t node) {
        std::map<std::uint32_t, double> to;  // weight of links to each community
        for (const auto& [other, weight] : network_.links[node]) {
            to[community_[other]] += other == node ? 0 : weight;
        }
        const std::uint32_t own = community_[node];
        const double strength = network_.strength[node];
        sum_[own] -= strength;
        std::uint32_t best = own;
        double most = to[own] - sum_[own] * strength / network_.total;
        for (const auto& [community, weight] : to) {
            const double gain = weight - sum_[community] * strength / network_.total;
            if (gain > most + 1e-9) {
                best = community;
                most = gain;
            }
        }
        sum_[best] += strength;
        community_[node] = best;
        return best != own;
    }

    const Network& network_;
    std::vector<std::uint32_t> community_;
    std::vector<double> sum_;  // of strengths, by community
};

// Communities numbered from 0 in the order of their lowest nodes.
std::uint32_t renumber(std::vector<std::uint32_t>& community) {
    std::map<std::uint32_t, std::uint32_t> numbers;
    for (std::uint32_t& one : community) {
        one =
            numbers.try_emplace(one, static_cast<std::uint32_t>(numbers.size())).first->second;
    }
    return static_cast<std::uint32_t>(numbers.size());
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
    std::vector<WeightedLink> between = links;
    for (std::size_t size = nodes; size > 0;) {
        std::vector<std::uint32_t> merged = Mover{network_of(size, between)}.run();
        const std::uint32_t count = renumber(merged);
        for (std::uint32_t& one : out) {
            one = merged[one];
        }
        for (WeightedLink& link : between) {
            link = {merged[link.from], merged[link.to], link.weight};
        }
        if (count == size) {
            break;
        }
        size = count;
    }
    return by_size(out);
}

}  // namespace newsgraph
