#include "extract/text/boundary_model.hpp"

#include "core/error.hpp"

#include <bit>
#include <istream>
#include <ostream>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

constexpr std::string_view signature{"NGSEGM\0\1", 8};
constexpr int max_bits = 24;

BoundaryModel read_table(std::istream& in, const std::string& name) {
    const int bits = in.get();
    if (bits < 0 || bits > max_bits) {
        throw Error{name + ": the table of weights is damaged; train the segmenter again"};
    }
    std::vector<std::int8_t> weights(std::size_t{1} << static_cast<unsigned>(bits));
    in.read(
        reinterpret_cast<char*>(weights.data()), static_cast<std::streamsize>(weights.size()));
    if (!in) {
        throw Error{name + ": ends too early; train the segmenter again"};
    }
    return BoundaryModel(std::move(weights));
}

void write_table(std::ostream& out, const BoundaryModel& model) {
    const auto& weights = model.weights();
    out.put(static_cast<char>(std::countr_zero(weights.size())));
    out.write(
        reinterpret_cast<const char*>(weights.data()),
        static_cast<std::streamsize>(weights.size()));
}

}  // namespace

BoundaryModels read_boundary_models(std::istream& in, const std::string& name) {
    std::string head(signature.size(), ' ');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    if (!in || head.substr(0, 7) != signature.substr(0, 7)) {
        throw Error{name + ": no model of the segmenter; see data/models/README.md"};
    }
    if (head != signature) {
        throw Error{
            name + ": made for another version of newsgraph; train the segmenter again"};
    }
    BoundaryModels models;
    models.token = read_table(in, name);
    models.clitic = read_table(in, name);
    models.sentence = read_table(in, name);
    return models;
}

void write_boundary_models(std::ostream& out, const BoundaryModels& models) {
    out.write(signature.data(), static_cast<std::streamsize>(signature.size()));
    write_table(out, models.token);
    write_table(out, models.clitic);
    write_table(out, models.sentence);
}

}  // namespace newsgraph
