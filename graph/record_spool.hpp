// The records of a graph in their order, packed, in memory or on disk.
#pragma once

#include "core/record.hpp"
#include "graph/packed_record.hpp"
#include "graph/storage/spool.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// Everything is added, then settled, then read. Reading is thread-safe.
class RecordSpool {
  public:
    explicit RecordSpool(Workspace workspace = {}) : spool_(std::move(workspace)) {}

    // A packed record; Error for what is none. Returns nothing that depends on the order.
    void add(std::string_view packed);
    std::size_t size() const { return places_.size(); }

    // Which articles there are, in which order, and what they are called: see settle_documents.
    void settle();
    PackedRecord at(std::size_t article) const;
    const std::string& document(std::size_t article) const { return places_[article].document; }

    // Views of the text of every article, as long as the spool lives.
    std::vector<std::string_view> texts() const;
    // Hands on what the views are of.
    Spool take() && { return std::move(spool_); }

  private:
    struct Place {
        std::string document;
        std::uint64_t begin = 0;
        std::size_t size = 0;
    };
    Spool spool_;
    std::vector<Place> places_;
};

}  // namespace newsgraph
