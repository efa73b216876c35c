// Packed and compressed files through libarchive. Nothing else knows it.
#pragma once

#include "ingest/byte_source.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace newsgraph {

// Bytes that went into unpacking a file and that came out of it, out of all archives in it, too:
// what unpacks to more than a gigabyte and a thousand times its size is a bomb.
struct Unpacking {
    std::size_t packed = 0;
    std::size_t unpacked = 0;

    bool is_bomb() const;
};

// The files in a .zip or .tar, or the one in a .gz .xz .zst .bz2, one after another as they
// come. Nothing is written to disk, no link followed. A bomb ends, whether its files are read or
// passed over.
class ArchiveEntries {
  public:
    // What may be inside: files in an archive, or only the one that is compressed, be that an
    // archive for others.
    enum class Inside : std::uint8_t { files, one_file };

    // `outer` is that of the file which the source lies in; it must outlive this.
    explicit ArchiveEntries(
        std::unique_ptr<ByteSource> source,
        Unpacking* outer = nullptr,
        Inside inside = Inside::files);
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

    // To be handed to the archives that lie in this one.
    Unpacking* unpacking();

    // Why it ended before its end, in plain words; empty: it did not.
    const std::string& error() const { return error_; }

  private:
    struct State;

    std::string error_;
    std::unique_ptr<State> state_;
};

}  // namespace newsgraph
