// What keeps a claim out of the graph by its words alone.
#include "core/utf8.hpp"
#include "extract/claims/worth_questions.hpp"
#include "extract/clauses/predicate_words.hpp"

#include <string>
#include <string_view>

namespace newsgraph {

namespace {

// A finite verb in the active has a subject; where none is seen, the tree is wrong.
bool has_lost_subject(const WorthCase& given) {
    const Frame& frame = given.frame;
    const bool finite = frame.finite || is_finite_form(given.tree[frame.head].xpos);
    return frame.kind == FrameKind::verb && !frame.passive && finite
           && !has_argument(frame, ArgumentKind::subject);
}

// True to the words, but it ties nobody to anything.
bool is_about_abstraction(const WorthCase& given) {
    const bool news = tells_change(given)
                      && (is_dated(given.claim) || has_role(given.claim, {Role::quantity}));
    return is_open(given) && is_abstract(given, given.claim.subject) && !news
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
    // "is no [major] oil producer": perhaps a small one
    const bool described = given.frame.kind == FrameKind::copula && !is_open(given)
                           && given.claim.words[1] >= 0
                           && given.claim.words[1] != given.frame.head
                           && tree.has(given.frame.head, {Deprel::amod});
    if (described) {
        return true;
    }
    const auto verbs = tree.Tree::conjuncts(tree.first_conjunct(given.frame.head));
    return std::ranges::any_of(verbs, [&](int verb) {
        return std::ranges::any_of(tree.children(verb), [&](int child) {
            const bool limit = is_one_of(tree[child].deprel, {Deprel::advcl, Deprel::obl});
            const bool exception =
                is_one_of(tree.marker(child), {Marker::without, Marker::until})
                || (tree.marker(child) == Marker::unless
                    && given.claim.status != Status::conditional);
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

// "went on in a [statement]"
bool is_bare_text(const WorthCase& given, const Term& term) {
    const Chain* chain = chain_of(given, term);
    return chain != nullptr && chain->generic && chain->type == EntityType::document
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

// "people filled forms": anybody; who they were, or when and where, would make it news.
bool is_done_by_anybody(const WorthCase& given) {
    const Chain* subject = chain_of(given, given.claim.subject);
    return subject != nullptr && subject->generic && given.claim.qualifiers.empty()
           && is_one_of(subject->label, {"people", "person", "persons", "individuals"})
           && !is_named(given, given.claim.object);
}

// "followed suit", "left room": what is meant stands elsewhere.
bool has_idiom(const WorthCase& given) {
    const int object = first_of(given.frame.arguments, ArgumentKind::object);
    return is_open(given) && object >= 0
           && given.tree.lexicon().is(
               given.frame.lemma + '_' + given.tree[object].lemma, VerbClass::idiom);
}

// "there [were] ten of them": nobody is anything.
bool is_bare_copula(const WorthCase& given) {
    return is_open(given) && given.frame.lemma == "be";
}

// "what he called a [blunder]", "what he described as [tough]": what is called so stands elsewhere.
bool names_what_is_not_told(const WorthCase& given) {
    const SyntaxView& tree = given.tree;
    const Token& verb = tree[given.frame.head];
    return verb.deprel == Deprel::acl_relcl && verb.head >= 0 && tree[verb.head].lemma == "what"
           && (tree.is(given.frame.head, VerbClass::ascribes)
               || tree.is(given.frame.head, VerbClass::calls)
               || tree.is(given.frame.head, VerbClass::quotes_object));
}

// "had difficulties in [selling] it": neither sold it nor did not.
bool is_found_hard(const WorthCase& given) {
    const SyntaxView& tree = given.tree;
    const int noun = tree[given.frame.head].head;
    return tree[given.frame.head].deprel == Deprel::acl && noun >= 0
           && given.claim.status == Status::possible
           && is_one_of(tree[noun].lemma, {"difficulty", "trouble", "hardship", "struggle"});
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

// "[the country] has pledged it": which one is told elsewhere, and nobody found out.
bool is_of_unknown_country(const WorthCase& given) {
    const auto is_unknown = [&](const Term& term, int word) {
        const Chain* chain = chain_of(given, term);
        // "[their country]", where nobody found out whose
        const bool definite = word >= 0
                              && (given.tree.child(word, {Deprel::det}, "the") >= 0
                                  || given.tree.child(word, {Deprel::nmod_poss}, "their") >= 0);
        return chain != nullptr && chain->generic && chain->owner < 0 && definite
               && given.tree[word].xpos == Xpos::nn && chain->type == EntityType::country
               && !given.tree.has(word, {Deprel::acl_relcl, Deprel::nmod});
    };
    return is_unknown(given.claim.subject, given.claim.words[0])
           || is_unknown(given.claim.object, given.claim.words[1]);
}

// "who asked to stay anonymous [to discuss it]": why a source is not named is no news.
bool is_about_anonymity(const WorthCase& given) {
    constexpr int highest = 4;
    int token = given.frame.head;
    for (int steps = 0; token >= 0 && steps < highest; ++steps) {
        const auto names_it = [&](int word) {
            return is_one_of(given.tree[word].lemma, {"anonymous", "anonymity", "anonymously"});
        };
        const bool above = token != given.frame.head;
        if (names_it(token)
            || (above && std::ranges::any_of(given.tree.children(token), names_it))) {
            return true;
        }
        token = given.tree[token].deprel == Deprel::acl_relcl ? -1 : given.tree[token].head;
    }
    return false;
}

// "trying to determine [if it sank]": nobody says anything; "would not say [if it sank]" is news.
bool asks_only(const WorthCase& given) {
    const int clause = first_of(given.frame.arguments, ArgumentKind::clause);
    const auto* rule =
        given.tree.lexicon().find(PredicateKind::verb, given.frame.lemma, Complement::finite);
    const bool said = rule != nullptr && !rule->relation.empty();
    const bool done =
        given.claim.status == Status::actual && given.claim.polarity == Polarity::affirmed;
    if (given.claim.relation != "reports" || clause < 0 || said || done) {
        return false;
    }
    return is_one_of(given.tree.marker(clause), {Marker::if_, Marker::whether})
           || begins_with_question_word(given.tree, clause);
}

// "quoted [the clerk] as saying", "citing [officials]": whom somebody heard, and not what.
bool names_source_only(const WorthCase& given) {
    const auto* rule =
        given.tree.lexicon().find(PredicateKind::verb, given.frame.lemma, Complement::gerund);
    const Chain* object = chain_of(given, given.claim.object);
    return is_open(given)
           && given.tree.lexicon().is(given.frame.lemma, VerbClass::quotes_object)
           && rule != nullptr && rule->relation == "reports" && object != nullptr
           && is_actor(object->type);
}

// "the clerk was reported [to have left]": the clerk left, they say; nobody is known to say so.
bool is_told_by_nobody(const WorthCase& given) {
    const int clause = first_of(given.frame.arguments, ArgumentKind::clause);
    return is_one_of(given.claim.relation, {"reports", "announces"})
           && given.claim.subject.is_null() && given.frame.passive && clause >= 0
           && given.tree[clause].deprel == Deprel::xcomp
           && given.tree.marker(clause) == Marker::to;
}

// "[the jets] track [the jets]": one of the two is somebody else.
bool has_one_end(const WorthCase& given) {
    return given.claim.subject.is_entity()
           && given.claim.subject.value == given.claim.object.value;
}

// "[others] condemned it"
bool is_of_anybody(const WorthCase& given) {
    const auto is_anybody = [&](const Term& term) {
        const Chain* chain = chain_of(given, term);
        return chain != nullptr && chain->generic
               && given.tree.lexicon().is(chain->label, VerbClass::anybody);
    };
    return is_anybody(given.claim.subject)
           || (is_anybody(given.claim.object) && !has_role(given.claim, {Role::quantity}));
}

// "[we] had a drought this year", "[we] need peace": everybody around the speaker.
bool is_of_all_around(const WorthCase& given) {
    const int subject = first_of(given.frame.arguments, ArgumentKind::subject);
    return is_one_of(given.frame.lemma, {"have", "need"}) && subject >= 0
           && given.tree[subject].lemma == "we";
}

// The label tells the one end of the claim apart by the deed that the claim says of it.
bool is_told_by_deed(const WorthCase& given, const Chain* chain) {
    const std::string deed =
        ' ' + std::string(form(given.article, given.tree[given.frame.head]));
    return chain != nullptr && chain->generic
           && (chain->label + ' ').find(deed + ' ') != std::string::npos;
}

// "[people marching] in Oslo": who is told apart by a deed is not told of it once more; "the boats
// it [could sell]": nor what may be.
bool repeats_description(const WorthCase& given) {
    if (!is_one_of(given.tree[given.frame.head].deprel, {Deprel::acl, Deprel::acl_relcl})) {
        return false;
    }
    const Chain* subject = chain_of(given, given.claim.subject);
    const bool people = is_open(given) && subject != nullptr
                        && is_one_of(subject->type, {EntityType::person, EntityType::group});
    const bool text = subject != nullptr && subject->type == EntityType::document;
    return ((people || text) && is_told_by_deed(given, subject))
           || (given.claim.status != Status::actual
               && is_told_by_deed(given, chain_of(given, given.claim.object)));
}

// "if [sanctions are lifted]", "[aid] may be needed": nobody does it, and it is not so.
bool is_unreal_deed_of_nobody(const WorthCase& given) {
    return given.claim.subject.is_null() && given.claim.qualifiers.empty()
           && is_one_of(given.claim.status, {Status::conditional, Status::possible})
           && !is_named(given, given.claim.object);
}

// "made [it clear that they left]": it stands for the clause.
bool has_placeholder(const WorthCase& given) {
    const int clause = first_of(given.frame.arguments, ArgumentKind::clause);
    return is_open(given) && given.object >= 0 && given.tree[given.object].lemma == "it"
           && clause > given.object
           && given.tree.has(
               clause, {Deprel::ccomp, Deprel::xcomp, Deprel::csubj, Deprel::advcl});
}

constexpr Rule<Worth> dropping[]{
    {"worth/no-lost-subject", "[sold boats]", has_lost_subject},
    {"worth/no-abstraction", "[adaptations] signify gains", is_about_abstraction},
    {"worth/no-loose-classes", "[staff work in offices]", joins_classes_loosely},
    {"worth/no-bare-abstractions", "[wings provide lift]", joins_bare_abstractions},
    {"worth/no-anybody", "[people filled forms]", is_done_by_anybody},
    {"worth/no-idiom", "[Lee followed suit]", has_idiom},
    {"worth/no-bare-copula", "[the clerk was ten men]", is_bare_copula},
    {"worth/no-bare-call", "[called the inquiry]", lacks_what_is_called},
    {"worth/no-untold-name", "what he [called a blunder]", names_what_is_not_told},
    {"worth/no-difficulty", "had difficulties in [selling it]", is_found_hard},
    {"worth/no-bare-text", "[the clerk issued a statement]", issues_bare_text},
    {"worth/no-unknown-country", "[the country] pledged aid", is_of_unknown_country},
    {"worth/no-anonymity", "asked to stay anonymous [to discuss it]", is_about_anonymity},
    {"worth/no-part-denied", "[was not built] the same way", is_denied_in_part},
    {"worth/no-question", "is to determine [if it sank]", asks_only},
    {"worth/told-by-nobody", "the clerk was reported [to have left]", is_told_by_nobody},
    {"worth/no-source-only", "[citing officials]", names_source_only},
    {"worth/no-one-end", "[the jets] track [the jets]", has_one_end},
    {"worth/no-others", "[others] condemned it", is_of_anybody},
    {"worth/no-all-around", "“[we] had a drought,” the clerk said", is_of_all_around},
    {"worth/no-description-again", "[people marching in Oslo]", repeats_description},
    {"worth/no-unreal-deed", "if [sanctions are lifted]", is_unreal_deed_of_nobody},
    {"worth/no-placeholder", "made [it] clear that they left", has_placeholder},
    {"worth/no-light-verb", "the ministry [has information]", has_light_verb},
};

}  // namespace

const std::span<const Rule<Worth>> dropping_rules = dropping;

}  // namespace newsgraph
