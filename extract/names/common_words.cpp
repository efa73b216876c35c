#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/names/designations.hpp"
#include "extract/names/name_rules.hpp"

#include <array>
#include <string>

namespace newsgraph {

namespace {

bool is_unlisted(const Name& name, bool person) {
    return !name.entry && (name.type == EntityType::person) == person;
}

Office office_of(const WordView& view, const std::string& phrase) {
    return view.lexicon()[phrase].office;
}

// "Dean" may be somebody's name, "President" and "Gen." are nobody's.
bool is_post_alone(const WordView& view, const Name& name) {
    std::string phrase = ascii_lower(view.text(name.range));
    phrase.resize(phrase.size() - (phrase.ends_with('.') ? 1 : 0));
    const Office office = office_of(view, phrase);
    // "King Harald"; alone "King" and "Princess" may be somebody's names.
    const bool before_name =
        view.capitalised(name.range.last) && view[name.range.last].upos == Upos::propn;
    const bool rank = is_one_of(office, {Office::title, Office::rank});
    const bool named =
        view.lexicon().is_given_name(phrase) || (rank && view.lexicon().is_family_name(phrase));
    return is_unlisted(name, true)
           && ((office == Office::post && !named) || (rank && (before_name || !named)));
}

bool ends_post(const WordView& view, const Name& name) {
    constexpr int farthest = 3;
    std::string phrase = ascii_lower(view.text(name.range));
    const int first = name.range.first;
    for (int i = first - 1; is_unlisted(name, false) && view.has(i) && i >= first - farthest;
         --i) {
        phrase = view.lower(i) + ' ' + phrase;
        if (office_of(view, phrase) == Office::post) {
            return true;
        }
    }
    return false;
}

// "Department of [Justice]": no judge, as the first word is no post.
bool is_about_office(const WordView& view, const Name& name) {
    return name.range.size() > 2
           && is_one_of(view.word(name.range.last - 2), {"of", "for", "and"})
           && view.known(name.range.first).office == Office::none;
}

bool is_post(const WordView& view, const Name& name) {
    return is_unlisted(name, false) && !is_about_office(view, name)
           && (office_of(view, ascii_lower(view.text(name.range))) != Office::none
               || is_one_of(
                   view.known(name.range.last - 1).office, {Office::post, Office::title}));
}

bool is_currency(const WordView& view, const Name& name) {
    return view.word(name.range.last - 1).ends_with('$');
}

bool is_unlisted_word(const Name& name) {
    return !name.entry && name.range.size() == 1;
}
bool is_small_word(const WordView& view, const Name& name) {
    const std::string_view written = view.word(name.range.first);
    return is_unlisted_word(name) && !is_capitalised(written) && !has_digit(written);
}

bool is_common_noun(const WordView& view, const Name& name) {
    return is_small_word(view, name)
           && (name.score < 0.5F || view[name.range.first].upos != Upos::propn);
}

// The word of a name without "'s".
const LexiconWord& stem_of(const WordView& view, const Name& name) {
    std::string_view word = view.lower(name.range.first);
    for (const std::string_view clitic : {"'s", "’s"}) {
        word.remove_suffix(word.ends_with(clitic) ? clitic.size() : 0);
    }
    return view.lexicon()[word];
}

bool is_time(const WordView& view, const Name& name) {
    return is_unlisted_word(name) && stem_of(view, name).is(Light::time);
}

bool is_class_in_capitals(const WordView& view, const Name& name) {
    const std::string_view written = view.word(name.range.first);
    return is_unlisted_word(name) && is_all_capitals(written)
           && view.lexicon().noun(written, written).noun
           && !is_spelt_out(view, name.range.first);
}

// "the [Constitution]", "the [Embassy]": the word says a kind of body or thing, and no more; those
// that the model takes for an organisation may be short for one that the article names in full.
bool is_kind_alone(const WordView& view, const Name& name) {
    const LexiconWord& word = view.known(name.range.first);
    const std::string_view written = view.word(name.range.first);
    const bool kind =
        word.noun
        && (is_organization(*word.noun)
            || is_one_of(
                *word.noun, {EntityType::facility, EntityType::law, EntityType::event}));
    return is_unlisted_word(name) && kind && !is_all_capitals(written)
           && name.type == EntityType::concept_ && !word.is(WordRole::state_body);
}

// "[X] banned him"
bool is_doer(const WordView& view, int token) {
    const Token& here = view[token];
    return base_of(here.deprel) == Deprel::nsubj && view.has(here.head)
           && view[here.head].upos == Upos::verb;
}

// "“[D]” is for disease", "[V.] and others"; a firm that is called so does something.
bool is_letter_alone(const WordView& view, const Name& name) {
    const int token = name.range.first;
    const std::string_view written = view.word(token);
    const bool letter = written.size() == 1 && !is_doer(view, token);
    return is_unlisted_word(name) && (letter || (written.size() == 2 && written[1] == '.'));
}

// "[Ex-]Muslims", "Jenn St[-Onge]": a part of a word.
bool is_part_of_word(const WordView& view, const Name& name) {
    const std::string_view written = view.text(name.range);
    return !name.entry && (written.starts_with('-') || written.ends_with('-'));
}

bool is_number_sign(const WordView& view, const Name& name) {
    return is_unlisted_word(name)
           && is_one_of(view.word(name.range.first), {"No", "No.", "Nos."})
           && has_digit(view.word(name.range.last));
}

// "a [Muslim] school", "[Republican] voters"
bool is_said_of_people(const WordView& view, const Name& name) {
    const int last = name.range.last - 1;
    const bool one = view[last].xpos != Xpos::nnps && view[last].xpos != Xpos::nns;
    const bool modifies =
        view.has(last + 1)
        && is_one_of(view[last + 1].upos, {Upos::noun, Upos::propn, Upos::adj});
    return name.entry && name.entry->type == EntityType::group && one
           && (view[last].upos == Upos::adj || modifies) && !is_party_of_post(view, last);
}

constexpr auto posts = std::to_array<Rule<NameDoubt>>({
    {"name/no-post-alone", "the [President] left", is_post_alone},
    {"name/no-end-of-post", "Secretary of [State]", ends_post},
    {"name/no-post", "the [Ferry Minister] left", is_post},
});

constexpr auto common_words = std::to_array<Rule<NameDoubt>>({
    {"name/no-currency", "[US$] 5", is_currency},
    {"name/no-common-noun", "a [kamikaze] attacked", is_common_noun},
    {"name/no-letter", "“[D]” is for disease", is_letter_alone},
    {"name/no-part-of-word", "[Ex-]Norwegians", is_part_of_word},
    {"name/no-number-sign", "cosmonaut [No.] 11", is_number_sign},
    {"name/no-adherents-kind", "a [Muslim] school", is_said_of_people},
    {"name/no-time", "[Monday’s] vote", is_time},
    {"name/no-class-in-capitals", "the [UAV] crashed", is_class_in_capitals},
    {"name/no-kind-alone", "the [Constitution] says", is_kind_alone},
});

}  // namespace

const std::span<const Rule<NameDoubt>> post_rules = posts;
const std::span<const Rule<NameDoubt>> common_word_rules = common_words;

}  // namespace newsgraph
