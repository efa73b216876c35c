// What the mark-up of an HTML page says about it: meta tags, links, times, authors.
#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "ingest/cards.hpp"
#include "ingest/character_repair.hpp"
#include "ingest/html_elements.hpp"
#include "ingest/html_page.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_times = 2'000;
constexpr std::size_t most_authors = 200;

}  // namespace

void HtmlPageBuilder::read_meta(const HtmlAttributes& attributes) {
    for (const std::string_view key : {"property"sv, "name"sv, "itemprop"sv}) {
        const bool foreign = key == "itemprop" && foreign_items_ > 0;
        if (has_attribute(attributes, key) && !foreign) {
            page.metas.emplace_back(
                ascii_lower(value_of(attributes, key)),
                collapse_spaces(decode_entities(value_of(attributes, "content"))));
        }
    }
}

// <span itemprop="datePublished" content="...">, <time datetime="...">
void HtmlPageBuilder::read_item(std::string_view name, const HtmlAttributes& attributes) {
    const auto property = value_of(attributes, "itemprop");
    const auto rdfa = value_of(attributes, "property");
    const bool published = property == "datePublished" || has_attribute(attributes, "pubdate")
                           || (name != "meta"
                               && is_one_of(
                                   rdfa,
                                   {"datePublished",
                                    "schema:datePublished",
                                    "dc:date",
                                    "dc:created",
                                    "dcterms:created",
                                    "dcterms:issued",
                                    "dc:issued"}));
    const bool dated = name == "time" || published;
    auto value = value_of(attributes, "datetime");
    value = value.empty() && published ? value_of(attributes, "content") : value;
    if (dated && !value.empty() && page.times.size() < most_times) {
        page.times.push_back(
            {std::string(value.substr(0, 64)),
             page.blocks.size(),
             published,
             false,
             foreign_items_ > 0 || quoting_ > 0 || skipping_ > 0});
        time_regions_.push_back(region_here());
    }
    reading_author_ = authors_.size() < most_authors && foreign_items_ == 0
                      && (value_of(attributes, "rel") == "author" || property == "author");
    if (reading_author_) {
        authors_.push_back({"", region_here(), page.blocks.size()});
    }
}

void HtmlPageBuilder::read_head(std::string_view name, const HtmlAttributes& attributes) {
    if (name == "meta") {
        read_meta(attributes);
    } else if (name == "link" && ascii_lower(value_of(attributes, "rel")) == "canonical") {
        page.canonical = value_of(attributes, "href");
    } else if (name == "html") {
        page.language = value_of(attributes, "lang");
    }
}

// The first in the article's own part. By-lines stand in parts that are no article too, above the
// text, or below it where they name one person and no other.
void HtmlPageBuilder::choose_author() {
    const auto begin = std::ranges::find_if(page.blocks, [](const Block& block) {
        return !block.outside && block.kind == BlockKind::paragraph && prose_bytes(block) > 0;
    });
    const auto first = static_cast<std::size_t>(begin - page.blocks.begin());
    std::erase_if(authors_, [&](const AuthorMark& mark) {
        return !has_visible(mark.name) || regions_.is_others(mark.region);
    });
    const bool one = std::ranges::all_of(
        authors_, [&](const AuthorMark& mark) { return mark.name == authors_.front().name; });
    const auto found = std::ranges::find_if(authors_, [&](const AuthorMark& mark) {
        return one || mark.block <= first || !regions_.is_out(mark.region);
    });
    page.author = found == authors_.end() ? std::string{} : found->name;
}

}  // namespace newsgraph
