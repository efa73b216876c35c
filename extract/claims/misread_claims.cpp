// What keeps a claim out of the graph since its words do not bear the relation that was read.
#include "core/utf8.hpp"
#include "extract/claims/worth_questions.hpp"
#include "extract/clauses/predicate_words.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace newsgraph {

namespace {

// "photos are part of data": of what is known by a name the parts are news.
bool ties_parts_of_classes(const WorthCase& given) {
    const auto is_known = [&](const Term& term, int token) {
        const Chain* chain = chain_of(given, term);
        const int owner = given.tree.child(token, {Deprel::nmod_poss});
        return (owner >= 0 && given.tree[owner].upos == Upos::propn)
               || (chain != nullptr
                   && (!chain->generic || chain->owner >= 0
                       || ascii_lower(chain->label) != chain->label));
    };
    return given.claim.relation == "part_of"
           && !is_known(given.claim.subject, given.claim.words[0])
           && !is_known(given.claim.object, given.object);
}

// "the president was briefed": on what?
bool tells_nothing_to_somebody(const WorthCase& given) {
    const Chain* object = chain_of(given, given.claim.object);
    return given.claim.relation == "reports" && given.claim.subject.is_null()
           && object != nullptr
           && is_one_of(object->type, {EntityType::person, EntityType::position})
           && !has_role(given.claim, {Role::topic});
}

// "reported [the identity]": what is said of it stands elsewhere; how many there were is news, and
// so are "evidence of a leak" and "its first death".
bool reports_no_matter(const WorthCase& given) {
    const SyntaxView& tree = given.tree;
    const auto tells_news = [&](int object) {
        return tree.has(object, {Deprel::nmod, Deprel::acl, Deprel::acl_relcl})
               || std::ranges::any_of(tree.children(object), [&](int child) {
                      return is_one_of(tree[child].lemma, {"first", "second", "third", "new"});
                  });
    };
    return given.claim.relation == "reports" && given.claim.object.is_entity()
           && !has_role(given.claim, {Role::topic, Role::quantity})
           && !(given.frame.finite && has_role(given.claim, {Role::instrument}))
           && (given.object < 0 || !tells_news(given.object));
}

// "[the bank's director] of research", "its [chief] for Asia": leads that, and not the bank.
bool leads_part(const WorthCase& given) {
    const SyntaxView& tree = given.tree;
    return std::ranges::any_of(tree.children(given.frame.head), [&](int phrase) {
        const bool behind = given.object >= 0 && given.object < given.frame.head;
        return behind && tree[phrase].deprel == Deprel::nmod
               && is_one_of(tree.marker(phrase), {Marker::of, Marker::for_})
               && !tree.is(phrase, VerbClass::names_period);
    });
}

// "Chad's trade policy [chief]", "the Senate Majority [Leader]": leads a matter or a side of it.
bool leads_matter(const WorthCase& given) {
    const SyntaxView& tree = given.tree;
    return std::ranges::any_of(tree.children(given.frame.head), [&](int word) {
        const bool side = is_one_of(tree[word].lemma, {"Majority", "Minority"});
        const bool matter = tree[word].upos == Upos::noun && tree[word].lemma != "board"
                            && !tree.is(word, VerbClass::names_body)
                            && !tree.is(word, VerbClass::has_staff);
        return tree[word].deprel == Deprel::compound && word != given.object
               && (side || matter);
    });
}

// "[a director] of the bank", "an envoy, [a leader] of the party": one of them, not who leads it.
bool is_one_of_leaders(const WorthCase& given) {
    return given.claim.relation == "leads" && given.frame.kind == FrameKind::noun
           && (given.tree.child(given.frame.head, {Deprel::det}, "a") >= 0 || leads_part(given)
               || leads_matter(given));
}

// "known as [a founder]": that is no name.
bool renames_class(const WorthCase& given) {
    const Chain* object = chain_of(given, given.claim.object);
    return given.claim.relation == "also_known_as" && object != nullptr && object->generic;
}

// "[sales were hit]": nobody attacks what is no place, thing or man; but "a wedding was bombed".
bool attacks_abstraction(const WorthCase& given) {
    const Chain* object = chain_of(given, given.claim.object);
    using enum EntityType;
    return given.claim.relation == "attacks" && given.claim.subject.is_null()
           && given.frame.kind == FrameKind::verb
           && (object == nullptr
               || (object->generic && is_one_of(object->type, {concept_, document, law}))
               || (object->generic && object->type == event && given.frame.lemma == "hit"));
}

// "talks [like she has won]": it only seems so.
bool is_likened(const WorthCase& given) {
    return given.frame.kind == FrameKind::verb
           && given.tree.child(given.frame.head, {Deprel::mark}, "like") >= 0;
}

// "was asked [how he would vote]": nobody urged him to.
bool puts_question(const WorthCase& given) {
    return given.claim.relation == "urges" && given.frame.lemma == "ask"
           && std::ranges::any_of(given.frame.arguments, [&](const Argument& argument) {
                  return argument.kind == ArgumentKind::clause
                         && (is_indirect_question(given.tree, argument.head)
                             || asks_for(given.tree, given.frame.head, argument.head));
              });
}

// "[not all] members back it": some do, and who is not said.
bool is_so_of_some(const WorthCase& given) {
    const SyntaxView& tree = given.tree;
    const auto is_part = [&](int word) {
        return tree[word].lemma == "not" && word + 1 < tree.size()
               && is_one_of(tree[word + 1].lemma, {"all", "every", "everyone", "everybody"});
    };
    const auto below = [&](int head) {
        return std::ranges::any_of(tree.children(head), is_part);
    };
    return below(given.frame.head)
           || std::ranges::any_of(given.frame.arguments, [&](const Argument& argument) {
                  return is_one_of(argument.kind, {ArgumentKind::subject, ArgumentKind::object})
                         && below(argument.head);
              });
}

constexpr Rule<Worth> misreading[]{
    {"worth/no-parts-of-classes", "[photos are part of data]", ties_parts_of_classes},
    {"worth/no-briefing", "[the president was briefed]", tells_nothing_to_somebody},
    {"worth/no-matter", "[reported the identity]", reports_no_matter},
    {"worth/no-one-of-leaders", "Ann Lee, [a director of the bank]", is_one_of_leaders},
    {"worth/no-alias-of-class", "[Ann Lee, known as a founder]", renames_class},
    {"worth/no-question-put", "he was asked [how he would vote]", puts_question},
    {"worth/no-part-of-all", "[not all members back it]", is_so_of_some},
    {"worth/no-likeness", "talks [like she has won]", is_likened},
    {"worth/no-attack-on-idea", "[sales were hit]", attacks_abstraction},
};

}  // namespace

const std::span<const Rule<Worth>> misreading_rules = misreading;

}  // namespace newsgraph
