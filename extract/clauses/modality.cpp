#include "extract/clauses/modality.hpp"

#include "core/one_of.hpp"
#include "extract/clauses/clause_words.hpp"
#include "extract/clauses/clauses.hpp"
#include "extract/clauses/predicate_words.hpp"
#include "extract/clauses/subjects.hpp"
#include "extract/schema/control_verbs.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace newsgraph {

namespace {

using enum Deprel;

constexpr int deepest_embedding = 10;

// "has not sold or [delivered]": auxiliaries and negation of the first verb hold for the second,
// unless that has a clause of its own.
bool shares_auxiliaries(const Tree& tree, int predicate) {
    return tree[predicate].deprel == conj && tree[predicate].head >= 0
           && !tree.has(predicate, {nsubj, nsubj_pass, aux, cop});
}

struct Governor {
    int token = -1;
    Deprel relation = root;
};

// The word that the clause or noun depends on, seen from the first of its conjuncts.
Governor governor_of(const Tree& tree, int predicate) {
    const int first = first_conjunct(tree, predicate);
    return {governing_word(tree, first), tree[first].deprel};
}

int subject_of(const Tree& tree, int governor) {
    if (is_noun(tree[governor]) && !tree.has(governor, {cop})) {
        return tree.child(governor, {nmod_poss});
    }
    for (const Argument& argument : read_clause(tree, governor).arguments) {
        if (argument.kind == ArgumentKind::subject) {
            return argument.head;
        }
    }
    return -1;
}

// The text or the one that something is said according to; -1: nobody. What stands behind a comma
// at the end is said of all the clauses: "two were killed and six wounded, according to [Lee]".
int source_beside(const Tree& tree, int predicate) {
    for (const int child : tree.children(predicate)) {
        if (is_one_of(tree[child].lemma, {"according", "accord"})
            && tree[child].deprel != case_) {
            if (const int source = tree.child(child, {obl, nmod, obj}); source >= 0) {
                return source;  // "according" as a participle
            }
        }
        if ((tree[child].deprel == obl || tree[child].deprel == nmod
             || tree[child].deprel == parataxis || tree[child].deprel == advcl)
            && marker_of(tree, child).starts_with("accord")) {
            return child;
        }
    }
    for (const int child : tree.children(predicate)) {
        const int source = tree[child].deprel == conj && tree[child].upos == Upos::verb
                               ? source_beside(tree, child)
                               : -1;
        const int comma = source < 0 ? -1 : tree.cover(source).first;
        if (comma > child && tree[comma].upos == Upos::punct) {
            return source;
        }
    }
    return -1;
}

// "according to a tweet by [the mayor]"
int according_to(const Tree& tree, int predicate) {
    const int source = source_beside(tree, predicate);
    const int author = source < 0 ? -1 : author_of(tree, source);
    return author < 0 ? source : author;
}

bool is_speech(Effect effect) {
    using enum Effect;
    return effect == says || effect == denies || effect == doubts || effect == factive;
}

class Reader {
  public:
    Reader(const Tree& tree, const Embedding& embedding) : tree_(tree), embedding_(embedding) {}

    Modality read(int predicate, int depth) const {
        const OwnWords own = read_own_words(tree_, embedding_, predicate);
        Modality modality = read_context(predicate, depth);
        add_source(predicate, modality);
        OwnWords all = own;
        if (shares_auxiliaries(tree_, predicate)) {
            const OwnWords first =
                read_own_words(tree_, embedding_, first_conjunct(tree_, predicate));
            all.negated = all.negated || first.negated;
            all.status = all.status ? all.status : first.status;
        }
        if (all.negated) {
            modality.polarity =
                modality.polarity == Polarity::affirmed ? Polarity::denied : Polarity::affirmed;
        }
        if (all.status) {
            modality.status = *all.status;
        }
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

    // What the predicate inherits from the words above it.
    Modality read_context(int predicate, int depth) const {
        const Governor governor = governor_of(tree_, predicate);
        if (depth > deepest_embedding) {
            return {};
        }
        if (const int speech = quoting_verb(predicate); speech >= 0) {
            return under(speech, Complement::finite, depth);
        }
        if (governor.token < 0 || quoting_verb(governor.token) == predicate) {
            return {};
        }
        if (governor.relation == acl && is_headline_infinitive(tree_, predicate)) {
            return {Polarity::affirmed, Status::planned, {}};
        }
        if (governor.relation == acl && marker_of(tree_, predicate) == "for_to") {
            Modality purpose = presupposed(governor.token, depth);
            purpose.status = Status::planned;  // "drones for Russia to use"
            return purpose;
        }
        switch (governor.relation) {
            case xcomp:
            case ccomp:
            case csubj:
            case csubj_pass:
            case acl:
                return under(
                    governor.token, complement_form(tree_, governor.token, predicate), depth);
            case advcl:
                return under_adverbial(governor.token, predicate, depth);
            case obj:
            case nsubj_pass:
            case nmod:
            case obl:
                return under_noun_governor(governor, predicate, depth);
            case parataxis:
                return under_colon(governor.token, predicate, depth);
            default:
                return presupposed(governor.token, depth);
        }
    }

    // "... has arrived, Breasseale said": the verb of saying hangs on the clause as parataxis.
    int quoting_verb(int predicate) const {
        for (const int child : tree_.children(predicate)) {
            if (tree_[child].deprel != parataxis || tree_[child].upos != Upos::verb
                || tree_.has(child, {ccomp})
                || (tree_.has(child, {obj}) && tree_[child].lemma != "tell")) {
                continue;
            }
            const auto* rule = embedding_.find(
                EmbeddingKind::verb, predicate_lemma(tree_, child), Complement::finite);
            if (rule != nullptr && is_speech(rule->effect)) {
                return child;
            }
        }
        return -1;
    }

    // "Officials warned: the drones [arrived]" is said by the officials; any other clause that is
    // only put beside another stands by itself.
    Modality under_colon(int governor, int predicate, int depth) const {
        const auto* rule = embedding_.find(
            embedding_kind_of(tree_[governor]),
            predicate_lemma(tree_, governor),
            Complement::finite);
        const bool speech = rule != nullptr && is_speech(rule->effect) && governor < predicate
                            && !tree_.has(governor, {ccomp});
        return speech ? under(governor, Complement::finite, depth) : Modality{};
    }

    // Only who speaks is inherited: "officials said the drones that Iran [sold] failed".
    Modality presupposed(int token, int depth) const {
        for (int steps = 0; token >= 0 && steps < tree_.size(); ++steps) {
            if (is_predicate(tree_, token)) {
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
        const std::string marker = marker_of(tree_, predicate);
        if (marker == "to" || marker == "for_to") {
            const auto* rule = embedding_.find(
                embedding_kind_of(tree_[governor]), predicate_lemma(tree_, governor));
            if (tree_[governor].upos == Upos::adj && rule != nullptr) {
                return under(governor, Complement::infinitive, depth);
            }
            if (is_directed(tree_, predicate)) {
                const bool known = embedding_.find(
                                       EmbeddingKind::verb,
                                       predicate_lemma(tree_, governor),
                                       Complement::object_infinitive)
                                   != nullptr;
                return under(
                    governor,
                    known ? Complement::object_infinitive : Complement::infinitive,
                    depth);  // "looked to Oslo to help"
            }
            if (takes_means(tree_[governor].lemma)) {
                return read(governor, depth + 1);  // "used drones to attack": and did attack
            }
            Modality purpose = presupposed(governor, depth);
            purpose.status = Status::planned;  // "sent trainers to teach the troops"
            return purpose;
        }
        if (is_one_of(marker, {"of", "from"})
            && embedding_.find(
                   EmbeddingKind::verb, predicate_lemma(tree_, governor), Complement::gerund)
                   != nullptr) {
            return under(governor, Complement::gerund, depth);  // "stopped short of saying"
        }
        Modality modality = presupposed(governor, depth);
        if (is_one_of(marker, {"if", "unless", "whether", "in_case"})) {
            modality.status = Status::conditional;
        }
        if (marker == "without") {
            modality.polarity = Polarity::denied;
        }
        return modality;
    }

    // "denied the [sale]", "no indications of [deliveries]", "plans for the [production] of".
    Modality under_noun_governor(Governor governor, int predicate, int depth) const {
        if (!is_noun(tree_[predicate])) {
            return presupposed(governor.token, depth);
        }
        const std::string lemma = predicate_lemma(tree_, governor.token);
        const auto* rule = embedding_.find(
            embedding_kind_of(tree_[governor.token]), lemma, Complement::nominal);
        const std::string marker = marker_of(tree_, predicate);
        const bool reaches =
            governor.relation == obj || governor.relation == nsubj_pass
            || is_one_of(marker, {"of", "for", "to", "about", "on", "that", "against", "from"});
        if (rule != nullptr && reaches) {
            return under(governor.token, Complement::nominal, depth);
        }
        if (governor.relation == nmod && is_noun(tree_[governor.token])) {
            return presupposed(governor.token, depth);
        }
        Modality modality = presupposed(governor.token, depth);
        if (governor.relation == obj && is_predicate(tree_, governor.token)
            && rule == nullptr) {
            // "will hold talks", "did not make a delivery": the noun shares the verb's fate.
            const OwnWords own = read_own_words(tree_, embedding_, governor.token);
            modality.status = own.status.value_or(Status::actual);
        }
        return modality;
    }

    Modality under(int governor, Complement form, int depth) const {
        const Token& head = tree_[governor];
        const auto* rule =
            embedding_.find(embedding_kind_of(head), predicate_lemma(tree_, governor), form);
        const Modality outer = read(governor, depth + 1);
        if (rule == nullptr) {
            return complement_of_other(governor, form, outer);
        }
        return apply(*rule, outer, is_negated(tree_, governor), subject_of(tree_, governor));
    }

    // A word of which nothing is known: an infinitive shares its status, a noun's clause and a
    // finite clause stand by themselves.
    Modality complement_of_other(int governor, Complement form, const Modality& outer) const {
        if (form == Complement::finite || form == Complement::nominal
            || is_noun(tree_[governor])) {
            return {Polarity::affirmed, Status::actual, outer.speakers};
        }
        return outer;
    }

    static Modality apply(
        const EmbeddingRule& rule, const Modality& outer, bool negated, int subject) {
        using enum Effect;
        Modality inner{Polarity::affirmed, Status::actual, outer.speakers};
        // "did not deny that": not said by the one who would not deny it.
        const bool undenied = rule.effect == denies && negated;
        if (is_speech(rule.effect) && subject >= 0 && !undenied) {
            inner.speakers.insert(inner.speakers.begin(), subject);
        }
        const bool denied_above = outer.polarity == Polarity::denied && !negated;
        switch (rule.effect) {
            case says:
                // "did not say that": nothing is claimed either way.
                inner.status = negated || denied_above ? Status::possible : Status::actual;
                if (outer.status == Status::conditional) {
                    inner.status = Status::conditional;
                }
                break;
            case denies:
            case fails:
            case prevents:
                inner.polarity = negated ? Polarity::affirmed : Polarity::denied;
                if (undenied) {
                    inner.status = Status::possible;
                } else if (rule.effect == prevents && outer.status != Status::actual) {
                    // "takes measures to prevent the sale": it may still come to pass.
                    inner.polarity = Polarity::affirmed;
                    inner.status = Status::possible;
                } else if (rule.effect != denies && outer.status != Status::actual) {
                    inner.status = outer.status;
                }
                break;
            case doubts:
            case possible:
                // "denied allegations that it sold ships": no longer only possible
                inner.status = denied_above ? Status::actual : Status::possible;
                inner.polarity =
                    negated || denied_above ? Polarity::denied : Polarity::affirmed;
                break;
            case plans:
            case requests:
            case conditional:
                inner.status = *status_of(rule.effect);
                inner.polarity =
                    negated || denied_above ? Polarity::denied : Polarity::affirmed;
                break;
            case implies:
                inner.polarity = outer.polarity;
                inner.status = outer.status;
                break;
            case evidence:
                inner.polarity =
                    negated || denied_above ? Polarity::denied : Polarity::affirmed;
                break;
            case stops:
            case factive:
                break;
        }
        return inner;
    }

    const Tree& tree_;
    const Embedding& embedding_;
};

}  // namespace

Modality read_modality(const Tree& tree, const Embedding& embedding, int predicate) {
    return Reader(tree, embedding).read(predicate, 0);
}

}  // namespace newsgraph
