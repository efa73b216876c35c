#include "core/error.hpp"
#include "graph/line_reader.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <streambuf>
#include <string>
#include <utility>
#include <vector>

using namespace newsgraph;

namespace {

std::vector<std::string> read(const std::string& text, std::size_t limit = 1000000) {
    std::istringstream in(text);
    LineReader lines(in, "f", limit);
    std::vector<std::string> found;
    for (std::string_view line; lines.next(line);) {
        found.emplace_back(line);
    }
    return found;
}

}  // namespace

TEST_CASE("lines of any length, with and without a newline at the end") {
    using Lines = std::vector<std::string>;
    CHECK(read("").empty());
    CHECK(read("a") == Lines{"a"});
    CHECK(read("a\n") == Lines{"a"});
    CHECK(read("a\n\nb") == Lines{"a", "", "b"});
    CHECK(read("\n") == Lines{""});
    CHECK(read(std::string("a\0b\nc", 5)) == Lines{std::string("a\0b", 3), "c"});
    // Around the size of the buffer.
    for (const std::size_t size : {262143U, 262144U, 262145U, 524287U, 524288U, 600000U}) {
        const std::string longer(size, 'x');
        CHECK(read(longer + "\nb\n") == Lines{longer, "b"});
        CHECK(read(longer) == Lines{longer});
    }
}

TEST_CASE("a line without end is an error that names it") {
    std::istringstream in("a\n" + std::string(300000, 'x'));
    LineReader lines(in, "f.jsonl", 100000);
    std::string_view line;
    CHECK(lines.next(line));
    CHECK(lines.where() == "f.jsonl:1");
    CHECK_THROWS_WITH_AS(
        lines.next(line), "f.jsonl:2: a line of more than 100000 bytes", Error);
}

TEST_CASE("a line that is too long is an error though its end is there") {
    CHECK(read(std::string(1000, 'x') + "\n", 1000).size() == 1);
    CHECK_THROWS_WITH_AS(
        read("a\n" + std::string(1001, 'x') + "\n", 1000),
        "f:2: a line of more than 1000 bytes",
        Error);
}

TEST_CASE("the lines before the place where a stream breaks off are given") {
    // Gives ten bytes, then breaks.
    struct Breaking : std::streambuf {
        std::string text = "one\ntwo\nth";
        bool given = false;
        int_type underflow() override {
            if (std::exchange(given, true)) {
                throw std::runtime_error("broken");
            }
            setg(text.data(), text.data(), text.data() + text.size());
            return traits_type::to_int_type(text[0]);
        }
    };
    Breaking buffer;
    std::istream in(&buffer);
    LineReader lines(in, "f.gz");
    std::string_view line;
    CHECK(lines.next(line));
    CHECK(lines.next(line));
    CHECK(line == "two");
    CHECK_THROWS_WITH_AS(lines.next(line), "f.gz:3: cannot be read on from here", Error);
}

TEST_CASE("a stream that holds no bytes of its own is read byte by byte") {
    struct Unbuffered : std::streambuf {
        std::string text = "one\ntwo";
        std::size_t at = 0;
        int_type underflow() override {
            return at < text.size() ? traits_type::to_int_type(text[at]) : traits_type::eof();
        }
        int_type uflow() override {
            return at < text.size() ? traits_type::to_int_type(text[at++]) : traits_type::eof();
        }
    };
    Unbuffered buffer;
    std::istream in(&buffer);
    LineReader lines(in, "f");
    std::string_view line;
    CHECK(lines.next(line));
    CHECK(line == "one");
    CHECK(lines.next(line));
    CHECK(line == "two");
    CHECK_FALSE(lines.next(line));
}

TEST_CASE("what cannot be read is an error, not an end") {
    std::ifstream in("/");  // opens, and fails at the first read
    LineReader lines(in, "/");
    std::string_view line;
    CHECK_THROWS_AS(lines.next(line), Error);
}
