// Which noun a relative clause, or a participle that gives another name, is said of. A parser takes
// the nearest one; the pronoun, the number of the verb and the kind of the noun know better.
#include "core/one_of.hpp"
#include "extract/syntax/tree_repairs.hpp"

#include <algorithm>
#include <vector>

namespace newsgraph {

namespace {

using enum Deprel;

enum class Number : std::uint8_t { unknown, one, many };

// A relative clause of which the pronoun is the subject.
struct Relative {
    int verb = -1;
    std::string_view pronoun;
    Number number = Number::unknown;
    bool set_off = false;  // behind a comma
};

bool differ(Number one, Number other) {
    return one != other && one != Number::unknown && other != Number::unknown;
}

// "[was] sold", "[sells]": what the tense says of the subject.
Number number_of_verb(const Tree& tree, int verb) {
    const int auxiliary = tree.child(verb, {aux, aux_pass, cop});
    const Token& tensed = tree[auxiliary < 0 ? verb : auxiliary];
    if (tensed.lemma == "be" && tensed.xpos == Xpos::vbd) {
        return tensed.span.size() == 3 ? Number::one : Number::many;  // was, were
    }
    return tensed.xpos == Xpos::vbz   ? Number::one
           : tensed.xpos == Xpos::vbp ? Number::many
                                      : Number::unknown;
}

Number number_of_noun(const RepairTree& tree, int noun) {
    const Token& token = tree[noun];
    if (token.upos != Upos::noun) {
        return Number::unknown;
    }
    const bool counts = tree.is(noun, VerbClass::only_counts)
                        || tree.is(noun, VerbClass::names_share)
                        || tree.is(noun, VerbClass::names_series);
    if (counts || tree.is(noun, VerbClass::collective)) {
        return Number::unknown;  // "a number of ships which were sold"
    }
    return token.xpos == Xpos::nns || tree.has(noun, {conj}) ? Number::many : Number::one;
}

Relative relative_at(const Tree& tree, int verb) {
    const int subject = tree.child(verb, {nsubj, nsubj_pass});
    if (tree[verb].deprel != acl_relcl || tree[verb].head < 0 || subject < 0 || subject > verb
        || !is_relative_pronoun(tree[subject])) {
        return {};
    }
    const int before = subject - 1;
    const bool set_off = before >= 0 && tree[before].upos == Upos::punct;
    // "of which three were sold", "all of whom were"
    return tree.cover(verb).first < before
               ? Relative{}
               : Relative{verb, tree[subject].lemma, number_of_verb(tree, verb), set_off};
}

// The nouns before the clause that it may be said of, the nearest first: the one that ends right
// before it and those above that one, within the clause around.
std::vector<int> nouns_before(const Tree& tree, int first, int verb) {
    constexpr TagSet<Deprel> inner{flat, compound, nmod_poss};
    int token = first - 1;
    while (fits(tree, token, {.pos = {Upos::punct}})) {
        --token;
    }
    std::vector<int> nouns;
    for (int steps = 0; token >= 0 && steps < tree.size(); ++steps, token = tree[token].head) {
        const bool clause = tree[token].upos == Upos::verb && tree[token].deprel != acl;
        if (clause || token == verb || token > first) {
            break;
        }
        if (is_noun(tree[token]) && !inner.has(base_of(tree[token].deprel))) {
            nouns.push_back(token);
        }
    }
    return nouns;
}

// A clause with "who" is of no place, one with "which" of no person; one without a comma tells
// which of several is meant, and of a place there is but one.
bool suits(const RepairTree& tree, const Relative& clause, int noun) {
    const bool person = tree.is_named(noun, EntityType::person);
    const bool place = tree.is_named(noun, EntityType::place);
    if (clause.pronoun == "who" ? place : person && clause.pronoun == "which") {
        return false;
    }
    if (!clause.set_off && clause.pronoun != "who" && place) {
        return false;
    }
    return !differ(clause.number, number_of_noun(tree, noun));
}

// "police chiefs in Chad, which [is] poor": the one place, where several are spoken of as well.
bool is_of_place(const RepairTree& tree, const Relative& clause, int noun) {
    return clause.set_off && clause.pronoun == "which" && clause.number == Number::one
           && tree.is_named(noun, EntityType::place);
}

// What may take its place: a thing, a place, or of "who" somebody with a name.
bool may_be_meant(const RepairTree& tree, const Relative& clause, int noun) {
    const bool known = tree[noun].upos == Upos::noun || is_of_place(tree, clause, noun)
                       || (clause.pronoun == "who" && tree.is_named(noun, EntityType::person));
    const bool agrees = clause.number == Number::unknown
                        || number_of_noun(tree, noun) == clause.number
                        || tree[noun].upos != Upos::noun;
    return known && agrees && suits(tree, clause, noun);
}

// "between Ann Lee and the generals, who [left]": beside a person stand people; -1: no such noun.
int people_before(const RepairTree& tree, const Relative& clause) {
    if (clause.pronoun != "who" || !clause.set_off) {
        return -1;
    }
    const auto nouns = nouns_before(tree, tree.cover(clause.verb).first, clause.verb);
    const int noun = nouns.empty() ? -1 : nouns.front();
    const bool beside = noun >= 0 && tree[noun].deprel == conj && tree[noun].upos == Upos::noun
                        && tree.is_named(tree.first_conjunct(noun), EntityType::person)
                        && tree.dominates(tree[clause.verb].head, noun);
    return beside ? noun : -1;
}

// "toured the Bo prison, [dubbed] the Hilton by guards": a participle, even where the tree has it
// that somebody toured and dubbed.
bool is_dubbed(const Tree& tree, int verb) {
    return tree[verb].lemma == "dub" && tree.has(verb, {obj, xcomp})
           && fits(
               tree,
               verb,
               {.as = {acl, advcl, conj},
                .form = {Xpos::vbn, Xpos::vbd},
                .without = {nsubj, cc}});
}

bool bears_name(const Tree& tree, int noun) {
    return tree[noun].upos == Upos::propn || has_name_before(tree, noun);
}

}  // namespace

// "the first time [that] it sold ferries": a verb has one object.
bool make_relative_mark(Sentence& sentence, const RepairTree& tree, int word) {
    const int verb = tree[word].head;
    const bool relative = tree[word].lemma == "that" && tree[word].deprel == obj && verb > word
                          && tree[verb].deprel == acl_relcl;
    const bool second =
        relative && std::ranges::any_of(tree.children(verb), [&](int child) {
            return child > verb && tree[child].deprel == obj && is_noun(tree[child]);
        });
    if (second) {
        hang(sentence, word, verb, mark);
    }
    return second;
}

// "a raid on a port in Chad that [left] two dead": the raid did, since Chad is but one; "talks
// between Ann Lee and Bo Ek, which [were] held": which is nobody.
bool find_antecedent(Sentence& sentence, const RepairTree& tree, int verb) {
    const Relative clause = relative_at(tree, verb);
    const int people = clause.verb < 0 ? -1 : people_before(tree, clause);
    if (people >= 0 && people != tree[verb].head) {
        hang(sentence, verb, people, acl_relcl);
        return true;
    }
    if (clause.verb < 0 || suits(tree, clause, tree[verb].head)) {
        return false;
    }
    for (const int noun : nouns_before(tree, tree.cover(verb).first, verb)) {
        if (noun != tree[verb].head && may_be_meant(tree, clause, noun)) {
            hang(sentence, verb, noun, acl_relcl);
            return true;
        }
    }
    return false;
}

// "statues that dot the island of Rapa Nui, also [called] Easter Island": another name behind a
// comma is that of the name before it.
bool give_alias_to_name(Sentence& sentence, const RepairTree& tree, int verb) {
    const bool named = fits(tree, verb, {.as = {acl, advcl}, .form = {Xpos::vbn}})
                       && is_one_of(tree[verb].lemma, {"call", "know", "name", "dub"});
    if (!named && !is_dubbed(tree, verb)) {
        return false;
    }
    const int first = tree.cover(verb).first;
    if (first < 1 || tree[first].upos != Upos::punct) {
        return false;
    }
    const auto nouns = nouns_before(tree, first, verb);
    if (nouns.empty() || nouns.front() == tree[verb].head || !bears_name(tree, nouns.front())
        || tree.dominates(verb, nouns.front())) {
        return false;
    }
    hang(sentence, verb, nouns.front(), acl);
    sentence.tokens[verb].xpos = Xpos::vbn;
    return true;
}

// "a vote that Ann Lee hopes will [endorse] it": what she hopes is that it will.
bool give_relative_to_hope(Sentence& sentence, const RepairTree& tree, int verb) {
    const int auxiliary = tree.child(verb, {aux, aux_pass, cop});
    if (!fits(tree, verb, {.as = {acl_relcl}}) || auxiliary < 0) {
        return false;
    }
    const int noun = tree[verb].head;
    const int hope = tree.child(noun, {acl_relcl});
    if (hope < noun || hope >= verb || auxiliary != hope + 1 || !tree.has(hope, {nsubj})) {
        return false;
    }
    const int pronoun = tree.child(verb, {obj, nsubj, nsubj_pass});
    if (pronoun < 0 || pronoun > hope || !is_relative_pronoun(tree[pronoun])) {
        return false;
    }
    hang(sentence, verb, hope, ccomp);
    hang(sentence, pronoun, verb, subject_relation(tree, verb));
    return true;
}

}  // namespace newsgraph
