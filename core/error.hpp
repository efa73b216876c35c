// What went wrong outside the program: a file, an option, a full disk.
#pragma once

#include <stdexcept>
#include <string>

namespace newsgraph {

// The message names the file (and the line, where there is one) and says what to do next.
// Thrown where it is seen; caught once a document in app/build and once in main.
// Bad *text* inside an article is never an error, and our own mistakes are asserts.
struct Error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Wrong usage of the command line or of an option: exit status 2 instead of 1.
struct UsageError : Error {
    using Error::Error;
};

}  // namespace newsgraph
