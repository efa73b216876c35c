#include "extract/coref/told_classes.hpp"

#include "core/one_of.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

void rename_chain(Article& article, int from, int to) {
    for (Mention& mention : article.mentions) {
        mention.chain = mention.chain == from ? to : mention.chain;
    }
}

bool is_named(const Article& article, int chain) {
    return chain >= 0 && !article.chains[chain].generic;
}

// The two are of one chain, which is new if neither has one; of two that of a name stays, and two
// names stay two.
void join(Article& article, int one, int other) {
    int& first = article.mentions[one].chain;
    int& second = article.mentions[other].chain;
    if (first < 0 && second < 0) {
        first = second = article.chains.count();
        Chain nameless;
        nameless.generic = true;
        article.chains.push_back(std::move(nameless));
    } else if (first < 0) {
        first = second;
    } else if (second < 0) {
        second = first;
    } else if (first != second && !(is_named(article, first) && is_named(article, second))) {
        const bool later = is_named(article, second);
        rename_chain(article, later ? first : second, later ? second : first);
    }
}

}  // namespace

int told_of(const SentenceView& view, int noun) {
    const SyntaxView& tree = view.tree();
    if (tree[noun].deprel == appos) {
        return view.mention(tree[noun].head);
    }
    const bool is_told = tree.has(noun, {cop}) && !tree.has(noun, {case_})
                         && tree.child(noun, {advmod}, "not") < 0
                         && tree.child(noun, {advmod}, "never") < 0;
    return is_told ? view.mention(tree.child(noun, {nsubj, nsubj_outer})) : -1;
}

void join_told_classes(Article& article, const ArticleView& view) {
    for (int i = 0; i < article.mentions.count(); ++i) {
        const Mention& mention = article.mentions[i];
        const SentenceView& sentence = view.of(mention);
        const int other =
            mention.form == MentionForm::pronoun ? -1 : told_of(sentence, mention.head);
        if (other >= 0) {
            join(article, other, i);
        }
    }
    for (Chain& chain : article.chains) {
        chain.mentions.clear();
    }
    for (int i = 0; i < article.mentions.count(); ++i) {
        if (const int chain = article.mentions[i].chain; chain >= 0) {
            article.chains[chain].mentions.push_back(i);
        }
    }
}

}  // namespace newsgraph
