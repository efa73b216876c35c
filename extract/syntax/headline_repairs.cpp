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
        if (is_noun_or_name(tree[i]) || is_misread(tree, i, first - 1)) {
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

}  // namespace

bool make_headline_verb(Sentence& sentence, const Tree& tree, int noun) {
    const Verb* verb = verb_of(tree[noun]);
    if (verb == nullptr || noun == 0 || noun + 1 >= tree.size() || !lacks_verb(tree, noun)) {
        return false;
    }
    const int subject = subject_before(tree, noun);
    const int object = phrase_head(tree, noun + 1);
    const bool title = sentence.place == Place::title || tree[noun - 1].lemma == ",";
    if (subject < 0 || object < 0 || !title || verb_of(tree[object]) != nullptr
        || !has_root_in(tree, subject, noun, object)) {
        return false;
    }
    for (int i = 0; i < tree.size(); ++i) {
        const int above = tree[i].head;
        const bool within = noun < i && i < object;
        const bool loose = above == noun || (above == subject && i > noun)
                           || (above == object && (i < noun || tree[i].deprel != nmod));
        if (i < subject || within) {
            hang(sentence, i, within ? object : subject, compound);
        } else if (loose && i != object) {
            hang(sentence, i, noun, tree[i].deprel == nmod ? obl : tree[i].deprel);
        }
    }
    hang(sentence, noun, -1, root);
    hang(sentence, subject, noun, nsubj);
    hang(sentence, object, noun, obj);
    Token& token = sentence.tokens[noun];
    token.upos = Upos::verb;
    token.xpos = Xpos::vbz;
    token.lemma = verb->lemma;
    if (tree[object].xpos == Xpos::vbz) {
        sentence.tokens[object].upos = Upos::noun;
        sentence.tokens[object].xpos = Xpos::nns;
    }
    return true;
}

// "Ghana, which borders Togo, [imports] sugar": behind the second comma the sentence goes on.
bool make_main_verb(Sentence& sentence, const Tree& tree, int verb) {
    const int name = tree[verb].head;
    const bool relative = tree[verb].deprel == acl_relcl && name >= 0 && tree[name].head < 0
                          && is_finite_form(tree[verb].xpos) && !has_some_subject(tree, verb)
                          && verb > 0 && tree[verb - 1].lemma == ",";
    const bool first = relative && std::ranges::any_of(tree.children(name), [&](int child) {
                           return child < verb && child > name
                                  && is_one_of(tree[child].deprel, {acl_relcl, appos});
                       });
    if (!first || tree.has(name, {cop, case_, nsubj})) {
        return false;
    }
    hang(sentence, verb, -1, root);
    hang(sentence, name, verb, nsubj);
    return true;
}

}  // namespace newsgraph
