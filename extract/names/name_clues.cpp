#include "extract/names/name_clues.hpp"

#include "core/one_of.hpp"
#include "extract/lexicon/name_key.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

constexpr float said = 6;       // the text says what it is
constexpr float implied = 2.5;  // only such a thing has or does that
constexpr float hinted = 1.2F;  // rather such a thing; "Boeing jets" are named after a firm

class Clues {
  public:
    Clues(const Article& article, const Tree& tree, const Lexicon& lexicon, Range name)
        : article_(article),
          tree_(tree),
          lexicon_(lexicon),
          name_(name),
          head_(head_of(name)) {}

    std::optional<TypeClue> strongest() const {
        for (const auto& type : {class_before(), class_in_apposition(), class_of_copula()}) {
            if (type) {
                return TypeClue{*type, said};
            }
        }
        if (has_officers()) {
            return TypeClue{EntityType::organization, implied};
        }
        if (is_founded()) {
            return TypeClue{EntityType::organization, implied};
        }
        if (const auto type = class_behind()) {
            return TypeClue{*type, hinted};
        }
        if (is_made()) {
            return TypeClue{EntityType::product, implied};
        }
        if (acts_as_company()) {
            return TypeClue{EntityType::company, implied};
        }
        return {};
    }

  private:
    int head_of(Range name) const {
        for (int i = name.first; i < name.last; ++i) {
            const int above = tree_[i].head;
            if (above < name.first || above >= name.last) {
                return i;
            }
        }
        return name.last - 1;
    }

    // What a common noun names: a kind of body, place, person or thing.
    std::optional<EntityType> class_of(int noun) const {
        const Token& token = tree_[noun];
        if (token.upos != Upos::noun || is_capitalised(form(article_, token))) {
            return {};
        }
        const LexiconWord& word = lexicon_.noun(token.lemma, form(article_, token));
        if (word.office == Office::post || word.noun == EntityType::position) {
            // firms are traders and investors, too
            const bool either = is_one_of(
                token.lemma,
                {"trader",
                 "investor",
                 "contractor",
                 "publisher",
                 "banker",
                 "owner",
                 "partner",
                 "leader",
                 "producer",
                 "driver",
                 "host",
                 "member",
                 "insurer"});
            return either ? std::nullopt : std::optional(EntityType::person);
        }
        if (is_one_of(
                token.lemma,
                {"group", "movement", "collective", "network", "coalition", "faction"})) {
            return EntityType::organization;  // "the group Open Wreckage"
        }
        const auto pair = type_of_pair(noun);
        const auto type = pair ? pair : word.noun;
        // "the youth center [Open Door]": what the house is called is a body, too.
        const bool either =
            type == EntityType::facility && word.name_head && is_organization(*word.name_head);
        const bool tells = type && !either && type != EntityType::concept_
                           && type != EntityType::event && type != EntityType::country
                           && type != EntityType::document;
        return tells ? type : std::nullopt;
    }

    // "the radio station [Ekho]"
    std::optional<EntityType> type_of_pair(int noun) const {
        const int before = noun - 1;
        if (before < 0 || tree_[before].head != noun || tree_[before].deprel != compound) {
            return {};
        }
        return lexicon_[tree_[before].lemma + ' ' + tree_[noun].lemma].noun;
    }

    // "the Russian company [Volgatek]", "businessman [Rashid Qamari]"
    std::optional<EntityType> class_before() const {
        const int noun = name_.first - 1;
        if (noun < 0) {
            return {};
        }
        const bool names_it = tree_[head_].head == noun
                              && is_one_of(tree_[head_].deprel, {appos, flat, nmod_unmarked});
        const bool modifies =
            tree_[noun].head == head_
            && is_one_of(tree_[noun].deprel, {compound, nmod_desc, flat, nmod});
        return names_it || modifies ? class_of(noun) : std::nullopt;
    }

    // "[Aerovolt], the German company", but no list: "Aerovolt, a company and a village"
    std::optional<EntityType> class_in_apposition() const {
        const int child = tree_.child(head_, {appos});
        if (child >= name_.last && tree_.has(child, {det, amod})) {
            return class_of(child);
        }
        const bool follows = tree_[head_].deprel == appos && tree_[head_].head >= 0
                             && tree_[head_].head < name_.first;
        return follows ? class_of(tree_[head_].head) : std::nullopt;
    }

    // "[Volgatek] is a maker of drones"
    std::optional<EntityType> class_of_copula() const {
        const int predicate = tree_[head_].head;
        const bool is_subject = tree_[head_].deprel == nsubj && predicate >= 0
                                && tree_.has(predicate, {cop}) && tree_.has(predicate, {det});
        return is_subject ? class_of(predicate) : std::nullopt;
    }

    // "[Volgatek]'s chief executive", "the director of [Volgatek]"
    bool has_officers() const {
        const int owned = tree_[head_].head;
        if (owned < 0) {
            return false;
        }
        const bool owns = tree_[head_].deprel == nmod_poss
                          || (tree_[head_].deprel == nmod
                              && (tree_.child(head_, {case_}, "of") >= 0
                                  || tree_.child(head_, {case_}, "at") >= 0));
        return owns
               && is_one_of(
                   tree_[owned].lemma,
                   {"director",
                    "ceo",
                    "executive",
                    "chairman",
                    "chairwoman",
                    "shareholder",
                    "employee",
                    "subsidiary",
                    "spokesman",
                    "spokeswoman",
                    "spokesperson",
                    "analyst",
                    "researcher",
                    "editor",
                    "headquarters"});
    }

    // "Two chemists founded [BioNova]"
    bool is_founded() const {
        const int verb = tree_[head_].head;
        return verb >= 0 && is_one_of(tree_[head_].deprel, {obj, nsubj_pass})
               && (tree_[verb].lemma == "found"
                   || is_one_of(form(article_, tree_[verb]), {"founded", "co-founded"}));
    }

    // "[Petrel] drones"
    std::optional<EntityType> class_behind() const {
        const int noun = tree_[head_].head;
        if (noun != name_.last || tree_[head_].deprel != compound) {
            return {};
        }
        const auto type = class_of(noun);
        return type == EntityType::weapon ? type : std::nullopt;
    }

    // "developed the [Petrel]": firms and people have no article
    bool is_made() const {
        const int verb = tree_[head_].head;
        return verb >= 0 && is_one_of(tree_[head_].deprel, {obj, nsubj_pass})
               && tree_.child(head_, {det}, "the") >= 0
               && is_one_of(
                   tree_[verb].lemma,
                   {"develop", "produce", "manufacture", "assemble", "design", "build"});
    }

    // "[Volgatek] has started producing drones"
    bool acts_as_company() const {
        const int verb = tree_[head_].head;
        if (verb < 0 || tree_[head_].deprel != nsubj) {
            return false;
        }
        const int below = tree_.child(verb, {xcomp});
        const auto makes = [&](int predicate) {
            return predicate >= 0 && tree_.has(predicate, {obj})
                   && is_one_of(
                       tree_[predicate].lemma,
                       {"manufacture", "produce", "assemble", "export", "employ", "ship"});
        };
        return makes(verb) || makes(below);
    }

    const Article& article_;
    const Tree& tree_;
    const Lexicon& lexicon_;
    Range name_;
    int head_;
};

}  // namespace

std::optional<TypeClue> type_clue(
    const Article& article, const Tree& tree, const Lexicon& lexicon, Range name) {
    return Clues(article, tree, lexicon, name).strongest();
}

bool corrects(const TypeClue& clue, EntityType type) {
    using enum EntityType;
    if (clue.type == group || clue.type == type) {
        return false;
    }
    if (is_organization(clue.type) && is_organization(type)) {
        return type == organization;
    }
    return !(is_location(clue.type) && is_location(type));
}

}  // namespace newsgraph
