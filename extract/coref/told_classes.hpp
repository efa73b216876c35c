// What is said of somebody with a noun: "Lee, [a clerk], ...", "Lee is [a clerk]". For this program
// that is a claim (type_of, holds_position); treebanks take both for mentions of one.
#pragma once

#include "extract/mentions/sentence_view.hpp"

namespace newsgraph {

// The mention of whom the noun at that token tells what it is; -1: of nobody, or it is denied.
int told_of(const SentenceView& view, int noun);

// Gives the mentions that tell by apposition or by "is" what another mention is, and all of their
// chains, the chain of that one; nothing where it is denied. The article must be the view's and
// have its chains, of which some are then empty.
void join_told_classes(Article& article, const ArticleView& view);

}  // namespace newsgraph
