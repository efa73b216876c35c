#include "extract/coref/tellers.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/coref/quote_speakers.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

constexpr int farthest = 4;  // steps up a tree

std::optional<int> some_mention(int mention) {
    return mention >= 0 ? std::optional(mention) : std::nullopt;
}

bool is_body_that_speaks(const MentionClusters& clusters, int said) {
    const ClusterFacts& facts = clusters.facts(said);
    return is_organization(facts.type) || (facts.named && facts.type == EntityType::country);
}

// A person whom the pronoun's gender fits; another pronoun of the same person.
bool is_same_person(const MentionClusters& clusters, const Pronoun& pronoun, int said) {
    const Mention& mention = clusters.mention(said);
    const ClusterFacts& facts = clusters.facts(said);
    if (facts.type != EntityType::person || mention.plural) {
        return false;
    }
    if (mention.form == MentionForm::pronoun) {
        const auto other = read_pronoun(clusters, said);
        return facts.size > 1 && other && other->person == pronoun.person;
    }
    const Gender wanted = pronoun.person == Person::he ? Gender::male : Gender::female;
    return facts.gender == Gender::unknown || facts.gender == wanted;
}

bool are_people(const Mention& mention) {
    return mention.form == MentionForm::nominal && mention.plural
           && is_one_of(mention.type, {EntityType::group, EntityType::person});
}

// "told [her] he left": of two people at hand no rule knows who did.
bool is_told_to_one(const MentionClusters& clusters, const SentenceView& view, int verb) {
    const int told = view.mention(view.tree().child(verb, {obj, iobj}));
    return told >= 0 && clusters.facts(told).type == EntityType::person
           && !clusters.mention(told).plural;
}

// The mention that does what a verb says: its subject, that of the verb which it belongs to
// ("[guards] left, saying"), the noun that it hangs on ("[the firm], saying"); -1: none is.
int actor_of(const SentenceView& view, int verb) {
    for (int steps = 0; steps < farthest && view.has(verb); ++steps) {
        const int subject = view.tree().child(verb, {nsubj, nsubj_pass});
        if (subject >= 0) {
            return view.mention(subject);
        }
        const Deprel relation = view[verb].deprel;
        verb = view[verb].head;
        if (relation == acl) {
            return view.mention(verb);
        }
        if (!is_one_of(relation, {xcomp, advcl, conj})) {
            break;
        }
    }
    return -1;
}

// "said the party did not [sign] the tally, which he called false": the clause that holds the noun of
// a relative one, if the pronoun cannot be its subject; -1: it can.
int clause_around_relative(
    const MentionClusters& clusters, const Pronoun& pronoun, int clause) {
    const SentenceView& view = clusters.view_of(pronoun.mention);
    if (!view.has(clause) || view[clause].deprel != acl_relcl || !is_human(pronoun)) {
        return clause;
    }
    const int around = view.has(view[clause].head) ? view[view[clause].head].head : -1;
    const int subject = view.has(around) ? view.tree().child(around, {nsubj, nsubj_pass}) : -1;
    const int before = subject < 0 ? -1 : view.mention(subject);
    const bool may_be = before >= 0 && may_be_subject(clusters, pronoun, before);
    return subject < 0 || may_be ? -1 : around;
}

// The verb whose words the pronoun's clause is; in "said six had left and [it] had paid" also that
// of the clause before, if the pronoun cannot be its subject. -1: none, or the words of a quote.
int telling_verb(const MentionClusters& clusters, const Pronoun& pronoun) {
    const SentenceView& view = clusters.view_of(pronoun.mention);
    const Token& own = clusters.head_of(pronoun.mention);
    int clause = own.deprel == nsubj && quote_around(clusters, pronoun.mention) == nullptr
                     ? own.head
                     : -1;
    if (view.has(clause) && view[clause].deprel == conj) {
        clause = view[clause].head;
        const int subject = view.tree().child(clause, {nsubj, nsubj_pass});
        const int before = view.mention(subject);
        if (subject < 0 || (before >= 0 && may_be_subject(clusters, pronoun, before))) {
            return -1;
        }
    }
    clause = clause_around_relative(clusters, pronoun, clause);
    return view.has(clause) && view[clause].deprel == ccomp ? view[clause].head : -1;
}

// The clause that a verb of saying behind it tells: "[Lee left], his lawyer said"; -1: none.
int clause_before(const SentenceView& view, int verb) {
    const int clause =
        view[verb].deprel == parataxis ? view[verb].head : view.tree().child(verb, {ccomp});
    return clause < verb ? clause : -1;
}

// The verb whose subject stands behind the phrase with that word: "in its [report], Norway said";
// -1: none.
int verb_behind(const SentenceView& view, int word) {
    for (int steps = 0; steps < farthest && view.has(view[word].head); ++steps) {
        const int above = view[word].head;
        const int subject = view.tree().child(word, {nsubj, nsubj_pass});
        if (subject >= 0) {
            return -1;
        }
        const bool opens = is_one_of(base_of(view[word].deprel), {obl, advcl})
                           && view.tree().child(above, {nsubj, nsubj_pass}) > word;
        if (opens) {
            return above;
        }
        word = above;
    }
    return -1;
}

// The noun of the clause with "who" that a word stands in; -1: none.
int noun_of_relative(const SentenceView& view, int word) {
    for (int steps = 0; steps < 2 * farthest && view.has(word); ++steps) {
        if (view[word].deprel == acl_relcl) {
            const int who = view.tree().child(word, {nsubj, nsubj_pass});
            return who >= 0 && view[who].lemma == "who" ? view[word].head : -1;
        }
        word = view[word].head;
    }
    return -1;
}

// The subject of the verb that a phrase hangs on: "[Lee] was shot in the yard of his office"; -1.
int subject_of_phrase(const SentenceView& view, int word) {
    for (int steps = 0; steps < farthest && view.has(word); ++steps) {
        if (!is_one_of(base_of(view[word].deprel), {obj, obl, nmod, iobj})) {
            break;
        }
        word = view[word].head;
        const int subject = view.tree().child(word, {nsubj, nsubj_pass});
        if (subject >= 0) {
            return subject;
        }
    }
    return -1;
}

// "a publisher, [Ann Lee], was": the name beside a noun, else the noun.
int named_beside(const MentionClusters& clusters, int noun) {
    const int sentence = clusters.mention(noun).range.sentence;
    for (int i = noun + 1;
         i < clusters.size() && clusters.mention(i).range.sentence == sentence;
         ++i) {
        if (clusters.head_of(i).head == clusters.mention(noun).head
            && clusters.head_of(i).deprel == appos
            && clusters.mention(i).form == MentionForm::name) {
            return i;
        }
    }
    return noun;
}

bool is_name_of_person(const MentionClusters& clusters, int mention) {
    return clusters.mention(mention).form == MentionForm::name
           && clusters.mention(mention).type == EntityType::person;
}

// "his wife [Ann Lee]"; -1: she has no name here.
int name_at_noun(const MentionClusters& clusters, int pronoun, int noun) {
    const int sentence = clusters.mention(pronoun).range.sentence;
    for (int i = pronoun + 1;
         i < clusters.size() && clusters.mention(i).range.sentence == sentence;
         ++i) {
        const Mention& name = clusters.mention(i);
        if (name.head > noun && is_name_of_person(clusters, i)) {
            const bool beside =
                clusters.head_of(i).head == noun || name.range.first == noun + 1;
            return beside && name.range.size() > 1 ? i : -1;
        }
    }
    return -1;
}

std::string_view last_word(const MentionClusters& clusters, int name) {
    const Range range = clusters.mention(name).range;
    return form(clusters.article(), clusters.view_of(name)[range.last - 1]);
}

// The only person of that family name before the pronoun, other than that one.
std::optional<int> only_namesake(
    const MentionClusters& clusters, const Pronoun& pronoun, int kin) {
    std::optional<int> only;
    for (int i = pronoun.mention - 1; i >= 0; --i) {
        if (!is_name_of_person(clusters, i) || clusters.is_joined(i, kin)
            || last_word(clusters, i) != last_word(clusters, kin)
            || !may_be_subject(clusters, pronoun, i)) {
            continue;
        }
        if (only && !clusters.is_joined(*only, i)) {
            return {};
        }
        only = only ? only : std::optional(i);
    }
    return only;
}

// Stands anything before the pronoun in its sentence, other than that subject, that it may be? The
// subject's noun may stand beside its name.
bool has_rival(
    const MentionClusters& clusters, const Pronoun& pronoun, int subject, int noun = -1) {
    const int sentence = clusters.mention(pronoun.mention).range.sentence;
    for (int i = pronoun.mention - 1; i >= 0 && clusters.mention(i).range.sentence == sentence;
         --i) {
        if (i != noun && !clusters.is_joined(i, subject)
            && may_be_subject(clusters, pronoun, i)) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool may_be_subject(const MentionClusters& clusters, const Pronoun& pronoun, int subject) {
    switch (pronoun.person) {
        case Person::it:
            return is_body_that_speaks(clusters, subject);
        case Person::he:
        case Person::she:
            return is_same_person(clusters, pronoun, subject);
        case Person::they:
            return are_people(clusters.mention(subject));
        default:
            return false;
    }
}

std::optional<int> sayer(const MentionClusters& clusters, const Pronoun& pronoun) {
    const int verb = telling_verb(clusters, pronoun);
    if (verb < 0) {
        return {};
    }
    const SentenceView& view = clusters.view_of(pronoun.mention);
    const int said = actor_of(view, verb);
    if (said < 0 || said >= pronoun.mention || !may_be_subject(clusters, pronoun, said)) {
        return {};
    }
    const bool tells = clusters.lexicon()[ascii_lower(view[verb].lemma)].is(Light::actor);
    const bool one_of_two = view.tree().has(clusters.mention(said).head, {conj});
    return (tells || pronoun.person == Person::it) && !one_of_two
                   && !is_told_to_one(clusters, view, verb)
               ? some_mention(said)
               : std::nullopt;
}

std::optional<int> told_by_own(const MentionClusters& clusters, const Pronoun& pronoun) {
    const SentenceView& view = clusters.view_of(pronoun.mention);
    const int teller = clusters.head_of(pronoun.mention).head;
    if (!pronoun.possessive || !view.has(teller) || view[teller].deprel != nsubj) {
        return {};
    }
    const int verb = view[teller].head;
    const int clause = view.has(verb) && view.tree().is(verb, VerbClass::speech)
                           ? clause_before(view, verb)
                           : -1;
    const int subject = view.mention(view.tree().child(clause, {nsubj, nsubj_pass}));
    return subject >= 0 && subject < pronoun.mention
                   && may_be_subject(clusters, pronoun, subject)
               ? some_mention(subject)
               : std::nullopt;
}

std::optional<int> subject_behind(const MentionClusters& clusters, const Pronoun& pronoun) {
    const SentenceView& view = clusters.view_of(pronoun.mention);
    const int owned = clusters.head_of(pronoun.mention).head;
    if (!pronoun.possessive || !view.has(owned)
        || quote_around(clusters, pronoun.mention) != nullptr) {
        return {};
    }
    const int verb = verb_behind(view, owned);
    const int subject = view.mention(view.tree().child(verb, {nsubj, nsubj_pass}));
    return subject > pronoun.mention && clusters.mention(subject).form == MentionForm::name
                   && may_be_subject(clusters, pronoun, subject)
               ? some_mention(subject)
               : std::nullopt;
}

std::optional<int> subject_above(const MentionClusters& clusters, const Pronoun& pronoun) {
    const SentenceView& view = clusters.view_of(pronoun.mention);
    const Token& own = clusters.head_of(pronoun.mention);
    const bool inner = base_of(own.deprel) == nsubj && view.has(own.head)
                       && view[own.head].deprel == advcl
                       && quote_around(clusters, pronoun.mention) == nullptr;
    const int above = inner ? view[own.head].head : -1;
    const int subject = view.mention(view.tree().child(above, {nsubj, nsubj_pass}));
    return subject >= 0 && subject < pronoun.mention
                   && may_be_subject(clusters, pronoun, subject)
                   && !has_rival(clusters, pronoun, subject)
               ? some_mention(subject)
               : std::nullopt;
}

std::optional<int> subject_of_owner(const MentionClusters& clusters, const Pronoun& pronoun) {
    const SentenceView& view = clusters.view_of(pronoun.mention);
    if (!is_human(pronoun) || !pronoun.possessive
        || quote_around(clusters, pronoun.mention) != nullptr) {
        return {};
    }
    const int subject =
        view.mention(subject_of_phrase(view, clusters.head_of(pronoun.mention).head));
    if (subject < 0 || subject >= pronoun.mention) {
        return {};
    }
    const int named = named_beside(clusters, subject);
    return may_be_subject(clusters, pronoun, named)
                   && !has_rival(clusters, pronoun, named, subject)
               ? some_mention(named)
               : std::nullopt;
}

std::optional<int> told_in_relative(const MentionClusters& clusters, const Pronoun& pronoun) {
    const SentenceView& view = clusters.view_of(pronoun.mention);
    if (!is_human(pronoun) || quote_around(clusters, pronoun.mention) != nullptr) {
        return {};
    }
    const int noun = noun_of_relative(view, clusters.mention(pronoun.mention).head);
    const bool beside = view.has(noun) && view[noun].deprel == appos;
    const int person = view.mention(beside ? view[noun].head : noun);
    if (person < 0 || person >= pronoun.mention || !is_name_of_person(clusters, person)
        || !may_be_subject(clusters, pronoun, person)) {
        return {};
    }
    for (int i = person + 1; i < pronoun.mention; ++i) {
        // "the course of [justice]" comes in nowhere.
        const bool acts = !is_one_of(clusters.head_of(i).deprel, {nmod, compound})
                          || clusters.mention(i).form == MentionForm::name;
        if (acts && !clusters.is_joined(i, person) && may_be_subject(clusters, pronoun, i)) {
            return {};
        }
    }
    return some_mention(person);
}

std::optional<int> kin_of_name(const MentionClusters& clusters, const Pronoun& pronoun) {
    const SentenceView& view = clusters.view_of(pronoun.mention);
    const int noun = clusters.head_of(pronoun.mention).head;
    if (!is_human(pronoun) || !pronoun.possessive || !view.has(noun)
        || clusters.lexicon()[view[noun].lemma].office != Office::kin) {
        return {};
    }
    const int kin = name_at_noun(clusters, pronoun.mention, noun);
    return kin < 0 ? std::nullopt : only_namesake(clusters, pronoun, kin);
}

}  // namespace newsgraph
