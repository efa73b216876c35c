#include "extract/clauses/sources.hpp"

#include "core/one_of.hpp"
#include "extract/clauses/subjects.hpp"

namespace newsgraph {

namespace {

using enum Deprel;

// "according to X" as a participle with an object, or as a preposition; -1: not this child.
int source_at(const SyntaxView& tree, int child) {
    const Token& token = tree[child];
    if (is_one_of(token.lemma, {"according", "accord"}) && token.deprel != case_) {
        if (const int source = tree.child(child, {obl, nmod, obj}); source >= 0) {
            return source;
        }
    }
    return is_one_of(token.deprel, {obl, nmod, parataxis, advcl})
                   && tree.marker(child) == Marker::according_to
               ? child
               : -1;
}

// The text or the one that something is said according to; -1: nobody. What stands behind a comma
// at the end is said of all the clauses: "two were killed and six wounded, according to [Lee]".
int source_beside(const SyntaxView& tree, int predicate) {
    for (const int child : tree.children(predicate)) {
        if (const int source = source_at(tree, child); source >= 0) {
            return source;
        }
    }
    for (const int child : tree.children(predicate)) {
        const bool clause = tree[child].deprel == conj && tree[child].upos == Upos::verb;
        const int source = clause ? source_beside(tree, child) : -1;
        const int comma = source < 0 ? -1 : tree.cover(source).first;
        if (comma > child && tree[comma].upos == Upos::punct) {
            return source;
        }
    }
    return -1;
}

}  // namespace

int according_to(const SyntaxView& tree, int predicate) {
    const int source = source_beside(tree, predicate);
    const int author = source < 0 ? -1 : author_of(tree, source);
    return author < 0 ? source : author;
}

}  // namespace newsgraph
