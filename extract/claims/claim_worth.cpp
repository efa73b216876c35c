#include "extract/claims/claim_worth.hpp"

#include "extract/claims/worth_questions.hpp"

namespace newsgraph {

namespace {

// A deed must be told apart from a mere mention: two filled terms at least.
bool has_two_ends(const WorthCase& given) {
    return !given.claim.subject.is_null()
           && (!given.claim.object.is_null()
               || (!is_open(given)
                   && has_role(
                       given.claim,
                       {Role::recipient,
                        Role::target,
                        Role::topic,
                        Role::source,
                        Role::instrument})));
}

// "the use of drones": somebody's, somewhere; worth an edge only where it has another end.
bool ties_object(const WorthCase& given) {
    return given.claim.subject.is_null() && !given.claim.object.is_null() && !is_open(given)
           && given.claim.relation != "causes"
           && has_role(
               given.claim,
               {Role::recipient, Role::target, Role::place, Role::source, Role::instrument});
}

// By somebody; true to the words where a whole clause says it of the object that the claim has.
bool tells_passive_deed(const WorthCase& given) {
    const Frame& frame = given.frame;
    const bool of_object = std::ranges::any_of(frame.arguments, [&](const Argument& argument) {
        return argument.kind == ArgumentKind::object && given.object >= 0
               && given.tree.dominates(argument.head, given.object);
    });
    return frame.kind == FrameKind::verb && frame.passive && frame.finite && of_object
           && given.claim.object.is_entity() && !is_open(given);
}

// "[35] were rescued"
bool counts_victims(const WorthCase& given) {
    const Term& object = given.claim.object;
    return befalls(given) && !object.is_null() && !object.is_entity()
           && object.literal().type == LiteralType::quantity;
}

// What befalls people is news by itself; other deeds of nobody need when, where or what for.
bool tells_injury(const WorthCase& given) {
    return is_open(given) && given.frame.kind == FrameKind::verb
           && given.claim.subject.is_null()
           && (given.claim.object.is_entity() || counts_victims(given))
           && (!given.claim.qualifiers.empty() || befalls(given))
           && !is_abstract(given, given.claim.object)
           && tells_plain_deed(given.frame, given.tree);
}

bool is_without_object(const Frame& frame, bool light = false) {
    return frame.kind == FrameKind::verb && !frame.passive
           && !has_argument(frame, ArgumentKind::clause)
           && (light || !has_argument(frame, ArgumentKind::object));
}

// The word says what is left: a post, a body.
bool leaves_post(const WorthCase& given) {
    const bool noun =
        given.frame.kind == FrameKind::noun && is_named(given, given.claim.subject);
    return given.claim.relation == "withdraws_from" && (noun || is_without_object(given.frame))
           && given.claim.subject.is_entity() && given.claim.object.is_null();
}

// "gunmen opened fire in Lyon", "bakers have protested since May": at whom, into what, against what
// is left to be understood.
bool tells_deed_somewhere(const WorthCase& given) {
    const bool dated =
        is_one_of(given.claim.relation, {"investigates", "protests"}) && is_dated(given.claim);
    return is_one_of(given.claim.relation, {"attacks", "protests", "investigates"})
           && is_without_object(given.frame, true) && given.claim.subject.is_entity()
           && (dated || has_role(given.claim, {Role::place})
               || (is_named(given, given.claim.subject) && is_dated(given.claim)));
}

bool is_event(const WorthCase& given, const Term& term) {
    const Chain* chain = chain_of(given, term);
    return chain != nullptr && chain->type == EntityType::event;
}

// "three [died in the crash]": of what, though nobody did it.
bool tells_cause_of_death(const WorthCase& given) {
    return given.claim.relation == "kills" && given.frame.kind == FrameKind::verb
           && given.claim.object.is_entity() && has_role(given.claim, {Role::cause});
}

// "[thirty people died]": how many is news without when and where.
bool counts_fallen(const WorthCase& given) {
    const bool of_clause = given.tree[given.frame.head].head == given.claim.words[0];
    return befalls(given) && !of_clause && has_role(given.claim, {Role::quantity});
}

// It is told as having happened, or as planned.
bool is_told(const WorthCase& given) {
    const Xpos tag = given.tree[given.frame.head].xpos;
    const bool finite = is_one_of(tag, {Xpos::vbn, Xpos::vb}) && given.frame.finite;
    return tag == Xpos::vbd || finite
           || (tag == Xpos::vb && given.claim.status == Status::planned);
}

bool tells_when_or_how_many(const WorthCase& given) {
    const bool changed = tells_change(given) && has_role(given.claim, {Role::quantity});
    return has_role(given.claim, {Role::place}) || is_dated(given.claim) || changed
           || counts_fallen(given);
}

// What a named one did on its own, what befell a thing, what rose or fell, when an event began,
// where news says when or where.
bool tells_deed_alone(const WorthCase& given) {
    const Term& subject = given.claim.subject;
    const bool alone = is_open(given) && is_without_object(given.frame) && subject.is_entity()
                       && given.claim.object.is_null();
    const bool news = is_named(given, subject) || tells_change(given) || befalls(given)
                      || is_event(given, subject);
    return alone && news && is_told(given) && tells_when_or_how_many(given);
}

// "delayed [the decision]": of which text tells elsewhere, if at all; that somebody condemns or
// protests is news by itself.
bool has_bare_shell(const WorthCase& whole) {
    const Claim& claim = whole.claim;
    if (whole.object < 0 || claim.object.is_null()
        || is_one_of(claim.relation, {"condemns", "protests", "denies"})
        || !whole.tree.is(whole.object, VerbClass::shell)
        || has_role(claim, {Role::topic, Role::quantity, Role::purpose, Role::cause})) {
        return false;
    }
    const Chain* chain = chain_of(whole, claim.object);
    const std::string_view label =
        chain == nullptr ? std::string_view(claim.object.literal().text) : chain->label;
    return (chain == nullptr || chain->generic) && label.find(' ') == std::string_view::npos;
}

constexpr Rule<Worth> keeping[]{
    {"worth/two-ends", "[Oslo] sold [boats]", has_two_ends},
    {"worth/object-tied", "the [use of boats in Oslo]", ties_object},
    {"worth/passive-deed", "[the depot was attacked]", tells_passive_deed},
    {"worth/plain-passive", "[thirty people were injured]", tells_injury},
    {"worth/cause-of-death", "[three died in the crash]", tells_cause_of_death},
    {"worth/leaves-post", "[the minister resigned]", leaves_post},
    {"worth/deed-somewhere", "[gunmen opened fire in Lyon]", tells_deed_somewhere},
    {"worth/deed-alone", "[Anna Holm died] on Sunday", tells_deed_alone},
};

constexpr Rule<Worth> emptying[]{
    {"worth/no-bare-shell", "[delayed the decision]", has_bare_shell},
};

}  // namespace

WorthRules::WorthRules(RuleLog& log)
    : keeping_(keeping, log),
      dropping_(dropping_rules, log),
      misreading_(misreading_rules, log),
      emptying_(emptying, log) {}

bool WorthRules::is_empty(const WorthCase& whole) const {
    return emptying_.first(whole.frame.sentence, whole.frame.head, whole);
}

bool WorthRules::keeps(const WorthCase& candidate) const {
    const Frame& frame = candidate.frame;
    const auto enough = keeping_.find(candidate);
    if (!enough || dropping_.first(frame.sentence, frame.head, candidate)
        || misreading_.first(frame.sentence, frame.head, candidate)) {
        return false;
    }
    keeping_.note(*enough.rule, frame.sentence, frame.head);
    return true;
}

std::vector<RuleInfo> worth_rules() {
    return list_rules(keeping, dropping_rules, misreading_rules, emptying);
}

bool tells_plain_deed(const Frame& frame, const SyntaxView& tree) {
    const int complement = first_of(frame.arguments, ArgumentKind::clause);
    return frame.passive && frame.finite && !tree.lexicon().is(frame.lemma, VerbClass::light)
           && (complement < 0 || tree[complement].upos == Upos::adj);
}

}  // namespace newsgraph
