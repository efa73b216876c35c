// The words of a page as they stand on it -> its text as people read it: column after column.
#pragma once

#include <string>
#include <vector>

namespace newsgraph {

// A piece of text without blanks and where it stands, in points; y grows downwards.
struct PlacedWord {
    std::string text;
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    double size = 0;           // of its font
    bool space_after = false;  // a blank follows it
};

// Lines of the page with line ends between; a blank one where a paragraph, heading or column of
// another kind begins. The page is cut along its white stripes, as in Nagy and Seth's XY-cut
// (1984), but into columns before paragraphs, so that gaps that stand side by side mix nothing.
// What cannot be cut is read from top to bottom.
std::string read_layout(std::vector<PlacedWord> words);

}  // namespace newsgraph
