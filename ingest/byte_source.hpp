// Bytes from outside, read once from front to end: a file, a pipe, a part of an archive.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// Never rewinds, so that what can be read only once is read once. Holds 64 KB. Not for several
// threads at once.
class ByteSource {
  public:
    // Fills up to `size` bytes at `data`; returns how many, 0 at the end. What goes wrong is
    // the end.
    using Pull = std::function<std::size_t(char* data, std::size_t size)>;

    explicit ByteSource(Pull pull);

    static std::unique_ptr<ByteSource> of_file(const std::filesystem::path& path);
    static std::unique_ptr<ByteSource> of_bytes(std::string bytes);
    // The stream must outlive it.
    static std::unique_ptr<ByteSource> of_stream(std::istream& stream);

    // The first bytes (64 KB, or all that there are), which stay to be read. To be asked before
    // anything is read.
    std::string_view front() { return buffer_.front(); }

    std::istream& stream() { return stream_; }

    // All that is left; nothing when it is more than `limit` bytes.
    std::optional<std::string> read_up_to(std::size_t limit);

    // A line without its end, of which bytes over the limit are read past; false at the end.
    bool read_line(std::string& line, std::size_t limit);

    // Puts up to `size` bytes at `data` and returns how many.
    std::size_t read(char* data, std::size_t size);

  private:
    class Buffer : public std::streambuf {
      public:
        explicit Buffer(Pull pull) : pull_(std::move(pull)), bytes_(65536) {}
        std::string_view front();

      protected:
        int_type underflow() override;

      private:
        std::size_t fill();

        Pull pull_;
        std::vector<char> bytes_;
    };

    Buffer buffer_;
    std::istream stream_;
};

}  // namespace newsgraph
