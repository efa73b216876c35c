// Trains the segmenter: three averaged perceptrons (Freund & Schapire 1999) with hashed
// features, from CoNLL-U with "# newpar" lines.
//
//   train_segmenter OUT.bin data/lexicons/abbreviations.tsv TRAIN.conllu...
//
// The order of examples comes from a fixed seed; the same files give the same bytes.
#include "core/error.hpp"
#include "extract/text/boundary_features.hpp"
#include "extract/train/segmenter_examples.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <random>

namespace newsgraph {

namespace {

constexpr int epochs = 8;
constexpr float margin = 5;
// The mean of runs that saw the examples in different orders; one alone differs from the next by
// half a point of sentence F1 on a small test set. Run i has the seed i.
constexpr std::uint64_t runs = 6;

class Perceptron {
  public:
    explicit Perceptron(unsigned bits)
        : weights_(std::size_t{1} << bits), history_(std::size_t{1} << bits) {}

    bool learn(const Features& features, bool gold) {
        ++now_;
        float score = 0;
        for (const auto key : features) {
            score += weights_[key & (weights_.size() - 1)];
        }
        const bool right = (score > 0) == gold;
        if (right && std::abs(score) >= margin) {
            return true;
        }
        const float step = gold ? 1.0F : -1.0F;
        for (const auto key : features) {
            weights_[key & (weights_.size() - 1)] += step;
            history_[key & (weights_.size() - 1)] += step * static_cast<double>(now_);
        }
        return right;
    }

    void add_average(std::vector<double>& sums) const {
        sums.resize(weights_.size());
        for (std::size_t i = 0; i < sums.size(); ++i) {
            sums[i] += weights_[i] - history_[i] / static_cast<double>(now_ + 1);
        }
    }

  private:
    std::vector<float> weights_;
    std::vector<double> history_;
    std::int64_t now_ = 0;
};

// The weights in one byte each. The largest sets the scale: cutting it costs 0.2 points of words.
BoundaryModel quantize(const std::vector<double>& means) {
    double top = 1e-9;
    for (const double mean : means) {
        top = std::max(top, std::abs(mean));
    }
    std::vector<std::int8_t> table;
    for (const double mean : means) {
        table.push_back(static_cast<std::int8_t>(std::round(mean / top * 127)));
    }
    return BoundaryModel(std::move(table));
}

struct Learners {
    Perceptron token{19};
    Perceptron clitic{15};
    Perceptron sentence{19};
    int token_errors = 0;
    int sentence_errors = 0;
};

void learn_tokens(
    const SegmenterExample& example, const Characters& characters, Learners& learners) {
    const TokenPlaces places(characters);
    Features features;
    auto next_end = example.token_ends.begin();
    for (int at = 0; at < characters.size(); ++at) {
        const bool ends = next_end != example.token_ends.end() && *next_end == at;
        next_end += ends ? 1 : 0;
        if (!places.is_open(at)) {
            continue;
        }
        places.describe(at, features);
        learners.token_errors += learners.token.learn(features, ends) ? 0 : 1;
        if (ends) {
            learners.clitic.learn(features, example.clitic_ends.contains(at));
        }
    }
}

void learn_sentences(
    const SegmenterExample& example, const Characters& characters, Learners& learners) {
    const auto tokens = shape_tokens(characters, example.token_ends);
    SentencePlaces places(tokens);
    Features features;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        places.advance();
        places.describe(features);
        const bool ends = example.sentence_ends.contains(tokens[i].end - 1);
        learners.sentence_errors += learners.sentence.learn(features, ends) ? 0 : 1;
        if (ends) {
            places.end_sentence();
        }
    }
}

// std::shuffle is not the same in every standard library.
void shuffle(std::vector<SegmenterExample>& examples, std::mt19937_64& random) {
    for (std::size_t i = examples.size(); i > 1; --i) {
        std::swap(examples[i - 1], examples[random() % i]);
    }
}

Learners run_once(std::vector<SegmenterExample>& examples, std::uint64_t seed) {
    Learners learners;
    std::mt19937_64 random(seed);
    for (int epoch = 1; epoch <= epochs; ++epoch) {
        shuffle(examples, random);
        learners.token_errors = learners.sentence_errors = 0;
        for (const SegmenterExample& example : examples) {
            const Characters characters(example.text);
            learn_tokens(example, characters, learners);
            learn_sentences(example, characters, learners);
        }
    }
    std::cerr << "run " << seed << ", last epoch: wrong ends of tokens "
              << learners.token_errors << ", of sentences " << learners.sentence_errors << '\n';
    return learners;
}

void train(
    const std::string& out_path,
    const std::string& abbreviations,
    const std::vector<std::string>& inputs) {
    std::vector<SegmenterExample> examples;
    for (const auto& path : inputs) {
        auto more = read_segmenter_examples(path, abbreviations);
        std::ranges::move(more, std::back_inserter(examples));
    }
    std::vector<double> token;
    std::vector<double> clitic;
    std::vector<double> sentence;
    for (std::uint64_t run = 1; run <= runs; ++run) {
        const Learners learners = run_once(examples, run);
        learners.token.add_average(token);
        learners.clitic.add_average(clitic);
        learners.sentence.add_average(sentence);
    }
    std::ofstream out(out_path, std::ios::binary);
    write_boundary_models(out, {quantize(token), quantize(clitic), quantize(sentence)});
    if (!out.flush()) {
        throw Error{out_path + ": cannot be written"};
    }
}

}  // namespace

}  // namespace newsgraph

int main(int argc, char** argv) {
    if (argc < 4) {
        std::cerr << "usage: train_segmenter OUT.bin ABBREVIATIONS.tsv TRAIN.conllu...\n";
        return 2;
    }
    try {
        newsgraph::train(argv[1], argv[2], {argv + 3, argv + argc});
    } catch (const newsgraph::Error& error) {
        std::cerr << "train_segmenter: " << error.what() << '\n';
        return 1;
    }
}
