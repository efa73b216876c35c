# Puts page, style, library and script together as one C++ file of two texts: what stands before
# the data, and what stands after it. The library's licence stands in the page, as it asks.
find_file(D3_SCRIPT d3.min.js PATHS /usr/share/nodejs/d3/dist NO_DEFAULT_PATH REQUIRED)
set(explore ${CMAKE_CURRENT_SOURCE_DIR}/explore)
file(READ ${explore}/explore.html page)
file(READ ${explore}/explore.css style)
file(READ ${explore}/explore.js script)
file(READ ${explore}/d3-licence.txt licence)
file(READ ${D3_SCRIPT} library)
string(REPLACE "@STYLE@" "${style}" page "${page}")
string(REPLACE "@SCRIPT@" "${script}" page "${page}")
string(REPLACE "@LIBRARY@" "/*\n${licence}*/\n${library}" page "${page}")
string(FIND "${page}" "@DATA@" place)
string(SUBSTRING "${page}" 0 ${place} page_head)
math(EXPR place "${place} + 6")
string(SUBSTRING "${page}" ${place} -1 page_tail)
set(text "#include \"export/explore_page.hpp\"\n\nnamespace newsgraph {\n")
string(APPEND text "const std::string_view explore_page_head = R\"embedded(${page_head})embedded\";\n")
string(APPEND text "const std::string_view explore_page_tail = R\"embedded(${page_tail})embedded\";\n")
string(APPEND text "}  // namespace newsgraph\n")
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/explore_page.cpp CONTENT "@text@" @ONLY)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
             ${explore}/explore.html ${explore}/explore.css ${explore}/explore.js
             ${explore}/d3-licence.txt ${D3_SCRIPT})
