// HTML through libxml2. Nothing else in the program knows libxml2's HTML parser.
#pragma once

#include "ingest/html_page.hpp"

#include <optional>
#include <string_view>

namespace newsgraph {

// Parses valid UTF-8 as HTML of any quality, unclosed tags and all, and tells `builder` its
// elements and texts in order, every open followed by its close. Nothing is fetched, no entity
// expanded but HTML's own characters. Nesting has no limit of its own: the elements are events,
// never a tree. Returns false when the parser was stopped since the mark-up was built to make
// it slow; what was read before is told.
bool parse_html(std::string_view html, HtmlPageBuilder& builder);

// The character of HTML's name for one: "rsquo" -> U+2019.
std::optional<char32_t> named_entity(std::string_view name);

}  // namespace newsgraph
