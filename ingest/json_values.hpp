// A stream of JSON cut into values, without parsing them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <string>
#include <string_view>

namespace newsgraph {

enum class JsonLayout : std::uint8_t {
    lines,   // one value a line; a bad line spoils no other
    values,  // objects one after another, perhaps in an array, over any number of lines
};

// Tells the layout of a .json file by its first bytes: an object that ends on its first line
// makes it lines.
JsonLayout layout_of(std::string_view start);

// Pulls one value after another. Holds one value, at most `limit` bytes of it. The stream must
// outlive it.
class JsonValues {
  public:
    enum class Found : std::uint8_t { value, too_long, broken, end };

    JsonValues(std::istream& stream, JsonLayout layout, std::size_t limit)
        : stream_(stream), layout_(layout), limit_(limit) {}

    Found next(std::string& value);

    // Where the last value begins, from 1.
    std::size_t line() const { return line_; }

  private:
    Found next_line(std::string& value);
    Found next_value(std::string& value);
    int skip_between();
    int get();

    std::istream& stream_;
    JsonLayout layout_;
    std::size_t limit_;
    std::size_t line_ = 0;
    std::size_t lines_read_ = 0;
};

}  // namespace newsgraph
