// Trains the model of semantic arguments: softmax over hashed features, by stochastic gradient
// descent with averaged weights, from PropBank's roles and the program's own trees.
//
//   train_arguments OUT.bin data ROLES.tsv SENTENCES.conllu [ROLES.tsv SENTENCES.conllu]...
//
// The order of examples comes from a fixed seed; the same files give the same bytes.
#include "core/error.hpp"
#include "extract/clauses/argument_model.hpp"
#include "extract/clauses/arguments.hpp"
#include "extract/clauses/role_gold.hpp"
#include "extract/extract.hpp"
#include "extract/language.hpp"
#include "extract/syntax/conllu.hpp"
#include "extract/train/trainer.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <random>

namespace newsgraph {

namespace {

constexpr unsigned bits = 18;
constexpr int epochs = 8;
constexpr float first_rate = 0.25F;
constexpr float decay = 1e-5F;  // of a weight, by each example that it takes part in

struct Example {
    std::vector<std::uint32_t> features;
    std::size_t role = 0;
};

std::size_t role_of(const GoldPredicate& gold, int token) {
    const auto found = std::ranges::find(gold.arguments, token);
    return found == gold.arguments.end()
               ? 0
               : 1
                     + static_cast<std::size_t>(std::min(
                         gold.roles[static_cast<std::size_t>(found - gold.arguments.begin())],
                         2));
}

void add_examples(
    const GoldPredicate& gold, DeepArguments& arguments, std::vector<Example>& examples) {
    const SyntaxView& tree = arguments.tree();
    ArgumentFeatures features(
        tree,
        gold.token,
        gold.noun,
        gold.noun ? arguments.of_deed(gold.token) : arguments.of(gold.token));
    for (const ArgumentCandidate& candidate : argument_candidates(tree, gold.token)) {
        const Features& keys = features.of(candidate);
        examples.push_back({{keys.begin(), keys.end()}, role_of(gold, candidate.token)});
    }
}

void read_examples(
    const std::string& roles,
    const std::string& sentences,
    const Language& language,
    std::vector<Example>& examples) {
    std::ifstream roles_in(roles);
    std::ifstream ids_in(sentences);
    std::ifstream trees_in(sentences);
    std::map<std::string, std::vector<GoldPredicate>> gold;
    for (auto& predicate : read_roles(roles_in, roles)) {
        gold[predicate.sentence].push_back(std::move(predicate));
    }
    const auto ids = read_sentence_ids(ids_in);
    std::size_t sentence = 0;
    for (Article& read : read_conllu(trees_in, sentences)) {
        Article article = without_analysis(std::move(read));
        const ArticleView view = understand_words(article, language);
        const ClauseRules rules(article.rules);
        for (int i = 0; i < view.count() && sentence < ids.size(); ++i) {
            DeepArguments arguments(view[i], rules);
            for (const GoldPredicate& predicate : gold[ids[sentence]]) {
                if (predicate.token < view[i].size()) {
                    add_examples(predicate, arguments, examples);
                }
            }
            ++sentence;
        }
    }
}

class Trainer {
  public:
    Trainer() : weights_(role_count << bits), sums_(role_count << bits) {}

    void learn(const Example& example, float rate) {
        ++now_;
        std::array<float, role_count> scores{};
        for (const auto key : example.features) {
            for (std::size_t role = 0; role < role_count; ++role) {
                scores[role] += weights_[place(key, role)];
            }
        }
        const float best = *std::ranges::max_element(scores);
        float total = 0;
        for (float& score : scores) {
            score = std::exp(score - best);
            total += score;
        }
        for (std::size_t role = 0; role < role_count; ++role) {
            const float wanted = role == example.role ? 1.0F : 0.0F;
            const float step = rate * (wanted - scores[role] / total);
            for (const auto key : example.features) {
                const auto at = place(key, role);
                const float change = step - decay * weights_[at];
                weights_[at] += change;
                sums_[at] += static_cast<double>(change) * static_cast<double>(now_);
            }
        }
    }

    // The mean of the weights over all steps, in steps of their largest.
    ArgumentModel finish() const {
        std::vector<double> means(weights_.size());
        double largest = 0;
        for (std::size_t i = 0; i < means.size(); ++i) {
            means[i] = weights_[i] - sums_[i] / static_cast<double>(now_ + 1);
            largest = std::max(largest, std::abs(means[i]));
        }
        const double unit = largest / 127;
        std::vector<std::int8_t> table(means.size());
        for (std::size_t i = 0; i < means.size(); ++i) {
            table[i] = static_cast<std::int8_t>(std::lround(means[i] / unit));
        }
        return {std::move(table), static_cast<float>(unit)};
    }

  private:
    static std::size_t place(std::uint32_t key, std::size_t role) {
        return (key & ((1U << bits) - 1)) * role_count + role;
    }

    std::vector<float> weights_;
    std::vector<double> sums_;
    std::int64_t now_ = 0;
};

void train(const std::vector<std::string>& arguments) {
    if (arguments.size() < 4 || arguments.size() % 2 != 0) {
        throw Error("usage: train_arguments OUT.bin DATA ROLES.tsv SENTENCES.conllu ...");
    }
    Language language = Language::load(arguments[1]);
    std::vector<Example> examples;
    for (std::size_t i = 2; i + 1 < arguments.size(); i += 2) {
        read_examples(arguments[i], arguments[i + 1], language, examples);
    }
    std::cerr << examples.size() << " examples\n";
    Trainer trainer;
    std::mt19937_64 random(1);
    for (int epoch = 0; epoch < epochs; ++epoch) {
        for (std::size_t i = examples.size(); i > 1; --i) {
            std::swap(examples[i - 1], examples[random() % i]);
        }
        const float rate = first_rate / static_cast<float>(1 + epoch);
        for (const Example& example : examples) {
            trainer.learn(
                example, rate / std::sqrt(static_cast<float>(example.features.size())));
        }
        std::cerr << "epoch " << epoch + 1 << '\n';
    }
    std::ofstream out(arguments[0], std::ios::binary);
    trainer.finish().write(out);
    if (!out.flush()) {
        throw Error(arguments[0] + ": cannot be written");
    }
}

}  // namespace

}  // namespace newsgraph

int main(int argc, char** argv) {
    return newsgraph::run_trainer("train_arguments", argc, argv, newsgraph::train);
}
