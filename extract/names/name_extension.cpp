#include "extract/names/name_extension.hpp"

#include "core/one_of.hpp"

#include <array>
#include <optional>
#include <utility>

namespace newsgraph {

namespace {

using enum EntityType;

std::optional<EntityType> head_type(const SentenceView& view, const Name& name) {
    return view.known(name.range.last - 1).name_head;
}

// The tree puts the token into the range.
bool hangs_in(const SentenceView& view, int token, Range range) {
    return view[token].head >= range.first && view[token].head < range.last;
}

bool may_be_given_name(const SentenceView& view, int token, Range name) {
    const Deprel relation = view[token].deprel;
    const bool joined = hangs_in(view, token, name)
                        && (base_of(relation) == Deprel::flat || relation == Deprel::compound);
    return view[token].upos == Upos::propn && view.capitalised(token)
           && (joined || view.lexicon().is_given_name(view.word(token)));
}

bool means_else(const SentenceView& view, int token) {
    return view.lexicon().demonym(view.word(token)) || view.known(token).office != Office::none
           || view.known(token).is(Light::time) || view.gazetteer().find(view.word(token));
}

// Given names, or what the tree puts into the name; no words of the name before, as in "the
// United States Donald Trump".
bool add_given_names(const NameAt& place) {
    Range& range = place.name().range;
    const int first = range.first;
    while (place.name().type == person && range.first > place.floor()
           && may_be_given_name(place.view, range.first - 1, range)
           && !means_else(place.view, range.first - 1)) {
        --range.first;
    }
    return range.first != first;
}

bool add_syllable(const NameAt& place) {
    const SentenceView& view = place.view;
    Name& name = place.name();
    const int syllable = name.range.last + 1;
    const bool joined = name.type == person && view.has(syllable)
                        && view.word(syllable - 1) == "-" && view.touches_previous(syllable)
                        && view.touches_previous(syllable - 1);
    const bool other_word = view[syllable].upos == Upos::verb
                            || (view.known(syllable).noun && !view.capitalised(syllable));
    if (!joined || other_word) {
        return false;
    }
    name.range.last = syllable + 1;
    return true;
}

// A capitalised word that heads names of companies and other bodies.
bool add_head(const NameAt& place) {
    const SentenceView& view = place.view;
    Name& name = place.name();
    const int next = name.range.last;
    const auto head = view.known(next).name_head;
    if (name.entry || !head || !is_organization(*head) || view.touches_previous(next)
        || !view.capitalised(next) || !view.capitalised(next - 1)) {
        return false;
    }
    ++name.range.last;
    name.type = *head;
    return true;
}

bool add_event(const NameAt& place) {
    Name& name = place.name();
    const int before = name.range.first - 1;
    if (name.range.size() != 1 || !place.view.capitalised(before)
        || !place.view.known(before).is(WordRole::event_opener)) {
        return false;
    }
    name.range.first = before;  // refine_type knows what it is
    name.entry = nullptr;
    return true;
}

bool add_compound(const NameAt& place) {
    const SentenceView& view = place.view;
    Name& name = place.name();
    const int before = name.range.first - 1;
    const bool joined = before >= place.floor() && view[before].deprel == Deprel::compound
                        && view[before].upos == Upos::propn && view.capitalised(before)
                        && hangs_in(view, before, name.range);
    if (!joined || name.entry || !is_organization(name.type)
        || view.lexicon().demonym(view.word(before))
        || view.known(before).office == Office::post) {
        return false;
    }
    name.range.first = before;
    return true;
}

bool add_demonym(const NameAt& place) {
    const SentenceView& view = place.view;
    Name& name = place.name();
    const int before = name.range.first - 1;
    const auto head = head_type(view, name);
    if (name.entry || !head || !is_one_of(*head, {government_body, armed_force})
        || !is_organization(name.type) || view[before].upos == Upos::punct
        || !view.lexicon().demonym(view.word(before))) {
        return false;
    }
    name.range.first = before;
    return true;
}

// Would a name that grows up to that token cut the next one, or swallow the whole that it is
// a part of: "IV Corps" of the "Army of the Potomac", "King Station" of "Sound Transit"?
bool takes_next(const NameAt& place, int end) {
    const Name* next = place.next();
    if (!next || next->range.first >= end) {
        return false;
    }
    const auto head = head_type(place.view, place.name());
    const bool both_forces =
        head == armed_force && place.view.known(next->range.first).name_head == armed_force;
    const bool owner = head == facility && is_organization(next->type) && !next->entry;
    return end < next->range.last || both_forces || owner;
}

// One past the capitalised words that begin there, joined by "and" and "of"; `first` if none.
int end_of_capitals(const SentenceView& view, int first) {
    int end = first;
    while (view.capitalised(end)
           || (end > first && is_one_of(view.word(end), {"and", "of", "&"})
               && view.capitalised(end + 1))) {
        ++end;
    }
    return end;
}

bool add_of(const NameAt& place) {
    const SentenceView& view = place.view;
    Name& name = place.name();
    const auto head = head_type(view, name);
    const int of = name.range.last;
    if (name.entry || !head || *head == person || !is_one_of(view.word(of), {"of", "for"})
        || !view.capitalised(of - 1)) {
        return false;
    }
    const bool the = view.word(of) == "of" && view.word(of + 1) == "the";
    const int first = of + (the ? 2 : 1);
    const int end = end_of_capitals(view, first);
    if (end == first || takes_next(place, end)) {
        return false;
    }
    name.range.last = end;
    if (!is_organization(name.type) && is_organization(*head)) {
        name.type = *head;
    }
    return true;
}

bool may_have_site(const Name& name) {
    const bool other =
        name.entry && (name.entry->kind == Listed::country || name.entry->type == media);
    return !other && !is_one_of(name.type, {person, group});
}

bool is_headed_by(const SentenceView& view, Range range, int noun) {
    for (int i = range.first; i < range.last; ++i) {
        if (view[i].head == noun && base_of(view[i].deprel) != Deprel::conj) {
            return true;
        }
    }
    return false;
}

bool add_site(const NameAt& place) {
    const SentenceView& view = place.view;
    Name& name = place.name();
    if (!may_have_site(name)) {
        return false;
    }
    constexpr int farthest = 3;
    for (int i = name.range.last; i < name.range.last + farthest; ++i) {
        if (!is_one_of(view[i].upos, {Upos::noun, Upos::adj})) {
            return false;
        }
        if (view[i].upos == Upos::noun && view.known(i).is(Light::site)
            && is_headed_by(view, name.range, i)) {
            name.range.last = i + 1;
            name.type = view.known(i).noun.value_or(facility);
            name.entry = nullptr;
            return true;
        }
    }
    return false;
}

// Whose government it is.
bool add_government(const NameAt& place) {
    const SentenceView& view = place.view;
    Name& name = place.name();
    const auto led = view.gazetteer().country_led_by(view.word(name.range.first));
    if (name.range.size() != 1 || led.empty()
        || !view.known(name.range.last).is(WordRole::government)) {
        return false;
    }
    name.entry = view.gazetteer().country(led);
    name.type = country;
    ++name.range.last;
    return true;
}

bool join_law(const NameAt& place) {
    Name* next = place.next();
    const Range range = place.name().range;
    if (!next || next->type != law || next->range.first != range.last
        || !is_organization(place.name().type)) {
        return false;
    }
    next->range.first = range.first;
    next->entry = nullptr;
    return true;
}

constexpr auto table = std::to_array<Rule<NameExtension>>({
    {"name/add-given-names", "[Ann] Berit Lee", add_given_names},
    {"name/add-syllable", "Kim Moon[-soo]", add_syllable},
    {"name/add-head", "Norvik [Dynamics]", add_head},
    {"name/add-event", "[Hurricane] Tarna", add_event},
    {"name/add-compound", "[King] Harald University", add_compound},
    {"name/add-demonym", "[Norwegian] Defense Ministry", add_demonym},
    {"name/add-of", "Ministry [of Foreign Affairs]", add_of},
    {"name/add-site", "Tarna [nuclear power plant]", add_site},
    {"name/add-government", "the Biden [administration]", add_government},
    {"name/join-law", "[Ferry Board] Resolution 12", join_law},
});

// Of names that overlap now, the longer one stays.
void drop_swallowed(List<Name>& names) {
    List<Name> kept;
    for (Name& name : names) {
        if (kept.empty() || kept.back().range.last <= name.range.first) {
            kept.push_back(std::move(name));
        } else if (name.range.size() > kept.back().range.size()) {
            kept.back() = std::move(name);
        }
    }
    names = std::move(kept);
}

}  // namespace

const std::span<const Rule<NameExtension>> extension_rules = table;

void extend_names(
    const SentenceView& view, const ActiveRules<NameExtension>& rules, List<Name>& names) {
    for (int i = 0; i < names.count(); ++i) {
        const NameAt place{view, names, i};
        rules.run_all(
            view.index(), names[i].range.first, [] {}, place);
    }
    drop_swallowed(names);
}

}  // namespace newsgraph
