// Understanding one article: the steps in order. The table of contents of this folder.
#pragma once

#include "core/article.hpp"
#include "core/record.hpp"
#include "extract/language.hpp"
#include "extract/mentions/sentence_view.hpp"

namespace newsgraph {

// Runs every step on one document. Deterministic: the same document and language give the same
// article. Thread-safe: any number of calls may share one Language.
Article extract(Document document, const Language& language);

// The steps from quotes and tags to chains, for an article whose sentences have their tokens. What is
// switched off is named in the language, which must outlive these steps.
// Returns its sentences as later steps see them; article and language must outlive that.
ArticleView understand_words(Article& article, const Language& language);

// The steps from frames to claims, for an article that has its chains.
void understand_relations(Article& article, const ArticleView& view, const Language& language);

// What remains of an understood article: entities that a claim refers to or that are named, and
// its claims, with code point offsets, and what the schema knows of their relations.
ArticleRecord make_record(const Article& article, const Schema& schema);

}  // namespace newsgraph
