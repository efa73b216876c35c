// Verbs that the parser takes for plural nouns: "Ghana [ships] cocoa to Chad".
#include "core/one_of.hpp"
#include "extract/syntax/tree_repairs.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace newsgraph {

namespace {

using enum Deprel;

struct Verb {
    std::string_view lemma_of_noun;
    std::string_view lemma;
};

// Nouns whose plural is a verb of what states and companies do.
constexpr std::array<Verb, 13> verbs{{
    {"arm", "arm"},
    {"arms", "arm"},
    {"bomb", "bomb"},
    {"export", "export"},
    {"fund", "fund"},
    {"import", "import"},
    {"plan", "plan"},
    {"sanction", "sanction"},
    {"sanctions", "sanction"},
    {"shell", "shell"},
    {"ship", "ship"},
    {"supply", "supply"},
    {"supplies", "supply"},
}};

const Verb* verb_of(const Token& token) {
    const auto* found = std::ranges::find(verbs, token.lemma, &Verb::lemma_of_noun);
    return token.xpos == Xpos::nns && found != verbs.end() ? found : nullptr;
}

// "ships [rifles]": a plural takes no verb in -s, so that is none.
bool is_misread(const Tree& tree, int token, int noun) {
    return token == noun + 1 && tree[token].xpos == Xpos::vbz;
}

// No verb with tense but that of a relative clause.
bool lacks_verb(const Tree& tree, int noun) {
    for (int i = 0; i < tree.size(); ++i) {
        const bool tense = is_finite_form(tree[i].xpos) || tree[i].xpos == Xpos::md;
        const int above = tree[i].deprel == acl_relcl ? i : tree[i].head;
        if (tense && !is_misread(tree, i, noun)
            && (above < 0 || tree[above].deprel != acl_relcl)) {
            return false;
        }
    }
    return true;
}

// The last noun of the phrase that begins at that token; -1: it is none.
int phrase_head(const Tree& tree, int first) {
    int head = -1;
    for (int i = first; i < tree.size(); ++i) {
        if (is_noun(tree[i]) || is_misread(tree, i, first - 1)) {
            head = i;
        } else if (!is_one_of(tree[i].upos, {Upos::det, Upos::adj, Upos::num})) {
            break;
        }
    }
    return head;
}

// The name that begins the sentence and stands right before the noun ("[Ghana] ships"), or before
// what is inserted after it ("[Ghana], a port, ships"); -1: none.
int subject_before(const Tree& tree, int noun) {
    int last = 0;
    while (last + 1 < noun && tree[last + 1].upos == Upos::propn) {
        ++last;
    }
    const bool inserted = tree[noun - 1].lemma == "," && tree[last + 1].lemma == ","
                          && last + 1 < noun - 1 && tree[last].head < 0;
    return tree[0].upos == Upos::propn && (last + 1 == noun || inserted) ? last : -1;
}

// The sentence has its root in the name, the noun, or the phrase behind it, which all get new
// places in the tree.
bool has_root_in(const Tree& tree, int subject, int noun, int object) {
    int root = 0;
    while (root < tree.size() && tree[root].head >= 0) {
        ++root;
    }
    return root <= subject || (noun <= root && root <= object);
}

// The name before the noun and the head of the phrase behind it; -1: none.
struct Sides {
    int subject = -1;
    int object = -1;
};

Sides sides_of(const Sentence& sentence, const Tree& tree, int noun) {
    const bool title = sentence.place == Place::title || tree[noun - 1].lemma == ",";
    const Sides sides{subject_before(tree, noun), phrase_head(tree, noun + 1)};
    const bool fit = title && sides.subject >= 0 && sides.object >= 0
                     && verb_of(tree[sides.object]) == nullptr
                     && has_root_in(tree, sides.subject, noun, sides.object);
    return fit ? sides : Sides{};
}

// What hung on the noun, on the name behind it, or on the object but for its own PPs.
bool is_loose(const Tree& tree, int token, int noun, Sides sides) {
    const int above = tree[token].head;
    return above == noun || (above == sides.subject && token > noun)
           || (above == sides.object && (token < noun || tree[token].deprel != nmod));
}

void hang_below(Sentence& sentence, const RepairTree& tree, int noun, Sides sides) {
    for (int i = 0; i < tree.size(); ++i) {
        if (i < sides.subject) {
            hang(sentence, i, sides.subject, compound);
        } else if (noun < i && i < sides.object) {
            hang(sentence, i, sides.object, compound);
        } else if (i != sides.object && is_loose(tree, i, noun, sides)) {
            hang(sentence, i, noun, tree[i].deprel == nmod ? obl : tree[i].deprel);
        }
    }
    hang(sentence, noun, -1, root);
    hang(sentence, sides.subject, noun, nsubj);
    hang(sentence, sides.object, noun, obj);
}

// "hit by [drones]", not "rose by a tenth" or "arrived by Monday"
bool is_agent(const RepairTree& tree, int noun, int verb) {
    return base_of(tree[noun].deprel) == obl && is_noun(tree[noun])
           && tree.child(noun, {case_}, "by") == verb + 1 && !tree.has(noun, {nummod})
           && !tree.is(noun, VerbClass::names_day);
}

int agent_of(const RepairTree& tree, int verb) {
    const auto below = tree.children(verb);
    const auto agent =
        std::ranges::find_if(below, [&](int child) { return is_agent(tree, child, verb); });
    return agent == below.end() ? -1 : *agent;
}

// "Clerk [held] by police" and no full stop, "Clerk [found] dead, police say" in a title.
bool is_headline_past(const Sentence& sentence, const Tree& tree, int verb) {
    const bool ends_open = tree[tree.size() - 1].upos != Upos::punct;
    const bool main =
        tree[verb].deprel == root
        || (sentence.place == Place::title && is_one_of(tree[verb].deprel, {ccomp, parataxis}));
    return main && ends_open && is_one_of(tree[verb].xpos, {Xpos::vbd, Xpos::vbn});
}

// "Clerk elected [mayor]", "named 2019 Tarn [Person]": a post without an article; -1: none.
int post_given(const RepairTree& tree, int verb) {
    const int post = tree.child(verb, {obj});
    if (post < verb || tree.has(post, {det, nmod_poss})
        || !is_one_of(tree[verb].lemma, {"elect", "appoint", "name", "re-elect", "reelect"})) {
        return -1;
    }
    const NameSpan* name = tree.name_at(post);
    const bool title =
        name != nullptr && !is_one_of(name->type, {EntityType::person, EntityType::place});
    const bool plain = tree[post].upos == Upos::noun && tree[post].xpos == Xpos::nn
                       && !tree.has(post, {nummod});
    return title || plain ? post : -1;
}

// Verbs that are no headline without an object: "Clerk [arrested]", "Clerk [found] dead".
bool wants_object(const RepairTree& tree, int verb) {
    const int state = verb + 1;
    const bool dead = state < tree.size() && tree[state].head == verb
                      && is_one_of(tree[state].lemma, {"dead", "guilty", "alive", "safe"});
    const bool without_state = tree.is(verb, VerbClass::seizes);
    if (tree.is(verb, VerbClass::directs_object) && tree.has(verb, {xcomp})) {
        return true;  // "residents [urged] to leave"
    }
    return dead ? is_one_of(tree[verb].lemma, {"find", "shoot", "stab", "presume"})
                : without_state && !tree.has(verb, {xcomp});
}

// "Oil depot [hit] by drones", "Clerk [arrested]": a passive, whatever it has no object of.
bool is_passive_alone(const RepairTree& tree, int verb) {
    return (agent_of(tree, verb) >= 0 && !tree.has(verb, {xcomp})) || wants_object(tree, verb);
}

}  // namespace

bool make_headline_verb(Sentence& sentence, const RepairTree& tree, int noun) {
    const Verb* verb = verb_of(tree[noun]);
    if (verb == nullptr || noun == 0 || noun + 1 >= tree.size() || !lacks_verb(tree, noun)) {
        return false;
    }
    const Sides sides = sides_of(sentence, tree, noun);
    if (sides.subject < 0) {
        return false;
    }
    hang_below(sentence, tree, noun, sides);
    Token& token = sentence.tokens[noun];
    token.upos = Upos::verb;
    token.xpos = Xpos::vbz;
    token.lemma = verb->lemma;
    if (tree[sides.object].xpos == Xpos::vbz) {
        sentence.tokens[sides.object].upos = Upos::noun;
        sentence.tokens[sides.object].xpos = Xpos::nns;
    }
    return true;
}

// "storm hits Lagos, [clerks] urged to leave": it hits no clerks, and they urge nobody.
bool make_second_headline_passive(Sentence& sentence, const RepairTree& tree, int noun) {
    const bool title =
        sentence.place == Place::title || tree[tree.size() - 1].upos != Upos::punct;
    const int verb = tree.cover(noun).last;
    const bool urged = title && verb < tree.size() && is_noun(tree[noun])
                       && fits(tree, noun, {.as = {conj, appos, nsubj}, .without = {cc}})
                       && comma_before(tree, noun) > 0
                       && fits(
                           tree,
                           verb,
                           {.as = {conj, parataxis, advcl},
                            .form = {Xpos::vbd, Xpos::vbn},
                            .with = {xcomp},
                            .without = any_auxiliary | TagSet{obj, iobj, nsubj_pass}})
                       && tree.is(verb, VerbClass::directs_object);
    if (urged) {
        hang(sentence, noun, verb, nsubj_pass);
        sentence.tokens[verb].xpos = Xpos::vbn;
    }
    return urged;
}

// "Oil depot [hit] by drones": what is done by somebody, without an object, is a passive; so is
// "Clerk [arrested] in Oslo", since nobody arrests without an object.
bool make_headline_passive(Sentence& sentence, const RepairTree& tree, int verb) {
    const int subject = tree.child(verb, {nsubj});
    if (!is_headline_past(sentence, tree, verb) || subject < 0 || subject > verb
        || !fits(tree, verb, {.without = any_auxiliary | TagSet{iobj, ccomp, cop}})) {
        return false;
    }
    const int post = post_given(tree, verb);
    if (post < 0 && (tree.has(verb, {obj}) || !is_passive_alone(tree, verb))) {
        return false;
    }
    if (post >= 0) {
        hang(sentence, post, verb, xcomp);
    }
    sentence.tokens[verb].xpos = Xpos::vbn;
    hang(sentence, subject, verb, nsubj_pass);
    if (const int agent = agent_of(tree, verb); agent >= 0) {
        hang(sentence, agent, verb, obl_agent);
    }
    return true;
}

}  // namespace newsgraph
