#include "extract/syntax/token_shape.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

template <class Tag>
bool allows(TagSet<Tag> tags, Tag tag) {
    return tags.empty() || tags.has(tag);
}

bool looks_like(const Token& token, const Shape& shape) {
    return allows(shape.as, token.deprel) && allows(shape.pos, token.upos)
           && allows(shape.form, token.xpos)
           && (shape.lemma.empty() || token.lemma == shape.lemma);
}

}  // namespace

bool fits(const Tree& tree, int token, const Shape& shape) {
    if (token < 0 || token >= tree.size() || !looks_like(tree[token], shape)) {
        return false;
    }
    const auto hangs_as = [&](TagSet<Deprel> relations) {
        return std::ranges::any_of(
            tree.children(token), [&](int child) { return relations.has(tree[child].deprel); });
    };
    return (shape.with.empty() || hangs_as(shape.with))
           && (shape.without.empty() || !hangs_as(shape.without));
}

}  // namespace newsgraph
