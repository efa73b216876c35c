// Bytes that are put aside and read again, in memory while they are few, on disk when they are
// many.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace newsgraph {

// Where a run puts aside what it need not hold.
struct Workspace {
    // Bytes that are held before a file is made, and of the file as it is read.
    std::size_t memory = std::size_t{256} << 20U;
    std::string directory;  // of the file; empty: the system's
};

// Everything is appended, then sealed, then read. The file has no name, so that nobody else
// opens it and nothing is left of it, however the run ends. Reading is thread-safe. A disk that
// is full is an Error.
class Spool {
  public:
    explicit Spool(Workspace workspace = {});

    // Where it begins.
    std::uint64_t append(std::string_view bytes);
    void seal();
    // What was appended, as long as the spool, which may be moved, lives. Pages of the file that
    // were read are let go now and then, which the system would count as the program's.
    std::string_view read(std::uint64_t begin, std::size_t size) const;
    // Says that a part of what was read before was looked at, for the same purpose.
    void looked_at(std::size_t size) const;

  private:
    class Content;
    struct Delete {
        void operator()(Content* content) const;
    };
    std::unique_ptr<Content, Delete> content_;
};

}  // namespace newsgraph
