#include "ingest/json_repair.hpp"

#include "core/ascii.hpp"

#include <array>

namespace newsgraph {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view blanks = " \t\r\n";

bool take_front(std::string_view& text, std::string_view mark) {
    if (!text.starts_with(mark)) {
        return false;
    }
    text.remove_prefix(mark.size());
    return true;
}

bool take_back(std::string_view& text, std::string_view mark) {
    if (!text.ends_with(mark)) {
        return false;
    }
    text.remove_suffix(mark.size());
    return true;
}

void trim(std::string_view& text) {
    const auto first = text.find_first_not_of(blanks);
    text.remove_prefix(first == std::string_view::npos ? text.size() : first);
    text = text.substr(0, text.find_last_not_of(blanks) + 1);
}

// "<!-- {...} -->", "//<![CDATA[ ... //]]>", "{...};"
std::string_view without_wrapping(std::string_view text) {
    static constexpr std::array fronts{
        "<!--"sv,
        "//<![CDATA["sv,
        "<![CDATA["sv,
        "/*<![CDATA[*/"sv,
        "/* <![CDATA[ */"sv,
        "// <![CDATA["sv};
    static constexpr std::array backs{
        "-->"sv, "//]]>"sv, "]]>"sv, "/*]]>*/"sv, "/* ]]> */"sv, "// ]]>"sv, "//"sv, ";"sv};
    bool again = true;
    while (again) {
        again = false;
        trim(text);
        for (const auto front : fronts) {
            again |= take_front(text, front);
        }
        for (const auto back : backs) {
            again |= take_back(text, back);
        }
    }
    return text;
}

bool is_escape(char c) {
    return "\"\\/bfnrtu"sv.find(c) != std::string_view::npos;
}

// One character of a string, and what follows its backslash; returns how many were read.
std::size_t copy_in_string(std::string_view json, std::size_t at, std::string& out) {
    const char c = json[at];
    if (c == '\\' && at + 1 < json.size()) {
        const char next = json[at + 1];
        out += is_escape(next) ? "\\" : "";
        out += static_cast<unsigned char>(next) < 0x20U ? ' ' : next;
        return 2;
    }
    out += static_cast<unsigned char>(c) < 0x20U ? ' ' : c;
    return 1;
}

// What stands at or after `at`, blanks left out.
std::string_view behind_blanks(std::string_view json, std::size_t at) {
    const auto next = json.find_first_not_of(" \t\r\n", at);
    return next == std::string_view::npos ? std::string_view{} : json.substr(next);
}

// Whether a string ends with the quote before `at`: what may stand behind a string follows. In
// {"headline": "The "Alba" sinks", "wordCount": 9} the quotes around Alba are its own, in
// "said "yes", but" as well.
bool ends_string(std::string_view json, std::size_t at) {
    const auto next = behind_blanks(json, at);
    if (next.empty() || next[0] != ',') {
        return next.empty()
               || std::string_view(":}]/;").find(next[0]) != std::string_view::npos;
    }
    const auto value = behind_blanks(next, 1);
    return value.empty()
           || std::string_view("\"{[}],/-").find(value[0]) != std::string_view::npos
           || is_digit(value[0]) || value.starts_with("true") || value.starts_with("false")
           || value.starts_with("null");
}

}  // namespace

std::string repair_json(std::string_view json) {
    json = without_wrapping(json);
    std::string out;
    out.reserve(json.size());
    bool in_string = false;
    for (std::size_t at = 0; at < json.size();) {
        const char c = json[at];
        if (in_string && c != '"') {
            at += copy_in_string(json, at, out);
            continue;
        }
        if (in_string && !ends_string(json, at + 1)) {
            out += "\\\"";
        } else {
            in_string = c == '"' ? !in_string : in_string;
            out += c;
        }
        ++at;
    }
    return out;
}

std::string scan_json_string(std::string_view text, std::string_view key) {
    const std::string quoted = '"' + std::string(key) + '"';
    const auto found = text.find(quoted);
    if (found == std::string_view::npos) {
        return {};
    }
    text.remove_prefix(found + quoted.size());
    trim(text);
    if (!take_front(text, ":")) {
        return {};
    }
    trim(text);
    const auto end = text.find('"', 1);
    const bool whole = text.starts_with('"') && end != std::string_view::npos && end < 1000;
    return whole ? std::string(text.substr(1, end - 1)) : std::string{};
}

}  // namespace newsgraph
