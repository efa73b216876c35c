# The same of the code that files of a graph are made by, so that nothing is taken over from a
# file that another program wrote.
#   cmake -D root=<repository> -D out=<header> -P writing_code.cmake
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/code_hash.cmake)
file(GLOB_RECURSE sources
     "${root}/core/*.[ch]pp" "${root}/graph/*.[ch]pp" "${root}/export/*.[ch]pp")
write_code_hash("${out}" NEWSGRAPH_WRITING_CODE ${sources} "${root}/app/graph_files.cpp"
                "${root}/data/schema/relations.tsv")
