// A table of tab-separated columns with comments, as the lists in data/ are written.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// A line of a table. Views into the table; columns are trimmed of blanks.
struct Row {
    int line = 0;  // counts from 1
    std::vector<std::string_view> columns;

    // A column that the line does not have, or whose text is "-", is empty.
    std::string_view operator[](std::size_t column) const;
};

// Lines that are empty or begin with '#' are passed over.
class Table {
  public:
    // Throws Error when the file cannot be read.
    explicit Table(std::filesystem::path path);

    // Reads the next line into `row`; false at the end.
    bool next(Row& row);

    // Throws Error "FILE:LINE: why".
    [[noreturn]] void fail(const Row& row, const std::string& why) const;
    // Fails unless the row has `least` to `most` columns.
    void expect_columns(const Row& row, std::size_t least, std::size_t most) const;
    // The value that a column names, in the spelling of core/enum_names.hpp; fails for any other.
    template <class Names>
    auto named(const Row& row, std::size_t column, const Names& names) const {
        const auto value = names.parse(row[column]);
        if (!value) {
            fail_name(row, column);
        }
        return *value;
    }

  private:
    [[noreturn]] void fail_name(const Row& row, std::size_t column) const;

    std::filesystem::path path_;
    std::string text_;
    std::size_t at_ = 0;
    int line_ = 0;
};

// The parts of a list; empty parts are left out.
std::vector<std::string_view> split(std::string_view list, char separator);

}  // namespace newsgraph
