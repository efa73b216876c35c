#include "extract/coref/antecedent_model.hpp"

#include "core/error.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

namespace newsgraph {

// The file (data/models/antecedents.bin):
//
//   bytes 0-7    "NGANTE" 0 and the version, a byte (a change of a feature is a new version)
//   1 byte       b: the table has 2^b weights
//   4 bytes      the unit of a weight, a little-endian float
//   2^b bytes    the weights, signed; key & (2^b - 1) is a feature's place
constexpr std::array<char, 8> signature{'N', 'G', 'A', 'N', 'T', 'E', 0, 1};
constexpr unsigned most_bits = 24;

AntecedentModel::AntecedentModel(std::vector<std::int8_t> weights, float scale)
    : weights_(std::move(weights)), scale_(scale) {}

AntecedentModel AntecedentModel::load(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    constexpr std::size_t head = signature.size() + 1 + sizeof(float);
    if (!in || bytes.size() < head || !std::ranges::equal(signature, bytes.substr(0, 8))) {
        throw Error(file.string() + ": missing, or no model of antecedents of this version");
    }
    const auto bits = static_cast<unsigned char>(bytes[signature.size()]);
    AntecedentModel model;
    std::copy_n(
        bytes.data() + signature.size() + 1,
        sizeof(float),
        reinterpret_cast<char*>(&model.scale_));
    if (bits > most_bits || bytes.size() != head + (std::size_t{1} << bits)
        || !std::isfinite(model.scale_)) {
        throw Error(file.string() + ": cut short or damaged");
    }
    model.weights_.assign(bytes.begin() + head, bytes.end());
    return model;
}

void AntecedentModel::write(std::ostream& out) const {
    out.write(signature.data(), signature.size());
    out.put(static_cast<char>(std::bit_width(weights_.size()) - 1));
    out.write(reinterpret_cast<const char*>(&scale_), sizeof(float));
    out.write(
        reinterpret_cast<const char*>(weights_.data()),
        static_cast<std::streamsize>(weights_.size()));
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
