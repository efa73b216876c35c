// Tags, trees and names of an article's sentences, by one small neural network: hashed word
// features, convolutions and a two-way LSTM, biaffine attachment (Dozat and Manning 2017).
#pragma once

#include "core/article.hpp"

#include <filesystem>
#include <memory>

namespace newsgraph {

struct Model;

// Const after loading; one Network serves any number of threads. The result for a sentence
// depends on nothing but its words: not on other sentences, threads, calls or machine.
class Network {
  public:
    // Reads data/models/language.bin. Throws Error where it is missing, foreign, of another
    // version or damaged, or where the processor lacks AVX2 and FMA.
    static Network load(const std::filesystem::path& model);

    Network(Network&&) noexcept;
    Network& operator=(Network&&) noexcept;
    ~Network();

    // Fills upos, xpos, head and deprel of the tokens of all English sentences, every one a tree
    // with one root, and article.names. Sentences over 250 tokens are analysed in pieces whose
    // roots hang from the first one's as parataxis. About 40 kB of memory a sentence.
    void annotate(Article& article) const;

  private:
    explicit Network(std::unique_ptr<const Model> model);

    std::unique_ptr<const Model> model_;
};

}  // namespace newsgraph
