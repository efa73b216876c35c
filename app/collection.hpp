// What the commands share that make a graph in DIR: records are gathered, from articles that are
// understood now and from those kept earlier, and become the graph, all of it or none.
#pragma once

#include "app/engine.hpp"
#include "app/extraction.hpp"
#include "app/options.hpp"
#include "app/progress.hpp"
#include "app/stored_documents.hpp"
#include "graph/fold.hpp"
#include "graph/storage/output_set.hpp"
#include "graph/storage/record_store.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// A record as the store and the graph take it.
struct PackedArticle {
    RecordKey key;
    std::string packed;
    std::string compressed;
};
PackedArticle pack_article(const ArticleRecord& record, const std::string& engine);

// Has DIR for itself from the beginning, so that nobody waits an hour to be told that he cannot
// write there.
class Collection {
  public:
    // Throws Error where DIR cannot be written or another run has it.
    explicit Collection(const Options& options);

    RecordStore& store() { return store_; }
    // The same, but for a folder that has a graph with its records. Throws Error for others.
    void require_graph() const;

    // Keeps what was made of an article just now by this engine.
    void add(Outcome outcome, const std::string& engine);
    // The same of what was made ready before, side by side with others.
    void add(const PackedArticle& article);
    void add(Skipped skipped);
    // Adds what was kept earlier.
    void add_stored(const std::vector<RecordId>& records, unsigned jobs);
    void add_skipped(const StoredRecord& record);

    // Makes the graph, publishes it, and tells on stderr what came of it. Returns the exit
    // status. Throws Error where there is no article at all; an older graph stays as it is.
    int publish(const Progress& progress);

  private:
    const Options& options_;
    DirectoryLock lock_;
    RecordStore store_;
    GraphBuilder builder_;
    std::vector<Skipped> skipped_;  // kept when there is a graph to publish
    std::vector<RecordId> chosen_;
    std::size_t kept_ = 0;  // made just now
};

// What was found out while articles were read.
struct Collected {
    std::set<std::string> names;  // of all that was read, skipped ones too
    std::size_t of_others = 0;    // articles whose records another engine had made
};

// Understands what INPUT has and the store does not know yet, and adds all to the collection.
Collected collect(
    const Options& options, const Engine& engine, Collection& collection, Progress& progress);

}  // namespace newsgraph
