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
constexpr std::array author_names{
    "author"sv,
    "article:author"sv,
    "parsely-author"sv,
    "dc.creator"sv,
    "dcterms.creator"sv,
    "sailthru.author"sv,
    "citation_author"sv,
    "byl"sv,
    "twitter:creator:name"sv};
constexpr std::array date_names{
    "article:published_time"sv,
    "og:article:published_time"sv,
    "article:published"sv,
    "og:published_time"sv,
    "og:release_date"sv,
    "rnews:datepublished"sv,
    "citation_publication_date"sv,
    "citation_online_date"sv,
    "citation_date"sv,
    "publication_date"sv,
    "publication-date"sv,
    "originalpublicationdate"sv,
    "article_date_original"sv,
    "cxenseparse:recs:publishtime"sv,
    "bt:pubdate"sv,
    "dc.date.published"sv,
    "dc.date.created"sv,
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
    const std::string host = host_of(url);
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
// call the site so: there it names the source. Returns what was taken off.
std::string strip_site(std::string& title, const Metadata& known, const Cues& cues) {
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
        std::string site = title.substr(at + separator.size());
        if (is_site(site, separator[1], known, cues)) {
            title.resize(at);
            return site;
        }
    }
    return {};
}

// Fills empty fields and notes where each value stands.
class Filler {
  public:
    explicit Filler(Metadata& metadata) : metadata_(metadata) {}

    void take(std::string& field, const char* name, std::string value, std::string origin) {
        if (field.empty() && !value.empty()) {
            field = collapse_spaces(clean_characters(decode_entities(value)));
            metadata_.origins[name] = std::move(origin);
        }
    }

  private:
    Metadata& metadata_;
};

// The first of several meta tags whose value, read by `read`, says something.
template <std::size_t n, typename Read>
void take_meta(
    const HtmlPage& page, const std::array<std::string_view, n>& names, const Read& read) {
    for (const std::string_view name : names) {
        if (const std::string value = first_meta(page, std::array{name}); !value.empty()) {
            read(name, value);
        }
    }
}

std::string outlet_or_nothing(const std::string& name) {
    return is_outlet_name(name) ? name : std::string{};
}

void read_publisher(const HtmlPage& page, Metadata& metadata) {
    Filler fill(metadata);
    take_meta(page, publisher_names, [&](std::string_view name, const std::string& value) {
        fill.take(
            metadata.publisher,
            "publisher",
            outlet_or_nothing(value),
            "meta " + std::string(name));
    });
}

void read_date(const HtmlPage& page, Metadata& metadata) {
    Filler fill(metadata);
    take_meta(page, date_names, [&](std::string_view name, const std::string& value) {
        const std::string day = to_iso_date(value);
        if (metadata.zoned.empty() && !day.empty() && names_zone(value)) {
            metadata.zoned = value;
        }
        if (metadata.published.empty() && !day.empty()) {
            metadata.stamp = value;
            fill.take(metadata.published, "published", day, "meta " + std::string(name));
        }
    });
}

void read_author(const HtmlPage& page, Metadata& metadata) {
    Filler fill(metadata);
    take_meta(page, author_names, [&](std::string_view name, const std::string& value) {
        fill.take(metadata.author, "author", clean_author(value), "meta " + std::string(name));
    });
    fill.take(metadata.author, "author", clean_author(page.author), "mark-up of the author");
}

void read_title(const HtmlPage& page, const Cues& cues, Metadata& metadata) {
    Filler fill(metadata);
    take_meta(page, title_names, [&](std::string_view name, const std::string& value) {
        fill.take(metadata.title, "title", value, "meta " + std::string(name));
    });
    fill.take(metadata.title, "title", page.title, "<title>");
    const std::string site = strip_site(metadata.title, metadata, cues);
    std::string shown = collapse_spaces(clean_characters(decode_entities(page.title)));
    std::string tail = site.empty() ? strip_site(shown, metadata, cues) : site;
    fill.take(metadata.publisher, "publisher", outlet_or_nothing(tail), "end of <title>");
}

}  // namespace

Metadata read_metadata(const HtmlPage& page, const Cues& cues) {
    Metadata metadata;
    for (const auto& script : page.json_ld) {
        read_json_ld(script, metadata);
    }
    Filler fill(metadata);
    read_publisher(page, metadata);
    fill.take(
        metadata.url, "url", web_address(collapse_spaces(page.canonical)), "canonical link");
    take_meta(page, url_names, [&](std::string_view name, const std::string& value) {
        fill.take(metadata.url, "url", web_address(value), "meta " + std::string(name));
    });
    read_date(page, metadata);
    read_author(page, metadata);
    read_title(page, cues, metadata);
    fill.take(metadata.publisher, "publisher", host_of(metadata.url), "host of the address");
    return metadata;
}

}  // namespace newsgraph
