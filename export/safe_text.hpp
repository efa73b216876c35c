// Text from outside, made fit for files that others must be able to read.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

// Without what no XML 1.0 file may hold, not even as &#1;, and what readers of all formats
// stumble over: C0 controls but tab and line feed, DEL, surrogates, U+FFFE, U+FFFF; a carriage
// return becomes a line feed. Invalid UTF-8 becomes U+FFFD. One such character makes a whole
// GraphML file unreadable for Gephi, networkx, igraph and libxml2.
std::string without_controls(std::string_view text);

// The same, on one line: runs of blanks, tabs and line breaks become one blank, none at the
// ends.
std::string one_line(std::string_view text);

}  // namespace newsgraph
