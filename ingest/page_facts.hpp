// What single lines of a page say about the article: addresses, the site's name.
#pragma once

#include "ingest/page.hpp"

#include <string_view>

namespace newsgraph {

// The whole text is a web address or the name of an account.
bool is_address(std::string_view text);

// Few capitalised words, the last one "Post", "Times", "News": a site's name, perhaps with its
// motto after it: "Quayside Tribune – independent since 1974". Empty when it is none: "Breaking
// News".
std::string_view site_name(const BlockState& entry, const Cues& cues);

// Whether a line begins with a link that reads like a headline: "[Dockers end strike in Castle] 3
// March"; a link to a person or a part of the site does not.
bool leads_to_story(const Block& block, const Cues& cues);

}  // namespace newsgraph
