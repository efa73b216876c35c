// One n-ary frame a predicate, from the trees of an article: verbs, words with a copula, nouns
// and adjectives that say a relation, participles before a noun ("Iran-backed militants").
#pragma once

#include "core/article.hpp"
#include "extract/clauses/argument_model.hpp"
#include "extract/mentions/sentence_view.hpp"
#include "extract/schema/schema.hpp"

namespace newsgraph {

// Fills article.frames in text order, with their arguments, polarity, status and speakers inside
// the sentence. Nouns and adjectives have a frame only where the schema knows them.
void find_frames(
    Article& article,
    const ArticleView& view,
    const Schema& schema,
    const ArgumentModel& arguments);

}  // namespace newsgraph
