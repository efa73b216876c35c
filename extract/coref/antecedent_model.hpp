// How likely one mention stands for what another one stands for: a log-linear ranking of the
// antecedents of a mention, "none" among them (Denis and Baldridge 2007; the latent antecedents
// of Durrett and Klein 2013), over hashed features (Weinberger et al. 2009).
#pragma once

#include "extract/text/boundary_model.hpp"

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <vector>

namespace newsgraph {

// Const and thread-safe after reading.
class AntecedentModel {
  public:
    AntecedentModel() = default;
    // `weights` has a power of two entries, each in units of `scale`.
    AntecedentModel(std::vector<std::int8_t> weights, float scale);

    // Throws Error with the name of the file if it is none, cut short, or of another version.
    static AntecedentModel load(const std::filesystem::path& file);
    void write(std::ostream& out) const;

    // A logarithm of a likelihood, known up to a summand that all antecedents of a mention share.
    float score(const Features& features) const;

  private:
    std::vector<std::int8_t> weights_{0};
    float scale_ = 1;
};

}  // namespace newsgraph
