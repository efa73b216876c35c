#include "extract/claims/qualifiers.hpp"

#include "core/one_of.hpp"
#include "extract/claims/amounts.hpp"
#include "extract/claims/telling.hpp"
#include "extract/claims/times.hpp"
#include "extract/mentions/mentions.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace newsgraph {

namespace {

using enum Deprel;

// What a preposition makes of a noun of which types.
struct MarkedRole {
    std::initializer_list<Marker> markers;
    bool (*admits)(EntityType);
    Role role;
};

bool is_means(EntityType type) {
    return type == EntityType::weapon || type == EntityType::vehicle;
}

bool is_cause(EntityType type) {
    return !is_location(type);
}

bool is_anything(EntityType /*type*/) {
    return true;
}

std::optional<Role> role_of_marker(Marker marker, EntityType type) {
    using enum Marker;
    static const MarkedRole rows[]{
        {{in,
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
          along},
         is_location,
         Role::place},
        {{with, use, by}, is_means, Role::instrument},
        {{against}, is_actor, Role::target},
        {{from}, is_location, Role::source},
        {{because_of, due_to}, is_cause, Role::cause},
        {{about}, is_anything, Role::topic},
    };
    for (const MarkedRole& row : rows) {
        if (is_one_of(marker, row.markers)) {
            return row.admits(type) ? std::optional(row.role) : std::nullopt;
        }
    }
    return std::nullopt;
}

class ClauseQualifiers {
  public:
    ClauseQualifiers(const Frame& frame, const Terms& terms, Claim& claim)
        : article_(terms.article()),
          frame_(frame),
          tree_(terms.tree()),
          terms_(terms),
          claim_(claim) {}

    void add(const Match* match, int object) {
        for (const Argument& argument : frame_.arguments) {
            const bool in_object = argument.through >= 0 && frame_.kind == FrameKind::verb;
            if (argument.kind == ArgumentKind::oblique && !in_object
                && !is_taken(match, argument.head) && !lists(argument, object)) {
                add_oblique(argument);
            }
            if (argument.kind == ArgumentKind::oblique && argument.head == object
                && frame_.kind == FrameKind::verb) {
                add_place_of(argument.head);
            }
            if (in_object && argument.through == object) {
                add_place_of_object(argument);
            }
            if (argument.kind == ArgumentKind::complement && argument.frame >= 0) {
                add_adverbial_clause(argument);
            }
        }
        add_means();
        add_use();
        add_times(frame_, terms_, object, claim_);
        add_amounts(frame_, terms_, object, claim_);
        if (object >= 0) {
            add_origin(claim_.object);
        }
        add_origin(claim_.subject);
        // "the Norwegian [shell] that hit the bus"
        for (const Term& means : terms_in(claim_, Role::instrument)) {
            if (terms_.is_of(means, {EntityType::weapon, EntityType::vehicle})) {
                add_origin(means);
            }
        }
    }

  private:
    bool is_taken(const Match* match, int token) const {
        return match != nullptr
               && std::ranges::any_of(
                   match->fillers, [&](const Filler& filler) { return filler.token == token; });
    }

    // "collided with a bus and a truck": the one is no means of the other.
    bool lists(const Argument& argument, int object) const {
        return argument.marker == Marker::with && object >= 0
               && tree_.first_conjunct(object) == argument.head;
    }

    EntityType type_of(const Term& term) const { return terms_.chain(term).type; }

    void add_oblique(const Argument& argument) {
        for (const int token : tree_.conjuncts(argument.head)) {
            // "in the town of Kidal", "in the north of Mali"
            const int area = place_of_area(token);
            const Term term = terms_.of(
                area >= 0                ? area
                : terms_.is_place(token) ? terms_.bearer_of(token)
                                         : token);
            if (!term.is_entity()) {
                continue;
            }
            if (is_on_country(terms_, argument.marker, token)) {
                continue;
            }
            if (is_venue(argument.marker, term)) {
                add_qualifier(claim_, Role::place, term);
            } else if (const auto role = role_of_marker(argument.marker, type_of(term))) {
                add_qualifier(
                    claim_,
                    *role,
                    *role == Role::place ? with_number(terms_, token, term) : term);
                if (*role == Role::place && terms_.is_generic(term)) {
                    add_place_of(token);
                }
            }
        }
    }

    // "the north [of Mali]"; -1: no such part of a place.
    int place_of_area(int noun) const {
        const int place =
            tree_.is(noun, VerbClass::names_area) ? tree_.child(noun, {nmod}) : -1;
        return place > noun && tree_.marker(place) == Marker::of && terms_.is_place(place)
                   ? place
                   : -1;
    }

    // "exploded at a base [in Kabul]": where the base is, the deed is, too.
    void add_place_of(int noun) {
        for (const int child : tree_.children(noun)) {
            const int area = place_of_area(child);
            const Term term = terms_.of(area >= 0 ? area : child);
            if (tree_[child].deprel == nmod && terms_.is_named_place(term)
                && !is_told(claim_, term.span)
                && is_one_of(
                    tree_.marker(child), {Marker::in, Marker::near, Marker::outside})) {
                add_qualifier(claim_, Role::place, term);
            }
        }
    }

    // "bombed a camp in Sudan": where a thing is that something is done to, the deed is, too;
    // "took measures against it": so is whom it is against.
    void add_place_of_object(const Argument& argument) {
        const Term term = terms_.of(argument.head);
        const bool whole = !claim_.subject.is_null() && !claim_.object.is_null();
        if (whole && argument.marker == Marker::against && term.is_entity()
            && is_actor(type_of(term))) {
            add_qualifier(claim_, Role::target, term);
        }
        if (is_one_of(argument.marker, {Marker::in, Marker::at, Marker::near})
            && terms_.is_named_place(term)) {
            add_qualifier(claim_, Role::place, term);
        }
    }

    // "said at the Harbour Institute", "held at the Oslo Exchange": a body or a fair with a name is
    // where something is said or held; who is angry or shoots at it is elsewhere.
    bool is_venue(Marker marker, const Term& term) const {
        const EntityType type = type_of(term);
        return marker == Marker::at && terms_.is_named(term)
               && (is_organization(type) || type == EntityType::event)
               && (tree_.is(frame_.head, VerbClass::speech)
                   || is_one_of(
                       tree_[frame_.head].lemma, {"announce", "hold", "speak", "unveil"}));
    }

    // "the day [it was to be held]", "[how they fare]": no infinitive of its own.
    bool has_finite_words(int clause) const {
        const bool subject =
            tree_.has(clause, {nsubj, nsubj_pass}) && tree_.child(clause, {mark}, "for") < 0;
        return subject || std::ranges::any_of(tree_.children(clause), [&](int child) {
                   return tree_[child].xpos == Xpos::wrb && tree_[child].deprel != mark;
               });
    }

    // "hold him [to account]": the tagger takes the noun for a verb.
    bool is_account(int clause) const {
        return tree_[clause].lemma == "account" && tree_.children(clause).size() == 1;
    }

    // Not "[To be frank], it sold them", "in proportion [to how they fare]".
    bool tells_purpose(int clause) const {
        const bool aside = clause < frame_.head && tree_.has(clause, {cop});
        return tree_.is_infinitive(clause) && !aside && !has_finite_words(clause);
    }

    // "to attack the port": purpose; "using drones": instrument.
    void add_adverbial_clause(const Argument& argument) {
        if (argument.marker == Marker::to && frame_.kind == FrameKind::verb) {
            if (is_account(argument.head)) {
                add_qualifier(claim_, Role::topic, terms_.text_of(argument.head));
            } else if (tells_purpose(argument.head)) {
                add_qualifier(claim_, Role::purpose, terms_.text_of(argument.head));
            }
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

    // "used tools such as saws [to free them]": some trees hang it on the tool.
    void add_use() {
        if (frame_.kind != FrameKind::verb || !tree_.is(frame_.head, VerbClass::takes_means)
            || has_role(claim_, {Role::purpose})) {
            return;
        }
        const Range range = tree_.cover(frame_.head);
        for (int token = frame_.head + 1; token < range.last; ++token) {
            if (tree_[token].deprel == acl && tree_.marker(token) == Marker::to
                && is_noun(tree_[tree_[token].head]) && tells_purpose(token)
                && is_in_object(tree_[token].head)) {
                add_qualifier(claim_, Role::purpose, terms_.text_of(token));
                return;
            }
        }
    }

    bool is_in_object(int noun) const {
        const int object = first_of(frame_.arguments, ArgumentKind::object);
        return object >= 0 && tree_.Tree::dominates(object, noun);
    }

    void add_each(Role role, int token) {
        for (const int member : tree_.conjuncts(token)) {
            if (const Term term = terms_.of(member); term.is_entity()) {
                add_qualifier(claim_, role, term);
            }
        }
    }

    static std::vector<Term> terms_in(const Claim& claim, Role role) {
        std::vector<Term> terms;
        for (const Qualifier& qualifier : claim.qualifiers) {
            if (qualifier.role == role) {
                terms.push_back(qualifier.term);
            }
        }
        return terms;
    }

    // "Iranian drones"; of "Iranian officials", who are Iran's, it is said already.
    void add_origin(const Term& term) {
        if (!term.is_entity()) {
            return;
        }
        const int owner = terms_.chain(term).owner;
        for (const Mention& mention : of_sentence(article_.mentions, frame_.sentence)) {
            if (mention.chain == term.chain() && mention.origin >= 0
                && mention.origin != owner) {
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

bool has_role(const Claim& claim, std::initializer_list<Role> roles) {
    return std::ranges::any_of(claim.qualifiers, [&](const Qualifier& qualifier) {
        return is_one_of(qualifier.role, roles);
    });
}

bool is_told(const Claim& claim, Span words) {
    return std::ranges::any_of(claim.qualifiers, [&](const Qualifier& qualifier) {
        return qualifier.term.span.contains(words);
    });
}

bool is_on_country(const Terms& terms, Marker marker, int noun) {
    const Term term = terms.of(noun);
    return marker == Marker::on && terms.is_of(term, {EntityType::country});
}

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

void add_words(const Article& article, Range words, Role role, LiteralType type, Claim& claim) {
    const Span span = span_of(article, words);
    Literal literal;
    literal.type = type;
    literal.text = slice(article.document.text, span);
    add_qualifier(claim, role, {literal, span});
}

void add_qualifiers(
    const Frame& frame, const Terms& terms, const Match* match, int object, Claim& claim) {
    ClauseQualifiers(frame, terms, claim).add(match, object);
    add_telling(frame, terms, claim);
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
