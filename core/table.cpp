#include "core/table.hpp"

#include "core/error.hpp"

#include <fstream>
#include <iterator>

namespace newsgraph {

namespace {

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(" \r");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \r") - first + 1);
}

}  // namespace

std::string_view Row::operator[](std::size_t column) const {
    return column < columns.size() && columns[column] != "-" ? columns[column]
                                                             : std::string_view{};
}

Table::Table(std::filesystem::path path) : path_(std::move(path)) {
    std::ifstream in(path_, std::ios::binary);
    // A directory opens, but does not read, which the iterator would throw.
    std::error_code error;
    if (!in || std::filesystem::is_directory(path_, error)) {
        throw Error{path_.string() + ": cannot be read"};
    }
    text_.assign(std::istreambuf_iterator<char>(in), {});
}

bool Table::next(Row& row) {
    while (at_ < text_.size()) {
        const std::size_t end = std::min(text_.find('\n', at_), text_.size());
        const auto line = std::string_view(text_).substr(at_, end - at_);
        at_ = end + 1;
        ++line_;
        if (trim(line).empty() || line.front() == '#') {
            continue;
        }
        row.line = line_;
        row.columns.clear();
        for (std::size_t begin = 0; begin <= line.size();) {
            const std::size_t stop = std::min(line.find('\t', begin), line.size());
            row.columns.push_back(trim(line.substr(begin, stop - begin)));
            begin = stop + 1;
        }
        return true;
    }
    return false;
}

void Table::fail(const Row& row, const std::string& why) const {
    throw Error{path_.string() + ':' + std::to_string(row.line) + ": " + why};
}

void Table::fail_name(const Row& row, std::size_t column) const {
    fail(
        row,
        "column " + std::to_string(column + 1) + ": '" + std::string(row[column])
            + "' is not known there");
}

void Table::expect_columns(const Row& row, std::size_t least, std::size_t most) const {
    const std::size_t count = row.columns.size();
    if (count >= least && count <= most) {
        return;
    }
    const auto wanted =
        std::to_string(least) + (most > least ? " to " + std::to_string(most) : std::string());
    fail(row, std::to_string(count) + " columns, want " + wanted + " (separated by tabs)");
}

std::vector<std::string_view> split(std::string_view list, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin < list.size();) {
        const std::size_t end = std::min(list.find(separator, begin), list.size());
        if (end > begin) {
            parts.push_back(list.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return parts;
}

}  // namespace newsgraph
