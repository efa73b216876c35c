// Whoever makes an input twice as long makes the work twice as much, not four times: nothing that
// is read, understood or gathered may take what grows with the square of its size.
#include "extract/windows.hpp"
#include "ingest/input_formats.hpp"
#include "tests/growth/gather.hpp"
#include "tests/growth/shapes.hpp"
#include "tests/growth/work.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

using namespace newsgraph;

namespace {

const std::string data = std::string(SOURCE_ROOT) + "/data";

const ReadContext& context() {
    static const ReadContext made = [] {
        ReadOptions options;
        options.data_dir = data;
        options.english_only = false;
        return ReadContext{options, PageLanguage::load(options.data_dir)};
    }();
    return made;
}

// Reads only, the shorter of two runs: what the machine does besides makes time longer.
double seconds_to_read(const Shape& shape, std::size_t size) {
    const std::string file(shape.file);
    const std::string bytes = shape.make(size);
    const auto read = [&] {
        const auto reader =
            open_source(ByteSource::of_bytes(bytes), {file, file, "", 0}, context());
        while (reader->next()) {
        }
    };
    return std::min(count_work(read).seconds, count_work(read).seconds);
}

// The whole way of one file: read, understood, written as a record, made a graph, drawn.
void build(const Shape& shape, std::size_t size, const Language& language) {
    const std::string file(shape.file);
    const auto reader =
        open_source(ByteSource::of_bytes(shape.make(size)), {file, file, "", 0}, context());
    std::vector<ArticleRecord> records;
    while (auto input = reader->next()) {
        if (auto* read = std::get_if<ReadDocument>(&*input)) {
            records.push_back(understand_article(std::move(read->document), language));
        }
    }
    gather(std::move(records));
}

}  // namespace

TEST_CASE("twice the input is about twice the work, whatever its shape") {
    const Language language = Language::load(data);
    build(shapes().front(), 1000, language);  // what is loaded once
    for (const Shape& shape : shapes()) {
        const Work one = count_work([&] { build(shape, 10'000, language); });
        const Work two = count_work([&] { build(shape, 20'000, language); });
        const Work four = count_work([&] { build(shape, 40'000, language); });
        const auto ratio = [](const Work& more, const Work& less) {
            return static_cast<double>(more.steps) / static_cast<double>(less.steps);
        };
        CAPTURE(shape.name);
        CHECK(ratio(two, one) < 2.5);
        CHECK(ratio(four, two) < 2.5);
        CHECK(four.peak < 100'000'000);
        MESSAGE(
            shape.name << ": " << one.steps << " steps, x " << ratio(two, one) << ", x "
                       << ratio(four, two) << ", " << four.peak / 1'000'000 << " MB");
    }
    CHECK(shapes().size() >= 30);
}

// Comparing each with each asks for no memory, but eight times the input takes 64 times as long.
TEST_CASE("eight times the input is read in about eight times the time, whatever its shape") {
    context();
    for (const Shape& shape : shapes()) {
        const double one = seconds_to_read(shape, 50'000);
        const double eight = seconds_to_read(shape, 400'000);
        CAPTURE(shape.name);
        CAPTURE(one);
        CAPTURE(eight);
        CHECK((eight < 0.05 || eight < 24 * one));
    }
}
