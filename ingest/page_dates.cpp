#include "ingest/page_dates.hpp"

#include "core/ascii.hpp"
#include "core/utf8.hpp"
#include "ingest/cards.hpp"
#include "ingest/page_facts.hpp"
#include "ingest/written_dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace newsgraph {

namespace {

// Parts of an address: "2023", "nov", "28", "chad".
std::vector<std::string> parts_of(std::string_view url) {
    std::vector<std::string> parts;
    const std::string lower = ascii_lower(url.substr(0, 2000));
    std::size_t begin = 0;
    while (begin < lower.size()) {
        const auto end = std::min(lower.find_first_of("/-_.?=&", begin), lower.size());
        if (end > begin) {
            parts.push_back(lower.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return parts;
}

bool is_year(std::string_view part) {
    return part.size() == 4 && std::ranges::all_of(part, is_digit)
           && (part.starts_with("19") || part.starts_with("20"));
}

// "20231128" -> "2023-11-28"
std::optional<Date> packed_date(std::string_view part) {
    if (part.size() != 8 || !std::ranges::all_of(part, is_digit)
        || !is_year(part.substr(0, 4))) {
        return std::nullopt;
    }
    return find_date(
        std::string(part.substr(0, 4)) + "-" + std::string(part.substr(4, 2)) + "-"
        + std::string(part.substr(6, 2)));
}

std::optional<Date> date_at(const std::vector<std::string>& parts, std::size_t at) {
    if (const auto packed = packed_date(parts[at])) {
        return packed;
    }
    if (!is_year(parts[at]) || at + 2 >= parts.size()) {
        return std::nullopt;
    }
    const std::string& month = parts[at + 1];
    const std::string& day = parts[at + 2];
    if (month.size() > 9 || day.size() > 2 || !is_digit(day[0])) {
        return std::nullopt;
    }
    return is_digit(month[0]) ? find_date(parts[at] + "-" + month + "-" + day)
                              : find_date(day + " " + month + " " + parts[at]);
}

// "2023-11-09T01:09:55Z", "2023-11-09 01:09": hours and minutes of no place in particular.
bool is_of_no_zone(std::string_view stamp) {
    return stamp.find(':') != std::string_view::npos && !names_zone(stamp);
}

bool is_next_day(const Date& a, const Date& b) {
    return a.day != 0 && b.day != 0 && (add_days(a, 1) == b || add_days(b, 1) == a);
}

// Where on a page a <time> is the article's: above its headline in a line that is nothing but a
// date, between headline and text in a line that leads to no other story, below that in a line
// of a date with its label; after "Related" nowhere.
class OwnTimes {
  public:
    OwnTimes(const HtmlPage& page, const Cues& cues);

    // The time stands in block `at`.
    bool is_in(std::size_t at) const;
    // The time has no text of its own and stands before block `at`.
    bool is_before(std::size_t at) const { return at <= text_; }

  private:
    bool is_by_story(std::size_t at) const;

    const HtmlPage& page_;
    const Cues& cues_;
    std::size_t headline_ = 0;
    std::size_t text_ = 0;  // the first block of running text
    std::size_t end_ = 0;   // the first line after it that announces other stories
};

OwnTimes::OwnTimes(const HtmlPage& page, const Cues& cues)
    : page_(page), cues_(cues), end_(page.blocks.size()) {
    const auto begins_text = [&](const Block& block) {
        return !block.outside && !block.quoted && block.kind != BlockKind::caption
               && block.kind != BlockKind::headline && describe(block, cues).prose;
    };
    const auto& blocks = page.blocks;
    const auto text = std::ranges::find_if(blocks, begins_text);
    text_ = static_cast<std::size_t>(text - blocks.begin());
    const auto headline = std::find_if(blocks.begin(), text, [](const Block& block) {
        return !block.outside && block.kind == BlockKind::headline;
    });
    headline_ = headline == text ? 0 : static_cast<std::size_t>(headline - blocks.begin());
    end_ = static_cast<std::size_t>(
        std::find_if(text, blocks.end(), [](const Block& b) { return b.announces_others; })
        - blocks.begin());
}

// A date under a linked headline and what is said about it, or over one, is that story's.
bool OwnTimes::is_by_story(std::size_t at) const {
    const std::size_t begin = at - std::min<std::size_t>(at, 2);
    const std::size_t end = std::min(at + 2, page_.blocks.size());
    return std::any_of(
        page_.blocks.begin() + static_cast<std::ptrdiff_t>(begin),
        page_.blocks.begin() + static_cast<std::ptrdiff_t>(end),
        is_linked_headline);
}

bool OwnTimes::is_in(std::size_t at) const {
    constexpr std::size_t longest_line = 24;  // words
    const Block& block = page_.blocks[at];
    const auto words = split_words(block.text);
    if (block.outside || block.quoted || words.size() > longest_line) {
        return false;
    }
    const bool date = is_date_line(words);
    if (at < headline_) {
        return date && block.link_bytes == 0;
    }
    if (at >= text_) {
        const bool signed_line = !words.empty() && words.front().lower == "by";
        const bool item = block.kind == BlockKind::item;
        const bool labelled = has_date_label(words) || signed_line;
        return at < end_ && ((date && !is_by_story(at)) || (!item && labelled));
    }
    return !leads_to_story(block, cues_) && block.link_bytes <= 30
           && !describe(block, cues_).prose;
}

struct Candidate {
    std::optional<Date> date;
    std::string origin;
    bool local = true;  // a day of the page's own zone
};

// The same moment in the page's own zone, where the stamp has none.
std::optional<Candidate> local_day(
    const Metadata& head, const std::vector<Candidate>& candidates) {
    const auto stamped = parse_iso_date(head.published);
    if (!stamped || !is_of_no_zone(head.stamp)) {
        return std::nullopt;
    }
    // A <time> in UTC only says the stamp again.
    const auto agrees = [&](const Candidate& candidate) {
        return candidate.local && candidate.date && *candidate.date == *stamped;
    };
    const auto differs = [&](const Candidate& candidate) {
        return candidate.local && candidate.date && is_next_day(*candidate.date, *stamped);
    };
    const auto other = std::ranges::find_if(candidates, differs);
    if (other != candidates.end() && std::ranges::none_of(candidates, agrees)) {
        return *other;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Date> date_in_url(std::string_view url) {
    const auto path =
        url.find('/', url.find("://") == std::string_view::npos ? 0 : url.find("://") + 3);
    if (path == std::string_view::npos) {
        return std::nullopt;
    }
    const auto parts = parts_of(url.substr(path));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto date = date_at(parts, i);
        if (date && date->year >= 1990) {
            return date;
        }
    }
    return std::nullopt;
}

std::string time_of_article(const HtmlPage& page, const Cues& cues) {
    const OwnTimes own(page, cues);
    std::string first;
    std::size_t seen = page.blocks.size();  // the block of the time before, if it was looked at
    for (const PageTime& time : page.times) {
        if (time.outside || to_iso_date(time.datetime).empty()) {
            continue;
        }
        if (time.published) {
            return time.datetime;
        }
        const bool in_block = !time.alone && time.block < page.blocks.size();
        // Thousands of times may stand in one block, and say no more than its first.
        if (!first.empty() || (in_block && time.block == seen)) {
            continue;
        }
        seen = in_block ? time.block : seen;
        if (in_block ? own.is_in(time.block) : own.is_before(time.block)) {
            first = time.datetime;
        }
    }
    return first;
}

PublishedDate choose_date(
    const Metadata& head, const std::string& time, const PageFacts& facts) {
    const auto marked = parse_iso_date(to_iso_date(time));
    const std::vector<Candidate> candidates{
        {parse_iso_date(to_iso_date(head.zoned)), "meta of the page's zone"},
        {marked, "<time>", !is_of_no_zone(time)},
        {facts.updated ? std::nullopt : facts.date, "line above the text"},
        {date_in_url(head.url), "address"}};
    if (const auto local = local_day(head, candidates)) {
        return {local->date->iso(), local->origin};
    }
    if (!head.published.empty()) {
        const auto origin = head.origins.find("published");
        return {head.published, origin == head.origins.end() ? "" : origin->second};
    }
    const auto& in_url = candidates.back();
    for (const Candidate& candidate : candidates) {
        // The day in an address is the article's; another line may show today's.
        const bool agrees = !in_url.date || !candidate.date || *candidate.date == *in_url.date
                            || is_next_day(*candidate.date, *in_url.date);
        if (candidate.date && agrees) {
            return {candidate.date->iso(), candidate.origin};
        }
    }
    if (facts.labelled_date) {
        return {facts.labelled_date->iso(), "line with a label"};
    }
    return facts.date ? PublishedDate{facts.date->iso(), "line above the text"}
                      : PublishedDate{};
}

}  // namespace newsgraph
