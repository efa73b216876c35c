#include "core/one_of.hpp"
#include "extract/mentions/mention_rules.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

using enum Deprel;

// The infinitive is meant.
bool is_formal_object(const WordView& view, int pronoun) {
    const int next = pronoun + (view[pronoun + 1].upos == Upos::adv ? 2 : 1);
    return view.lower(pronoun) == "it" && view[next].upos == Upos::adj
           && is_one_of(view.lower(next + 1), {"to", "for", "that"});
}

// "It is clear that ...", "it was not known whether ...": the clause is meant.
bool is_formal_subject(const WordView& view, int pronoun) {
    const int predicate = view[pronoun].head;
    return view.lower(pronoun) == "it" && view[pronoun].deprel == nsubj
           && view.known(predicate).is(Light::formal)
           && view.tree().has(predicate, {csubj, ccomp, xcomp, advcl});
}

// "It took Norway a year to pay": the infinitive is meant.
bool is_time_taken(const WordView& view, int pronoun) {
    const int verb = view[pronoun].head;
    if (view.lower(pronoun) != "it" || view[pronoun].deprel != nsubj || verb < 0
        || view[verb].lemma != "take") {
        return false;
    }
    const auto children = view.tree().children(verb);
    const bool time = std::ranges::any_of(children, [&](int child) {
        return is_one_of(view[child].deprel, {obj, obl_unmarked})
               && view.lexicon()[view[child].lemma].is(Light::time);
    });
    return time && std::ranges::any_of(children, [&](int child) {
               return is_one_of(view[child].deprel, {xcomp, advcl, csubj, ccomp})
                      && view.tree().child(child, {mark}, "to") >= 0;
           });
}

bool is_expletive(const WordView& view, int pronoun) {
    return view[pronoun].deprel == expl;
}

constexpr auto doubt_rules = std::to_array<Rule<PronounDoubt>>({
    {"mention/no-expletive", "[it] rains", is_expletive},
    {"mention/no-formal-object", "make [it] difficult to sell", is_formal_object},
    {"mention/no-formal-subject", "[it] is clear that", is_formal_subject},
    {"mention/no-time-taken", "[it] took a year to pay", is_time_taken},
});

}  // namespace

const std::span<const Rule<PronounDoubt>> pronoun_doubt_rules = doubt_rules;

std::vector<Mention> find_pronouns(
    const WordView& view, const ActiveRules<PronounDoubt>& doubts) {
    std::vector<Mention> found;
    for (int i = 0; i < view.size(); ++i) {
        const bool many = view.known(i).is(WordRole::pronouns);
        const bool refers = view[i].upos == Upos::pron && view.is_free(i)
                            && (many || view.known(i).is(WordRole::pronoun));
        if (!refers || doubts.first(view.index(), i, view, i)) {
            continue;
        }
        Mention mention;
        mention.range = {view.index(), i, i + 1};
        mention.head = i;
        mention.form = MentionForm::pronoun;
        mention.normal = view.lower(i);
        mention.plural = many;
        found.push_back(std::move(mention));
    }
    return found;
}

}  // namespace newsgraph
