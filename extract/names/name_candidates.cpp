#include "core/one_of.hpp"
#include "extract/names/designations.hpp"
#include "extract/names/name_rules.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

constexpr float listed_score = 0.8F;
constexpr float form_score = 0.6F;

// Is a listed name of that match a name here, without the model having seen it?
bool stands_alone(const WordView& view, const Gazetteer::Match& match, Range range) {
    // "US military aid" is no force.
    const bool modifies =
        !view.capitalised(range.last - 1) && view[range.last - 1].head >= range.last;
    // "Kevin McDonald's" are no restaurants.
    const bool owner =
        is_one_of(view.word(range.last - 1), {"'s", "’s"}) && view.capitalised(range.first - 1);
    // "Total", "Arrow", "Split" at the beginning of a sentence: the tagger must say name.
    return !match.doubtful && !modifies && !owner
           && (match.entry->kind <= Listed::country || range.size() > 1
               || view[range.first].upos == Upos::propn);
}

List<Name> listed_names(const WordView& view) {
    List<Name> names;
    for (int i = 0; i < view.size();) {
        const auto match = view.gazetteer().match_at(view.article(), view.index(), i);
        if (!match) {
            ++i;
            continue;
        }
        const Range range{view.index(), i, match->last};
        const bool alone = stands_alone(view, *match, range);
        if (match->entry->kind <= Listed::country || !view.is_demonym(range)) {
            names.push_back(
                {range, match->entry->type, alone ? listed_score : 0, match->entry});
        }
        // A name within a doubtful one may be sure: "Bank of Ireland" in a company's name.
        i = alone ? match->last : i + 1;
    }
    return names;
}

List<Name> formed_names(const WordView& view) {
    List<Name> names;
    for (int i = 0; i < view.size(); ++i) {
        if (is_party_of_post(view, i)) {
            const Range party{view.index(), i, i + 1};
            names.push_back(
                {party,
                 EntityType::group,
                 form_score,
                 view.gazetteer().find(view.text(party), Listed::group)});
        }
        if (const auto law = numbered_law_at(view, i)) {
            names.push_back({*law, EntityType::law, form_score});
        } else if (const auto type = designation_at(view, i)) {
            names.push_back({*type, EntityType::product, form_score});
        }
    }
    return names;
}

// "Islamic Revolutionary Guard Corps" over "Guard Corps"; of two that cross, the sure one. A
// doubtful name that the model did not see is none, nor is "Iran" in "Bank of Iran".
void add_listed(List<Name>& names, const Name& listed) {
    const auto meets = [&](const Name& name) { return name.range.overlaps(listed.range); };
    for (Name& name : names) {
        if (name.range == listed.range) {
            name.entry = listed.entry;
            return;
        }
        if (name.range.contains(listed.range)) {
            return;
        }
    }
    if (listed.score > 0) {
        std::erase_if(names, meets);
        names.push_back(listed);
    }
}

}  // namespace

List<Name> name_candidates(const WordView& view, std::span<const NameSpan> spans) {
    List<Name> names;
    // "Iranian", "Iranians" and "North Korean" are origins, no names.
    for (const NameSpan& span : spans) {
        if (!view.is_demonym(span.range) || view.gazetteer().country(view.text(span.range))) {
            names.push_back({span.range, span.type, span.score});
        }
    }
    for (const Name& listed : listed_names(view)) {
        add_listed(names, listed);
    }
    for (const Name& formed : formed_names(view)) {
        const bool apart = std::ranges::none_of(
            names, [&](const Name& name) { return name.range.overlaps(formed.range); });
        if (apart) {
            names.push_back(formed);
        }
    }
    std::ranges::sort(names, {}, &Name::range);
    const auto rest = std::ranges::unique(
        names, [](const Name& a, const Name& b) { return a.range.overlaps(b.range); });
    names.erase(rest.begin(), rest.end());
    return names;
}

}  // namespace newsgraph
