#include "export/csv_cell.hpp"

#include "core/ascii.hpp"
#include "export/safe_text.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <utility>

namespace newsgraph {

namespace {

// Spreadsheets trim and fold: the full-width forms of the signs count as well.
bool looks_like_formula(std::string_view text) {
    const std::size_t at = text.find_first_not_of('\'');
    if (at == std::string_view::npos || is_letter(text[at])) {
        return false;
    }
    constexpr std::array signs{"=", "+", "-", "@", "＝", "＋", "－", "＠"};
    return std::ranges::any_of(
        signs, [&](std::string_view sign) { return text.substr(at).starts_with(sign); });
}

// Of a text on one line.
std::string quoted_if_need_be(std::string text) {
    // Each by itself: a search for either asks a function about every letter.
    if (text.find('"') == std::string::npos && text.find(',') == std::string::npos) {
        return text;
    }
    for (std::size_t at = text.find('"'); at != std::string::npos;
         at = text.find('"', at + 2)) {
        text.insert(at, 1, '"');
    }
    text.insert(text.begin(), '"');
    return text + '"';
}

}  // namespace

std::string csv_cell(std::string_view value) {
    std::string text = one_line(value);
    if (looks_like_formula(text)) {
        text.insert(text.begin(), '\'');
    }
    return quoted_if_need_be(std::move(text));
}

std::string plain_csv_cell(std::string_view value) {
    return quoted_if_need_be(one_line(value));
}

void write_csv_row(std::ostream& out, const std::vector<std::string>& cells) {
    std::string line;
    line.reserve(1024);
    for (const auto& value : cells) {
        if (!value.empty()) {
            line += csv_cell(value);
        }
        line += ',';
    }
    line.pop_back();
    out << line << "\r\n";
}

}  // namespace newsgraph
