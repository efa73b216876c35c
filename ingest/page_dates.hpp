// The day an article was published, from all that says so.
#pragma once

#include "ingest/cues.hpp"
#include "ingest/html_page.hpp"
#include "ingest/metadata.hpp"
#include "ingest/page.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace newsgraph {

// The date in an address: ".../2023/11/28/...", ".../2023/nov/28/...", "...-2023-11-28-...",
// "/20231128/".
std::optional<Date> date_in_url(std::string_view url);

// The <time> of a page that is the article's: not in menus, boxes, quotations or sentences.
// Empty where there is none. To be asked before the blocks are moved.
std::string time_of_article(const HtmlPage& page, const Cues& cues);

// What is published when, and where it says so; both empty where nothing does. The page's own
// local day goes before a stamp in UTC that names the day before or after.
struct PublishedDate {
    std::string iso;
    std::string origin;
};
PublishedDate choose_date(
    const Metadata& head, const std::string& time, const PageFacts& facts);

}  // namespace newsgraph
