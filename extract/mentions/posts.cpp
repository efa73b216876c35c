#include "core/one_of.hpp"
#include "extract/mentions/mention_rules.hpp"

#include <string>

namespace newsgraph {

namespace {

using enum Deprel;

bool names_person(const WordView& view, int token) {
    return view.is_named(token, EntityType::person);
}

bool is_person(const WordView& view, int subject) {
    return names_person(view, subject)
           || is_one_of(view.lower(subject), {"he", "she", "i", "who"});
}

// "Ann Lee is the minister", "she became minister", "succeeded Lee as minister"
bool is_predicate_of_person(const WordView& view, int post) {
    const Tree& tree = view.tree();
    if (tree.has(post, {cop})) {
        return is_person(view, tree.child(post, {nsubj}));
    }
    const int verb = view[post].head;
    if (view[verb].upos != Upos::verb || view[post].deprel == nsubj) {
        return false;
    }
    const LexiconWord& word = view.lexicon()[view[verb].lemma];
    if (tree.has_case(post, "as")) {
        return word.is(WordRole::appoints) || word.is(WordRole::fills_post);
    }
    return word.is(WordRole::appoints)
           && (view[post].deprel == xcomp
               || is_person(view, tree.child(verb, {nsubj, nsubj_pass})));
}

bool hangs_on_person(const WordView& view, int post) {
    return is_one_of(base_of(view[post].deprel), {appos, flat, nmod, compound})
           && names_person(view, view[post].head) && !view.tree().has(post, {case_});
}

// "[president] of France Emmanuel Macron": the name right behind that of a place or a body.
bool names_person_behind_body(const WordView& view, int end) {
    if (!is_one_of(view.lower(end), {"of", "for", "to"})) {
        return false;
    }
    const Name* body = view.name_at(view.lower(end + 1) == "the" ? end + 2 : end + 1);
    return body != nullptr && body->type != EntityType::person
           && names_person(view, body->range.last);
}

}  // namespace

bool begins_post(const WordView& view, int token) {
    return view.is_free(token + 1) && view.known_pair(token).office == Office::post;
}

bool is_post_word(const WordView& view, int token) {
    const Office office = view.noun(token).office;
    const bool ends_post =
        view.is_free(token - 1) && view.known_pair(token - 1).office == Office::post;
    return ends_post || office == Office::post
           || (office == Office::rank && view.word(token).size() > 4);
}

int end_of_post(const WordView& view, int token) {
    constexpr int longest = 5;
    int end = token + 1;
    if (view.lower(end) != "of") {
        return end;
    }
    std::string phrase = view.lower(token);
    for (int i = token + 1; i < token + longest && view.is_free(i); ++i) {
        phrase += ' ' + view.lower(i);
        end = view.lexicon()[phrase].office == Office::post ? i + 1 : end;
    }
    return end;
}

bool is_inside_post(const WordView& view, int token) {
    constexpr int farthest = 4;
    for (int head = token - 2; head >= 0 && head >= token - farthest; --head) {
        if (view.lower(head + 1) == "of" && is_post_word(view, head)
            && end_of_post(view, head) > token) {
            return true;
        }
    }
    return false;
}

bool is_given_to_person(const WordView& view, int post) {
    // Parsers differ in which of the two heads the other.
    const int end = end_of_post(view, post);
    if (names_person(view, end) || names_person_behind_body(view, end)) {
        return true;  // "Secretary of State Ann Lee"
    }
    if (hangs_on_person(view, post)) {
        return view[post].deprel != nmod_poss;
    }
    return names_person(view, view.tree().child(post, {appos, flat}))
           || is_predicate_of_person(view, post);
}

}  // namespace newsgraph
