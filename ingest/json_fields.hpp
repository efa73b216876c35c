// One JSON object -> the fields of an article.
#pragma once

#include "ingest/input.hpp"

#include <optional>
#include <string>

namespace newsgraph {

struct JsonArticle {
    std::string id;
    std::string title;
    std::string url;
    std::string published;  // as it stands there
    std::string publisher;
    std::string author;
    std::optional<std::string> text;
    std::size_t replaced = 0;  // lone surrogates, each U+FFFD
    std::string error;         // not empty: why it is no JSON object
};

// `json` is valid UTF-8 and is used up (parsed in place). Strings and numbers are taken; of an
// array of strings, its strings with a blank line between ("text": ["...", "..."]). Memory:
// only the fields that are wanted; nesting is limited, not recursed into.
JsonArticle read_json_article(std::string& json, const ReadOptions& options);

}  // namespace newsgraph
