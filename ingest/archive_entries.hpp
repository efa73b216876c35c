// Packed and compressed files through libarchive. Nothing else knows it.
#pragma once

#include "ingest/byte_source.hpp"

#include <memory>
#include <optional>
#include <string>

namespace newsgraph {

// The files in a .zip or .tar, or the one in a .gz .xz .zst .bz2, one after another as they
// come. Nothing is written to disk, no link followed. What unpacks to a thousand times its size
// and more than a gigabyte is a bomb and ends.
class ArchiveEntries {
  public:
    explicit ArchiveEntries(std::unique_ptr<ByteSource> source);
    ~ArchiveEntries();
    ArchiveEntries(const ArchiveEntries&) = delete;
    ArchiveEntries& operator=(const ArchiveEntries&) = delete;

    // The name of the next file, as UTF-8 where it can be; nothing at the end. Of a file that
    // is compressed only the name is empty.
    std::optional<std::string> next();

    // Whether the file that next() named is the source itself, in which nothing was packed.
    bool is_plain() const;

    // The bytes of the file that next() named, to be read before next() is asked again. Must
    // not outlive this.
    std::unique_ptr<ByteSource> entry();

    // Why it ended before its end, in plain words; empty: it did not.
    const std::string& error() const { return error_; }

  private:
    struct State;

    std::string error_;
    std::unique_ptr<State> state_;
};

}  // namespace newsgraph
