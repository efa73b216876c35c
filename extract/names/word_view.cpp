#include "extract/names/word_view.hpp"

#include "core/utf8.hpp"

namespace newsgraph {

WordView::WordView(
    const Article& article, const Tree& tree, const Gazetteer& gazetteer, int index)
    : article_(&article),
      gazetteer_(&gazetteer),
      tree_(&tree),
      index_(index),
      owners_(article.sentences[index].tokens.size()) {
    words_.reserve(owners_.size());
    for (const Token& token : article.sentences[index].tokens) {
        words_.push_back({ascii_lower(form(article, token))});
        words_.back().known = &lexicon()[words_.back().lower];
    }
    for (const Value& value : of_sentence(article.values, index)) {
        for (int i = value.range.first; i < value.range.last; ++i) {
            owners_[i].taken = true;
        }
    }
}

void WordView::take_name(const Name& name) {
    for (int i = name.range.first; i < name.range.last; ++i) {
        owners_[i] = {&name, true};
    }
}

const Token& WordView::operator[](int token) const {
    static const Token nothing;
    return has(token) ? (*tree_)[token] : nothing;
}

const std::string& WordView::lower(int token) const {
    static const std::string nothing;
    return has(token) ? words_[token].lower : nothing;
}

const LexiconWord& WordView::known(int token) const {
    static const LexiconWord nothing;
    return has(token) ? *words_[token].known : nothing;
}

const LexiconWord& WordView::known_pair(int first) const {
    return lexicon()[lower(first) + ' ' + lower(first + 1)];
}

const LexiconWord& WordView::noun(int token) const {
    return lexicon().noun((*this)[token].lemma, word(token));
}

bool WordView::is_named(int token, EntityType type) const {
    const Name* name = name_at(token);
    return name && name->type == type;
}

bool is_adjacent_noun(const WordView& view, int token) {
    const Token& here = view[token];
    const Token& next = view[token + 1];
    const bool pair = here.xpos == Xpos::nn && here.upos == Upos::noun && here.space_after
                      && next.upos == Upos::noun;
    // "gave the army drones", "the day officials came"
    const bool apart = here.deprel == Deprel::iobj || next.deprel == Deprel::nsubj
                       || here.deprel == Deprel::obl_unmarked
                       || next.deprel == Deprel::obl_unmarked;
    return pair && !apart && view.is_free(token) && view.is_free(token + 1)
           && !view.known(token).is(Light::time);
}

List<WordView> word_views_of(
    const Article& article, const SyntaxViews& trees, const Gazetteer& gazetteer) {
    List<WordView> views;
    views.reserve(article.sentences.size());
    for (int s = 0; s < article.sentences.count(); ++s) {
        views.emplace_back(article, trees[s], gazetteer, s);
    }
    return views;
}

}  // namespace newsgraph
