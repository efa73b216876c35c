// Bytes of unknown encoding -> UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsgraph {

struct Decoded {
    std::string text;          // valid UTF-8, without byte order mark
    std::string encoding;      // IANA name of what the bytes were taken for
    std::size_t replaced = 0;  // invalid bytes, each U+FFFD in text
    bool binary = false;       // no text at all: `text` is empty
};

// Tells the encoding by byte order mark, by NULs of UTF-16, by validity as UTF-8, by what an
// HTML or XML head declares, and last by statistics (ICU). Never fails.
Decoded decode(std::string_view bytes);

bool is_valid_utf8(std::string_view bytes);

}  // namespace newsgraph
