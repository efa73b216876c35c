#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/coref/links.hpp"
#include "extract/coref/pronoun.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace newsgraph {

namespace {

// --- those that stand for a certain mention ----------------------------------------------

std::optional<int> some_mention(int mention) {
    return mention >= 0 ? std::optional(mention) : std::nullopt;
}

std::optional<int> speaker(const MentionClusters& clusters, const Pronoun& pronoun) {
    return pronoun.person == Person::speaker && !pronoun.reflexive
               ? some_mention(speaker_around(clusters, pronoun.mention))
               : std::nullopt;
}

// The last mention of its sentence before a reflexive that has such a place.
template <class Place>
std::optional<int> before_reflexive(
    const MentionClusters& clusters, const Pronoun& pronoun, Place place) {
    const Mention& mine = clusters.mention(pronoun.mention);
    for (int i = pronoun.mention - 1;
         pronoun.reflexive && i >= 0
         && clusters.mention(i).range.sentence == mine.range.sentence;
         --i) {
        if (place(i, clusters.mention(i), mine)) {
            return i;
        }
    }
    return {};
}

std::optional<int> noun_beside(const MentionClusters& clusters, const Pronoun& pronoun) {
    const int governor = clusters.head_of(pronoun.mention).head;
    return before_reflexive(
        clusters, pronoun, [&](int, const Mention& other, const Mention& mine) {
            return other.head == governor || other.range.last == mine.range.first;
        });
}

// The verb whose subject acts in the clause: "he came [proclaiming]" is said of him, too.
int verb_with_subject(const SentenceView& view, int verb) {
    constexpr int farthest = 4;
    for (int steps = 0; steps < farthest && view.has(verb); ++steps) {
        if (view.tree().has(verb, {Deprel::nsubj, Deprel::nsubj_pass})) {
            return verb;
        }
        if (!is_one_of(
                base_of(view[verb].deprel),
                {Deprel::xcomp, Deprel::advcl, Deprel::conj, Deprel::acl})) {
            break;
        }
        verb = view[verb].head;
    }
    return verb;
}

// The first one of the clause, should there be two.
std::optional<int> subject_of_clause(const MentionClusters& clusters, const Pronoun& pronoun) {
    const int governor = verb_with_subject(
        clusters.view_of(pronoun.mention), clusters.head_of(pronoun.mention).head);
    std::optional<int> first;
    before_reflexive(clusters, pronoun, [&](int i, const Mention& other, const Mention&) {
        const Token& head = clusters.head_of(i);
        const bool known = other.form != MentionForm::pronoun || clusters.facts(i).size > 1;
        if (base_of(head.deprel) == Deprel::nsubj && head.head == governor && known) {
            first = i;
        }
        return false;
    });
    return first;
}

// May the pronoun in a clause of somebody's words be the one who says them?
bool may_be_sayer(const MentionClusters& clusters, const Pronoun& pronoun, int said) {
    const Mention& mention = clusters.mention(said);
    const ClusterFacts& facts = clusters.facts(said);
    const bool resolved = mention.form != MentionForm::pronoun || facts.size > 1;
    const bool body = facts.type == EntityType::country || is_organization(facts.type);
    switch (pronoun.person) {
        case Person::it:
            return facts.named && body;
        case Person::he:
        case Person::she: {
            const bool same_word = mention.normal == clusters.mention(pronoun.mention).normal;
            const Gender wanted = pronoun.person == Person::he ? Gender::male : Gender::female;
            const bool fits = facts.gender == Gender::unknown || facts.gender == wanted;
            return facts.type == EntityType::person && !mention.plural && resolved
                   && (mention.form == MentionForm::pronoun ? same_word : fits);
        }
        case Person::they:
            return mention.form == MentionForm::nominal && mention.plural
                   && (facts.type == EntityType::group || facts.type == EntityType::person);
        default:
            return false;
    }
}

// "told [her] he left": of two people at hand no rule knows who did.
bool is_told_to_one(const MentionClusters& clusters, const SentenceView& view, int verb) {
    const int told = view.mention(view.tree().child(verb, {Deprel::obj, Deprel::iobj}));
    return told >= 0 && clusters.facts(told).type == EntityType::person
           && !clusters.mention(told).plural;
}

// Who speaks of himself in the clause of his own words.
std::optional<int> sayer(const MentionClusters& clusters, const Pronoun& pronoun) {
    const SentenceView& view = clusters.view_of(pronoun.mention);
    const int clause = clusters.head_of(pronoun.mention).head;
    if (clusters.head_of(pronoun.mention).deprel != Deprel::nsubj || !view.has(clause)
        || view[clause].deprel != Deprel::ccomp || quote_around(clusters, pronoun.mention)) {
        return {};
    }
    const int verb = view[clause].head;
    const int said = view.mention(view.tree().child(verb, {Deprel::nsubj}));
    const bool tells = clusters.lexicon()[ascii_lower(view[verb].lemma)].is(Light::actor);
    const bool states = clusters.facts(std::max(said, 0)).named && pronoun.person == Person::it;
    return said >= 0 && said < pronoun.mention && (tells || states)
                   && !is_told_to_one(clusters, view, verb)
                   && !view.tree().has(clusters.mention(said).head, {Deprel::conj})
                   && may_be_sayer(clusters, pronoun, said)
               ? some_mention(said)
               : std::nullopt;
}

constexpr std::array certain_rules{
    Rule<CertainRule>{"coref/quoted-speaker", "“[I] saw them,” Lee said", speaker},
    Rule<CertainRule>{"coref/noun-itself", "the ship [itself] sank", noun_beside},
    Rule<CertainRule>{"coref/subject-himself", "Lee defended [himself]", subject_of_clause},
    Rule<CertainRule>{"coref/sayer-itself", "Norway denied that [it] sold boats", sayer},
};

constexpr RuleInfo same_voice{"coref/same-voice", "“We saw [our] boat”"};

}  // namespace

CertainPronouns::CertainPronouns(MentionClusters& clusters)
    : clusters_(clusters), certain_(certain_rules, clusters.log()) {}

bool CertainPronouns::link(const Pronoun& pronoun) {
    if (const auto found = certain_.find(clusters_, pronoun)) {
        clusters_.join(found.rule->name, *found.answer, pronoun.mention);
        return true;
    }
    if (is_in_talk(pronoun)) {
        link_voice(pronoun);
        return true;
    }
    return pronoun.reflexive;
}

void CertainPronouns::link_voice(const Pronoun& pronoun) {
    const Quote* quote = quote_around(clusters_, pronoun.mention);
    const int place = quote == nullptr ? -1 : static_cast<int>(quote->span.begin);
    const auto [first, is_new] = voices_.try_emplace({pronoun.person, place}, pronoun.mention);
    if (!is_new) {
        clusters_.join(same_voice.name, first->second, pronoun.mention);
    }
}

std::vector<RuleInfo> pronoun_link_rules() {
    return list_rules(
        certain_rules,
        passed_rules(),
        all_agreement_rules(),
        veto_rules(),
        cost_rules(),
        std::array{same_voice});
}

}  // namespace newsgraph
