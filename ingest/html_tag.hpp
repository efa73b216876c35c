// Start tags as libxml2's HTML parser reads them: how many attributes one has is known before.
#pragma once

#include <cstddef>
#include <string_view>

namespace newsgraph {

struct TagsAhead {
    std::size_t compared = 0;  // attributes of each with each
    std::size_t bytes = 0;     // that were looked at
};

// Of the start tags that the parser reads before it tells anything again. `html` is where it
// stands when it has told an element, a text, a comment or an error. Most often that is one tag
// or none.
TagsAhead tags_ahead(std::string_view html);

}  // namespace newsgraph
