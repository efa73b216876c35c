// What HTML's elements are for.
#pragma once

#include "ingest/html_page.hpp"

#include <string_view>

namespace newsgraph {

// The value of an attribute, empty where it has none.
std::string_view value_of(const HtmlAttributes& attributes, std::string_view name);
bool has_attribute(const HtmlAttributes& attributes, std::string_view name);

// Whether a text has anything but blanks and line ends.
bool has_visible(std::string_view text);

// An element whose text no reader of the article sees: <style>, <svg>.
bool is_skipped_element(std::string_view name);

// An element that stands inside a line of text: <b>, <my-tooltip>; all others break it.
bool is_inline_element(std::string_view name);

// Written by templates for scripts to show later, or never.
bool is_hidden(const HtmlAttributes& attributes);

// What an element says that it is, by its name and by class, id and role. <body class="post
// has-nav"> speaks of the whole page and so of nothing.
RegionKind region_kind(
    std::string_view name, const HtmlAttributes& attributes, const RegionWords& words);

// The kind of a line that stands right in an element.
BlockKind block_kind(std::string_view name, BlockKind outer);

// Whether an end tag ends all open elements up to its own: the rules of HTML 5 for </button>,
// </section> and the like.
bool ends_what_is_inside(std::string_view name);

}  // namespace newsgraph
