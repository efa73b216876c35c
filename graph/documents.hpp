// Which articles there are: names made unique, repeated articles dropped, all in one order.
#pragma once

#include "core/record.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

struct SettledDocument {
    std::string name;       // differs from all others
    std::size_t given = 0;  // its place among those that were given
};

// What those that were given hold; asked only where a name is given more than once.
struct DocumentContent {
    std::function<std::string_view(std::size_t)> text;
    std::function<std::string(std::size_t)> line;  // all that is known of it
};

// Sorted by name, whatever the order before. The same name with the same text is one article
// (of two that differ in other fields, which one stays depends on nothing but them). Two
// different texts of one name get '~' and the first 8 hexadecimal digits of the SHA-256 of the
// text appended, both of them.
std::vector<SettledDocument> settle_documents(
    std::vector<std::string> names, const DocumentContent& content);

// The same of whole records.
void settle_documents(std::vector<ArticleRecord>& records);

}  // namespace newsgraph
