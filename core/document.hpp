// An article as it came from outside, cleaned: what ingest/ makes and extract/ reads.
#pragma once

#include <cstddef>
#include <string>

namespace newsgraph {

// Text is valid UTF-8 in NFC: the title (if there is one), a blank line, then the paragraphs of
// the article proper with a blank line between them, without boilerplate. It never changes
// after ingest, and all spans refer to it. Unknown fields are empty.
struct Document {
    std::string id;      // the contract's document name
    std::string source;  // the file it came from, for messages
    std::string title;
    std::string publisher;
    std::string author;  // names with ", " between
    std::string url;
    std::string published;  // ISO 8601 date, with the precision that was found: "2022-11-30"
    std::string language;   // ISO 639-1 of most of the text
    std::string text;
    std::size_t title_bytes = 0;  // bytes of text that are the title, 0: text has none
};

}  // namespace newsgraph
