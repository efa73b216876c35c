# Writes a header with a fingerprint of the code that extraction is made of, so that records of
# another program are told apart even where its version has the same number.
#   cmake -D root=<repository> -D out=<header> -P engine_code.cmake
cmake_minimum_required(VERSION 3.25)
file(GLOB_RECURSE sources "${root}/core/*.[ch]pp" "${root}/extract/*.[ch]pp")
list(APPEND sources "${root}/graph/packing.cpp")
list(SORT sources)
set(all "")
foreach(source IN LISTS sources)
    file(SHA256 "${source}" hash)
    string(APPEND all "${hash}")
endforeach()
string(SHA256 hash "${all}")
string(SUBSTRING "${hash}" 0 8 hash)
file(WRITE "${out}" "#pragma once\n#define NEWSGRAPH_ENGINE_CODE \"${hash}\"\n")
