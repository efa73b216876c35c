#include "ingest/digest.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"

#include <array>
#include <cstdint>
#include <openssl/evp.h>
#include <string>

namespace newsgraph {

namespace {

constexpr std::string_view hexadecimal = "0123456789abcdef";
constexpr std::string_view base32 = "abcdefghijklmnopqrstuvwxyz234567";

// Digits of 4 or 5 bits each, in lower case, without padding.
std::string spell(std::string_view bytes, std::string_view digits, unsigned bits) {
    std::string out;
    std::uint32_t rest = 0;
    unsigned held = 0;
    for (const char c : bytes) {
        rest = rest << 8U | static_cast<unsigned char>(c);
        for (held += 8; held >= bits; held -= bits) {
            out += digits[rest >> (held - bits) & (digits.size() - 1)];
        }
        rest &= (1U << held) - 1;
    }
    if (held > 0) {
        out += digits[rest << (bits - held) & (digits.size() - 1)];
    }
    return out;
}

std::optional<std::string> digest_of(std::string_view bytes, const std::string& algorithm) {
    const EVP_MD* known = EVP_get_digestbyname(algorithm.c_str());
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    if (known == nullptr
        || EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, known, nullptr) != 1) {
        return std::nullopt;
    }
    return std::string(reinterpret_cast<const char*>(digest.data()), size);
}

}  // namespace

std::optional<bool> fits_digest(std::string_view bytes, std::string_view digest) {
    const auto colon = digest.find(':');
    std::string algorithm = ascii_lower(digest.substr(0, colon));
    std::erase(algorithm, '-');  // "sha-256"
    if (colon == std::string_view::npos
        || !is_one_of(algorithm, {"md5", "sha1", "sha256", "sha384", "sha512"})) {
        return std::nullopt;
    }
    std::string named = ascii_lower(digest.substr(colon + 1));
    named.erase(named.find_last_not_of('=') + 1);
    const auto found = digest_of(bytes, algorithm);
    if (!found) {
        return std::nullopt;
    }
    const std::string as_hex = spell(*found, hexadecimal, 4);
    const std::string as_base32 = spell(*found, base32, 5);
    if (named.size() != as_hex.size() && named.size() != as_base32.size()) {
        return std::nullopt;
    }
    return named == as_hex || named == as_base32;
}

}  // namespace newsgraph
