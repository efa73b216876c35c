#include "extract/claims/membership.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"

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

}  // namespace

std::vector<Claim> read_memberships(const Article& article, const Terms& terms) {
    const SyntaxView& tree = terms.tree();
    std::vector<Claim> claims;
    for (const Mention& name : of_sentence(article.mentions, terms.sentence())) {
        if (name.form != MentionForm::name || name.type != EntityType::person
            || name.chain < 0) {
            continue;
        }
        for (const int child : tree.children(name.head)) {
            const Term body = terms.of(child);
            const bool of =
                tree[child].deprel == nmod
                && is_one_of(
                    tree.marker(child), {Marker::of, Marker::at, Marker::from, Marker::with});
            if (!of || !terms.is_named(body) || is_past(tree, child)
                || !is_organization(article.chains[body.chain()].type)) {
                continue;
            }
            Claim claim;
            claim.sentence = terms.sentence();
            claim.subject = {name.chain, span_of(article, name.range)};
            claim.object = body;
            claim.relation = has_staff(tree, child, article.chains[body.chain()]) ? "works_for"
                                                                                  : "member_of";
            claim.predicate = "be";
            claim.predicate_span = body.span;
            claim.rules.emplace_back("structure/of-body");
            claims.push_back(std::move(claim));
        }
    }
    return claims;
}

}  // namespace newsgraph
