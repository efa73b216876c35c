#include "extract/coref/antecedent_model.hpp"

#include "extract/text/weight_file.hpp"

#include <utility>

namespace newsgraph {

namespace {

// data/models/antecedents.bin
constexpr WeightKind antecedents{{'N', 'G', 'A', 'N', 'T', 'E', 0, 1}, "antecedents"};

}  // namespace

AntecedentModel::AntecedentModel(std::vector<std::int8_t> weights, float scale)
    : weights_(std::move(weights)), scale_(scale) {}

AntecedentModel AntecedentModel::load(const std::filesystem::path& file) {
    WeightTable table = read_weights(file, antecedents);
    return {std::move(table.weights), table.scale};
}

void AntecedentModel::write(std::ostream& out) const {
    write_weights(out, antecedents, weights_, scale_);
}

float AntecedentModel::score(const Features& features) const {
    int sum = 0;
    const std::size_t mask = weights_.size() - 1;
    for (const std::uint32_t key : features) {
        sum += weights_[key & mask];
    }
    return static_cast<float>(sum) * scale_;
}

}  // namespace newsgraph
