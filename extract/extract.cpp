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

void understand_words(Article& article, const Language& language) {
    article.rules.off = language.rules_off;
    const auto quotes = take_inner_quotes(article);
    language.network.annotate(article);
    return_inner_quotes(article, quotes);
    language.lemmatizer.annotate(article);
    settle_person_words(article, language.gazetteer.lexicon());
    repair_trees(article);
    find_values(article, language.value_words);
    find_mentions(article, language.gazetteer);
    link_chains(article, language.gazetteer, language.antecedents);
}

void understand_relations(Article& article, const Language& language) {
    const SyntaxViews views = view_sentences(article, language.predicates);
    find_frames(article, views, language.schema, language.arguments);
    find_claims(article, views, language.schema, language.claim_confidence);
    trail_rules(article);
}

Article extract(Document document, const Language& language) {
    Article article;
    article.document = std::move(document);
    language.segmenter.segment(article);
    find_quotes(article);
    understand_words(article, language);
    understand_relations(article, language);
    return article;
}

}  // namespace newsgraph
