#include "extract/claims/posts.hpp"

#include "core/kinds.hpp"
#include "core/one_of.hpp"
#include "extract/claims/qualifiers.hpp"
#include "extract/mentions/phrase_extent.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

// "envoy [to] Chad", "senator [from] Lagos": where the post is held, whatever lies there.
bool leads_to_place(const SyntaxView& tree, int word) {
    return tree[word].deprel == nmod
           && is_one_of(tree.marker(word), {Marker::to, Marker::from, Marker::in});
}

bool is_of_post(const SyntaxView& tree, int word) {
    return tree[word].deprel == nmod
           && is_one_of(tree.marker(word), {Marker::of, Marker::for_, Marker::at});
}

// "head [of research]", "an expert [in maritime law]"
bool says_field(const SyntaxView& tree, int word) {
    return tree[word].deprel == nmod
           && is_one_of(tree.marker(word), {Marker::of, Marker::for_, Marker::in, Marker::on});
}

// "president and [chief] of Arkan": the conjunct that the rest of both hangs on; of others the post
// itself.
int bearer_of_phrases(const SyntaxView& tree, int post) {
    const auto has_phrase = [&](int noun) {
        return std::ranges::any_of(
            tree.children(noun), [&](int child) { return is_of_post(tree, child); });
    };
    const int next = tree.child(post, {conj});
    const bool shared = next >= 0 && !has_phrase(post) && !tree.has(next, {det})
                        && tree[next].upos == Upos::noun && has_phrase(next);
    return shared ? next : post;
}

// "head [of research] at Arkan", "Minister [of Humanitarian Affairs]": what of the body, where the
// phrase names none.
void add_field(const Terms& terms, int word, Claim& claim) {
    const SyntaxView& tree = terms.tree();
    const int preposition = tree.child(word, {case_});
    const Term named = terms.of(terms.name_beside(word));
    // "secretary of state" says it itself
    const bool told = claim.object.span.contains(tree[word].span);
    const bool body = terms.is_named(named) && !terms.is_of(named, {EntityType::concept_});
    if (told || preposition < 0 || !is_noun(tree[word]) || !claim.object.is_entity() || body) {
        return;
    }
    const Range range = phrase_around(terms.view(), word, [&](int phrase) {
        return tree[phrase].deprel == nmod && tree.marker(phrase) != Marker::at;
    });
    add_words(
        terms.article(),
        {range.sentence, preposition, range.last},
        Role::topic,
        LiteralType::text,
        claim);
}

// "[Harbour Bank] (HB) chairman Ole Holm": the two hang on the name; -1: none.
int body_before_post(const SyntaxView& tree, int post) {
    const int person = tree[post].head;
    if (person < post || !is_one_of(tree[post].deprel, {nmod_desc, compound})) {
        return -1;
    }
    const auto siblings = tree.children(person);
    const auto found = std::ranges::find_if(siblings, [&](int sibling) {
        return sibling < post && is_one_of(tree[sibling].deprel, {compound, nmod_unmarked})
               && tree.cover(sibling).last == tree.cover(post).first;
    });
    return found == siblings.end() ? -1 : *found;
}

// What the post says of a noun beside it: the body's, or where; nothing for persons and things.
std::optional<Role> role_beside_post(const Terms& terms, int noun, const Term& whose) {
    if (!whose.is_entity()) {
        return {};
    }
    const EntityType type = terms.chain(whose).type;
    if (is_organization(type)) {
        return Role::origin;
    }
    const bool for_state = terms.tree().marker(noun) == Marker::for_;  // "envoy for Chad"
    const bool owner = type == EntityType::country && !for_state;
    return is_location(type) ? std::optional(owner ? Role::origin : Role::place) : std::nullopt;
}

}  // namespace

std::vector<int> bodies_of(const Terms& terms, int post) {
    const SyntaxView& tree = terms.tree();
    std::vector<int> bodies;
    for (const int child : tree.children(post)) {
        // "the [Republican] senator"
        const bool party =
            tree[child].deprel == amod && terms.is_of(terms.of(child), {EntityType::group});
        if (party || is_one_of(tree[child].deprel, {compound, nmod_poss, nmod_unmarked})) {
            bodies.push_back(child);
        }
    }
    for (const int child : tree.children(bearer_of_phrases(tree, post))) {
        if (!is_of_post(tree, child)) {
            continue;
        }
        bodies.push_back(child);
        // "head of research [at Arkan]"
        const int inner = tree.child(child, {nmod});
        if (inner > child && tree.marker(inner) == Marker::at) {
            bodies.push_back(inner);
        }
    }
    if (const int before = body_before_post(tree, post); before >= 0) {
        bodies.push_back(before);
    }
    return bodies;
}

bool is_imagined(const SyntaxView& tree, Range post, int bearer) {
    return post.first > 0 && is_one_of(tree[post.first - 1].lemma, {"a", "an"})
           && bearer >= post.last && tree[post.last].upos == Upos::propn;
}

bool is_employer(const Chain& chain) {
    return !chain.generic && (is_organization(chain.type) || chain.type == EntityType::country);
}

void add_whose(const Terms& terms, int post, Claim& claim) {
    const SyntaxView& tree = terms.tree();
    const auto add = [&](const Term& whose, Role role) {
        if (terms.is_named(whose)) {
            add_qualifier(claim, role, whose);
        }
    };
    for (const int word : bodies_of(terms, post)) {
        const Term whose = terms.of(terms.name_beside(word));
        if (const auto role = role_beside_post(terms, word, whose)) {
            add(whose, *role);
        }
    }
    for (const int word : tree.children(post)) {
        if (leads_to_place(tree, word) && !terms.is_person(word)) {
            add(terms.of(word), Role::place);
        }
    }
    for (const int word : tree.children(bearer_of_phrases(tree, post))) {
        if (says_field(tree, word)) {
            add_field(terms, word, claim);
        }
    }
    add(terms.origin_of(post), Role::origin);
    const Term owner = terms.told_owner(post);
    if (const auto role = role_beside_post(terms, post, owner)) {
        add(owner, *role);
    }
}

}  // namespace newsgraph
