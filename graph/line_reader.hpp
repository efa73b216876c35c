// Lines of a file that came from outside, each with its place for messages.
#pragma once

#include <cstddef>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// Blanks alone, or nothing.
inline bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

// Reads one line after the other. A line that is longer than allowed, as in a file without
// newlines, and a stream that breaks off are Errors that begin with "NAME:LINE".
class LineReader {
  public:
    static constexpr std::size_t usual_limit = std::size_t{512} << 20U;  // bytes

    LineReader(std::istream& in, std::string name, std::size_t limit = usual_limit);

    // False at the end. The line comes without its newline, which the last one may lack; it is
    // there until the next one is read.
    bool next(std::string_view& line);
    // "NAME:LINE" of the line that was read last.
    std::string where() const;

  private:
    void make_room();
    bool read_more();
    void expect_short(std::size_t size) const;
    std::string_view take(std::size_t size, std::size_t skipped);

    std::istream& in_;
    std::string name_;
    std::size_t limit_;
    std::size_t number_ = 0;
    std::vector<char> buffer_;
    std::size_t begin_ = 0;  // of what is read and not given yet
    std::size_t end_ = 0;
};

}  // namespace newsgraph
