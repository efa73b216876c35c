#include "ingest/json_values.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

constexpr int end_of_file = std::char_traits<char>::eof();
constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

bool is_blank(std::string_view text) {
    return text.find_first_not_of(blanks) == std::string_view::npos;
}

// Follows brackets and strings of one value, character by character.
class Nesting {
  public:
    // Returns whether the value ends with this character.
    bool ends_with(char c) {
        if (in_string_) {
            in_string_ = escaped_ || c != '"';
            escaped_ = !escaped_ && c == '\\';
            return false;
        }
        in_string_ = c == '"';
        depth_ += c == '{' || c == '[' ? 1 : 0;
        depth_ -= c == '}' || c == ']' ? 1 : 0;
        return depth_ == 0 && !in_string_;
    }

  private:
    std::size_t depth_ = 0;
    bool in_string_ = false;
    bool escaped_ = false;
};

}  // namespace

JsonLayout layout_of(std::string_view start) {
    const auto first = start.find_first_not_of(blanks);
    if (first == std::string_view::npos || start[first] != '{') {
        return JsonLayout::values;
    }
    const auto end = std::min(start.find('\n', first), start.size());
    const auto last = start.substr(0, end).find_last_not_of(blanks);
    return start[last] == '}' ? JsonLayout::lines : JsonLayout::values;
}

int JsonValues::get() {
    const int c = stream_.rdbuf()->sbumpc();
    lines_read_ += c == '\n' ? 1U : 0U;
    return c;
}

JsonValues::Found JsonValues::next(std::string& value) {
    value.clear();
    return layout_ == JsonLayout::lines ? next_line(value) : next_value(value);
}

// A line of any length; what is over the limit is read past, not kept.
JsonValues::Found JsonValues::next_line(std::string& value) {
    do {
        value.clear();
        std::size_t length = 0;
        line_ = lines_read_ + 1;
        int c = get();
        if (c == end_of_file) {
            return Found::end;
        }
        for (; c != end_of_file && c != '\n'; c = get(), ++length) {
            if (length < limit_) {
                value.push_back(static_cast<char>(c));
            }
        }
        if (length > limit_) {
            return Found::too_long;
        }
        if (line_ == 1 && value.starts_with(utf8_mark)) {
            value.erase(0, utf8_mark.size());
        }
    } while (is_blank(value));
    return Found::value;
}

int JsonValues::skip_between() {
    int c = get();
    while (c != end_of_file
           && (c == ',' || blanks.find(static_cast<char>(c)) != std::string_view::npos
               || utf8_mark.find(static_cast<char>(c)) != std::string_view::npos)) {
        c = get();
    }
    return c;
}

JsonValues::Found JsonValues::next_value(std::string& value) {
    int c = skip_between();
    while (c == '[' || c == ']') {
        c = skip_between();
    }
    line_ = lines_read_ + 1;
    if (c == end_of_file) {
        return Found::end;
    }
    if (c != '{') {
        // Not JSON, or JSON that holds no articles: there is no telling where it goes on.
        while (get() != end_of_file) {
        }
        return Found::broken;
    }
    Nesting nesting;
    std::size_t length = 0;
    bool ended = false;
    for (; c != end_of_file && !ended; c = ended ? c : get(), ++length) {
        ended = nesting.ends_with(static_cast<char>(c));
        if (length < limit_) {
            value.push_back(static_cast<char>(c));
        }
    }
    if (length > limit_) {
        return Found::too_long;
    }
    return ended ? Found::value : Found::broken;
}

}  // namespace newsgraph
