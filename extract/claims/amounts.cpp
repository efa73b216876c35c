#include "extract/claims/amounts.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/claims/qualifiers.hpp"
#include "extract/mentions/mentions.hpp"
#include "extract/mentions/noun_clauses.hpp"

#include <algorithm>
#include <string_view>

namespace newsgraph {

namespace {

using enum Deprel;

class Amounts {
  public:
    Amounts(const Frame& frame, const Terms& terms, Claim& claim)
        : article_(terms.article()),
          frame_(frame),
          tree_(terms.tree()),
          terms_(terms),
          claim_(claim) {}

    void add_of_object(int object) {
        // "casualties rose to 30": the amount is what is said of them.
        if (claim_.relation == "has_property") {
            return;
        }
        add_counts(object);
        add_share(object);
        add_most(object);
    }

    // "[two men] drowned", "[half of the states] signed": with what is counted, since else it would
    // be the object's.
    void add_of_subject() {
        const int subject = claim_.words[0];
        if (subject < 0 || !(is_class(claim_.subject) || is_counted_name(subject))
            || has_amount()) {
            return;
        }
        const auto before = claim_.qualifiers.size();
        add_counts(subject);
        add_share(subject);
        add_most(subject);
        for (std::size_t i = before; i < claim_.qualifiers.size(); ++i) {
            name_counted(counted_noun(subject), claim_.qualifiers[i].term);
        }
    }

    // "lies [40 miles] off the coast"
    void add_distance() {
        if (!claim_.relation.empty() || !tree_.lexicon().is(frame_.lemma, VerbClass::spans)) {
            return;
        }
        for (const Value& value : of_sentence(article_.values, frame_.sentence)) {
            const bool length =
                value.literal.type == LiteralType::measure
                && is_one_of(value.literal.unit, {"km", "m", "mi", "nmi", "ft", "yd"});
            if (length && tree_[value.head].deprel == obl_unmarked
                && tree_[value.head].head == frame_.head) {
                add(value.literal, span_of(article_, value.range));
            }
        }
    }

    // "is [rarely] hit": nearly never
    void add_frequency() {
        for (const int child : tree_.children(frame_.head)) {
            if (tree_[child].deprel == advmod
                && is_one_of(tree_[child].lemma, {"rarely", "seldom", "hardly", "scarcely"})) {
                add_words({frame_.sentence, child, child + 1});
            }
        }
    }

  private:
    bool has_amount() const { return has_role(claim_, {Role::quantity}); }

    bool says_how_many(int part) const {
        const std::string word = ascii_lower(tree_[part].lemma);
        return tree_.lexicon().is(word, VerbClass::some_of)
               || is_one_of(word, {"majority", "minority"});
    }

    // "[some] of the users", "[none] of them": a tree may see through the word, or not.
    void add_part(int noun) {
        const int above = tree_[noun].head;
        const bool of_above = above >= 0 && tree_[noun].deprel == nmod
                              && tree_.marker(noun) == Marker::of && tree_.only_counts(above);
        const int part = of_above ? above : noun;
        if (!has_amount() && tree_.has(part, {nmod}) && !tree_.has(part, {cop})
            && claim_.relation != "part_of" && says_how_many(part)) {
            add_words({frame_.sentence, part, part + 1});
        }
    }

    void name_counted(int noun, Term& amount) const {
        const Span word = tree_[noun].span;
        if (amount.span.end <= word.begin) {
            Literal literal = amount.literal();
            literal.text = slice(article_.document.text, {amount.span.begin, word.end});
            amount = {literal, {amount.span.begin, word.end}};
        }
    }

    // "[231 Democrats] voted for it": some of them
    bool is_counted_name(int noun) const {
        return tree_[noun].xpos == Xpos::nnps && tree_.has(noun, {nummod})
               && terms_.of(noun).value == claim_.subject.value;
    }

    bool is_class(const Term& term) const { return terms_.is_generic(term); }

    // "half of the [states]"
    int counted_noun(int subject) const {
        const bool counts =
            tree_.only_counts(subject) || tree_.is(subject, VerbClass::names_share);
        const int of = counts ? tree_.child(subject, {nmod}) : -1;
        return of > subject && tree_.marker(of) == Marker::of ? of : subject;
    }

    // "two types of drones" does not say how many drones.
    bool counts_kinds(const Value& value) const {
        const int above = tree_[value.head].head;
        const auto is_kind = [&](int token) {
            return token >= 0 && tree_.is(token, VerbClass::names_kind);
        };
        return is_kind(value.head) || (tree_[value.head].deprel == nummod && is_kind(above));
    }

    // "a category [3] storm"
    bool is_in_class(const Value& value, int noun) const {
        const Mention* mention = terms_.view().mention_of(noun);
        return mention != nullptr && mention->form == MentionForm::nominal
               && mention->range.contains(value.range) && !value.range.has(noun);
    }

    // "20 tonnes of arms": of a thing, the tonnes say how much
    bool is_amount(const Value& value, int noun) const {
        const LiteralType type = value.literal.type;
        return is_one_of(type, {LiteralType::quantity, LiteralType::money})
               || (type == LiteralType::measure && value.head == noun
                   && claim_.object.is_entity());
    }

    // "a 6.4 quake"
    bool is_grade(const Value& value, int noun) const {
        return value.range.size() == 1 && is_decimal(tree_[value.head])
               && tree_[noun].xpos == Xpos::nn;
    }

    // "as many as 50 drones", "hundreds of drones"
    bool counts(const Value& value, int noun) const {
        const bool counts_it =
            value.head == noun || tree_[value.head].head == noun || value.range.has(noun);
        return counts_it && is_amount(value, noun) && !is_grade(value, noun)
               && !counts_kinds(value) && !is_in_name(article_, value)
               && !is_in_class(value, noun);
    }

    void add_counts(int noun) {
        for (const Value& value : of_sentence(article_.values, frame_.sentence)) {
            if (counts(value, noun)) {
                add(value.literal, span_of(article_, value.range));
            }
        }
    }

    // "two-thirds of the votes": what a share is of is no amount in figures.
    void add_share(int object) {
        const int whole =
            tree_.is(object, VerbClass::names_share) ? tree_.child(object, {nmod}) : -1;
        if (whole < 0 || tree_.marker(whole) != Marker::of) {
            return;  // "spare [parts] to the army"
        }
        int first = object;
        const auto belongs = [&](int token) {
            const bool joined = tree_[token].span.end == tree_[token + 1].span.begin;
            return joined || (tree_[token].head == object && tree_[token].deprel != det);
        };
        while (first > 0 && belongs(first - 1)) {
            --first;
        }
        add_words({frame_.sentence, first, object + 1});
    }

    // "[most] states", "[some] men"; not "the most votes"
    void add_most(int noun) {
        add_part(noun);
        for (const std::string_view word : {"most", "some", "few"}) {
            const int most = tree_.child(noun, {amod, det, nummod}, word);
            if (most >= 0 && !has_amount() && tree_[noun].xpos != Xpos::nn
                && tree_.child(noun, {det}, "the") < 0 && tree_.child(noun, {det}, "a") < 0) {
                add_words({frame_.sentence, most, most + 1});
            }
        }
        // "[half] the camp"
        const int article = tree_.child(noun, {det});
        const int half = article - 1;
        if (half >= 0 && !has_amount() && ascii_lower(tree_[half].lemma) == "half"
            && tree_[half].head == noun) {
            add_words({frame_.sentence, half, half + 1});
        }
    }

    void add_words(Range range) {
        newsgraph::add_words(article_, range, Role::quantity, LiteralType::quantity, claim_);
    }

    void add(const Literal& literal, Span span) {
        add_qualifier(claim_, Role::quantity, {literal, span});
    }

    const Article& article_;
    const Frame& frame_;
    const SyntaxView& tree_;
    const Terms& terms_;
    Claim& claim_;
};

}  // namespace

void add_amounts(const Frame& frame, const Terms& terms, int object, Claim& claim) {
    Amounts amounts(frame, terms, claim);
    if (object >= 0) {
        amounts.add_of_object(object);
    }
    amounts.add_of_subject();
    amounts.add_distance();
    amounts.add_frequency();
}

Term with_number(const Terms& terms, int noun, const Term& term) {
    const Article& article = terms.article();
    if (!terms.is_generic(term) || terms.chain(term).owner >= 0) {
        return term;
    }
    for (const Value& value : of_sentence(article.values, terms.sentence())) {
        if (value.literal.type == LiteralType::quantity && value.range.last <= noun
            && terms.tree()[value.head].head == noun) {
            const Span span{span_of(article, value.range).begin, terms.tree()[noun].span.end};
            return text_at(article, span);
        }
    }
    return term;
}

}  // namespace newsgraph
