#include "extract/claims/posts.hpp"

#include "core/kinds.hpp"
#include "core/one_of.hpp"
#include "extract/claims/qualifiers.hpp"

namespace newsgraph {

namespace {

using enum Deprel;

// "envoy [to] Chad", "senator [from] Lagos": where the post is held, whatever lies there.
bool leads_to_place(const SyntaxView& tree, int word) {
    return tree[word].deprel == nmod
           && is_one_of(tree.marker(word), {Marker::to, Marker::from, Marker::in});
}

}  // namespace

std::vector<int> bodies_of(const SyntaxView& tree, int post) {
    std::vector<int> bodies;
    for (const int child : tree.children(post)) {
        const Deprel relation = tree[child].deprel;
        const bool of =
            relation == nmod
            && is_one_of(tree.marker(child), {Marker::of, Marker::for_, Marker::at});
        if (is_one_of(relation, {compound, nmod_poss, nmod_unmarked}) || of) {
            bodies.push_back(child);
        }
    }
    // "Harbour Bank (HB) [chairman] Ole Holm": two that hang on the name
    const int person = tree[post].head;
    if (person > post && is_one_of(tree[post].deprel, {nmod_desc, compound})) {
        const int first = tree.cover(post).first;
        for (const int sibling : tree.children(person)) {
            if (sibling < post && is_one_of(tree[sibling].deprel, {compound, nmod_unmarked})
                && tree.cover(sibling).last == first) {
                bodies.push_back(sibling);
            }
        }
    }
    return bodies;
}

bool is_employer(const Chain& chain) {
    return !chain.generic && (is_organization(chain.type) || chain.type == EntityType::country);
}

void add_whose(const Article& article, const Terms& terms, int post, Claim& claim) {
    const SyntaxView& tree = terms.tree();
    const auto add = [&](const Term& whose, bool place) {
        if (terms.is_named(whose)) {
            add_qualifier(claim, place ? Role::place : Role::origin, whose);
        }
    };
    for (const int word : bodies_of(tree, post)) {
        const Term whose = terms.of(terms.name_beside(word));
        const bool named = whose.is_entity();
        const EntityType type =
            named ? article.chains[whose.chain()].type : EntityType::concept_;
        if (is_location(type) || is_organization(type)) {
            const bool for_state = tree.marker(word) == Marker::for_;  // "envoy for Chad"
            add(whose, is_location(type) && (type != EntityType::country || for_state));
        }
    }
    for (const int word : tree.children(post)) {
        if (leads_to_place(tree, word) && !terms.is_person(word)) {
            add(terms.of(word), true);
        }
    }
    add(terms.origin_of(post), false);
}

}  // namespace newsgraph
