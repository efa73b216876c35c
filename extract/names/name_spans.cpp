#include "core/ascii.hpp"
#include "core/one_of.hpp"
#include "extract/names/name_rules.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace newsgraph {

namespace {

bool move_to(int& end, int place) {
    return std::exchange(end, place) != place;
}

bool is_person(const Name& name) {
    return name.type == EntityType::person;
}

bool is_mark(std::string_view word) {
    return std::ranges::none_of(
        word, [](char c) { return is_letter(c) || is_digit(c) || !is_ascii(c); });
}

bool is_determiner(const WordView& view, int token) {
    return is_one_of(view.lower(token), {"the", "a", "an"})
           || view[token].xpos == Xpos::prp_poss
           || (view[token].upos == Upos::det && view.lower(token) != "al");
}

bool cut_determiners(const WordView& view, Name& name) {
    int first = name.range.first;
    while (first < name.range.last
           && (is_mark(view.word(first)) || is_determiner(view, first))) {
        ++first;
    }
    return move_to(name.range.first, first);
}

// "Ben Player" plays nothing.
bool ends_in_family_name(const WordView& view, Range range) {
    return view.lexicon().is_family_name(view.lower(range.last - 1))
           || (range.size() == 2 && view.lexicon().is_given_name(view.lower(range.first)));
}

// Where a post begins that ends the range, the longest one that is known: all of "National
// Security Advisor", the last word of "Council Spokeswoman". The end of the range if none does.
int start_of_post(const WordView& view, Range range) {
    int start = range.last;
    std::string phrase;
    for (int i = range.last - 1; i >= std::max(range.first, range.last - 4); --i) {
        phrase = phrase.empty() ? view.lower(i) : view.lower(i) + ' ' + phrase;
        // "Court of Justice" names no judge.
        const bool inside =
            i > range.first && is_one_of(view.word(i - 1), {"of", "for", "and"});
        if (!inside && view.lexicon()[phrase].office == Office::post) {
            start = i;
        }
    }
    return start;
}

// "White House Press" before "Secretary": the model's span ends within a post.
bool cut_begun_post(const WordView& view, Name& name) {
    const Range range = name.range;
    std::string post = view.lower(range.last);
    if (range.size() < 2 || is_person(name) || !view.capitalised(range.last)) {
        return false;
    }
    for (int i = range.last - 1; i > range.first; --i) {
        post = view.lower(i) + ' ' + post;
        if (view.lexicon()[post].office == Office::post) {
            return move_to(name.range.last, i);
        }
    }
    return false;
}

bool cut_post_behind(const WordView& view, Name& name) {
    const int last = name.range.last;
    while (name.range.size() > 0) {
        const bool bearer =
            is_person(name)
            && (name.range.size() == 1 || ends_in_family_name(view, name.range));
        const int post = bearer ? name.range.last : start_of_post(view, name.range);
        if (!move_to(name.range.last, post)) {
            break;
        }
        name.type = is_person(name) ? EntityType::organization : name.type;
    }
    return name.range.last != last;
}

bool type_by_last_word(const WordView& view, Name& name) {
    const auto head = view.known(name.range.last - 1).name_head;
    using enum EntityType;
    const bool nobody = head && (is_organization(*head) || is_one_of(*head, {event, law}));
    const bool body = is_person(name) && name.range.size() > 1 && nobody
                      && !ends_in_family_name(view, name.range);
    name.type = body ? *head : name.type;
    return body;
}

// One past the title that begins there, with its full stop.
int end_of_title(const WordView& view, int first, int last) {
    return first + 1 + (first + 2 < last && view.word(first + 1) == "." ? 1 : 0);
}

// All of "State Department spokesman" goes. Given names that are posts too stay where they are
// needed: "Dean Smith".
bool cut_titles(const WordView& view, Name& name) {
    const Range range = name.range;
    int end = range.first;
    for (int i = range.first; is_person(name) && i + 1 < range.last; ++i) {
        std::string word = view.lower(i);
        word.resize(word.size() - (word.ends_with('.') && word.size() > 2 ? 1 : 0));
        const bool given = view.lexicon().is_given_name(word);
        const bool title = view.lexicon()[word].office != Office::none;
        if (given && !title) {
            break;  // "Muhammed Sheikh Khalil" has no title within.
        }
        if (title && (!given || range.last - i > 2)) {
            end = end_of_title(view, i, range.last);
        }
    }
    return move_to(name.range.first, end);
}

// One past the longest listed place of two words or more, or the country, that begins the name
// of somebody: of "San Antonio Ann Lee" where "Ann" is; its first word if none does.
int end_of_place(const WordView& view, Range range) {
    for (int end = range.last - 1; end > range.first + 1; --end) {
        const auto* entry =
            view.gazetteer().find(view.text({range.sentence, range.first, end}));
        if (entry && is_location(entry->type)) {
            return end;
        }
    }
    return range.first + (view.gazetteer().country(view.word(range.first)) ? 1 : 0);
}

// "[Tarna] Ann Lee": three words of which the second is a given name, and the first is none.
bool is_unlisted_town(const WordView& view, Range range) {
    return range.size() == 3 && view.lexicon().is_given_name(view.word(range.first + 1))
           && !view.lexicon().is_given_name(view.word(range.first));
}

// "President of [Norway] Ann Lee", "the mayor of [Tarna] Ann Lee"
bool cut_country_led(const WordView& view, Name& name) {
    const int first = name.range.first;
    if (!is_person(name) || name.range.size() <= 2 || view.word(first - 1) != "of"
        || view.known(first - 2).office != Office::post) {
        return false;
    }
    const int end = end_of_place(view, name.range);
    const bool town = end == first && is_unlisted_town(view, name.range);
    return move_to(name.range.first, town ? first + 1 : end);
}

// "Scot Young" may be somebody's whole name: a Scot is a noun, and no adjective.
bool is_given_name(const WordView& view, Range name) {
    return name.size() == 2 && !view.lexicon().demonym(view.word(name.first))->adjective;
}

bool cut_demonym(const WordView& view, Name& name) {
    using enum EntityType;
    if (!is_one_of(name.type, {person, weapon, vehicle, product, group})) {
        return false;
    }
    int first = name.range.first;
    while (first + 1 < name.range.last && view.is_demonym(first)
           && !(
               is_person(name)
               && is_given_name(view, {name.range.sentence, first, name.range.last}))) {
        ++first;
    }
    return move_to(name.range.first, first);
}

const GazetteerEntry* entry_of(const Gazetteer& gazetteer, std::string_view text) {
    constexpr std::string_view government_of = "Government of ";
    if (text.starts_with(government_of)) {
        return gazetteer.country(text.substr(government_of.size()));
    }
    const GazetteerEntry* entry = gazetteer.find(text);
    // "the Shaheds"
    return entry || !text.ends_with('s')
               ? entry
               : gazetteer.find(text.substr(0, text.size() - 1), Listed::weapon);
}

// What the lists know of the words as they are now. The model's word allows small letters:
// "iran" in a headline without capitals.
bool look_up(const WordView& view, Name& name) {
    if (name.range.size() <= 0 || is_person(name)) {
        return false;
    }
    const std::string_view text = view.text(name.range);
    const bool article = view.lower(name.range.first - 1) == "the";
    const GazetteerEntry* entry =
        article ? view.gazetteer().find("the " + std::string(text)) : nullptr;
    entry = entry ? entry : entry_of(view.gazetteer(), text);
    const bool sure = entry && (is_capitalised(text) || entry->kind == Listed::country);
    name.entry = sure ? entry : nullptr;
    return sure;
}

constexpr auto table = std::to_array<Rule<NameEdit>>({
    {"name/cut-determiners", "[the] Norvik", cut_determiners},
    {"name/cut-begun-post", "Ferry Board [Press] Secretary", cut_begun_post},
    {"name/cut-post-behind", "Ferry Board [Spokeswoman]", cut_post_behind},
    {"name/type-by-last-word", "King Harald [University]", type_by_last_word},
    {"name/cut-titles", "[President] Ann Lee", cut_titles},
    {"name/cut-country-led", "President of [Norway] Ann Lee", cut_country_led},
    {"name/cut-demonym", "[Norwegian] Kite-12", cut_demonym},
    {"name/look-up", "[Government of Norway]", look_up},
});

}  // namespace

const std::span<const Rule<NameEdit>> trim_rules = table;

void trim_name(const WordView& view, const ActiveRules<NameEdit>& rules, Name& name) {
    if (!name.entry) {
        rules.run_all(view.index(), name.range.first, view, name);
    }
}

}  // namespace newsgraph
