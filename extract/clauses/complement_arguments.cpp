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

int core_argument(const ArgumentQuery& q, ArgumentKind kind) {
    const auto found = std::ranges::find(q.found, kind, &Argument::kind);
    return found == q.found.end() ? -1 : found->head;
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

bool add_of_object(const ArgumentQuery& q) {
    const int object = core_argument(q, ArgumentKind::object);
    bool added = false;
    if (object >= 0 && is_verb(q)) {
        for (const int member : q.tree.conjuncts(object)) {
            added = add_phrases_of(q, member) || added;
        }
    }
    return added;
}

bool add_of_measured(const ArgumentQuery& q) {
    const int object = core_argument(q, ArgumentKind::object);
    const int of = object < 0 || !is_verb(q) ? -1 : q.tree.child(object, {nmod});
    return of >= 0 && add_phrases_of(q, of);
}

bool add_owner(const ArgumentQuery& q) {
    const int object = core_argument(q, ArgumentKind::object);
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
    const int existing = core_argument(q, ArgumentKind::subject);
    return existing >= 0 && is_verb(q) && q.tree.has(q.predicate, {expl})
           && q.tree[q.predicate].lemma == "be" && add_phrases_of(q, existing);
}

constexpr std::array<Rule<ArgumentRule>, 4> rows{{
    {"argument/of-object", "[sold] drones to Russia", add_of_object},
    {"argument/of-measured", "[bought] two types of drones from Iran", add_of_measured},
    {"argument/owner-of-object", "[revoked] the airline's licence", add_owner},
    {"argument/of-existing", "there [are] 50 tanks in the town", add_of_existing},
}};

}  // namespace

std::span<const Rule<ArgumentRule>> complement_argument_rules() {
    return rows;
}

}  // namespace newsgraph
