#include "graph/storage/chunks.hpp"
#include "tests/support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <numeric>
#include <sstream>

using namespace newsgraph;

namespace {

using Numbers = std::vector<std::uint64_t>;

Numbers numbers_up_to(std::uint64_t end) {
    Numbers numbers(end);
    std::iota(numbers.begin(), numbers.end(), 0U);
    return numbers;
}

std::uint64_t fingerprint_of(std::uint64_t number) {
    return Fingerprint().add(number).value();
}

struct Written {
    std::string bytes;
    std::string list;
    std::size_t made = 0;  // lines that were not taken over
};

// A line a number, below a heading that is of no chunk.
Written write(const Numbers& numbers, OlderFile older = OlderFile("", {})) {
    Written written;
    std::stringbuf to;
    ChunkedOutput output(to, std::move(older));
    std::ostream out(&output);
    out << "numbers\n";
    write_chunks(
        &output,
        numbers.size(),
        [&](std::size_t i) { return fingerprint_of(numbers[i]); },
        [&](std::size_t i) {
            out << "the number " << numbers[i] << '\n';
            ++written.made;
        });
    out << "end\n";
    CHECK(output.finish());
    written.bytes = to.str();
    written.list = bytes_of(output.chunks());
    return written;
}

}  // namespace

TEST_CASE("fingerprints tell values, their order and their boundaries apart") {
    const auto of = [](std::string_view one, std::string_view other) {
        return Fingerprint().add(one).add(other).value();
    };
    CHECK(of("a", "bc") == of("a", "bc"));
    CHECK(of("a", "bc") != of("ab", "c"));
    CHECK(of("a", "") != of("", "a"));
    CHECK(of(std::string(40, 'x'), "") != of(std::string(41, 'x'), ""));
    CHECK(of(std::string("x\0", 2), "") != of("x", ""));
    CHECK(Fingerprint(1).value() != Fingerprint(2).value());
}

TEST_CASE("lists of chunks are read as they were written, and what is none gives none") {
    const std::vector<Chunk> chunks{
        {1, 2, 8, 300}, {~0ULL, 5, 308, 0}, {7, 8, 100'000, 1ULL << 40U}};
    const std::string bytes = bytes_of(chunks);
    CHECK(read_chunks(bytes) == chunks);
    CHECK(read_chunks("").empty());
    for (std::size_t size = 1; size < bytes.size(); ++size) {
        CHECK(read_chunks(bytes.substr(0, size)).size() < chunks.size());
    }
}

TEST_CASE(
    "a file of which little changed is the same as one that is written anew, and mostly "
    "copied") {
    const TempFolder folder;
    const Written before = write(numbers_up_to(5000));
    const std::string path = folder.file("numbers", before.bytes);
    Numbers changed = numbers_up_to(5000);
    changed.erase(changed.begin() + 100);
    changed.insert(changed.begin() + 2500, 777'777);
    changed[4000] = 888'888;
    const Written anew = write(changed);
    const Written after = write(changed, OlderFile(path, read_chunks(before.list)));
    CHECK(anew.made == 5000);
    CHECK(after.bytes == anew.bytes);
    CHECK(after.list == anew.list);
    CHECK(after.made < 200);
    CHECK(after.made > 0);
}

TEST_CASE(
    "chunks are taken over from wherever they were, longer ones than are read at once too") {
    const TempFolder folder;
    const auto line = [](std::uint64_t number) {
        const std::size_t size = number % 50 == 7 ? 400'000 : number % 3 * 9'000;
        return std::to_string(number) + std::string(size, 'x') + '\n';
    };
    const auto write_lines = [&](const Numbers& numbers, OlderFile older) {
        Written written;
        std::stringbuf to;
        ChunkedOutput output(to, std::move(older));
        std::ostream out(&output);
        const auto fingerprint = [&](std::size_t i) { return fingerprint_of(numbers[i]); };
        write_chunks(&output, numbers.size(), fingerprint, [&](std::size_t i) {
            out << line(numbers[i]);
            ++written.made;
        });
        out << std::flush;
        written.bytes = to.str();
        written.list = bytes_of(output.chunks());
        return written;
    };
    const Written before = write_lines(numbers_up_to(400), OlderFile("", {}));
    const std::string path = folder.file("lines", before.bytes);
    const Numbers all = numbers_up_to(400);
    Numbers moved(all.begin() + 300, all.end());
    moved.insert(moved.end(), all.begin(), all.begin() + 100);
    moved.push_back(777'777);
    moved.insert(moved.end(), all.begin() + 150, all.begin() + 300);
    const Written anew = write_lines(moved, OlderFile("", {}));
    const Written after = write_lines(moved, OlderFile(path, read_chunks(before.list)));
    CHECK(after.bytes == anew.bytes);
    CHECK(after.list == anew.list);
    CHECK(after.made < 150);
}

TEST_CASE("nothing is taken over from a file that is not as it was written") {
    const TempFolder folder;
    const Numbers numbers = numbers_up_to(300);
    const Written before = write(numbers);
    const auto chunks = read_chunks(before.list);
    std::string touched = before.bytes;
    touched[touched.size() / 2] = '!';
    const std::string cut = before.bytes.substr(0, before.bytes.size() / 2);
    for (const std::string& content : {touched, cut, std::string(), "x" + before.bytes}) {
        const std::string path = folder.file("file", content);
        CHECK(write(numbers, OlderFile(path, chunks)).bytes == before.bytes);
    }
    CHECK(write(numbers, OlderFile(folder / "none", chunks)).bytes == before.bytes);
    std::vector<Chunk> wrong = chunks;
    wrong.front().begin = ~0ULL;
    wrong.back().size = ~0ULL;
    const std::string path = folder.file("file", before.bytes);
    CHECK(write(numbers, OlderFile(path, wrong)).bytes == before.bytes);
}

TEST_CASE("a disk that is full shows, inside a chunk and outside") {
    class Full : public std::streambuf {
    } full;
    ChunkedOutput output(full, OlderFile("", {}));
    output.begin(1);
    CHECK(output.sputn("abc", 3) == 3);
    CHECK(output.finish());
    output.end();
    CHECK_FALSE(output.finish());
    CHECK(output.pubsync() != 0);
    CHECK(output.sputn("abc", 3) == 0);
}
