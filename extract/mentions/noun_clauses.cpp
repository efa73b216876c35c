#include "extract/mentions/noun_clauses.hpp"

#include "core/ascii.hpp"
#include "core/one_of.hpp"

#include <algorithm>
#include <string>

namespace newsgraph {

bool is_year(const Token& word) {
    return word.xpos == Xpos::cd && word.lemma.size() == 4
           && (word.lemma.starts_with("19") || word.lemma.starts_with("20"))
           && std::ranges::all_of(word.lemma, is_digit);
}

namespace {

using enum Deprel;

class ClauseEnd {
  public:
    ClauseEnd(const Tree& tree, int clause)
        : tree_(tree), clause_(clause), range_(tree.cover(clause)) {}

    int find() const {
        const int stop = first_stop();
        int end = stop - range_.first > most_words ? last_part(stop) : stop;
        while (end > clause_ + 1 && is_open_end(tree_[end - 1])) {
            --end;
        }
        const bool cut = stop < range_.last;
        const bool empty = end - range_.first < 2 && (cut || tree_[clause_].xpos == Xpos::vbg);
        return end <= clause_ || empty ? -1 : end;
    }

  private:
    static constexpr int most_words = 14;

    int first_stop() const {
        int end = clause_ + 1;
        while (end < range_.last && !stops(end)) {
            ++end;
        }
        return end;
    }

    bool stops(int token) const {
        const bool mark_of_end =
            tree_[token].upos == Upos::punct
            && is_one_of(
                tree_[token].lemma, {",", ";", ":", "—", "–", "--", "(", ")", "[", "]", "."});
        return (mark_of_end && !is_in_list(token) && !is_in_date(token))
               || opens_adverbial(token);
    }

    // "won in Oslo[,] Bergen and Lyon"
    bool is_in_list(int comma) const {
        const int next = tree_[comma].head;
        return next > comma && tree_[next].deprel == conj && is_noun(tree_[next]);
    }

    // "on December 5[,] 2014"
    bool is_in_date(int comma) const {
        return comma > clause_ && comma + 1 < range_.last && is_year(tree_[comma + 1])
               && tree_[comma - 1].upos == Upos::num;
    }

    // "called a strike [when nobody came]"
    bool opens_adverbial(int token) const {
        return std::ranges::any_of(tree_.children(clause_), [&](int child) {
            return child > clause_ && tree_[child].deprel == advcl
                   && tree_.cover(child).first == token;
        });
    }

    // Where the last phrase of the clause itself, or the last clause beside it, begins that is not
    // too far; -1: none does.
    int last_part(int stop) const {
        for (int token = std::min(stop, range_.first + most_words); token > clause_; --token) {
            const Token& word = tree_[token];
            if (word.head > token && is_one_of(word.deprel, {case_, cc})
                && tree_[word.head].head == clause_) {
                return token;
            }
        }
        return -1;
    }

    // "that the town [was]", "known [as]"
    static bool is_open_end(const Token& token) {
        return is_one_of(
            token.upos,
            {Upos::punct, Upos::det, Upos::adp, Upos::cconj, Upos::sconj, Upos::part});
    }

    const Tree& tree_;
    int clause_;
    Range range_;
};

// "a coalition [ousted him]" is no phrase: the participle of a passive has no object; but "a
// storm [called Ana]".
bool is_misread(const Tree& tree, int token) {
    const Token& verb = tree[token];
    return is_one_of(verb.xpos, {Xpos::vbd, Xpos::vbn}) && tree.has(token, {obj})
           && !is_one_of(verb.lemma, {"call", "name", "dub", "title", "entitle"});
}

// "second", "last", "only": of "a second man" and "the only man" each is one.
bool is_ordinal(const Token& word) {
    return word.upos == Upos::adj
           && is_one_of(
               word.lemma,
               {"first",
                "second",
                "third",
                "fourth",
                "fifth",
                "sixth",
                "seventh",
                "eighth",
                "ninth",
                "tenth",
                "last",
                "only",
                "sole",
                "final"});
}

bool is_degree(const Token& word) {
    return is_one_of(word.xpos, {Xpos::jjs, Xpos::rbs, Xpos::jjr, Xpos::rbr})
           && !is_one_of(word.lemma, {"more", "most", "less", "least", "many"});
}

bool is_participle(const Token& word) {
    return is_one_of(word.xpos, {Xpos::vbn, Xpos::vbd, Xpos::vbg}) && word.deprel == amod
           && word.lemma != "say";
}

// "66-year-[old]"
bool is_age(const Tree& tree, int token) {
    return tree[token].lemma == "old" && token > 0 && tree[token - 1].lemma == "-";
}

}  // namespace

bool is_clause_of_noun(const Tree& tree, int token) {
    if (tree[token].deprel != acl) {
        return false;
    }
    const bool gerund = tree[token].xpos == Xpos::vbg && tree[token].head == token - 1
                        && !tree.has(token, {mark, nsubj});
    return gerund || tree.child(token, {mark}, "to") >= 0;
}

bool is_restrictive_clause(const Tree& tree, int token) {
    const Token& verb = tree[token];
    const bool reduced =
        verb.deprel == acl && tree.child(token, {mark}, "to") < 0 && !is_misread(tree, token);
    if (verb.head < 0 || !(verb.deprel == acl_relcl || reduced)) {
        return false;
    }
    const int first = tree.cover(token).first;
    return verb.head < first && tree[first].upos != Upos::punct
           && tree[first - 1].upos != Upos::punct;
}

bool tells_fact(const Tree& tree, int noun) {
    const int clause = tree.child(noun, {acl});
    return clause > noun && tree.child(clause, {mark}, "that") >= 0;
}

int end_of_clause(const Tree& tree, int clause) {
    return ClauseEnd(tree, clause).find();
}

bool is_decimal(const Token& word) {
    return word.upos == Upos::num && word.lemma.find('.') != std::string::npos;
}

std::string_view ordinal_of(const Tree& tree, int noun) {
    for (const int child : tree.children(noun)) {
        const Token& word = tree[child];
        if (child < noun
            && (is_ordinal(word) || is_one_of(word.lemma, {"another", "other", "different"}))) {
            return word.lemma;
        }
    }
    return {};
}

int singling_word(const Tree& tree, int first, int noun) {
    for (int token = first; token < noun; ++token) {
        const Token& word = tree[token];
        // "a [one-pack] limit"
        const bool joined = word.upos == Upos::num && token + 2 < noun
                            && tree[token + 1].lemma == "-"
                            && tree[token].span.end == tree[token + 1].span.begin;
        const bool number = is_one_of(word.lemma, {"%", "percent"}) || is_age(tree, token)
                            || joined || (word.head == noun && is_decimal(word));
        if (number || is_degree(word) || is_participle(word) || is_ordinal(word)) {
            return token;
        }
    }
    return -1;
}

}  // namespace newsgraph
