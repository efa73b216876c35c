// XML through libxml2, as a small tree of elements and texts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph {

struct XmlElement {
    std::string name;  // without its prefix: "content:encoded" -> "encoded"; empty: a text
    std::string text;  // of a text; XHTML inside <content> of a feed is mark-up again
    std::vector<std::pair<std::string, std::string>> attributes;  // without prefixes
    std::vector<XmlElement> children;

    // Texts of the element and all in it, one after another, blanks at the ends off.
    std::string all_text() const;
    std::string attribute(std::string_view name) const;
};

// Reads valid UTF-8 as XML, behind errors as well: an end tag closes what is open, whatever its
// name; references are mended (ingest/xml_repair.hpp). Nothing is fetched, no entity expanded but
// XML's and HTML's own and numbers; elements deeper than 200 are flattened. Nothing is returned
// where there is no element at all, or too many elements and texts (2 million).
std::optional<XmlElement> read_xml(std::string_view xml);

}  // namespace newsgraph
