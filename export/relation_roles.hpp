// What the two ends of a relation are called: whoever supplies is the supplier, what is
// supplied the item. The names are columns of data/schema/relations.tsv, which is compiled in,
// so that build, merge and export of one program agree wherever its data stands. Relations of a
// user's own schema have no names for their ends, since records do not carry them.
#pragma once

#include <string_view>

namespace newsgraph {

// Names in lower case with '_'; empty: the end has none of its own. One name for both ends of a
// symmetric relation.
struct RelationRoles {
    std::string_view subject;
    std::string_view object;

    bool are_one() const { return !subject.empty() && subject == object; }
};

// Without names for an id that is not in the file. Thread-safe.
RelationRoles roles_of(std::string_view relation);

// The whole file, as it was when the program was built.
extern const std::string_view relations_table;

}  // namespace newsgraph
