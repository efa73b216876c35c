// Shortest ways between two entities, by breadth-first search from the far end.
#include "graph/claim_query.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace newsgraph {

namespace {

constexpr std::uint32_t max_steps = 1000;  // nobody reads more, and the stack ends
constexpr std::uint32_t far = std::numeric_limits<std::uint32_t>::max();

std::size_t number(EntityIndex entity) {
    return static_cast<std::size_t>(entity);
}

// A link of an entity to another, by its best attested claim.
struct Step {
    EntityIndex to{};
    ClaimIndex claim{};
};

class Ways {
  public:
    Ways(const KnowledgeGraph& graph, EntityIndex from, EntityIndex to, std::size_t limit)
        : graph_{graph}, to_{to}, limit_{limit} {
        measure();
        chain_.entities.push_back(from);
    }

    std::vector<Route> find() {
        if (distance_[number(chain_.entities.back())] <= max_steps) {
            walk();
        }
        return std::move(found_);
    }

  private:
    bool links(EntityIndex entity) const {
        return !graph_[entity].unnamed || graph_[entity].of;
    }
    // From an entity to all that an affirmed claim links it with.
    std::vector<Step> steps(EntityIndex here) const {
        const Topology& topology = graph_.topology();
        std::vector<Step> out;
        const auto add = [&](std::uint32_t position, EntityIndex Edge::*end) {
            const Edge& edge = topology.edges()[position];
            const EntityIndex other = edge.*end;
            if (edge.polarity == Polarity::affirmed && other != here && links(other)) {
                out.push_back({other, edge.claim});
            }
        };
        if (links(here)) {
            std::ranges::for_each(
                topology.outgoing(here), [&](std::uint32_t edge) { add(edge, &Edge::to); });
            std::ranges::for_each(
                topology.incoming(here), [&](std::uint32_t edge) { add(edge, &Edge::from); });
        }
        return out;
    }
    void measure() {
        distance_.assign(graph_.entities().size(), far);
        distance_[number(to_)] = 0;
        std::vector<EntityIndex> queue{to_};
        for (std::size_t i = 0; i < queue.size(); ++i) {
            const std::uint32_t next = distance_[number(queue[i])] + 1;
            for (const Step& step : steps(queue[i])) {
                if (distance_[number(step.to)] == far) {
                    distance_[number(step.to)] = next;
                    queue.push_back(step.to);
                }
            }
        }
    }
    // Steps towards the end, one to each entity, those of most sources first.
    std::vector<Step> nearer(EntityIndex here) const {
        std::vector<Step> out;
        for (const Step& step : steps(here)) {
            if (distance_[number(step.to)] + 1 == distance_[number(here)]) {
                out.push_back(step);
            }
        }
        const auto strength = [&](const Step& step) {
            const MergedClaim& claim = graph_[step.claim];
            return std::tuple{
                -std::int64_t{claim.independent_sources}, -claim.confidence, step.claim};
        };
        std::ranges::sort(out, {}, [&](const Step& step) {
            return std::pair{step.to, strength(step)};
        });
        const auto repeated = std::ranges::unique(out, {}, &Step::to);
        out.erase(repeated.begin(), repeated.end());
        std::ranges::sort(out, {}, strength);
        return out;
    }
    void walk() {
        const EntityIndex here = chain_.entities.back();
        if (here == to_) {
            found_.push_back(chain_);
            return;
        }
        for (const Step& step : nearer(here)) {
            if (found_.size() == limit_) {
                return;
            }
            chain_.entities.push_back(step.to);
            chain_.claims.push_back(step.claim);
            walk();
            chain_.entities.pop_back();
            chain_.claims.pop_back();
        }
    }

    const KnowledgeGraph& graph_;
    EntityIndex to_;
    std::size_t limit_;
    std::vector<std::uint32_t> distance_;
    Route chain_;
    std::vector<Route> found_;
};

}  // namespace

std::vector<Route> shortest_routes(
    const KnowledgeGraph& graph, EntityIndex from, EntityIndex to, std::size_t limit) {
    return Ways{graph, from, to, limit}.find();
}

}  // namespace newsgraph
