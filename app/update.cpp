// update: new articles join the graph in DIR, changed ones replace what they were, and with
// --prune those that INPUT has no more go. Afterwards DIR is what build makes of the articles
// that are there.
#include "app/update.hpp"

#include "app/collection.hpp"
#include "app/commands.hpp"
#include "app/engine.hpp"
#include "app/graph_files.hpp"
#include "app/reading.hpp"
#include "export/changes.hpp"
#include "graph/diff.hpp"
#include "graph/output_file.hpp"
#include "graph/store.hpp"

#include <fmt/format.h>
#include <iostream>
#include <optional>
#include <utility>

namespace newsgraph {

namespace {

// Records of the graph that INPUT says nothing about.
struct Rest {
    std::vector<RecordId> usable;
    std::vector<RecordId> of_others;  // of another engine
};

Rest keep_rest(
    const Options& options,
    const std::set<std::string>& named,
    const std::string& engine,
    Collection& collection) {
    Rest rest;
    for (const StoredRecord& record : collection.store().records()) {
        if (!record.in_graph || options.prune || named.contains(record.key.document)) {
            continue;
        }
        if (record.skipped) {
            collection.add_skipped(record);
        } else if (options.keep || record.key.engine == engine) {
            rest.usable.push_back(record.id);
        } else {
            rest.of_others.push_back(record.id);
        }
    }
    return rest;
}

void tell_of_others(std::size_t count, const std::string& engine) {
    std::cerr << fmt::format(
        "newsgraph: {} {} understood by another version of newsgraph or of its models than "
        "this "
        "one ({}), and {} understood anew; --keep takes what is there\n",
        count,
        count == 1 ? "article was" : "articles were",
        engine,
        count == 1 ? "is" : "are");
}

// What the graph in DIR says that `before` did not, as Markdown, each change with its quotes.
void tell_changes(const KnowledgeGraph& before, const Options& options) {
    const KnowledgeGraph after = read_store(options.out);
    const GraphDiff diff = compare(before, after);
    OutputFile file(options.changes);
    write_changes(
        file.stream(), {.before = before, .after = after, .diff = diff}, options.limit);
    file.commit();
}

}  // namespace

int update_once(const Options& options, const Engine& engine) {
    open_reader(options);
    Collection collection(options);
    collection.require_graph();
    std::optional<KnowledgeGraph> before;
    if (!options.changes.empty()) {
        before = read_store(options.out);
    }
    Progress progress(options.quiet);
    const Collected read = collect(options, engine, collection, progress);
    const Rest rest = keep_rest(options, read.names, engine.name, collection);
    if (const auto others = read.of_others + rest.of_others.size(); others > 0) {
        tell_of_others(others, engine.name);
    }
    collection.add_stored(rest.usable, options.jobs);
    StoredDocuments stored(collection.store(), rest.of_others);
    extract_all(stored, engine.language, options.jobs, [&](Outcome outcome) {
        progress.note(outcome);
        collection.add(std::move(outcome), engine.name);
    });
    progress.finish();
    const int status = collection.publish(progress);
    if (before) {
        tell_changes(*before, options);
    }
    return status;
}

int run_update(const Options& given) {
    const Options options = as_built(given);
    return update_once(options, load_engine(options));
}

}  // namespace newsgraph
