// Repairs of what hangs on a noun.
#include "core/one_of.hpp"
#include "extract/syntax/tree_repairs.hpp"

#include <algorithm>
#include <string_view>

namespace newsgraph {

using enum Deprel;

namespace {

// What is done to something at a place.
bool is_deed(const RepairTree& tree, int noun) {
    return tree.is(noun, VerbClass::passage) || tree.is(noun, VerbClass::work);
}

// "accused [the firm] of fraud"; but "accused members of the crew", "accused Ann Lee of Boston"
bool is_accused_of(const RepairTree& tree, int verb, int object, int charge) {
    const bool body = tree[object].upos != Upos::noun || tree.is_body(object);
    return body && !tree.has(charge, {det}) && tree.has_case(charge, "of")
           && !tree.is_place(charge)
           && is_one_of(tree[verb].lemma, {"accuse", "suspect", "convict", "acquit"});
}

// "informed [the port] of its plans"; but "informed members of the crew"
bool is_told_of(const RepairTree& tree, int verb, int object, int matter) {
    const bool hears = tree[object].upos != Upos::noun || tree.is_body(object)
                       || tree.has(matter, {nmod_poss});
    return hears && tree.has_case(matter, "of") && !tree.is_place(matter)
           && tree.is(verb, VerbClass::informs_of);
}

}  // namespace

// "Ali Hosseini, the [leader]": what hangs on a later word of a name hangs on its first.
bool lift_from_flat(Sentence& sentence, const RepairTree& tree, int token) {
    const int above = tree[token].head;
    if (above < 0 || tree[above].deprel != flat || above > token
        || is_one_of(tree[token].deprel, {punct, case_, cc, conj})) {
        return false;
    }
    hang(sentence, token, tree[above].head, tree[token].deprel);
    return true;
}

// "by the German company [Arkan]": two nouns side by side that depend on the same word in the same
// way are one, of which the name tells which.
bool join_class_and_name(Sentence& sentence, const RepairTree& tree, int name) {
    const int noun = name - 1;
    if (!fits(
            tree,
            name,
            {.as = {obl, obl_agent, nmod}, .pos = {Upos::propn}, .without = {case_, det}})
        || !fits(tree, noun, {.as = {tree[name].deprel}, .pos = {Upos::noun}})
        || tree.is(name, VerbClass::names_day) || !are_side_by_side(tree, noun, name)) {
        return false;
    }
    hang(sentence, name, noun, appos);
    return true;
}

// "buys camera maker [Harrow Optics]": a noun has no object, the name tells which one it is.
bool make_object_apposition(Sentence& sentence, const RepairTree& tree, int name) {
    const int noun = tree[name].head;
    if (tree[name].deprel != obj || tree[name].upos != Upos::propn || noun < 0
        || tree[noun].upos != Upos::noun || tree.cover(name).first != noun + 1) {
        return false;
    }
    hang(sentence, name, noun, appos);
    return true;
}

// "one of these groups, the [Front], sold": a name between two commas behind a noun is no second
// member of a list that has no "and".
bool make_list_apposition(Sentence& sentence, const RepairTree& tree, int name) {
    const int member = tree[name].head;
    const int above = head_of(tree, member);
    if (!fits(tree, name, {.as = {conj}, .pos = {Upos::propn}, .without = {cc, conj}})
        || !fits(tree, member, {.as = {nmod}}) || !tree.has_case(member, "of") || above < 0
        || children_as(tree, member, conj).size() != 1) {
        return false;
    }
    const bool between_commas =
        comma_before(tree, name) >= 0 && fits(tree, tree.cover(name).last, {.lemma = ","});
    if (between_commas) {
        hang(sentence, name, above, appos);
    }
    return between_commas;
}

namespace {

// A participle between a preposition and a bare noun that says what the noun is like.
bool says_kind(const RepairTree& tree, int preposition, int participle, int noun) {
    return tree[participle].xpos == Xpos::vbg && preposition >= 0
           && preposition == participle - 1 && noun > participle
           && !tree.has(noun, {det, nmod_poss})
           && (is_one_of(tree[participle].lemma, {"neighbor", "neighbour", "surround"})
               || is_one_of(tree[preposition].lemma, {"amid", "amidst", "during", "under"}));
}

}  // namespace

// "amid [growing] unrest", "rebels in [neighboring] Chad": no clause, but of what kind it is.
bool make_participle_modifier(Sentence& sentence, const RepairTree& tree, int participle) {
    const int preposition = tree.child(participle, {mark});
    const int noun = tree.child(participle, {obj});
    if (tree[participle].head < 0 || !says_kind(tree, preposition, participle, noun)) {
        return false;
    }
    const int above = tree[participle].head;
    const bool verb = tree[above].upos == Upos::verb || tree.has(above, {cop});
    const int object = verb ? tree.child(above, {obj}) : -1;
    const bool of_object = object >= 0 && object == preposition - 1;
    hang(sentence, noun, of_object ? preposition - 1 : above, verb && !of_object ? obl : nmod);
    hang(sentence, preposition, noun, case_);
    hang(sentence, participle, noun, amod);
    for (const int child : tree.children(participle)) {
        if (child > noun) {
            hang(sentence, child, noun, tree[child].deprel);
        }
    }
    sentence.tokens[participle].upos = Upos::adj;
    return true;
}

// "sold it in [line] with the law": three words that are one preposition; nobody sells in a line.
bool make_case_phrase(Sentence& sentence, const RepairTree& tree, int line) {
    const int in = line - 1;
    const int with = line + 1;
    const bool words = tree[line].lemma == "line" && in >= 0 && with < tree.size()
                       && tree[in].lemma == "in" && tree[with].lemma == "with";
    const int noun = words ? tree[with].head : -1;
    const int above = noun > with ? tree[noun].head : -1;
    const bool joined = above == line || (above >= 0 && above == tree[line].head);
    if (!joined || tree[line].head < 0) {
        return false;
    }
    hang(sentence, noun, tree[line].head, obl);
    hang(sentence, in, noun, case_);
    hang(sentence, line, in, fixed);
    hang(sentence, with, in, fixed);
    return true;
}

// "needs [up] to 60 ferries": how many, no particle.
bool make_upper_bound(Sentence& sentence, const RepairTree& tree, int up) {
    const int to = up + 1;
    const int number = up + 2;
    if (!fits(tree, up, {.lemma = "up", .as = {compound_prt}})
        || !fits(tree, to, {.lemma = "to"})
        || !fits(tree, number, {.pos = {Upos::num, Upos::sym}})) {
        return false;
    }
    const int verb = tree[up].head;
    const int noun = tree[number].deprel == nummod ? tree[number].head : number;
    if (!fits(tree, noun, {.as = {obl, obl_agent, obl_unmarked}}) || tree[noun].head != verb
        || tree.has(verb, {obj})) {
        return false;
    }
    hang(sentence, noun, verb, obj);
    hang(sentence, up, number, advmod);
    hang(sentence, to, up, fixed);
    return true;
}

// "sends it back to [the court]": where it goes is said of the verb.
bool give_goal_to_verb(Sentence& sentence, const RepairTree& tree, int goal) {
    const int particle = tree[goal].head;
    const int verb = head_of(tree, particle);
    const bool beside = verb >= 0 && is_one_of(tree[goal].deprel, {obl, nmod})
                        && tree[particle].deprel == advmod && tree[particle].upos == Upos::adv
                        && is_one_of(tree[particle].lemma, {"back", "away", "home", "over"})
                        && tree[verb].upos == Upos::verb && tree.cover(goal).first > particle;
    if (beside) {
        hang(sentence, goal, verb, obl);
    }
    return beside;
}

// "prevent the supply of drones from [Iran]": where a supply comes from and goes to is said of it,
// not of who prevents it.
bool give_route_to_noun(Sentence& sentence, const RepairTree& tree, int place) {
    const int verb = tree[place].head;
    const int preposition = tree.child(place, {case_});
    if (tree[place].deprel != obl || tree[place].upos != Upos::propn || verb < 0
        || preposition < 0 || !is_one_of(tree[preposition].lemma, {"from", "to"})
        || is_one_of(tree[verb].lemma, {"move", "shift", "extend", "expand", "redirect"})) {
        return false;
    }
    const int noun = tree.child(verb, {obj});
    if (noun < verb || noun > place || !tree.is(noun, VerbClass::passage)) {
        return false;
    }
    hang(sentence, place, noun, nmod);
    return true;
}

// "the production of drones in [Russia]": the place is that of the production.
bool lift_place_to_deed(Sentence& sentence, const RepairTree& tree, int place) {
    const int thing = tree[place].head;
    const int deed = head_of(tree, thing);
    if (!fits(tree, place, {.as = {nmod}, .pos = {Upos::propn}})
        || !fits(tree, thing, {.as = {nmod}, .pos = {Upos::noun}})
        || !(tree.has_case(place, "in") || tree.has_case(place, "at"))) {
        return false;
    }
    if (deed < 0 || deed > thing || !tree.has_case(thing, "of") || !is_deed(tree, deed)) {
        return false;
    }
    hang(sentence, place, deed, nmod);
    return true;
}

namespace {

// The noun that it hangs on, from phrase to phrase: "blamed the [fire] in the port on rebels".
int noun_above_phrases(const RepairTree& tree, int noun) {
    while (tree[noun].deprel == nmod) {
        noun = tree[noun].head;
    }
    return noun;
}

bool has_phrase_behind(
    const RepairTree& tree, int word, int before, std::string_view preposition) {
    return std::ranges::any_of(tree.children(word), [&](int child) {
        return child > before && tree.has_case(child, preposition);
    });
}

}  // namespace

// "accused the firm of [fraud]", "blamed the fire on [rebels]", "informed it of [their plans]": what
// somebody is blamed for or told of is no part of his name; but "accused the Bank of Ghana".
bool give_charge_to_verb(Sentence& sentence, const RepairTree& tree, int noun) {
    const int object = noun_above_phrases(tree, noun);
    const int verb = fits(tree, object, {.as = {obj}}) ? tree[object].head : -1;
    if (verb < 0 || object == noun || tree.in_one_name(object, noun)) {
        return false;
    }
    const bool blamed = tree[verb].lemma == "blame" && tree.has_case(noun, "on");
    const std::string_view taken = blamed ? "on" : "of";
    // "accused Ann Lee of Boston of [theft]": the last such phrase
    const bool last = !has_phrase_behind(tree, verb, object, taken)
                      && !has_phrase_behind(tree, object, noun, taken)
                      && !has_phrase_behind(tree, noun, noun, taken);
    if (!last
        || !(
            blamed || is_accused_of(tree, verb, object, noun)
            || is_told_of(tree, verb, object, noun))) {
        return false;
    }
    hang(sentence, noun, verb, obl);
    return true;
}

// "said Monday in [Lagos]", "said Monday night at [the Lagos Fair]": a day has no place.
bool lift_place_of_time(Sentence& sentence, const RepairTree& tree, int place) {
    const int time = tree[place].head;
    const int verb = head_of(tree, time);
    const bool where = tree.is_place(place)
                           ? tree.has_case(place, "in") || tree.has_case(place, "at")
                           : tree.has_case(place, "at");
    if (!where || tree.name_at(place) == nullptr || !fits(tree, place, {.as = {nmod}})
        || !fits(tree, time, {.as = {obl_unmarked}}) || verb < 0 || place < time) {
        return false;
    }
    hang(sentence, place, verb, obl);
    return true;
}

}  // namespace newsgraph
