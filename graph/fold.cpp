// The steps in order: articles settled, entities resolved, near-copies found, claims merged.
// All of them take the sorted records, which is why order and split cannot show in the result.
#include "graph/fold.hpp"

#include "graph/documents.hpp"
#include "graph/line_reader.hpp"
#include "graph/merge.hpp"
#include "graph/relations.hpp"
#include "graph/resolve.hpp"
#include "graph/sources.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

RunReport report_on(const std::vector<ArticleRecord>& records) {
    RunReport report;
    report.documents = records.size();
    for (const ArticleRecord& record : records) {
        report.sentences += record.sentences;
        report.foreign_sentences += record.foreign_sentences;
        report.replaced_bytes += record.replaced_bytes;
    }
    return report;
}

}  // namespace

void GraphBuilder::add(ArticleRecord record) {
    records_.push_back(std::move(record));
}

void GraphBuilder::add(Skipped skipped) {
    skipped_.push_back(std::move(skipped));
}

void GraphBuilder::add_partials(std::istream& in, const std::string& name) {
    LineReader lines(in, name);
    const auto add_one = [&](auto& item) { add(std::move(item)); };
    for (std::string line; lines.next(line);) {
        if (!is_blank(line)) {
            auto read = read_partial(line, lines.where());
            std::visit(add_one, read);
        }
    }
}

Folded GraphBuilder::build() && {
    settle_documents(records_);
    Resolution resolution = resolve(records_, decisions_);
    KnowledgeGraph::Parts parts;
    parts.relations = gather_relations(records_);
    RunReport report = report_on(records_);
    report.decisions = decisions_.list.size();
    for (const Decision& decision : resolution.about_nothing) {
        report.decisions_about_nothing.push_back(text_of(decision));
    }
    for (ArticleRecord& record : records_) {
        parts.articles.push_back(std::move(record.article));
    }
    const Sources sources(parts.articles);
    parts.claims = merge_claims(records_, resolution, parts.relations, sources);
    parts.entities = std::move(resolution.entities);
    report.entities = parts.entities.size();
    report.claims = parts.claims.size();
    std::ranges::sort(skipped_);  // the same file given twice is skipped once
    skipped_.erase(std::unique(skipped_.begin(), skipped_.end()), skipped_.end());
    report.skipped = std::move(skipped_);
    records_.clear();
    return {.graph = KnowledgeGraph(std::move(parts)), .report = std::move(report)};
}

}  // namespace newsgraph
