#include "extract/text/logistic_regression.hpp"

#include "core/table.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

namespace newsgraph {

void FeatureList::add(std::string_view group, std::string_view name, double value) {
    features_.push_back({std::string(group).append(1, ':').append(name), value});
}

void FeatureList::add_length(std::string_view of, std::size_t words) {
    add("length", of, std::log1p(static_cast<double>(words)));
}

std::string describe(const std::vector<NamedFeature>& features) {
    std::string text;
    for (const auto& [name, value] : features) {
        std::array<char, 32> digits{};
        const auto end = std::to_chars(
            digits.data(), digits.data() + digits.size(), value, std::chars_format::general, 6);
        text += text.empty() ? "" : " ";
        text.append(name).append(1, '=').append(digits.data(), end.ptr);
    }
    return text;
}

LogisticRegression LogisticRegression::load(const std::filesystem::path& file) {
    LogisticRegression model;
    Table table(file);
    for (Row row; table.next(row);) {
        table.expect_columns(row, 2, 2);
        double weight = 0;
        const auto text = row[1];
        const auto [end, failure] =
            std::from_chars(text.data(), text.data() + text.size(), weight);
        if (failure != std::errc{} || end != text.data() + text.size()
            || !std::isfinite(weight)) {
            table.fail(row, "a weight is a number");
        }
        if (!model.weights_.emplace(row[0], weight).second) {
            table.fail(row, "this feature has a weight already");
        }
    }
    return model;
}

double LogisticRegression::of(const std::vector<NamedFeature>& features) const {
    double sum = 0;
    for (const auto& feature : features) {
        const auto weight = weights_.find(feature.name);
        sum += weight == weights_.end() ? 0 : weight->second * feature.value;
    }
    return 1 / (1 + std::exp(-sum));
}

}  // namespace newsgraph
