// The steps in order (record_names.hpp lists them): articles settled, names gathered, entities
// resolved, near-copies found, claims merged. All of them take the sorted records, which is why
// order and split cannot show in the result. Records are read three times where they lie.
#include "graph/fold.hpp"

#include "graph/line_reader.hpp"
#include "graph/merge.hpp"
#include "graph/name_groups.hpp"
#include "graph/record_names.hpp"
#include "graph/relations.hpp"
#include "graph/resolve.hpp"
#include "graph/sources.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

// What the first reading of the records gives, in their order.
struct Gathered {
    std::vector<IdentityGroup> groups;
    std::vector<std::vector<std::uint32_t>> group_of;  // [article][entity of its record]
    std::vector<Relation> relations;
    std::vector<SourceArticle> articles;  // without their texts
    RunReport report;
};

void count(const PackedRecord& record, RunReport& report) {
    ++report.documents;
    report.sentences += record.sentences();
    report.foreign_sentences += record.foreign_sentences();
    report.replaced_bytes += record.replaced_bytes();
    const FlawCounts flaws = record.flaws();
    for (std::size_t i = 0; i < text_flaws; ++i) {
        report.flaws[i] += flaws[static_cast<TextFlaw>(i)];
    }
}

Gathered gather(const RecordSpool& records) {
    Gathered gathered;
    NameGrouping names;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const PackedRecord record = records.at(i);
        std::vector<bool> referred;
        std::vector<Entity> entities = record.entities(&referred);
        gathered.group_of.push_back(names.add(
            names_of(records.document(i), std::move(entities), referred),
            static_cast<ArticleIndex>(i)));
        gather_relations(record.relations(), gathered.relations);
        gathered.articles.push_back(record.article());
        gathered.articles.back().document = records.document(i);
        count(record, gathered.report);
    }
    gathered.groups = names.take();
    return gathered;
}

// [article][entity of its record], from groups of names to entities.
std::vector<std::vector<EntityIndex>> entities_of(
    const std::vector<std::vector<std::uint32_t>>& group_of,
    const std::vector<EntityIndex>& entity_of) {
    std::vector<std::vector<EntityIndex>> entities;
    entities.reserve(group_of.size());
    for (const auto& groups : group_of) {
        auto& all = entities.emplace_back();
        all.reserve(groups.size());
        for (const std::uint32_t group : groups) {
            all.push_back(entity_of[group]);
        }
    }
    return entities;
}

}  // namespace

void GraphBuilder::add(const ArticleRecord& record) {
    records_.add(pack(record));
}

void GraphBuilder::add(Skipped skipped) {
    skipped_.push_back(std::move(skipped));
}

void GraphBuilder::add_partials(std::istream& in, const std::string& name) {
    LineReader lines(in, name);
    const auto add_one = [&](auto& item) { add(std::move(item)); };
    for (std::string_view line; lines.next(line);) {
        if (!is_blank(line)) {
            auto read = read_partial(line, lines.where());
            std::visit(add_one, read);
        }
    }
}

Folded GraphBuilder::build() && {
    records_.settle();
    Gathered gathered = gather(records_);
    RunReport report = std::move(gathered.report);
    ResolvedGroups resolved =
        resolve_groups(std::move(gathered.groups), decisions_, [&](ArticleIndex article) {
            return records_.document(static_cast<std::size_t>(article));
        });
    report.decisions = decisions_.list.size();
    for (const Decision& decision : resolved.about_nothing) {
        report.decisions_about_nothing.push_back(text_of(decision));
    }
    KnowledgeGraph::Parts parts;
    parts.articles = std::move(gathered.articles);
    parts.entities = std::move(resolved.entities);
    parts.relations = std::move(gathered.relations);
    parts.texts = records_.texts();
    const auto entity_of = entities_of(gathered.group_of, resolved.entity_of);
    gathered.group_of.clear();
    const Sources sources(parts.articles, parts.texts, {});
    parts.claims = merge_claims(
        records_,
        {.entities = parts.entities,
         .entity_of = entity_of,
         .relations = parts.relations,
         .sources = sources});
    parts.reports = sources.reports();
    parts.kept_texts = std::move(records_).take();
    report.entities = parts.entities.size();
    report.claims = parts.claims.size();
    std::ranges::sort(skipped_);  // the same file given twice is skipped once
    skipped_.erase(std::unique(skipped_.begin(), skipped_.end()), skipped_.end());
    report.skipped = std::move(skipped_);
    return {.graph = KnowledgeGraph(std::move(parts)), .report = std::move(report)};
}

}  // namespace newsgraph
