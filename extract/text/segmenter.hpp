// Sentences and tokens as UD English EWT and GUM write them, learned from them.
#pragma once

#include "core/article.hpp"
#include "extract/text/boundary_model.hpp"
#include "extract/text/stop_words.hpp"

#include <filesystem>
#include <utility>

namespace newsgraph {

// Const and thread-safe after loading.
class Segmenter {
  public:
    // Reads models/segmenter.bin and lexicons/full_stops.tsv of the data directory; Error if one
    // is missing or damaged.
    static Segmenter load(const std::filesystem::path& data);

    // Fills article.sentences: spans, tokens with spans, space_after and continues, paragraph,
    // place, english. A blank line ends a paragraph and with it a sentence; a single line break
    // is a blank like any other. Every visible character is in one token.
    void segment(Article& article) const;

  private:
    Segmenter(BoundaryModels models, StopWords words)
        : models_(std::move(models)), words_(std::move(words)) {}
    void segment_piece(Article& article, Span piece, int paragraph) const;

    BoundaryModels models_;
    StopWords words_;
};

}  // namespace newsgraph
