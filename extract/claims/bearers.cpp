// Whom or what a noun stands beside: the person that holds a post, the name that a class has.
#include "core/one_of.hpp"
#include "extract/claims/terms.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

}  // namespace

// "the town of [Kidal]": -1: none. "The north of Mali" and "the army of Mali" are no names of it.
int Terms::name_of_settlement(int noun) const {
    const bool settlement =
        tree_.is(noun, VerbClass::settlement) || tree_[noun].lemma == "suburb";
    const int name = settlement ? tree_.child(noun, {nmod}) : -1;
    const bool named = name > noun && tree_.marker(name) == Marker::of && is_place(name)
                       && is_named(of(name)) && chain_of(name)->type != EntityType::country;
    return named ? name : -1;
}

// "a student named [Wong]", "the man, later identified as [Wong],"; -1: none.
int Terms::name_given(int noun) const {
    const int naming = tree_.child(noun, {acl});
    if (naming < noun || !is_one_of(tree_[naming].lemma, {"name", "call", "identify"})
        || tree_[naming].xpos != Xpos::vbn) {
        return -1;
    }
    const int as = tree_.child(naming, {obl});
    const int name =
        as > naming && tree_.marker(as) == Marker::as ? as : tree_.child(naming, {xcomp, obj});
    return name > naming && is_person(noun) && is_named_person(name) ? name : -1;
}

int Terms::name_beside(int noun) const {
    if (const int name = name_of_settlement(noun); name >= 0) {
        return name;
    }
    if (const int name = name_given(noun); name >= 0) {
        return name;
    }
    const int named = tree_.child(noun, {appos});
    if (tree_[noun].lemma == "one" && named > noun && is_named(of(named))) {
        return named;  // "one of the groups, the [Front],"
    }
    if (tree_[noun].deprel == appos && may_rename(noun, tree_[noun].head)) {
        return tree_[noun].head;
    }
    // "two types of drones, the A-1 and the B-2": each is one of them
    const int child = tree_.is(noun, VerbClass::names_kind) ? -1 : tree_.child(noun, {appos});
    return may_rename(noun, child) ? child : noun;
}

bool Terms::is_named_person(int token) const {
    const Chain* chain = chain_of(token);
    return chain != nullptr && !chain->generic && chain->type == EntityType::person;
}

// "president of France [Emmanuel Macron]": the next name but one, with nothing between; -1: none.
int Terms::person_after_place(int post) const {
    const int preposition = post + 1;
    if (preposition >= tree_.size()
        || !is_one_of(tree_[preposition].lemma, {"of", "to", "for"})) {
        return -1;
    }
    const bool the = post + 2 < tree_.size() && tree_[post + 2].lemma == "the";
    const Mention* own = name_from(post + 2);
    const Mention* place = own == nullptr && the ? name_from(post + 3) : own;
    const Mention* person = place == nullptr ? nullptr : name_from(place->range.last);
    return person != nullptr && is_named_person(person->head) ? person->head : -1;
}

const Mention* Terms::name_from(int first) const {
    for (const Mention& mention : of_sentence(article_.mentions, sentence_)) {
        if (mention.form == MentionForm::name && mention.range.first == first) {
            return &mention;
        }
    }
    return nullptr;
}

// "the sentence [Lee] received": he holds no post.
bool Terms::does_within(int name, int noun) const {
    const int verb = tree_[name].head;
    return verb >= 0 && is_one_of(tree_[name].deprel, {nsubj, nsubj_pass})
           && tree_[verb].deprel == acl_relcl && tree_[verb].head == noun;
}

// Two heads in the tree: "adviser [Jake Lee]".
int Terms::person_behind(int post) const {
    for (const Mention& next : of_sentence(article_.mentions, sentence_)) {
        if (next.range.first == post + 1 && next.form == MentionForm::name
            && is_named_person(next.head) && !does_within(next.head, post)) {
            return next.head;
        }
    }
    return person_after_place(post);
}

// In the tree the name is above the post.
int Terms::person_above(int post) const {
    const Token& token = tree_[post];
    // "convicted Lee of murder": no post of his
    const bool beside = is_one_of(token.deprel, {appos, nmod_desc, compound, flat})
                        || (token.deprel == nmod && !tree_.has(post, {case_}));
    return beside && token.head >= 0 && is_named_person(token.head) ? token.head : -1;
}

int Terms::person_below(int post) const {
    for (const int child : tree_.children(post)) {
        const Deprel relation = tree_[child].deprel;
        const bool bare = relation == nmod && !tree_.has(child, {case_});
        const bool person = is_named_person(child);
        if (person && (bare || is_one_of(relation, {appos, flat, nmod_desc}))) {
            return child;
        }
        // "the leader, Pope [Francis]", "the ambassador to Sudan, Peter [Oduya]"
        const int inner = person || !is_one_of(relation, {appos, nmod})
                              ? -1
                              : tree_.child(child, {relation == appos ? flat : appos});
        if (inner >= 0 && is_named_person(inner)) {
            return inner;
        }
    }
    return -1;
}

// A noun that says what somebody is, of nobody in particular.
bool Terms::is_calling(int noun) const {
    const Chain* chain = chain_of(noun);
    return chain != nullptr && chain->generic && tree_[noun].xpos == Xpos::nn
           && is_one_of(chain->type, {EntityType::person, EntityType::position})
           && !tree_.has(noun, {det, nmod_poss, nummod, case_, appos});
}

// "singer and film producer [Ann Lee]": one person who is both; but "the singer and producer Ann
// Lee" may be two.
int Terms::person_listed(int noun) const {
    if (!is_calling(noun)) {
        return -1;
    }
    // "his daughter, and member of the board, [Ann Lee]"
    const int first = tree_.first_conjunct(noun);
    const int beside = first == noun ? -1 : tree_.child(first, {appos});
    if (beside > noun && is_named_person(beside)) {
        return beside;
    }
    for (const int next : tree_.conjuncts(first)) {
        if (next > noun && is_named_person(next)) {
            return tree_.has(next, {nmod_desc, compound, amod}) ? next : -1;
        }
        if (next > noun && !is_calling(next)) {
            return -1;
        }
    }
    return -1;
}

int Terms::bearer_of(int post) const {
    const int own = view_.mention(post);
    if (own >= 0 && article_.mentions[own].form != MentionForm::nominal) {
        // A name stands for itself; but "Ann Lee, [a Liberal Democrat], who left"
        const bool one_of_them = tree_[post].deprel == appos
                                 && tree_.child(post, {det}, "a") >= 0
                                 && tree_[post].xpos == Xpos::nnp && !is_named_person(post);
        const int person = one_of_them ? person_above(post) : -1;
        return person >= 0 ? person : post;
    }
    for (const auto person :
         {&Terms::person_behind,
          &Terms::person_above,
          &Terms::person_below,
          &Terms::person_listed}) {
        if (const int named = (this->*person)(post); named >= 0) {
            return named;
        }
    }
    return name_beside(post);
}

int Terms::meant_by(int noun) const {
    const Chain* chain = chain_of(noun);
    const bool somebody =
        chain != nullptr && is_one_of(chain->type, {EntityType::person, EntityType::position});
    return somebody || is_place(noun) ? bearer_of(noun) : noun;
}

}  // namespace newsgraph
