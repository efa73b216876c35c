#include "extract/claims/whole_phrase.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/claims/class_names.hpp"
#include "extract/claims/partial_terms.hpp"
#include "extract/mentions/noun_clauses.hpp"
#include "extract/mentions/phrase_extent.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

namespace newsgraph {

namespace {

using enum Deprel;

bool completes(Marker marker) {
    using enum Marker;
    return is_one_of(
        marker,
        {of,
         on,
         for_,
         to,
         against,
         with,
         from,
         over,
         about,
         into,
         between,
         in,
         by,
         regarding,
         concerning,
         toward,
         towards});
}

class Phrase {
  public:
    Phrase(const Terms& terms, int head, const Claim& claim)
        : article_(terms.article()),
          terms_(terms),
          tree_(terms.tree()),
          head_(head),
          claim_(claim) {}

    Term text() const {
        Range range = phrase_around(
            terms_.view(), head_, [this](int phrase) { return completes_head(phrase); });
        range.last = end_with_aim(end_with_shared(range.last));
        const bool single = range.last <= head_ + 1;
        if (const Term shared = with_phrase_of_next(range); single && !shared.is_null()) {
            return shared;
        }
        const bool plain = single && !is_compared(tree_, head_)
                           && singling_word(tree_, range.first, head_) < 0;
        if (plain && !has_owner(range.first) && !has_name_before(range.first)) {
            return is_abstract() || is_one_of_several() ? label() : Term{};
        }
        const Term whole = text_at(article_, span_of(article_, range));
        return single && label_says(whole.literal().text) ? Term{} : whole;
    }

    // "[injured] people", "men [who crossed the river]", where the label of the class does not say
    // so; nothing else that hangs on them.
    Term singled_text() const {
        const bool counts = tree_.only_counts(head_);
        const Range range = phrase_around(terms_.view(), head_, [&](int phrase) {
            return singles_out(phrase) || (counts && tree_.marker(phrase) == Marker::of);
        });
        // "the largest [plant]" is the plant that others tell of.
        const Term term = terms_.of(head_);
        const bool building = terms_.is_of(term, {EntityType::facility});
        const bool singled = !building && singling_word(tree_, range.first, head_) >= 0;
        const bool plain = (range.last <= head_ + 1 || counts) && !has_class_before();
        return plain && !singled ? Term{} : more(range);
    }

    // "firms [with contracts]"
    Term marked_text() const {
        const bool marked =
            is_body() && std::ranges::any_of(tree_.children(head_), [this](int phrase) {
                return phrase > head_ && marks_people(phrase);
            });
        return marked ? more(phrase_around(
                   terms_.view(), head_, [this](int phrase) { return marks_people(phrase); }))
                      : Term{};
    }

    // "[dangerous surf] conditions": with all that stands before it.
    Term described_text() const {
        return more(phrase_around(terms_.view(), head_, [](int) { return false; }));
    }

  private:
    // "a patient [with burns]", "men [over 60]", "firms [with contracts]": who of them
    bool marks_people(int phrase) const {
        using enum Marker;
        const bool has = is_one_of(tree_.marker(phrase), {with, without}) && is_body();
        return tree_[phrase].deprel == nmod && completes_head(phrase)
               && (has
                   || (is_people()
                       && is_one_of(
                           tree_.marker(phrase), {with, without, over, under, between})));
    }

    bool is_body() const {
        const Term term = terms_.of(head_);
        return terms_.is_generic(term) && is_organization(terms_.chain(term).type);
    }

    bool is_people() const { return is_type({EntityType::person, EntityType::group}); }

    bool is_type(std::initializer_list<EntityType> types) const {
        const Term term = terms_.of(head_);
        return terms_.is_of(term, types);
    }

    // "surrounded the man [waving a knife]": he is known.
    bool singles_out(int clause) const {
        const Mention* own = terms_.view().mention_of(head_);
        const bool meanwhile =
            tree_[clause].xpos == Xpos::vbg && own != nullptr && own->definite;
        const bool clausal =
            is_restrictive_clause(tree_, clause) && completes_head(clause) && !meanwhile;
        return clausal || marks_people(clause);
    }

    // "[photos] and videos of the storm": a tree hangs the phrase on the last of them.
    Term with_phrase_of_next(Range own) const {
        const int next = tree_.child(head_, {conj});
        const int phrase = tree_.child(next, {nmod});
        const bool joined = next == head_ + 2 && tree_[next - 1].deprel == cc && phrase > next
                            && tree_.marker(phrase) == Marker::of;
        if (!joined || !is_noun(tree_[next])) {
            return {};
        }
        Range range = phrase_around(terms_.view(), phrase, [](int) { return true; });
        range.first = next + 1;
        const Span span = span_of(article_, own);
        const std::string_view text = article_.document.text;
        Literal literal;
        literal.text = std::string(slice(text, span)) + ' '
                       + std::string(slice(text, span_of(article_, range)));
        return {literal, span};
    }

    // Nothing: its label says it.
    Term more(Range range) const {
        const Term words = text_at(article_, span_of(article_, range));
        const Term term = terms_.of(head_);
        const bool said =
            term.is_entity()
            && ascii_lower(terms_.chain(term).label).find(ascii_lower(words.literal().text))
                   != std::string::npos;
        return said ? Term{} : words;
    }

    // "the age and structure [of the universe]": of the last of a list what hangs on the first.
    int end_with_shared(int end) const {
        const int first = tree_.first_conjunct(head_);
        for (const int child :
             first == head_ ? std::span<const int>{} : tree_.children(first)) {
            if (end == head_ + 1 && tree_.cover(child).first == end && completes_head(child)) {
                return phrase_around(terms_.view(), child, [](int) { return true; }).last;
            }
        }
        return end;
    }

    // "a set of measures [to curb it]": an infinitive that hangs on the word that only counts.
    int end_with_aim(int end) const {
        const int counter = tree_[head_].deprel == nmod ? tree_[head_].head : -1;
        const bool counts = counter >= 0 && tree_.only_counts(counter);
        for (const int child : counts ? tree_.children(counter) : std::span<const int>{}) {
            if (is_clause_of_noun(tree_, child) && tree_.cover(child).first == end) {
                return std::max(end, end_of_clause(tree_, child));
            }
        }
        return end;
    }

    // "Lee's first term": more than "first term".
    bool label_says(std::string_view text) const {
        const Term term = terms_.of(head_);
        const std::string_view label =
            term.is_entity() ? terms_.chain(term).label : std::string_view{};
        return label.size() > text.size() && label.find(text) != std::string::npos;
    }

    Term owner() const {
        const int possessor = tree_.child(head_, {nmod_poss});
        const bool they =
            possessor >= 0 && is_one_of(tree_[possessor].lemma, {"they", "their"});
        return possessor < 0 || they ? Term{} : terms_.of(possessor);
    }

    // "[his] resignation", where the class has nobody's name, since others resigned, too.
    bool is_one_of_several() const {
        const Term term = terms_.of(head_);
        return terms_.is_generic(term) && terms_.is_named(owner())
               && terms_.chain(term).label.find("'s ") == std::string::npos;
    }

    Term label() const {
        Term term = terms_.of(head_);
        Literal literal;
        literal.text = terms_.chain(term).label;
        if (is_one_of_several()) {
            const Mention* own = terms_.view().mention_of(head_);
            literal.text = terms_.chain(owner()).label + "'s "
                           + (own == nullptr ? literal.text : own->normal);
        }
        return {literal, term.span};
    }

    // "cooperation", "readiness": no thing, however it is described.
    bool is_abstract() const {
        constexpr std::array<std::string_view, 10> endings{
            "tion", "sion", "ment", "ness", "ity", "ance", "ence", "ship", "hood", "ism"};
        const Term term = terms_.of(head_);
        return terms_.is_of(term, {EntityType::concept_})
               && std::ranges::any_of(endings, [&](std::string_view ending) {
                      return tree_[head_].lemma.ends_with(ending);
                  });
    }

    // "a bill [banning arms]"; of others a participle says what they do meanwhile.
    bool is_text() const { return is_type({EntityType::law, EntityType::document}); }

    bool has_owner(int first) const {
        return std::ranges::any_of(tree_.children(head_), [&](int child) {
            return child >= first && child < head_ && tree_[child].deprel == nmod_poss;
        });
    }

    // "a new [Chad] strategy", "the [2026] budget"
    bool has_name_before(int first) const {
        using enum EntityType;
        if (!is_type({concept_, law, document, event})) {
            return false;
        }
        return is_year(tree_[first])
               || std::ranges::any_of(tree_.children(head_), [&](int child) {
                      return child >= first && child < head_ && tree_[child].deprel == compound
                             && tree_[child].upos == Upos::propn;
                  });
    }

    // "a [dockers'] union"
    bool has_class_before() const {
        const int owner = tree_.child(head_, {nmod_poss});
        return owner >= 0 && tree_[owner].xpos == Xpos::nns;
    }

    // "regret [for calling] him a crook"
    bool is_gerund_of_noun(int token) const {
        using enum Marker;
        return tree_[token].deprel == acl && tree_[token].xpos == Xpos::vbg
               && is_one_of(tree_.marker(token), {of, for_, in, about, over, against, from});
    }

    bool is_completing_clause(int token) const {
        const bool of_noun =
            is_clause_of_noun(tree_, token) && (tree_[token].xpos != Xpos::vbg || is_text());
        return of_noun || is_gerund_of_noun(token)
               || (is_restrictive_clause(tree_, token) && !is_own_clause(token)
                   && !is_in_topic(token));
    }

    bool is_completing_phrase(int token) const {
        if (tree_[token].deprel != nmod) {
            return false;
        }
        // "executive [at Arkan]"
        const bool at_body =
            tree_.marker(token) == Marker::at && is_type({EntityType::position});
        return at_body
               || (completes(tree_.marker(token))
                   && std::ranges::none_of(tree_.conjuncts(token), [&](int member) {
                          return is_told(terms_.of(member));
                      }));
    }

    bool completes_head(int token) const {
        return is_completing_clause(token) || is_completing_phrase(token)
               || stands_before_of(token);
    }

    // "the return [in 1980] of the crew": no phrase ends there.
    bool stands_before_of(int token) const {
        const auto below = tree_.children(head_);
        return tree_[token].deprel == nmod && std::ranges::any_of(below, [&](int other) {
                   return other > token && tree_[other].deprel == nmod
                          && tree_.marker(other) == Marker::of;
               });
    }

    // "found the strike [justified]"
    bool is_in_topic(int token) const {
        return std::ranges::any_of(claim_.qualifiers, [&](const Qualifier& qualifier) {
            return qualifier.role == Role::topic && !qualifier.term.is_entity()
                   && qualifier.term.span.contains(tree_[token].span);
        });
    }

    // "a law that [the king] signed": what the claim itself says.
    bool is_own_clause(int clause) const {
        Range range = tree_.cover(clause);
        range.sentence = terms_.sentence();
        return span_of(article_, range).contains(claim_.predicate_span);
    }

    bool is_told(const Term& term) const {
        if (!term.is_null() && !term.is_entity() && term.literal().type == LiteralType::time) {
            return true;
        }
        return term.is_entity()
               && (claim_.subject.value == term.value || claim_.object.value == term.value
                   || std::ranges::any_of(claim_.qualifiers, [&](const Qualifier& qualifier) {
                          return !is_one_of(qualifier.role, {Role::origin, Role::place})
                                 && qualifier.term.value == term.value;
                      }));
    }

    const Article& article_;
    const Terms& terms_;
    const SyntaxView& tree_;
    int head_;
    const Claim& claim_;
};

}  // namespace

Term whole_phrase(const Terms& terms, int head, const Claim& claim) {
    if (head < 0) {
        return {};
    }
    if (const Term best = one_of_best(terms, head); !best.is_null()) {
        return best;
    }
    if (!is_noun(terms.tree()[head])) {
        return {};
    }
    if (is_imagined(terms, head)) {
        return terms.text_of(head);
    }
    const bool condition = is_more_than_class(terms, head);
    if (!condition && !says_little(terms, terms.of(head))) {
        const Phrase phrase(terms, head, claim);
        if (is_unnamed(terms, terms.of(head))) {
            return phrase.singled_text();
        }
        const Term marked = phrase.marked_text();
        return marked.is_null() ? term_served(terms, head) : marked;
    }
    const int of =
        terms.tree().only_counts(head) && !condition ? terms.tree().child(head, {nmod}) : -1;
    return Phrase(terms, of < 0 ? head : of, claim).text();
}

Term whole_topic(const Terms& terms, int head, const Claim& claim) {
    if (head < 0 || !is_noun(terms.tree()[head])) {
        return {};
    }
    Term whole = whole_phrase(terms, head, claim);
    const Term term = terms.of(head);
    return whole.is_null() && term.is_entity() && says_little(terms, term)
               ? Phrase(terms, head, claim).described_text()
               : whole;
}

}  // namespace newsgraph
