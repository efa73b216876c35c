// Writing small pages of HTML, for formats whose text is to be judged like a page.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

// "a < b & c" -> "a &lt; b &amp; c"
std::string escape_markup(std::string_view text);

// "<p>text</p>\n", with the text escaped; nothing for an empty text.
void append_element(std::string& html, std::string_view name, std::string_view text);

// A page whose whole body is the article.
std::string article_page(std::string_view inner_html);

}  // namespace newsgraph
