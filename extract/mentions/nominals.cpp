#include "extract/mentions/nominals.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/lexicon/name_key.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

class NominalFinder {
  public:
    explicit NominalFinder(const NounContext& context)
        : context_(context), tree_(context.tree()), lexicon_(context.lexicon()) {}

    std::vector<Mention> run() {
        for (int i = 0; i < context_.size(); ++i) {
            if (const Demonym* people = people_at(i)) {
                add_people(i, *people);
            } else if (heads_phrase(i)) {
                add(i);
            }
        }
        return std::move(found_);
    }

  private:
    const LexiconWord& known(int token) const;
    bool heads_phrase(int token) const;
    bool is_light(int token, const LexiconWord& word) const;
    bool is_participant(int token) const;
    bool is_post_word(int token) const;
    int end_of_post(int token) const;
    bool is_inside_post(int token) const;
    bool is_given_to_person(int token) const;
    bool is_predicate_of_person(int token) const;
    const Demonym* people_at(int token) const;
    void add_people(int token, const Demonym& people);
    void add(int token);
    bool is_diplomatic_mission(int token) const;
    std::string country_of(int token, const NounPhrase& phrase) const;

    void name_body(Mention& mention, const NounPhrase& phrase) const;

    const NounContext& context_;
    const Tree& tree_;
    const Lexicon& lexicon_;
    std::vector<Mention> found_;
};

const LexiconWord& NominalFinder::known(int token) const {
    return lexicon_.noun(tree_[token].lemma, context_.word(token));
}

// "President", "Advisor" with a capital are tagged as names, but are posts.
bool NominalFinder::is_post_word(int token) const {
    const Office office = known(token).office;
    if (token > 0 && context_.is_free(token - 1)
        && lexicon_[context_.lower(token - 1) + ' ' + context_.lower(token)].office
               == Office::post) {
        return true;  // "Attorney General"
    }
    return office == Office::post
           || (office == Office::rank && context_.word(token).size() > 4);
}

// "Secretary [of State]", "chief [of the general staff]": one past the last word of a post that
// goes on after its head, or after the head.
int NominalFinder::end_of_post(int token) const {
    constexpr int longest = 5;
    int end = token + 1;
    std::string phrase = context_.lower(token);
    for (int i = token + 1; i < context_.size() && i < token + longest; ++i) {
        if (!context_.is_free(i) || (i == token + 1 && context_.lower(i) != "of")) {
            break;
        }
        phrase += ' ' + context_.lower(i);
        end = lexicon_[phrase].office == Office::post ? i + 1 : end;
    }
    return end;
}

// "staff" of "chief of staff"
bool NominalFinder::is_inside_post(int token) const {
    constexpr int farthest = 4;
    for (int head = token - 2; head >= 0 && head >= token - farthest; --head) {
        if (context_.lower(head + 1) == "of" && is_post_word(head)
            && end_of_post(head) > token) {
            return true;
        }
    }
    return false;
}

// "hundreds of drones", "the end of July", "in this way": not what is spoken of.
bool NominalFinder::is_light(int token, const LexiconWord& word) const {
    if (token > 0 && lexicon_[context_.lower(token - 1) + ' ' + context_.lower(token)].noun) {
        return false;  // "executive order"
    }
    if (word.is(Light::time) || word.is(Light::empty)) {
        return true;
    }
    if (word.is(Light::measure)) {
        return true;
    }
    if (!word.is(Light::head) && !lexicon_[context_.lower(token)].is(Light::head)) {
        return false;
    }
    const int of = tree_.child(token, {Deprel::nmod});
    const bool opens = of > token && tree_.child(of, {Deprel::case_}, "of") >= 0;
    // "parts" and "spare part" are things, "in part" is not.
    const bool thing = word.noun
                       && (tree_[token].xpos == Xpos::nns
                           || tree_.has(token, {Deprel::compound, Deprel::amod}));
    return opens || !thing;
}

// "drone" in "drone transfers": what is transferred, though it has no phrase of its own.
bool NominalFinder::is_participant(int token) const {
    const int above = is_adjacent_noun(context_, token) ? token + 1 : tree_[token].head;
    if (above <= token || above >= tree_.size() || tree_[above].upos != Upos::noun
        || !known(above).is(Light::event)) {
        return false;
    }
    const auto type = known(token).noun;
    return type == EntityType::weapon || type == EntityType::vehicle
           || type == EntityType::product || type == EntityType::material
           || type == EntityType::document || type == EntityType::group
           || type == EntityType::person || type == EntityType::law;
}

bool NominalFinder::heads_phrase(int token) const {
    const Token& here = tree_[token];
    // "President", and "UAV" where the tagger takes it for a name.
    const bool common = here.upos == Upos::propn
                        && (is_post_word(token)
                            || (is_all_capitals(context_.word(token)) && known(token).noun));

    if (!context_.is_free(token) || (here.upos != Upos::noun && !common)) {
        return false;
    }
    // "mid-2025": values have been taken already, what is left is no entity.
    if (has_digit(context_.word(token))) {
        return false;
    }
    const std::string_view word = context_.word(token);
    if (word.size() < 2 || is_light(token, known(token))) {
        return false;
    }
    // Within a written word: "surface" of "surface-to-air".
    if (token + 1 < context_.size() && context_.word(token + 1) == "-" && !here.space_after) {
        return false;
    }
    // "Attorney" of "Attorney General"
    if (token + 1 < context_.size() && context_.is_free(token + 1)
        && lexicon_[context_.lower(token) + ' ' + context_.lower(token + 1)].office
               == Office::post) {
        return false;
    }
    if (is_inside_post(token)) {
        return false;
    }
    if (here.deprel == Deprel::compound || is_adjacent_noun(context_, token)) {
        return is_participant(token) || (is_post_word(token) && is_given_to_person(token));
    }
    return here.deprel != Deprel::fixed && here.deprel != Deprel::goeswith
           && here.deprel != Deprel::obl_unmarked;
}

// "Ann Lee is the minister", "she became minister"
bool NominalFinder::is_predicate_of_person(int token) const {
    const auto is_person = [&](int subject) {
        return subject >= 0
               && (context_.is_person_name(subject)
                   || is_one_of(context_.lower(subject), {"he", "she", "i", "who"}));
    };
    if (tree_.has(token, {Deprel::cop})) {
        return is_person(tree_.child(token, {Deprel::nsubj}));
    }
    const int verb = tree_[token].head;
    if (verb < 0 || verb >= tree_.size() || tree_[verb].upos != Upos::verb) {
        return false;
    }
    const bool appoints = is_one_of(
        tree_[verb].lemma,
        {"appoint",
         "name",
         "elect",
         "become",
         "serve",
         "nominate",
         "work",
         "reelect",
         "remain",
         "designate",
         "resign",
         "act"});
    return appoints && tree_[token].deprel != Deprel::nsubj
           && (tree_[token].deprel == Deprel::xcomp
               || tree_.child(token, {Deprel::case_}, "as") >= 0
               || is_person(tree_.child(verb, {Deprel::nsubj, Deprel::nsubj_pass})));
}

bool NominalFinder::is_given_to_person(int token) const {
    const auto named = [&](int other) { return other >= 0 && context_.is_person_name(other); };
    // "spokesman John Kirby": parsers differ in which of the two heads the other.
    if (const int next = end_of_post(token); next < context_.size() && named(next)) {
        return true;  // "Secretary of State Ann Lee"
    }
    const int above = tree_[token].head;
    const Deprel relation = base_of(tree_[token].deprel);
    if ((relation == Deprel::appos || relation == Deprel::flat || relation == Deprel::nmod
         || relation == Deprel::compound)
        && above >= 0 && above < tree_.size() && named(above)
        && !tree_.has(token, {Deprel::case_})) {
        return tree_[token].deprel != Deprel::nmod_poss;
    }
    return named(tree_.child(token, {Deprel::appos, Deprel::flat}))
           || is_predicate_of_person(token);
}

// "the Russians", "Iranians", "the French": people, where the word is no adjective.
const Demonym* NominalFinder::people_at(int token) const {
    const Token& here = tree_[token];
    if (!context_.is_free(token) || here.deprel == Deprel::amod
        || here.deprel == Deprel::compound
        || (here.upos != Upos::noun && here.upos != Upos::propn && here.upos != Upos::adj)) {
        return nullptr;
    }
    const Demonym* demonym = lexicon_.demonym(context_.word(token));
    if (!demonym || !demonym->person) {
        return nullptr;
    }
    // "the French" are many, "Russian" alone may be the language.
    const bool many =
        demonym->plural && (!demonym->adjective || tree_.has(token, {Deprel::det}));
    return many ? demonym : nullptr;
}

void NominalFinder::add_people(int token, const Demonym& people) {
    Mention mention;
    mention.range = {context_.sentence(), token, token + 1};
    mention.head = token;
    mention.type = EntityType::group;
    mention.normal = std::string(context_.word(token));
    mention.definite = tree_.has(token, {Deprel::det});
    mention.plural = true;
    mention.demonym = people.country;
    found_.push_back(std::move(mention));
}

// "the Iranian mission to the UN", no peacekeeping mission
bool NominalFinder::is_diplomatic_mission(int token) const {
    const int to = tree_.child(token, {Deprel::nmod});
    return context_.lower(token) == "mission" && to >= 0 && context_.name_at(to) != nullptr
           && (tree_.child(to, {Deprel::case_}, "to") >= 0
               || tree_.child(to, {Deprel::case_}, "at") >= 0);
}

// The country that a body belongs to: "Iranian", "Iran's", "of Iran".

std::string NominalFinder::country_of(int token, const NounPhrase& phrase) const {
    if (!phrase.origin.empty()) {
        return phrase.origin;
    }
    const int owner = tree_.child(token, {Deprel::nmod_poss});
    if (owner >= 0 && context_.is_country_name(owner)) {
        return context_.name_at(owner)->label;
    }
    const int of = tree_.child(token, {Deprel::nmod});
    if (of >= 0 && context_.is_country_name(of)
        && tree_.child(of, {Deprel::case_}, "of") >= 0) {
        return context_.name_at(of)->label;
    }
    return {};
}

// "the Iranian government" is Iran where it acts; "Russia's defense ministry" one ministry.
void NominalFinder::name_body(Mention& mention, const NounPhrase& phrase) const {
    if (is_diplomatic_mission(mention.head)) {
        mention.type = EntityType::government_body;
    }
    const bool body =
        mention.type == EntityType::government_body || mention.type == EntityType::armed_force;
    const std::string head = ascii_lower(tree_[mention.head].lemma);
    const bool force = is_one_of(head, {"force", "troop"});
    if (!body || (mention.plural && !force)) {
        return;
    }
    const std::string country = country_of(mention.head, phrase);
    if (country.empty() || !context_.gazetteer().country(country)) {
        return;
    }
    if (is_one_of(phrase.singular, {"government", "administration", "regime"})) {
        mention.normal = country;
        mention.type = EntityType::country;
        mention.demonym.clear();
        return;
    }
    // Only what tells one country's body from another's: "Russian parliament", not "Iranian
    // agency".
    bool tells = true;
    for (std::size_t begin = 0; begin < phrase.singular.size();) {
        const std::size_t end =
            std::min(phrase.singular.find(' ', begin), phrase.singular.size());
        tells = tells
                && lexicon_[std::string_view(phrase.singular).substr(begin, end - begin)].is(
                    Light::department);
        begin = end + 1;
    }
    if (tells) {
        mention.normal = std::string(lexicon_.adjective_of(country)) + ' ' + phrase.label;
        mention.demonym.clear();
        // "Iran's foreign ministry" may be listed with another name.
        const GazetteerEntry* entry = context_.gazetteer().find(mention.normal);
        if (entry && is_organization(entry->type)) {
            mention.normal = entry->label;
            mention.type = entry->type;
        }
    }
}

void NominalFinder::add(int token) {
    const NounPhrase phrase = read_noun_phrase(context_, token);
    Mention mention;
    mention.range = phrase.range;
    mention.head = token;
    mention.type = phrase.type;
    mention.normal = phrase.label;
    mention.definite = phrase.definite;
    mention.plural = phrase.plural;
    mention.demonym = phrase.origin;
    // "an association between two things"
    const int other = tree_.child(token, {Deprel::nmod});
    if (mention.type == EntityType::organization && other >= 0
        && tree_.child(other, {Deprel::case_}, "between") >= 0) {
        mention.type = EntityType::concept_;
    }
    if (is_post_word(token) && !phrase.plural && is_given_to_person(token)) {
        mention.type = EntityType::position;
        mention.normal = phrase.singular;
        const int end = end_of_post(token);
        for (int i = token + 1; i < end; ++i) {
            mention.normal += ' ' + context_.lower(i);
        }
        mention.range.last = std::max(mention.range.last, end);
    }
    name_body(mention, phrase);
    found_.push_back(std::move(mention));
}

}  // namespace

std::vector<Mention> find_nominals(const NounContext& context) {
    return NominalFinder(context).run();
}

}  // namespace newsgraph
