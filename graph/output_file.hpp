// A file that is there as a whole or not at all.
#pragma once

#include "graph/storage/chunks.hpp"
#include "graph/storage/compressed_stream.hpp"
#include "graph/storage/temporaries.hpp"

#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <ostream>

namespace newsgraph {

// Writes to a temporary file beside `path`, of a name that nobody else has, and gives it its
// name on commit(), when it is on the disk. Without commit, as when an exception passes, the
// temporary file is removed and an older file of the name stays. A device or pipe (/dev/stdout)
// is written directly. What is called .gz or .zst is compressed. Every failure, a full disk too,
// is an Error that names the path.
class OutputFile {
  public:
    // Of a set whose older files are used where it is not compressed; null: of none. The set must
    // outlive it.
    explicit OutputFile(std::filesystem::path path, ChunkedSet* set = nullptr);

    std::ostream& stream() { return stream_; }
    // What the stream writes to; null: not written by chunks.
    ChunkedOutput* chunks() { return chunked_.get(); }
    // Checks that everything was written, and gives the file its name.
    void commit();

  private:
    std::filesystem::path path_;
    std::optional<Temporary> temporary_;  // none: a device
    int descriptor_ = -1;                 // the buffer's
    std::unique_ptr<std::filebuf> buffer_;
    std::unique_ptr<CompressedOutput> compressed_;  // none: as it is written
    ChunkedSet* set_;
    std::unique_ptr<ChunkedOutput> chunked_;
    std::ostream stream_;
};

}  // namespace newsgraph
