// Logistic regression over named features, for decisions that a person may want to look into.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newsgraph {

// Something that speaks for or against: "kind:verb" 1, "length:subject" 1.6.
struct NamedFeature {
    std::string name;
    double value = 1;

    bool operator==(const NamedFeature&) const = default;
};

// Features in the order in which they were added; names are "group:name".
class FeatureList {
  public:
    void add(std::string_view group, std::string_view name, double value = 1);
    // The logarithm of how many words there are.
    void add_length(std::string_view of, std::size_t words);

    std::vector<NamedFeature> take() { return std::move(features_); }

  private:
    std::vector<NamedFeature> features_;
};

// "kind:verb=1 length:object=1.6094", for those who train.
std::string describe(const std::vector<NamedFeature>& features);

// Const and thread-safe after loading.
class LogisticRegression {
  public:
    // Without weights everything is as likely as not.
    LogisticRegression() = default;

    // Reads lines "name TAB weight"; "#" begins a comment. Throws Error with file and line where
    // it is not as described.
    static LogisticRegression load(const std::filesystem::path& file);

    // A probability. Features without a weight say nothing.
    double of(const std::vector<NamedFeature>& features) const;
    bool empty() const { return weights_.empty(); }

  private:
    std::unordered_map<std::string, double> weights_;
};

}  // namespace newsgraph
