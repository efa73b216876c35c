// A linear yes/no classifier over hashed features: the segmenter's three decisions, "does a
// token end here", "is it a clitic's", "does a sentence end here".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

namespace newsgraph {

// Keys of the features that hold at a place. A fixed array, since it is filled for nearly every
// character of a text.
class Features {
  public:
    void clear() { size_ = 0; }
    // Every call of a feature function adds the same number of features in the same order; the
    // position in that order keeps equal values of different features apart.
    void add(std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
        std::uint64_t key = (size_ + 1) * 0x9E3779B97F4A7C15ULL + a;
        key = (key ^ (key >> 29U)) * 0xC2B2AE3D27D4EB4FULL + b;
        key = (key ^ (key >> 32U)) * 0x165667B19E3779F9ULL + c;
        key = (key ^ (key >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        keys_[size_++] = static_cast<std::uint32_t>(key >> 32U);
    }
    const std::uint32_t* begin() const { return keys_.data(); }
    const std::uint32_t* end() const { return keys_.data() + size_; }

  private:
    std::array<std::uint32_t, 96> keys_{};
    std::size_t size_ = 0;
};

// Weights of one decision. Const and thread-safe after reading.
class BoundaryModel {
  public:
    // `weights` has a power of two entries.
    explicit BoundaryModel(std::vector<std::int8_t> weights) : weights_(std::move(weights)) {}
    BoundaryModel() : BoundaryModel({0}) {}

    // Above 0: yes.
    int score(const Features& features) const {
        int sum = 0;
        const std::size_t mask = weights_.size() - 1;
        for (const std::uint32_t key : features) {
            sum += weights_[key & mask];
        }
        return sum;
    }

    const std::vector<std::int8_t>& weights() const { return weights_; }

  private:
    std::vector<std::int8_t> weights_;
};

struct BoundaryModels {
    BoundaryModel token;
    BoundaryModel clitic;
    BoundaryModel sentence;
};

// The file (data/models/segmenter.bin):
//
//   bytes 0-7    "NGSEGM" 0 and the version, a byte (a change of a feature is a new version)
//   three times, for token, clitic, sentence:
//     1 byte     b: the table has 2^b weights
//     2^b bytes  the weights, signed; key & (2^b - 1) is a feature's place
//
// Throws Error with the name of the file if it is none, cut short, or of another version.
BoundaryModels read_boundary_models(std::istream& in, const std::string& name);
void write_boundary_models(std::ostream& out, const BoundaryModels& models);

}  // namespace newsgraph
