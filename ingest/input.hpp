// What readers hand out, and what they may be told.
#pragma once

#include "core/document.hpp"
#include "core/skipped.hpp"
#include "core/text_flaws.hpp"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace newsgraph {

struct ReadOptions {
    // Where lexicons/ lies. Must be set.
    std::filesystem::path data_dir;
    // Longest article in characters (code points); longer ones are skipped with a reason.
    std::size_t max_article = 10'000'000;
    // Our field name -> theirs, for JSON: {"title", "headline"}; a dot goes into an object:
    // {"publisher", "source.name"}. Names that are not here are looked for as they are.
    std::map<std::string, std::string, std::less<>> fields;
    // Publisher of documents that name none.
    std::string publisher;
    // A folder that is passed over wherever it lies: that of our own output.
    std::filesystem::path exclude;
    // Skip documents that are not mostly English.
    bool english_only = true;
};

// Where a field's value stands: {"published", "JSON-LD datePublished"}. Our words only.
struct FieldOrigin {
    std::string field;
    std::string origin;
};

// A line of the page that is not in the text, and why.
struct LeftOut {
    std::string text;
    std::string_view reason;  // one of our own words
};

struct ReadDocument {
    Document document;
    std::vector<FieldOrigin> origins;  // of the fields that are known, but for the id
    std::vector<LeftOut> left_out;     // in the order of the page
    FlawCounts flaws;                  // of all its lines, those left out too
    std::size_t replaced_bytes = 0;    // bytes that were invalid in the encoding: U+FFFD each
};

using Input = std::variant<ReadDocument, Skipped>;

}  // namespace newsgraph
