// Digests as web archives write them: "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ".
#pragma once

#include <optional>
#include <string_view>

namespace newsgraph {

// Whether the bytes have that digest: md5, sha1, sha256, sha384 or sha512, a colon, then Base32
// (RFC 4648) or hexadecimal digits of any case. Nothing where it is none of these.
std::optional<bool> fits_digest(std::string_view bytes, std::string_view digest);

}  // namespace newsgraph
