#include "export/attributes.hpp"

#include "core/date.hpp"
#include "core/one_of.hpp"
#include "export/row.hpp"
#include "export/safe_text.hpp"
#include "graph/lines.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <variant>

namespace newsgraph {

namespace {

constexpr std::size_t max_claims = 1000;  // ids in one cell

constexpr std::array node_table{
    Column{"name", ColumnType::text},
    Column{"type", ColumnType::text},
    Column{"kind", ColumnType::text},
    Column{"of", ColumnType::text},
    Column{"generic", ColumnType::truth},
    Column{"aliases", ColumnType::text},
    Column{"wikidata", ColumnType::text},
    Column{"mentions", ColumnType::integer},
    Column{"articles", ColumnType::integer},
    Column{"community", ColumnType::integer},
    Column{"core", ColumnType::integer},
    Column{"importance", ColumnType::real},
    Column{"betweenness", ColumnType::real},
};
constexpr std::array edge_table{
    Column{"interaction", ColumnType::text},
    Column{"relation", ColumnType::text},
    Column{"predicate", ColumnType::text},
    Column{"status", ColumnType::text},
    Column{"polarity", ColumnType::text},
    Column{"confidence", ColumnType::real},
    Column{"articles", ColumnType::integer},
    Column{"independent_sources", ColumnType::integer},
    Column{"disputed", ColumnType::truth},
    Column{"speakers", ColumnType::text},
    Column{"first", ColumnType::text},
    Column{"last", ColumnType::text},
    Column{"time", ColumnType::text},
    Column{"place", ColumnType::text},
    Column{"quantity", ColumnType::text},
    Column{"sources", ColumnType::text},
    Column{"quote", ColumnType::text},
    Column{"claims", ColumnType::text},
};

void add(std::vector<std::string>& items, std::string item) {
    if (!item.empty() && !is_one_of(item, items)) {
        items.push_back(std::move(item));
    }
}

std::string words(const KnowledgeGraph& graph, const GraphTerm& term) {
    if (const auto* entity = std::get_if<EntityIndex>(&term)) {
        return one_line(graph[*entity].label);
    }
    const auto* literal = literal_in(term);
    return literal == nullptr ? "" : one_line(literal->text);
}

std::string qualifiers(const KnowledgeGraph& graph, const DrawnEdge& edge, Role role) {
    std::vector<std::string> out;
    for (const ClaimIndex claim : edge.claims) {
        for (const MergedQualifier& qualifier : graph[claim].qualifiers) {
            if (qualifier.role == role) {
                add(out, words(graph, qualifier.value));
            }
        }
    }
    return joined(out);
}

std::vector<std::string> labels(
    const KnowledgeGraph& graph, const std::vector<EntityIndex>& entities) {
    std::vector<std::string> out;
    for (const EntityIndex entity : entities) {
        add(out, one_line(graph[entity].label));
    }
    return out;
}

std::string sources_of(const KnowledgeGraph& graph, const DrawnEdge& edge) {
    std::vector<std::string> out;
    for (const ArticleIndex article : edge.articles) {
        add(out, source_line(graph[article]));
    }
    return joined(out);
}

// "2022-08" or "2022-07/2022-08" as days; nothing for what is no date.
std::optional<Days> days_of(std::string_view iso) {
    const std::size_t slash = iso.find('/');
    const auto begin = parse_iso_date(iso.substr(0, slash));
    const auto end =
        slash == std::string_view::npos ? begin : parse_iso_date(iso.substr(slash + 1));
    if (!begin || !end || end->last_day() < begin->first_day()) {
        return std::nullopt;
    }
    return Days{begin->first_day().iso(), end->last_day().iso()};
}

// Gephi refuses intervals of one element that overlap.
std::vector<Days> without_overlap(std::vector<Days> days) {
    std::ranges::sort(days);
    std::vector<Days> out;
    for (const Days& one : days) {
        if (!out.empty() && one.first <= out.back().last) {
            out.back().last = std::max(out.back().last, one.last);
        } else {
            out.push_back(one);
        }
    }
    return out;
}

}  // namespace

std::string joined(const std::vector<std::string>& items, std::size_t limit) {
    std::string out;
    for (std::size_t i = 0; i < std::min(items.size(), limit); ++i) {
        out += out.empty() ? "" : " | ";
        out += items[i];
    }
    return items.size() > limit ? fmt::format("{} and {} more", out, items.size() - limit)
                                : out;
}

std::span<const Column> node_columns() {
    return node_table;
}

std::span<const Column> edge_columns() {
    return edge_table;
}

std::vector<std::string> node_values(const KnowledgeGraph& graph, const DrawnNode& node) {
    const Entity& entity = graph[node.entity];
    std::vector<std::string> aliases;
    for (const std::string& alias : entity.aliases) {
        add(aliases, one_line(alias));
    }
    return row_of(
        entity.label,
        name_of(entity.type),
        kind_of(entity),
        entity.of ? one_line(graph[*entity.of].label) : "",
        entity.generic ? "true" : "false",
        joined(aliases, max_claims),
        entity.wikidata,
        std::to_string(entity.mentions),
        std::to_string(entity.documents.size()),
        std::to_string(node.community),
        std::to_string(node.core),
        fmt::format("{:.5f}", node.importance),
        fmt::format("{:.5f}", node.betweenness));
}

std::vector<std::string> edge_values(const KnowledgeGraph& graph, const DrawnEdge& edge) {
    const MergedClaim& claim = graph[edge.strongest];
    const Evidence* evidence = best_evidence(graph, claim);
    std::vector<std::string> claims;
    for (const ClaimIndex one : edge.claims) {
        claims.push_back(graph[one].id.str());
    }
    return row_of(
        relation_words(claim),
        claim.relation.str(),
        claim.predicate,
        name_of(claim.status),
        name_of(claim.polarity),
        fmt::format("{:.3f}", edge.confidence),
        std::to_string(edge.articles.size()),
        std::to_string(edge.independent_sources),
        edge.disputed ? "true" : "false",
        joined(labels(graph, speakers_of(graph, edge))),
        edge.first,
        edge.last,
        joined(event_times(graph, edge)),
        qualifiers(graph, edge, Role::place),
        qualifiers(graph, edge, Role::quantity),
        sources_of(graph, edge),
        evidence == nullptr ? std::string_view() : graph.quote(*evidence),
        joined(claims, max_claims));
}

std::vector<std::string> event_times(const KnowledgeGraph& graph, const DrawnEdge& edge) {
    std::vector<std::string> times;
    const auto add_time = [&](const std::string& time) {
        if (!time.empty()) {
            times.push_back(time);
        }
    };
    for (const ClaimIndex claim : edge.claims) {
        for (const Evidence& evidence : graph[claim].evidence) {
            add_time(evidence.time);
        }
        for (const MergedQualifier& qualifier : graph[claim].qualifiers) {
            const auto* literal = literal_in(qualifier.value);
            if (qualifier.role == Role::time && literal != nullptr) {
                add_time(literal->iso);
            }
        }
    }
    std::ranges::sort(times);
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

std::vector<Days> periods_of(const KnowledgeGraph& graph, const DrawnEdge& edge) {
    std::vector<Days> days;
    for (const std::string& time : event_times(graph, edge)) {
        if (const auto found = days_of(time)) {
            days.push_back(*found);
        }
    }
    if (days.empty()) {
        for (const ArticleIndex article : edge.articles) {
            if (const auto found = days_of(graph[article].published)) {
                days.push_back(*found);
            }
        }
    }
    return without_overlap(std::move(days));
}

std::string source_line(const SourceArticle& article) {
    std::string out = one_line(article.title.empty() ? article.document : article.title);
    for (const std::string* field :
         {&article.author, &article.publisher, &article.published, &article.url}) {
        out += field->empty() ? "" : ", " + one_line(*field);
    }
    return out;
}

}  // namespace newsgraph
