#include "extract/syntax/syntax_view.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

constexpr int deepest_clause = 8;

}  // namespace

SyntaxViews view_sentences(const Article& article, const PredicateLexicon& lexicon) {
    SyntaxViews views;
    views.reserve(article.sentences.size());
    for (const Sentence& sentence : article.sentences) {
        views.push_back(SyntaxView(sentence, lexicon));
    }
    return views;
}

SyntaxView::SyntaxView(const Sentence& sentence, const PredicateLexicon& lexicon)
    : Tree(sentence), lexicon_(&lexicon) {
    markers_.reserve(at(size()));
    flags_.reserve(at(size()));
    for (int token = 0; token < size(); ++token) {
        markers_.push_back(read_marker(token));
    }
    for (int token = 0; token < size(); ++token) {
        const bool infinitive =
            (*this)[token].xpos == Xpos::vb || child(token, {mark}, "to") >= 0;
        int flags = reads_as_predicate(token) ? predicate_flag : 0;
        flags |= reads_as_passive(token) ? passive_flag : 0;
        flags |= reads_as_finite(token) ? finite_flag : 0;
        flags |= infinitive ? infinitive_flag : 0;
        flags_.push_back(static_cast<std::uint8_t>(flags));
    }
    for (int token = 0; token < size(); ++token) {
        const int first = first_conjunct(token);
        if (markers_[at(token)] == Marker::none) {
            markers_[at(token)] = markers_[at(first)];
        }
    }
}

// Words that no table knows as one count as the first of them: "that in" -> that.
Marker SyntaxView::read_marker(int token) const {
    std::string joined;
    std::string_view first;
    const auto append = [&](int word) {
        const std::string& lemma = (*this)[word].lemma;
        first = joined.empty() ? std::string_view(lemma) : first;
        joined += (joined.empty() ? "" : "_") + lemma;
    };
    for (const int word : children(token)) {
        if ((*this)[word].deprel == case_ || (*this)[word].deprel == mark) {
            append(word);
            for (const int part : children(word)) {
                if ((*this)[part].deprel == fixed) {
                    append(part);
                }
            }
        }
    }
    // "shipments to or from Oslo": either way
    if (joined == "to_from") {
        return Marker::other;
    }
    const auto whole = parse_marker(joined);
    return whole ? *whole : parse_marker(first).value_or(Marker::other);
}

bool SyntaxView::reads_as_predicate(int token) const {
    const Upos upos = (*this)[token].upos;
    return upos == Upos::verb || has(token, {cop})
           || (upos == Upos::aux && has(token, {nsubj}));
}

bool SyntaxView::reads_as_passive(int predicate) const {
    // "awaited approval by the council": a verb in the active has no agent
    const bool active = has(predicate, {nsubj}) && has(predicate, {obj});
    if (has(predicate, {aux_pass, nsubj_pass}) || (has(predicate, {obl_agent}) && !active)) {
        return true;
    }
    const Token& token = (*this)[predicate];
    if (token.xpos != Xpos::vbn || has(predicate, {aux, nsubj, cop})) {
        return false;
    }
    const int first = first_conjunct(predicate);
    if (first != predicate && token.head >= 0) {
        return token.head < predicate ? has_flag(token.head, passive_flag)
                                      : reads_as_passive(first);
    }
    return is_one_of(token.deprel, {acl, amod, advcl, xcomp, root, acl_relcl});
}

bool SyntaxView::reads_as_finite(int predicate) const {
    const bool headline = (*this)[predicate].xpos == Xpos::vbn && has(predicate, {nsubj_pass})
                          && is_one_of((*this)[predicate].deprel, {root, ccomp, parataxis});
    return headline || std::ranges::any_of(children(predicate), [&](int word) {
               const Token& token = (*this)[word];
               return is_one_of(token.deprel, {aux, aux_pass, cop})
                      && (is_finite_form(token.xpos) || token.xpos == Xpos::md);
           });
}

std::string SyntaxView::predicate_lemma(int predicate) const {
    std::string lemma = (*this)[predicate].lemma;
    if (const int particle = child(predicate, {compound_prt}); particle >= 0) {
        lemma += '_';
        lemma += (*this)[particle].lemma;
    }
    if ((lemma == "stop" || lemma == "fall")
        && child(predicate, {advmod, xcomp, amod}, "short") >= 0) {
        lemma += "_short";  // "stopped short of saying"
    }
    if (is_one_of(lemma, {"come", "get"}) && child(predicate, {advmod, xcomp}, "close") >= 0) {
        lemma += "_close";  // "came close to signing"
    }
    if (lemma == "shoot" && child(predicate, {advmod, xcomp, obl}, "dead") >= 0) {
        lemma += "_dead";
    }
    return lemma;
}

bool SyntaxView::is(int word, VerbClass verb_class) const {
    return lexicon_->is((*this)[word].lemma, verb_class);
}

bool SyntaxView::only_counts(int token) const {
    return (*this)[token].upos != Upos::noun  // "many", "two", "some"
           || is(token, VerbClass::names_kind) || is(token, VerbClass::only_counts);
}

bool SyntaxView::is_headline_infinitive(int verb) const {
    const int head = (*this)[verb].head;
    return head >= 0 && (*this)[head].deprel == root && head < verb && is_infinitive(verb)
           && !is_predicate(head) && marker(verb) == Marker::to && !has(head, {det, case_});
}

// The verb of the relative clause that the token stands in, or -1.
int SyntaxView::relative_clause_of(int token) const {
    for (int steps = 0; token >= 0 && steps < deepest_clause; ++steps) {
        if ((*this)[token].deprel == acl_relcl) {
            return token;
        }
        token = (*this)[token].head;
    }
    return -1;
}

bool SyntaxView::has_relative_pronoun(int verb) const {
    const Range range = cover(verb);
    for (int i = range.first; i < std::min(range.last, verb + 1); ++i) {
        if (is_relative_pronoun((*this)[i]) && relative_clause_of(i) == verb) {
            return true;
        }
    }
    return false;
}

// "the plan of the board, which was rejected": what is rejected, denied, announced is a plan, a
// claim or the like rather than whose it is.
bool SyntaxView::is_content_of(int clause, int pronoun, int noun) const {
    const int above = (*this)[noun].head;
    const bool undergoes = (*this)[pronoun].head == clause
                           && is_one_of((*this)[pronoun].deprel, {obj, nsubj_pass});
    if (!undergoes || above < 0 || (*this)[noun].deprel != nmod
        || (*this)[above].upos != Upos::noun) {
        return false;
    }
    const auto is_content = [&](int word) {
        const auto* rule = lexicon_->find(PredicateKind::noun, (*this)[word].lemma);
        return rule != nullptr && rule->effect != Effect::possible;  // "authority"
    };
    return is_content(above) && !is_content(noun)
           && lexicon_->find(PredicateKind::verb, predicate_lemma(clause), Complement::nominal)
                  != nullptr;
}

int SyntaxView::antecedent(int token) const {
    const int clause = is_relative_pronoun((*this)[token]) ? relative_clause_of(token) : -1;
    int noun = clause < 0 ? -1 : (*this)[clause].head;
    if (noun < 0) {
        return token;
    }
    noun = is_excluded(noun) ? first_conjunct(noun) : noun;  // "Iran, and not Iraq, that"
    if (is_content_of(clause, token, noun)) {
        return (*this)[noun].head;
    }
    // "drones of various types, which": the drones
    const bool kind =
        is(noun, VerbClass::names_kind) && (*this)[noun].deprel == nmod && has_case(noun, "of");
    return kind && (*this)[noun].head >= 0 ? (*this)[noun].head : noun;
}

int SyntaxView::governing_word(int token) const {
    const int head = (*this)[token].head;
    const int above = head < 0 ? -1 : (*this)[head].head;
    const bool short_of = above >= 0 && (*this)[head].lemma == "short"
                          && is_one_of((*this)[above].lemma, {"stop", "fall"});
    return short_of ? above : head;
}

// "not [oil]", not "not only oil"
bool SyntaxView::is_negated(int noun) const {
    return std::ranges::any_of(children(noun), [&](int word) {
        return is_one_of((*this)[word].deprel, {advmod, cc, det})
               && is_one_of((*this)[word].lemma, {"not", "never"})
               && (word + 1 == size() || !is(word + 1, VerbClass::merely));
    });
}

bool SyntaxView::is_excluded(int token) const {
    if (!is_noun((*this)[token])) {
        return false;
    }
    const bool negated = is_negated(token);
    if ((*this)[token].deprel != conj) {
        const int other = child(token, {conj});
        return negated && other >= 0 && child(other, {cc}, "but") >= 0;
    }
    const int first = cover(token).first;  // the parser may hang "rather than" on the verb
    const bool rather =
        first > 1 && (*this)[first - 1].lemma == "than" && (*this)[first - 2].lemma == "rather";
    return negated || rather || child(token, {cc}, "rather") >= 0
           || child(token, {cc}, "instead") >= 0;
}

std::vector<int> SyntaxView::conjuncts(int token) const {
    std::vector<int> all = Tree::conjuncts(token);
    if (all.size() > 1) {
        std::erase_if(all, [&](int member) { return is_excluded(member); });
    }
    return all.empty() ? std::vector<int>{token} : all;
}

bool SyntaxView::is_alternative(int token) const {
    const auto all = Tree::conjuncts(first_conjunct(token));
    const bool either = child(all.front(), {cc_preconj}, "either") >= 0;
    const bool named = std::ranges::all_of(
        all, [&](int member) { return (*this)[member].upos == Upos::propn; });
    return all.size() > 1 && (either || named) && child(all.back(), {cc}, "or") >= 0;
}

bool SyntaxView::is_deputy(int post) const {
    const bool of_staff = (*this)[post].lemma == "chief" && child(post, {nmod}, "staff") >= 0;
    return of_staff || child(post, {advmod}, "formerly") >= 0
           || std::ranges::any_of(children(post), [&](int word) {
                  return is_one_of((*this)[word].deprel, {amod, compound, nmod_desc})
                         && is(word, VerbClass::deputy);
              });
}

bool SyntaxView::is_past(int noun) const {
    const bool former = std::ranges::any_of(children(noun), [&](int word) {
        return (*this)[word].deprel == amod
               && is_one_of((*this)[word].lemma, {"former", "ex", "late"});
    });
    int first = noun;
    while (first > 0 && (*this)[first - 1].head == noun
           && (*this)[first - 1].upos != Upos::punct) {
        --first;
    }
    const bool joined = first > 1 && (*this)[first - 1].lemma == "-"
                        && is_one_of(ascii_lower((*this)[first - 2].lemma), {"then", "ex"});
    return former || joined;  // "then-governor", "Ex-Prime Minister"
}

}  // namespace newsgraph
