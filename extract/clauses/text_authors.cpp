#include "extract/clauses/text_authors.hpp"

#include "core/one_of.hpp"
#include "extract/clauses/predicate_words.hpp"

#include <initializer_list>

namespace newsgraph {

namespace {

using enum Deprel;

// "report", "estimate": what it says somebody says.
bool is_record(const SyntaxView& tree, int noun) {
    const auto* rule = tree[noun].upos == Upos::noun
                           ? tree.lexicon().find(PredicateKind::noun, tree[noun].lemma)
                           : nullptr;
    return rule != nullptr && is_one_of(rule->effect, {Effect::says, Effect::evidence});
}

// "[the ministry]'s report", "the report by [the ministry]"; -1: nobody is named.
int maker_of(const SyntaxView& tree, int text, std::initializer_list<Marker> markers) {
    if (const int owner = tree.child(text, {nmod_poss}); owner >= 0) {
        return owner;
    }
    for (const int child : tree.children(text)) {
        if (base_of(tree[child].deprel) == nmod && is_one_of(tree.marker(child), markers)) {
            return child;
        }
    }
    return -1;
}

// "data from [Reuters]", "figures of the [council]", "[Reuters] data"; -1: nobody is named.
int keeper_of(const SyntaxView& tree, int record) {
    using enum Marker;
    const int maker = maker_of(tree, record, {by, from, of});
    if (maker >= 0 && tree[maker].upos != Upos::noun) {
        return maker;
    }
    for (const int child : tree.children(record)) {
        if (base_of(tree[child].deprel) == compound && tree[child].upos == Upos::propn) {
            return child;
        }
    }
    return maker >= 0 && tree.marker(maker) != of ? maker : -1;
}

// "a statement released by [the court]", "a [court] press release"; -1: nobody is named.
int issuer_of(const SyntaxView& tree, int text) {
    const int participle = tree.child(text, {acl});
    if (participle >= 0 && tree.is_passive(participle)
        && tree.is(participle, VerbClass::issues_text)) {
        return tree.child(participle, {obl_agent});
    }
    const bool formal = is_one_of(tree[text].lemma, {"release", "statement", "bulletin"});
    for (const int child : formal ? tree.children(text) : std::span<const int>{}) {
        if (tree[child].deprel == compound && tree[child].upos == Upos::propn) {
            return child;
        }
    }
    return -1;
}

// Whose text or record it is; -1: it is none, or nobody is named.
int source_behind(const SyntaxView& tree, int noun) {
    const int author = author_of(tree, noun);
    return author < 0 && is_record(tree, noun) ? keeper_of(tree, noun) : author;
}

// "[in] a report of the council, the storm sank ten", "[by] reports, it sank": before the clause,
// which is no speech itself.
bool opens_with_record(const SyntaxView& tree, int predicate, int noun) {
    const Marker marker = tree.marker(noun);
    const bool opens = tree[noun].deprel == obl && noun < predicate && tree.has(noun, {punct})
                       && is_one_of(marker, {Marker::in, Marker::by})
                       && !tree.is(predicate, VerbClass::speech);
    if (opens && marker == Marker::by) {
        return is_one_of(tree[noun].lemma, {"report", "account", "estimate"});
    }
    const int source = opens ? source_behind(tree, noun) : -1;
    return source >= 0 && tree[source].upos != Upos::pron;  // "in his report, he ..."
}

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

// "Women, who are a tenth, according to [the bank], have served": said of the relative clause that
// ends right before it.
bool ends_relative(const SyntaxView& tree, int predicate, int child) {
    const int noun = child < predicate ? tree.child(predicate, {nsubj, nsubj_pass}) : -1;
    const int clause = tree.child(noun, {acl_relcl});
    if (clause < 0 || tree.cover(clause).last > child || noun > child) {
        return false;
    }
    for (int token = tree.cover(clause).last; token < tree.cover(child).first; ++token) {
        if (!tree.dominates(noun, token) && tree[token].upos != Upos::punct) {
            return false;
        }
    }
    return true;
}

int source_of_all(const SyntaxView& tree, int predicate);

// The text or the one that something is said according to; -1: nobody.
int source_beside(const SyntaxView& tree, int predicate) {
    for (const int child : tree.children(predicate)) {
        const bool other = ends_relative(tree, predicate, child);
        if (const int source = other ? -1 : source_at(tree, child); source >= 0) {
            return source;
        }
        if (opens_with_record(tree, predicate, child)) {
            return child;
        }
    }
    return source_of_all(tree, predicate);
}

// What stands behind a comma at the end is said of all the clauses: "two were killed and six
// wounded, according to [Lee]".
int source_of_all(const SyntaxView& tree, int predicate) {
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

// The same from the relative clause.
int source_behind_relative(const SyntaxView& tree, int clause) {
    const int noun = tree[clause].deprel == acl_relcl ? tree[clause].head : -1;
    const int verb = noun < 0 ? -1 : tree[noun].head;
    for (const int child : tree.children(verb)) {
        if (ends_relative(tree, verb, child)) {
            if (const int source = source_at(tree, child); source >= 0) {
                return source;
            }
        }
    }
    return -1;
}

}  // namespace

int author_of(const SyntaxView& tree, int text) {
    if (!tree.is(text, VerbClass::is_text)) {
        // "figures released by [the police] showed it"
        return is_record(tree, text) ? issuer_of(tree, text) : -1;
    }
    const int maker = maker_of(tree, text, {Marker::by, Marker::from});
    if (maker >= 0) {
        return maker;
    }
    if (const int issuer = issuer_of(tree, text); issuer >= 0) {
        return issuer;
    }
    const int verb = tree[text].head;
    const bool issued =
        verb >= 0 && tree[text].deprel == obj && tree.is(verb, VerbClass::issues_text);
    return issued ? tree.child(verb, {nsubj}) : -1;
}

bool is_within_source(const SyntaxView& tree, int predicate, int source) {
    int token = predicate;
    for (int steps = 0; token >= 0 && steps < tree.size(); ++steps) {
        if (tree.marker(token) == Marker::according_to && tree.dominates(token, source)) {
            return true;
        }
        token = tree[token].head;
    }
    return false;
}

int named_source(const SyntaxView& tree, int source) {
    const int author = source_behind(tree, source);
    return author < 0 ? source : author;
}

int according_to(const SyntaxView& tree, int predicate) {
    int source = source_beside(tree, predicate);
    source = source >= 0 ? source : source_behind_relative(tree, predicate);
    if (const int first = tree.first_conjunct(predicate); source < 0 && first != predicate) {
        // "according to Lee, it sank ten, and two fell"; "sank ten and hit two, according to Lee"
        const int shared = source_beside(tree, first);
        source = shared > predicate || shared < first ? shared : -1;
    }
    return source < 0 ? -1 : named_source(tree, source);
}

}  // namespace newsgraph
