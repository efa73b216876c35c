// Open relations: what the frames of a sentence say, in the sentence's own words.
#pragma once

#include "core/article.hpp"
#include "extract/open/open_features.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace newsgraph {

// nary: one tuple a predicate, with all its arguments: (Portugal; sold; three boats; to Ghana).
// binary: one a pair of arguments, nested: (Portugal; sold; three boats), (Portugal; sold three
// boats to; Ghana), with short arguments.
enum class OpenStyle : std::uint8_t { nary, binary };

struct OpenTuple {
    int sentence = 0;
    double confidence = 0;  // 0 to 1, as LogisticRegression says
    std::string predicate;
    std::vector<std::string> arguments;  // the subject first; two at least
    std::vector<NamedFeature> features;   // what the confidence stands on

    bool operator==(const OpenTuple&) const = default;
};

// In text order of the predicates. All words are tokens of the sentence, with one blank between
// them; only a predicate that the text leaves out is supplied ("Kirby, the spokesman" -> is).
std::vector<OpenTuple> open_tuples(
    const Article& article, OpenStyle style, const LogisticRegression& confidence);

}  // namespace newsgraph
