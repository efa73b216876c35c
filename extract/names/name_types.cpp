#include "core/ascii.hpp"
#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/names/designations.hpp"
#include "extract/names/name_memory.hpp"
#include "extract/names/name_rules.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>

namespace newsgraph {

namespace {

using enum EntityType;
using Type = std::optional<EntityType>;

// --- names that a list knows ---

// What a user has listed is what he says.
bool means_person(Name& name, bool holds) {
    holds = holds && name.entry->kind != Listed::own;
    if (holds) {
        name.entry = nullptr;
        name.type = person;
    }
    return holds;
}

// Lists of armed groups have their leaders, too.
bool is_listed_leader(const WordView&, const NameContext&, Name& name) {
    return means_person(name, name.entry->kind == Listed::group && name.type == person);
}

// "Ford" may be somebody, "FORD" and "Ford Motor" are the firm.
bool may_be_namesake(const WordView& view, const Name& name) {
    return !is_organization(name.entry->type)
           || (name.range.size() == 1 && !is_all_capitals(view.text(name.range)));
}

// What stands before is a person's, as in "Denzel Washington"; "the minister Washington sent" is
// not: the post must be a modifier of the name.
bool follows_title(const WordView& view, int first) {
    std::string before = view.lower(first - (view.lower(first - 1) == "." ? 2 : 1));
    before.resize(before.size() - (before.ends_with('.') ? 1 : 0));
    const Office office = view.lexicon()[before].office;
    return is_one_of(office, {Office::title, Office::rank})
           || (office == Office::post && view.capitalised(first - 1));
}

bool is_titled(const WordView& view, const NameContext&, Name& name) {
    return means_person(
        name,
        name.range.size() == 1 && may_be_namesake(view, name)
            && follows_title(view, name.range.first));
}

// A country needs more than a namesake.
bool is_known_person(const WordView& view, const NameContext& context, Name& name) {
    return means_person(
        name,
        name.range.size() == 1 && may_be_namesake(view, name)
            && (name.entry->kind != Listed::country || name.type == person)
            && context.memory->is_person_word(
                name_key(view.article(), name.range), name.range.sentence));
}

// A country needs more than the model's word, "Jordan said", and so do a capital and a firm that
// nobody is called after: "Hasbro said".
bool is_seen_as_person(const WordView& view, const NameContext&, Name& name) {
    const std::string_view word = view.word(name.range.first);
    const bool namesake =
        view.lexicon().is_given_name(word) || view.lexicon().is_family_name(word);
    const bool sure = name.range.size() > 1
                      || (name.entry->kind != Listed::capital && name.score > 0.8F
                          && (namesake || !is_organization(name.entry->type)));
    return means_person(
        name,
        name.type == person && sure && name.entry->kind != Listed::country
            && may_be_namesake(view, name));
}

bool is_american_state(const WordView& view, const NameContext& context, Name& name) {
    if (name.entry->kind != Listed::country || !context.american) {
        return false;
    }
    const auto* region = view.gazetteer().find(view.text(name.range), Listed::region);
    const bool holds = region && region->country == "United States";
    name.entry = holds ? region : name.entry;
    return holds;
}

// "ICO" is no town of that name, since towns are not written so.
bool is_acronym_of_body(const WordView& view, const NameContext&, Name& name) {
    const bool holds = name.range.size() == 1 && is_organization(name.type)
                       && name.entry->kind > Listed::country && is_location(name.entry->type)
                       && is_all_capitals(view.text(name.range))
                       && !is_all_capitals(name.entry->label);
    if (holds) {
        name.entry = nullptr;
    }
    return holds;
}

constexpr auto listed_rules = std::to_array<Rule<ListedRule>>({
    {"type/acronym-of-body", "the Coffee Office ([ICO])", is_acronym_of_body},
    {"type/listed-leader", "[Omar Tarn] of a listed group", is_listed_leader},
    {"type/titled-person", "[Mr.] Jordan", is_titled},
    {"type/known-person", "Anna Paris left. [Paris] said", is_known_person},
    {"type/seen-person", "[Ann Washington] sang", is_seen_as_person},
    {"type/american-state", "[Georgia], where Atlanta is", is_american_state},
});

// --- names by letters and digits ---

// The noun that the name modifies says what it is.
Type type_behind(const WordView& view, Range range) {
    constexpr int farthest = 4;
    for (int i = range.last; view.has(i) && i < range.last + farthest; ++i) {
        if (!is_one_of(view[i].upos, {Upos::noun, Upos::adj, Upos::punct})) {
            return {};
        }
        const Type type = view.lexicon()[ascii_lower(view[i].lemma)].noun;
        if (type && is_one_of(*type, {weapon, vehicle, product})) {
            return type;
        }
    }
    return {};
}

Type designation_by_noun(const TypedName& typed) {
    return is_one_of(typed.name.type, {weapon, vehicle})
               ? std::nullopt
               : type_behind(typed.view, typed.name.range);
}

// Letters and a number are no person, hardly a place.
Type unlikely_designation(const TypedName& typed) {
    const EntityType type = typed.name.type;
    const bool unlikely = type == person || is_location(type)
                          || (is_organization(type) && typed.name.score < 0.6F);
    return unlikely ? std::optional(product) : std::nullopt;
}

constexpr auto designation_rules = std::to_array<Rule<TypeRule>>({
    {"type/designation-by-noun", "Kite-12 [drone]", designation_by_noun},
    {"type/designation", "the [Kite-12] crashed", unlikely_designation},
});

// --- other names ---

Type people_in_plural(const TypedName& typed) {
    const int last = typed.name.range.last - 1;
    const bool people = typed.view[last].xpos == Xpos::nnps && typed.name.type != organization
                        && typed.view.noun(last).noun == person;
    return people ? std::optional(group) : std::nullopt;
}

// It is no place, though it has one, and the storm nobody.
Type event_by_first_word(const TypedName& typed) {
    const Range range = typed.name.range;
    const LexiconWord& first = typed.view.known(range.first);
    const bool opens = range.size() == 2 && first.is(WordRole::event_opener);
    const bool of = range.size() > 2 && typed.view.lower(range.first + 1) == "of"
                    && first.name_head == event;
    return opens || of ? std::optional(event) : std::nullopt;
}

// "Norvik Air Flight 12": the aircraft, not the airline.
Type flight_by_number(const TypedName& typed) {
    const int last = typed.name.range.last - 1;
    return has_digit(typed.view.word(last)) && last > typed.name.range.first
                   && typed.view.lower(last - 1) == "flight"
               ? std::optional(vehicle)
               : std::nullopt;
}

// "Dana Gazzola", which the model takes for a place without being sure.
Type given_name_first(const TypedName& typed) {
    constexpr float sure = 0.7F;
    const Range range = typed.name.range;
    const LexiconWord& last = typed.view.known(range.last - 1);
    const bool holds = typed.name.type == place && typed.name.score < sure && range.size() == 2
                       && typed.view.lexicon().is_given_name(typed.view.word(range.first))
                       && !last.name_head && !last.noun && !last.is(Light::opener);
    return holds ? std::optional(person) : std::nullopt;
}

// "Long Range [Identification and Tracking]" is nobody.
Type joined_words(const TypedName& typed) {
    const Range range = typed.name.range;
    bool joined = false;
    for (int i = range.first + 1; i + 1 < range.last; ++i) {
        joined = joined || is_one_of(typed.view.word(i), {"and", "for", "&"});
    }
    return joined && typed.name.type == person ? std::optional(concept_) : std::nullopt;
}

Type media_by_first_word(const TypedName& typed) {
    const Range range = typed.name.range;
    const bool daily =
        range.size() == 2 && is_one_of(typed.view.lower(range.first), {"daily", "weekly"});
    return daily ? std::optional(media) : std::nullopt;
}

// Nobody has told what the name is, but it speaks.
Type speaker(const TypedName& typed) {
    const WordView& view = typed.view;
    const Token& head = view[view.head_of(typed.name.range)];
    const bool speaks = typed.name.type == concept_ && head.deprel == Deprel::nsubj
                        && view.has(head.head)
                        && is_one_of(view[head.head].lemma, {"say", "tell", "add"});
    const bool letters = is_all_capitals(view.text(typed.name.range));
    return speaks ? std::optional(letters ? organization : person) : std::nullopt;
}

// "the Speaker of the [House]"
Type body_of_state(const TypedName& typed) {
    const bool named =
        typed.name.type == concept_
        && is_one_of(typed.view.lower(typed.name.range.first - 1), {"the", "of", "in", "and"})
        && typed.view.lexicon()[ascii_lower(typed.view.text(typed.name.range))].is(
            WordRole::state_body);
    return named ? std::optional(organization) : std::nullopt;
}

Type concept_by_head(const TypedName& typed) {
    constexpr float sure = 0.6F;  // "Nazrul Islam" is somebody
    const EntityType type = typed.name.type;
    const bool somebody = type == person && typed.name.score > sure;
    const bool holds =
        typed.head == concept_
        && (typed.name.range.size() == 1 || (!is_organization(type) && !somebody));
    return holds ? typed.head : std::nullopt;
}

using Types = std::uint32_t;  // bits of entity types
constexpr Types any_of(std::initializer_list<EntityType> types) {
    Types bits = 0;
    for (const EntityType type : types) {
        bits |= 1U << static_cast<int>(type);
    }
    return bits;
}
constexpr Types bodies = any_of(
    {organization, government_body, armed_force, company, media, international_organization});

// The head word turns a longer name of one of those types into one of these.
template <Types seen, Types heads>
Type head_if(const TypedName& typed) {
    const bool holds = typed.head && typed.name.range.size() > 1
                       && (any_of({typed.name.type}) & seen) && (any_of({*typed.head}) & heads);
    return holds ? typed.head : std::nullopt;
}

Type kind_behind(const TypedName& typed) {
    return is_one_of(typed.name.type, {product, concept_})
               ? type_behind(typed.view, typed.name.range)
               : std::nullopt;
}

// "Brampton Centre" may well be a place.
constexpr Types not_of_places =
    any_of({facility, government_body, armed_force, company, media, vehicle});
constexpr Types texts = any_of({event, law, document});
constexpr Types vague = any_of({product, concept_});

constexpr auto table = std::to_array<Rule<TypeRule>>({
    {"type/people", "the [Democrats]", people_in_plural},
    {"type/event-by-first-word", "[Battle] of Tarna", event_by_first_word},
    {"type/flight", "Norvik Air [Flight 12]", flight_by_number},
    {"type/given-name-first", "[Dana] Gazzola", given_name_first},
    {"type/joined-words", "Range Finding [and] Tracking", joined_words},
    {"type/media-by-first-word", "[Daily] Norvik", media_by_first_word},
    {"type/speaker", "[Tarna] said", speaker},
    {"type/body-of-state", "the Speaker of the [House]", body_of_state},
    {"type/concept-by-head", "Ibsen [Prize]", concept_by_head},
    {"type/kind-of-body",
     "Norvik [Ministry]",
     head_if<any_of({organization}), bodies | any_of({law})>},
    {"type/body-of-place", "Florida Highway [Patrol]", head_if<any_of({place}), not_of_places>},
    {"type/kind-of-text", "Tarna [Treaty]", head_if<texts, texts>},
    {"type/kind-of-thing", "Kerch [Bridge]", head_if<vague, ~any_of({group, position})>},
    {"type/kind-behind", "Petrel [drone]", kind_behind},
});

// The last word of the head of a name: it ends the name, or stands before "of" and the like, as
// in "Ministry of Defense". Marks and numbers are passed over: "Resolution 2231".
int head_word(const WordView& view, Range range) {
    int last = range.first + 1;
    while (last < range.last && !view.known(last).is(WordRole::joins_head)) {
        ++last;
    }
    const auto tells = [](char c) { return is_lower(c) || !is_ascii(c); };
    do {
        --last;
    } while (last >= range.first
             && (has_digit(view.word(last)) || !std::ranges::any_of(view.lower(last), tells)));
    return last;
}

Type type_by_head(const WordView& view, Range range) {
    const int head = head_word(view, range);
    if (head < range.first) {
        return {};
    }
    std::string word = view.lower(head);
    word.resize(word.size() - (word.ends_with('.') ? 1 : 0));
    const Type pair = head > range.first
                          ? view.lexicon()[view.lower(head - 1) + ' ' + word].name_head
                          : std::nullopt;
    const LexiconWord& known = view.lexicon()[word];
    return pair ? pair : known.name_head ? known.name_head : known.noun;
}

}  // namespace

const std::span<const Rule<ListedRule>> listed_type_rules = listed_rules;
const std::span<const Rule<TypeRule>> designation_type_rules = designation_rules;
const std::span<const Rule<TypeRule>> type_rules = table;

void refine_type(
    const WordView& view, const NameContext& context, const TypeRules& rules, Name& name) {
    const int first = name.range.first;
    if (name.entry) {
        rules.listed.first(view.index(), first, view, context, name);
    }
    if (name.entry) {
        name.type = name.entry->type;
    } else if (name.type != law) {
        const bool designation = is_designation(view, name.range);
        const TypedName typed{
            view, name, designation ? std::nullopt : type_by_head(view, name.range)};
        name.type = (designation ? rules.designations : rules.others)
                        .first(view.index(), first, typed)
                        .value_or(name.type);
    }
}

std::string label_of(const WordView& view, const Name& name) {
    const std::string_view text = view.text(name.range);
    if (name.entry) {
        return name.entry->label;
    }
    if (is_designation(view, name.range)) {
        std::string label = designation_label(text);
        const auto* entry = view.gazetteer().find(label, Listed::weapon);
        return entry ? entry->label : label;
    }
    return on_one_line(text);
}

}  // namespace newsgraph
