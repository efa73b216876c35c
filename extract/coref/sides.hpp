// Whom somebody speaks for who says "we".
#pragma once

#include "extract/coref/mention_clusters.hpp"

namespace newsgraph {

// A mention of the body that a post is held in: an organisation, or the country of a minister
// and the like; an engineer of Norway does not speak for it. -1: none is told.
int body_of_post(const MentionClusters& clusters, int post);
// "“[We] bought tanks,” the ministry said": a mention of what the speaker of the quote around a
// pronoun speaks for: itself where a body or several people speak, else the body whose post he
// holds; -1: nobody is told.
int side_around(const MentionClusters& clusters, int pronoun);

}  // namespace newsgraph
