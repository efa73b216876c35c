#include "export/relation_roles.hpp"

#include "core/table.hpp"

#include <map>

namespace newsgraph {

namespace {

using RolesById = std::map<std::string_view, RelationRoles>;

std::string_view column(const std::vector<std::string_view>& columns, std::size_t index) {
    const bool is_there = index < columns.size() && columns[index] != "-";
    return is_there ? columns[index] : std::string_view{};
}

// relation  id  meaning  subject  object  symmetric  5 columns  subject role  object role  ...
RolesById read_roles() {
    RolesById roles;
    for (const std::string_view line : split(relations_table, '\n')) {
        const auto columns = split(line, '\t');
        if (column(columns, 0) == "relation") {
            roles[column(columns, 1)] = {column(columns, 11), column(columns, 12)};
        }
    }
    return roles;
}

}  // namespace

RelationRoles roles_of(std::string_view relation) {
    static const RolesById roles = read_roles();
    const auto found = roles.find(relation);
    return found == roles.end() ? RelationRoles{} : found->second;
}

}  // namespace newsgraph
