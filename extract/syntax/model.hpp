// The trained network as it lies in data/models/language.bin.
#pragma once

#include "core/tags.hpp"
#include "extract/syntax/dense.hpp"
#include "extract/syntax/features.hpp"
#include "extract/syntax/name_decoder.hpp"

#include <array>
#include <cstddef>
#include <filesystem>
#include <utility>
#include <vector>

namespace newsgraph {

struct Maxout {
    Linear linear;
    Matrix scale;
    Matrix shift;

    Matrix apply(const Matrix& x) const {
        return maxout_normalised(linear.apply(x), scale, shift);
    }
};

// Sizes: e of an embedding, w of a word between layers, h of the LSTM in one direction,
// d = w + 2h of a word at the end, a of the arcs' space, l of the labels' space.
struct Model {
    std::vector<Upos> upos_labels;
    std::vector<Xpos> xpos_labels;
    std::vector<Deprel> deprel_labels;
    std::vector<NameLabel> name_labels;
    std::vector<std::pair<std::size_t, std::size_t>>
        tag_pairs;  // upos and xpos that go together
    FeatureRows features;
    ByteMatrix embedding;              // rows x e
    Maxout mix;                        // FeatureRows::slots * e -> w
    std::vector<std::size_t> gaps;     // how far each convolution looks to both sides
    std::vector<Maxout> convolutions;  // 3w -> w
    Linear lstm_input;                 // w -> 8h, both directions
    std::array<Linear, 2> recurrent;   // h -> 4h, forward and backward
    Linear upos;                       // d -> labels; the next two as well
    Linear xpos;
    Linear names;
    Linear arc_head;         // d -> a
    Linear arc_dependent;    // d -> a
    Linear arc;              // a -> a
    Matrix root;             // 1 x d, in the place of a word that heads the sentence
    Linear label_head;       // d -> l
    Linear label_dependent;  // d -> l
    Linear label;            // l -> labels
};

// Throws Error where the file cannot be read, is none of ours, was cut off or damaged, is of
// another version, or where the processor cannot run the network. The format is drawn in
// extract/train/export_language.py.
Model read_model(const std::filesystem::path& path);

}  // namespace newsgraph
