#include "extract/lexicon/noun_kinds.hpp"

#include "core/one_of.hpp"
#include "core/table.hpp"
#include "extract/lexicon/lexicon.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

void append(std::vector<std::string>& words, std::string_view list) {
    for (const std::string_view word : comma_separated(list)) {
        words.emplace_back(word);
    }
}

}  // namespace

void NounKinds::load(const std::filesystem::path& path) {
    Table table(path);
    for (Row row; table.next(row);) {
        table.expect_columns(row, 2, 5);
        Entry& entry = entries_[std::string(row[0])];
        append(entry.same, row[1]);
        append(entry.kinds, row[2]);
        append(entry.verbs, row[3]);
        entry.preposition = row[4].empty() ? entry.preposition : std::string(row[4]);
    }
}

const NounKinds::Entry* NounKinds::find(std::string_view noun) const {
    const auto found = entries_.find(noun);
    return found == entries_.end() ? nullptr : &found->second;
}

namespace {

using Kinds = std::vector<std::string>;

// One of the nearest kinds is the same.
bool share_kind(const Kinds& mine, const Kinds& theirs) {
    constexpr std::ptrdiff_t near = 2;
    const auto last = mine.begin() + std::min(near, std::ssize(mine));
    return std::any_of(mine.begin(), last, [&](const std::string& kind) {
        return std::ranges::find(theirs, kind) - theirs.begin() < near;
    });
}

}  // namespace

NounRelation NounKinds::relation(std::string_view noun, std::string_view earlier) const {
    if (noun == earlier) {
        return NounRelation::equal;
    }
    const Entry* mine = find(noun);
    const Entry* theirs = find(earlier);
    if ((mine && is_one_of(earlier, mine->same)) || (theirs && is_one_of(noun, theirs->same))) {
        return NounRelation::same;
    }
    if (theirs && is_one_of(noun, theirs->kinds)) {
        return NounRelation::kind;
    }
    if (mine && is_one_of(earlier, mine->kinds)) {
        return NounRelation::narrower;
    }
    return mine && theirs && share_kind(mine->kinds, theirs->kinds) ? NounRelation::sibling
                                                                    : NounRelation::none;
}

std::string_view NounKinds::preposition(std::string_view noun) const {
    const Entry* entry = find(noun);
    return entry == nullptr || entry->preposition.empty() ? std::string_view("of")
                                                          : entry->preposition;
}

bool NounKinds::tells(std::string_view noun, std::string_view verb) const {
    const Entry* entry = find(noun);
    return entry != nullptr && is_one_of(verb, entry->verbs);
}

}  // namespace newsgraph
