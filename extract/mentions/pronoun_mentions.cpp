#include "extract/mentions/pronoun_mentions.hpp"

#include "core/one_of.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

// "make it difficult to sell": the infinitive is meant.
bool is_formal_object(const NounContext& context, int it) {
    int next = it + 1;
    next += next < context.size() && context.tree()[next].upos == Upos::adv ? 1 : 0;
    return next + 1 < context.size() && context.tree()[next].upos == Upos::adj
           && is_one_of(context.lower(next + 1), {"to", "for", "that"});
}

}  // namespace

std::vector<Mention> find_pronouns(const NounContext& context) {
    constexpr std::array<std::string_view, 30> referring = {
        "he",   "him",    "his",    "himself", "she",       "her",     "hers",   "herself",
        "it",   "its",    "itself", "they",    "them",      "their",   "theirs", "themselves",
        "we",   "us",     "our",    "ours",    "ourselves", "i",       "me",     "my",
        "mine", "myself", "you",    "your",    "yours",     "yourself"};
    std::vector<Mention> found;
    const Tree& tree = context.tree();
    for (int i = 0; i < context.size(); ++i) {
        const Token& token = tree[i];
        if (token.upos != Upos::pron || token.deprel == Deprel::expl || !context.is_free(i)) {
            continue;
        }
        const std::string word = context.lower(i);
        if (std::find(referring.begin(), referring.end(), word) == referring.end()) {
            continue;
        }
        // "It is clear that ...", "it was not known whether ...": nothing is meant.
        if (word == "it" && is_formal_object(context, i)) {
            continue;
        }
        if (word == "it" && token.deprel == Deprel::nsubj && token.head >= 0
            && token.head < context.size()
            && context.lexicon()[context.lower(token.head)].is(Light::formal)
            && tree.has(
                token.head, {Deprel::csubj, Deprel::ccomp, Deprel::xcomp, Deprel::advcl})) {
            continue;
        }
        Mention mention;
        mention.range = {context.sentence(), i, i + 1};
        mention.head = i;
        mention.form = MentionForm::pronoun;
        mention.normal = word;
        mention.plural = is_one_of(
            word,
            {"they",
             "them",
             "their",
             "theirs",
             "themselves",
             "we",
             "us",
             "our",
             "ours",
             "ourselves"});
        mention.type = EntityType::concept_;
        found.push_back(std::move(mention));
    }
    return found;
}

}  // namespace newsgraph
