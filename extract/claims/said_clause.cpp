#include "extract/claims/said_clause.hpp"

#include "core/one_of.hpp"
#include "extract/text/quotes.hpp"

#include <algorithm>
#include <span>
#include <string>

namespace newsgraph {

namespace {

using enum Deprel;

bool lacks_subject(const SyntaxView& tree, int clause) {
    const bool finite = is_one_of(tree[clause].xpos, {Xpos::vbd, Xpos::vbz, Xpos::vbp})
                        || tree.is_finite(clause);
    return finite
           && !tree.has(clause, {nsubj, nsubj_pass, csubj, csubj_pass, expl, nsubj_outer});
}

// The object of the predicate, where it ends as the clause begins: "saw [ships] burned".
int object_before(const SyntaxView& tree, int predicate, int clause) {
    const int object = tree.child(predicate, {obj, iobj});
    return object >= 0 && tree.cover(object).last == tree.cover(clause).first ? object : -1;
}

// "38 states [they said] were involved"; -1: the clause around is no relative one.
int antecedent_of(const SyntaxView& tree, int predicate) {
    return tree[predicate].deprel == acl_relcl ? tree[predicate].head : -1;
}

bool is_set_off(const SyntaxView& tree, int noun, int predicate) {
    for (int token = noun + 1; token < predicate; ++token) {
        if (is_one_of(tree[token].lemma, {",", "-", "–", "—"})) {
            return true;
        }
    }
    return false;
}

Term with_antecedent(const Terms& terms, int noun, const Term& said) {
    const SyntaxView& tree = terms.tree();
    Range range{terms.sentence(), tree.cover(noun).first, noun + 1};
    while (range.first < noun && tree[range.first].deprel == case_) {
        ++range.first;
    }
    Literal literal;
    literal.text = std::string(words(terms.article(), range)) + ' ' + said.literal().text;
    return {literal, said.span};
}

// To the end of the quotation whose first words are told, or of the sentence.
Span with_whole_quote(const Article& article, int sentence, Span span) {
    const std::uint32_t mark = span.begin > 0 ? span.begin - 1 : 0;
    for (const Quote& quote : quotes_beginning(article, mark, span.begin + 1)) {
        const std::uint32_t end =
            std::min(quote.span.end, article.sentences[sentence].span.end);
        const bool begins =
            quote.span.begin <= span.begin && span.begin <= quote.span.begin + 1;
        if (begins && end > span.end) {
            std::string_view rest = slice(article.document.text, {span.begin, end});
            for (const std::string_view gap : {"[...]", "[…]"}) {
                rest = rest.substr(0, std::max<std::size_t>(rest.find(gap), span.size()));
            }
            while (!rest.empty() && is_one_of(rest.substr(rest.size() - 1), {",", " ", "."})) {
                rest.remove_suffix(1);
            }
            return {span.begin, span.begin + static_cast<std::uint32_t>(rest.size())};
        }
    }
    return span;
}

// "recalled that he said[, “I left”], the office said": the words that a verb of saying at the end
// of what is told leads to, where the tree hangs them elsewhere.
Span with_led_quote(const Terms& terms, Span span) {
    constexpr std::uint32_t longest_gap = 6;  // bytes: a comma, a space, a mark
    const Article& article = terms.article();
    const auto& tokens = article.sentences[terms.sentence()].tokens;
    for (int token = 0; token < tokens.count(); ++token) {
        if (tokens[token].span.end != span.end || !terms.tree().is(token, VerbClass::speech)) {
            continue;
        }
        for (const Quote& quote : quotes_beginning(article, span.end, span.end + longest_gap)) {
            if (quote.last_sentence == terms.sentence()) {
                return with_whole_quote(
                    article, terms.sentence(), {span.begin, quote.span.end});
            }
        }
    }
    return span;
}

bool is_gerund(const SyntaxView& tree, int clause) {
    return tree[clause].xpos == Xpos::vbg && !tree.has(clause, {nsubj, nsubj_pass, aux, expl});
}

// "if it rains, [they stay]": a clause that only leads to the one behind it.
int end_of_led_clause(const SyntaxView& tree, int predicate, int clause) {
    using enum Marker;
    const int end = tree.cover(clause).last;
    const bool leads = is_one_of(
        tree.marker(clause),
        {if_,
         when,
         although,
         though,
         while_,
         because,
         unless,
         until,
         once,
         after,
         before,
         since,
         as});
    for (const int next : tree.children(predicate)) {
        const Range range = tree.cover(next);
        // "[fixing the plant] may take a year": its subject
        const bool led = leads
                         || (tree[next].deprel == ccomp
                             && (lacks_subject(tree, next) || is_gerund(tree, clause)));
        if (led && next > clause && is_one_of(tree[next].deprel, {ccomp, parataxis})
            && range.first >= end && range.first <= end + 1) {
            return range.last;
        }
    }
    return end;
}

// "[Oslo may buy tanks], the radio said", where the tree hangs the saying on what is said.
Term without_saying(const Terms& terms, const Term& said, int predicate, int clause) {
    const SyntaxView& tree = terms.tree();
    int end = tree.cover(predicate).first;
    for (int token = predicate; end <= clause && token > clause; --token) {
        end = tree[token].lemma == "," ? token : end;
    }
    while (end > clause + 1 && tree[end - 1].upos == Upos::punct) {
        --end;
    }
    return end > clause ? text_at(terms.article(), {said.span.begin, tree[end - 1].span.end})
                        : said;
}

Term led_clause(const Terms& terms, int predicate, int clause) {
    const Term said = terms.text_of(clause);
    if (predicate > clause && said.span.contains(terms.tree()[predicate].span)) {
        return without_saying(terms, said, predicate, clause);
    }
    int end = end_of_led_clause(terms.tree(), predicate, clause);
    if (end == terms.tree().cover(clause).last) {
        return said;
    }
    while (end > clause && terms.tree()[end - 1].upos == Upos::punct) {
        --end;
    }
    const Span last = terms.tree()[end - 1].span;
    return last.end <= said.span.end ? said
                                     : text_at(terms.article(), {said.span.begin, last.end});
}

}  // namespace

Term said_matter(const Terms& terms, int predicate, int noun) {
    const SyntaxView& tree = terms.tree();
    const Range range = tree.cover(noun);
    if (range.first <= predicate && predicate < range.last) {
        return {};
    }
    int first = range.first;
    while (first < noun && is_one_of(tree[first].deprel, {cc, case_, punct})) {
        ++first;
    }
    const Span whole = terms.text_of(noun).span;
    return text_at(terms.article(), {std::max(whole.begin, tree[first].span.begin), whole.end});
}

Term said_clause(const Terms& terms, int predicate, int clause) {
    const Article& article = terms.article();
    const SyntaxView& tree = terms.tree();
    const Term said = led_clause(terms, predicate, clause);
    // "showed [crews] digging"
    const bool shown = tree[clause].deprel == xcomp && is_gerund(tree, clause);
    if (!lacks_subject(tree, clause) && !shown) {
        const Span whole = with_led_quote(terms, said.span);
        return text_at(article, with_whole_quote(article, terms.sentence(), whole));
    }
    if (const int object = object_before(tree, predicate, clause); object >= 0) {
        const Span whole{terms.text_of(object).span.begin, said.span.end};
        return text_at(article, with_whole_quote(article, terms.sentence(), whole));
    }
    const int noun = antecedent_of(tree, predicate);
    if (noun < 0 || noun > predicate) {
        return said;
    }
    return is_set_off(tree, noun, predicate) ? Term{} : with_antecedent(terms, noun, said);
}

}  // namespace newsgraph
