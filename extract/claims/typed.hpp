// Frames that say a relation of the schema: which trigger fires, and what fills its slots.
#pragma once

#include "core/article.hpp"
#include "extract/claims/terms.hpp"
#include "extract/schema/schema.hpp"
#include "extract/syntax/syntax_view.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace newsgraph {

constexpr std::size_t slot_count = static_cast<std::size_t>(Slot::quantity) + 1;

// A word of the sentence in a slot; token -1: the slot is empty.
struct Filler {
    int token = -1;
    SourceKind source = SourceKind::deep_subject;
};

struct Match {
    const Trigger* trigger = nullptr;
    std::array<Filler, slot_count> fillers;

    Filler& at(Slot slot) { return fillers[static_cast<std::size_t>(slot)]; }
    const Filler& at(Slot slot) const { return fillers[static_cast<std::size_t>(slot)]; }

    // "the two [spoke by phone]": with each other, but who they are is one word.
    bool lacks_partner() const {
        return trigger->reciprocal && at(Slot::object).token < 0 && at(Slot::topic).token < 0;
    }
};

// "the jet overran the runway", "the accord poses risks for Lee": grammar says who did it, so that
// types cannot turn it round.
bool is_told_in_order(const Match& match);

// The first trigger that fires, and those behind it where it lets others follow. `preferred`, if
// not empty, is a relation whose trigger goes first ("told them to leave" orders). One of no
// relation is only told behind another: the word stays open beside it.
std::vector<Match> match_frame(
    const Frame& frame,
    const SyntaxView& tree,
    const Terms& terms,
    const Schema& schema,
    std::string_view preferred = {});

}  // namespace newsgraph
