#include "extract/syntax/repairs.hpp"

#include "extract/syntax/tree.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace newsgraph {

namespace {

using enum Deprel;

bool is_day_or_month(std::string_view word) {
    static constexpr std::array<std::string_view, 22> words{
        "Monday",   "Tuesday", "Wednesday", "Thursday",  "Friday",  "Saturday",
        "Sunday",   "January", "February",  "March",     "April",   "May",
        "June",     "July",    "August",    "September", "October", "November",
        "December", "today",   "yesterday", "week"};
    return std::ranges::find(words, word) != words.end();
}

// "reported on Wednesday that Iran's ministry [denied] it"
void lift_from_day(Sentence& sentence, const Tree& tree, int verb) {
    const int day = tree[verb].head;
    const bool relative = tree[verb].deprel == acl_relcl || tree[verb].deprel == acl;
    if (!relative || day < 0 || !is_day_or_month(tree[day].lemma) || tree[day].head < 0) {
        return;
    }
    const int said = tree[day].head;
    const bool that = tree.child(verb, {mark, nsubj, obj}, "that") >= 0;
    if (tree[said].upos == Upos::verb && that && !tree.has(said, {ccomp, obj})) {
        Token& token = sentence.tokens[static_cast<std::size_t>(verb)];
        token.head = said;
        token.deprel = ccomp;
    }
}

// The verb that the subject of a participle belongs to: "indicating Iran was [preparing]"; -1.
int finite_verb_after(const Tree& tree, int participle, int subject) {
    for (int verb = subject + 1; verb < std::min(tree.size(), subject + 8); ++verb) {
        const bool finite = std::ranges::any_of(tree.children(verb), [&](int child) {
            const Xpos tag = tree[child].xpos;
            return child > subject && child < verb && tree[child].upos == Upos::aux
                   && (tag == Xpos::vbd || tag == Xpos::vbz || tag == Xpos::vbp
                       || tag == Xpos::md);
        });
        if (finite && tree[verb].deprel == advcl && !tree.has(verb, {nsubj, nsubj_pass, mark})
            && !tree.dominates(verb, participle)) {
            return verb;
        }
    }
    return -1;
}

void give_subject_to_verb(Sentence& sentence, const Tree& tree, int participle) {
    const int subject = tree.child(participle, {nsubj, obj});
    const bool bare = tree[participle].xpos == Xpos::vbg && tree[participle].deprel == acl
                      && !tree.has(participle, {aux, cop, ccomp});
    if (!bare || subject < participle) {
        return;
    }
    const int verb = finite_verb_after(tree, participle, subject);
    if (verb >= 0) {
        auto& tokens = sentence.tokens;
        tokens[static_cast<std::size_t>(verb)].head = participle;
        tokens[static_cast<std::size_t>(verb)].deprel = ccomp;
        tokens[static_cast<std::size_t>(subject)].head = verb;
        tokens[static_cast<std::size_t>(subject)].deprel = nsubj;
    }
}

}  // namespace

void repair_trees(Article& article) {
    for (Sentence& sentence : article.sentences) {
        if (!sentence.english) {
            continue;
        }
        const Tree tree(sentence);
        for (int token = 0; token < tree.size(); ++token) {
            lift_from_day(sentence, tree, token);
            give_subject_to_verb(sentence, tree, token);
        }
    }
}

}  // namespace newsgraph
