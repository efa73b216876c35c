#include "extract/names/flat_name.hpp"

#include "core/one_of.hpp"
#include "extract/syntax/tree.hpp"
#include "extract/syntax/tree_repairs.hpp"

#include <optional>
#include <string>

namespace newsgraph {

namespace {

using enum Deprel;

struct Attachment {
    int head = -1;
    Deprel deprel = root;
};

bool is_place_of_noun(Deprel deprel) {
    return is_one_of(
        base_of(deprel), {nsubj, obj, iobj, obl, nmod, appos, conj, compound, vocative});
}

bool is_part_of_noun(Deprel deprel) {
    return is_one_of(base_of(deprel), {det, case_, amod, compound, nummod, appos, nmod, cc});
}

class FlatName {
  public:
    FlatName(Article& article, Range name)
        : article_(article), sentence_(article.sentences[name.sentence]), name_(name) {}

    void make() {
        const Attachment place = kept_place().value_or(free_place());
        const int verb = place.head >= 0 ? verb_at_or_above(place.head) : -1;
        for (int i = 0; i < sentence_.tokens.count(); ++i) {
            if (name_.has(i)) {
                name_word(i);
            } else if (name_.has(sentence_.tokens[i].head)) {
                move(i, verb);
            }
        }
        hang(sentence_, name_.first, place.head, place.deprel);
        lean_on_noun_before();
    }

  private:
    const Token& operator[](int token) const { return sentence_.tokens[token]; }
    std::string_view word(int token) const { return form(article_, sentence_.tokens[token]); }
    bool is_verb(int token) const {
        return (*this)[token].upos == Upos::verb || (*this)[token].upos == Upos::aux;
    }

    // That of a word of the name that stands as a noun stands.
    std::optional<Attachment> kept_place() const {
        for (int i = name_.first; i < name_.last; ++i) {
            const Token& token = (*this)[i];
            if (token.head >= 0 && !name_.has(token.head) && is_place_of_noun(token.deprel)) {
                return Attachment{token.head, token.deprel};
            }
        }
        return {};
    }

    int outermost() const {
        for (int i = name_.first; i < name_.last; ++i) {
            if (!name_.has((*this)[i].head)) {
                return i;
            }
        }
        return name_.first;
    }

    // "Omar [Said] met ...": the next verb heads the sentence, and the name is its subject.
    Attachment free_place() {
        const int above = (*this)[outermost()].head;
        if (above >= 0) {
            return place_under(above);
        }
        const int next = next_verb();
        if (next < 0) {
            return {};
        }
        hang(sentence_, next, -1, root);
        return {next, subject_of(next)};
    }

    int next_verb() const {
        for (int i = name_.last; i < sentence_.tokens.count(); ++i) {
            if ((*this)[i].upos == Upos::verb && name_.has((*this)[i].head)) {
                return i;
            }
        }
        return -1;
    }

    Deprel subject_of(int verb) const {
        const Tree tree(sentence_);
        return tree.has(verb, {aux_pass}) ? nsubj_pass : nsubj;
    }

    Attachment place_under(int above) const {
        const Tree tree(sentence_);
        if (above > name_.first) {
            return {above, is_verb(above) ? subject_of(above) : compound};
        }
        if (!is_verb(above)) {
            return {above, appos};
        }
        return {above, tree.has(above, {obj}) || has_case() ? obl : obj};
    }

    bool has_case() const {
        const Tree tree(sentence_);
        for (int i = name_.first; i < name_.last; ++i) {
            if (tree.has(i, {case_})) {
                return true;
            }
        }
        return false;
    }

    int verb_at_or_above(int token) const {
        for (int steps = 0; token >= 0 && steps < sentence_.tokens.count(); ++steps) {
            if (is_verb(token) && !name_.has(token)) {
                return token;
            }
            token = (*this)[token].head;
        }
        return -1;
    }

    void name_word(int token) {
        Token& word = sentence_.tokens[token];
        word.upos = Upos::propn;
        word.xpos = Xpos::nnp;
        word.lemma = std::string(form(article_, word));
        if (token != name_.first) {
            hang(sentence_, token, name_.first, flat);
        }
    }

    void move(int token, int verb) {
        const bool stays = verb < 0 || token == verb || is_part_of_noun((*this)[token].deprel);
        hang(sentence_, token, stays ? name_.first : verb, (*this)[token].deprel);
    }

    // "The minister of trade, [Will May], left", "his father, Sultan [Said]."
    void lean_on_noun_before() {
        const bool titled = name_.first > 1 && word(name_.first - 1) != ",";
        const int comma = name_.first - (titled ? 2 : 1);
        const bool enclosed = comma > 0 && word(comma) == ","
                              && name_.last < sentence_.tokens.count()
                              && is_one_of(word(name_.last), {",", "."});
        const int last = comma - 1;
        if (!enclosed || !is_noun((*this)[last])) {
            return;
        }
        int noun = last;
        while ((*this)[noun].head >= 0 && (*this)[noun].head < noun
               && is_noun((*this)[(*this)[noun].head])) {
            noun = (*this)[noun].head;
        }
        if (!Tree(sentence_).dominates(name_.first, noun)) {
            hang(sentence_, name_.first, noun, appos);
        }
    }

    Article& article_;
    Sentence& sentence_;
    Range name_;
};

}  // namespace

void make_flat_name(Article& article, Range name) {
    Sentence& sentence = article.sentences[name.sentence];
    const auto before = sentence.tokens;
    FlatName(article, name).make();
    if (!is_tree(sentence)) {
        sentence.tokens = before;  // what hung on the name had the name hang on it
    }
}

}  // namespace newsgraph
