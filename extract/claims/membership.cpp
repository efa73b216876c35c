#include "extract/claims/membership.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/claims/claim_maker.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

// A band or a party has members, others have staff.
bool has_staff(const SyntaxView& tree, int word, const Chain& body) {
    using enum EntityType;
    return is_one_of(body.type, {company, media, government_body, international_organization})
           || tree.lexicon().is(ascii_lower(tree[word].lemma), VerbClass::has_staff);
}

// "formerly of the guild"
bool is_past(const SyntaxView& tree, int body) {
    return std::ranges::any_of(
        tree.children(body), [&](int word) { return tree.is(word, VerbClass::former); });
}

// "Ann Lee of the [guild]"
bool is_body_of_person(const Terms& terms, int word) {
    const SyntaxView& tree = terms.tree();
    const Term body = terms.of(word);
    return tree[word].deprel == nmod
           && is_one_of(tree.marker(word), {Marker::of, Marker::at, Marker::from, Marker::with})
           && terms.is_named(body) && is_organization(terms.chain(body).type)
           && !is_past(tree, word);
}

// "Ann Lee of [Kenya]", "Ann Lee from [Riga]"; but "the Ann Lee of Kenya"
bool is_home_of_person(const Terms& terms, int word) {
    const SyntaxView& tree = terms.tree();
    return tree[word].deprel == nmod && is_one_of(tree.marker(word), {Marker::of, Marker::from})
           && terms.is_named(terms.of(word)) && terms.is_place(word)
           && !tree.has(tree[word].head, {det});
}

}  // namespace

std::vector<Claim> read_memberships(const Terms& terms) {
    const Article& article = terms.article();
    const SyntaxView& tree = terms.tree();
    std::vector<Claim> claims;
    for (const Mention& name : of_sentence(article.mentions, terms.sentence())) {
        if (name.form != MentionForm::name || name.type != EntityType::person
            || name.chain < 0) {
            continue;
        }
        for (const int word : tree.children(name.head)) {
            const Term person{name.chain, span_of(article, name.range)};
            if (is_home_of_person(terms, word)) {
                claims.push_back(claim_beside(
                    terms, person, "based_in", terms.of(word), "structure/of-place"));
            }
            if (is_body_of_person(terms, word)) {
                const Term body = terms.of(word);
                const auto relation =
                    has_staff(tree, word, terms.chain(body)) ? "works_for" : "member_of";
                claims.push_back(
                    claim_beside(terms, person, relation, body, "structure/of-body"));
            }
        }
    }
    return claims;
}

}  // namespace newsgraph
