// Trains the model of antecedents from a treebank with coreference (GUM's Entity= in CoNLL-U):
// the likelihood of all right antecedents of a mention together, by AdaGrad with averaged
// weights, on the program's own trees, mentions and chains of the moment; the mean of five runs.
//
//   train_antecedents OUT.bin data TREEBANK.conllu...
//
// The model that data/ has is not asked. The order of documents comes from fixed seeds;
// the same files give the same bytes.
#include "core/error.hpp"
#include "extract/coref/chains.hpp"
#include "extract/coref/links.hpp"
#include "extract/extract.hpp"
#include "extract/language.hpp"
#include "extract/syntax/conllu.hpp"
#include "extract/train/trainer.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <numeric>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace newsgraph {

namespace {

constexpr unsigned bits = 18;
constexpr int epochs = 24;
constexpr std::uint64_t runs = 5;  // whose weights are averaged: each sees another order
constexpr float rate = 0.05F;
constexpr float decay = 2e-5F;  // of a weight, by each mention that it takes part in
constexpr float hidden = 0.3F;  // of the features of each antecedent
constexpr double cost_of_missing = 2.5;
constexpr double cost_of_wrong = 1;

// Which chain of gold the mention with that head is in.
using GoldChains = std::map<std::pair<int, int>, int>;

struct Example {
    Article article;
    GoldChains gold;
};

GoldChains gold_chains(const Article& gold) {
    GoldChains chains;
    for (const Mention& mention : gold.mentions) {
        chains[{mention.range.sentence, mention.head}] = mention.chain;
    }
    return chains;
}

std::vector<Example> read_examples(const std::string& name, const Language& language) {
    std::ifstream in(name);
    if (!in) {
        throw Error(name + ": cannot be read");
    }
    std::vector<Example> examples;
    for (Article& gold : read_conllu(in, name)) {
        GoldChains chains = gold_chains(gold);
        Example& example = examples.emplace_back();
        example.article = without_analysis(std::move(gold));
        example.gold = std::move(chains);
        understand_words(example.article, language);
    }
    return examples;
}

class Trainer {
  public:
    explicit Trainer(std::uint64_t seed)
        : weights_(1U << bits), squares_(1U << bits), sums_(1U << bits), random_(seed) {}

    // Learns from every anaphor of the article, which is linked as the weights now have it.
    void learn(Example& example) {
        example.article.rules = {};
        const ArticleView view(example.article, view_sentences(example.article, *predicates_));
        MentionClusters clusters(view, *gazetteer_, example.article.rules);
        link_names(clusters);
        link_antecedents(
            clusters,
            [&](const Anaphor& anaphor,
                const std::vector<int>& candidates,
                AntecedentSearch& search) {
                return learn(example, clusters, anaphor, candidates, search);
            });
    }

    void set_lexicons(const Language& language) {
        gazetteer_ = &language.gazetteer;
        predicates_ = &language.predicates;
    }

    // Adds the mean of the weights over all steps.
    void add_means(std::vector<double>& means) const {
        means.resize(weights_.size());
        for (std::size_t i = 0; i < means.size(); ++i) {
            means[i] += weights_[i] - sums_[i] / static_cast<double>(now_ + 1);
        }
    }

    double take_loss() { return std::exchange(loss_, 0); }

  private:
    using Keys = std::vector<std::uint32_t>;

    static Keys keys_of(const Features& features) {
        Keys keys(features.begin(), features.end());
        for (std::uint32_t& key : keys) {
            key &= (1U << bits) - 1;
        }
        return keys;
    }

    int learn(
        const Example& example,
        const MentionClusters& clusters,
        const Anaphor& anaphor,
        const std::vector<int>& candidates,
        AntecedentSearch& search) {
        const auto chain_of = [&](int mention) {
            const Mention& m = clusters.mention(mention);
            const auto found = example.gold.find({m.range.sentence, m.head});
            return found == example.gold.end() ? -1 : found->second;
        };
        const int chain = chain_of(anaphor.mention);
        std::vector<Keys> keys{keys_of(search.features_of_none(anaphor))};
        std::vector<bool> right{false};
        for (const int candidate : candidates) {
            keys.push_back(keys_of(search.features_of(anaphor, candidate)));
            right.push_back(chain >= 0 && chain_of(candidate) == chain);
        }
        right[0] = std::ranges::find(right, true) == right.end();
        const std::vector<double> likely = likelihoods(keys, {});
        learn_from(std::move(keys), right);
        const auto best = std::ranges::max_element(likely) - likely.begin();
        return best == 0 ? -1 : candidates[static_cast<std::size_t>(best) - 1];
    }

    // Some features are hidden by chance, so that no rare one is relied on; what is wrong is made
    // to look likelier than it does, the more the worse it is.
    void learn_from(std::vector<Keys> keys, const std::vector<bool>& right) {
        for (Keys& one : keys) {
            std::erase_if(one, [&](std::uint32_t) {
                return static_cast<float>(random_() >> 11U) * 0x1p-53F < hidden;
            });
        }
        std::vector<double> margins;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            margins.push_back(right[i] ? 0 : (i == 0 ? cost_of_missing : cost_of_wrong));
        }
        step(keys, right, likelihoods(keys, margins));
    }

    std::vector<double> likelihoods(
        const std::vector<Keys>& keys, const std::vector<double>& margins) const {
        std::vector<double> scores;
        for (const Keys& one : keys) {
            double score = margins.empty() ? 0 : margins[scores.size()];
            for (const std::uint32_t key : one) {
                score += weights_[key];
            }
            scores.push_back(score);
        }
        const double most = *std::ranges::max_element(scores);
        double total = 0;
        for (double& score : scores) {
            score = std::exp(score - most);
            total += score;
        }
        for (double& score : scores) {
            score /= total;
        }
        return scores;
    }

    void step(
        const std::vector<Keys>& keys,
        const std::vector<bool>& right,
        const std::vector<double>& likely) {
        ++now_;
        double of_right = 1e-9;
        for (std::size_t i = 0; i < likely.size(); ++i) {
            of_right += right[i] ? likely[i] : 0;
        }
        loss_ -= std::log(of_right);
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const double wanted = right[i] ? likely[i] / of_right : 0;
            const auto gradient = static_cast<float>(wanted - likely[i]);
            if (std::abs(gradient) < 1e-5F) {
                continue;
            }
            for (const std::uint32_t key : keys[i]) {
                move(key, gradient);
            }
        }
    }

    void move(std::uint32_t key, float gradient) {
        squares_[key] += gradient * gradient;
        const float change =
            rate * gradient / std::sqrt(squares_[key] + 1e-3F) - decay * weights_[key];
        weights_[key] += change;
        sums_[key] += static_cast<double>(change) * static_cast<double>(now_);
    }

    const Gazetteer* gazetteer_ = nullptr;
    const PredicateLexicon* predicates_ = nullptr;
    std::vector<float> weights_;
    std::vector<float> squares_;
    std::vector<double> sums_;
    std::mt19937_64 random_;
    std::int64_t now_ = 0;
    double loss_ = 0;
};

Trainer train_once(
    std::vector<Example>& examples, const Language& language, std::uint64_t seed) {
    Trainer trainer(seed);
    trainer.set_lexicons(language);
    std::mt19937_64 random(seed);
    std::vector<std::size_t> order(examples.size());
    std::iota(order.begin(), order.end(), 0);
    for (int epoch = 0; epoch < epochs; ++epoch) {
        for (std::size_t i = order.size(); i > 1; --i) {
            std::swap(order[i - 1], order[random() % i]);
        }
        for (const std::size_t i : order) {
            trainer.learn(examples[i]);
        }
        std::cerr << "run " << seed << ", epoch " << epoch + 1 << ": loss "
                  << trainer.take_loss() << '\n';
    }
    return trainer;
}

// Weights in steps of the largest.
AntecedentModel model_of(const std::vector<double>& sums) {
    double largest = 1e-9;
    for (const double sum : sums) {
        largest = std::max(largest, std::abs(sum));
    }
    std::vector<std::int8_t> table;
    for (const double sum : sums) {
        table.push_back(static_cast<std::int8_t>(std::lround(sum / largest * 127)));
    }
    return {std::move(table), static_cast<float>(largest / 127 / runs)};
}

void train(const std::vector<std::string>& arguments) {
    if (arguments.size() < 3) {
        throw Error("usage: train_antecedents OUT.bin DATA TREEBANK.conllu ...");
    }
    const Language language = Language::load(arguments[1]);
    std::vector<Example> examples;
    for (std::size_t i = 2; i < arguments.size(); ++i) {
        std::ranges::move(read_examples(arguments[i], language), std::back_inserter(examples));
    }
    std::vector<double> means;
    for (std::uint64_t run = 1; run <= runs; ++run) {
        train_once(examples, language, run).add_means(means);
    }
    std::ofstream out(arguments[0], std::ios::binary);
    model_of(means).write(out);
    if (!out.flush()) {
        throw Error(arguments[0] + ": cannot be written");
    }
}

}  // namespace

}  // namespace newsgraph

int main(int argc, char** argv) {
    return newsgraph::run_trainer("train_antecedents", argc, argv, newsgraph::train);
}
