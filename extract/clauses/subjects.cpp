#include "extract/clauses/subjects.hpp"

#include "core/one_of.hpp"
#include "extract/clauses/participle_subjects.hpp"
#include "extract/clauses/text_authors.hpp"

#include <array>

namespace newsgraph {

namespace {

using enum Deprel;

constexpr int unknown = -2;
constexpr std::optional<int> nobody = -1;
constexpr std::optional<int> next_rule = std::nullopt;

// "admitted [having failed]"
bool has_participial_auxiliary(const SyntaxView& tree, int verb) {
    const int auxiliary = tree.child(verb, {aux, aux_pass});
    return auxiliary >= 0 && tree[auxiliary].xpos == Xpos::vbg && !tree.is_finite(verb);
}

// The highest word of the phrase that begins at that token, below the word `top`.
int phrase_below(const SyntaxView& tree, int token, int top) {
    const int first = token;
    for (int steps = 0; steps < tree.size() && tree[token].head >= 0 && tree[token].head != top
                        && tree.cover(tree[token].head).first >= first;
         ++steps) {
        token = tree[token].head;
    }
    return token;
}

// "called on Oslo [on Tuesday] to sell": nothing but adverbials of the verb stands between.
bool stands_before(const SyntaxView& tree, int noun, int infinitive) {
    const int to = tree.child(infinitive, {mark}, "to");
    for (int next = tree.cover(noun).last; next < to;) {
        const int top = phrase_below(tree, next, tree[noun].head);
        if (tree[top].head != tree[noun].head
            || !is_one_of(tree[top].deprel, {obl, obl_unmarked, advmod})) {
            return false;
        }
        next = tree.cover(top).last;
    }
    return to >= tree.cover(noun).last;
}

bool calls_on(const SyntaxView& tree, int verb, int noun) {
    using enum Marker;
    const Marker marker = tree.marker(noun);
    return (tree.is(verb, VerbClass::calls_on) && is_one_of(marker, {on, upon, for_}))
           || (tree.is(verb, VerbClass::turns_to) && is_one_of(marker, {to, with}));
}

// Whom a verb of ordering tells to do what the infinitive says: "ordered [the ship] to attack",
// "called on [Oslo] to free them"; -1: nobody.
int directed_by(const SyntaxView& tree, int verb, int infinitive) {
    for (const int child : tree.children(verb)) {
        const bool object = is_one_of(tree[child].deprel, {obj, iobj})
                            && tree.is(verb, VerbClass::directs_object);
        const bool called = tree[child].deprel == obl && calls_on(tree, verb, child)
                            && stands_before(tree, child, infinitive);
        if (child < infinitive && (object || called)) {
            return child;
        }
    }
    return -1;
}

// Who gets what the verb hands over to do something with: "gave [Oslo] ships", "provided [Oslo] with
// ships"; who is to use it also "sent ships to [Oslo]"; -1: not said.
int recipient_of(const SyntaxView& tree, int verb, bool uses) {
    if (const int indirect = tree.child(verb, {iobj}); indirect >= 0) {
        return indirect;
    }
    for (const int child : tree.children(verb)) {
        if (uses && tree[child].deprel == obl && tree.marker(child) == Marker::to) {
            return child;
        }
        if (tree[child].deprel == obl && tree.marker(child) == Marker::with) {
            return tree.child(verb, {obj});
        }
    }
    return -1;
}

// Who is judged after a preposition: "lashed out at [Oslo]", "imposed fines on [two firms]".
bool is_judged_after(const SyntaxView& tree, int noun) {
    const int verb = tree[noun].head;
    if (verb < 0 || !is_one_of(tree.marker(noun), {Marker::on, Marker::at, Marker::against})) {
        return false;
    }
    const int object = tree.child(verb, {obj});
    return tree.is(verb, VerbClass::judges_object)
           || (object >= 0 && tree.is(object, VerbClass::judges_object));
}

bool is_complement(const OpenClause& clause) {
    return is_one_of(clause.tree[clause.predicate].deprel, {xcomp, ccomp, advcl});
}

// --- clauses that modify a noun ------------------------------------------------------------

std::optional<int> of_first_conjunct(const OpenClause& c) {
    if (c.tree[c.predicate].deprel != conj) {
        return next_rule;
    }
    return c.tree.is_predicate(c.head) ? c.subjects.subject(c.head) : -1;
}

std::optional<int> of_judged(const OpenClause& c) {
    using enum Marker;
    const int verb = c.tree[c.head].head;
    const bool judged = c.tree[c.predicate].deprel == acl && verb >= 0
                        && is_one_of(c.tree.marker(c.predicate), {for_, of, over})
                        && is_one_of(c.tree[c.head].deprel, {obj, nsubj_pass})
                        && c.tree.is(verb, VerbClass::judges_object);
    return judged || (c.tree[c.predicate].deprel == acl && is_judged_after(c.tree, c.head))
               ? c.head
               : next_rule;
}

std::optional<int> of_owner(const OpenClause& c) {
    const int owner =
        c.tree[c.predicate].deprel == acl ? c.tree.child(c.head, {nmod_poss}) : -1;
    return owner >= 0 ? owner : next_rule;
}

std::optional<int> of_intention(const OpenClause& c) {
    if (c.tree[c.predicate].deprel != acl) {
        return next_rule;
    }
    // "announced limits on [flying] there": others fly
    if (c.tree.marker(c.predicate) == Marker::on) {
        return -1;
    }
    const int verb = c.tree[c.head].head;
    // "developed a notation for [writing] it": no intention
    const auto* held = c.tree.lexicon().find(PredicateKind::noun, c.tree[c.head].lemma);
    const bool intends = c.tree.marker(c.predicate) != Marker::of
                         && (c.tree.marker(c.predicate) != Marker::for_ || held != nullptr)
                         && c.tree[c.head].deprel == obj && verb >= 0
                         && c.tree.is(verb, VerbClass::holds_intention);
    return intends ? c.subjects.subject(verb) : -1;
}

std::optional<int> of_relative(const OpenClause& c) {
    if (c.tree[c.predicate].deprel != acl_relcl) {
        return next_rule;
    }
    const bool has_object =
        c.tree[c.predicate].xpos == Xpos::vb || c.tree.has_relative_pronoun(c.predicate);
    return has_object ? -1 : c.head;
}

// --- complements and adverbial clauses ------------------------------------------------------

std::optional<int> of_no_complement(const OpenClause& c) {
    return is_complement(c) ? next_rule : nobody;
}

std::optional<int> of_relative_above(const OpenClause& c) {
    const bool lent = c.tree[c.predicate].deprel == ccomp && c.tree[c.head].deprel == acl_relcl
                      && lends_subject(c.tree, c.head);
    return lent ? c.tree[c.head].head : next_rule;
}

// "said that sanctions work": a finite clause without a subject has none to inherit.
std::optional<int> of_finite(const OpenClause& c) {
    const Token& token = c.tree[c.predicate];
    const bool said = token.deprel == ccomp && token.xpos != Xpos::vbg
                      && !has_participial_auxiliary(c.tree, c.predicate);
    const bool adverbial = token.deprel == advcl && c.tree.is_finite(c.predicate);
    return said || adverbial || !c.tree.is_predicate(c.head) ? nobody : next_rule;
}

std::optional<int> of_user_of_means(const OpenClause& c) {
    const bool means = c.tree.is_infinitive(c.predicate)
                       && c.tree.is(c.head, VerbClass::takes_means)
                       && !c.tree.is_passive(c.head);
    return means ? std::optional(c.subjects.subject(c.head)) : next_rule;
}

std::optional<int> of_directed(const OpenClause& c) {
    const int doer =
        c.tree.is_infinitive(c.predicate) ? directed_by(c.tree, c.head, c.predicate) : -1;
    return doer >= 0 ? std::optional(c.tree.antecedent(doer)) : next_rule;
}

std::optional<int> of_recipient(const OpenClause& c) {
    const bool handed = c.tree[c.predicate].deprel == advcl && c.tree.is_infinitive(c.predicate)
                        && c.tree.is(c.head, VerbClass::hands_over);
    const bool uses = c.tree.is(c.predicate, VerbClass::takes_means);
    const int recipient = handed ? recipient_of(c.tree, c.head, uses) : -1;
    return recipient >= 0 ? std::optional(c.tree.antecedent(recipient)) : next_rule;
}

// "ten votes are needed to [win]": they do not win.
std::optional<int> of_needed(const OpenClause& c) {
    const bool needed = c.tree.is_infinitive(c.predicate) && c.tree.is_passive(c.head)
                        && is_one_of(c.tree[c.head].lemma, {"need", "use"});
    return needed ? nobody : next_rule;
}

std::optional<int> of_helped(const OpenClause& c) {
    const bool left = c.tree[c.predicate].deprel == xcomp && !c.tree.has(c.head, {obj, iobj})
                      && c.tree.is(c.head, VerbClass::leaves_deed);
    return left ? nobody : next_rule;
}

// "mandates [reporting] it", "banned [selling] it": others are to do it, or not to.
std::optional<int> of_ordered_deed(const OpenClause& c) {
    const bool gerund = c.tree[c.predicate].xpos == Xpos::vbg
                        && is_one_of(c.tree[c.predicate].deprel, {xcomp, ccomp})
                        && !c.tree.has(c.head, {obj, iobj});
    const auto* rule =
        !gerund ? nullptr
                : c.tree.lexicon().find(
                    PredicateKind::verb, c.tree.predicate_lemma(c.head), Complement::gerund);
    const bool ordered =
        rule != nullptr && is_one_of(rule->effect, {Effect::requests, Effect::prevents});
    return ordered ? nobody : next_rule;
}

// "refers to ships as [sinking]": what is spoken of.
std::optional<int> of_described(const OpenClause& c) {
    const bool speaks =
        c.tree.marker(c.predicate) == Marker::as && c.tree.is(c.head, VerbClass::quotes_object);
    for (const int child : speaks ? c.tree.children(c.head) : std::span<const int>{}) {
        if (child < c.predicate && c.tree[child].deprel == obl
            && c.tree.marker(child) == Marker::to) {
            return c.tree.antecedent(child);
        }
    }
    return next_rule;
}

// "was sent by Oslo to [teach]", "was hired to [teach]": who was sent teaches.
std::optional<int> of_sent(const OpenClause& c) {
    const bool sent = c.tree[c.predicate].deprel == advcl && c.tree.is_infinitive(c.predicate)
                      && c.tree.is_passive(c.head)
                      && c.tree.is(c.head, VerbClass::directs_purpose);
    const int doer = sent ? c.tree.child(c.head, {nsubj_pass}) : -1;
    return doer >= 0 ? std::optional(c.tree.antecedent(doer)) : next_rule;
}

// The adverbial is said of the object: "sent trainers to teach", "kept it from selling".
bool is_of_object(const OpenClause& c) {
    using enum Marker;
    const Marker marker = c.tree.marker(c.predicate);
    if (c.tree[c.predicate].deprel == xcomp) {
        return !c.tree.is(c.head, VerbClass::subject_controls);
    }
    return (c.tree.is_infinitive(c.predicate) && c.tree.is(c.head, VerbClass::directs_purpose))
           || marker == of || marker == from || marker == against
           || (marker == for_ && c.tree.is(c.head, VerbClass::judges_object))
           || (marker == as && c.tree.is(c.head, VerbClass::quotes_object));
}

std::optional<int> of_blamed(const OpenClause& c) {
    using enum Marker;
    if (!is_one_of(c.tree.marker(c.predicate), {for_, over})) {
        return next_rule;
    }
    const int object = c.tree.child(c.head, {obj});
    for (const int above : {c.head, object}) {
        for (const int noun : c.tree.children(above)) {
            if (noun < c.predicate && is_judged_after(c.tree, noun)) {
                return c.tree.antecedent(noun);
            }
        }
    }
    return next_rule;
}

std::optional<int> of_object(const OpenClause& c) {
    const int object = c.tree.child(c.head, {obj, iobj});
    const bool controls = object >= 0 && object < c.predicate && is_of_object(c)
                          && !lends_object(c.tree, c.head, c.predicate);
    return controls ? std::optional(c.tree.antecedent(object)) : next_rule;
}

std::optional<int> of_agent(const OpenClause& c) {
    // "was called a lie by Lee, [saying] it never was"
    const bool says =
        c.tree[c.predicate].xpos == Xpos::vbg && c.tree.is(c.predicate, VerbClass::speech);
    // "can be cured by [using] it"
    const bool means =
        c.tree[c.predicate].xpos == Xpos::vbg && c.tree.marker(c.predicate) == Marker::by;
    const bool goes_on = c.tree[c.predicate].deprel == advcl && c.tree.is_passive(c.head)
                         && (says || means || c.tree.is_infinitive(c.predicate));
    const int agent = goes_on ? c.tree.child(c.head, {obl_agent}) : -1;
    if (goes_on && (agent >= 0 || !says)) {
        return agent;
    }
    return next_rule;
}

std::optional<int> of_upper_subject(const OpenClause& c) {
    return c.subjects.subject(c.head);
}

constexpr std::array<Rule<SubjectRule>, 23> rules{{
    {"subject/conjunct", "Iran sold and [shipped] drones", of_first_conjunct},
    {"subject/consequence", "bombed a base, [prompting] attacks", of_consequence},
    {"subject/participle", "drones [made] in Iran; troops [using] drones", of_participle},
    {"subject/judged", "convicted a man of [smuggling]", of_judged},
    {"subject/owner", "Moscow's plans to [import]", of_owner},
    {"subject/intention", "Russia has plans to [import]", of_intention},
    {"subject/relative", "the firm [making] them, that [makes] them", of_relative},
    {"subject/none", "a word that is no clause", of_no_complement},
    {"subject/relative-above", "sanctions that Rome believes have [worked]", of_relative_above},
    {"subject/finite", "said that it [worked]", of_finite},
    {"subject/noun-before", "with Oslo [selling] ships", of_noun_before},
    {"subject/user", "used drones to [attack]", of_user_of_means},
    {"subject/directed", "ordered the ship to [attack]", of_directed},
    {"subject/recipient", "lent Oslo money to [buy] ships", of_recipient},
    {"subject/needed", "ten votes are needed to [win]", of_needed},
    {"subject/helped", "is helping [kill] civilians", of_helped},
    {"subject/ordered-deed", "the law mandates [reporting] it", of_ordered_deed},
    {"subject/blamed", "lashed out at Oslo for [bombing]", of_blamed},
    {"subject/object", "urged Iran to [stop]", of_object},
    {"subject/described", "refers to ships as [sinking]", of_described},
    {"subject/sent", "trainers were sent by Oslo to [teach]", of_sent},
    {"subject/agent", "drones were used by Iran to [attack]", of_agent},
    {"subject/upper", "Iran plans to [sell] drones", of_upper_subject},
}};

}  // namespace

std::span<const Rule<SubjectRule>> subject_rules() {
    return rules;
}

SubjectFinder::SubjectFinder(
    const SyntaxView& tree, const ActiveRules<SubjectRule>& active, int sentence)
    : tree_(tree),
      rules_(active),
      sentence_(sentence),
      known_(static_cast<std::size_t>(tree.size()), unknown) {}

int SubjectFinder::subject(int predicate) {
    int& known = known_[static_cast<std::size_t>(predicate)];
    if (known != unknown) {
        return known;
    }
    known = -1;  // a cycle ends here
    const int own = tree_.child(predicate, {nsubj, nsubj_pass});
    const int head = tree_.governing_word(predicate);
    int found = own >= 0 ? tree_.antecedent(own) : -1;
    if (own < 0 && head >= 0) {
        const OpenClause clause{tree_, *this, predicate, head};
        found = rules_.first(sentence_, predicate, clause).value_or(-1);
    }
    return known_[static_cast<std::size_t>(predicate)] = found;
}

int SubjectFinder::surface_subject(int predicate) {
    const int found = subject(predicate);
    const bool speaks =
        found >= 0 && tree_.is(predicate, VerbClass::speech) && !tree_.is_passive(predicate);
    const int author = speaks ? author_of(tree_, found) : -1;
    return author >= 0 ? author : found;
}

bool lends_subject(const SyntaxView& tree, int verb) {
    const int object = tree.child(verb, {obj});
    const int clause = tree.child(verb, {ccomp});
    return object >= 0 && clause >= 0 && is_relative_pronoun(tree[object])
           && !tree.has(clause, {nsubj, nsubj_pass, csubj, expl});
}

bool is_directed(const SyntaxView& tree, int infinitive) {
    const int head = tree[infinitive].head;
    return head >= 0 && tree.is_infinitive(infinitive)
           && directed_by(tree, head, infinitive) >= 0;
}

bool lends_object(const SyntaxView& tree, int head, int verb) {
    const int object = tree.child(head, {obj});
    return object >= 0 && tree[verb].deprel == xcomp && is_relative_pronoun(tree[object])
           && !tree.has(verb, {obj, ccomp, xcomp});
}

}  // namespace newsgraph
