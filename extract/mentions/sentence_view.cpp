#include "extract/mentions/sentence_view.hpp"

#include <utility>

namespace newsgraph {

namespace {

constexpr int most_counters = 4;  // "[two] of the [dozens] of drones"

// The places of the first item of a sentence's list at every token that it stands at.
template <class Item, class Place>
void fill(List<int>& table, const std::vector<Item>& items, int sentence, Place place) {
    const auto own = of_sentence(items, sentence);
    int index = own.empty() ? 0 : static_cast<int>(own.data() - items.data());
    for (const Item& item : own) {
        for (int token = item.range.first; token < item.range.last; ++token) {
            if (table[token] < 0 && place(item, token)) {
                table[token] = index;
            }
        }
        ++index;
    }
}

}  // namespace

SentenceView::SentenceView(const Article& article, const SyntaxView& tree, int sentence)
    : article_(&article), tree_(&tree), sentence_(sentence) {
    mentions_.assign(article.sentences[sentence].tokens.size(), -1);
    values_ = mentions_;
    fill(mentions_, article.mentions, sentence, [](const Mention& mention, int token) {
        return token == mention.head;
    });
    standing_ = mentions_;
    fill(standing_, article.mentions, sentence, [&](const Mention& mention, int token) {
        return !mention.range.has(tree[token].head);
    });
    fill(values_, article.values, sentence, [](const Value&, int) { return true; });
}

const Mention* SentenceView::mention_of(int token) const {
    const int index = mention(token);
    return index < 0 ? nullptr : &article_->mentions[index];
}

int SentenceView::chain(int token) const {
    for (int steps = 0; steps < most_counters && has(token); ++steps) {
        if (standing_[token] >= 0) {
            return known_chain(article_->mentions[standing_[token]].chain);
        }
        token = counted_noun(token);
    }
    return -1;
}

// "we ... our ... us" stand for somebody who is not known.
int SentenceView::known_chain(int chain) const {
    return chain >= 0 && chain < article_->chains.count()
                   && article_->chains[chain].label.empty()
               ? -1
               : chain;
}

const Value* SentenceView::value(int token) const {
    return has(token) && values_[token] >= 0 ? &article_->values[values_[token]] : nullptr;
}

const Token& SentenceView::governor(int token) const {
    const int head = tree()[token].head;
    return tree()[has(head) ? head : token];
}

// The noun that a word which only counts stands for: "hundreds of drones", "many of them".
int SentenceView::counted_noun(int token) const {
    if (!tree().only_counts(token)) {
        return -1;
    }
    for (const int child : tree().children(token)) {
        if (child > token && tree()[child].deprel == Deprel::nmod
            && tree().has_case(child, "of")) {
            return child;
        }
    }
    return -1;
}

ArticleView::ArticleView(const Article& article, SyntaxViews trees)
    : article_(&article), trees_(std::move(trees)) {
    sentences_.reserve(trees_.size());
    for (int sentence = 0; sentence < trees_.count(); ++sentence) {
        sentences_.push_back(SentenceView(article, trees_[sentence], sentence));
    }
}

}  // namespace newsgraph
