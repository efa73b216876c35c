// What a page's head says about its article.
#pragma once

#include "ingest/cues.hpp"
#include "ingest/html_page.hpp"

#include <map>
#include <string>
#include <string_view>

namespace newsgraph {

// Unknown fields are empty.
struct Metadata {
    std::string title;
    std::string publisher;
    std::string url;
    std::string published;  // ISO 8601 date
    std::string author;     // names with ", " between
    std::string text;       // the article itself, where the head holds it
    std::string stamp;      // the date as it was written there, with time and zone
    std::string zoned;      // the first such stamp of a meta tag that names its zone
    // "title" -> "meta og:title": where each of the fields above stands.
    std::map<std::string, std::string, std::less<>> origins;
};

// From meta tags (Open Graph, Twitter, Dublin Core, itemprop), JSON-LD, <time>, <title> and the
// canonical link. The site's name is taken off the title: "Headline | The Daily" -> "Headline".
Metadata read_metadata(const HtmlPage& page, const Cues& cues);

// Adds what a JSON-LD script says of a NewsArticle (or another kind of article), also inside
// arrays, @graph and mainEntity, to the empty fields of `metadata`. JSON that is broken the
// usual ways is read all the same; what is none says nothing.
void read_json_ld(std::string_view json, Metadata& metadata);

// Whether a text can be the name of an outlet: no address, no name of software or of a part of
// a page ("Blogger", "Home", "Breaking News").
bool is_outlet_name(std::string_view name);

// `address` where it is a whole one of the web: http or https, a host, nothing that no address
// has; else nothing. "javascript:", "/a", "//host/a" are none.
std::string web_address(std::string address);

// The host of an address without "www.": "https://www.quay.example/x" -> "quay.example"; empty
// where it has none.
std::string host_of(std::string_view url);

// "By Jane Doe and John Roe | The Quay" -> "Jane Doe and John Roe"; empty where no name is left.
std::string clean_author(std::string_view text);

}  // namespace newsgraph
