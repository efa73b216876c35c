#include "graph/shuffle/gathering.hpp"

#include "core/utf8.hpp"
#include "graph/claim_values.hpp"
#include "graph/conflicts.hpp"
#include "graph/merge.hpp"
#include "graph/relations.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace newsgraph {

namespace {

struct Local {
    std::vector<Entity> entities;         // sorted by id
    std::vector<SourceArticle> articles;  // by number, which is by document
    std::vector<std::uint32_t> reports;   // [article]
};

// A text of blanks with the quotes at their places; of words that two of them quote, those of
// the first.
std::string text_of_quotes(std::vector<Piece> quotes) {
    std::ranges::sort(quotes, [](const Piece& a, const Piece& b) {
        return std::pair(a.begin, b.text.size()) < std::pair(b.begin, a.text.size());
    });
    std::string text;
    std::uint32_t length = 0;
    for (const Piece& quote : quotes) {
        if (quote.begin > length) {
            text.append(quote.begin - length, ' ');
            length = quote.begin;
        }
        std::size_t at = 0;
        for (std::uint32_t place = quote.begin; place < length && at < quote.text.size();
             ++place) {
            next_code_point(quote.text, at);
        }
        const std::string_view rest = std::string_view(quote.text).substr(at);
        text += rest;
        length += static_cast<std::uint32_t>(count_code_points(rest));
    }
    return text;
}

std::vector<Entity> unite_entities(const std::vector<ToldClaim>& told) {
    std::map<std::string_view, const Entity*> by_id;
    for (const ToldClaim& one : told) {
        for (const Entity& entity : one.entities) {
            by_id.emplace(entity.id, &entity);
        }
    }
    std::vector<Entity> entities;
    entities.reserve(by_id.size());
    for (const auto& [id, entity] : by_id) {
        entities.push_back(*entity);
    }
    for (const ToldClaim& one : told) {
        for (const Entity& entity : one.entities) {
            if (entity.of) {
                const Entity& owner = one.entities.at(static_cast<std::size_t>(*entity.of));
                const EntityIndex place = find_entity(entities, entity.id);
                entities[static_cast<std::size_t>(place)].of = find_entity(entities, owner.id);
            }
        }
    }
    return entities;
}

ArticleIndex& article_of(ToldClaim& told) {
    return told.keyed.claim.evidence.at(0).article;
}

// Numbers the articles among themselves.
void unite_articles(std::vector<ToldClaim>& told, Local& local) {
    std::map<ArticleIndex, std::vector<ToldClaim*>> by_number;
    for (ToldClaim& one : told) {
        by_number[article_of(one)].push_back(&one);
    }
    for (auto& [number, claims] : by_number) {
        std::vector<Piece> quotes;
        for (ToldClaim* one : claims) {
            article_of(*one) = static_cast<ArticleIndex>(local.articles.size());
            std::ranges::move(one->quotes, std::back_inserter(quotes));
        }
        SourceArticle& article = local.articles.emplace_back(claims.front()->article);
        article.text = text_of_quotes(std::move(quotes));
        local.reports.push_back(claims.front()->report);
    }
}

Local local_of(std::vector<ToldClaim>& told) {
    Local local;
    local.entities = unite_entities(told);
    unite_articles(told, local);
    return local;
}

// From the entities of one claim to those of the place.
void move_entities(ToldClaim& told, const std::vector<Entity>& all) {
    std::vector<EntityIndex> place;
    for (const Entity& entity : told.entities) {
        place.push_back(find_entity(all, entity.id));
    }
    relocate(told.keyed.claim, place);
}

// Two keys of one hash have two ids, in the order of keys; see merge.hpp.
void part_ids(std::vector<Merged>& merged, const std::vector<std::string>& keys) {
    std::set<ClaimId> taken;
    for (std::size_t i = 0; i < merged.size(); ++i) {
        std::string salted = keys[i];
        while (!taken.insert(merged[i].claim.id).second) {
            salted += '+';
            merged[i].claim.id = claim_id(salted);
        }
    }
}

std::vector<Merged> merge_told(std::vector<ToldClaim> told, const Local& local) {
    std::vector<std::string_view> texts;
    for (const SourceArticle& article : local.articles) {
        texts.emplace_back(article.text);
    }
    const Sources sources(local.articles, std::move(texts), local.reports);
    std::vector<Merged> merged;
    std::vector<std::string> keys;
    for (auto first = told.begin(); first != told.end();) {
        const auto last = std::find_if(first, told.end(), [&](const ToldClaim& one) {
            return one.keyed.key != first->keyed.key;
        });
        keys.push_back(first->keyed.key);
        std::vector<KeyedClaim> same;
        std::transform(first, last, std::back_inserter(same), [&](ToldClaim& one) {
            move_entities(one, local.entities);
            return std::move(one.keyed);
        });
        merged.push_back(merge_group(std::move(same), local.entities, sources));
        merged.back().claim.id = claim_id(keys.back());
        first = last;
    }
    part_ids(merged, keys);
    std::ranges::sort(
        merged, {}, [](const Merged& one) -> const ClaimId& { return one.claim.id; });
    return merged;
}

// Those of a few claims: a place has few, all together some hundred.
std::vector<Relation> relations_of(
    const std::vector<MergedClaim>& claims, const std::vector<Relation>& relations) {
    std::map<std::string_view, const Relation*> by_id;
    for (const MergedClaim& claim : claims) {
        if (const Relation* relation = find_relation(relations, claim.relation)) {
            by_id.emplace(relation->id, relation);
        }
    }
    std::vector<Relation> found;
    for (const auto& [id, relation] : by_id) {
        found.push_back(*relation);
    }
    return found;
}

}  // namespace

KnowledgeGraph gather_claims(
    std::vector<ToldClaim> told, const std::vector<Relation>& relations) {
    Local local = local_of(told);
    std::vector<Merged> merged = merge_told(std::move(told), local);
    KnowledgeGraph::Parts parts;
    for (Merged& one : merged) {
        parts.claims.push_back(std::move(one.claim));
    }
    link_conflicts(parts.claims, local.entities);
    for (std::size_t i = 0; i < merged.size(); ++i) {
        if (merged[i].show_turned) {
            swap_ends(parts.claims[i]);
        }
    }
    parts.articles = std::move(local.articles);
    parts.entities = std::move(local.entities);
    parts.relations = relations_of(parts.claims, relations);
    parts.reports = std::move(local.reports);
    return KnowledgeGraph(std::move(parts));
}

std::optional<KnowledgeGraph> Gathering::add(
    std::string_view place, std::string_view packed_claim) {
    std::optional<KnowledgeGraph> before;
    if (place != place_) {
        if (told_.size() >= enough_) {
            before = finish();
        }
        place_ = place;
    }
    told_.push_back(unpack_value<ToldClaim>(packed_claim));
    return before;
}

std::optional<KnowledgeGraph> Gathering::finish() {
    if (told_.empty()) {
        return std::nullopt;
    }
    return gather_claims(std::exchange(told_, {}), relations_);
}

}  // namespace newsgraph
