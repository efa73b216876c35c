#include "extract/names/proper_runs.hpp"

#include "core/one_of.hpp"
#include "extract/lexicon/name_key.hpp"

namespace newsgraph {

namespace {

// "al-Assad"
bool joins_names(const WordView& view, int token) {
    return view.word(token) == "-" && view.touches_previous(token)
           && view.touches_previous(token + 1) && view[token + 1].upos == Upos::propn;
}

// "Open Wreckage", an adjective and a noun, but of a name.
bool goes_on(const WordView& view, int first, int token) {
    const bool noun = view[token].upos == Upos::noun && view.capitalised(token);
    return is_proper(view, token) || (token > first && (noun || joins_names(view, token)));
}

// "[Intuitive] Machines": an adjective with a capital is a part of the name behind it.
bool is_part_of_name(const WordView& view, int token, int last) {
    const LexiconWord& known = view.known(token);
    const Range longer{view.index(), token, last};
    return view.capitalised(token) && is_one_of(view[token].upos, {Upos::adj, Upos::verb})
           && view[token + 1].head >= token && known.office == Office::none
           && !known.is(Light::opener) && !view.is_demonym(token) && !view.is_demonym(longer);
}

}  // namespace

bool is_proper(const WordView& view, int token) {
    return view.capitalised(token)
           && (view[token].upos == Upos::propn || view[token].xpos == Xpos::nnp);
}

Range proper_run(
    const WordView& view, int first, const std::function<bool(int token)>& is_taken) {
    Range run{view.index(), first, first};
    while (goes_on(view, first, run.last) && !is_taken(run.last)) {
        ++run.last;
    }
    // The first word of a sentence has a capital, whatever it is.
    while (run.size() > 0 && run.first > 1 && !is_taken(run.first - 1)
           && is_part_of_name(view, run.first - 1, run.last)) {
        --run.first;
    }
    return run;
}

}  // namespace newsgraph
