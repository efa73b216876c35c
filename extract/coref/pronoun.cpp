#include "extract/coref/pronoun.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"

#include <array>
#include <string>

namespace newsgraph {

namespace {

using enum Deprel;

struct PersonWord {
    std::string_view word;
    Person person;
};

constexpr std::array<PersonWord, 30> person_words{
    {{"he", Person::he},           {"him", Person::he},       {"his", Person::he},
     {"himself", Person::he},      {"she", Person::she},      {"her", Person::she},
     {"hers", Person::she},        {"herself", Person::she},  {"it", Person::it},
     {"its", Person::it},          {"itself", Person::it},    {"they", Person::they},
     {"them", Person::they},       {"their", Person::they},   {"theirs", Person::they},
     {"themselves", Person::they}, {"i", Person::speaker},    {"me", Person::speaker},
     {"my", Person::speaker},      {"mine", Person::speaker}, {"myself", Person::speaker},
     {"we", Person::we},           {"us", Person::we},        {"our", Person::we},
     {"ours", Person::we},         {"ourselves", Person::we}, {"you", Person::you},
     {"your", Person::you},        {"yours", Person::you},    {"yourself", Person::you}}};

// Who acts in the clause without a subject around a pronoun.
class ControllerSearch {
  public:
    ControllerSearch(const SentenceView& view, int pronoun) : view_(view), pronoun_(pronoun) {}

    int find() const {
        int node = view_[pronoun_].head;
        bool open = false;  // within a clause that has no subject of its own
        for (int steps = 0; steps < farthest && view_.has(node); ++steps) {
            if (open && is_before_pronoun(object_of(node))) {
                return object_of(node);
            }
            if (has_other_subject(node)) {
                return -1;
            }
            if (open && is_deed_of_name(node)) {
                return view_[node].head;
            }
            open = open || is_subordinate(view_[node]);
            node = view_[node].head;
        }
        return -1;
    }

  private:
    static constexpr int farthest = 12;

    int child(int node, Deprel relation) const {
        for (const int child : view_.tree().children(node)) {
            if (base_of(view_[child].deprel) == relation) {
                return child;
            }
        }
        return -1;
    }

    int object_of(int node) const {
        const int direct = child(node, obj);
        return direct >= 0 ? direct : child(node, iobj);
    }

    bool is_before_pronoun(int token) const { return token >= 0 && token < pronoun_; }

    bool has_other_subject(int node) const {
        const int subject = child(node, nsubj);
        return view_[node].upos == Upos::verb && subject >= 0 && subject != pronoun_;
    }

    // "accused Moscow of [looking] for it"
    bool is_deed_of_name(int node) const {
        const int noun = view_[node].head;
        return view_[node].deprel == acl && view_.has(noun) && view_[noun].upos == Upos::propn;
    }

    static bool is_subordinate(const Token& token) {
        return token.upos == Upos::verb && is_one_of(token.deprel, {xcomp, advcl, acl, ccomp});
    }

    const SentenceView& view_;
    int pronoun_;
};

std::optional<Person> person_of(std::string_view word) {
    const auto* found = std::ranges::find(person_words, word, &PersonWord::word);
    return found == person_words.end() ? std::nullopt : std::optional(found->person);
}

// "seven of [them]", "some of [them]"
bool is_counted(const SyntaxView& tree, int pronoun) {
    const int governor = tree[pronoun].head;
    return governor >= 0 && tree[pronoun].deprel == nmod
           && (tree[governor].upos == Upos::num || tree.is(governor, VerbClass::some_of)
               || tree.is(governor, VerbClass::any_of));
}

// "thinks about [it]", "looks into [it]"
bool is_looked_into(const SyntaxView& tree, int pronoun) {
    const Marker marker = tree.marker(pronoun);
    return tree[pronoun].deprel == obl
           && (marker == Marker::about
               || (marker == Marker::into
                   && is_one_of(tree[tree[pronoun].head].lemma, {"look", "inquire"})));
}

// "a monopoly", "a group"
bool is_body(const Lexicon& words, const Token& token) {
    const std::string lemma = ascii_lower(token.lemma);
    const auto type = words[lemma].noun;
    const bool body = type && (is_organization(*type) || *type == EntityType::group);
    return token.upos == Upos::noun && (body || words[lemma].is(WordRole::body));
}

// "called [it] a mistake", "called [it] unexpected": what is judged so is done; not "called [it]
// Sea Star", nor "called [it] a monopoly".
bool is_judged_as(const Lexicon& words, const SyntaxView& tree, int pronoun) {
    const int verb = tree[pronoun].head;
    const int judged = tree.child(verb, {xcomp});
    return tree[pronoun].deprel == obj
           && is_one_of(tree[verb].lemma, {"call", "describe", "label", "term", "hail"})
           && judged > pronoun && tree[judged].upos != Upos::propn
           && !is_body(words, tree[judged]);
}

// "postponed [it]", "[it] was approved", "thinks about [it]": a matter, and no body.
bool is_deed_done(const Lexicon& words, const SyntaxView& tree, int pronoun) {
    const int verb = tree[pronoun].head;
    const bool about = verb >= 0 && is_looked_into(tree, pronoun);
    if (verb < 0 || (!about && !is_one_of(tree[pronoun].deprel, {obj, nsubj_pass}))) {
        return false;
    }
    const std::string lemma = tree.predicate_lemma(verb);
    if (about || is_judged_as(words, tree, pronoun)
        || tree.lexicon().is(lemma, VerbClass::decides)) {
        return true;
    }
    const auto* rule = tree.lexicon().find(PredicateKind::verb, lemma, Complement::nominal);
    using enum Effect;
    return rule != nullptr && rule->relation != "reports"
           && is_one_of(rule->effect, {plans, possible, says})
           && !tree.is(verb, VerbClass::directs_object)
           && !tree.is(verb, VerbClass::judges_object);
}

}  // namespace

std::optional<Pronoun> read_pronoun(const MentionClusters& clusters, int mention) {
    const std::string& word = clusters.mention(mention).normal;
    const auto person = person_of(word);
    if (clusters.mention(mention).form != MentionForm::pronoun || !person) {
        return {};
    }
    const Token& token = clusters.head_of(mention);
    const Token& governor = clusters.governor(mention);
    const LexiconWord& verb = clusters.lexicon()[ascii_lower(governor.lemma)];
    const SyntaxView& tree = clusters.view_of(mention).tree();
    Pronoun pronoun;
    pronoun.mention = mention;
    pronoun.person = *person;
    pronoun.possessive = token.deprel == nmod_poss || token.xpos == Xpos::prp_poss;
    pronoun.reflexive = word.ends_with("self") || word.ends_with("selves");
    pronoun.subject = base_of(token.deprel) == nsubj;
    pronoun.counted = is_counted(tree, clusters.mention(mention).head);
    pronoun.acts = (token.deprel == nsubj && verb.is(Light::actor))
                   || (token.deprel == obj && verb.is(Light::patient));
    pronoun.does = token.deprel == nsubj && governor.upos == Upos::verb;
    pronoun.is_deed = is_deed_done(clusters.lexicon(), tree, clusters.mention(mention).head);
    pronoun.controller =
        ControllerSearch(clusters.view_of(mention), clusters.mention(mention).head).find();
    return pronoun;
}

}  // namespace newsgraph
