cmake_minimum_required(VERSION 3.25)

# Fails when ctest would lose a test case: it splits a name at ';' into two that match nothing, and
# what runs no case passes.  ctest runs it as
#   cmake -D root=<repository> -P tests/check_test_names.cmake

file(GLOB_RECURSE sources "${root}/tests/*.cpp")
foreach(source IN LISTS sources)
    file(READ "${source}" text)
    string(REGEX MATCHALL "TEST_CASE\\([^{]*;[^{]*\\)[ \n]*{" found "${text}")
    if(found)
        message(SEND_ERROR "${source}: ';' in the name of a test: ${found}")
    endif()
endforeach()
