# The table of relations as a C++ file of one text: export names the ends of claims by it.
set(relations ${CMAKE_SOURCE_DIR}/data/schema/relations.tsv)
file(READ ${relations} table)
set(text "#include \"export/relation_roles.hpp\"\n\nnamespace newsgraph {\n")
string(APPEND text "const std::string_view relations_table = R\"embedded(${table})embedded\";\n")
string(APPEND text "}  // namespace newsgraph\n")
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/relations_table.cpp CONTENT "@text@" @ONLY)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${relations})
