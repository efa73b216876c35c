// Documents and the record store: which of those that are read were understood before, and those
// whose records must be made anew.
#pragma once

#include "graph/storage/record_store.hpp"
#include "ingest/reader.hpp"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace newsgraph {

// Hands on what another reader reads, but for documents that the store has records of.
class NewDocuments : public DocumentReader {
  public:
    // All must outlive it. A record serves if it is of the same text and all that is known of
    // it, and of this engine; with `any_engine`, of another one if there is none of this.
    // `on_known` is told of each document that is not handed on.
    NewDocuments(
        DocumentReader& inner,
        const RecordStore& store,
        std::string engine,
        bool any_engine,
        std::function<void()> on_known);

    std::optional<Input> next() override;

    // Of the documents that were not handed on.
    const std::vector<RecordId>& known() const { return known_; }
    // Names of all that was read, skipped ones too.
    const std::set<std::string>& names() const { return names_; }
    // How many were handed on although the store has them, since another engine read them.
    std::size_t of_others() const { return of_others_; }

  private:
    bool is_known(const ReadDocument& read);

    DocumentReader& inner_;
    const RecordStore& store_;
    std::string engine_;
    bool any_engine_;
    std::function<void()> on_known_;
    std::vector<RecordId> known_;
    std::size_t of_others_ = 0;
    std::set<std::string> names_;
};

// Reads the documents that stored records were made of: a record holds all of its text.
class StoredDocuments : public DocumentReader {
  public:
    StoredDocuments(RecordStore& store, std::vector<RecordId> records)
        : store_(store), records_(std::move(records)) {}

    std::optional<Input> next() override;

  private:
    RecordStore& store_;
    std::vector<RecordId> records_;
    std::size_t next_ = 0;
};

}  // namespace newsgraph
