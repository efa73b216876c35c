// diff: what one graph says that another did not; of one graph, what it says since a day.
#include "app/commands.hpp"
#include "core/date.hpp"
#include "core/error.hpp"
#include "export/changes.hpp"
#include "graph/fold.hpp"
#include "graph/packed_record.hpp"
#include "graph/storage/record_store.hpp"
#include "graph/store.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iostream>
#include <utility>

namespace newsgraph {

namespace {

// "2022-11" lies before 2022-11-30: a month is as old as its first day. What has no date cannot
// be called new.
bool is_before(const SourceArticle& article, const std::string& day) {
    return article.published.empty() || article.published < day;
}

// The graph that build would have made of what was published before the day.
KnowledgeGraph graph_before(const std::string& directory, const std::string& day) {
    const DirectoryLock lock(directory);
    RecordStore store(lock);
    if (std::ranges::none_of(store.records(), &StoredRecord::in_graph)) {
        throw Error(
            directory + ": has no records of its articles; newsgraph build makes such a graph");
    }
    GraphBuilder builder;
    std::size_t undated = 0;
    for (const StoredRecord& stored : store.records()) {
        if (!stored.in_graph || stored.skipped) {
            continue;
        }
        const std::string packed = store.read(stored.id);
        const SourceArticle article = PackedRecord(packed, record_store_name).article();
        if (is_before(article, day)) {
            undated += article.published.empty() ? 1 : 0;
            builder.add_packed(packed);
        }
    }
    if (undated > 0) {
        std::cerr << fmt::format(
            "newsgraph: {} of the articles have no date and are taken as published before {}\n",
            undated,
            day);
    }
    return std::move(builder).build().graph;
}

void require_day(const std::string& day) {
    const auto date = parse_iso_date(day);
    if (!date || date->day == 0 || date->iso() != day) {
        throw UsageError("--before " + day + ": no day of the form YYYY-MM-DD");
    }
}

}  // namespace

int run_diff(const Options& options) {
    const bool one = options.inputs.size() == 1;
    if (one == options.before.empty()) {
        throw UsageError("diff: two folders OLD NEW, or one with --before YYYY-MM-DD");
    }
    if (one) {
        require_day(options.before);
    }
    const KnowledgeGraph after = read_store(options.inputs.back());
    const KnowledgeGraph before =
        one ? graph_before(options.inputs[0], options.before) : read_store(options.inputs[0]);
    const GraphDiff diff = compare(before, after);
    const Changes changes{.before = before, .after = after, .diff = diff};
    if (options.as_lines) {
        write_changes_as_lines(std::cout, changes);
    } else {
        write_changes(std::cout, changes, options.limit);
    }
    return 0;
}

}  // namespace newsgraph
