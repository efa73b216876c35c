// How likely it is that a claim says what its sentence says, before other sentences are asked.
#pragma once

#include "core/article.hpp"
#include "extract/mentions/sentence_view.hpp"

#include <span>

namespace newsgraph {

// What is known of a claim when its confidence is asked for.
struct Reading {
    const Frame& frame;
    std::span<const int> arguments;  // tokens of subject, object, recipient; -1: there is none
    bool typed = true;               // by the schema; else the verb is kept
    bool without_subject = false;
};

// Between 0.3 and 0.95: each step of the reading that often goes wrong takes some away. How often
// claims of each confidence are right is measured by `newsgraph eval claims`, see bench/README.md.
double claim_confidence(
    const Article& article, const SentenceView& view, const Reading& reading);

}  // namespace newsgraph
