#include "extract/claims/bare_claims.hpp"

#include "core/one_of.hpp"

#include <string_view>

namespace newsgraph {

namespace {

// "there [were] ten of them": nobody is anything.
bool is_bare_copula(const WorthCase& given) {
    return is_open(given) && given.frame.lemma == "be";
}

// "called [the inquiry]": what it is called stands elsewhere; but "called a halt", "called votes".
bool lacks_what_is_called(const WorthCase& given) {
    const SyntaxView& tree = given.tree;
    if (!is_open(given) || given.object < 0 || !tree.is(given.frame.head, VerbClass::calls)
        || has_role(given.claim, {Role::topic})) {
        return false;
    }
    const int determiner = tree.child(given.object, {Deprel::det});
    const bool definite =
        determiner >= 0 && is_one_of(tree[determiner].lemma, {"the", "this", "that", "these"});
    return definite || tree.has(given.object, {Deprel::nmod_poss})
           || is_one_of(tree[given.object].upos, {Upos::propn, Upos::pron});
}

// "criticized [the decision]": of which text tells elsewhere, if at all.
bool has_bare_shell(const WorthCase& whole) {
    const Claim& claim = whole.claim;
    if (whole.object < 0 || claim.object.is_null()
        || !whole.tree.is(whole.object, VerbClass::shell)
        || has_role(claim, {Role::topic, Role::quantity, Role::purpose, Role::cause})) {
        return false;
    }
    const Chain* chain = chain_of(whole, claim.object);
    const std::string_view label =
        chain == nullptr ? std::string_view(claim.object.literal().text) : chain->label;
    return (chain == nullptr || chain->generic) && label.find(' ') == std::string_view::npos;
}

// "the clerk issued a [statement]", "a [statement] saying it": what it says is told elsewhere.
bool issues_bare_text(const WorthCase& given) {
    const SyntaxView& tree = given.tree;
    if (!is_open(given) || given.object < 0 || !is_bare_text(given, given.claim.object)
        || !tree.is(given.object, VerbClass::is_text)
        || !tree.lexicon().is(given.frame.lemma, VerbClass::issues_text)) {
        return false;
    }
    const int clause = tree.child(given.object, {Deprel::acl, Deprel::acl_relcl});
    return !tree.has(given.object, {Deprel::nmod})
           && (clause < 0 || tree.is(clause, VerbClass::speech));
}

// "the president was briefed": on what?
bool tells_nothing_to_somebody(const WorthCase& given) {
    const Chain* object = chain_of(given, given.claim.object);
    return given.claim.relation == "reports" && given.claim.subject.is_null()
           && object != nullptr
           && is_one_of(object->type, {EntityType::person, EntityType::position})
           && !has_role(given.claim, {Role::topic});
}

// "followed suit", "left room": what is meant stands elsewhere.
bool has_idiom(const WorthCase& given) {
    const int object = first_of(given.frame.arguments, ArgumentKind::object);
    return is_open(given) && object >= 0
           && given.tree.lexicon().is(
               given.frame.lemma + '_' + given.tree[object].lemma, VerbClass::idiom);
}

constexpr Rule<Worth> bare[]{
    {"worth/no-idiom", "[Lee followed suit]", has_idiom},
    {"worth/no-bare-copula", "[the clerk was ten men]", is_bare_copula},
    {"worth/no-bare-call", "[called the inquiry]", lacks_what_is_called},
    {"worth/no-bare-text", "[the clerk issued a statement]", issues_bare_text},
    {"worth/no-briefing", "[the president was briefed]", tells_nothing_to_somebody},
};

constexpr Rule<Worth> shells[]{
    {"worth/no-bare-shell", "[criticized the decision]", has_bare_shell},
};

}  // namespace

const std::span<const Rule<Worth>> bare_rules = bare;
const std::span<const Rule<Worth>> shell_rules = shells;

}  // namespace newsgraph
