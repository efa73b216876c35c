#include "extract/claims/qualifiers.hpp"

#include "core/one_of.hpp"
#include "extract/claims/amounts.hpp"
#include "extract/mentions/mentions.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace newsgraph {

namespace {

using enum Deprel;

constexpr std::size_t date_size = 10;  // of 2022-08-31

class ClauseQualifiers {
  public:
    ClauseQualifiers(
        const Article& article, const Frame& frame, const Terms& terms, Claim& claim)
        : article_(article), frame_(frame), tree_(terms.tree()), terms_(terms), claim_(claim) {}

    void add(const Match* match, int object) {
        for (const Argument& argument : frame_.arguments) {
            const bool in_object = argument.through >= 0 && frame_.kind == FrameKind::verb;
            if (argument.kind == ArgumentKind::oblique && !in_object
                && !is_taken(match, argument.head)) {
                add_oblique(argument);
            }
            if (in_object && argument.through == object) {
                add_place_of_object(argument);
            }
            if (argument.kind == ArgumentKind::complement && argument.frame >= 0) {
                add_adverbial_clause(argument);
            }
        }
        add_means();
        add_times();
        add_amounts(frame_, terms_, object, claim_);
        if (object >= 0) {
            add_origin(claim_.object);
        }
        add_origin(claim_.subject);
    }

  private:
    bool is_taken(const Match* match, int token) const {
        return match != nullptr
               && std::ranges::any_of(
                   match->fillers, [&](const Filler& filler) { return filler.token == token; });
    }

    EntityType type_of(const Term& term) const { return article_.chains[term.chain()].type; }

    void add_oblique(const Argument& argument) {
        for (const int token : tree_.conjuncts(argument.head)) {
            // "in the town of Kidal"
            const Term term =
                terms_.of(terms_.is_place(token) ? terms_.bearer_of(token) : token);
            if (!term.is_entity()) {
                continue;
            }
            if (const auto role = role_of_marker(argument.marker, type_of(term))) {
                add_qualifier(claim_, *role, term);
            }
        }
    }

    // "bombed a camp in Sudan": where a thing is that something is done to, the deed is, too.
    void add_place_of_object(const Argument& argument) {
        const Term term = terms_.of(argument.head);
        if (is_one_of(argument.marker, {Marker::in, Marker::at, Marker::near})
            && term.is_entity() && is_location(type_of(term))
            && !article_.chains[term.chain()].generic) {
            add_qualifier(claim_, Role::place, term);
        }
    }

    static std::optional<Role> role_of_marker(Marker marker, EntityType type) {
        using enum Marker;
        const bool place = is_location(type);
        const bool means = type == EntityType::weapon || type == EntityType::vehicle;
        if (is_one_of(
                marker,
                {in,
                 at,
                 inside,
                 near,
                 across,
                 throughout,
                 on,
                 over,
                 outside,
                 around,
                 within,
                 off,
                 along})) {
            return place ? std::optional(Role::place) : std::nullopt;
        }
        if (is_one_of(marker, {with, use, by})) {
            return means ? std::optional(Role::instrument) : std::nullopt;
        }
        if (marker == against && is_actor(type)) {
            return Role::target;
        }
        if (marker == from) {
            return place ? std::optional(Role::source) : std::nullopt;
        }
        if (is_one_of(marker, {because_of, due_to, over}) && !place) {
            return Role::cause;
        }
        if (marker == about) {
            return Role::topic;
        }
        return std::nullopt;
    }

    // Not "[To be frank], it sold them", "in proportion [to how they fare]", "hold him [to
    // account]".
    bool tells_purpose(int clause) const {
        const bool aside = clause < frame_.head && tree_.has(clause, {cop});
        const bool idiom = tree_[clause].lemma == "account";
        return tree_.is_infinitive(clause) && !aside && !idiom;
    }

    // "to attack the port": purpose; "using drones": instrument.
    void add_adverbial_clause(const Argument& argument) {
        if (argument.marker == Marker::to && frame_.kind == FrameKind::verb
            && tells_purpose(argument.head)) {
            add_qualifier(claim_, Role::purpose, terms_.text_of(argument.head));
        }
        if (tree_[argument.head].lemma == "use" && tree_[argument.head].xpos == Xpos::vbg) {
            if (const int means = tree_.child(argument.head, {obj}); means >= 0) {
                add_each(Role::instrument, means);
            }
        }
    }

    // "used [drones] to attack the port"
    void add_means() {
        const Token& head = tree_[frame_.head];
        const bool infinitive = head.deprel == advcl || head.deprel == xcomp;
        if (!infinitive || head.head < 0 || !tree_.is(head.head, VerbClass::takes_means)
            || tree_.marker(frame_.head) != Marker::to) {
            return;
        }
        for (const Frame& frame : frames_of(article_, frame_.sentence, frame_.sentence)) {
            const int means = first_of(frame.arguments, ArgumentKind::object);
            if (frame.head == head.head && means >= 0) {
                add_each(Role::instrument, means);
            }
        }
    }

    void add_each(Role role, int token) {
        for (const int member : tree_.conjuncts(token)) {
            if (const Term term = terms_.of(member); term.is_entity()) {
                add_qualifier(claim_, role, term);
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
        return apart || is_name_of_law(token)
               || is_one_of(tree_.marker(token), {until, till, before, after, to});
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

    void add_times() {
        for (const Value& value : of_sentence(article_.values, frame_.sentence)) {
            if (value.literal.type != LiteralType::time || is_in_name(article_, value)
                || is_over(value.literal.iso)) {
                continue;
            }
            if (bounds_deed(value)) {
                add_qualifier(claim_, Role::time, bound(value));
            } else if (belongs_here(value.head)) {
                add_qualifier(
                    claim_, Role::time, {value.literal, span_of(article_, value.range)});
            }
        }
    }

    // "closed [until Monday]", "has risen [since May]": begins or ends then.
    bool bounds_deed(const Value& value) const {
        using enum Marker;
        return tree_[value.head].head == frame_.head && tree_.has(value.head, {case_})
               && is_one_of(tree_.marker(value.head), {until, till, through, since});
    }

    // In its words. An end is not when the deed is; what has been so since then is so to the day
    // of the article.
    Term bound(const Value& value) const {
        const int preposition = tree_.child(value.head, {case_});
        const Span span{
            tree_[preposition].span.begin, span_of(article_, value.range).end};
        Literal literal = value.literal;
        literal.text = slice(article_.document.text, span);
        const std::string_view published = article_.document.published;
        const bool open_end = tree_.marker(value.head) == Marker::since && !literal.iso.empty()
                              && published.size() >= date_size;
        literal.iso = open_end ? literal.iso.substr(0, literal.iso.find('/')) + '/'
                                     + std::string(published.substr(0, date_size))
                               : "";
        return {literal, span};
    }

    void add_origin(const Term& term) {
        if (!term.is_entity()) {
            return;
        }
        for (const Mention& mention : of_sentence(article_.mentions, frame_.sentence)) {
            if (mention.chain == term.chain() && mention.origin >= 0) {
                add_qualifier(
                    claim_, Role::origin, {mention.origin, span_of(article_, mention.range)});
            }
        }
    }

    const Article& article_;
    const Frame& frame_;
    const SyntaxView& tree_;
    const Terms& terms_;
    Claim& claim_;
};

}  // namespace

void add_qualifier(Claim& claim, Role role, const Term& term) {
    if (term.is_null()) {
        return;
    }
    const bool known = std::ranges::any_of(claim.qualifiers, [&](const Qualifier& other) {
        return other.role == role && other.term.value == term.value;
    });
    const bool core = claim.subject.value == term.value || claim.object.value == term.value;
    if (!known && !(core && role != Role::recipient)) {
        claim.qualifiers.push_back({role, term});
    }
}

void add_qualifiers(
    const Article& article,
    const Frame& frame,
    const Terms& terms,
    const Match* match,
    int object,
    Claim& claim) {
    ClauseQualifiers(article, frame, terms, claim).add(match, object);
}

std::string time_of(const Claim& claim) {
    for (const Qualifier& qualifier : claim.qualifiers) {
        if (qualifier.role == Role::time && !qualifier.term.is_entity()
            && !qualifier.term.literal().iso.empty()) {
            return qualifier.term.literal().iso;
        }
    }
    return {};
}

}  // namespace newsgraph
