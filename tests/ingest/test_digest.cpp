#include "ingest/digest.hpp"

#include <doctest/doctest.h>

using newsgraph::fits_digest;

TEST_CASE("digests in both spellings, of all algorithms that archives name") {
    // Of the empty string, as RFC 3174 and FIPS 180-4 imply them.
    CHECK(fits_digest("", "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ") == true);
    CHECK(fits_digest("", "SHA-1:da39a3ee5e6b4b0d3255bfef95601890afd80709") == true);
    CHECK(fits_digest("", "md5:d41d8cd98f00b204e9800998ecf8427e") == true);
    CHECK(
        fits_digest(
            "", "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        == true);
    CHECK(
        fits_digest("", "sha256:4OYMIQUY7QOBJGX36TEJS35ZEQT24QPEMSNZGTFESWMRW6CSXBKQ====")
        == true);
    CHECK(fits_digest("a", "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ") == false);
}

TEST_CASE("what is no digest says nothing") {
    for (const char* none : {"", "sha1", "sha1:", "sha1:3I42", "crc32:d202ef8d", ":", "::"}) {
        CAPTURE(none);
        CHECK_FALSE(fits_digest("text", none).has_value());
    }
}
