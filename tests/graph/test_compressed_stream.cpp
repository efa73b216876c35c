#include "graph/output_file.hpp"
#include "graph/storage/compressed_stream.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <random>
#include <sstream>
#include <string>

using namespace newsgraph;

namespace {

std::string compressed(const std::string& text, const std::string& name) {
    std::stringbuf to;
    const auto compress = compress_for(name, to);
    std::ostream out(compress.get());
    out << text;
    REQUIRE(compress->finish());
    return to.str();
}

// Empty and `bad` for what is damaged.
std::string decompressed(const std::string& bytes, bool& bad) {
    std::stringbuf from(bytes);
    const auto plain = decompress_from(from);
    REQUIRE(plain != nullptr);
    std::istream in(plain.get());
    std::string text;
    char block[1000];  // NOLINT
    while (in.read(block, sizeof block) || in.gcount() > 0) {
        text.append(block, static_cast<std::size_t>(in.gcount()));
    }
    bad = in.bad();
    return text;
}

std::string noise(std::size_t size) {
    std::mt19937 random(5);
    std::string text;
    for (std::size_t i = 0; i < size; ++i) {
        text += static_cast<char>('a' + random() % 20);
    }
    return text;
}

}  // namespace

TEST_CASE("what is compressed is decompressed, in one part or in more") {
    for (const std::string name : {"a.gz", "b.jsonl.zst"}) {
        for (const std::size_t size : {0U, 1U, 65535U, 65536U, 65537U, 700000U}) {
            const std::string text = noise(size);
            const std::string bytes = compressed(text, name);
            bool bad = false;
            REQUIRE(decompressed(bytes, bad) == text);
            REQUIRE(!bad);
            REQUIRE(decompressed(bytes + bytes, bad) == text + text);
            REQUIRE(!bad);
            REQUIRE(compressed(text, name) == bytes);
        }
        CHECK(compressed(std::string(1 << 20U, 'x'), name).size() < 5000);
    }
}

TEST_CASE("what is cut or damaged is bad, at whatever byte") {
    for (const std::string name : {"a.gz", "a.zst"}) {
        const std::string bytes = compressed(noise(3000), name);
        for (std::size_t size = 1; size < bytes.size(); size += 7) {
            bool bad = false;
            decompressed(bytes.substr(0, size), bad);
            REQUIRE(bad);
        }
        std::string damaged = bytes;
        damaged[bytes.size() / 2] = static_cast<char>(damaged[bytes.size() / 2] ^ 0x55);
        bool bad = false;
        decompressed(damaged, bad);
        CHECK(bad);
    }
}

TEST_CASE("other names and other bytes are left as they are") {
    std::stringbuf buffer("{\"article\": 1}");
    CHECK(compress_for("graph.nq", buffer) == nullptr);
    CHECK(decompress_from(buffer) == nullptr);
    CHECK(buffer.sgetc() == '{');
}

TEST_CASE("a file is compressed as it is called") {
    const TempFolder folder;
    for (const std::string name : {"a.gz", "a.zst", "a.txt"}) {
        OutputFile file(folder.path() / name);
        file.stream() << noise(200000);
        file.commit();
        std::ifstream in(folder.path() / name, std::ios::binary);
        std::ostringstream all;
        all << in.rdbuf();
        bool bad = false;
        CHECK((name == "a.txt" ? all.str() : decompressed(all.str(), bad)) == noise(200000));
    }
}

TEST_CASE("a full disk is an error of a compressed file, too") {
    OutputFile full("/dev/full");
    full.stream() << "x";
    CHECK_THROWS(full.commit());
}
