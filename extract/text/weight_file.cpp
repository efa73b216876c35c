#include "extract/text/weight_file.hpp"

#include "core/error.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <fstream>
#include <iterator>
#include <string>

namespace newsgraph {

namespace {

constexpr unsigned most_bits = 24;

}  // namespace

WeightTable read_weights(const std::filesystem::path& file, const WeightKind& kind) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    const std::size_t scale_at = kind.signature.size() + 1;
    const std::size_t head = scale_at + sizeof(float);
    if (!in || bytes.size() < head || !std::ranges::equal(kind.signature, bytes.substr(0, 8))) {
        throw Error(
            file.string() + ": missing, or no model of " + std::string(kind.name)
            + " of this version");
    }
    WeightTable table;
    const auto bits = static_cast<unsigned char>(bytes[kind.signature.size()]);
    std::copy_n(bytes.data() + scale_at, sizeof(float), reinterpret_cast<char*>(&table.scale));
    if (bits > most_bits || bytes.size() != head + (kind.columns << bits)
        || !std::isfinite(table.scale)) {
        throw Error(file.string() + ": cut short or damaged");
    }
    table.weights.assign(bytes.begin() + static_cast<std::ptrdiff_t>(head), bytes.end());
    return table;
}

void write_weights(
    std::ostream& out,
    const WeightKind& kind,
    std::span<const std::int8_t> weights,
    float scale) {
    out.write(kind.signature.data(), kind.signature.size());
    out.put(static_cast<char>(std::bit_width(weights.size() / kind.columns) - 1));
    out.write(reinterpret_cast<const char*>(&scale), sizeof(float));
    out.write(
        reinterpret_cast<const char*>(weights.data()),
        static_cast<std::streamsize>(weights.size()));
}

}  // namespace newsgraph
