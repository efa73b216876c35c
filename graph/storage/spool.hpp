// Bytes that are put aside and read again, in memory while they are few, on disk when they are
// many.
#pragma once

#include "graph/storage/descriptor.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph {

// Where a run puts aside what it need not hold.
struct Workspace {
    // Bytes that are held before a file is made, and of the file as it is read.
    std::size_t memory = std::size_t{256} << 20U;
    std::filesystem::path directory;  // of the file; empty: the system's
};

// Everything is appended, then sealed, then read. The file has no name, so that nobody else
// opens it and nothing is left of it, however the run ends. Reading is thread-safe. A disk that
// is full is an Error.
class Spool {
  public:
    explicit Spool(Workspace workspace = {}) : workspace_(std::move(workspace)) {}

    // Where it begins.
    std::uint64_t append(std::string_view bytes);
    void seal();
    // What was appended, as long as the spool, which may be moved, lives. Pages of the file that
    // were read are let go now and then, which the system would count as the program's.
    std::string_view read(std::uint64_t begin, std::size_t size) const;
    // Says that a part of what was read before was looked at, for the same purpose.
    void looked_at(std::size_t size) const;

  private:
    class Mapping;
    struct Unmap {
        void operator()(Mapping* mapping) const;
    };
    void write_held();

    Workspace workspace_;
    std::vector<char> held_;                   // not written yet; without a file: everything
    Descriptor file_;                          // none: all is held
    std::uint64_t size_ = 0;                   // of all
    std::unique_ptr<Mapping, Unmap> mapping_;  // of a file, when sealed
};

}  // namespace newsgraph
