// Sentences and tokens as UD English EWT and GUM write them, learned from them.
#pragma once

#include "core/article.hpp"
#include "extract/text/boundary_model.hpp"

#include <filesystem>
#include <utility>

namespace newsgraph {

// Const and thread-safe after loading.
class Segmenter {
  public:
    explicit Segmenter(BoundaryModels models) : models_(std::move(models)) {}
    // Reads data/models/segmenter.bin; Error if it is missing or of another version.
    static Segmenter load(const std::filesystem::path& model);

    // Fills article.sentences: spans, tokens with spans, space_after and continues, paragraph,
    // place, english. A blank line ends a paragraph and with it a sentence; a single line break
    // is a blank like any other. Every visible character is in one token.
    void segment(Article& article) const;

  private:
    void segment_piece(Article& article, Span piece, int paragraph) const;

    BoundaryModels models_;
};

}  // namespace newsgraph
