#include "extract/syntax/tree.hpp"

#include <algorithm>
#include <numeric>

namespace newsgraph {

Tree::Tree(const Sentence& sentence) : sentence_(&sentence) {
    const auto count = sentence.tokens.size();
    first_child_.assign(count + 1, 0);
    const auto valid = [&](const Token& token) {
        return token.head >= 0 && static_cast<std::size_t>(token.head) < count;
    };
    for (const Token& token : sentence.tokens) {
        if (valid(token)) {
            ++first_child_[static_cast<std::size_t>(token.head) + 1];
        }
    }
    std::partial_sum(first_child_.begin(), first_child_.end(), first_child_.begin());
    children_.resize(static_cast<std::size_t>(first_child_.back()));
    std::vector<int> next(first_child_.begin(), first_child_.end() - 1);
    for (std::size_t i = 0; i < count; ++i) {
        const Token& token = sentence.tokens[i];
        if (valid(token)) {
            int& slot = next[static_cast<std::size_t>(token.head)];
            children_[static_cast<std::size_t>(slot++)] = static_cast<int>(i);
        }
    }
}

std::span<const int> Tree::children(int token) const {
    const auto at = static_cast<std::size_t>(token);
    const auto begin = static_cast<std::size_t>(first_child_[at]);
    const auto end = static_cast<std::size_t>(first_child_[at + 1]);
    return std::span(children_).subspan(begin, end - begin);
}

int Tree::child(int token, std::initializer_list<Deprel> relations) const {
    for (const int c : children(token)) {
        if (std::ranges::find(relations, (*this)[c].deprel) != relations.end()) {
            return c;
        }
    }
    return -1;
}

int Tree::child(
    int token, std::initializer_list<Deprel> relations, std::string_view lemma) const {
    for (const int c : children(token)) {
        if ((*this)[c].lemma == lemma
            && std::ranges::find(relations, (*this)[c].deprel) != relations.end()) {
            return c;
        }
    }
    return -1;
}

bool Tree::dominates(int ancestor, int token) const {
    for (int steps = 0; token >= 0 && token < size() && steps <= size(); ++steps) {
        if (token == ancestor) {
            return true;
        }
        token = (*this)[token].head;
    }
    return false;
}

Range Tree::cover(int token) const {
    Range range{0, token, token + 1};
    std::vector<int> open{token};
    for (int steps = 0; !open.empty() && steps <= size(); ++steps) {
        const int at = open.back();
        open.pop_back();
        range.first = std::min(range.first, at);
        range.last = std::max(range.last, at + 1);
        const auto below = children(at);
        open.insert(open.end(), below.begin(), below.end());
    }
    return range;
}

std::vector<int> Tree::conjuncts(int token) const {
    std::vector<int> all{token};
    for (std::size_t i = 0; i < all.size() && all.size() < 64; ++i) {
        for (const int c : children(all[i])) {
            if ((*this)[c].deprel == Deprel::conj) {
                all.push_back(c);
            }
        }
    }
    std::ranges::sort(all);
    return all;
}

}  // namespace newsgraph
