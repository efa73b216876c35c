#include "core/error.hpp"
#include "extract/text/boundary_model.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace newsgraph;

namespace {

std::string written(const BoundaryModels& models) {
    std::ostringstream out;
    write_boundary_models(out, models);
    return out.str();
}

std::string message_of(const std::string& bytes) {
    std::istringstream in(bytes);
    try {
        read_boundary_models(in, "m.bin");
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("what was written is read again") {
    const BoundaryModels models{
        BoundaryModel({1, -2, 3, -4}), BoundaryModel({5, 6}), BoundaryModel({7})};
    std::istringstream in(written(models));
    const BoundaryModels again = read_boundary_models(in, "m.bin");
    CHECK(again.token.weights() == models.token.weights());
    CHECK(again.clitic.weights() == models.clitic.weights());
    CHECK(again.sentence.weights() == models.sentence.weights());
}

TEST_CASE("the score is the sum of the features' weights") {
    Features features;
    features.add(1);
    features.add(2);
    CHECK(BoundaryModel({3}).score(features) == 6);
    features.clear();
    CHECK(BoundaryModel({3}).score(features) == 0);
}

TEST_CASE("the same value of different features has different keys") {
    Features features;
    features.add(7);
    features.add(7);
    CHECK(features.begin()[0] != features.begin()[1]);
}

TEST_CASE("files that are none of ours are refused with the reason") {
    const std::string good = written({});
    CHECK(message_of(good).empty());
    CHECK(message_of("") == "m.bin: no model of the segmenter; see data/models/README.md");
    CHECK(
        message_of("GIF89a  ")
        == "m.bin: no model of the segmenter; see data/models/README.md");
    std::string old = good;
    old[7] = 0;
    CHECK(
        message_of(old)
        == "m.bin: made for another version of newsgraph; train the segmenter again");
    CHECK(
        message_of(good.substr(0, good.size() - 1))
        == "m.bin: ends too early; train the segmenter again");
    std::string large = good;
    large[8] = 60;
    CHECK(
        message_of(large)
        == "m.bin: the table of weights is damaged; train the segmenter again");
}
