// remove: articles are withdrawn. What only they said is gone from every file of DIR, from the
// record store too; what others also said stays, without their evidence.
#include "app/collection.hpp"
#include "app/commands.hpp"
#include "app/graph_files.hpp"
#include "core/error.hpp"
#include "graph/packed_record.hpp"
#include "graph/sha256.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace newsgraph {

namespace {

// "news.txt~5d0c81e3" is one of two texts of the name news.txt (see settle_documents).
bool is_called(const std::string& name, const StoredRecord& stored, RecordStore& store) {
    constexpr std::size_t digits = 8;
    const std::string& document = stored.key.document;
    if (name == document) {
        return true;
    }
    const bool is_one_of_two = name.size() == document.size() + 1 + digits
                               && name.starts_with(document + '~') && !stored.skipped;
    if (!is_one_of_two) {
        return false;
    }
    const std::string packed = store.read(stored.id);
    const std::string_view text = PackedRecord(packed, record_store_name).text();
    return sha256_hex(text).starts_with(name.substr(document.size() + 1));
}

// Where INPUT's names are given that are none, nothing is removed: the user meant something else.
std::set<RecordId> find_all(const std::vector<std::string>& names, RecordStore& store) {
    std::set<RecordId> found;
    for (const std::string& name : names) {
        const std::size_t before = found.size();
        for (const StoredRecord& record : store.records()) {
            if (record.in_graph && is_called(name, record, store)) {
                found.insert(record.id);
            }
        }
        if (found.size() == before) {
            throw Error(
                name + ": no article of the graph is called so; articles.jsonl has the names "
                "under \"document\"; nothing was removed");
        }
    }
    return found;
}

}  // namespace

int run_remove(const Options& given) {
    const Options options = as_built(given);
    Collection collection(options);
    collection.require_graph();
    const auto gone = find_all(options.inputs, collection.store());
    std::vector<RecordId> rest;
    for (const StoredRecord& record : collection.store().records()) {
        if (!record.in_graph || gone.contains(record.id)) {
            continue;
        }
        if (record.skipped) {
            collection.add_skipped(record);
        } else {
            rest.push_back(record.id);
        }
    }
    if (rest.empty()) {
        throw Error(
            options.out.string()
            + ": no article would be left; nothing was removed (delete the folder instead)");
    }
    const Progress progress(options.quiet);
    collection.add_stored(rest, options.jobs);
    return collection.publish(progress);
}

}  // namespace newsgraph
