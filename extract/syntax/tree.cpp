#include "extract/syntax/tree.hpp"

#include "core/one_of.hpp"

#include <algorithm>
#include <numeric>

namespace newsgraph {

Tree::Tree(const Sentence& sentence) : sentence_(&sentence) {
    first_child_.assign(sentence.tokens.size() + 1, 0);
    const auto has_head = [&](const Token& token) {
        return token.head >= 0 && token.head < size();
    };
    for (const Token& token : sentence.tokens) {
        if (has_head(token)) {
            ++first_child_[token.head + 1];
        }
    }
    std::partial_sum(first_child_.begin(), first_child_.end(), first_child_.begin());
    children_ = std::vector<int>(static_cast<std::size_t>(first_child_.back()));
    List<int> next = first_child_;
    for (int child = 0; child < size(); ++child) {
        const Token& token = sentence.tokens[child];
        if (has_head(token)) {
            children_[next[token.head]++] = child;
        }
    }
}

std::span<const int> Tree::children(int token) const {
    if (token < 0) {
        return {};
    }
    return {
        children_.begin() + first_child_[token], children_.begin() + first_child_[token + 1]};
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

bool Tree::ends_sentence(int word) const {
    for (int token = word + 1; token < size(); ++token) {
        if ((*this)[token].upos != Upos::punct && !dominates(word, token)) {
            return false;
        }
    }
    return true;
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

int Tree::first_conjunct(int token) const {
    for (int steps = 0; (*this)[token].deprel == Deprel::conj && steps < size(); ++steps) {
        const int head = (*this)[token].head;
        if (head < 0 || head >= size()) {
            break;
        }
        token = head;
    }
    return token;
}

bool is_noun(const Token& token) {
    return token.upos == Upos::noun || token.upos == Upos::propn;
}

bool is_relative_pronoun(const Token& token) {
    return (token.xpos == Xpos::wdt || token.xpos == Xpos::wp || token.upos == Upos::pron)
           && is_one_of(token.lemma, {"who", "which", "that", "whom"});
}

bool is_finite_form(Xpos tag) {
    return tag == Xpos::vbd || tag == Xpos::vbz || tag == Xpos::vbp;
}

int head_of(const Sentence& sentence, Range range) {
    for (int i = range.first; i < range.last; ++i) {
        if (!range.has(sentence.tokens[i].head) && sentence.tokens[i].upos != Upos::punct) {
            return i;
        }
    }
    return range.first;
}

bool is_tree(const Sentence& sentence) {
    // 0: not seen, 1: on the way up from the token in hand, 2: known to lead to a root.
    std::vector<char> state(sentence.tokens.size(), 0);
    std::vector<int> way;
    for (int token = 0; token < sentence.tokens.count(); ++token) {
        int at = token;
        for (way.clear(); at >= 0 && state[static_cast<std::size_t>(at)] == 0;
             at = sentence.tokens[at].head) {
            state[static_cast<std::size_t>(at)] = 1;
            way.push_back(at);
        }
        if (at >= 0 && state[static_cast<std::size_t>(at)] == 1) {
            return false;
        }
        for (const int passed : way) {
            state[static_cast<std::size_t>(passed)] = 2;
        }
    }
    return true;
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
