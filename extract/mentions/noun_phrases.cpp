#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/mentions/mention_rules.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace newsgraph {

namespace {

using enum Deprel;
using enum Verdict;

const Token& token_of(const Modifier& it) {
    return it.view[it.unit.first];
}

// "ex-minister", "then-governor": a former one.
std::string class_word(const WordView& view, Unit unit) {
    std::string text = ascii_lower(view.text({view.index(), unit.first, unit.last + 1}));
    for (const std::string_view once : {"ex-", "then-"}) {
        if (text.starts_with(once)) {
            return "former " + text.substr(once.size());
        }
    }
    return text;
}

std::string lemma_of(const WordView& view, int token) {
    return ascii_lower(view[token].lemma);
}

// --- which words make a class ---

// What happened, not what kind.
bool is_participle(const Modifier& it) {
    return is_one_of(token_of(it).xpos, {Xpos::vbn, Xpos::vbd});
}

bool is_degree(Xpos tag) {
    return is_one_of(tag, {Xpos::jjr, Xpos::jjs, Xpos::rbr, Xpos::rbs});
}

// "a [magnitude 5.2] quake", "a [category 3] storm": a grade, no count and no part of a name.
bool is_grade_number(const WordView& view, int number) {
    return number > 0 && view[number].xpos == Xpos::cd
           && is_one_of(view[number - 1].xpos, {Xpos::nn, Xpos::nnp})
           && view.is_free(number - 1) && !view.touches_previous(number);
}

bool is_grade(const Modifier& it) {
    const int number = it.unit.first;
    return it.unit.is_single() && is_grade_number(it.view, number)
           && (it.view[number].head == number - 1 || it.view[number - 1].deprel == compound);
}

// "a [6.3] magnitude quake": it measures what stands behind it, and counts no quakes.
bool is_measure(const Modifier& it) {
    const int measured = token_of(it).head;
    return it.unit.is_single() && token_of(it).deprel == nummod && measured > it.unit.first
           && measured < it.head && it.view[measured].deprel == compound;
}

bool is_degree_or_count(const Modifier& it) {
    return is_degree(token_of(it).xpos)
           || is_one_of(token_of(it).xpos, {Xpos::cd, Xpos::rb, Xpos::ls});
}

// "in manufacturing drones", tagged as a noun: things are made, methods are not.
bool is_gerund_with_object(const Modifier& it) {
    using enum EntityType;
    const auto type = it.view.noun(it.head).noun;
    return type && is_one_of(*type, {weapon, vehicle, product, material})
           && it.view.word(it.unit.first).ends_with("ing")
           && is_one_of(it.view[it.unit.first - 1].upos, {Upos::adp, Upos::sconj});
}

bool is_action(const Modifier& it) {
    return token_of(it).upos == Upos::verb || is_gerund_with_object(it);
}

bool makes_kind(const Modifier& it) {
    const std::string pair = it.view.lower(it.unit.first) + ' ' + lemma_of(it.view, it.head);
    return is_action(it) && it.view.lexicon()[pair].noun;
}

bool is_mark(const Modifier& it) {
    return is_one_of(token_of(it).upos, {Upos::punct, Upos::sym});
}

bool is_dividing_mark(const Modifier& it) {
    return is_mark(it) && is_one_of(it.view.word(it.unit.first), {")", "]", ","});
}

// A former president is no president, an acting one not yet.
bool ends_post(const Modifier& it) {
    return it.view.known(it.unit.first).is(WordRole::not_in_office)
           && (it.view.lexicon()[lemma_of(it.view, it.head)].office == Office::post
               || it.view.known_pair(it.head - 1).office == Office::post);  // "first lady"
}

bool opens_post(const Modifier& it) {
    return it.unit.first + 1 == it.head && begins_post(it.view, it.unit.first);
}

// "the [First] Minister", "[Second] Secretary": a rank, where capitals make it a title.
bool is_rank_of_post(const Modifier& it) {
    const Token& token = token_of(it);
    return is_one_of(token.lemma, {"first", "second", "third"})
           && it.view.capitalised(it.unit.first) && it.unit.first + 1 == it.head
           && it.view.capitalised(it.head)
           && it.view.lexicon()[lemma_of(it.view, it.head)].office == Office::post;
}

bool opens(const LexiconWord& word) {
    return word.is(Light::opener) || word.is(Light::verbal);
}

// "a [real] estate site" is about estates.
bool is_opener(const Modifier& it) {
    const bool estate = it.unit.is_single() && token_of(it).lemma == "real"
                        && it.view[it.unit.first + 1].lemma == "estate";
    return opens(it.view.known(it.unit.first)) && !estate;
}

// Nouns stand right of origins: "it concerns Pentagon officials".
bool stands_before_name(const Modifier& it) {
    return it.past_name && token_of(it).upos != Upos::adj;
}

bool has_no_content(const Modifier& it) {
    using enum Upos;
    return !is_one_of(token_of(it).upos, {adj, noun, propn, x});
}

constexpr auto single_rules = std::to_array<Rule<ModifierRule>>({
    {"mention/keep-former", "the [former] president", {keep, ends_post}},
    {"mention/keep-begin-of-post", "former [first] lady", {keep, opens_post}},
    {"mention/keep-rank", "[First] Minister Ann Lee", {keep, is_rank_of_post}},
    {"mention/skip-participle", "[downed] drones", {skip, is_participle}},
    {"mention/keep-grade", "a [category 3] storm", {keep, is_grade}},
    {"mention/keep-measure", "a [6.3] magnitude quake", {keep, is_measure}},
    {"mention/skip-degree", "[more] drones", {skip, is_degree_or_count}},
    {"mention/keep-kind-in-ing", "[loitering] munitions", {keep, makes_kind}},
    {"mention/stop-at-action", "by [supplying] drones", {stop, is_action}},
    {"mention/stop-at-mark", "(averaged[)] data", {stop, is_dividing_mark}},
    {"mention/skip-mark", "“significant[”] capabilities", {skip, is_mark}},
    {"mention/skip-opener", "[new] drones", {skip, is_opener}},
    {"mention/stop-before-name",
     "it [concerns] Norwegian officials",
     {stop, stands_before_name}},
    {"mention/stop-at-function-word", "[of] drones", {stop, has_no_content}},
});

bool counts(const Modifier& it) {
    return has_digit(it.view.word(it.unit.first)) || token_of(it).upos == Upos::num;
}

bool ends_in_participle(const Modifier& it) {
    return is_one_of(it.view[it.unit.last].xpos, {Xpos::vbn, Xpos::vbg, Xpos::vbd});
}

bool begins_with_degree(const Modifier& it) {
    return is_degree(token_of(it).xpos);
}

constexpr auto joined_rules = std::to_array<Rule<ModifierRule>>({
    {"mention/skip-joined-count", "[eight-month] salvo", {skip, counts}},
    {"mention/skip-joined-participle", "[explosive-laden] drones", {skip, ends_in_participle}},
    {"mention/skip-joined-degree", "the [largest-ever] raid", {skip, begins_with_degree}},
});

// --- how far a phrase goes ---

// Holds a modifier together within, and hangs none on its head.
bool joins_within(Deprel relation) {
    return relation == case_ || relation == conj;
}

bool hangs_as_modifier(const WordView& view, Unit unit, int token) {
    const Deprel relation = base_of(view[token].deprel);
    if (relation == nmod) {
        return view[token].deprel != nmod_poss && !view.tree().has(token, {case_});
    }
    if (relation == obl) {
        return token >= unit.first;
    }
    return is_one_of(relation, {amod, compound, nummod, advmod, flat, punct})
           || (joins_within(relation) && unit.contains(token));
}

// Modifiers stand between the determiner and the head and depend on it, directly or through one
// another: "national" of "national security adviser".
bool depends_on_head(const WordView& view, Unit unit, int head) {
    if (is_adjacent_noun(view, unit.last)) {
        return true;
    }
    constexpr int most_steps = 6;
    int token = unit.last;
    for (int steps = 0; steps < most_steps && hangs_as_modifier(view, unit, token); ++steps) {
        const int above = view[token].head;
        if (above == head) {
            return !joins_within(base_of(view[token].deprel));
        }
        if (above < 0 || above > head) {
            return false;
        }
        token = above;
    }
    return false;
}

// "[Indian] Prime Minister Ann Lee": hangs on her whom the post is said of.
bool describes_bearer(const WordView& view, Unit unit, int post) {
    const int bearer = view[post].head;
    return bearer > post && is_one_of(view[post].deprel, {nmod_desc, compound})
           && view.is_named(bearer, EntityType::person) && depends_on_head(view, unit, bearer);
}

Unit unit_ending_at(const WordView& view, int last) {
    int first = last;
    while (first >= 2 && view.word(first - 1) == "-" && view.touches_previous(first)
           && view.touches_previous(first - 1)) {
        first -= 2;
        // "North Korea-backed"
        const Name* name = view.name_at(first);
        first = name ? std::min(first, name->range.first) : first;
    }
    return {first, last};
}

// "North [Korean]"
bool is_long_demonym(const WordView& view, int last) {
    return last > 0 && !view.touches_previous(last)
           && view.is_demonym({view.index(), last - 1, last + 1});
}

// The same, and never the second half of a name or of a demonym.
Unit modifier_ending_at(const WordView& view, int last) {
    Unit unit = unit_ending_at(view, last);
    const Name* name = view.name_at(last);
    unit.first = name ? std::min(name->range.first, unit.first) : unit.first;
    unit.first = unit.is_single() && is_long_demonym(view, last) ? last - 1 : unit.first;
    return unit;
}

// "the other delegate", "the next vote": not the one that has been spoken of.
bool is_another(const WordView& view, int head) {
    const Tree& tree = view.tree();
    return std::ranges::any_of(tree.children(head), [&](int child) {
        return is_one_of(tree[child].deprel, {Deprel::amod, Deprel::det})
               && is_one_of(tree[child].lemma, {"other", "another", "next"});
    });
}

bool is_definite(const WordView& view, int head) {
    if (is_another(view, head)) {
        return false;
    }
    const int determiner = view.tree().child(head, {det});
    return determiner >= 0
               ? is_one_of(view.lower(determiner), {"the", "this", "that", "these", "those"})
               : view.tree().has(head, {nmod_poss});
}

bool is_plural(const Token& token) {
    return is_one_of(token.xpos, {Xpos::nns, Xpos::nnps}) || token.lemma == "people";
}

// Walks from a head noun to the left and sorts its modifiers.
class PhraseReader {
  public:
    PhraseReader(const WordView& view, const PhraseRules& rules, int head)
        : view_(view), rules_(rules), head_(head) {}

    NounPhrase read() {
        const Unit own = unit_ending_at(view_, head_);
        Mention& mention = phrase_.mention;
        mention.range = {view_.index(), own.first, head_ + 1};
        mention.head = head_;
        mention.normal = class_word(view_, own);
        mention.plural = is_plural(view_[head_]);
        mention.definite = is_definite(view_, head_);
        const std::string own_text = mention.normal;
        read_modifiers(own.first - 1);
        classify(own_text);
        read_number_behind();
        return std::move(phrase_);
    }

  private:
    Verdict judge(Unit unit) {
        if (!depends_on_head(view_, unit, head_)) {
            return describes_bearer(view_, unit, head_) && take_origin(unit) ? Verdict::skip
                                                                             : Verdict::stop;
        }
        // "Shahed-136 drones", "NATO allies": the name has its own mention.
        const Modifier modifier{view_, head_, unit, past_name_};
        const bool grade = is_grade(modifier) || is_measure(modifier);
        if (!grade && (take_origin(unit) || !view_.is_free(unit.first))) {
            past_name_ = true;
            return Verdict::skip;
        }
        return (unit.is_single() ? rules_.single : rules_.joined)
            .first(view_.index(), unit.first, modifier)
            .value_or(Verdict::keep);
    }

    // "Iranian", "US", "Iranian-made"; "Iran-backed" says nothing of where it comes from.
    bool take_origin(Unit unit) {
        const bool named = view_.is_named(unit.first, EntityType::country);
        const Name* name = named ? view_.name_at(unit.first) : nullptr;
        const bool is_pair = unit.last == unit.first + 1;
        const Range range{view_.index(), unit.first, unit.first + (is_pair ? 2 : 1)};
        const Demonym* demonym = view_.lexicon().demonym(view_.text(range));
        const bool whole =
            unit.is_single() || is_pair || (name && name->range.last == unit.last + 1);
        const bool made = whole || view_.known(unit.last).is(WordRole::made_in);
        if (made && (name || demonym) && phrase_.mention.demonym.empty()) {
            phrase_.mention.demonym = name ? name->label : demonym->country;
        }
        return name || demonym;
    }

    void read_modifiers(int last) {
        constexpr int most_modifiers = 3;
        for (int i = last; i >= 0 && static_cast<int>(modifiers_.size()) < most_modifiers;) {
            const Unit unit = modifier_ending_at(view_, i);
            const Verdict verdict = judge(unit);
            if (verdict == Verdict::stop) {
                return;
            }
            if (verdict == Verdict::keep) {
                modifiers_.push_back(class_word(view_, unit));
                phrase_.mention.normal.insert(0, modifiers_.back() + ' ');
                phrase_.mention.range.first = unit.first;
            }
            i = unit.first - 1;
        }
    }

    // "category [3]", "article [12]"
    void read_number_behind() {
        const int number = head_ + 1;
        if (number < view_.size() && is_grade_number(view_, number)
            && view_[number].head == head_) {
            phrase_.mention.normal += ' ' + class_word(view_, {number, number});
            phrase_.mention.range.last = number + 1;
        }
    }

    std::optional<EntityType> type_of_head() const {
        const LexiconWord& head = view_.noun(head_);
        const bool somebody = is_one_of(head.office, {Office::post, Office::kin});
        return head.noun || !somebody ? head.noun : std::optional(EntityType::person);
    }

    // The longest phrase that the lexicon knows: "armored personnel carrier" before "carrier".
    void classify(const std::string& own) {
        const std::string lemma = lemma_of(view_, head_);
        // "secretary-general" is one word.
        std::string singular = own.substr(0, own.size() - view_.word(head_).size());
        singular += lemma.empty() ? view_.lower(head_) : lemma;
        auto type = type_of_head();
        for (const std::string& modifier : modifiers_) {
            singular.insert(0, modifier + ' ');
            const auto longer = view_.lexicon()[singular].noun;
            type = longer ? longer : type;
        }
        phrase_.singular = std::move(singular);
        const bool many = type == EntityType::person && phrase_.mention.plural;
        phrase_.mention.type = many ? EntityType::group : type.value_or(EntityType::concept_);
    }

    const WordView& view_;
    const PhraseRules& rules_;
    int head_;
    bool past_name_ = false;
    std::vector<std::string> modifiers_;  // nearest first
    NounPhrase phrase_;
};

}  // namespace

const std::span<const Rule<ModifierRule>> modifier_rules = single_rules;
const std::span<const Rule<ModifierRule>> joined_modifier_rules = joined_rules;

NounPhrase read_noun_phrase(const WordView& view, const PhraseRules& rules, int head) {
    return PhraseReader(view, rules, head).read();
}

}  // namespace newsgraph
