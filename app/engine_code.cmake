# Writes a header with a fingerprint of the code that extraction is made of, so that records of
# another program are told apart even where its version has the same number.
#   cmake -D root=<repository> -D out=<header> -P engine_code.cmake
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/code_hash.cmake)
file(GLOB_RECURSE sources "${root}/core/*.[ch]pp" "${root}/extract/*.[ch]pp")
write_code_hash("${out}" NEWSGRAPH_ENGINE_CODE ${sources} "${root}/graph/packing.cpp")
