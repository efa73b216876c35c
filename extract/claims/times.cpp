#include "extract/claims/times.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/claims/qualifiers.hpp"
#include "extract/mentions/mentions.hpp"
#include "extract/mentions/phrase_extent.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

namespace {

using enum Deprel;

class Times {
  public:
    Times(const Frame& frame, const Terms& terms, Claim& claim)
        : article_(terms.article()),
          frame_(frame),
          tree_(terms.tree()),
          terms_(terms),
          claim_(claim) {}

    void add(int object) {
        const std::vector<int> members = members_with_times(object);
        for (const Value& value : of_sentence(article_.values, frame_.sentence)) {
            if (!is_told_here(value)) {
                continue;
            }
            if (bounds_deed(value)) {
                add(bound(value));
            } else if (belongs_here(value.head) && is_of_member(value, members)) {
                add({value.literal, span_of(article_, value.range)});
            }
        }
        add_past();
        add_events(object);
        add_durations();
        add_clauses();
    }

  private:
    // "served [in World War II]": a named event is a time, too.
    bool is_named_event(int noun) const {
        const Term term = terms_.of(noun);
        return terms_.is_named(term) && terms_.is_of(term, {EntityType::event});
    }

    // "[during] the landings", "[in] World War II"; -1: it is no time.
    int preposition_of_event(int noun) const {
        const int during = tree_.child(noun, {case_}, "during");
        const bool named = during < 0 && is_named_event(noun);
        return named ? tree_.child(noun, {case_}, "in") : during;
    }

    // "[during the landings]"
    void add_events(int object) {
        for (const Argument& argument : frame_.arguments) {
            // "during [these five weeks of closure]"
            const bool dated = terms_.view().value(argument.head) != nullptr
                               && !tree_.has(argument.head, {nmod});
            const bool aside = argument.kind == ArgumentKind::oblique && argument.through < 0
                               && argument.head != object && is_noun(tree_[argument.head])
                               && !dated;
            if (aside) {
                add_event(argument.head);
            }
        }
    }

    void add_event(int noun) {
        const int preposition = preposition_of_event(noun);
        const Range phrase = phrase_around(terms_.view(), noun, [&](int below) {
            return is_one_of(tree_[below].deprel, {nmod, conj});
        });
        if (preposition >= 0 && tree_[phrase.last - 1].upos != Upos::punct
            && !has_bracket(phrase)) {
            add_words({frame_.sentence, preposition, phrase.last});
        }
    }

    // "ran the race [in two hours]", "held them [for six months]"; "jailed for ten years" fills a slot
    void add_durations() {
        using enum Marker;
        for (const Argument& argument : frame_.arguments) {
            const Value* value = terms_.view().value(argument.head);
            const int preposition = tree_.child(argument.head, {case_});
            if (argument.through < 0 && is_stretch(value) && preposition >= 0
                && preposition < value->range.first && !ranks(preposition)
                && !is_told(claim_, span_of(article_, value->range))
                && is_one_of(argument.marker, {for_, in, within, over})) {
                add_words({frame_.sentence, preposition, value->range.last});
            }
        }
    }

    bool is_stretch(const Value* value) const {
        return value != nullptr && value->literal.type == LiteralType::measure
               && tree_.is(value->head, VerbClass::names_period);
    }

    // "its [first rally] in three months", "the [worst flood] in years"
    bool ranks(int preposition) const {
        for (int token = frame_.head + 1; token < preposition; ++token) {
            if (is_one_of(tree_[token].xpos, {Xpos::jjs, Xpos::rbs})
                || is_one_of(tree_[token].lemma, {"first", "only", "last"})) {
                return true;
            }
        }
        return false;
    }

    // "[since the protests began]", "[until it rains]"
    void add_clauses() {
        constexpr int longest = 12;  // tokens
        for (const Argument& argument : frame_.arguments) {
            const bool bounds = argument.kind == ArgumentKind::complement
                                && is_one_of(argument.marker, {Marker::since, Marker::until})
                                && tree_.has(argument.head, {nsubj, nsubj_pass});
            const Range range = tree_.cover(argument.head);
            const bool told = argument.marker == Marker::until || argument.head > frame_.head;
            if (bounds && told && range.size() <= longest) {
                add(terms_.text_of(argument.head), LiteralType::time);
            }
        }
    }

    void add(const Term& text, LiteralType type) {
        Literal literal = text.literal();
        literal.type = type;
        add({literal, text.span});
    }

    bool has_bracket(Range range) const {
        return slice(article_.document.text, span_of(article_, range)).find('(')
               != std::string_view::npos;
    }

    void add_words(Range range) {
        newsgraph::add_words(article_, range, Role::time, LiteralType::time, claim_);
    }

    void add(const Term& term) { add_qualifier(claim_, Role::time, term); }

    bool is_told_here(const Value& value) const {
        return value.literal.type == LiteralType::time && !is_in_name(article_, value)
               && !is_over(value.literal.iso) && !is_clock(value) && !is_in_other_words(value)
               && !is_behind_event(value.range.first);
    }

    // "left [following weeks] of talks": after them; but "in the following weeks"
    bool is_behind_event(int first) const {
        return tree_[first].lemma == "follow"
               && (first == 0
                   || !is_one_of(tree_[first - 1].upos, {Upos::det, Upos::adp, Upos::pron}));
    }

    // "5 p.m. ([2100] UTC)": no year.
    bool is_clock(const Value& value) const {
        const auto is_zone = [&](int token) {
            return token >= 0 && token < tree_.size()
                   && is_one_of(tree_[token].lemma, {"UTC", "GMT", "utc", "gmt"});
        };
        // "(2100 UTC, [yesterday])": there, not here
        const int before = value.range.first - 1;
        const bool elsewhere = before > 0 && tree_[before].lemma == "," && is_zone(before - 1);
        return elsewhere || (is_zone(value.range.last) && value.range.size() == 1);
    }

    // "[Tonight] we leave", he wrote.
    bool is_in_other_words(const Value& value) const {
        const Span time = span_of(article_, value.range);
        return std::ranges::any_of(article_.quotes, [&](const Quote& quote) {
            return quote.span.contains(time) && !quote.span.contains(frame_.span)
                   && quote.span.begin + 1 >= time.begin;
        });
    }

    // "reported one [on Monday], and another [on Sunday]": those of a list of ends that have each
    // its own time; the first is the end of this claim. Empty: all have what is told.
    std::vector<int> members_with_times(int object) const {
        for (const int end : {object, claim_.words[0]}) {
            auto members = end < frame_.head ? std::vector<int>{}
                                             : tree_.Tree::conjuncts(tree_.first_conjunct(end));
            if (members.size() > 1 && has_time_within(members)) {
                members.insert(members.begin(), end);
                return members;
            }
        }
        return {};
    }

    bool has_time_within(const std::vector<int>& members) const {
        const auto values = of_sentence(article_.values, frame_.sentence);
        const auto here = [&](const Value& value, bool within) {
            return is_told_here(value) && belongs_here(value.head)
                   && value.head > members.front() && (value.head < members.back()) == within;
        };
        return std::ranges::any_of(values, [&](const Value& v) { return here(v, true); })
               && std::ranges::any_of(values, [&](const Value& v) { return here(v, false); });
    }

    // Behind its member and before the next; before all of them it is of all.
    static bool is_of_member(const Value& value, const std::vector<int>& members) {
        int last = -1;
        for (std::size_t i = 1; i < members.size(); ++i) {
            last = members[i] < value.head ? members[i] : last;
        }
        return members.empty() || last < 0 || last == members.front();
    }

    // "a [former] judge", "had [previously] opposed it"
    void add_past() {
        for (const int child : tree_.children(frame_.head)) {
            const std::string word = ascii_lower(tree_[child].lemma);
            const bool adverb = tree_[child].deprel == advmod
                                && is_one_of(word, {"formerly", "previously", "originally"});
            const bool noun = is_one_of(frame_.kind, {FrameKind::noun, FrameKind::copula});
            const bool former = noun && child < frame_.head
                                && is_one_of(tree_[child].deprel, {amod, advmod})
                                && is_one_of(word, {"former", "ex", "then"});
            if (adverb || former) {
                add_words({frame_.sentence, child, child + 1});
            }
        }
    }

    // "until Monday", "after the vote on Monday", "signed the [2015] law": when something else
    // is, not what the predicate says; but "[Monday]'s vote showed", "said in [Monday]'s speech".
    bool is_of_other(int token) const {
        using enum Marker;
        const int noun = tree_[token].head;
        const bool before_noun = noun > token && is_noun(tree_[noun]) && noun != frame_.head
                                 && base_of(tree_[token].deprel) != obl;
        const bool apart =
            before_noun
            && (is_one_of(base_of(tree_[noun].deprel), {obj, nmod})
                || (base_of(tree_[noun].deprel) == obl
                    && !is_one_of(tree_.marker(noun), {none, in, at, during, on})));
        return apart || is_name_of_law(token) || dates_noun(token)
               || is_one_of(tree_.marker(token), {until, till, before, after, to, than});
    }

    // "discussed the events [of last week]", "the [Sunday] trade ban hurt sales": when the noun
    // is, if that is no deed itself.
    bool dates_noun(int token) const {
        const int noun = tree_[token].head;
        if (noun < 0 || noun == frame_.head || !is_noun(tree_[noun])) {
            return false;
        }
        const bool of = tree_[token].deprel == nmod && tree_.marker(token) == Marker::of
                        && !tree_.is(noun, VerbClass::names_date)
                        && value_type(noun) != LiteralType::time;
        const bool named = tree_[token].deprel == compound && !is_event(noun);
        // "in the run-up to the election [next year]"
        const bool beside = tree_[token].deprel == nmod_unmarked && noun < token
                            && tree_[noun].deprel == nmod
                            && value_type(noun) != LiteralType::time;
        return of || named || beside;
    }

    bool is_event(int noun) const {
        const Term term = terms_.of(noun);
        return terms_.is_of(term, {EntityType::event});
    }

    // "the Offices Act of 1867"
    bool is_name_of_law(int token) const {
        const int noun = tree_[token].head;
        return tree_.marker(token) == Marker::of && noun >= 0 && noun < token
               && tree_[noun].upos == Upos::propn;
    }

    // "despite signs of peace on Sunday", "told one on Monday, and also the other on Sunday":
    // on the way up from the time stands something else that it tells of.
    bool leads_elsewhere(int token) const {
        using enum Marker;
        const bool aside =
            is_one_of(base_of(tree_[token].deprel), {obl, nmod})
            && is_one_of(
                tree_.marker(token),
                {despite, following, because_of, due_to, since, ahead_of, prior_to, given});
        const bool second = tree_[token].deprel == conj && is_noun(tree_[token])
                            && tree_.has(token, {case_})
                            && value_type(token) != LiteralType::time;
        return aside || second;
    }

    LiteralType value_type(int token) const {
        const Term term = terms_.of(token);
        return term.is_null() || term.is_entity() ? LiteralType::text : term.literal().type;
    }

    // A time belongs to the nearest predicate above it.
    bool belongs_here(int token) const {
        for (int steps = 0; token >= 0 && steps < 12; ++steps) {
            if (token == frame_.head) {
                return true;
            }
            if (tree_.is_predicate(token) || is_of_other(token)
                || (steps > 0 && leads_elsewhere(token))) {
                return false;
            }
            token = tree_[token].head;
        }
        return false;
    }

    // What is planned has no time before the article: "plans from last year to [sell]".
    bool is_over(std::string_view iso) const {
        const std::string_view published = article_.document.published;
        const auto end = iso.substr(iso.find('/') == iso.npos ? 0 : iso.find('/') + 1);
        return is_one_of(frame_.status, {Status::planned, Status::requested}) && !end.empty()
               && end < published.substr(0, end.size());
    }

    // "closed [until Monday]", "has risen [since May]", "meets [between May 2 and 5]": begins or
    // ends then.
    bool bounds_deed(const Value& value) const {
        using enum Marker;
        const Marker marker = tree_.marker(value.head);
        const bool both =
            marker == between && value.literal.text.find(" and ") != std::string::npos;
        return tree_[value.head].head == frame_.head && tree_.has(value.head, {case_})
               && (both || is_one_of(marker, {until, till, through, since}));
    }

    // In its words. An end is not when the deed is, a beginning is.
    Term bound(const Value& value) const {
        const int preposition = tree_.child(value.head, {case_});
        const Span span{tree_[preposition].span.begin, span_of(article_, value.range).end};
        Literal literal = value.literal;
        literal.text = slice(article_.document.text, span);
        const bool when = is_one_of(tree_.marker(value.head), {Marker::since, Marker::between});
        literal.iso = when ? literal.iso : "";
        return {literal, span};
    }

    const Article& article_;
    const Frame& frame_;
    const SyntaxView& tree_;
    const Terms& terms_;
    Claim& claim_;
};

}  // namespace

void add_times(const Frame& frame, const Terms& terms, int object, Claim& claim) {
    Times(frame, terms, claim).add(object);
}

}  // namespace newsgraph
