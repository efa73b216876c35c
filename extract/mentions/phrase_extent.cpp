#include "extract/mentions/phrase_extent.hpp"

#include "core/one_of.hpp"
#include "extract/mentions/noun_clauses.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

// Without articles.
constexpr int most_words = 12;
constexpr int most_words_of_list = 16;

class PhraseExtent {
  public:
    PhraseExtent(const SentenceView& view, int head, const Completes& completes)
        : view_(view), tree_(view.tree()), head_(head), completes_(completes) {}

    Range range() const {
        const Mention* own = view_.mention_of(head_);
        const int least = own == nullptr ? head_ + 1 : own->range.last;
        const int end = std::max(least, end_with_clause(last_word() + 1));
        const int first = first_word();
        return {view_.number(), opens_quote_closed_before(first, end) ? first - 1 : first, end};
    }

  private:
    // Determiners, pronouns and numbers at the beginning say nothing of what it is.
    bool opens(int token) const {
        // "two-thirds", "[their] rights"
        const bool joined = tree_[token].span.end == tree_[token + 1].span.begin
                            && !is_one_of(tree_[token].lemma, {"\"", "“", "‘", "'", "``"});
        // "a [5] percent share", "a [6.4] quake"
        const bool counts =
            is_one_of(tree_[token + 1].lemma, {"percent", "%"}) || is_grade_of(token);
        const bool year = is_year(tree_[token]) && tree_[token].head == head_;
        const bool several = is_one_of(
            tree_[token].lemma,
            {"several", "many", "few", "various", "such", "least", "more", "most", "less"});
        return !joined && !counts && !year && !is_degree_of(token)
               && (several
                   || is_one_of(tree_[token].deprel, {det, nummod, case_, fixed, punct, cc})
                   || is_one_of(
                       tree_[token].upos,
                       {Upos::det,
                        Upos::pron,
                        Upos::num,
                        Upos::adv,
                        Upos::adp,
                        Upos::part,
                        Upos::cconj})
                   || tree_[token].xpos == Xpos::pdt);
    }

    // "the [most] expensive ship", not "[over] two ships"
    bool is_degree_of(int token) const {
        const int above = tree_[token].head;
        return tree_[token].upos == Upos::adv && above > token && above < head_
               && tree_[above].upos != Upos::num;
    }

    bool is_grade_of(int token) const {
        return tree_[token].head == head_ && is_decimal(tree_[token]);
    }

    int first_word() const {
        int first = head_;
        for (int token = head_ - 1; token >= 0 && is_below(token, true); --token) {
            first = token;
        }
        while (first < head_ && opens(first)) {
            ++first;
        }
        return first;
    }

    // Objects and the like stand only inside of an infinitive.
    static bool is_inside(Deprel relation) {
        return is_one_of(relation, {nmod,      case_, det, amod,      compound, nummod, flat,
                                    nmod_poss, conj,  cc,  nmod_desc, appos,    advmod, punct,
                                    fixed,     mark,  obj, iobj,      obl,      xcomp});
    }

    bool belongs(int token, bool before) const {
        const Token& word = tree_[token];
        if (word.head < 0 || is_one_of(word.xpos, {Xpos::wdt, Xpos::wp})) {
            return false;
        }
        const bool clause =
            is_clause_of_noun(tree_, token) && (word.xpos != Xpos::vbg || word.head == head_);
        // "a plan to choose a man [to be his deputy]"
        const bool aim = word.deprel == advcl && tree_.child(token, {mark}, "to") >= 0;
        // "the order for [pilots] to leave"
        const bool doer =
            word.deprel == nsubj && word.head >= 0 && is_clause_of_noun(tree_, word.head);
        return is_inside(word.deprel) || clause || aim || doer
               || (before && word.deprel == obl_unmarked);
    }

    // Behind the head only phrases count that complete it, and what is inside of them.
    bool is_below(int token, bool before) const {
        for (int steps = 0; token != head_; ++steps) {
            if (steps > tree_.size() || !belongs(token, before)) {
                return false;
            }
            const Token& word = tree_[token];
            if (word.head == head_ && !before && !completes_(token)) {
                return false;
            }
            token = word.head;
        }
        return true;
    }

    bool is_open_quote(int token) const {
        return token >= 0 && tree_[token].xpos == Xpos::open_quote;
    }

    // "“talks on arms[”] with Oslo": the quotation ends, the phrase does not.
    bool closes_quote_within(int token) const {
        const int next = token + 1;
        return tree_[token].xpos == Xpos::close_quote && next < tree_.size()
               && tree_[next].deprel == case_ && is_below(next, false)
               && is_open_quote(first_word() - 1);
    }

    // The mark before the phrase belongs to one inside of it.
    bool opens_quote_closed_before(int first, int end) const {
        for (int token = first; is_open_quote(first - 1) && token < end; ++token) {
            if (tree_[token].xpos == Xpos::close_quote) {
                return true;
            }
        }
        return false;
    }

    // "agencies from Norway, [Chile and Peru]"
    bool lists(int token) const {
        const int next = tree_[token].head;
        return tree_[token].lemma == "," && next > token && tree_[next].deprel == conj
               && is_below(next, false);
    }

    bool is_break(int token) const {
        return is_one_of(tree_[token].lemma, {"—", "–"})
               || (tree_[token].upos == Upos::punct && !lists(token)
                   && !closes_quote_within(token)
                   && !is_one_of(tree_[token].lemma, {"-", "'", "’", "."}));
    }

    // Inside of the infinitive of the head, its own words included.
    bool is_in_infinitive(int token) const {
        for (int steps = 0; token >= 0 && tree_[token].head != head_ && steps < tree_.size();
             ++steps) {
            token = tree_[token].head;
        }
        return token >= 0 && is_clause_of_noun(tree_, token);
    }

    // "to pay the debts of the firm [in time]"
    bool opens_end_of_infinitive(int token) const {
        constexpr int least_words = 4;
        return tree_[token].deprel == case_ && tree_[token].head >= 0
               && base_of(tree_[tree_[token].head].deprel) == obl
               && token - head_ >= least_words;
    }

    // An infinitive is whole or not there; before it one may stop, and where it goes on with when
    // and where.
    bool splits_infinitive(int token) const {
        return is_in_infinitive(token) && !opens_end_of_infinitive(token)
               && !(tree_[token].deprel == mark && is_clause_of_noun(tree_, tree_[token].head));
    }

    bool is_in_name(int token) const {
        return std::ranges::any_of(view_.mentions(), [&](const Mention& mention) {
            return mention.form == MentionForm::name && mention.range.first < token
                   && token < mention.range.last;
        });
    }

    int first_of(int conjunct) const {
        const Token& word = tree_[conjunct];
        return word.deprel == conj && word.head >= 0 ? word.head : conjunct;
    }

    // A preposition, "and" or "to"; but none inside of "the Bank of Ghana", "between A and B".
    bool opens_phrase(int token) const {
        const Token& word = tree_[token];
        const bool opens =
            is_one_of(word.deprel, {case_, cc, mark}) && word.head > token
            && !(word.deprel == cc && preposition_of(tree_, first_of(word.head)) == "between");
        return opens && !splits_infinitive(token) && !is_in_name(token);
    }

    // The end of the last whole PP that is not too far.
    int last_word() const {
        int last = head_;
        int token = head_ + 1;
        int most = most_words;
        for (int count = 1; token < tree_.size() && count < most; ++token) {
            count += is_one_of(tree_[token].upos, {Upos::punct, Upos::det}) ? 0 : 1;
            const bool ends = is_break(token);
            if (ends || !is_below(token, false)) {
                return trimmed(!ends && splits_infinitive(token) ? last : token - 1);
            }
            if (lists(token)) {
                most = most_words_of_list;
            } else if (opens_phrase(token)) {
                last = token - 1;
            }
        }
        return token == tree_.size() ? trimmed(token - 1) : trimmed(last);
    }

    // A clause that begins at that token, and says which of them a noun of the phrase means; -1:
    // none. A name needs none.
    int clause_at(int first) const {
        for (int noun = head_; noun < first && noun < tree_.size(); ++noun) {
            for (const int child : tree_.children(noun)) {
                if (tree_[noun].upos != Upos::propn && is_restrictive_clause(tree_, child)
                    && tree_.cover(child).first == first && completes_(child)) {
                    return child;
                }
            }
        }
        return -1;
    }

    int end_with_clause(int end) const {
        const int clause = clause_at(end);
        return std::max(end, clause < 0 ? -1 : end_of_clause(tree_, clause));
    }

    // "charges against [those] held in prison"
    bool stands_for_somebody(int token) const {
        return is_one_of(tree_[token].lemma, {"those", "that", "one"})
               && tree_.has(token, {acl, acl_relcl});
    }

    // A phrase ends with a noun, a name, a number or an infinitive.
    int trimmed(int last) const {
        while (
            last > head_ && !stands_for_somebody(last)
            && (!is_one_of(tree_[last].upos, {Upos::noun, Upos::propn, Upos::num, Upos::verb})
                || tree_[last].xpos == Xpos::vbg)) {
            --last;
        }
        return last;
    }

    const SentenceView& view_;
    const Tree& tree_;
    int head_;
    const Completes& completes_;
};

}  // namespace

Range phrase_around(const SentenceView& view, int head, const Completes& completes) {
    return PhraseExtent(view, head, completes).range();
}

std::string_view preposition_of(const Tree& tree, int phrase) {
    const int preposition = tree.child(phrase, {case_});
    const bool one = preposition >= 0 && !tree.has(preposition, {fixed});
    return one ? std::string_view(tree[preposition].lemma) : std::string_view{};
}

}  // namespace newsgraph
