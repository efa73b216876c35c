// The one cryptographic hash of the contract, for two texts of one document name.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

// SHA-256 (FIPS 180-4) as 64 hexadecimal digits, lower case.
std::string sha256_hex(std::string_view bytes);

}  // namespace newsgraph
