// What hangs on the object in the tree but may belong to the verb as well: "sold drones to
// Russia", "bought two types of drones from Iran". Argument::through says on what it hangs.
#include "core/one_of.hpp"
#include "extract/clauses/arguments.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

using enum Deprel;

// "sold", without a copula: the object of a predicate noun is none of a deed.
bool is_verb(const ArgumentQuery& q) {
    return q.tree[q.predicate].upos == Upos::verb && !q.tree.has(q.predicate, {cop});
}

bool concerns(Marker marker) {
    return is_one_of(marker, {Marker::of, Marker::about, Marker::over});
}

bool add_phrases_of(const ArgumentQuery& q, int noun) {
    const auto before = q.found.size();
    for (const int child : q.tree.children(noun)) {
        const Marker marker = q.tree.marker(child);
        if (is_one_of(q.tree[child].deprel, {nmod, obl}) && marker != Marker::by) {
            q.found.push_back(
                {.marker = marker, .head = q.tree.antecedent(child), .through = noun});
        }
    }
    return q.found.size() > before;
}

// "reached a deal [to build it]": so the verb is about that, too.
bool add_aim_of_object(const ArgumentQuery& q) {
    const int object = first_of(q.found, ArgumentKind::object);
    const bool accord = object >= 0 && is_verb(q) && q.tree.is(object, VerbClass::names_accord);
    const int aim = accord ? q.tree.child(object, {acl}) : -1;
    if (aim < object || !q.tree.is_infinitive(aim)
        || first_of(q.found, ArgumentKind::clause) >= 0) {
        return false;
    }
    q.found.push_back(
        {.kind = ArgumentKind::clause, .marker = Marker::to, .head = aim, .through = object});
    return true;
}

bool add_of_object(const ArgumentQuery& q) {
    const int object = first_of(q.found, ArgumentKind::object);
    bool added = false;
    if (object >= 0 && is_verb(q)) {
        for (const int member : q.tree.Tree::conjuncts(object)) {
            added = add_phrases_of(q, member) || added;
        }
    }
    return added;
}

// Other PPs of the one spoken to may well be his: "told the court for the south".
bool add_of_indirect(const ArgumentQuery& q) {
    const int indirect = first_of(q.found, ArgumentKind::indirect);
    const auto before = q.found.size();
    if (indirect >= 0 && is_verb(q)) {
        add_phrases_of(q, indirect);
        std::erase_if(q.found, [&](const Argument& argument) {
            return argument.through == indirect && !concerns(argument.marker);
        });
    }
    return q.found.size() > before;
}

// A tree loses itself in the price: the PP hangs on one of its words.
bool add_of_priced(const ArgumentQuery& q) {
    constexpr int longest_price = 5;  // tokens: worth almost $ 20 billion
    const int worth = first_of(q.found, ArgumentKind::object) + 1;
    if (worth <= 0 || worth >= q.tree.size() || q.tree[worth].lemma != "worth" || !is_verb(q)) {
        return false;
    }
    bool added = false;
    const int end = std::min(worth + 1 + longest_price, q.tree.size());
    for (int token = worth; token < end; ++token) {
        if (token == worth || is_one_of(q.tree[token].upos, {Upos::sym, Upos::num})) {
            added = add_phrases_of(q, token) || added;
        }
    }
    return added;
}

// "in prison", "on bail": a noun without an article takes no PP of its own.
bool add_of_bare_oblique(const ArgumentQuery& q) {
    const auto obliques = q.found;
    bool added = false;
    for (const Argument& argument : obliques) {
        const Token& noun = q.tree[argument.head];
        const bool bare = argument.kind == ArgumentKind::oblique && argument.through < 0
                          && argument.marker == Marker::in && noun.xpos == Xpos::nn
                          && argument.head > 0 && q.tree[argument.head - 1].deprel == case_;
        added = (bare && is_verb(q) && first_of(q.found, ArgumentKind::object) >= 0
                 && add_phrases_of(q, argument.head))
                || added;
    }
    return added;
}

bool add_of_measured(const ArgumentQuery& q) {
    const int object = first_of(q.found, ArgumentKind::object);
    const int of = object < 0 || !is_verb(q) ? -1 : q.tree.child(object, {nmod});
    return of >= 0 && add_phrases_of(q, of);
}

bool add_owner(const ArgumentQuery& q) {
    const int object = first_of(q.found, ArgumentKind::object);
    const int owner = object < 0 || !is_verb(q) ? -1 : q.tree.child(object, {nmod_poss});
    if (owner >= 0) {
        q.found.push_back(
            {.kind = ArgumentKind::possessor,
             .marker = Marker::possessive,
             .head = owner,
             .through = object});
    }
    return owner >= 0;
}

bool add_of_existing(const ArgumentQuery& q) {
    const int existing = first_of(q.found, ArgumentKind::subject);
    return existing >= 0 && is_verb(q) && q.tree.has(q.predicate, {expl})
           && q.tree[q.predicate].lemma == "be" && add_phrases_of(q, existing);
}

constexpr std::array<Rule<ArgumentRule>, 8> rows{{
    {"argument/of-object", "[sold] drones to Russia", add_of_object},
    {"argument/aim-of-object", "[reached] a deal to build it", add_aim_of_object},
    {"argument/of-measured", "[bought] two types of drones from Iran", add_of_measured},
    {"argument/of-indirect", "[warned] Iran of sanctions", add_of_indirect},
    {"argument/of-priced", "[signed] a deal worth $20 billion with Oslo", add_of_priced},
    {"argument/of-bare-oblique", "[demanded] a year in prison for Lee", add_of_bare_oblique},
    {"argument/owner-of-object", "[revoked] the airline's licence", add_owner},
    {"argument/of-existing", "there [are] 50 tanks in the town", add_of_existing},
}};

}  // namespace

std::span<const Rule<ArgumentRule>> complement_argument_rules() {
    return rows;
}

}  // namespace newsgraph
