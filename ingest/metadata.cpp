#include "ingest/metadata.hpp"

#include "core/utf8.hpp"
#include "ingest/character_repair.hpp"
#include "ingest/written_dates.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

using namespace std::string_view_literals;

// The surer name first.
constexpr std::array title_names{
    "og:title"sv, "twitter:title"sv, "headline"sv, "dc.title"sv, "parsely-title"sv, "title"sv};
constexpr std::array publisher_names{
    "og:site_name"sv,
    "article:publisher_name"sv,
    "publisher"sv,
    "dc.publisher"sv,
    "application-name"sv};
constexpr std::array url_names{"og:url"sv, "twitter:url"sv, "parsely-link"sv};
constexpr std::array date_names{
    "article:published_time"sv,
    "og:article:published_time"sv,
    "datepublished"sv,
    "parsely-pub-date"sv,
    "dc.date.issued"sv,
    "dcterms.issued"sv,
    "dc.date"sv,
    "dcterms.created"sv,
    "dc.created"sv,
    "pubdate"sv,
    "publishdate"sv,
    "publish-date"sv,
    "publish_date"sv,
    "sailthru.date"sv,
    "article.published"sv,
    "og:pubdate"sv,
    "published_time"sv,
    "date"sv};

template <std::size_t n>
std::string first_meta(const HtmlPage& page, const std::array<std::string_view, n>& names) {
    for (const std::string_view name : names) {
        for (const auto& [key, value] : page.metas) {
            if (key == name && !value.empty()) {
                return value;
            }
        }
    }
    return {};
}

// "https://www.dailyexample.co.uk/x" -> "dailyexample".
std::string host_name(std::string_view url) {
    const auto start = url.find("://");
    if (start == std::string_view::npos) {
        return {};
    }
    std::string host = ascii_lower(url.substr(start + 3));
    host.resize(std::min(host.find_first_of("/:?"), host.size()));
    if (host.starts_with("www.")) {
        host.erase(0, 4);
    }
    return host.substr(0, host.find('.'));
}

// "The Quay" and "thequay" of an address are one.
std::string squeeze(const std::vector<Word>& words) {
    std::string out;
    for (const Word& word : words) {
        out += word.lower;
    }
    return out;
}

// Whether the end of a title is the site's name: it is so called elsewhere in the head, its
// last word is one of newspapers' names, or a bar stands before it.
bool is_site(std::string_view name, char separator, const Metadata& known, const Cues& cues) {
    const auto words = split_words(name);
    if (words.empty() || words.size() > 5) {
        return false;
    }
    const std::string squeezed = squeeze(words);
    const bool called =
        squeezed == squeeze(split_words(known.publisher)) || squeezed == host_name(known.url);
    const bool media = cues.count({words.back()})[static_cast<std::size_t>(Cue::media)] > 0
                       && words.front().capital;
    return called || media || separator == '|' || separator == ':';
}

// "Ferry sinks | The Quay" -> "Ferry sinks"; "Ferry sinks – CNN" stays where the head does not
// call the site so: there it names the source.
void strip_site(std::string& title, const Metadata& known, const Cues& cues) {
    for (const auto separator :
         {" | "sv,
          " :: "sv,
          " - "sv,
          " \xE2\x80\x93 "sv,
          " \xE2\x80\x94 "sv,
          " \xC2\xBB "sv,
          " \xC2\xB7 "sv}) {
        const auto at = title.rfind(separator);
        if (at == std::string::npos || at == 0) {
            continue;
        }
        if (is_site(title.substr(at + separator.size()), separator[1], known, cues)) {
            title.resize(at);
            return;
        }
    }
}

}  // namespace

Metadata read_metadata(const HtmlPage& page, const Cues& cues) {
    Metadata metadata;
    for (const auto& script : page.json_ld) {
        read_json_ld(script, metadata);
    }
    const auto fill = [](std::string& field, std::string value) {
        if (field.empty()) {
            field = collapse_spaces(clean_characters(decode_entities(value)));
        }
    };
    fill(metadata.publisher, first_meta(page, publisher_names));
    fill(metadata.url, page.canonical);
    fill(metadata.url, first_meta(page, url_names));
    for (const std::string_view name : date_names) {
        fill(metadata.published, to_iso_date(first_meta(page, std::array{name})));
    }
    fill(metadata.published, to_iso_date(page.time));
    fill(metadata.title, first_meta(page, title_names));
    fill(metadata.title, page.title);
    strip_site(metadata.title, metadata, cues);
    return metadata;
}

}  // namespace newsgraph
