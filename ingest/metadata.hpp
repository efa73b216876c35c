// What a page's head says about its article.
#pragma once

#include "ingest/cues.hpp"
#include "ingest/html_page.hpp"

#include <string>
#include <string_view>

namespace newsgraph {

// Unknown fields are empty.
struct Metadata {
    std::string title;
    std::string publisher;
    std::string url;
    std::string published;  // ISO 8601 date
    std::string text;       // the article itself, where the head holds it
};

// From meta tags (Open Graph, Twitter, Dublin Core, itemprop), JSON-LD, <time>, <title> and the
// canonical link. The site's name is taken off the title: "Headline | The Daily" -> "Headline".
Metadata read_metadata(const HtmlPage& page, const Cues& cues);

// Adds what a JSON-LD script says of a NewsArticle (or another kind of article), also inside
// arrays and @graph, to the empty fields of `metadata`. Bad JSON says nothing.
void read_json_ld(std::string_view json, Metadata& metadata);

}  // namespace newsgraph
