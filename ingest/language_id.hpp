// Which language a text is in.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

struct TextLanguage {
    std::string code;       // ISO 639-1 ("zh" for all Chinese), "un": not known
    bool reliable = false;  // by the detector's own measure
    int english = 0;        // percent of the bytes that are English
};

// By CLD2, plain text in valid UTF-8. Thread-safe. Short texts are seldom reliable.
TextLanguage identify_language(std::string_view text);

}  // namespace newsgraph
