// Web and mail addresses, which are one token: http://example.org/a?b=c, press@example.org.
#pragma once

#include "extract/text/characters.hpp"

#include <vector>

namespace newsgraph {

struct Address {
    int begin = 0;  // positions
    int end = 0;
};

// In order. Marks that belong to the sentence are outside: "(see www.example.org)."
std::vector<Address> find_addresses(const Characters& characters);

}  // namespace newsgraph
