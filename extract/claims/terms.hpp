// From words to what they stand for: the entity or literal of an argument, and the several
// arguments that a list, a coordination or an apposition gives.
#pragma once

#include "core/article.hpp"
#include "extract/mentions/sentence_view.hpp"
#include "extract/schema/schema.hpp"
#include "extract/syntax/syntax_view.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace newsgraph {

// Those words as a literal of plain text.
Term text_at(const Article& article, Span span);
// The span with the mark that ends a quotation which begins in it and is wholly told there:
// called it [a "gift to them"].
Span with_quotation(const Article& article, Span span);

// Reads one sentence of an article that has its chains. Holds references: article and view must
// outlive it.
class Terms {
  public:
    Terms(const Article& article, const SentenceView& view)
        : article_(article), sentence_(view.number()), tree_(view.tree()), view_(view) {}

    const Article& article() const { return article_; }
    int sentence() const { return sentence_; }
    const SyntaxView& tree() const { return tree_; }
    const SentenceView& view() const { return view_; }

    // The entity whose mention has that head, else the value there, else nothing.
    Term of(int token) const;
    // The country of a demonym on the noun: "Iranian [delivery]"; nothing if it has none.
    Term origin_of(int noun) const;
    // Whose the noun's class is, where the sentence says that: "[spokesman] of the council".
    Term told_owner(int noun) const;
    // The person that a post stands beside: "[spokesman] John Kirby"; the name that a class stands
    // beside: "Aerovolt, the German [company]"; the token itself if none.
    int bearer_of(int post) const;
    // The same of persons and places; any other noun is meant itself.
    int meant_by(int noun) const;
    // The noun says what the named thing is: a company of an organisation, a drone of a weapon.
    bool may_rename(int noun, int name) const;
    // The name of the thing that the noun tells of: "the firm [Arkan]"; the noun itself: none.
    int name_beside(int noun) const;
    // A stretch of text as a literal, without outer commas: what is said, asked, intended.
    Term text_of(int head) const;

    bool fits(const Term& term, TypeSet types) const;
    // A country, place or facility with a name of its own.
    bool is_named_place(const Term& term) const;
    // The word stands for a country, place or facility.
    bool is_place(int token) const;
    bool is_person(int token) const;
    // A noun for what happens, or one of no known type: "abuse".
    bool is_deed(int token) const;
    // The entity that the term is, which must be one.
    const Chain& chain(const Term& term) const { return article_.chains[term.chain()]; }
    // An entity of one of these types.
    bool is_of(const Term& term, std::initializer_list<EntityType> types) const;
    // An entity that is any of its kind: "drones", "the firm".
    bool is_generic(const Term& term) const { return term.is_entity() && chain(term).generic; }
    // An entity with a name of its own.
    bool is_named(const Term& term) const { return term.is_entity() && !chain(term).generic; }

    // The words that stand in the place of one: conjuncts ("drones and missiles"), members of a
    // list ("weapons such as drones"), names in apposition ("two types, the A-1 and the B-2").
    std::vector<int> expand(int token) const;

    Span span_of_mention(int token) const;

  private:
    const Value* value_at(int token) const;
    Term origin_around(int token) const;
    const Chain* chain_of(int token) const;
    int name_of_settlement(int noun) const;
    int name_given(int noun) const;
    bool is_named_person(int token) const;
    int person_after_place(int post) const;
    const Mention* name_from(int first) const;
    int name_of_series(int noun) const;
    bool does_within(int name, int noun) const;
    int person_behind(int post) const;
    int person_above(int post) const;
    int person_below(int post) const;
    int person_listed(int noun) const;
    bool is_calling(int noun) const;
    int thing_in(int load) const;
    bool is_instance(int noun, int name) const;

    const Article& article_;
    int sentence_;
    const SyntaxView& tree_;
    const SentenceView& view_;
};

}  // namespace newsgraph
