#include "extract/names/name_spans.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/lexicon/name_key.hpp"
#include "extract/names/sentence_words.hpp"

#include <algorithm>
#include <optional>

namespace newsgraph {

namespace {

bool is_mark(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return !letter && !(c >= '0' && c <= '9') && static_cast<unsigned char>(c) < 0x80;
    });
}

bool is_determiner(const Token& token, const std::string& lower) {
    return lower == "the" || lower == "a" || lower == "an" || token.xpos == Xpos::prp_poss
           || (token.upos == Upos::det && lower != "al");
}

// "'s", "’s", quotation marks, commas; a full stop only where it ends no abbreviation.
bool may_not_end(const Words& words, int first, int last) {
    const std::string_view word = words[last];
    if (word == "'s" || word == "’s" || word == "'" || word == "’" || word == "”"
        || word == "“") {
        return true;
    }
    if (word == "." && last > first) {
        const std::string_view before = words[last - 1];
        return before.size() > 3;  // "Inc.", "Co.", "Jr.", "J."
    }
    return is_mark(word) && word != "+";
}

// One past the last title or post among the words before a person's name: all of "State
// Department spokesman" goes. Given names that are posts too stay where they are needed: "Dean
// Smith".
int end_of_titles(const Words& words, const Lexicon& lexicon, Range range) {
    int end = range.first;
    for (int i = range.first; i + 1 < range.last; ++i) {
        std::string word = words.lower(i);
        if (word.ends_with('.') && word.size() > 2) {
            word.pop_back();
        }
        const bool given = lexicon.is_given_name(word);
        const Office office = lexicon[word].office;
        // "Muhammed Sheikh Khalil" has no title within.
        if (given && office == Office::none) {
            break;
        }
        if (office != Office::none && !(given && range.last - i <= 2)) {
            end = i + 1;
            end += end + 1 < range.last && words[end] == "." ? 1 : 0;
        }
    }
    return end;
}

// "president of France Emmanuel Macron": one past the country between a post and its bearer, or
// the beginning of the range.
int end_of_country(
    const Article& article, const Words& words, const Gazetteer& gazetteer, Range range) {
    const int the = range.first > 0 && words.lower(range.first - 1) == "the" ? 1 : 0;
    const int preposition = range.first - 1 - the;
    if (preposition < 1 || !is_one_of(words.lower(preposition), {"of", "to", "for"})
        || gazetteer.lexicon()[words.lower(preposition - 1)].office != Office::post) {
        return range.first;
    }
    const auto country = gazetteer.match_at(article, range.sentence, range.first);
    const bool splits =
        country && country->entry->kind == Listed::country && country->last < range.last;
    return splits ? country->last : range.first;
}

// "Qaboos [bin]" + "Said": a name that ends in a particle goes on, or ended before.
int end_of_particles(const Words& words, Range range) {
    int last = range.last;
    const auto is_particle = [&](int i) {
        return is_one_of(
            words.lower(i),
            {"bin", "bint", "ibn", "al", "el", "de", "van", "von", "der", "da"});
    };
    while (last - 1 > range.first && last < words.size() && is_particle(last - 1)
           && (words.capitalised(last) || is_particle(last))) {
        ++last;
    }
    while (last - 1 > range.first && is_particle(last - 1)) {
        --last;
    }
    return last;
}

// Where a post begins that ends the range, the longest one that is known: all of "National
// Security Advisor", the last word of "Council Spokeswoman". The end of the range if none does.
int start_of_post(const Words& words, const Lexicon& lexicon, Range range) {
    int start = range.last;
    std::string phrase;
    for (int i = range.last - 1; i >= std::max(range.first, range.last - 4); --i) {
        phrase = phrase.empty() ? words.lower(i) : words.lower(i) + ' ' + phrase;
        // "Court of Justice" names no judge.
        const bool inside =
            i > range.first
            && (words[i - 1] == "of" || words[i - 1] == "for" || words[i - 1] == "and");
        if (lexicon[phrase].office == Office::post && !inside) {
            start = i;
        }
    }
    return start;
}

// What the lists know of the words as they are now. The model's word allows small letters:
// "iran" in a headline without capitals.
void look_up(const Article& article, const Gazetteer& gazetteer, Name& name) {
    if (name.range.size() <= 0 || name.type == EntityType::person) {
        return;
    }
    const std::string_view text = words(article, name.range);
    const GazetteerEntry* entry = gazetteer.find(text);
    constexpr std::string_view government_of = "Government of ";
    if (text.starts_with(government_of)) {
        entry = gazetteer.country(text.substr(government_of.size()));
    }
    // "the Shaheds"
    if (!entry && text.ends_with('s')) {
        entry = gazetteer.find(text.substr(0, text.size() - 1), Listed::weapon);
    }
    const bool small = !is_capitalised(text);
    const bool sure = entry && (!small || entry->kind == Listed::country);
    name.entry = sure ? entry : nullptr;
}

bool sheds_demonym(EntityType type) {
    return type == EntityType::person || type == EntityType::weapon
           || type == EntityType::vehicle || type == EntityType::product
           || type == EntityType::group;
}

}  // namespace

void trim_name(const Article& article, const Gazetteer& gazetteer, Name& name) {
    const Words words(article, name.range.sentence);
    Range& range = name.range;
    if (name.entry != nullptr) {
        return;
    }
    while (range.first < range.last && may_not_end(words, range.first, range.last - 1)) {
        --range.last;
    }
    while (range.first < range.last
           && (is_mark(words[range.first])
               || is_determiner(words.token(range.first), words.lower(range.first)))) {
        ++range.first;
    }
    // "National Security Council Spokeswoman" is no organisation, its first words are.
    // "Ben Player" plays nothing.
    const bool family =
        gazetteer.lexicon().is_family_name(words.lower(range.last - 1))
        || (range.size() == 2 && gazetteer.lexicon().is_given_name(words.lower(range.first)));
    while (range.size() > 0
           && (name.type != EntityType::person || (!family && range.size() > 1))) {
        const int post = start_of_post(words, gazetteer.lexicon(), range);
        if (post == range.last) {
            break;
        }
        range.last = post;
        name.type = name.type == EntityType::person ? EntityType::organization : name.type;
    }
    // "King Faisal University" is no person of that title.
    const auto head = range.size() > 1
                          ? gazetteer.lexicon()[words.lower(range.last - 1)].name_head
                          : std::nullopt;
    if (name.type == EntityType::person && !family && head && is_organization(*head)) {
        name.type = *head;
    }
    // "Wednesday Greek Foreign Minister ..."

    while (range.size() > 1 && words.token(range.first).deprel == Deprel::obl_unmarked
           && gazetteer.lexicon()[words.lower(range.first)].is(Light::time)) {
        ++range.first;
    }
    if (name.type == EntityType::person) {
        range.last = end_of_particles(words, range);
        range.first = end_of_country(article, words, gazetteer, range);
        range.first = end_of_titles(words, gazetteer.lexicon(), range);
    }
    if (sheds_demonym(name.type)) {
        while (range.first + 1 < range.last
               && gazetteer.lexicon().demonym(words[range.first])) {
            ++range.first;
        }
    }
    look_up(article, gazetteer, name);
    // What is left of "Greek Reporter" is a demonym.
    if (!name.entry && range.size() > 0
        && gazetteer.lexicon().demonym(newsgraph::words(article, range)) != nullptr) {
        range.last = range.first;
    }
}

}  // namespace newsgraph
