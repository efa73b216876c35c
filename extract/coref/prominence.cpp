#include "core/one_of.hpp"
#include "extract/coref/pronoun.hpp"
#include "extract/coref/quote_speakers.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

using enum Deprel;

bool is_subject(const Token& token) {
    return base_of(token.deprel) == nsubj;
}

// --- what makes one likelier -------------------------------------------------------------

int often_spoken_of(const Candidate& candidate) {
    return -30 * std::min(candidate.facts.size, 5);
}

int subject_first(const Candidate& candidate) {
    return is_subject(candidate.head) ? -200 : 0;
}

int object_next(const Candidate& candidate) {
    return candidate.head.deprel == obj ? -30 : 0;
}

int modifier_last(const Candidate& candidate) {
    return is_one_of(candidate.head.deprel, {compound, amod}) ? 150 : 0;
}

int owner_later(const Candidate& candidate) {
    return candidate.head.deprel == nmod_poss ? 30 : 0;
}

int complement_later(const Candidate& candidate) {
    return base_of(candidate.head.deprel) == nmod && candidate.head.deprel != nmod_poss ? 80
                                                                                        : 0;
}

int near_in_sentences(const Candidate& candidate) {
    return 220 * candidate.sentences;
}

int same_paragraph(const Candidate& candidate) {
    const auto paragraph = [&](int mention) {
        return candidate.clusters.sentence_of(mention).paragraph;
    };
    return paragraph(candidate.index) == paragraph(candidate.pronoun.mention) ? 0 : 80;
}

int near_in_words(const Candidate& candidate) {
    return candidate.sentences == 0 ? 3 * (candidate.mine.head - candidate.mention.head) : 0;
}

// The speaker is not what he speaks of.
int outer_speaker(const Candidate& candidate) {
    const bool may_be = candidate.pronoun.subject || candidate.pronoun.possessive;
    return candidate.sentences == 0 && !may_be && speaks(candidate.clusters, candidate.index)
               ? 150
               : 0;
}

int acts_in_clause(const Candidate& candidate) {
    return candidate.sentences == 0 && candidate.pronoun.controller == candidate.mention.head
               ? -300
               : 0;
}

int subjects_go_on(const Candidate& candidate) {
    return candidate.pronoun.subject && is_subject(candidate.head) ? -50 : 0;
}

constexpr std::array costs{
    Rule<CostRule>{"coref/often-spoken-of", "Peru ... Peru ... [it]", often_spoken_of},
    Rule<CostRule>{"coref/subject-first", "[The bank] paid the firm. It ...", subject_first},
    Rule<CostRule>{"coref/object-next", "The minister left [the firm]. It ...", object_next},
    Rule<CostRule>{"coref/modifier-last", "[Peru] trade fell. It ...", modifier_last},
    Rule<CostRule>{"coref/owner-later", "[Peru]'s bank paid. It ...", owner_later},
    Rule<CostRule>{"coref/complement-later", "the bank of [Peru] paid. It", complement_later},
    Rule<CostRule>{"coref/near-in-sentences", "... . [The bank] ... . It", near_in_sentences},
    Rule<CostRule>{"coref/same-paragraph", "[The bank] paid. It ...", same_paragraph},
    Rule<CostRule>{"coref/near-in-words", "[the bank] that lost its licence", near_in_words},
    Rule<CostRule>{
        "coref/outer-speaker", "[Guards] say that many of them failed", outer_speaker},
    Rule<CostRule>{"coref/acts-in-clause", "urged [Norway] to halt its sales", acts_in_clause},
    Rule<CostRule>{"coref/subjects-go-on", "[Norway] paid ... It also said", subjects_go_on},
};

// --- what cannot be ----------------------------------------------------------------------

bool is_within_it(const Candidate& candidate) {
    return candidate.sentences == 0
           && (candidate.mention.range.contains(candidate.mine.range)
               || candidate.own_head.head == candidate.mention.head);
}

bool is_of_same_clause(const Candidate& candidate) {
    const Pronoun& pronoun = candidate.pronoun;
    return candidate.sentences == 0 && !pronoun.possessive && !pronoun.reflexive
           && candidate.own_head.head == candidate.head.head && candidate.head.deprel != conj;
}

// "[Norwegian Lloyd] ferries ... sold them": a word that only tells the kind is no patient.
bool is_modifier_for_object(const Candidate& candidate) {
    return candidate.own_head.deprel == obj && candidate.head.head > candidate.mention.head
           && is_one_of(candidate.head.deprel, {compound, amod, nmod_desc, flat});
}

// "Peru adopted the [Chad] ban. It has not": the body that the sentence before is about goes on, not
// one whose name only tells a noun apart.
bool is_modifier_beside_body(const Candidate& candidate) {
    const bool modifies = is_one_of(candidate.head.deprel, {compound, amod})
                          && candidate.sentences == 1 && candidate.pronoun.subject;
    if (!modifies || candidate.pronoun.person != Person::it) {
        return false;
    }
    const MentionClusters& clusters = candidate.clusters;
    const SentenceView& view = clusters.view_of(candidate.index);
    for (int token = candidate.mention.head; view.has(token); token = view[token].head) {
        if (view[token].deprel == root) {
            const int subject = view.mention(view.tree().child(token, {nsubj, nsubj_pass}));
            return subject >= 0 && !clusters.is_joined(subject, candidate.index)
                   && clusters.mention(subject).form == MentionForm::name
                   && (is_organization(clusters.facts(subject).type)
                       || clusters.facts(subject).type == EntityType::country);
        }
    }
    return false;
}

// "her mother, [Ann Lee], said"
bool is_named_beside(const MentionClusters& clusters, int noun, int name) {
    return clusters.mention(noun).range.sentence == clusters.mention(name).range.sentence
           && clusters.head_of(name).head == clusters.mention(noun).head
           && is_one_of(clusters.head_of(name).deprel, {appos, flat, nmod_desc});
}

bool quotes_himself(const Candidate& candidate) {
    if (!is_human(candidate.pronoun)) {
        return false;
    }
    const int speaker = speaker_around(candidate.clusters, candidate.pronoun.mention);
    return speaker >= 0
           && (candidate.clusters.is_joined(speaker, candidate.index)
               || is_named_beside(candidate.clusters, speaker, candidate.index));
}

bool is_quoted_of(const Candidate& candidate) {
    return is_human(candidate.pronoun)
           && speaks_of(candidate.clusters, candidate.pronoun.mention, candidate.index);
}

// "the senate ... will sign [it]": rather the bill
bool is_no_deed(const Candidate& candidate) {
    const EntityType type = candidate.facts.type;
    return candidate.pronoun.is_deed && candidate.pronoun.person == Person::it
           && (is_organization(type) || is_location(type));
}

// "Lee and Ek ... delegates ... [they] both ended it": two, whom nothing names.
bool are_not_two(const Candidate& candidate) {
    const SentenceView& view = candidate.clusters.view_of(candidate.pronoun.mention);
    const int next = candidate.mine.head + 1;
    return candidate.pronoun.person == Person::they && !candidate.pronoun.possessive
           && view.has(next) && view[next].lemma == "both";
}

// Does the verb govern the token, other than beside another verb or in a remark of its own?
bool is_below_verb(const Tree& tree, int verb, int token) {
    int at = token;
    while (at >= 0 && at != verb
           && !is_one_of(tree[at].deprel, {conj, parataxis, advcl, appos, acl, acl_relcl})) {
        at = tree[at].head;
    }
    return at == verb;
}

// Is that later mention of the candidate's name, or "the clerks" like it?
bool says_same(const Candidate& candidate, int next) {
    const MentionClusters& all = candidate.clusters;
    const Mention& other = all.mention(next);
    if (other.form == MentionForm::name) {
        return other.demonym.empty() && all.is_joined(next, candidate.index);
    }
    return other.form == MentionForm::nominal && other.definite
           && candidate.mention.form == MentionForm::nominal
           && other.plural == candidate.mention.plural
           && all.noun_of(next) == all.noun_of(candidate.index);
}

// "[The clerks] left. They said the clerks ...", "[Lee] left. He praised Lee": whom the clause
// of a subject names, the subject is not.
bool is_named_below(const Candidate& candidate) {
    const MentionClusters& all = candidate.clusters;
    const int verb = candidate.own_head.head;
    if (!candidate.pronoun.subject || verb < 0) {
        return false;
    }
    const Tree& tree = all.view_of(candidate.pronoun.mention).tree();
    const int sentence = candidate.mine.range.sentence;
    int next = candidate.pronoun.mention + 1;
    for (; next < all.size() && all.mention(next).range.sentence == sentence; ++next) {
        const int head = all.mention(next).head;
        if (says_same(candidate, next)
            && !is_one_of(tree[head].deprel, {amod, compound, nmod_desc})
            && is_below_verb(tree, verb, head)) {
            return true;
        }
    }
    return false;
}

constexpr std::array vetoes{
    Rule<VetoRule>{"coref/named-below", "[Lee] left. He praised Lee", is_named_below},
    Rule<VetoRule>{"coref/both-are-two", "Lee and Ek ... [they] both left", are_not_two},
    Rule<VetoRule>{"coref/a-body-is-not-done", "the senate ... signed [it]", is_no_deed},
    Rule<VetoRule>{"coref/owns-not-itself", "[its allies] left", is_within_it},
    Rule<VetoRule>{"coref/not-of-same-clause", "[Lee] saw him", is_of_same_clause},
    Rule<VetoRule>{
        "coref/object-is-no-modifier",
        "[Peru] trade fell, and they cut it",
        is_modifier_for_object},
    Rule<VetoRule>{
        "coref/modifier-beside-body",
        "Peru adopted the [Chad] ban. It ...",
        is_modifier_beside_body},
    Rule<VetoRule>{"coref/quotes-not-himself", "“He left,” [Lee] said", quotes_himself},
    Rule<VetoRule>{"coref/speaks-not-of-himself", "“[Lee] left,” he said", is_quoted_of},
};

// --- candidates that are passed over -----------------------------------------------------

// "carmaker Arkan": what follows is about Arkan.
bool stands_before_name(const MentionClusters& clusters, int candidate) {
    const Mention& noun = clusters.mention(candidate);
    int next = candidate + 1;  // past those within it: "motor" of "motor maker"
    while (next < clusters.size() && noun.range.contains(clusters.mention(next).range)) {
        ++next;
    }
    if (noun.form != MentionForm::nominal || next >= clusters.size()) {
        return false;
    }
    const Mention& name = clusters.mention(next);
    return name.form == MentionForm::name && name.range.sentence == noun.range.sentence
           && name.range.first == noun.range.last;
}

bool is_unresolved(const MentionClusters& clusters, int candidate) {
    return clusters.mention(candidate).form == MentionForm::pronoun
           && clusters.facts(candidate).size == 1;
}

constexpr std::array passed{
    Rule<PassedRule>{"coref/noun-before-name", "[carmaker] Arkan paid. It", stands_before_name},
    Rule<PassedRule>{"coref/unresolved-pronoun", "[They] left. They ...", is_unresolved},
};

}  // namespace

std::span<const Rule<CostRule>> cost_rules() {
    return costs;
}

std::span<const Rule<VetoRule>> veto_rules() {
    return vetoes;
}

std::span<const Rule<PassedRule>> passed_rules() {
    return passed;
}

}  // namespace newsgraph
