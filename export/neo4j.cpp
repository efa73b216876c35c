// Two tables that `neo4j-admin database import full` takes (Neo4j 5 and later):
//
//   id:ID,name,:LABEL,kind,...                                   nodes.csv
//   iran,Iran,Entity;Country,name,...
//   :START_ID,:END_ID,:TYPE,id,label,weight:int,...              relationships.csv
//   iran,russia,SUPPLIES,e-...,supplies drones,2,...
//
// What is not said to be so has a type of its own (SUPPLIES_PLANNED), so that no query for
// SUPPLIES counts it. Arrays are joined with ';', which becomes ',' inside their items. Every
// record is one line, since others need a slow option; quotation marks are doubled, and nothing
// else is escaped, as the importer wants it. Empty cells are properties that are not there.
#include "core/ascii.hpp"
#include "core/date.hpp"
#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "export/attributes.hpp"
#include "export/csv_cell.hpp"
#include "export/formats.hpp"
#include "export/row.hpp"
#include "export/safe_text.hpp"
#include "graph/lines.hpp"
#include "graph/sources.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

namespace {

constexpr std::string_view node_header =
    "id:ID,name,:LABEL,kind,of,generic:boolean,aliases:string[],wikidata,mentions:int,"
    "articles:int,community:int,core:int,importance:double,betweenness:double\n";
constexpr std::string_view edge_header =
    ":START_ID,:END_ID,:TYPE,id,label,relation,predicate,status,polarity,weight:int,"
    "confidence:double,articles:int,disputed:boolean,speakers:string[],first:date,last:date,"
    "titles:string[],outlets:string[],authors:string[],urls:string[],quote,claims:string[]\n";

void write_row(std::ostream& out, const std::vector<std::string>& cells) {
    std::string line;
    line.reserve(1024);
    for (const std::string& cell : cells) {
        if (!cell.empty()) {
            line += plain_csv_cell(cell);
        }
        line += ',';
    }
    line.back() = '\n';
    out << line;
}

// Items each once, in their order. Mostly there are one or two.
class Array {
  public:
    void add(std::string_view text) {
        std::string item = one_line(text);
        std::ranges::replace(item, ';', ',');
        if (!item.empty() && !has(item)) {
            items_.push_back(std::move(item));
            if (items_.size() >= few) {
                seen_.insert(
                    items_.begin() + static_cast<std::ptrdiff_t>(seen_.size()), items_.end());
            }
        }
    }
    std::string cell() const {
        std::string out;
        for (const std::string& item : items_) {
            (out += out.empty() ? "" : ";") += item;
        }
        return out;
    }

  private:
    static constexpr std::size_t few = 16;

    bool has(const std::string& item) const {
        return items_.size() < few ? is_one_of(item, items_) : seen_.contains(item);
    }

    std::vector<std::string> items_;
    std::set<std::string> seen_;  // all of many
};

std::string truth(bool value) {
    return value ? "true" : "false";
}

// What the importer takes for a date: the whole day; of a month or a year nothing.
std::string day_of(std::string_view published) {
    const auto date = parse_iso_date(published);
    return date && date->day != 0 ? date->iso() : "";
}

// "works for (planned)" -> WORKS_FOR_PLANNED, as types of relationships are spelled.
std::string type_of(std::string_view kind) {
    std::string out;
    for (const char c : ascii_lower(kind)) {
        if (is_lower(c)) {
            out += static_cast<char>(c - 'a' + 'A');
        } else if (is_digit(c)) {
            out += c;
        } else if (!out.empty() && out.back() != '_') {
            out += '_';
        }
    }
    out.erase(out.find_last_not_of('_') + 1);
    return out.empty() ? "OPEN" : out;
}

std::vector<std::string> row(const KnowledgeGraph& graph, const DrawnNode& node) {
    const Entity& entity = graph[node.entity];
    Array aliases;
    for (const std::string& alias : entity.aliases) {
        aliases.add(alias);
    }
    return row_of(
        entity.id,
        entity.label,
        "Entity;" + std::string{name_of(entity.type)},
        kind_of(entity),
        entity.of ? graph[*entity.of].label : "",
        truth(entity.generic),
        aliases.cell(),
        entity.wikidata,
        std::to_string(entity.mentions),
        std::to_string(entity.documents.size()),
        std::to_string(node.community),
        std::to_string(node.core),
        fmt::format("{:.5f}", node.importance),
        fmt::format("{:.5f}", node.betweenness));
}

struct Origins {
    Array titles;
    Array outlets;
    Array authors;
    Array urls;
};

Origins origins_of(const KnowledgeGraph& graph, const DrawnEdge& edge) {
    Origins out;
    for (const ArticleIndex index : edge.articles) {
        const SourceArticle& article = graph[index];
        out.titles.add(article.title.empty() ? article.document : article.title);
        out.outlets.add(outlet_of(article));
        out.authors.add(article.author);
        out.urls.add(article.url);
    }
    return out;
}

std::vector<std::string> row(const KnowledgeGraph& graph, const DrawnEdge& edge) {
    const MergedClaim& claim = graph[edge.strongest];
    const Evidence* evidence = best_evidence(graph, claim);
    const Origins origins = origins_of(graph, edge);
    Array speakers;
    for (const EntityIndex speaker : speakers_of(graph, edge)) {
        speakers.add(graph[speaker].label);
    }
    Array claims;
    for (const ClaimIndex one : edge.claims) {
        claims.add(graph[one].id);
    }
    return row_of(
        graph[edge.source].id,
        graph[edge.target].id,
        type_of(edge.kind),
        edge.id,
        edge.label,
        claim.relation.str(),
        claim.predicate,
        name_of(claim.status),
        name_of(claim.polarity),
        std::to_string(edge.independent_sources),
        fmt::format("{:.3f}", edge.confidence),
        std::to_string(edge.articles.size()),
        truth(edge.disputed),
        speakers.cell(),
        day_of(edge.first),
        day_of(edge.last),
        origins.titles.cell(),
        origins.outlets.cell(),
        origins.authors.cell(),
        origins.urls.cell(),
        evidence == nullptr ? std::string_view() : graph.quote(*evidence),
        claims.cell());
}

}  // namespace

ExportReport write_neo4j_nodes(
    std::ostream& out, const KnowledgeGraph& graph, const ExportOptions& options) {
    const Drawing drawing = draw_measured(graph, options);
    out << node_header;
    for (const DrawnNode& node : drawing.nodes) {
        write_row(out, row(graph, node));
    }
    return drawing.report;
}

ExportReport write_neo4j_edges(
    std::ostream& out, const KnowledgeGraph& graph, const ExportOptions& options) {
    const Drawing drawing = draw(graph, options);
    out << edge_header;
    for_each_edge(
        graph, drawing, [&](const DrawnEdge& edge) { write_row(out, row(graph, edge)); });
    return drawing.report;
}

}  // namespace newsgraph
