// What the segmenter's models look at. The trainer and the segmenter share this file; a change
// of a feature needs a new version of the weights (boundary_model.cpp).
#pragma once

#include "extract/text/boundary_model.hpp"
#include "extract/text/characters.hpp"

#include <cstdint>
#include <vector>

namespace newsgraph {

// Views a paragraph as chunks, the stretches between blanks, and describes the places inside
// a chunk where a token may end. The characters must outlive it.
class TokenPlaces {
  public:
    explicit TokenPlaces(const Characters& characters);

    // Whether a decision is due after position `at`: both neighbours are visible, and the next
    // is no combining mark.
    bool is_open(int at) const;
    void describe(int at, Features& features) const;

  private:
    struct Chunk {
        int begin = 0;
        int end = 0;
        std::uint64_t hash = 0;
        std::uint64_t shape = 0;
    };
    void index_chunk(Chunk& chunk, int number);
    void describe_window(int at, Features& features) const;

    const Characters& characters_;
    std::vector<Chunk> chunks_;
    std::vector<int> chunk_of_;          // by position
    std::vector<std::uint64_t> before_;  // hash of the chunk up to and with a position
    std::vector<std::uint64_t> from_;    // hash of the chunk from a position on
    std::vector<std::uint64_t> run_;     // hash of the letters and digits that end here
};

// A token of a paragraph, as far as the ends of sentences depend on it.
struct TokenShape {
    int begin = 0;  // positions in the paragraph
    int end = 0;
    std::uint64_t hash = 0;   // of the lower-cased form
    std::uint64_t shape = 0;  // "Xx", "0.0"
    CharClass first = CharClass::outside;
    CharClass last = CharClass::outside;
    std::uint8_t last_symbol = 0;
    bool space_after = false;
    bool has_stop_inside = false;  // U.S., e.g.
};

// Ends of tokens (positions after which one ends) to shapes.
std::vector<TokenShape> shape_tokens(
    const Characters& characters, const std::vector<int>& ends);

// Follows a paragraph from token to token: how long the sentence is so far, which quotes and
// brackets are open.
class SentencePlaces {
  public:
    explicit SentencePlaces(const std::vector<TokenShape>& tokens) : tokens_(tokens) {}

    // Takes the next token in.
    void advance();
    // Describes the place after the token last taken in.
    void describe(Features& features) const;
    void end_sentence();

  private:
    const TokenShape& near(int distance) const;

    const std::vector<TokenShape>& tokens_;
    int at_ = -1;
    int length_ = 0;    // tokens since the sentence began
    int brackets_ = 0;  // open ones of this sentence
    int quotes_ = 0;    // marks " since the paragraph began
};

}  // namespace newsgraph
