#include "extract/extract.hpp"

#include "extract/claims/claims.hpp"
#include "extract/clauses/frames.hpp"
#include "extract/coref/chains.hpp"
#include "extract/mentions/mentions.hpp"
#include "extract/names/person_words.hpp"
#include "extract/rules/rule_trail.hpp"
#include "extract/syntax/inner_quotes.hpp"
#include "extract/syntax/repairs.hpp"
#include "extract/text/quotes.hpp"
#include "extract/values/values.hpp"

#include <utility>

namespace newsgraph {

ArticleView understand_words(Article& article, const Language& language) {
    article.rules.off = language.rules_off;
    find_quotes(article);
    const auto quotes = take_inner_quotes(article);
    language.network.annotate(article);
    return_inner_quotes(article, quotes);
    language.lemmatizer.annotate(article);
    settle_person_words(article, language.gazetteer.lexicon());
    repair_trees(article, language.predicates);
    find_values(article, language.value_words);
    SyntaxViews trees = view_sentences(article, language.predicates);
    find_mentions(article, trees, language.gazetteer);
    ArticleView view(article, std::move(trees));
    link_chains(article, view, language.gazetteer, language.antecedents);
    return view;
}

void understand_relations(Article& article, const ArticleView& view, const Language& language) {
    find_frames(article, view, language.schema, language.arguments);
    find_claims(article, view, language.schema, language.claim_confidence);
    trail_rules(article);
}

Article extract(Document document, const Language& language) {
    Article article;
    article.document = std::move(document);
    language.segmenter.segment(article);
    const ArticleView view = understand_words(article, language);
    understand_relations(article, view, language);
    return article;
}

}  // namespace newsgraph
