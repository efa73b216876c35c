#include "extract/clauses/modality.hpp"

#include "core/one_of.hpp"
#include "extract/clauses/predicate_words.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

constexpr int deepest_embedding = 10;
// "denied [the sale]", "evidence of [the sale]", "ruled against [the sale]"
constexpr std::initializer_list<Marker> deed_markers{
    Marker::of,
    Marker::for_,
    Marker::to,
    Marker::about,
    Marker::on,
    Marker::that,
    Marker::against,
    Marker::from};

// "has not sold or [delivered]": auxiliaries and negation of the first verb hold for the second,
// unless that has a clause of its own.
bool shares_auxiliaries(const SyntaxView& tree, int predicate) {
    return tree[predicate].deprel == conj && tree[predicate].head >= 0
           && !tree.has(predicate, {nsubj, nsubj_pass, aux, cop});
}

// "according to X" as a participle with an object, or as a preposition; -1: not this child.
int source_at(const SyntaxView& tree, int child) {
    const Token& token = tree[child];
    if (is_one_of(token.lemma, {"according", "accord"}) && token.deprel != case_) {
        if (const int source = tree.child(child, {obl, nmod, obj}); source >= 0) {
            return source;
        }
    }
    return is_one_of(token.deprel, {obl, nmod, parataxis, advcl})
                   && tree.marker(child) == Marker::according_to
               ? child
               : -1;
}

// The text or the one that something is said according to; -1: nobody. What stands behind a comma
// at the end is said of all the clauses: "two were killed and six wounded, according to [Lee]".
int source_beside(const SyntaxView& tree, int predicate) {
    for (const int child : tree.children(predicate)) {
        if (const int source = source_at(tree, child); source >= 0) {
            return source;
        }
    }
    for (const int child : tree.children(predicate)) {
        const bool clause = tree[child].deprel == conj && tree[child].upos == Upos::verb;
        const int source = clause ? source_beside(tree, child) : -1;
        const int comma = source < 0 ? -1 : tree.cover(source).first;
        if (comma > child && tree[comma].upos == Upos::punct) {
            return source;
        }
    }
    return -1;
}

// "according to a tweet by [the mayor]"
int according_to(const SyntaxView& tree, int predicate) {
    const int source = source_beside(tree, predicate);
    const int author = source < 0 ? -1 : author_of(tree, source);
    return author < 0 ? source : author;
}

bool is_speech(const ComplementRule* rule) {
    using enum Effect;
    return rule != nullptr && is_one_of(rule->effect, {says, denies, doubts, factive});
}

class ModalityReader {
  public:
    explicit ModalityReader(DeepArguments& arguments)
        : arguments_(arguments), tree_(arguments.tree()) {}

    Modality read(int predicate, int depth) const {
        Modality modality = read_context(predicate, depth);
        add_source(predicate, modality);
        OwnWords own = read_own_words(tree_, predicate);
        if (shares_auxiliaries(tree_, predicate)) {
            const OwnWords first = read_own_words(tree_, tree_.first_conjunct(predicate));
            own.negated = own.negated || first.negated;
            own.status = own.status ? own.status : first.status;
        }
        if (own.negated) {
            modality.polarity =
                modality.polarity == Polarity::affirmed ? Polarity::denied : Polarity::affirmed;
        }
        modality.status = own.status.value_or(modality.status);
        return modality;
    }

  private:
    // Speakers of "according to X" on the predicate's own clause.
    void add_source(int predicate, Modality& modality) const {
        const int source = according_to(tree_, predicate);
        if (source >= 0
            && std::ranges::find(modality.speakers, source) == modality.speakers.end()) {
            modality.speakers.push_back(source);
        }
    }

    // What the predicate inherits from the words above it, seen from the first of its conjuncts.
    Modality read_context(int predicate, int depth) const {
        if (depth > deepest_embedding) {
            return {};
        }
        if (const int speech = quoting_verb(predicate); speech >= 0) {
            return under(speech, Complement::finite, depth);
        }
        const int first = tree_.first_conjunct(predicate);
        const int governor = tree_.governing_word(first);
        if (governor < 0 || quoting_verb(governor) == predicate) {
            return {};
        }
        switch (tree_[first].deprel) {
            case acl:
                return under_noun(governor, predicate, depth);
            case xcomp:
            case ccomp:
            case csubj:
            case csubj_pass:
                return under(governor, complement_form(tree_, governor, predicate), depth);
            case advcl:
                return under_adverbial(governor, predicate, depth);
            case obj:
            case nsubj_pass:
            case nmod:
            case obl:
                return as_deed(first, predicate, governor, depth);
            case parataxis:
                return under_colon(governor, predicate, depth);
            default:
                return presupposed(governor, depth);
        }
    }

    // A clause that modifies a noun: "plans to [send]", "drones for Russia to [use]".
    Modality under_noun(int noun, int predicate, int depth) const {
        if (tree_.is_headline_infinitive(predicate)) {
            return {Polarity::affirmed, Status::planned, {}};
        }
        if (tree_.marker(predicate) == Marker::for_to) {
            return purpose(noun, depth);
        }
        return under(noun, complement_form(tree_, noun, predicate), depth);
    }

    Modality purpose(int governor, int depth) const {
        Modality modality = presupposed(governor, depth);
        modality.status = Status::planned;
        return modality;
    }

    // "... has arrived, Breasseale said": the verb of saying hangs on the clause as parataxis.
    int quoting_verb(int predicate) const {
        for (const int child : tree_.children(predicate)) {
            const bool has_content =
                tree_.has(child, {ccomp})
                || (tree_.has(child, {obj}) && tree_[child].lemma != "tell");
            if (tree_[child].deprel == parataxis && tree_[child].upos == Upos::verb
                && !has_content && is_speech(speech_of(child))) {
                return child;
            }
        }
        return -1;
    }

    const ComplementRule* speech_of(int verb) const {
        return tree_.lexicon().find(
            PredicateKind::verb, tree_.predicate_lemma(verb), Complement::finite);
    }

    // "Officials warned: the drones [arrived]" is said by the officials; any other clause that is
    // only put beside another stands by itself.
    Modality under_colon(int governor, int predicate, int depth) const {
        const bool speech = is_speech(rule_for(tree_, governor, Complement::finite))
                            && governor < predicate && !tree_.has(governor, {ccomp});
        return speech ? under(governor, Complement::finite, depth) : Modality{};
    }

    // Only who speaks is inherited: "officials said the drones that Iran [sold] failed".
    Modality presupposed(int token, int depth) const {
        for (int steps = 0; token >= 0 && steps < tree_.size(); ++steps) {
            if (tree_.is_predicate(token)) {
                return {Polarity::affirmed, Status::actual, read(token, depth + 1).speakers};
            }
            if (const int source = according_to(tree_, token); source >= 0) {
                return {Polarity::affirmed, Status::actual, {source}};
            }
            token = tree_[token].head;
        }
        return {};
    }

    Modality under_adverbial(int governor, int predicate, int depth) const {
        const Marker marker = tree_.marker(predicate);
        if (is_one_of(marker, {Marker::to, Marker::for_to})) {
            return under_purpose(governor, predicate, depth);
        }
        if (is_one_of(marker, {Marker::of, Marker::from})
            && tree_.lexicon().find(
                   PredicateKind::verb, tree_.predicate_lemma(governor), Complement::gerund)
                   != nullptr) {
            return under(governor, Complement::gerund, depth);  // "stopped short of saying"
        }
        Modality modality = presupposed(governor, depth);
        if (is_one_of(
                marker, {Marker::if_, Marker::unless, Marker::whether, Marker::in_case})) {
            modality.status = Status::conditional;
        }
        modality.polarity = marker == Marker::without ? Polarity::denied : Polarity::affirmed;
        return modality;
    }

    // "ready to send", "looked to Oslo to help", "used drones to attack": and did attack, but
    // "sent trainers to teach the troops".
    Modality under_purpose(int governor, int predicate, int depth) const {
        const bool known_adjective =
            tree_[governor].upos == Upos::adj
            && tree_.lexicon().find(PredicateKind::adjective, tree_.predicate_lemma(governor))
                   != nullptr;
        if (known_adjective) {
            return under(governor, Complement::infinitive, depth);
        }
        if (is_directed(tree_, predicate)) {
            const auto* directed = tree_.lexicon().find(
                PredicateKind::verb,
                tree_.predicate_lemma(governor),
                Complement::object_infinitive);
            return under(
                governor,
                directed != nullptr ? Complement::object_infinitive : Complement::infinitive,
                depth);
        }
        return tree_.is(governor, VerbClass::takes_means) ? read(governor, depth + 1)
                                                          : purpose(governor, depth);
    }

    // "denied the [sale]", "no indications of [deliveries]", "plans for the [production] of".
    Modality as_deed(int first, int predicate, int governor, int depth) const {
        if (!is_noun(tree_[predicate])) {
            return presupposed(governor, depth);
        }
        const auto* rule = rule_for(tree_, governor, Complement::nominal);
        const bool reaches = is_one_of(tree_[first].deprel, {obj, nsubj_pass})
                             || is_one_of(tree_.marker(predicate), deed_markers);
        if (rule != nullptr && reaches) {
            return under(governor, Complement::nominal, depth);
        }
        Modality modality = presupposed(governor, depth);
        if (tree_[first].deprel == obj && tree_.is_predicate(governor) && rule == nullptr) {
            // "will hold talks", "did not make a delivery": the noun shares the verb's fate.
            modality.status = read_own_words(tree_, governor).status.value_or(Status::actual);
        }
        return modality;
    }

    Modality under(int governor, Complement form, int depth) const {
        const auto* rule = rule_for(tree_, governor, form);
        const Modality outer = read(governor, depth + 1);
        if (rule != nullptr) {
            return embed(
                rule->effect, outer, is_negated(tree_, governor), subject_of(governor));
        }
        // Nothing is known of the word: an infinitive shares its status, a noun's clause and a
        // finite clause stand by themselves.
        const bool apart = form == Complement::finite || form == Complement::nominal
                           || is_noun(tree_[governor]);
        return apart ? Modality{Polarity::affirmed, Status::actual, outer.speakers} : outer;
    }

    int subject_of(int governor) const {
        const bool deed = is_noun(tree_[governor]) && !tree_.has(governor, {cop});
        return deed ? tree_.child(governor, {nmod_poss})
                    : arguments_.first(governor, ArgumentKind::subject);
    }

    DeepArguments& arguments_;
    const SyntaxView& tree_;
};

}  // namespace

Modality read_modality(DeepArguments& arguments, int predicate) {
    return ModalityReader(arguments).read(predicate, 0);
}

}  // namespace newsgraph
