#include "extract/claims/complements.hpp"

#include "core/one_of.hpp"
#include "extract/claims/qualifiers.hpp"
#include "extract/mentions/noun_clauses.hpp"
#include "extract/mentions/phrase_extent.hpp"
#include "extract/text/quotes.hpp"

#include <algorithm>
#include <string>

namespace newsgraph {

namespace {

using enum Deprel;

class ClauseComplements {
  public:
    ClauseComplements(const Frame& frame, const Terms& terms, const Match* match, Claim& claim)
        : article_(terms.article()),
          frame_(frame),
          tree_(terms.tree()),
          terms_(terms),
          match_(match),
          claim_(claim) {}

    void add(int object) {
        // What it is held for goes first: "declared it [as a loss] on the radio".
        for (const bool as : {true, false}) {
            for (const Argument& argument : frame_.arguments) {
                if ((argument.marker == Marker::as) == as && !is_told(argument.head)) {
                    add_argument(argument, object);
                }
            }
        }
        if (!has_topic() && tree_.is(frame_.head, VerbClass::ascribes)) {
            add_quality(std::max(object, frame_.head));
        }
        if (!has_topic() && tree_.is(frame_.head, VerbClass::calls)) {
            add_quoted_quality(std::max(object, frame_.head));
        }
        if (!has_topic()) {
            add_deed_of(object);
        }
    }

  private:
    bool has_topic() const { return has_role(claim_, {Role::topic}); }

    // A slot or a qualifier holds it, or it is the time of the deed; "put it off [to Monday]"
    // is none.
    bool is_told(int token) const {
        const bool filled = match_ != nullptr
                            && std::ranges::find(match_->fillers, token, &Filler::token)
                                   != match_->fillers.end();
        const Term term = terms_.of(token);
        const bool time = !term.is_null() && !term.is_entity()
                          && term.literal().type == LiteralType::time
                          && tree_.marker(token) != Marker::to;
        const bool said =
            !term.is_null()
            && (claim_.object.value == term.value
                || std::ranges::any_of(claim_.qualifiers, [&](const Qualifier& qualifier) {
                       return qualifier.term.value == term.value;
                   }));
        return (filled && !term.is_null()) || time || said;
    }

    void add_argument(const Argument& argument, int object) {
        if (argument.kind == ArgumentKind::clause && !has_topic()) {
            add_clause(argument);
        } else if (argument.kind == ArgumentKind::complement) {
            add_gerund(argument);
        } else if (
            argument.kind == ArgumentKind::oblique
            && (argument.through < 0 || (is_idiom(argument) && holds_somebody())
                || relates_object(argument))) {
            add_oblique(argument, object);
        }
    }

    // "a disorder [for] which he was treated": what stands above the clause.
    bool is_antecedent(const Argument& argument) const {
        using enum Marker;
        return is_one_of(argument.marker, {for_, about, over, against})
               && argument.head < frame_.head
               && tree_.Tree::dominates(argument.head, frame_.head);
    }

    // "attributed the deaths [to smoke]": some trees hang it on the object.
    bool relates_object(const Argument& argument) const {
        return argument.marker == Marker::to && tree_.is(frame_.head, VerbClass::relates_to);
    }

    // "hold [Lee] in contempt": a PP of a name belongs to the verb.
    bool holds_somebody() const {
        return terms_.is_named(claim_.object)
               || terms_.is_of(claim_.object, {EntityType::person, EntityType::group});
    }

    // "[with Lee coming in second]", not "with plans [to sell] it"
    bool is_absolute(int noun) const {
        const Range range = tree_.cover(noun);
        for (int token = noun; token < range.last; ++token) {
            if (is_one_of(tree_[token].deprel, {acl, advcl}) && !tree_.is_infinitive(token)
                && (tree_[token].head == noun
                    || tree_[tree_[token].head].upos == Upos::propn)) {
                return true;
            }
        }
        return false;
    }

    // "allowed the firm [to stay]", "called it [swift]", "made them [pay]"
    void add_clause(const Argument& argument) {
        const Token& head = tree_[argument.head];
        const bool bare = argument.marker == Marker::none
                          && (is_one_of(head.upos, {Upos::adj, Upos::noun, Upos::propn})
                              || (head.xpos == Xpos::vb && head.deprel == xcomp));
        if ((argument.marker == Marker::to || bare) && argument.head > frame_.head
            && !is_of_predicate(argument.head)) {
            add_text(argument.head);
        }
    }

    // "shot him [dead]", "left four [dead]": the relation says it.
    bool is_of_predicate(int complement) const {
        const std::string& lemma = tree_[complement].lemma;
        return tree_.children(complement).empty()
               && (frame_.lemma.ends_with('_' + lemma)
                   || (match_ != nullptr && match_->trigger->object_lemma == lemma));
    }

    // "treated it [as suspicious]", "barred the firm [from selling]"
    void add_gerund(const Argument& argument) {
        const bool exception = argument.marker == Marker::unless && !has_topic();
        const bool clause = tree_.has(argument.head, {nsubj, nsubj_pass, cop, aux});
        if (exception || (!clause && (tells_what_as(argument) || tells_deed(argument)))) {
            add_text(argument.head);
        }
    }

    bool tells_what_as(const Argument& argument) const {
        const Token& head = tree_[argument.head];
        return argument.marker == Marker::as && argument.head > frame_.head
               && (is_one_of(head.upos, {Upos::adj, Upos::noun, Upos::propn})
                   || is_one_of(head.xpos, {Xpos::vbg, Xpos::vbn}));
    }

    bool tells_deed(const Argument& argument) const {
        using enum Marker;
        const bool aim = frame_.passive && is_one_of(argument.marker, {at, by});
        return (aim || is_one_of(argument.marker, {from, for_, with})) && !has_topic()
               && argument.head > frame_.head && tree_[argument.head].xpos == Xpos::vbg;
    }

    // "limited him [to two terms]", "put lives [at risk]", "focused work [on animals]"; "[without
    // the port] the island would be harmed".
    void add_oblique(const Argument& argument, int object) {
        const bool exception = argument.marker == Marker::without;
        if (is_antecedent(argument) && !has_topic()) {
            add_qualifier(claim_, Role::topic, terms_.of(argument.head));
        }
        const bool behind = argument.head > frame_.head && argument.head > object;
        if ((!behind && !exception) || has_topic()) {
            return;
        }
        if (argument.marker == Marker::as) {
            add_text(argument.head);
        } else if (is_price(argument)) {
            add_qualifier(claim_, Role::quantity, terms_.of(argument.head));
        } else if (
            completes_clause(argument) && !tells_where(argument)
            && !tree_.is(argument.head, VerbClass::names_date)) {
            add_phrase(argument);
        }
    }

    // "sold it [for $300 million]"
    bool is_price(const Argument& argument) const {
        const Term term = terms_.of(argument.head);
        return is_one_of(argument.marker, {Marker::for_, Marker::at}) && !term.is_null()
               && !term.is_entity() && term.literal().type == LiteralType::money;
    }

    bool completes_clause(const Argument& argument) const {
        using enum Marker;
        const bool whither =
            is_one_of(argument.marker, {to, into, onto, toward, towards, for_, on, of, out_of})
            || (argument.marker == in && frame_.passive);
        // "instil confidence [in vaccines]"
        const bool concerns =
            is_one_of(argument.marker, {in, about, over, against})
            && (is_abstract_object() || (argument.marker != in && is_idea(claim_.object)));
        // "diagnosed her [with cancer]"; not "[with some saying] so"
        const bool means =
            is_one_of(argument.marker, {with, without}) && !is_absolute(argument.head);
        return whither || is_idiom(argument) || concerns || means || is_put_there(argument)
               || is_taken_from(argument);
    }

    // "shares income [from a deposit]"; from where it came is a place.
    bool is_taken_from(const Argument& argument) const {
        return argument.marker == Marker::from && !claim_.object.is_null()
               && terms_.of(argument.head).is_entity();
    }

    // "placed its value [in the range of ten]", "left it [on a list]"
    bool is_put_there(const Argument& argument) const {
        using enum Marker;
        return (is_one_of(argument.marker, {in, at, on, under})
                && tree_.lexicon().is(frame_.lemma, VerbClass::puts))
               || (argument.marker == among
                   && tree_.lexicon().is(frame_.lemma, VerbClass::ascribes));
    }

    // "in charge", "at risk": no place is meant without an article; but "in part", "in fact" say
    // nothing.
    bool is_idiom(const Argument& argument) const {
        using enum Marker;
        return is_one_of(argument.marker, {in, at, under, on}) && is_bare(argument.head)
               && !tree_.lexicon().is(
                   std::string(name_of(argument.marker)) + '_' + tree_[argument.head].lemma,
                   VerbClass::idiom);
    }

    bool tells_where(const Argument& argument) const {
        using enum Marker;
        const bool place =
            terms_.is_place(argument.head)
            && !is_one_of(argument.marker, {to, into, onto, toward, towards, out_of})
            && !is_on_country(terms_, argument.marker, argument.head);
        const bool medium =
            argument.marker == Marker::on && !is_idiom(argument) && is_medium(argument.head);
        return place || medium;
    }

    // "praised him [on Twitter]", "chose her [on the fourth ballot]"
    bool is_medium(int noun) const {
        using enum EntityType;
        return terms_.is_of(terms_.of(noun), {company, media, document, event});
    }

    // A word of text that nothing describes: "confidence".
    bool is_abstract_object() const {
        return !claim_.object.is_null() && !claim_.object.is_entity()
               && claim_.object.literal().type == LiteralType::text
               && claim_.object.literal().text.find(' ') == std::string::npos;
    }

    // "his outrage"
    bool is_idea(const Term& term) const {
        return terms_.is_of(term, {EntityType::concept_}) && terms_.is_generic(term);
    }

    bool is_bare(int noun) const {
        return tree_[noun].xpos == Xpos::nn && noun > 0 && tree_[noun - 1].deprel == case_;
    }

    // With its preposition, and what completes it.
    void add_phrase(const Argument& argument) {
        if (tells_fact(tree_, argument.head)) {
            return add_text(argument.head);
        }
        const Range range = phrase_around(terms_.view(), argument.head, [&](int phrase) {
            return tree_[phrase].deprel == nmod || is_clause_of_noun(tree_, phrase)
                   || is_restrictive_clause(tree_, phrase);
        });
        const int preposition = tree_.child(argument.head, {case_});
        if (preposition < 0 || preposition > range.first) {
            return;
        }
        add_words({range.sentence, preposition, phrase_end(argument.head, range.last)});
    }

    // "in charge of the response", where the tree hangs the rest on the verb
    int phrase_end(int noun, int end) const {
        if (!is_bare(noun)) {
            return end;
        }
        for (const Argument& other : frame_.arguments) {
            if (other.kind == ArgumentKind::oblique && other.head > end && other.through < 0
                && other.marker == Marker::of && tree_.child(other.head, {case_}) == end) {
                return phrase_around(
                           terms_.view(),
                           other.head,
                           [&](int phrase) { return tree_[phrase].deprel == nmod; })
                    .last;
            }
        }
        return end;
    }

    // "found the strike [justified]", "called the move [a theft]", "kept it [confidential]": some
    // trees hang it on the object, the word behind which it stands.
    void add_quality(int before) {
        for (int token = before + 1; token < tree_.size() && tree_[token].lemma != ",";
             ++token) {
            const bool near = tree_[token].head == before || tree_[token].head == frame_.head;
            if (near && hangs_as_quality(token) && is_quality(token) && !is_told(token)) {
                if (!is_of_predicate(token)) {
                    add_text(token);
                }
                return;
            }
        }
    }

    bool hangs_as_quality(int token) const {
        const Deprel relation = tree_[token].deprel;
        const bool bare = is_one_of(relation, {obl, nmod}) && !tree_.has(token, {case_});
        // "found it [to be unlawful]"
        const bool to_be = is_one_of(relation, {acl, xcomp}) && tree_.has(token, {cop});
        // "called it [the worst]"
        const bool degree = relation == advmod && tree_[token].xpos == Xpos::jjs;
        return bare || to_be || degree
               || (is_one_of(relation, {xcomp, acl, amod, obl_unmarked, obj, appos})
                   && !tree_.has(token, {mark}));
    }

    // "called it ["Soviet-style"]": whatever the tree makes of the quoted words.
    void add_quoted_quality(int before) {
        constexpr std::uint32_t longest_gap = 24;  // bytes: "the a "
        const std::uint32_t end = tree_[before].span.end;
        for (const Quote& quote : quotes_beginning(article_, end, end + longest_gap)) {
            const auto gap = slice(article_.document.text, {end, quote.span.begin});
            if (gap.find(',') == std::string_view::npos
                && quote.last_sentence == frame_.sentence) {
                add_qualifier(claim_, Role::topic, text_at(article_, quote.span));
                return;
            }
        }
    }

    // A participle that has a story of its own is none: "the seat held by Lee".
    bool is_quality(int token) const {
        const bool deed = tree_.has(token, {obj, obl, obl_agent, obl_unmarked, xcomp});
        const bool participle = tree_[token].xpos == Xpos::vbn;
        const bool nominal = is_one_of(tree_[token].upos, {Upos::adj, Upos::noun, Upos::propn});
        return (nominal || participle) && !(participle && deed);
    }

    // "accused Lee [of lying]", where the tree hangs it on the man; no name is described so.
    void add_deed_of(int object) {
        for (const int child : tree_.children(object)) {
            const bool gerund = tree_[child].deprel == acl && tree_[child].xpos == Xpos::vbg;
            if (gerund && claim_.object.is_entity()
                && is_one_of(tree_.marker(child), {Marker::of, Marker::from})) {
                add_text(child);
            }
        }
    }

    void add_text(int head) { add_qualifier(claim_, Role::topic, terms_.text_of(head)); }

    void add_words(Range range) {
        const Span all = with_quotation(article_, span_of(article_, range));
        add_qualifier(claim_, Role::topic, text_at(article_, all));
    }

    const Article& article_;
    const Frame& frame_;
    const SyntaxView& tree_;
    const Terms& terms_;
    const Match* match_;
    Claim& claim_;
};

// "died [of cancer]", "apologised to them [for the delay]": without an object all completes it.
bool stands_alone(const Frame& frame, int object) {
    return first_of(frame.arguments, ArgumentKind::object) < 0
           && std::ranges::none_of(
               frame.arguments,
               [&](const Argument& argument) { return argument.kind == ArgumentKind::clause; })
           && (object < 0
               || std::ranges::any_of(frame.arguments, [&](const Argument& argument) {
                      return argument.kind == ArgumentKind::oblique && argument.head == object;
                  }));
}

bool is_of_object(const Frame& frame, const Terms& terms, int object) {
    return std::ranges::any_of(frame.arguments, [&](const Argument& argument) {
        return is_one_of(argument.kind, {ArgumentKind::object, ArgumentKind::indirect})
               && object >= 0 && terms.tree().Tree::dominates(argument.head, object);
    });
}

}  // namespace

void add_complements(
    const Frame& frame, const Terms& terms, const Match* match, int object, Claim& claim) {
    const bool complete = is_of_object(frame, terms, object) && !claim.object.is_null();
    if (frame.kind == FrameKind::verb
        && (complete || (match == nullptr && stands_alone(frame, object)))) {
        ClauseComplements(frame, terms, match, claim).add(object);
    }
}

}  // namespace newsgraph
