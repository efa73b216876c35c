// Streams of files that are compressed: gzip (RFC 1952) and Zstandard (RFC 8878).
#pragma once

#include <filesystem>
#include <memory>
#include <streambuf>

namespace newsgraph {

// Compresses what is written to it.
class CompressedOutput : public std::streambuf {
  public:
    // Writes all that is left. False where `to` failed, now or before.
    virtual bool finish() = 0;
};

// As the name ends, ".gz" or ".zst"; null for others. `to` must outlive it. The same bytes give
// the same bytes: no time, no name.
std::unique_ptr<CompressedOutput> compress_for(
    const std::filesystem::path& name, std::streambuf& to);

// What `from`, which must outlive it, is the compressed form of, one part behind the other as
// `cat` joins them; null, and nothing is taken from it, where its first byte says that it is
// none: text that begins so is no JSON. What it makes takes no memory, however much it is. Whatever is cut or damaged throws Error, which std::istream turns
// into bad().
std::unique_ptr<std::streambuf> decompress_from(std::streambuf& from);

}  // namespace newsgraph
