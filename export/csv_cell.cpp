#include "export/csv_cell.hpp"

#include "export/safe_text.hpp"

#include <algorithm>
#include <array>
#include <ostream>

namespace newsgraph {

namespace {

// Spreadsheets trim and fold: the full-width forms of the signs count as well.
bool looks_like_formula(std::string_view text) {
    const std::size_t at = text.find_first_not_of('\'');
    if (at == std::string_view::npos) {
        return false;
    }
    constexpr std::array signs{"=", "+", "-", "@", "＝", "＋", "－", "＠"};
    return std::ranges::any_of(
        signs, [&](std::string_view sign) { return text.substr(at).starts_with(sign); });
}

}  // namespace

std::string csv_cell(std::string_view value) {
    std::string text = one_line(value);
    if (looks_like_formula(text)) {
        text.insert(text.begin(), '\'');
    }
    if (text.find_first_of("\",") == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + '"';
}

void write_csv_row(std::ostream& out, const std::vector<std::string>& cells) {
    std::string line;
    for (const auto& value : cells) {
        line += csv_cell(value);
        line += ',';
    }
    line.pop_back();
    out << line << "\r\n";
}

}  // namespace newsgraph
