#include "core/one_of.hpp"
#include "extract/lexicon/name_key.hpp"
#include "extract/names/name_rules.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace newsgraph {

namespace {

using enum EntityType;

std::optional<EntityType> head_type(const WordView& view, const Name& name) {
    return view.known(name.range.last - 1).name_head;
}

bool add_syllable(const NameAt& it) {
    const int syllable = it.name.range.last + 1;
    const bool joined =
        it.name.type == person && it.view.has(syllable) && it.view.word(syllable - 1) == "-"
        && it.view.touches_previous(syllable) && it.view.touches_previous(syllable - 1);
    const bool other_word = it.view[syllable].upos == Upos::verb
                            || (it.view.known(syllable).noun && !it.view.capitalised(syllable));
    if (!joined || other_word) {
        return false;
    }
    it.name.range.last = syllable + 1;
    return true;
}

// What the tree makes one name: "Theresa [May] left", "the Puma[-9]".
bool add_flat(const NameAt& it) {
    const int next = it.name.range.last;
    const bool hyphen = it.view.word(next) == "-" && it.view.touches_previous(next)
                        && it.view.touches_previous(next + 1);
    const int word = hyphen ? next + 1 : next;
    if (!it.view.has(word) || it.view[word].deprel != Deprel::flat
        || !it.name.range.has(it.view[word].head)
        || !(it.view.is_free(word) || it.view.known(word).is(WordRole::month_or_name))) {
        return false;
    }
    const bool part = hyphen ? it.view[word].upos == Upos::num
                             : it.view[word].upos == Upos::propn && it.view.capitalised(word)
                                   && it.name.type == person;
    if (part) {
        it.name.range.last = word + 1;
        it.name.entry = hyphen ? nullptr : it.name.entry;  // the Puma-9 is not Puma
    }
    return part;
}

// A capitalised word that heads names of companies and other bodies.
bool add_head(const NameAt& it) {
    const int next = it.name.range.last;
    const auto head = it.view.known(next).name_head;
    if (it.name.entry || !head || !is_organization(*head) || it.view.touches_previous(next)
        || !it.view.capitalised(next) || !it.view.capitalised(next - 1)) {
        return false;
    }
    ++it.name.range.last;
    it.name.type = *head;
    return true;
}

// "Salling Group [A/S]": what the lists know by its name.
bool add_legal_form(const NameAt& it) {
    const bool form = it.name.entry && it.name.entry->type == company
                      && it.view.known(it.name.range.last).is(WordRole::legal_form);
    it.name.range.last += form ? 1 : 0;
    return form;
}

bool add_event(const NameAt& it) {
    const int before = it.name.range.first - 1;
    if (it.name.range.size() != 1 || !it.view.capitalised(before)
        || !it.view.known(before).is(WordRole::event_opener)) {
        return false;
    }
    it.name.range.first = before;  // refine_type knows what it is
    it.name.entry = nullptr;
    return true;
}

bool add_demonym(const NameAt& it) {
    const int before = it.name.range.first - 1;
    const auto head = head_type(it.view, it.name);
    if (it.name.entry || !head || !is_one_of(*head, {government_body, armed_force})
        || !is_organization(it.name.type) || it.view[before].upos == Upos::punct
        || !it.view.is_demonym(before)) {
        return false;
    }
    it.name.range.first = before;
    return true;
}

// "Chad's [Disaster and] Emergency Agency": of two matters that a body has charge of the first,
// which is no name of its own.
bool add_first_matter(const NameAt& it) {
    const int first = it.name.range.first - 2;
    const auto head = head_type(it.view, it.name);
    if (it.name.entry || head != government_body || it.name.range.size() < 2 || first < 1
        || it.view.word(first + 1) != "and" || !it.view.capitalised(first)) {
        return false;
    }
    const bool opens = is_one_of(it.view.lower(first - 1), {"the", "'s", "’s", "its", "their"})
                       || it.view.is_demonym(first - 1);
    if (!opens || it.view.gazetteer().find(it.view.word(first)) != nullptr) {
        return false;
    }
    it.name.range.first = first;
    return true;
}

// Would a name that grows up to that token cut the next one, or swallow the whole that it is
// a part of: "IV Corps" of the "Army of the Potomac", "King Station" of "Sound Transit"?
bool takes_next(const NameAt& it, int end) {
    if (!it.next || it.next->range.first >= end) {
        return false;
    }
    const auto head = head_type(it.view, it.name);
    const bool both_forces =
        head == armed_force && it.view.known(it.next->range.first).name_head == armed_force;
    // "Hall of Famer [Ann Lee]"
    const bool somebody =
        it.next->type == person && it.next->range.first > it.name.range.last + 1;
    const bool owner = head == facility && is_organization(it.next->type) && !it.next->entry;
    return end < it.next->range.last || both_forces || owner || somebody;
}

// One past the capitalised words that begin there, joined by "and" and "of"; `first` if none.
int end_of_capitals(const WordView& view, int first) {
    int end = first;
    while (view.capitalised(end)
           || (end > first && is_one_of(view.word(end), {"and", "of", "&"})
               && view.capitalised(end + 1))) {
        ++end;
    }
    return end;
}

// Where the words begin that may go on with the name, behind "of", and behind "the" as in "League
// for the Defence of Rights"; -1: nowhere.
int begin_behind_of(const NameAt& it, EntityType head) {
    const int of = it.name.range.last;
    if (it.name.entry || head == person || !is_one_of(it.view.word(of), {"of", "for"})
        || !it.view.capitalised(of - 1)) {
        return -1;
    }
    const bool the =
        it.view.word(of + 1) == "the" && (it.view.word(of) == "of" || is_organization(head));
    return of + (the ? 2 : 1);
}

bool add_of(const NameAt& it) {
    const auto head = head_type(it.view, it.name);
    const int first = head ? begin_behind_of(it, *head) : -1;
    if (first < 0) {
        return false;
    }
    const int end = end_of_capitals(it.view, first);
    if (end == first || takes_next(it, end)) {
        return false;
    }
    it.name.range.last = end;
    if (!is_organization(it.name.type) && is_organization(*head)) {
        it.name.type = *head;
    }
    return true;
}

bool may_have_site(const Name& name) {
    const bool other =
        name.entry && (name.entry->kind == Listed::country || name.entry->type == media);
    return !other && !is_one_of(name.type, {person, group});
}

bool is_headed_by(const WordView& view, Range range, int noun) {
    for (int i = range.first; i < range.last; ++i) {
        if (view[i].head == noun && base_of(view[i].deprel) != Deprel::conj) {
            return true;
        }
    }
    return false;
}

bool add_site(const NameAt& it) {
    if (!may_have_site(it.name)) {
        return false;
    }
    constexpr int farthest = 3;
    for (int i = it.name.range.last; i < it.name.range.last + farthest; ++i) {
        if (!is_one_of(it.view[i].upos, {Upos::noun, Upos::adj})) {
            return false;
        }
        if (it.view[i].upos == Upos::noun && it.view.known(i).is(Light::site)
            && is_headed_by(it.view, it.name.range, i)) {
            it.name.range.last = i + 1;
            it.name.type = it.view.known(i).noun.value_or(facility);
            it.name.entry = nullptr;
            return true;
        }
    }
    return false;
}

// Whose government it is.
bool add_government(const NameAt& it) {
    const auto led = it.view.gazetteer().country_led_by(it.view.word(it.name.range.first));
    if (it.name.range.size() != 1 || led.empty()
        || !it.view.known(it.name.range.last).is(WordRole::government)) {
        return false;
    }
    it.name.entry = it.view.gazetteer().country(led);
    it.name.type = country;
    ++it.name.range.last;
    return true;
}

// A code in capitals, a hyphen and another name, without blanks.
bool is_code_joined(const WordView& view, Range first, Range next) {
    const int hyphen = first.last;
    return next.first == hyphen + 1 && view.word(hyphen) == "-" && view.touches_previous(hyphen)
           && view.touches_previous(hyphen + 1) && first.size() == 1
           && is_all_capitals(view.word(first.first));
}

bool is_part_of_code(const Name& name) {
    return !is_one_of(name.type, {country, place, person, facility});
}

bool join_code(const NameAt& it) {
    if (!it.next || !is_part_of_code(it.name) || !is_part_of_code(*it.next)
        || !is_code_joined(it.view, it.name.range, it.next->range)) {
        return false;
    }
    it.name.range.last = it.next->range.last;
    it.name.entry = nullptr;
    return true;
}

// "[King's] College London": not of a king.
bool add_owner(const NameAt& it) {
    const int owner = it.name.range.first - 2;
    const bool body = !it.name.entry && !is_one_of(it.name.type, {person, country, place});
    const bool saint = is_one_of(it.view.word(owner - 1), {"St", "St.", "Saint"});
    const bool owns = is_one_of(it.view.word(owner + 1), {"'s", "’s"})
                      && it.view.touches_previous(owner + 1) && it.view.capitalised(owner)
                      && (saint || it.view.known(owner).is(WordRole::name_owner));
    if (!body || !owns || (owner == 0 && it.view[owner].upos != Upos::propn)) {
        return false;
    }
    it.name.range.first = owner - (saint ? 1 : 0);
    return true;
}

// "Ann Lee [Jr.]": not somebody else.
bool add_generation(const NameAt& it) {
    const int next = it.name.range.last;
    const bool generation = it.name.type == person && it.name.range.size() > 1
                            && it.view.has(next) && it.view.capitalised(next)
                            && it.view.known(next).is(WordRole::generation);
    it.name.range.last += generation ? 1 : 0;
    return generation;
}

// A party's colour is no part of the body's name.
bool cut_party(const NameAt& it) {
    const bool party = it.view.known(it.name.range.first).is(WordRole::party);
    const bool body = head_type(it.view, it.name) == government_body;
    if (it.name.entry || !party || !body || it.name.range.size() < 2) {
        return false;
    }
    ++it.name.range.first;
    it.name.entry = it.view.gazetteer().find(it.view.text(it.name.range));
    return true;
}

constexpr auto table = std::to_array<Rule<NameExtension>>({
    {"name/add-syllable", "Kim Moon[-soo]", add_syllable},
    {"name/add-flat", "Theresa [May] left; the Puma[-9]", add_flat},
    {"name/add-head", "Norvik [Dynamics]", add_head},
    {"name/add-legal-form", "Norvik [A/S]", add_legal_form},
    {"name/add-event", "[Hurricane] Tarna", add_event},
    {"name/add-demonym", "[Norwegian] Defense Ministry", add_demonym},
    {"name/add-first-matter", "the [Health and] Safety Agency", add_first_matter},
    {"name/add-of", "Ministry [of Foreign Affairs]", add_of},
    {"name/add-glossed", "[News from] Lagos (NFL)", add_glossed},
    {"name/add-site", "Tarna [nuclear power plant]", add_site},
    {"name/add-government", "the Biden [administration]", add_government},
    {"name/join-law", "[Ferry Board] Resolution 12", join_law},
    {"name/case", "Kruse v. [Ghana]", name_case},
    {"name/join-code", "the KLM[-NOP]", join_code},
    {"name/add-number", "Harbour Act [No. 12]", add_number},
    {"name/add-year", "Harbour Act [2019]", add_year},
    {"name/add-owner", "[King's] College", add_owner},
    {"name/add-generation", "Omar Haddad [Sr.]", add_generation},
    {"name/cut-party", "the [Republican] Senate", cut_party},
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

// Where the tree hangs the name before on the run right behind it, both are one; "Senate" +
// "Minority Leader" is a post of it.
bool lengthen_name_before(const WordView& view, Range run, List<Name>& names) {
    const auto name =
        std::ranges::find(names, run.first, [](const Name& n) { return n.range.last; });
    const Token& last = view[run.first - 1];
    const bool hangs =
        last.deprel == Deprel::compound && last.head >= run.first && last.head < run.last;
    const bool post = view.known(run.last - 1).office == Office::post;
    if (name == names.end() || name->entry || name->type == person || !hangs || post) {
        return false;
    }
    name->range.last = run.last;
    return true;
}

bool lengthen_name_behind(const WordView& view, Range run, List<Name>& names) {
    run.last -= run.size() > 1 && view.word(run.last - 1) == "-" ? 1 : 0;
    const auto name =
        std::ranges::find(names, run.last + 1, [](const Name& n) { return n.range.first; });
    if (name == names.end() || !is_part_of_code(*name)
        || !is_code_joined(view, run, name->range)) {
        return false;
    }
    name->range.first = run.first;
    name->entry = nullptr;
    return true;
}

bool lengthen_code_before(const WordView& view, Range run, List<Name>& names) {
    const auto name =
        std::ranges::find(names, run.first - 1, [](const Name& n) { return n.range.last; });
    if (name == names.end() || !is_part_of_code(*name)
        || !is_code_joined(view, name->range, run)) {
        return false;
    }
    name->range.last = run.last;
    name->entry = nullptr;
    return true;
}

}  // namespace

bool lengthen_with(const WordView& view, Range run, List<Name>& names) {
    return lengthen_name_before(view, run, names) || lengthen_name_behind(view, run, names)
           || lengthen_code_before(view, run, names);
}

const std::span<const Rule<NameExtension>> extension_rules = table;

void extend_names(
    const WordView& view, const ActiveRules<NameExtension>& rules, List<Name>& names) {
    for (int i = 0; i < names.count(); ++i) {
        Name* next = i + 1 < names.count() ? &names[i + 1] : nullptr;
        const NameAt place{view, names[i], next};
        rules.run_all(view.index(), names[i].range.first, place);
    }
    drop_swallowed(names);
}

}  // namespace newsgraph
