cmake_minimum_required(VERSION 3.25)

# Fails when ctest would lose a test case, since it splits a name at ';' into two that match nothing
# and what runs no case passes, and when a test writes outside of a TempFolder: ctest runs tests
# side by side, and two that write one file fail now and then.  ctest runs it as
#   cmake -D root=<repository> -P tests/check_tests.cmake

file(GLOB_RECURSE sources "${root}/tests/*.cpp" "${root}/tests/*.hpp")
foreach(source IN LISTS sources)
    file(READ "${source}" text)
    string(REGEX MATCHALL "TEST_CASE\\([^{]*;[^{]*\\)[ \n]*{" found "${text}")
    if(found)
        message(SEND_ERROR "${source}: ';' in the name of a test: ${found}")
    endif()
    if(text MATCHES "temp_directory_path|\"/tmp/"
       AND NOT source MATCHES "/tests/(support/temp_folder.hpp|fuzz/scratch.cpp)$")
        message(SEND_ERROR "${source}: a temporary file outside of a TempFolder")
    endif()
endforeach()
