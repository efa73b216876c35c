#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/coref/links.hpp"
#include "extract/coref/pronoun.hpp"
#include "extract/coref/quote_speakers.hpp"
#include "extract/coref/sides.hpp"
#include "extract/coref/tellers.hpp"

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

std::optional<int> side(const MentionClusters& clusters, const Pronoun& pronoun) {
    return pronoun.person == Person::we && !pronoun.reflexive
               ? some_mention(side_around(clusters, pronoun.mention))
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

// Who speaks in the main clause of a sentence; -1: nobody.
int main_speaker(const MentionClusters& clusters, int sentence) {
    const SentenceView& view = clusters.view_in(sentence);
    const SyntaxView& tree = view.tree();
    for (int token = 0; token < tree.size(); ++token) {
        const bool main = tree[token].head < 0 || tree[token].deprel == Deprel::parataxis;
        if (main && tree.is(token, VerbClass::speech)
            && tree.has(token, {Deprel::ccomp, Deprel::parataxis, Deprel::obj})) {
            return view.mention(tree.child(token, {Deprel::nsubj}));
        }
    }
    return -1;
}

// "The report said so. [It] also said ...": a text or a body goes on.
bool is_text_or_body(const MentionClusters& clusters, int speaker) {
    const EntityType type = clusters.facts(speaker).type;
    return type == EntityType::document || is_organization(type);
}

// “It burned,” Lee said. “It was old,” [he] said: a person whom the pronoun may call goes on.
bool is_person_called(const MentionClusters& clusters, const Pronoun& pronoun, int speaker) {
    const ClusterFacts& facts = clusters.facts(speaker);
    return facts.type == EntityType::person && facts.named
           && may_be_subject(clusters, pronoun, speaker)
           && !speaks_of(clusters, pronoun.mention, speaker);
}

// The last sentence before that one that is not all said by somebody; -1: none.
int told_before(const MentionClusters& clusters, int sentence) {
    constexpr int farthest = 12;
    int before = sentence - 1;
    while (before >= 0 && sentence - before < farthest
           && is_within_quote(clusters.article(), before)) {
        --before;
    }
    return before;
}

std::optional<int> speaker_before(const MentionClusters& clusters, const Pronoun& pronoun) {
    const int sentence = clusters.mention(pronoun.mention).range.sentence;
    const bool one = pronoun.person == Person::it || is_human(pronoun);
    if (!one || main_speaker(clusters, sentence) != pronoun.mention) {
        return {};
    }
    const int told = told_before(clusters, sentence);
    const int before = told < 0 ? -1 : main_speaker(clusters, told);
    if (before < 0) {
        return {};
    }
    const bool goes_on = is_human(pronoun) ? is_person_called(clusters, pronoun, before)
                                           : is_text_or_body(clusters, before);
    return goes_on ? some_mention(before) : std::nullopt;
}

// Whom a verb judges: "sued [Norway]", "filed a suit against [Norway]"; -1: nobody.
int judged_by(const SentenceView& view, int verb) {
    const SyntaxView& tree = view.tree();
    const auto against = [&](int word) {
        const auto children = word < 0 ? std::span<const int>{} : tree.children(word);
        const auto found = std::ranges::find_if(
            children, [&](int child) { return tree.marker(child) == Marker::against; });
        return found == children.end() ? -1 : *found;
    };
    const int object = tree.child(verb, {Deprel::obj, Deprel::nsubj_pass});
    if (tree.is(verb, VerbClass::judges_object)) {
        return object;
    }
    return std::max(against(object), against(verb));
}

// "sued Norway for [its] support of the rebels": what one is sued for one has done.
std::optional<int> judged(const MentionClusters& clusters, const Pronoun& pronoun) {
    const SentenceView& view = clusters.view_of(pronoun.mention);
    const Token& own = clusters.head_of(pronoun.mention);
    if (own.deprel != Deprel::nmod_poss || view.tree().marker(own.head) != Marker::for_) {
        return {};
    }
    const int above = view[own.head].head;
    const int verb = view.has(above) && is_noun(view[above]) ? view[above].head : above;
    if (!view.has(verb) || view[verb].upos != Upos::verb) {
        return {};
    }
    const int accused = view.mention(judged_by(view, verb));
    return accused < pronoun.mention && accused >= 0
                   && may_be_subject(clusters, pronoun, accused)
               ? some_mention(accused)
               : std::nullopt;
}

constexpr std::array certain_rules{
    Rule<CertainRule>{"coref/quoted-speaker", "“[I] saw them,” Lee said", speaker},
    Rule<CertainRule>{"coref/quoted-side", "“[We] bought tanks,” the ministry said", side},
    Rule<CertainRule>{"coref/noun-itself", "the ship [itself] sank", noun_beside},
    Rule<CertainRule>{"coref/subject-himself", "Lee defended [himself]", subject_of_clause},
    Rule<CertainRule>{"coref/sayer-itself", "Norway denied that [it] sold boats", sayer},
    Rule<CertainRule>{"coref/told-by-his-own", "Lee left, [his] lawyer said", told_by_own},
    Rule<CertainRule>{"coref/subject-behind", "In [its] report, Norway said", subject_behind},
    Rule<CertainRule>{"coref/subject-above", "The guard left as [he] was ill", subject_above},
    Rule<CertainRule>{"coref/kin-of-name", "Adam Lee ... [his] wife Ann Lee", kin_of_name},
    Rule<CertainRule>{
        "coref/told-in-relative", "Lee, who left as [his] yard burned", told_in_relative},
    Rule<CertainRule>{"coref/subject-owns", "Lee was shot in [his] yard", subject_of_owner},
    Rule<CertainRule>{"coref/judged-for", "sued [Norway] for [its] boats", judged},
    Rule<CertainRule>{
        "coref/speaker-goes-on", "The report said so. [It] also said", speaker_before},
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
