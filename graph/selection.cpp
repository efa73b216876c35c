#include "graph/selection.hpp"

#include "core/error.hpp"
#include "core/one_of.hpp"
#include "graph/claim_query.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <variant>

namespace newsgraph {

namespace {

std::size_t number(EntityIndex entity) {
    return static_cast<std::size_t>(entity);
}

bool is_wanted(const KnowledgeGraph& graph, const MergedClaim& claim, const Selection& wanted) {
    const std::string relation = claim.relation.empty() ? "open" : claim.relation.str();
    return claim.independent_sources >= wanted.min_sources
           && (wanted.relations.empty() || is_one_of(relation, wanted.relations))
           && (wanted.statuses.empty() || is_one_of(claim.status, wanted.statuses))
           && is_said_between(graph, claim, wanted.since, wanted.until);
}

// Which entities a picture may show, step by step fewer.
class Stage {
  public:
    Stage(const KnowledgeGraph& graph, std::vector<bool> claims)
        : graph_{graph}, claims_{std::move(claims)}, shown_(graph.entities().size(), true) {}

    const std::vector<bool>& shown() const { return shown_; }

    void keep_named() {
        for (std::size_t i = 0; i < shown_.size(); ++i) {
            shown_[i] = !graph_.entities()[i].generic && !graph_.entities()[i].unnamed;
        }
    }

    void keep_near(const std::string& id, std::uint32_t steps) {
        const auto& entities = graph_.entities();
        const auto found = std::ranges::find(entities, id, &Entity::id);
        if (found == entities.end()) {
            throw Error("no entity of the graph has the id '" + id + "'");
        }
        std::vector<bool> near(shown_.size(), false);
        near[static_cast<std::size_t>(found - entities.begin())] = true;
        shown_[static_cast<std::size_t>(found - entities.begin())] = true;
        for (std::uint32_t step = 0; step < steps; ++step) {
            const std::vector<bool> before = near;
            for (const Edge& edge : edges()) {
                const bool reached = before[number(edge.from)] || before[number(edge.to)];
                near[number(edge.from)] = near[number(edge.from)] || reached;
                near[number(edge.to)] = near[number(edge.to)] || reached;
            }
            if (near == before) {
                break;
            }
        }
        keep(near);
    }

    // So many as a picture shows, that is, with an edge between them: the most important often
    // have none with each other. Whom it is about stays, however unimportant.
    void keep_top(std::uint32_t count, const std::string& ego) {
        const std::vector<Edge> all = edges();
        const std::vector<std::size_t> order = by_importance(all, ego);
        std::vector<std::size_t> place(shown_.size(), order.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            place[order[i]] = i;
        }
        std::vector<std::vector<std::size_t>> earlier(order.size());  // whom it meets, by place
        for (const Edge& edge : all) {
            const auto [low, high] =
                std::minmax({place[number(edge.from)], place[number(edge.to)]});
            if (low != high) {
                earlier[high].push_back(low);
            }
        }
        const std::vector<bool> linked = first_linked(earlier, count);
        const bool none = std::ranges::find(linked, true) == linked.end();
        std::vector<bool> first(shown_.size(), false);
        for (std::size_t i = 0; i < order.size(); ++i) {
            const bool alone = none && i < count;
            first[order[i]] = linked[i] || alone || graph_.entities()[order[i]].id == ego;
        }
        keep(first);
    }

    // Claims of which a picture shows an edge, and what is said of one alone.
    std::vector<bool> claims() const {
        std::vector<bool> out(claims_.size(), false);
        for (const Edge& edge : edges()) {
            out[static_cast<std::size_t>(edge.claim)] = true;
        }
        for (std::size_t i = 0; i < out.size(); ++i) {
            const MergedClaim& claim = graph_.claims()[i];
            const bool alone = !std::holds_alternative<EntityIndex>(claim.object);
            const bool shown = claim.subject && shown_[number(*claim.subject)];
            out[i] = out[i] || (claims_[i] && alone && shown);
        }
        return out;
    }

  private:
    // Goes through them in their order until another would make more than so many that meet one
    // before.
    static std::vector<bool> first_linked(
        const std::vector<std::vector<std::size_t>>& earlier, std::size_t count) {
        std::vector<bool> linked(earlier.size(), false);
        std::size_t found = 0;
        for (std::size_t i = 0; i < earlier.size(); ++i) {
            std::set<std::size_t> added{earlier[i].begin(), earlier[i].end()};
            std::erase_if(added, [&](std::size_t one) { return linked[one]; });
            found += added.size() + (earlier[i].empty() ? 0 : 1);
            if (found > count) {
                break;
            }
            for (const std::size_t one : added) {
                linked[one] = true;
            }
            linked[i] = !earlier[i].empty();
        }
        return linked;
    }
    // What is shown, whom it is about before all others.
    std::vector<std::size_t> by_importance(
        const std::vector<Edge>& edges, const std::string& ego) const {
        std::vector<double> rank = Topology{shown_.size(), edges}.page_rank();
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < shown_.size(); ++i) {
            rank[i] += graph_.entities()[i].id == ego ? 2 : 0;
            if (shown_[i]) {
                order.push_back(i);
            }
        }
        std::ranges::stable_sort(
            order, std::ranges::greater{}, [&](std::size_t i) { return rank[i]; });
        return order;
    }
    std::vector<Edge> edges() const {
        std::vector<Edge> out;
        std::ranges::copy_if(
            graph_.topology().edges(), std::back_inserter(out), [&](const Edge& edge) {
                return claims_[static_cast<std::size_t>(edge.claim)]
                       && shown_[number(edge.from)] && shown_[number(edge.to)];
            });
        return out;
    }
    void keep(const std::vector<bool>& these) {
        for (std::size_t i = 0; i < shown_.size(); ++i) {
            shown_[i] = shown_[i] && these[i];
        }
    }

    const KnowledgeGraph& graph_;
    std::vector<bool> claims_;
    std::vector<bool> shown_;
};

// New numbers for what is kept; the order stays.
template <class Index>
class Numbering {
  public:
    explicit Numbering(std::size_t size) : kept_(size, false), numbers_(size, 0) {}

    void keep(Index index) { kept_[static_cast<std::size_t>(index)] = true; }
    bool keeps(Index index) const { return kept_[static_cast<std::size_t>(index)]; }
    void settle() { std::exclusive_scan(kept_.begin(), kept_.end(), numbers_.begin(), 0U); }
    Index operator[](Index index) const {
        return Index{numbers_[static_cast<std::size_t>(index)]};
    }
    void renumber(std::vector<Index>& list) const {
        std::erase_if(list, [&](Index index) { return !keeps(index); });
        std::ranges::transform(list, list.begin(), [&](Index index) { return (*this)[index]; });
    }

  private:
    std::vector<bool> kept_;
    std::vector<std::uint32_t> numbers_;
};

// The parts of a smaller graph.
class Cutter {
  public:
    Cutter(const KnowledgeGraph& graph, const std::vector<bool>& claims)
        : graph_{graph},
          claims_{claims.size()},
          entities_{graph.entities().size()},
          articles_{graph.articles().size()} {
        for (std::size_t i = 0; i < claims.size(); ++i) {
            if (claims[i]) {
                claims_.keep(ClaimIndex{static_cast<std::uint32_t>(i)});
                need(graph.claims()[i]);
            }
        }
        need_owners();
        claims_.settle();
        entities_.settle();
        articles_.settle();
    }

    KnowledgeGraph::Parts parts() const {
        KnowledgeGraph::Parts parts;
        for (std::uint32_t i = 0; i < graph_.articles().size(); ++i) {
            if (articles_.keeps(ArticleIndex{i})) {
                parts.articles.push_back(graph_.articles()[i]);
                parts.articles.back().text = graph_.text(ArticleIndex{i});
            }
        }
        for (std::uint32_t i = 0; i < graph_.entities().size(); ++i) {
            if (entities_.keeps(EntityIndex{i})) {
                parts.entities.push_back(entity(graph_.entities()[i]));
            }
        }
        for (std::uint32_t i = 0; i < graph_.claims().size(); ++i) {
            if (claims_.keeps(ClaimIndex{i})) {
                parts.claims.push_back(claim(graph_.claims()[i]));
            }
        }
        parts.relations = graph_.relations();
        return parts;
    }

  private:
    void need(const GraphTerm& term) {
        if (const auto* entity = std::get_if<EntityIndex>(&term)) {
            entities_.keep(*entity);
        }
    }
    void need(const MergedClaim& claim) {
        if (claim.subject) {
            entities_.keep(*claim.subject);
        }
        need(claim.object);
        for (const MergedQualifier& qualifier : claim.qualifiers) {
            need(qualifier.value);
        }
        for (const EntityIndex speaker : claim.speakers) {
            entities_.keep(speaker);
        }
        for (const Evidence& evidence : claim.evidence) {
            articles_.keep(evidence.article);
            for (const EntityIndex speaker : evidence.speakers) {
                entities_.keep(speaker);
            }
        }
    }
    void need_owners() {
        for (bool found = true; found;) {
            found = false;
            for (std::uint32_t i = 0; i < graph_.entities().size(); ++i) {
                const auto& owner = graph_.entities()[i].of;
                if (entities_.keeps(EntityIndex{i}) && owner && !entities_.keeps(*owner)) {
                    entities_.keep(*owner);
                    found = true;
                }
            }
        }
    }
    void renumber(GraphTerm& term) const {
        if (auto* entity = std::get_if<EntityIndex>(&term)) {
            *entity = entities_[*entity];
        }
    }
    Entity entity(Entity entity) const {
        if (entity.of) {
            entity.of = entities_[*entity.of];
        }
        articles_.renumber(entity.documents);
        return entity;
    }
    MergedClaim claim(MergedClaim claim) const {
        if (claim.subject) {
            claim.subject = entities_[*claim.subject];
        }
        renumber(claim.object);
        for (MergedQualifier& qualifier : claim.qualifiers) {
            renumber(qualifier.value);
        }
        entities_.renumber(claim.speakers);
        claims_.renumber(claim.conflicts);
        for (Evidence& evidence : claim.evidence) {
            evidence.article = articles_[evidence.article];
            entities_.renumber(evidence.speakers);
        }
        return claim;
    }

    const KnowledgeGraph& graph_;
    Numbering<ClaimIndex> claims_;
    Numbering<EntityIndex> entities_;
    Numbering<ArticleIndex> articles_;
};

}  // namespace

Selected select(const KnowledgeGraph& graph, const Selection& wanted) {
    std::vector<bool> claims;
    claims.reserve(graph.claims().size());
    for (const MergedClaim& claim : graph.claims()) {
        claims.push_back(is_wanted(graph, claim, wanted));
    }
    Stage stage{graph, std::move(claims)};
    if (wanted.named_only) {
        stage.keep_named();
    }
    if (!wanted.ego.empty()) {
        stage.keep_near(wanted.ego, wanted.steps);
    }
    if (wanted.top > 0) {
        stage.keep_top(wanted.top, wanted.ego);
    }
    Selected out{KnowledgeGraph{Cutter{graph, stage.claims()}.parts()}, {}};
    if (std::ranges::find(stage.shown(), false) != stage.shown().end()) {
        for (std::size_t i = 0; i < stage.shown().size(); ++i) {
            if (stage.shown()[i]) {
                out.drawn.insert(graph.entities()[i].id);
            }
        }
    }
    return out;
}

}  // namespace newsgraph
