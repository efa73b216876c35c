#include "extract/syntax/model.hpp"

#include "core/error.hpp"
#include "core/hash.hpp"

#include <bit>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

constexpr std::string_view signature = "NGLANG\r\n";
constexpr std::uint32_t version = 4;
static_assert(std::endian::native == std::endian::little, "the file is read as it lies");

// What the trainer calls the types of names.
constexpr std::array<std::pair<std::string_view, EntityType>, 11> name_types{{
    {"Person", EntityType::person},
    {"Organization", EntityType::organization},
    {"Place", EntityType::place},
    {"Facility", EntityType::facility},
    {"Nationality", EntityType::group},
    {"Event", EntityType::event},
    {"Work", EntityType::document},
    {"Weapon", EntityType::weapon},
    {"Vehicle", EntityType::vehicle},
    {"Product", EntityType::product},
    {"Other", EntityType::concept_},
}};

std::optional<NameLabel> parse_name_label(std::string_view label) {
    if (label == "O") {
        return NameLabel{};
    }
    for (const auto& [name, type] : name_types) {
        if (label.size() > 2 && label.substr(2) == name) {
            return NameLabel{label[0], type};
        }
    }
    return std::nullopt;
}

// IEEE half precision, https://en.wikipedia.org/wiki/Half-precision_floating-point_format ;
// the trainer writes neither infinities nor NaN.
float widened(std::uint16_t half) {
    const std::uint32_t sign = (half & 0x8000U) << 16;
    const std::uint32_t exponent = (half >> 10) & 0x1FU;
    const std::uint32_t fraction = half & 0x3FFU;
    if (exponent == 0) {
        const float small = static_cast<float>(fraction) * 0x1p-24F;
        return sign != 0 ? -small : small;
    }
    return std::bit_cast<float>(sign | ((exponent + 112) << 23) | (fraction << 13));
}

// Reads values one after the other from a file held in memory.
class Reader {
  public:
    Reader(std::string_view data, const std::filesystem::path& path)
        : data_(data), path_(path) {}

    [[noreturn]] void fail(const std::string& why) const {
        throw Error(
            path_.string() + ": " + why
            + "; install the file again or train it with extract/train/train_language.py");
    }

    std::string_view bytes(std::size_t count) {
        if (count > data_.size()) {
            fail("the file is damaged");
        }
        const std::string_view taken = data_.substr(0, count);
        data_.remove_prefix(count);
        return taken;
    }

    template <class T>
    std::vector<T> numbers(std::size_t count) {
        const std::string_view raw = bytes(count * sizeof(T));
        std::vector<T> values(count);
        std::memcpy(values.data(), raw.data(), raw.size());
        return values;
    }

    std::uint32_t number() { return numbers<std::uint32_t>(1)[0]; }

    Matrix matrix(std::size_t columns) {
        const std::size_t rows = number();
        if (number() != columns) {
            fail("a layer has the wrong size");
        }
        Matrix result(0, columns);
        const std::vector<std::uint16_t> halves = numbers<std::uint16_t>(rows * columns);
        result = Matrix(rows, columns);
        auto half = halves.begin();
        for (std::size_t r = 0; r < rows; ++r) {
            for (float& value : result.row(r)) {
                value = widened(*half++);
            }
        }
        return result;
    }

    Matrix matrix(std::size_t rows, std::size_t columns) {
        Matrix result = matrix(columns);
        if (result.rows() != rows) {
            fail("a layer has the wrong size");
        }
        return result;
    }

    ByteMatrix byte_matrix(std::size_t columns) {
        const std::size_t rows = number();
        if (number() != columns) {
            fail("a layer has the wrong size");
        }
        std::vector<float> scales = numbers<float>(rows);
        return {std::move(scales), numbers<std::int8_t>(rows * columns)};
    }

    Linear linear(std::size_t inputs, std::size_t outputs) {
        const Matrix weight = matrix(outputs, inputs);
        return {weight, matrix(1, outputs)};
    }

    Maxout maxout(std::size_t inputs, std::size_t outputs) {
        Linear pieces = linear(inputs, 3 * outputs);
        Matrix scale = matrix(1, outputs);
        return {std::move(pieces), std::move(scale), matrix(1, outputs)};
    }

    template <class Parse>
    auto labels(Parse parse) {
        std::vector<typename decltype(parse(std::string_view()))::value_type> result;
        const std::size_t count = number();
        for (std::size_t i = 0; i < count; ++i) {
            const std::string_view name = bytes(static_cast<unsigned char>(bytes(1)[0]));
            const auto value = parse(name);
            if (!value) {
                fail("unknown label '" + std::string(name) + "'");
            }
            result.push_back(*value);
        }
        return result;
    }

    // Pairs of a byte each, the one below `first`, the other below `second`.
    std::vector<std::pair<std::size_t, std::size_t>> pairs(
        std::size_t first, std::size_t second) {
        std::vector<std::pair<std::size_t, std::size_t>> result;
        const std::size_t count = number();
        for (std::size_t i = 0; i < count; ++i) {
            const auto both = numbers<std::uint8_t>(2);
            if (both[0] >= first || both[1] >= second) {
                fail("tags go together that there are not");
            }
            result.emplace_back(both[0], both[1]);
        }
        if (result.empty()) {
            fail("no tags go together");
        }
        return result;
    }

  private:
    std::string_view data_;
    const std::filesystem::path& path_;
};

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw Error(path.string() + ": cannot be read; is --data the folder with the models?");
    }
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// The content between version and checksum.
Reader open_model(std::string_view data, const std::filesystem::path& path) {
    Reader reader(data, path);
    if (!data.starts_with(signature)) {
        reader.fail("is not a language model of newsgraph");
    }
    constexpr std::size_t tail = sizeof(std::uint64_t);
    if (data.size() < signature.size() + tail) {
        reader.fail("the file is cut off");
    }
    Reader content(data.substr(0, data.size() - tail), path);
    content.bytes(signature.size());
    if (const std::uint32_t found = content.number(); found != version) {
        reader.fail(
            "has version " + std::to_string(found) + ", this program reads "
            + std::to_string(version));
    }
    Reader end(data.substr(data.size() - tail), path);
    if (end.numbers<std::uint64_t>(1)[0] != fnv1a(data.substr(0, data.size() - tail))) {
        reader.fail("the file is cut off or damaged");
    }
    return content;
}

void read_layers(Reader& reader, Model& model, const std::vector<std::uint32_t>& sizes) {
    const std::size_t embedding = sizes[0];
    const std::size_t width = sizes[1];
    const std::size_t state = sizes[2];
    const std::size_t deep = width + 2 * state;
    model.embedding = reader.byte_matrix(embedding);
    model.mix = reader.maxout(FeatureRows::slots * embedding, width);
    for (std::size_t i = 0; i < model.gaps.size(); ++i) {
        model.convolutions.push_back(reader.maxout(3 * width, width));
    }
    model.lstm_input = reader.linear(width, 8 * state);
    for (Linear& direction : model.recurrent) {
        direction = {reader.matrix(4 * state, state), {}};
    }
    model.upos = reader.linear(deep, model.upos_labels.size());
    model.xpos = reader.linear(deep, model.xpos_labels.size());
    model.names = reader.linear(deep, model.name_labels.size());
    model.arc_head = reader.linear(deep, sizes[3]);
    model.arc_dependent = reader.linear(deep, sizes[3]);
    model.arc = reader.linear(sizes[3], sizes[3]);
    model.root = reader.matrix(1, deep);
    model.label_head = reader.linear(deep, sizes[4]);
    model.label_dependent = reader.linear(deep, sizes[4]);
    model.label = reader.linear(sizes[4], model.deprel_labels.size());
}

}  // namespace

Model read_model(const std::filesystem::path& path) {
    if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("fma")) {
        throw Error(
            "this processor is too old: newsgraph needs AVX2 and FMA (made since 2015)");
    }
    const std::string data = read_file(path);
    Reader reader = open_model(data, path);
    Model model;
    const auto sizes = reader.numbers<std::uint32_t>(5);
    const auto gaps = reader.numbers<std::uint32_t>(reader.number());
    model.gaps.assign(gaps.begin(), gaps.end());
    model.upos_labels = reader.labels(parse_upos);
    model.xpos_labels = reader.labels(parse_xpos);
    model.deprel_labels = reader.labels(parse_deprel);
    model.name_labels = reader.labels(parse_name_label);
    model.tag_pairs = reader.pairs(model.upos_labels.size(), model.xpos_labels.size());
    if (model.name_labels.empty() || model.name_labels[0] != NameLabel{}) {
        reader.fail("its first label of names is not O");
    }
    const std::size_t features = reader.number();
    const auto hashes = reader.numbers<std::uint64_t>(features);
    const auto rows = reader.numbers<std::uint32_t>(features);
    model.features = FeatureRows(hashes, rows);
    read_layers(reader, model, sizes);
    for (const std::uint32_t row : rows) {
        if (row >= model.embedding.rows()) {
            reader.fail("a feature has no row");
        }
    }
    return model;
}

}  // namespace newsgraph
