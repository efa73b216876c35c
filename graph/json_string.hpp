// Text as a JSON string: what most of a file is.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

namespace newsgraph {

// Calls `put` with pieces that one behind the other are the string, its quotation marks too; all
// but quotation marks, backslashes and control characters stays as it is. Returns false, and
// puts nothing, for text that is no valid UTF-8.
template <class Put>
bool put_json_string(std::string_view text, const Put& put);

bool is_utf8(std::string_view text);
// Whether it stands in a JSON string as it is, and is ASCII alone.
bool is_plain_ascii(std::string_view text);
// How many bytes from the first on stand in a JSON string as they are.
std::size_t plain_length(std::string_view text);
// For a byte that does not: "\n", "\u001F". Longest six bytes.
std::string_view json_escape(char byte);

template <class Put>
bool put_json_string(std::string_view text, const Put& put) {
    const bool whole = is_plain_ascii(text);
    if (!whole && !is_utf8(text)) {
        return false;
    }
    put(std::string_view("\""));
    if (whole) {
        put(std::exchange(text, {}));
    }
    while (!text.empty()) {
        const std::size_t plain = plain_length(text);
        put(text.substr(0, plain));
        text.remove_prefix(plain);
        if (!text.empty()) {
            put(json_escape(text.front()));
            text.remove_prefix(1);
        }
    }
    put(std::string_view("\""));
    return true;
}

}  // namespace newsgraph
