#include "core/error.hpp"
#include "extract/coref/antecedent_model.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

using namespace newsgraph;

namespace {

std::filesystem::path written(const std::string& bytes) {
    const auto path = std::filesystem::temp_directory_path() / "newsgraph_antecedents.bin";
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

std::string bytes_of(const AntecedentModel& model) {
    std::ostringstream out;
    model.write(out);
    return out.str();
}

}  // namespace

TEST_CASE("a model of antecedents is read as it was written") {
    const AntecedentModel model({3, -2, 5, 0}, 0.5F);
    const auto path = written(bytes_of(model));
    const AntecedentModel read = AntecedentModel::load(path);
    CHECK(bytes_of(read) == bytes_of(model));
    Features features;
    features.add(1, 2, 3);
    features.add(4);
    CHECK(read.score(features) == model.score(features));
    int sum = 0;
    constexpr int weights[]{3, -2, 5, 0};
    for (const std::uint32_t key : features) {
        sum += weights[key % 4];
    }
    CHECK(read.score(features) == doctest::Approx(0.5 * sum));
    std::filesystem::remove(path);
}

TEST_CASE("a damaged model of antecedents is refused by name") {
    const std::string whole = bytes_of(AntecedentModel({1, 2}, 1));
    const std::vector<std::string> damaged{
        "", "NGARGS" + whole.substr(6), whole.substr(0, whole.size() - 1), whole + "x"};
    for (const std::string& bytes : damaged) {
        const auto path = written(bytes);
        CHECK_THROWS_WITH_AS(
            AntecedentModel::load(path), doctest::Contains(path.string().c_str()), Error);
        std::filesystem::remove(path);
    }
}
