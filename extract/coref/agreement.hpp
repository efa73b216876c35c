// May a pronoun stand for that cluster, by person, number, gender and animacy?
#pragma once

#include "extract/coref/clusters.hpp"

#include <cstdint>
#include <optional>

namespace newsgraph {

enum class Person : std::uint8_t { he, she, it, they, speaker };

struct Pronoun {
    int mention = 0;
    Person person = Person::it;
    bool possessive = false;
    bool reflexive = false;
    bool counted = false;  // "seven of them": many
    bool acts = false;  // what only somebody does or suffers: "they decided", "accused them"
};

// What it costs to take that mention for the antecedent, 0 for a perfect match; nothing where
// they do not agree.
std::optional<double> agreement(
    const Clusters& clusters, const Pronoun& pronoun, int candidate);

}  // namespace newsgraph
