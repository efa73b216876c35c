// Tables of Markdown, which CommonMark does not know: lines with bars.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

// Puts HTML in the place of tables in the form of GitHub: a line of cells "| a | b |", a line
// "|---|:-:|" and lines of cells. Marks in cells ("**", "`", links) are taken off. Lines of code
// stay as they are.
std::string with_tables(std::string_view markdown);

}  // namespace newsgraph
