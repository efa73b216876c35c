#include "extract/clauses/participle_subjects.hpp"

#include "core/one_of.hpp"

namespace newsgraph {

namespace {

using enum Deprel;

constexpr std::optional<int> nobody = -1;
constexpr std::optional<int> next_rule = std::nullopt;

// ", prompting attacks", ", followed by attacks"
bool is_trailing_participle(const SyntaxView& tree, int verb) {
    const bool form =
        tree[verb].xpos == Xpos::vbg
        || (tree[verb].xpos == Xpos::vbn && is_one_of(tree[verb].lemma, {"follow", "precede"}));
    return form && tree[verb].deprel == advcl && tree[verb].head < verb
           && tree.marker(verb) == Marker::none && tree.has(verb, {punct});
}

// ", according to the press, [prompting] attacks": the tree hangs it on the source.
bool follows_source(const SyntaxView& tree, int verb) {
    return tree[verb].deprel == acl && tree[verb].xpos == Xpos::vbg && tree.has(verb, {punct})
           && tree.marker(tree[verb].head) == Marker::according_to;
}

// ", leading to unrest", ", culminating in his removal": what came of all that was told; but "a
// panic erupted, resulting in deaths", since that is what happened.
bool leads_there(const SyntaxView& tree, int verb) {
    const int main = tree[verb].head;
    if ((tree.is(main, VerbClass::befalls) && !tree.has(main, {aux_pass}))
        || is_one_of(tree[main].lemma, {"occur", "happen", "begin", "start"})) {
        return false;
    }
    const int where = tree.child(verb, {obl});
    const Marker marker = where < verb ? Marker::none : tree.marker(where);
    return (tree[verb].lemma == "lead" && marker == Marker::to)
           || (is_one_of(tree[verb].lemma, {"result", "culminate"}) && marker == Marker::in);
}

// "was shot down, [killing] ten": whoever shot did.
bool harms_after_passive(const SyntaxView& tree, int verb) {
    return tree.has(tree[verb].head, {aux_pass}) && tree.has(verb, {obj})
           && tree.is(verb, VerbClass::harms);
}

// "won, [making] her the leader"
bool makes_somebody(const SyntaxView& tree, int verb) {
    return tree[verb].lemma == "make" && tree.has(verb, {iobj});
}

// "with Oslo [selling] ships", ", with rebels [selling] ships", "by rebels [using] ships"; but
// "collided with a bridge [causing] damage", where the verb takes the noun.
bool is_doer(const SyntaxView& tree, int noun) {
    using enum Marker;
    if (tree[noun].deprel == obl_agent) {
        return true;
    }
    const int first = tree.cover(noun).first;
    const auto is_mark = [&](int token) {
        return token >= 0 && tree[token].upos == Upos::punct
               && !is_one_of(tree[token].xpos, {Xpos::open_quote, Xpos::close_quote});
    };
    const bool set_off = is_mark(first) || is_mark(first - 1);
    return tree[noun].deprel == obl && tree.marker(noun) == with
           && (set_off || tree[noun].upos != Upos::noun);
}

// "ran it in the region, [comprising] two states": what consists of parts stands before the comma.
bool is_described(const SyntaxView& tree, int noun, int verb) {
    return is_one_of(tree[noun].deprel, {obl, obj, xcomp}) && is_noun(tree[noun])
           && noun > tree[noun].head && tree.has(verb, {obj})
           && tree.is(verb, VerbClass::consists);
}

// "hit crowds [fleeing] to the port", "hit a man [standing] there": who is hit goes or stands.
bool is_on_the_way(const SyntaxView& tree, int noun, int verb) {
    return tree[noun].deprel == obj && tree.cover(verb).first == verb && !tree.has(verb, {obj})
           && (tree.is(verb, VerbClass::rests) || tree.is(verb, VerbClass::spans))
           && tree.is(tree[noun].head, VerbClass::strikes);
}

// "suffered a quake [causing] deaths": whoever suffers does nothing.
bool suffers(const SyntaxView& tree, int noun) {
    return tree[noun].deprel == obj && tree.is(tree[noun].head, VerbClass::undergoes);
}

// "with oaths [binding] it": the preposition may be taken for a mark of the clause.
bool stands_within(const SyntaxView& tree, int noun, int verb) {
    return tree[noun].deprel == obl && tree.cover(verb).first < noun && noun < verb
           && tree.marker(noun) == Marker::none;
}

bool ends_before(const SyntaxView& tree, int noun, int verb) {
    const int first = tree.cover(verb).first;
    return noun < first && tree.cover(noun).last == first
           && (is_doer(tree, noun) || suffers(tree, noun) || is_described(tree, noun, verb)
               || is_on_the_way(tree, noun, verb));
}

// "boats [sold] in Oslo", and in headlines "boats [to sell]".
bool modifies_noun(const SyntaxView& tree, int verb) {
    const bool bare = !tree.is_infinitive(verb) && tree.marker(verb) == Marker::none;
    return tree[verb].deprel == acl && (bare || tree.is_headline_infinitive(verb));
}

// "[it] was a success, [selling] ferries": he who was it sells; -1: nobody.
int judged_before(const SyntaxView& tree, int noun, int verb) {
    const bool set_off = tree[verb].xpos == Xpos::vbg && tree.has(verb, {punct});
    return set_off && tree.has(noun, {cop}) ? tree.child(noun, {nsubj}) : -1;
}

}  // namespace

std::optional<int> of_participle(const OpenClause& c) {
    if (!modifies_noun(c.tree, c.predicate)) {
        return c.tree[c.predicate].deprel == amod ? c.head : next_rule;
    }
    if (const int spent = c.tree[c.head].head;
        spent >= 0 && c.tree[c.head].deprel == obj
        && is_one_of(c.tree[spent].lemma, {"spend", "waste"})) {
        return c.subjects.subject(spent);  // "spent his life [selling] it"
    }
    const int judged = judged_before(c.tree, c.head, c.predicate);
    return judged >= 0 ? c.tree.antecedent(judged) : c.head;
}

std::optional<int> of_consequence(const OpenClause& c) {
    const bool told =
        is_trailing_participle(c.tree, c.predicate)
        && (c.tree.is(c.predicate, VerbClass::tells_consequence)
            || makes_somebody(c.tree, c.predicate) || leads_there(c.tree, c.predicate)
            || harms_after_passive(c.tree, c.predicate));
    return told || follows_source(c.tree, c.predicate) ? nobody : next_rule;
}

std::optional<int> of_noun_before(const OpenClause& c) {
    const Marker marker = c.tree.marker(c.predicate);
    const bool bare = c.tree[c.predicate].deprel == advcl && c.tree[c.predicate].head == c.head
                      && c.tree[c.predicate].xpos == Xpos::vbg
                      && is_one_of(marker, {Marker::none, Marker::with});
    for (const int noun : bare ? c.tree.children(c.head) : std::span<const int>{}) {
        if (marker == Marker::with ? stands_within(c.tree, noun, c.predicate)
                                   : ends_before(c.tree, noun, c.predicate)) {
            return c.tree.antecedent(noun);
        }
    }
    return next_rule;
}

}  // namespace newsgraph
