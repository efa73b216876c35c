#include "extract/names/name_types.hpp"

#include "core/utf8.hpp"
#include "extract/lexicon/name_key.hpp"
#include "extract/names/common_words.hpp"
#include "extract/names/designations.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

const Token& token_at(const Article& article, int sentence, int token) {
    return article.sentences[sentence].tokens[token];
}

std::string lower_at(const Article& article, Range range, int token) {
    return ascii_lower(form(article, token_at(article, range.sentence, token)));
}

// "Mr. Jordan", "President Washington", "Denzel Washington": what stands before is a person's.
bool follows_title(const Article& article, const Lexicon& lexicon, Range range) {
    if (range.first == 0) {
        return false;
    }
    std::string before = lower_at(article, range, range.first - 1);
    if (before == "." && range.first > 1) {
        before = lower_at(article, range, range.first - 2);
    }
    if (before.ends_with('.')) {
        before.pop_back();
    }
    const LexiconWord& word = lexicon[before];
    // "the minister Washington sent" is not: the post must be a modifier of the name.
    const Token& token = token_at(article, range.sentence, range.first - 1);
    return word.office == Office::title || word.office == Office::rank
           || (word.office == Office::post && is_capitalised(form(article, token)));
}

bool means_person(
    const Article& article,
    const Gazetteer& gazetteer,
    const NameContext& context,
    const Name& name) {
    // Lists of armed groups have their leaders, too: "Joseph Kony".
    if (name.entry->kind == Listed::group && name.type == EntityType::person) {
        return true;
    }
    if (is_organization(name.entry->type)
        && (name.range.size() > 1 || is_all_capitals(words(article, name.range)))) {
        return false;
    }
    if (name.range.size() == 1) {
        const bool known =
            context.memory->is_person_word(name_key(article, name.range), name.range.sentence);
        const bool titled = follows_title(article, gazetteer.lexicon(), name.range);
        // A country needs more than the model's word, "Jordan said", and more than a namesake.
        if (name.entry->kind == Listed::country) {
            return titled || (known && name.type == EntityType::person);
        }

        return titled || known
               || (name.type == EntityType::person && name.entry->kind != Listed::capital
                   && name.score > 0.8F);
    }
    return name.type == EntityType::person && name.entry->kind != Listed::country;
}

bool means_other_place(
    const Gazetteer& gazetteer,
    const NameContext& context,
    const Name& name,
    std::string_view text) {
    if (name.entry->kind != Listed::country || !context.american) {
        return false;
    }
    const auto* region = gazetteer.find(text, Listed::region);
    return region && region->country == "United States";
}

bool has_letter(std::string_view lower) {
    return std::ranges::any_of(lower, [](char c) { return (c >= 'a' && c <= 'z') || c < 0; });
}

// The head of a name of an organisation, place or thing: its last word, or the one before "of":
// "Ministry of Defense". Marks and numbers at the end are passed over: "Resolution 2231".
std::optional<EntityType> type_by_head(
    const Article& article, const Lexicon& lexicon, Range range) {
    int last = range.last;
    for (int i = range.first + 1; i < range.last; ++i) {
        const std::string word = lower_at(article, range, i);
        if (word == "of" || word == "for" || word == "on" || word == "in"
            || word == "against") {
            last = i;
            break;
        }
    }
    for (int i = last - 1; i >= range.first; --i) {
        std::string word = lower_at(article, range, i);
        if (word.ends_with('.')) {
            word.pop_back();
        }
        if (has_digit(word) || !has_letter(word)) {
            continue;
        }
        if (i > range.first) {
            const std::string pair = lower_at(article, range, i - 1) + ' ' + word;
            if (const auto type = lexicon[pair].name_head) {
                return type;
            }
        }
        return lexicon[word].name_head ? lexicon[word].name_head : lexicon[word].noun;
    }
    return {};
}

// "Battle of Gettysburg" is no place, though it has one, and "Hurricane Katrina" nobody.
bool begins_as_event(const Article& article, const Lexicon& lexicon, Range range) {
    const std::string first = lower_at(article, range, range.first);
    if (range.size() == 2) {
        return opens_event(first);
    }
    return range.size() > 2 && lower_at(article, range, range.first + 1) == "of"
           && lexicon[first].name_head == EntityType::event;
}

// May a head word turn the model's type into that one? "Wagner Group" was a person, "Kerch
// Bridge" a place; but a person whose family name is Bush or Day stays one.
bool may_become(EntityType seen, EntityType head, Range range, bool given_name_first) {
    if (head == EntityType::concept_ && (range.size() == 1 || !is_organization(seen))) {
        return true;  // "Islam", "Nobel Prize", "COVID-19"
    }
    if (range.size() < 2 || head == EntityType::group || head == EntityType::position) {
        return false;
    }
    switch (seen) {
        case EntityType::person:
            return is_organization(head) && !given_name_first;
        case EntityType::organization:
            return is_organization(head) || head == EntityType::law;
        case EntityType::place:
            // "Florida Highway Patrol"; but "Brampton Centre" may well be a place.
            return head == EntityType::facility || head == EntityType::government_body
                   || head == EntityType::armed_force || head == EntityType::company
                   || head == EntityType::media;
        case EntityType::event:
        case EntityType::law:
        case EntityType::document:
            return head == EntityType::event || head == EntityType::law
                   || head == EntityType::document;
        case EntityType::weapon:
        case EntityType::vehicle:
            return head == EntityType::weapon || head == EntityType::vehicle;
        case EntityType::group:
            return is_organization(head) || head == EntityType::facility;
        case EntityType::product:
        case EntityType::concept_:
            return true;
        default:
            return false;
    }
}

// "Mohajer-6 drone", "T-90 tanks": the noun that the name modifies says what it is.
std::optional<EntityType> type_by_class(
    const Article& article, const Lexicon& lexicon, Range range) {
    const auto& tokens = article.sentences[range.sentence].tokens;
    const int end = std::min(static_cast<int>(tokens.size()), range.last + 4);
    for (int i = range.last; i < end; ++i) {
        const Token& token = tokens[i];
        if (token.upos != Upos::noun && token.upos != Upos::adj && token.upos != Upos::punct) {
            return {};
        }
        const auto type = lexicon[ascii_lower(token.lemma)].noun;
        if (type == EntityType::weapon || type == EntityType::vehicle
            || type == EntityType::product) {
            return type;
        }
    }
    return {};
}

bool is_designation(const Article& article, const Lexicon& lexicon, Range range) {
    const auto found = designation_at(article, lexicon, range.sentence, range.first);
    return found && found->last >= range.last;
}

}  // namespace

void refine_type(
    const Article& article,
    const Gazetteer& gazetteer,
    const NameContext& context,
    Name& name) {
    const Lexicon& lexicon = gazetteer.lexicon();
    const std::string_view text = words(article, name.range);
    if (name.entry && means_person(article, gazetteer, context, name)) {
        name.entry = nullptr;
        name.type = EntityType::person;
    }
    if (name.entry && means_other_place(gazetteer, context, name, text)) {
        name.entry = gazetteer.find(text, Listed::region);
    }
    if (name.entry) {
        name.type = name.entry->type;
        return;
    }
    if (name.type == EntityType::law) {
        return;
    }
    if (is_designation(article, lexicon, name.range)) {
        const auto type = type_by_class(article, lexicon, name.range);
        // "The Kite-12 contains": letters and a number are no person, hardly a place.
        const bool unlikely = name.type == EntityType::person || is_location(name.type)
                              || (is_organization(name.type) && name.score < 0.6F);
        if (!type && unlikely) {
            name.type = EntityType::product;
        } else if (
            type && name.type != EntityType::weapon && name.type != EntityType::vehicle) {
            name.type = *type;
        }
        return;
    }
    const bool given = lexicon.is_given_name(
        form(article, token_at(article, name.range.sentence, name.range.first)));
    // "Muslims", "Democrats"
    const Token& last = token_at(article, name.range.sentence, name.range.last - 1);
    if (last.xpos == Xpos::nnps && name.type != EntityType::organization
        && lexicon.noun(last.lemma, form(article, last)).noun == EntityType::person) {
        name.type = EntityType::group;
        return;
    }
    const auto head = type_by_head(article, lexicon, name.range);
    if (begins_as_event(article, lexicon, name.range)) {
        name.type = EntityType::event;
    } else if (head && may_become(name.type, *head, name.range, given)) {
        name.type = *head;
    } else if (name.type == EntityType::concept_ || name.type == EntityType::product) {
        name.type = type_by_class(article, lexicon, name.range).value_or(name.type);
    }
}

std::string label_of(const Article& article, const Gazetteer& gazetteer, const Name& name) {
    if (name.entry) {
        return name.entry->label;
    }
    if (is_designation(article, gazetteer.lexicon(), name.range)) {
        std::string label = designation_label(article, name.range);
        const auto* entry = gazetteer.find(label, Listed::weapon);
        return entry ? entry->label : label;
    }
    std::string label;
    for (const char c : words(article, name.range)) {
        // A name that runs over a line break is one name.
        const bool blank = c == '\n' || c == ' ';
        if (!blank || (!label.empty() && label.back() != ' ')) {
            label += blank ? ' ' : c;
        }
    }
    return label;
}

}  // namespace newsgraph
