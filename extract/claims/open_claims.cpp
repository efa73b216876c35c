#include "extract/claims/open_claims.hpp"

#include "core/kinds.hpp"
#include "core/one_of.hpp"
#include "extract/claims/claim_worth.hpp"
#include "extract/claims/qualifiers.hpp"
#include "extract/claims/whole_phrase.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace newsgraph {

namespace {

// "overran Lyon", "stood in Lyon"; not "rose [unlike] wages", "fell [despite] rain".
bool names_participant(Marker marker) {
    using enum Marker;
    return !is_one_of(
        marker,
        {none,    according_to,   including,  such_as,     like,       unlike,   except,
         besides, once,           than,       rather_than, instead_of, despite,  because_of,
         due_to,  given,          per,        following,   prior_to,   ahead_of, as_of,
         without, in_addition_to, as_well_as, concerning,  regarding,  since,    until});
}

int last_of(const Frame& frame, ArgumentKind kind) {
    int last = -1;
    for (const Argument& argument : frame.arguments) {
        last = argument.kind == kind ? argument.head : last;
    }
    return last;
}

}  // namespace

void OpenClaims::add(const Frame& frame) {
    if (frame.kind == FrameKind::verb) {
        add_verb(frame);
    } else if (frame.kind == FrameKind::compound) {
        add_compound(frame);
    }
}

void OpenClaims::add_verb(const Frame& frame) {
    const int subject = last_of(frame, ArgumentKind::subject);
    const int given = last_of(frame, ArgumentKind::indirect);
    const bool sum = !amount_of(frame).is_null();
    // "called [the strike] a gift": a tree may take it for whom something is given to; "owes
    // [Chad] $2 billion": a sum is no end of a claim
    const bool told_of = given >= 0 && (sum || tree_.is(frame.head, VerbClass::ascribes));
    const int object = told_of ? given : last_of(frame, ArgumentKind::object);
    const Argument* oblique = oblique_of(frame);
    const bool paid =
        sum && !told_of && oblique != nullptr && terms_.is_named(terms_.of(oblique->head));
    if (object >= 0 && !paid) {
        if (subject < 0 && tells_plain_deed(frame, tree_)) {
            add_passive(frame, object);
        }
        add_pairs(frame, {subject, object}, Marker::none);
    } else if (oblique != nullptr && (paid || !tells(frame))) {
        // "stole $2 million [from Arkan]"
        add_pairs(frame, {subject, oblique->head}, oblique->marker);
    } else if (subject >= 0 && oblique == nullptr) {
        add_alone(frame, subject);
    }
}

// "the Norwegian-brokered talks": by somebody with a name; "Lagos-listed" says where.
void OpenClaims::add_compound(const Frame& frame) {
    const int actor = last_of(frame, ArgumentKind::subject);
    const int thing = last_of(frame, ArgumentKind::object);
    const Term who = actor < 0 ? Term{} : terms_.of(actor);
    if (terms_.is_named(who) && is_actor(terms_.chain(who).type) && thing >= 0) {
        add_pair(frame, {actor, thing}, Marker::none);
    }
}

// What the object amounts to; nothing where it is no sum, amount or time.
Term OpenClaims::amount_of(const Frame& frame) const {
    const int object = last_of(frame, ArgumentKind::object);
    const Term term = object < 0 ? Term{} : terms_.of(object);
    return term.is_entity() ? Term{} : term;
}

bool OpenClaims::add_pair(const Frame& frame, std::array<int, 2> words, Marker marker) {
    const auto [subject, object] = words;
    Claim claim = maker_.start(frame);
    claim.subject = terms_.of(terms_.bearer_of(subject));
    claim.object = object_of(frame, object, claim);
    if (marker != Marker::none) {
        claim.predicate += '_';
        claim.predicate += name_of(marker);
    }
    claim.rules = {frame.rule, "open"};
    claim.words = {subject, object, -1};
    if (object != last_of(frame, ArgumentKind::object)) {
        add_qualifier(claim, Role::quantity, amount_of(frame));
    }
    maker_.weaken_alternative(claim);
    if (!claim.subject.is_entity() || claim.object.is_null()) {
        return false;
    }
    return maker_.finish(frame, nullptr, object, std::move(claim));
}

// "forged the results of the vote": a word that no entity has may still head a phrase.
Term OpenClaims::object_of(const Frame& frame, int object, const Claim& claim) const {
    Term term = terms_.of(terms_.meant_by(object));
    if (term.is_null() && !tree_.lexicon().is(frame.lemma, VerbClass::light)) {
        return whole_phrase(terms_, object, claim);
    }
    return term.is_entity() ? term : Term{};
}

// "two died, [by reports]": who says so takes no part.
bool OpenClaims::is_source(const Frame& frame, const Argument& argument) {
    return std::ranges::find(frame.speakers, argument.head) != frame.speakers.end();
}

// The first entity behind a preposition, where a verb has no object.
const Argument* OpenClaims::oblique_of(const Frame& frame) const {
    const auto found = std::ranges::find_if(frame.arguments, [&](const Argument& argument) {
        return argument.kind == ArgumentKind::oblique && argument.through < 0
               && !is_source(frame, argument) && names_participant(argument.marker)
               && !is_absolute(argument)
               && !tree_.is(argument.head, VerbClass::names_date)  // "died at the age of 70"
               && terms_.of(argument.head).is_entity();
    });
    return found == frame.arguments.end() ? nullptr : &*found;
}

// "died with his [daughters] at his bedside": where they are.
bool OpenClaims::has_own_place(const Argument& argument) const {
    const int end = tree_.cover(argument.head).last;
    for (const int above : {argument.head, tree_[argument.head].head}) {
        for (const int place : tree_.children(above)) {
            const int owner = tree_.child(place, {Deprel::nmod_poss});
            const bool beside = is_one_of(tree_.marker(place), {Marker::at, Marker::by})
                                && (above == argument.head || tree_.cover(place).first == end);
            if (argument.marker == Marker::with && beside && owner > argument.head
                && tree_[owner].upos == Upos::pron) {
                return true;
            }
        }
    }
    return false;
}

// "have shut, with some [people] working unpaid": a clause of its own
bool OpenClaims::is_absolute(const Argument& argument) const {
    const int clause =
        argument.marker == Marker::with ? tree_.child(argument.head, {Deprel::acl}) : -1;
    return has_own_place(argument) || (clause >= 0 && tree_[clause].xpos == Xpos::vbg);
}

// "so be it", he went on in his speech: where somebody says it ties him to nothing.
bool OpenClaims::utters_there(const Frame& frame) const {
    const Argument* oblique = oblique_of(frame);
    if (oblique == nullptr || !tree_.is(frame.head, VerbClass::utters)
        || !is_one_of(oblique->marker, {Marker::in, Marker::at, Marker::on})) {
        return false;
    }
    const Chain& chain = terms_.chain(terms_.of(oblique->head));
    return chain.generic && is_one_of(chain.type, {EntityType::document, EntityType::event})
           && std::ranges::any_of(maker_.article().quotes, [&](const Quote& quote) {
                  return quote.first_sentence <= frame.sentence
                         && frame.sentence <= quote.last_sentence;
              });
}

// "told reporters in Oslo"
bool OpenClaims::tells(const Frame& frame) const {
    const auto* speech =
        tree_.lexicon().find(PredicateKind::verb, frame.lemma, Complement::finite);
    return (speech != nullptr && !speech->relation.empty()) || utters_there(frame);
}

void OpenClaims::add_pairs(const Frame& frame, std::array<int, 2> words, Marker marker) {
    const auto [subject, object] = words;
    if (subject < 0) {
        return;
    }
    // "Lee won 8, Kim won 6": behind the verb stands no second one of its subject.
    const auto is_later = [&](int token) {
        return subject < frame.head && token > frame.head
               && (maker_.is_relative(frame) || tree_[token].deprel == Deprel::conj);
    };
    std::size_t made = 0;
    for (const int s : terms_.expand(subject)) {
        if (is_later(s)) {
            continue;
        }
        for (const int o : terms_.expand(object)) {
            if (made < most_expansions && add_pair(frame, {s, o}, marker)) {
                ++made;
            }
        }
    }
}

// "The minister died on Sunday"
void OpenClaims::add_alone(const Frame& frame, int subject) {
    for (const int token : terms_.expand(subject)) {
        Claim claim = maker_.start(frame);
        claim.subject = terms_.of(terms_.bearer_of(token));
        claim.rules = {frame.rule, "open"};
        claim.words[0] = token;
        maker_.finish(frame, nullptr, -1, std::move(claim));
    }
}

// "Thirty people were injured": nobody is named who did it.
void OpenClaims::add_passive(const Frame& frame, int object) {
    std::size_t made = 0;
    for (const int token : terms_.expand(object)) {
        Claim claim = maker_.start(frame);
        claim.object = terms_.of(terms_.bearer_of(token));
        claim.rules = {frame.rule, "open"};
        claim.words[1] = token;
        made += maker_.finish(frame, nullptr, token, std::move(claim)) ? 1 : 0;
        if (made == most_expansions) {
            return;
        }
    }
}

}  // namespace newsgraph
