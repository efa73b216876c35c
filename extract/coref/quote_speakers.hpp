// Who speaks the words of a quotation.
#pragma once

#include "extract/coref/mention_clusters.hpp"

namespace newsgraph {

// The quote that the mention stands in; nullptr for none.
const Quote* quote_around(const MentionClusters& clusters, int mention);
// Does one quote hold all words of the sentence?
bool is_within_quote(const Article& article, int sentence);
// Subject of a verb of saying, or of what only somebody does.
bool speaks(const MentionClusters& clusters, int mention);
// Whether a mention may be of one who speaks.
using MaySpeak = bool (*)(const MentionClusters&, int mention);
// A person, perhaps a pronoun.
bool is_somebody(const MentionClusters& clusters, int mention);
// Who speaks the quote around the mention, beside it, or else who speaks the one right before it in
// its paragraph; -1: nobody is told.
int speaker_around(
    const MentionClusters& clusters, int mention, MaySpeak may_speak = is_somebody);
// Do the words of a quote that the speaker speaks name whom the other mention stands for, or call
// him "he"? Of himself a speaker says "I".
bool speaks_of(const MentionClusters& clusters, int speaker, int other);

}  // namespace newsgraph
