// Cells of RFC 4180, safe for spreadsheets.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// On one line, quoted where need be. Spreadsheets take a cell that begins with = + - @ for a
// formula, and an article could hold =HYPERLINK(...). Such a cell gets one apostrophe in front,
// as does one that already begins with apostrophes before such a sign; so a program gets the
// very text back by removing one apostrophe from every cell that matches ^'+[=+\-@].
std::string csv_cell(std::string_view value);
// The same for programs, where an apostrophe too many would be a wrong name.
std::string plain_csv_cell(std::string_view value);
// A record of csv_cells, ended by CRLF.
void write_csv_row(std::ostream& out, const std::vector<std::string>& cells);

}  // namespace newsgraph
