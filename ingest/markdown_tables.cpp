#include "ingest/markdown_tables.hpp"

#include "ingest/character_repair.hpp"
#include "ingest/markup.hpp"

#include <algorithm>
#include <vector>

namespace newsgraph {

namespace {

using Cells = std::vector<std::string>;

std::string_view take_line(std::string_view& text) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

// "| a | b \| c |" -> "a", "b | c"; none where the line has no bar.
Cells cells_of(std::string_view line) {
    Cells cells(1);
    bool bar = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|') {
            cells.back() += line[++i];
        } else if (line[i] == '|') {
            bar = true;
            cells.emplace_back();
        } else {
            cells.back() += line[i];
        }
    }
    for (std::string& cell : cells) {
        cell = collapse_spaces(cell);
        std::erase(cell, '\r');
    }
    if (!cells.empty() && cells.front().empty()) {
        cells.erase(cells.begin());
    }
    if (!cells.empty() && cells.back().empty()) {
        cells.pop_back();
    }
    return bar ? cells : Cells{};
}

// "|---|:-:|"
bool is_rule(const Cells& cells) {
    return !cells.empty() && std::ranges::all_of(cells, [](const std::string& cell) {
        return cell.find('-') != std::string::npos
               && cell.find_first_not_of("-: ") == std::string::npos;
    });
}

// "**[Arlen](http://...)**" -> "Arlen"
std::string without_marks(std::string_view cell) {
    std::string out;
    const std::size_t last = cell.rfind(')');  // behind it no address ends
    for (std::size_t i = 0; i < cell.size(); ++i) {
        if (last != std::string_view::npos && i < last && cell.substr(i).starts_with("](")) {
            i = cell.find(')', i);
        } else if (std::string_view("*`[]").find(cell[i]) == std::string_view::npos) {
            out += cell[i];
        }
    }
    return out;
}

void append_row(const Cells& cells, std::string& html) {
    html += "<tr>";
    for (const std::string& cell : cells) {
        append_element(html, "td", without_marks(cell));
    }
    html += "</tr>\n";
}

bool is_fence(std::string_view line) {
    const auto first = std::min(line.find_first_not_of(' '), line.size());
    return line.substr(first).starts_with("```") || line.substr(first).starts_with("~~~");
}

}  // namespace

std::string with_tables(std::string_view markdown) {
    std::string out;
    out.reserve(markdown.size());
    bool code = false;
    while (!markdown.empty()) {
        const auto line = take_line(markdown);
        code = code != is_fence(line);
        std::string_view rest = markdown;
        const Cells head = code || line.starts_with("    ") ? Cells{} : cells_of(line);
        const Cells rule = head.empty() ? Cells{} : cells_of(take_line(rest));
        if (rule.size() != head.size() || !is_rule(rule)) {
            out.append(line).append("\n");
            continue;
        }
        markdown = rest;
        out += "\n<table>\n";
        append_row(head, out);
        for (Cells row = cells_of(take_line(rest)); !row.empty();
             row = cells_of(take_line(rest))) {
            append_row(row, out);
            markdown = rest;
        }
        out += "</table>\n\n";
    }
    return out;
}

}  // namespace newsgraph
