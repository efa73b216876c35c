#include "export/grammar.hpp"

#include "core/ascii.hpp"
#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "export/quotation.hpp"
#include "export/safe_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <fmt/format.h>
#include <tuple>

namespace newsgraph {

namespace {

bool is_vowel(char c) {
    return std::string_view{"aeiou"}.find(c) != std::string_view::npos;
}

// "a unit", "a U.S. base", "a UAV", whatever the case; but "an unidentified officer".
bool sounds_like_you(std::string_view lower) {
    const bool not_so = is_one_of(lower.substr(0, 4), {"unid", "unim", "unin"});
    return (lower.starts_with("uni") && !not_so) || lower.starts_with("u.")
           || lower.starts_with("uav");
}

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::ranges::any_of(
        endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

// "stop" -> "stopping", but "visit" -> "visiting": one syllable, or stressed at the end.
bool doubles_last_letter(std::string_view verb) {
    constexpr auto stressed_at_end = std::to_array<std::string_view>(
        {"admit",
         "begin",
         "commit",
         "compel",
         "control",
         "deter",
         "equip",
         "forget",
         "occur",
         "permit",
         "prefer",
         "propel",
         "refer",
         "submit",
         "transfer"});
    if (is_one_of(verb, stressed_at_end)) {
        return true;
    }
    const std::size_t n = verb.size();
    const auto vowels = std::ranges::count_if(verb, is_vowel);
    return n >= 3 && vowels == 1 && !is_vowel(verb[n - 1]) && is_vowel(verb[n - 2])
           && !ends_with_any(verb, {"w", "x", "y"});
}

bool is_plural_noun(std::string_view noun) {
    constexpr auto irregular = std::to_array<std::string_view>(
        {"people", "men", "women", "children", "personnel", "police"});
    return is_one_of(noun, irregular)
           || (noun.size() > 2 && noun.ends_with('s')
               && !ends_with_any(noun, {"ss", "us", "sis"}));
}

// A name whose last word is a common noun is said with "the": the State Department, the
// Washington Post, the Russian Federation.
bool wants_the(const Entity& entity) {
    constexpr auto heads = std::to_array<std::string_view>(
        {"Administration", "Agency",       "Alliance",   "Armed",       "Army",
         "Assembly",       "Association",  "Authority",  "Bureau",      "Cabinet",
         "Congress",       "Center",       "Centre",     "Command",     "Commission",
         "Committee",      "Corps",        "Council",    "Court",       "Department",
         "Directorate",    "Emirates",     "Federation", "Fleet",       "Force",
         "Forces",         "Foundation",   "Government", "Guard",       "Guards",
         "House",          "Institute",    "Islands",    "Kingdom",     "Kremlin",
         "Ministry",       "Mission",      "Nations",    "Navy",        "Netherlands",
         "Office",         "Organization", "Parliament", "Party",       "Pentagon",
         "Philippines",    "Post",         "Republic",   "Secretariat", "Security",
         "Senate",         "Service",      "States",     "Times",       "Union"});
    if (entity.label.starts_with("The ")) {
        return false;
    }
    if (is_one_of(entity.type, {EntityType::law, EntityType::position})) {
        const char last = entity.label.empty() ? ' ' : entity.label.back();
        return last < '0' || last > '9';  // "Resolution 2231"
    }
    if (is_location(entity.type)
        && is_one_of(entity.label, {"East", "Far East", "Gulf", "Middle East", "West"})) {
        return true;
    }
    if (is_one_of(
            entity.label,
            {"King", "Pope", "President", "Prime Minister", "Queen", "Taliban"})) {
        return true;
    }
    // "Russian military", "Iranian mission": a description that became a name.
    const std::string_view last = head_noun(entity.label);
    const bool described = !last.empty() && is_lower(last[0]);
    const bool can = is_organization(entity.type) || entity.type == EntityType::country;
    if (entity.type == EntityType::facility) {
        return described;  // "Alabuga factory"
    }
    return can
           && (described || is_one_of(entity.label, {"US", "U.S.", "UN", "EU", "UK"})
               || is_one_of(last, heads));
}

// Singular nouns of these types can be counted, unlike most of "equipment", "training", "aid".
bool wants_a(const Entity& entity) {
    constexpr std::array types{
        EntityType::person,
        EntityType::company,
        EntityType::country,
        EntityType::facility,
        EntityType::weapon,
        EntityType::vehicle,
        EntityType::position,
        EntityType::government_body,
        EntityType::document,
        EntityType::law};
    constexpr auto uncountable = std::to_array<std::string_view>(
        {"aircraft",       "ammunition", "artillery",   "equipment",   "hardware",
         "correspondence", "data",       "evidence",    "information", "infrastructure",
         "intelligence",   "leadership", "legislation", "machinery",   "materiel",
         "military",       "ordnance",   "technology",  "testimony",   "weaponry"});
    return is_one_of(entity.type, types) && !is_plural(entity)
           && !is_one_of(head_noun(entity.label), uncountable);
}

}  // namespace

std::string third_person(std::string_view base) {
    const std::size_t end = std::min(base.find(' '), base.size());
    std::string verb{base.substr(0, end)};
    const std::string_view rest = base.substr(end);
    if (verb == "be" || verb == "have") {
        verb = verb == "be" ? "is" : "has";
    } else if (verb.size() > 1 && verb.ends_with('y') && !is_vowel(verb[verb.size() - 2])) {
        verb.replace(verb.size() - 1, 1, "ies");
    } else {
        verb += ends_with_any(verb, {"s", "sh", "ch", "x", "z", "o"}) ? "es" : "s";
    }
    return verb.append(rest);
}

std::string base_form(std::string_view third_person) {
    const std::size_t end = std::min(third_person.find(' '), third_person.size());
    std::string verb{third_person.substr(0, end)};
    const std::string_view rest = third_person.substr(end);
    if (!verb.ends_with('s') || verb.ends_with("ss")) {
        return "";
    }
    if (verb == "is" || verb == "has") {
        verb = verb == "is" ? "be" : "have";
    } else if (verb.size() > 4 && verb.ends_with("ies")) {
        verb.replace(verb.size() - 3, 3, "y");
    } else {
        const bool hissing =
            ends_with_any(verb, {"sses", "shes", "ches", "xes", "zzes", "oes"});
        verb.resize(verb.size() - (hissing ? 2 : 1));
    }
    return verb.append(rest);
}

std::string gerund(std::string_view base) {
    const std::size_t end = std::min(base.find(' '), base.size());
    std::string verb{base.substr(0, end)};
    const std::string_view rest = base.substr(end);
    if (verb.ends_with("ie")) {
        verb.replace(verb.size() - 2, 2, "y");  // "die" -> "dying"
    } else if (
        verb.size() > 2 && verb.ends_with('e') && !ends_with_any(verb, {"ee", "oe", "ye"})) {
        verb.pop_back();
    } else if (doubles_last_letter(verb)) {
        verb += verb.back();
    }
    return verb.append("ing").append(rest);
}

namespace {

// "papers obtained" (by the press), "firm based" (in Oslo): what was done to it is not its head.
std::string_view without_participle(std::string_view label) {
    const std::size_t blank = label.rfind(' ');
    const bool done = blank != std::string_view::npos && label.ends_with("ed")
                      && label.size() - blank > 4 && is_lower(label[blank + 1]);
    return done ? label.substr(0, blank) : label;
}

}  // namespace

std::string_view head_noun(std::string_view label) {
    label = label.substr(0, label.find(" ("));
    for (std::size_t blank = label.find(' '); blank != std::string_view::npos;) {
        const std::size_t next = label.find(' ', blank + 1);
        const std::string_view word = label.substr(blank + 1, next - blank - 1);
        if (next != std::string_view::npos
            && is_one_of(word, {"of", "for", "in", "on", "to", "with", "from", "by", "at"})) {
            label = without_participle(label.substr(0, blank));
            break;
        }
        blank = next;
    }
    const std::size_t blank = label.rfind(' ');
    return blank == std::string_view::npos ? label : label.substr(blank + 1);
}

bool is_plural(const Entity& entity) {
    const std::string_view noun = head_noun(entity.label);
    if (entity.generic || entity.type == EntityType::group) {
        return is_plural_noun(noun);
    }
    // "Republicans" are people, Hamas and Reuters are not.
    const bool members = entity.type == EntityType::organization && noun == entity.label
                         && ends_with_any(noun, {"cans", "crats", "ists", "ians"});
    return members || noun == "Forces" || noun == "Guards" || noun == "Troops";
}

std::string with_indefinite_article(const std::string& label) {
    const char first = ascii_lower(label.substr(0, 1))[0];
    // Letters read out one by one: "a US official", "a UAV", "an FBI agent".
    const bool spelled = label.size() > 1 && is_upper(label[0]) && is_upper(label[1]);
    const bool an = spelled
                        ? std::string_view{"aefhilmnorsx"}.find(first) != std::string_view::npos
                        : is_vowel(first) && !sounds_like_you(ascii_lower(label));
    return (an ? "an " : "a ") + label;
}

std::string noun_phrase(const Entity& entity) {
    std::string label = one_line(entity.label);
    if (!entity.generic) {
        return wants_the(entity) ? "the " + label : label;
    }
    return !wants_a(entity) || label.empty() ? label : with_indefinite_article(label);
}

std::string with_determiner(const std::string& words, std::string_view determiner) {
    if (determiner.empty()) {
        return words;
    }
    return determiner == "a" ? with_indefinite_article(words)
                             : fmt::format("{} {}", determiner, words);
}

bool is_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789,. ") == std::string_view::npos;
}

std::string enumerate(const std::vector<std::string>& items, std::size_t limit) {
    std::vector<std::string> named = items;
    if (items.size() > limit + 1) {  // "and 1 other" would be no shorter than its name
        named.resize(limit);
        named.push_back(fmt::format("{} others", items.size() - limit));
    }
    std::string out;
    for (std::size_t i = 0; i < named.size(); ++i) {
        const bool last = i + 1 == named.size();
        out += i == 0 ? "" : last ? " and " : ", ";
        out += named[i];
    }
    return out;
}

namespace {

std::string phrase_quoted(std::string_view name) {
    return ascii_lower(between_quotation_marks(name));
}

bool begins_with_preposition(std::string_view text) {
    return is_one_of(
        text.substr(0, text.find(' ')),
        {"to",
         "into",
         "with",
         "without",
         "for",
         "from",
         "on",
         "in",
         "of",
         "as",
         "at",
         "under",
         "about",
         "over",
         "by",
         "against",
         "unless"});
}

bool is_quoted(std::string_view name) {
    return !between_quotation_marks(name).empty();
}

// Lower case, the last word in the singular: what variants have in common.
std::string bare(const std::string& name) {
    std::string key = ascii_lower(is_quoted(name) ? between_quotation_marks(name) : name);
    for (const std::string_view article :
         {"a ", "an ", "the ", "his ", "her ", "its ", "their "}) {
        if (key.starts_with(article)) {
            key.erase(0, article.size());
            break;
        }
    }
    const bool plural = key.size() > 3 && key.ends_with('s') && !key.ends_with("ss");
    key.resize(key.size() - (plural ? 1 : 0));
    // "advisor", "adviser"
    return key.size() > 6 && key.ends_with("or") ? key.substr(0, key.size() - 2) + "er" : key;
}

}  // namespace

std::vector<std::string> without_variants(const std::vector<std::string>& names) {
    std::vector<std::string> keys;
    for (const std::string& name : names) {
        keys.push_back(' ' + bare(name));
    }
    // "“second sentence in court”" says what "the second sentence" does.
    const auto goes_on = [&](std::size_t j, std::size_t i) {
        const std::string quoted = phrase_quoted(names[j]);
        const std::string start = keys[i].substr(1) + " ";
        return !quoted.empty() && quoted.starts_with(start)
               && begins_with_preposition(quoted.substr(start.size()));
    };
    // Does j say what i says, and more? Of two spellings the one without quotation marks, then
    // the longer, of equal ones the first.
    const auto covers = [&](std::size_t j, std::size_t i) {
        if (keys[i] != keys[j]) {
            const bool owned = keys[j].starts_with(keys[i] + " of ");  // "a spokesman of NASA"
            return keys[j].ends_with(keys[i]) || owned || goes_on(j, i);
        }
        return std::tuple{!is_quoted(names[j]), names[j].size(), i}
               > std::tuple{!is_quoted(names[i]), names[i].size(), j};
    };
    std::vector<std::string> out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        bool said = false;
        for (std::size_t j = 0; j < names.size(); ++j) {
            said = said || (i != j && covers(j, i));
        }
        if (!said) {
            out.push_back(names[i]);
        }
    }
    return out;
}

std::string phrase_in(std::string_view quoted) {
    const std::string_view text = between_quotation_marks(quoted);
    return begins_with_preposition(text) ? std::string{text} : std::string{};
}

std::string capitalised(std::string text) {
    if (!text.empty() && is_lower(text[0])) {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    return text;
}

}  // namespace newsgraph
