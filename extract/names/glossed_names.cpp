// Names that letters in brackets spell out: "News from Lagos (NFL)".
#include "core/one_of.hpp"
#include "extract/names/name_rules.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace newsgraph {

namespace {

// "from" begins with F, too.
bool begins_with(std::string_view word, char capital) {
    return !word.empty() && (word[0] == capital || word[0] == capital + ('a' - 'A'));
}

// Where the words begin whose initials the letters are, going back from that token; -1: nowhere.
int start_of_initials(const WordView& view, int last, std::string_view letters) {
    int start = last;
    for (auto letter = letters.rbegin(); letter != letters.rend(); ++letter) {
        while (start >= 0 && !view.capitalised(start) && !begins_with(view.word(start), *letter)
               && is_one_of(
                   view.word(start), {"of", "from", "for", "the", "and", "in", "to", ","})) {
            --start;
        }
        if (start < 0 || !begins_with(view.word(start), *letter)) {
            return -1;
        }
        --start;
    }
    return start + 1;
}

// Of letters between two brackets; -1: they spell out nothing.
int start_of_gloss(const WordView& view, int letters, std::size_t fewest) {
    constexpr std::size_t longest = 6;
    const bool in_brackets = view.word(letters - 1) == "(" && view.word(letters + 1) == ")";
    const std::string initials = in_brackets ? initials_in(view.word(letters)) : std::string();
    const bool short_form = initials.size() >= fewest && initials.size() <= longest;
    return short_form ? start_of_initials(view, letters - 2, initials) : -1;
}

}  // namespace

bool is_spelt_out(const WordView& view, int letters) {
    return start_of_gloss(view, letters, 2) >= 0;
}

// "[News from] Lagos (NFL)": the letters in brackets say where it begins and ends.
bool add_glossed(const NameAt& it) {
    constexpr int farthest = 5;
    const Range range = it.name.range;
    for (int open = range.last; open < range.last + farthest && it.view.has(open + 2); ++open) {
        if (it.view.word(open) != "(" || it.view.word(open + 2) != ")") {
            continue;
        }
        const int start = start_of_gloss(it.view, open + 1, 3);
        if (start < 0 || start > range.first
            || (it.next && it.next->range.first < open && open < it.next->range.last)
            || (start == range.first && open == range.last)) {
            return false;
        }
        it.name.range.first = start;
        it.name.range.last = open;
        it.name.entry = nullptr;
        return true;
    }
    return false;
}

}  // namespace newsgraph
