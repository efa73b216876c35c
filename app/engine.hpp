// Who extracts: models and lexicons, and the name that tells this engine from others.
#pragma once

#include "app/options.hpp"
#include "extract/language.hpp"

#include <string>

namespace newsgraph {

// "0.1.0 code 3f2a9c01 data 77e1b2c4", and where they are used " schema 0c9d11fa" and " without
// rules 5e1b0c77": version of the program, fingerprint of its code, of its lexicons and models, of a
// user's schema, rules that are left out. Equal names make equal records of equal articles.
// Reads all of the data directory (31 MB, some 40 ms). Throws Error where it cannot be read.
std::string engine_name(const Options& options);

struct Engine {
    Language language;
    std::string name;
};

// Errors as load_language's.
Engine load_engine(const Options& options);

}  // namespace newsgraph
