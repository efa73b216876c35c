#include "export/claim_table.hpp"

#include "core/utf8.hpp"
#include "export/csv_cell.hpp"
#include "export/drawing.hpp"
#include "export/grammar.hpp"
#include "export/safe_text.hpp"
#include "export/sentences.hpp"
#include "graph/lines.hpp"
#include "graph/sources.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <ostream>
#include <string>
#include <variant>

namespace newsgraph {

namespace {

constexpr std::array columns{
    "subject", "relation", "object", "to", "said to be", "sources", "confidence", "claim"};
constexpr std::array more_columns{
    "sentence", "speakers", "quote", "title", "outlet", "author", "published", "url"};
constexpr std::size_t widest = 32;  // in a table

std::string words(const KnowledgeGraph& graph, const GraphTerm& term) {
    if (const auto* entity = std::get_if<EntityIndex>(&term)) {
        return one_line(graph[*entity].label);
    }
    const auto* literal = literal_in(term);
    return literal == nullptr ? "" : one_line(literal->text);
}

std::string said_to_be(const MergedClaim& claim) {
    const std::string status{name_of(claim.status)};
    if (claim.polarity == Polarity::affirmed) {
        return status;
    }
    return claim.status == Status::actual ? "denied" : "denied, " + status;
}

std::vector<std::string> cells(const KnowledgeGraph& graph, const MergedClaim& claim) {
    std::vector<std::string> to;
    for (const GraphTerm& recipient : recipients(claim)) {
        to.push_back(words(graph, recipient));
    }
    return {
        claim.subject ? one_line(graph[*claim.subject].label) : "",
        relation_words(claim),
        words(graph, claim.object),
        enumerate(to, 3),
        said_to_be(claim),
        std::to_string(claim.independent_sources),
        fmt::format("{:.2f}", claim.confidence),
        claim.id.str()};
}

std::vector<std::string> more_cells(const KnowledgeGraph& graph, ClaimIndex index) {
    const MergedClaim& claim = graph[index];
    std::vector<std::string> speakers;
    for (const EntityIndex speaker : claim.speakers) {
        speakers.push_back(one_line(graph[speaker].label));
    }
    std::vector<std::string> out{
        sentence(graph, Statement{{index}}), fmt::format("{}", fmt::join(speakers, " | "))};
    if (const Evidence* evidence = best_evidence(graph, claim); evidence != nullptr) {
        const SourceArticle& article = graph[evidence->article];
        std::ranges::copy(
            std::array{
                std::string{graph.quote(*evidence)},
                article.title.empty() ? article.document : article.title,
                outlet_of(article),
                article.author,
                article.published,
                article.url},
            std::back_inserter(out));
    }
    out.resize(more_columns.size());
    return out;
}

std::string cut(const std::string& value) {
    if (count_code_points(value) <= widest) {
        return value;
    }
    std::size_t end = 0;
    for (std::size_t count = 0; count + 1 < widest; ++count) {
        next_code_point(value, end);
    }
    return value.substr(0, end) + "…";
}

void write_table(std::ostream& out, std::vector<std::vector<std::string>> rows) {
    std::vector<std::size_t> widths(columns.size(), 0);
    for (auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            row[i] = cut(row[i]);
            widths[i] = std::max(widths[i], count_code_points(row[i]));
        }
    }
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += row[i];
            line.append(
                i + 1 < row.size() ? widths[i] - count_code_points(row[i]) + 2 : 0, ' ');
        }
        out << line << '\n';
    }
}

std::vector<std::string> header(std::initializer_list<const char*> first) {
    std::vector<std::string> out{first.begin(), first.end()};
    out.insert(out.end(), columns.begin(), columns.end());
    out.insert(out.end(), more_columns.begin(), more_columns.end());
    return out;
}

void write_csv_claim(
    std::ostream& out,
    const KnowledgeGraph& graph,
    ClaimIndex claim,
    std::vector<std::string> first) {
    std::ranges::move(cells(graph, graph[claim]), std::back_inserter(first));
    std::ranges::move(more_cells(graph, claim), std::back_inserter(first));
    write_csv_row(out, first);
}

std::string names(const KnowledgeGraph& graph, const Route& chain) {
    std::vector<std::string> labels;
    for (const EntityIndex entity : chain.entities) {
        labels.push_back(one_line(graph[entity].label));
    }
    return fmt::format("{}", fmt::join(labels, " – "));
}

void write_route(std::ostream& out, const KnowledgeGraph& graph, const Route& chain) {
    out << names(graph, chain) << '\n';
    for (const ClaimIndex claim : chain.claims) {
        const auto more = more_cells(graph, claim);
        out << "  " << more[0] << "  (" << graph[claim].id.view() << ")\n";
        out << "    “" << one_line(more[2]) << "” " << one_line(more[3]);
        for (const std::size_t field : {4U, 5U, 6U}) {
            out << (more[field].empty() ? "" : ", ") << one_line(more[field]);
        }
        out << '\n';
    }
}

void write_route_line(std::ostream& out, const KnowledgeGraph& graph, const Route& chain) {
    std::vector<std::string> ids;
    std::vector<std::string> lines;
    for (const EntityIndex entity : chain.entities) {
        ids.push_back('"' + graph[entity].id + '"');  // [a-z0-9-] alone
    }
    for (const ClaimIndex claim : chain.claims) {
        lines.push_back(claim_line(graph, graph[claim]));
    }
    out << fmt::format(
        "{{\"entities\":[{}],\"claims\":[{}]}}\n", fmt::join(ids, ","), fmt::join(lines, ","));
}

}  // namespace

void write_claims(
    std::ostream& out,
    const KnowledgeGraph& graph,
    const std::vector<ClaimIndex>& claims,
    AnswerForm form) {
    if (form == AnswerForm::table) {
        std::vector<std::vector<std::string>> rows{{columns.begin(), columns.end()}};
        for (const ClaimIndex claim : claims) {
            rows.push_back(cells(graph, graph[claim]));
        }
        write_table(out, std::move(rows));
        return;
    }
    if (form == AnswerForm::csv) {
        write_csv_row(out, header({}));
    }
    for (const ClaimIndex claim : claims) {
        if (form == AnswerForm::csv) {
            write_csv_claim(out, graph, claim, {});
        } else {
            out << claim_line(graph, graph[claim]) << '\n';
        }
    }
}

void write_routes(
    std::ostream& out,
    const KnowledgeGraph& graph,
    const std::vector<Route>& chains,
    AnswerForm form) {
    if (form == AnswerForm::csv) {
        write_csv_row(out, header({"chain", "step"}));
    }
    for (std::size_t i = 0; i < chains.size(); ++i) {
        if (form == AnswerForm::table) {
            write_route(out, graph, chains[i]);
        } else if (form == AnswerForm::jsonl) {
            write_route_line(out, graph, chains[i]);
        } else {
            for (std::size_t step = 0; step < chains[i].claims.size(); ++step) {
                write_csv_claim(
                    out,
                    graph,
                    chains[i].claims[step],
                    {std::to_string(i + 1), std::to_string(step + 1)});
            }
        }
    }
}

}  // namespace newsgraph
