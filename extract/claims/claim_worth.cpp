#include "extract/claims/claim_worth.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/claims/bare_claims.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>

namespace newsgraph {

namespace {

// Resolved or in the words of the text ("on Monday" in an article without a date).
bool is_dated(const Claim& claim) {
    return !claim.time.empty() || has_role(claim, {Role::time});
}

bool is_named(const WorthCase& given, const Term& term) {
    const Chain* chain = chain_of(given, term);
    return chain != nullptr && !chain->generic;
}

bool is_abstract(const WorthCase& given, const Term& term) {
    const Chain* chain = chain_of(given, term);
    return chain != nullptr && chain->generic
           && is_one_of(chain->type, {EntityType::concept_, EntityType::document});
}

bool has_argument(const Frame& frame, ArgumentKind kind) {
    return first_of(frame.arguments, kind) >= 0;
}

// --- what keeps a claim in ---

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

// "the ferry sank", "people were injured", "the virus infected 400"
bool befalls(const WorthCase& given) {
    return given.tree.lexicon().is(given.frame.lemma, VerbClass::befalls);
}

// What befalls people is news by itself; other deeds of nobody need when, where or what for.
bool tells_injury(const WorthCase& given) {
    return is_open(given) && given.frame.kind == FrameKind::verb
           && given.claim.subject.is_null() && given.claim.object.is_entity()
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

// "gunmen opened fire in Lyon", "the police opened an inquiry on Monday": at whom and into what is
// left to be understood.
bool tells_deed_somewhere(const WorthCase& given) {
    const bool inquiry = given.claim.relation == "investigates" && is_dated(given.claim);
    return is_one_of(given.claim.relation, {"attacks", "protests", "investigates"})
           && is_without_object(given.frame, true) && given.claim.subject.is_entity()
           && (inquiry || has_role(given.claim, {Role::place})
               || (is_named(given, given.claim.subject) && is_dated(given.claim)));
}

bool tells_change(const WorthCase& given) {
    return given.tree.lexicon().is(given.frame.lemma, VerbClass::changes);
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

// What a named one did on its own, what befell a thing, what rose or fell, when an event began,
// where news says when or where.
bool tells_deed_alone(const WorthCase& given) {
    const Term& subject = given.claim.subject;
    const bool alone = is_open(given) && is_without_object(given.frame) && subject.is_entity()
                       && given.claim.object.is_null();
    const bool news = is_named(given, subject) || tells_change(given) || befalls(given)
                      || is_event(given, subject);
    return alone && news && is_told(given)
           && (has_role(given.claim, {Role::place}) || is_dated(given.claim)
               || counts_fallen(given)
               || (tells_change(given) && has_role(given.claim, {Role::quantity})));
}

// --- what keeps it out ---

// A finite verb in the active has a subject; where none is seen, the tree is wrong.
bool has_lost_subject(const WorthCase& given) {
    const Frame& frame = given.frame;
    const bool finite = frame.finite || is_finite_form(given.tree[frame.head].xpos);
    return frame.kind == FrameKind::verb && !frame.passive && finite
           && !has_argument(frame, ArgumentKind::subject);
}

// True to the words, but it ties nobody to anything.
bool is_about_abstraction(const WorthCase& given) {
    const bool dated_change = tells_change(given) && is_dated(given.claim);
    return is_open(given) && is_abstract(given, given.claim.subject) && !dated_change
           && !befalls(given);
}

bool has_light_verb(const WorthCase& given) {
    return is_open(given) && !given.claim.subject.is_null()
           && given.tree.lexicon().is(given.frame.lemma, VerbClass::light)
           && is_abstract(given, given.claim.object);
}

// Offices, incidents, crowds: nothing that an analyst follows as a class, as arms and bodies are.
bool is_plain(EntityType type) {
    using enum EntityType;
    return is_one_of(type, {concept_, document, event, facility, group, person, product});
}

// Two classes and a preposition tell a story, but nothing of anybody who can be named; when, where
// or how many makes it news.
bool joins_classes_loosely(const WorthCase& given) {
    const bool by_preposition =
        given.object >= 0 && !has_argument(given.frame, ArgumentKind::object);
    const Chain* subject = chain_of(given, given.claim.subject);
    const Chain* object = chain_of(given, given.claim.object);
    return is_open(given) && by_preposition && !given.frame.passive && !befalls(given)
           && subject != nullptr && object != nullptr && subject->generic && object->generic
           && is_plain(object->type) && !is_dated(given.claim)
           && !has_role(given.claim, {Role::place, Role::quantity, Role::time});
}

bool is_comparison(const SyntaxView& tree, int word) {
    const bool manner = is_one_of(tree[word].deprel, {Deprel::obl_unmarked, Deprel::obl})
                        && tree.child(word, {Deprel::amod}, "same") >= 0;
    const bool degree = is_one_of(tree[word].deprel, {Deprel::advmod, Deprel::xcomp})
                        && tree.child(word, {Deprel::advmod}, "as") >= 0;
    return manner || degree
           || (tree[word].deprel == Deprel::advmod && tree[word].lemma == "as");
}

// "not the way we do", "not until noon", "no ship without a flag": it is so otherwise.
bool is_denied_in_part(const WorthCase& given) {
    if (given.claim.polarity != Polarity::denied) {
        return false;
    }
    const SyntaxView& tree = given.tree;
    const auto verbs = tree.Tree::conjuncts(tree.first_conjunct(given.frame.head));
    return std::ranges::any_of(verbs, [&](int verb) {
        return std::ranges::any_of(tree.children(verb), [&](int child) {
            const bool limit = is_one_of(tree[child].deprel, {Deprel::advcl, Deprel::obl});
            const bool exception =
                is_one_of(tree.marker(child), {Marker::without, Marker::until, Marker::unless});
            return (limit && exception)
                   || (verb == given.frame.head && is_comparison(tree, child));
        });
    });
}

// "pregnancy", "data": a class without any description. Groups and things are understood.
bool is_bare_abstraction(const WorthCase& given, const Term& term) {
    const Chain* chain = chain_of(given, term);
    return chain != nullptr && chain->generic
           && is_one_of(chain->type, {EntityType::concept_, EntityType::product})
           && chain->label.find(' ') == std::string::npos;
}

// "[wings] provide [lift]", "performed in [film]": nothing tells which.
bool joins_bare_abstractions(const WorthCase& given) {
    if (!given.claim.qualifiers.empty()) {
        return false;
    }
    const bool loose = is_open(given) && given.object >= 0
                       && !has_argument(given.frame, ArgumentKind::object)
                       && (is_bare_abstraction(given, given.claim.object)
                           || is_bare_text(given, given.claim.object));
    const bool bare = !is_open(given) && is_bare_abstraction(given, given.claim.subject)
                      && is_bare_abstraction(given, given.claim.object)
                      && is_abstract(given, given.claim.object);
    return loose || bare;
}

// "photos are part of data": of what is known by a name the parts are news.
bool ties_parts_of_classes(const WorthCase& given) {
    const auto is_known = [&](const Term& term, int token) {
        const Chain* chain = chain_of(given, term);
        const int owner = token < 0 ? -1 : given.tree.child(token, {Deprel::nmod_poss});
        return (owner >= 0 && given.tree[owner].upos == Upos::propn)
               || (chain != nullptr
                   && (!chain->generic || chain->owner >= 0
                       || ascii_lower(chain->label) != chain->label));
    };
    return given.claim.relation == "part_of"
           && !is_known(given.claim.subject, given.claim.words[0])
           && !is_known(given.claim.object, given.object);
}

// "people filled forms": anybody; who they were, or when and where, would make it news.
bool is_done_by_anybody(const WorthCase& given) {
    const Chain* subject = chain_of(given, given.claim.subject);
    return subject != nullptr && subject->generic && given.claim.qualifiers.empty()
           && is_one_of(subject->label, {"people", "person", "persons", "individuals"})
           && !is_named(given, given.claim.object);
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

constexpr Rule<Worth> dropping[]{
    {"worth/no-lost-subject", "[sold boats]", has_lost_subject},
    {"worth/no-abstraction", "[adaptations] signify gains", is_about_abstraction},
    {"worth/no-loose-classes", "[staff work in offices]", joins_classes_loosely},
    {"worth/no-bare-abstractions", "[wings provide lift]", joins_bare_abstractions},
    {"worth/no-parts-of-classes", "[photos are part of data]", ties_parts_of_classes},
    {"worth/no-anybody", "[people filled forms]", is_done_by_anybody},
    {"worth/no-part-denied", "[was not built] the same way", is_denied_in_part},
    {"worth/no-light-verb", "the ministry [has information]", has_light_verb},
};

}  // namespace

WorthRules::WorthRules(RuleLog& log)
    : keeping_(keeping, log),
      dropping_(dropping, log),
      bare_(bare_rules, log),
      shell_(shell_rules, log) {}

bool WorthRules::is_empty(const WorthCase& whole) const {
    return shell_.first(whole.frame.sentence, whole.frame.head, whole);
}

bool WorthRules::keeps(const WorthCase& candidate) const {
    const Frame& frame = candidate.frame;
    return keeping_.find(candidate) && !dropping_.first(frame.sentence, frame.head, candidate)
           && !bare_.first(frame.sentence, frame.head, candidate);
}

std::vector<RuleInfo> worth_rules() {
    return list_rules(keeping, dropping, bare_rules, shell_rules);
}

bool tells_plain_deed(const Frame& frame, const SyntaxView& tree) {
    const int complement = first_of(frame.arguments, ArgumentKind::clause);
    return frame.passive && frame.finite && !tree.lexicon().is(frame.lemma, VerbClass::light)
           && (complement < 0 || tree[complement].upos == Upos::adj);
}

bool is_about_words(std::string_view relation) {
    return is_one_of(
        relation,
        {"protests",
         "condemns",
         "supports",
         "rejects",
         "denies",
         "warns",
         "urges",
         "requests",
         "discusses",
         "reports",
         "announces",
         "investigates",
         "threatens"});
}

}  // namespace newsgraph
