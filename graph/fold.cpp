#include "graph/fold.hpp"

#include "core/error.hpp"
#include "graph/documents.hpp"
#include "graph/merge.hpp"
#include "graph/near_copies.hpp"
#include "graph/resolve.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

constexpr std::size_t longest_line = std::size_t{512} << 20U;

// Reads up to a newline or the end; false when there was nothing left. A line that is longer than
// allowed is cut there, so that a file without newlines cannot take all memory.
bool read_line(std::istream& in, std::string& line) {
    line.clear();
    std::streambuf& buffer = *in.rdbuf();
    constexpr int end = std::char_traits<char>::eof();
    int c = buffer.sbumpc();
    const bool found = c != end;
    for (; c != end && c != '\n' && line.size() <= longest_line; c = buffer.sbumpc()) {
        line.push_back(static_cast<char>(c));
    }
    return found;
}

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

std::vector<std::uint32_t> sources(const std::vector<ArticleRecord>& records) {
    std::vector<std::string_view> texts;
    texts.reserve(records.size());
    for (const ArticleRecord& record : records) {
        texts.emplace_back(record.text);
    }
    return group_near_copies(texts);
}

SourceArticle as_source(ArticleRecord&& record) {
    return {
        .document = std::move(record.document),
        .title = std::move(record.title),
        .published = std::move(record.published),
        .publisher = std::move(record.publisher),
        .url = std::move(record.url),
        .language = std::move(record.language),
        .text = std::move(record.text)};
}

}  // namespace

void GraphBuilder::add(ArticleRecord record) {
    records_.push_back(std::move(record));
}

void GraphBuilder::add(Skipped skipped) {
    skipped_.push_back(std::move(skipped));
}

void GraphBuilder::add_partials(std::istream& in, const std::string& name) {
    std::string line;
    for (std::size_t number = 1; read_line(in, line); ++number) {
        const std::string where = name + ":" + std::to_string(number);
        if (line.size() > longest_line) {
            throw Error(where + ": a line of more than 512 MB");
        }
        if (!is_blank(line)) {
            std::visit([&](auto&& item) { add(std::move(item)); }, read_partial(line, where));
        }
    }
    if (in.bad()) {
        throw Error(name + ": cannot be read to its end");
    }
}

Folded GraphBuilder::build() && {
    settle_documents(records_);
    Resolution resolution = resolve(records_);
    KnowledgeGraph::Parts parts;
    parts.claims = merge_claims(records_, resolution, sources(records_));
    parts.entities = std::move(resolution.entities);
    RunReport report = report_on(records_);
    for (ArticleRecord& record : records_) {
        parts.articles.push_back(as_source(std::move(record)));
    }
    report.entities = parts.entities.size();
    report.claims = parts.claims.size();
    std::ranges::sort(skipped_);
    report.skipped = std::move(skipped_);
    records_.clear();
    return {.graph = KnowledgeGraph(std::move(parts)), .report = std::move(report)};
}

}  // namespace newsgraph
