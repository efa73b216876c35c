// Folding is by hand and small: what varies between the romanisations of Russian, Ukrainian,
// Arabic and Persian in news (BGN/PCGN, scientific, press): y and i, o and u, e and a, doubled
// letters, kh, zh, ks. Legal forms are those of ISO 20275 that English news prints.
#include "graph/name_variants.hpp"

#include "core/one_of.hpp"
#include "core/table.hpp"
#include "graph/labels.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph {

namespace {

using Words = std::vector<std::string_view>;
using Change = std::pair<std::string_view, std::string_view>;

void replace_all(std::string& text, const Change& change) {
    for (std::size_t at = text.find(change.first); at != std::string::npos;
         at = text.find(change.first, at + change.second.size())) {
        text.replace(at, change.first.size(), change.second);
    }
}

// In this order: longer spellings before the letters in them.
constexpr std::array<Change, 26> sounds{
    {{"sch", "sh"}, {"shch", "sh"}, {"tch", "ch"}, {"kh", "h"},  {"zh", "j"},  {"dj", "j"},
     {"dzh", "j"},  {"ph", "f"},    {"ks", "x"},   {"ck", "k"},  {"q", "k"},   {"w", "v"},
     {"iy", "i"},   {"yi", "i"},    {"ij", "i"},   {"ey", "ei"}, {"ay", "ei"}, {"ai", "ei"},
     {"aj", "ei"},  {"ej", "ei"},   {"ou", "u"},   {"oo", "u"},  {"ye", "e"},  {"y", "i"},
     {"o", "u"},    {"e", "a"}}};

std::string folded_sound(std::string_view word) {
    std::string sound(word);
    for (const Change& change : sounds) {
        replace_all(sound, change);
    }
    sound.erase(std::unique(sound.begin(), sound.end()), sound.end());
    if (sound.size() > 4 && sound.ends_with("dar")) {
        sound.replace(sound.size() - 2, 2, "r");  // "Alexander", "Aleksandr"
    }
    return sound;
}

bool is_particle(std::string_view word) {
    return is_one_of(word, {"al", "el", "bin", "ibn", "ben", "bint"});
}

// Short words say too little to be heard: "Un" is not "In".
std::string person_key(const Words& words) {
    std::vector<std::string> sounds_of;
    for (const std::string_view word : words) {
        if (word.size() > 1 && !is_particle(word)) {
            sounds_of.push_back(word.size() > 3 ? folded_sound(word) : std::string(word));
        }
    }
    if (sounds_of.size() < 2) {
        return {};
    }
    std::ranges::sort(sounds_of);
    std::string key = "p";
    for (const std::string& sound : sounds_of) {
        key += ' ' + sound;
    }
    return key;
}

bool is_legal_form(std::string_view word) {
    return is_one_of(
        word,
        {"inc", "incorporated", "ltd",  "limited", "llc", "llp", "plc",  "corp", "corporation",
         "co",  "company",      "gmbh", "ag",      "sa",  "spa", "srl",  "bv",   "nv",
         "ab",  "asa",          "as",   "oyj",     "oy",  "jsc", "pjsc", "ojsc", "cjsc",
         "ooo", "oao",          "pao",  "ao",      "pvt", "pty", "kk",   "bhd",  "sae"});
}

std::string american(std::string_view word) {
    constexpr std::array<Change, 6> words{
        {{"defence", "defense"},
         {"centre", "center"},
         {"labour", "labor"},
         {"harbour", "harbor"},
         {"programme", "program"},
         {"theatre", "theater"}}};
    const auto* found = std::ranges::find(words, word, &Change::first);
    std::string spelled(found == words.end() ? word : found->second);
    replace_all(spelled, {"isation", "ization"});
    return spelled;
}

std::string other_key(Words words) {
    while (words.size() > 1 && is_legal_form(words.back())) {
        words.pop_back();
    }
    std::string key = "o";
    for (const std::string_view word : words) {
        key += ' ' + american(word);
    }
    return words.empty() ? std::string() : key;
}

}  // namespace

std::string variant_key(const NameClass& name) {
    const bool plain = name.generic || name.is_single_word() || !numbers_in(name.key).empty();
    if (plain) {
        return {};
    }
    const Words words = split(name.key, ' ');
    if (name.family == Family::person) {
        return person_key(words);
    }
    return name.family == Family::organization ? other_key(words) : std::string();
}

std::string middle_initials(const NameClass& name) {
    const Words words = split(name.key, ' ');
    std::string initials;
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        if (words[i].size() == 1) {
            initials += words[i];
        }
    }
    return initials;
}

}  // namespace newsgraph
