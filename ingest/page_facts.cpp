#include "ingest/page_facts.hpp"

#include "core/one_of.hpp"
#include "ingest/written_dates.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

using namespace std::string_view_literals;

// "Breaking News", "Latest World News": headings of parts of a page.
bool is_heading_of_news(const std::vector<Word>& words) {
    static constexpr std::array general{
        "breaking"sv, "latest"sv,   "top"sv,    "more"sv,     "related"sv,  "live"sv,
        "local"sv,    "national"sv, "recent"sv, "trending"sv, "other"sv,    "all"sv,
        "world"sv,    "business"sv, "sports"sv, "popular"sv,  "headline"sv, "featured"sv,
        "quick"sv,    "your"sv,     "our"sv,    "this"sv,     "good"sv,     "international"sv};
    return std::all_of(words.begin(), words.end() - 1, [](const Word& word) {
        return is_one_of(word.lower, general);
    });
}

// Lines that may hold the date of the article; a caption holds the picture's.
bool may_hold_date(const BlockState& entry, const std::vector<Word>& words) {
    // "The Act was signed into law on August 14, 1935" tells of another day.
    const bool clause = entry.form.function_words >= 2 && entry.form.lower_words >= 2;
    return words.size() <= 24 && !entry.form.prose && !clause
           && entry.reason != "credited caption" && entry.reason != "caption"
           && !entry.block.quoted;
}

// Takes the date of a line over what was found before it: the first below the headline counts
// most, then the last above it, where a site shows its own date first; an update least.
class DateSearch {
  public:
    void see(const std::vector<Word>& words, bool below_headline) {
        const auto found = find_published(words);
        if (!found) {
            return;
        }
        const int rank = is_update(words) ? 1 : below_headline ? 3 : 2;
        const bool better = rank > rank_ || (rank == rank_ && !below_headline && rank == 2);
        if (better) {
            date = found;
            rank_ = rank;
        }
    }

    bool is_of_update() const { return rank_ == 1; }

    std::optional<Date> date;

  private:
    int rank_ = 0;
};

// Where lines about the article may still stand: a dek is running text, the date below it.
std::size_t end_of_head(const PageBlocks& page, TextPlace place) {
    std::size_t end = std::min(place.begin, page.size());
    while (end < page.size() && (end == place.begin || !page[end].is_prose())) {
        ++end;
    }
    return end;
}

}  // namespace

bool leads_to_story(const Block& block, const Cues& cues) {
    constexpr std::size_t shortest = 12;  // bytes
    const auto link = std::string_view(block.text).substr(0, block.front_link);
    return block.front_link >= shortest
           && describe(Block{.text = std::string(link)}, cues).lower_words >= 2;
}

bool is_address(std::string_view text) {
    const bool web =
        text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
    const bool handle = text.starts_with("@") || text.find('@') < text.find('.');
    return text.find(' ') == std::string::npos && (web || handle);
}

std::string_view site_name(const BlockState& entry, const Cues& cues) {
    std::string_view name = entry.block.text;
    for (const auto separator : {" - "sv, " | "sv, " \xE2\x80\x93 "sv, " \xE2\x80\x94 "sv}) {
        name = name.substr(0, name.find(separator));
    }
    const auto words = split_words(name);
    const bool fits = words.size() >= 2 && words.size() <= 5 && !entry.form.ends_sentence
                      && std::ranges::all_of(words, &Word::capital);
    const bool media = fits && !is_heading_of_news(words)
                       && cues.count({words.back()})[static_cast<std::size_t>(Cue::media)] > 0;
    return media ? name : std::string_view{};
}

namespace {

std::optional<Date> labelled_date(const BlockState& entry) {
    const bool line = entry.form.words <= 14 && !entry.form.prose && !entry.block.quoted
                      && !entry.block.marked_out && entry.block.link_bytes == 0;
    if (!line) {
        return std::nullopt;
    }
    const auto words = split_words(entry.block.text);
    return has_date_label(words) ? find_published(words) : std::nullopt;
}

// The first line with a label of a date in the article's own part, else anywhere.
std::optional<Date> labelled_date(const PageBlocks& page) {
    for (const bool outside : {false, true}) {
        for (const BlockState& entry : page) {
            const auto date =
                entry.block.outside == outside ? labelled_date(entry) : std::nullopt;
            if (date) {
                return date;
            }
        }
    }
    return std::nullopt;
}

// "By Jane Doe and John Roe" -> the names.
std::string author_of(const PageBlocks& page, std::size_t end) {
    for (std::size_t i = 0; i < std::min(end, page.size()); ++i) {
        const auto& entry = page[i];
        const bool by_line = entry.reason == "by-line" && entry.block.text.size() > 3;
        if (by_line && (entry.block.text[0] | 0x20) == 'b') {
            return entry.block.text.substr(3);
        }
    }
    return {};
}

}  // namespace

PageFacts read_facts(const PageBlocks& page, TextPlace place, const Cues& cues) {
    PageFacts facts;
    DateSearch search;
    const std::size_t end = end_of_head(page, place);
    for (std::size_t i = 0; i < end; ++i) {
        const auto words = split_words(page[i].block.text);
        const bool below = place.headline != nowhere && i > place.headline;
        const bool card = !below && page[i].block.link_bytes >= 12 && !is_date_line(words);
        if (i != place.headline && !words.empty() && !card && may_hold_date(page[i], words)
            && (i < place.begin || !page[i].open())) {
            search.see(words, below);
        }
        if (facts.url.empty() && is_address(page[i].block.text)
            && page[i].block.text.starts_with("http")) {
            facts.url = page[i].block.text;
        }
        if (i == 0) {
            facts.publisher = site_name(page[i], cues);
        }
    }
    facts.date = search.date;
    facts.updated = search.is_of_update();
    facts.labelled_date = labelled_date(page);
    facts.author = author_of(page, end);
    return facts;
}

}  // namespace newsgraph
