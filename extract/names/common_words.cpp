#include "extract/names/common_words.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/lexicon/name_key.hpp"
#include "extract/names/sentence_words.hpp"

#include <string>
#include <string_view>

namespace newsgraph {

namespace {

// "State" of "Secretary of State"
bool ends_post(const Words& sentence, const Lexicon& lexicon, const Name& name) {
    std::string phrase = ascii_lower(words(sentence.article, name.range));
    for (int i = name.range.first - 1; i >= 0 && i >= name.range.first - 3; --i) {
        phrase = sentence.lower(i) + ' ' + phrase;
        if (lexicon[phrase].office == Office::post) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool is_post(const Article& article, const Gazetteer& gazetteer, const Name& name) {
    if (name.entry) {
        return false;
    }
    const Words sentence(article, name.range.sentence);
    const Lexicon& lexicon = gazetteer.lexicon();
    std::string phrase = ascii_lower(words(article, name.range));
    const Office last = lexicon[sentence.lower(name.range.last - 1)].office;
    if (name.type == EntityType::person) {
        phrase.resize(phrase.size() - (phrase.ends_with('.') ? 1 : 0));
        // "Dean" may be somebody's name, "President" and "Gen." are nobody's.
        const Office office = lexicon[phrase].office;
        const bool titles = office == Office::title || office == Office::rank;
        return (office == Office::post || (titles && !lexicon.is_family_name(phrase)))
               && !lexicon.is_given_name(phrase);
    }
    // "National Security" of "National Security Advisor"
    const int next = name.range.last;
    const bool begins_post =
        next < sentence.size()
        && lexicon[phrase + ' ' + sentence.lower(next)].office == Office::post;
    return begins_post || ends_post(sentence, gazetteer.lexicon(), name)
           || lexicon[phrase].office != Office::none || last == Office::post
           || last == Office::title;
}

bool is_common(const Article& article, const Gazetteer& gazetteer, const Name& name) {
    const Words sentence(article, name.range.sentence);
    if (sentence[name.range.last - 1].ends_with('$')) {
        return true;
    }
    if (name.entry || name.range.size() > 1) {
        return false;
    }
    const Lexicon& lexicon = gazetteer.lexicon();
    std::string word = sentence.lower(name.range.first);
    for (const std::string_view clitic : {"'s", "’s"}) {
        if (word.ends_with(clitic)) {
            word.resize(word.size() - clitic.size());
        }
    }
    const std::string_view written = sentence[name.range.first];
    // "kamikaze"
    if (!is_capitalised(written) && !has_digit(written)
        && (name.score < 0.5F || sentence.token(name.range.first).upos != Upos::propn)) {
        return true;
    }
    // "kamikaze drones": a word in small letters before a noun tells the kind.
    const Token& token = sentence.token(name.range.first);
    if (!is_capitalised(written) && !has_digit(written) && token.deprel == Deprel::compound
        && token.head == name.range.last) {
        return true;
    }
    // "Inc." alone is what is left of a company.
    if (word == "inc" || word == "inc." || word == "ltd" || word == "ltd.") {
        return true;
    }
    return lexicon[word].is(Light::time)
           || (is_all_capitals(written) && lexicon.noun(word, word).noun);
}

bool opens_event(std::string_view lower) {
    return is_one_of(lower, {"hurricane", "typhoon", "cyclone", "operation"});
}

}  // namespace newsgraph
