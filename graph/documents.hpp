// Which articles there are: names made unique, repeated articles dropped, all in one order.
#pragma once

#include "core/record.hpp"

#include <vector>

namespace newsgraph {

// Sorts by document name, whatever the order before. The same name with the same text is one
// article (of two that differ in other fields, which one stays depends on nothing but them).
// Two different texts of one name get '~' and the first 8 hexadecimal digits of the SHA-256 of
// the text appended, both of them. Afterwards all names differ.
void settle_documents(std::vector<ArticleRecord>& records);

}  // namespace newsgraph
