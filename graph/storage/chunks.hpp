// Files that are written anew where few things have changed: what is said of the others is
// taken over from the older file, byte for byte, instead of being worked out again.
//
// A file says one thing after the other, each thing with a fingerprint of all that is said of
// it. Things are written in chunks, which end where a fingerprint says so and not after so
// many, so that a new thing changes one chunk and moves the others as they are (Muthitacharoen,
// Chen, Mazieres, "A low-bandwidth network file system", 2001). A chunk is taken over where the
// older file has one of the same fingerprint, and its bytes are still those that were written.
#pragma once

#include "core/fingerprint.hpp"
#include "graph/storage/descriptor.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newsgraph {

struct Chunk {
    std::uint64_t fingerprint = 0;  // of the things in it
    std::uint64_t checksum = 0;     // of its bytes
    std::uint64_t begin = 0;        // in the file
    std::uint64_t size = 0;

    bool operator==(const Chunk&) const = default;
};

// A list of chunks, which follow each other in the file, as bytes, and back; what is no such
// list gives none.
std::string bytes_of(const std::vector<Chunk>& chunks);
std::vector<Chunk> read_chunks(std::string_view bytes);

// Calls use(begin, end, fingerprint) for each chunk of so many things; `fingerprint_of` is
// asked once for each of them, in order.
template <class FingerprintOf, class Use>
void for_each_chunk(std::size_t count, FingerprintOf fingerprint_of, Use use) {
    constexpr std::uint64_t things = 8;  // in a chunk, on the average
    for (std::size_t begin = 0; begin < count;) {
        Fingerprint all;
        std::size_t end = begin;
        for (bool ends = false; end < count && !ends; ++end) {
            const std::uint64_t fingerprint = fingerprint_of(end);
            all.add(fingerprint);
            ends = fingerprint % things == 0;
        }
        use(begin, end, all.value());
        begin = end;
    }
}

// The chunks of a file that is there. Nobody may write to it meanwhile; whatever was done to it
// before, nothing is read that is not as it was written.
class OlderFile {
  public:
    // A file that is not there has none.
    OlderFile(const std::filesystem::path& path, const std::vector<Chunk>& chunks);

    // Null: it has no such chunk.
    const Chunk* find(std::uint64_t fingerprint) const;
    // Whether what bytes() gave before stays where it is when this one is read. Chunks that
    // follow each other in the file mostly do so in memory, too.
    bool is_at_hand(const Chunk& chunk) const;
    // Its bytes; nothing where they are not as they were written.
    std::optional<std::string_view> bytes(const Chunk& chunk);

  private:
    bool fetch(const Chunk& chunk);

    Descriptor file_;
    std::uint64_t size_ = 0;
    std::unordered_map<std::uint64_t, Chunk> chunks_;
    std::string buffer_;       // of the file, and
    std::uint64_t begin_ = 0;  // where it begins there
};

// Passes on what is written to it, and keeps account of the chunks in it.
class ChunkedOutput : public std::streambuf {
  public:
    // `to` must outlive it.
    ChunkedOutput(std::streambuf& to, OlderFile older) : to_(to), older_(std::move(older)) {}

    // Writes the chunk as the older file has it; false: it has none.
    bool reuse(std::uint64_t fingerprint);
    // What is written between the two is the chunk.
    void begin(std::uint64_t fingerprint);
    void end();

    const std::vector<Chunk>& chunks() const { return chunks_; }
    // Passes on what is still held back; whether all that was written could be.
    bool finish();

  protected:
    int_type overflow(int_type byte) override;
    std::streamsize xsputn(const char* bytes, std::streamsize count) override;
    int sync() override;

  private:
    void pass(std::string_view bytes);
    void pass_copied();
    void put(std::string_view bytes);
    void note(std::uint64_t fingerprint, std::uint64_t checksum, std::uint64_t size);

    std::streambuf& to_;
    OlderFile older_;
    std::uint64_t written_ = 0;
    bool whole_ = true;
    std::string_view copied_;  // of the older file, to be passed on before anything else
    bool inside_ = false;
    std::uint64_t fingerprint_ = 0;  // of the chunk that is written
    std::string held_;               // its bytes so far
    std::vector<Chunk> chunks_;
};

// Writes so many things, one after the other, by chunks; null: each of them anew.
template <class FingerprintOf, class Write>
void write_chunks(
    ChunkedOutput* out, std::size_t count, FingerprintOf fingerprint_of, Write write_one) {
    const auto write = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            write_one(i);
        }
    };
    if (out == nullptr) {
        write(0, count);
        return;
    }
    const auto write_chunk =
        [&](std::size_t begin, std::size_t end, std::uint64_t fingerprint) {
            if (!out->reuse(fingerprint)) {
                out->begin(fingerprint);
                write(begin, end);
                out->end();
            }
        };
    for_each_chunk(count, fingerprint_of, write_chunk);
}

// The chunks of a set of files: of the older one, and of the one that is written.
class ChunkedSet {
  public:
    // Where the older files lie, and the lists of their chunks (bytes_of) by name.
    ChunkedSet(std::filesystem::path older, std::map<std::string, std::string> lists);

    // For the file of that name, whose stream's buffer is given.
    std::unique_ptr<ChunkedOutput> open(const std::string& name, std::streambuf& to) const;
    // The file is written.
    void note(const std::string& name, const ChunkedOutput& output);
    // Of all that were noted.
    const std::map<std::string, std::string>& lists() const { return lists_; }

  private:
    std::filesystem::path older_;
    std::map<std::string, std::string> older_lists_;
    std::map<std::string, std::string> lists_;
};

}  // namespace newsgraph
