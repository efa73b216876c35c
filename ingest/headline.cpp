// Where the headline is and where the running text begins.
#include "ingest/page.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

// Words in paragraphs that hardly can be anything but running text.
std::size_t strong_words(const PageBlocks& page, std::size_t begin, std::size_t end) {
    std::size_t words = 0;
    for (std::size_t i = begin; i < end; ++i) {
        words += page[i].open() && page[i].form.strong ? page[i].form.words : 0;
    }
    return words;
}

std::size_t next_open(const PageBlocks& page, std::size_t from) {
    while (from < page.size() && !page[from].open()) {
        ++from;
    }
    return from;
}

std::size_t next_prose(const PageBlocks& page, std::size_t from) {
    while (from < page.size() && !page[from].is_prose()) {
        ++from;
    }
    return from < page.size() ? from : nowhere;
}

// The last block that says what `key` says and has most of the page's running text after it; a
// page also repeats its headline in share lines and lists of its own.
std::size_t last_before_text(const PageBlocks& page, std::uint64_t key) {
    const std::size_t all = strong_words(page, 0, page.size());
    std::size_t before = 0;
    std::size_t found = nowhere;
    for (std::size_t i = 0; i < page.size(); ++i) {
        if (page[i].form.key == key && before * 10 <= all * 3) {
            found = i;
        }
        before += page[i].open() && page[i].form.strong ? page[i].form.words : 0;
    }
    return found;
}

// A line that says again what the line before it said, be it in lower case, is a headline:
// "US Urges Iran ..." / "us urges iran ...".
std::size_t repeated_line(const PageBlocks& page) {
    const std::size_t all = strong_words(page, 0, page.size());
    std::size_t before = 0;
    std::size_t last = nowhere;
    for (std::size_t i = 0; i < page.size() && before * 10 <= all * 4; ++i) {
        if (!page[i].open()) {
            continue;
        }
        const bool again = last != nowhere && page[last].form.key == page[i].form.key;
        if (again && !page[i].form.strong && page[i].form.words >= 4) {
            return last;
        }
        before += page[i].form.strong ? page[i].form.words : 0;
        last = i;
    }
    return nowhere;
}

// A sentence standing alone among menus and teasers above the headline is not yet the text: one
// of the few blocks after it must be running text too, but where the page shows its article.
bool begins_text(const PageBlocks& page, std::size_t at) {
    if (page[at].block.inside && page[at].form.words >= 10) {
        return true;
    }
    std::size_t seen = 0;
    for (std::size_t i = at + 1; i < page.size() && seen < 4; ++i) {
        seen += page[i].open() ? 1U : 0U;
        if (page[i].is_prose()) {
            return true;
        }
    }
    return next_prose(page, at + 1) == nowhere;
}

std::size_t first_text(const PageBlocks& page) {
    std::size_t at = next_prose(page, 0);
    while (at != nowhere && !begins_text(page, at)) {
        at = next_prose(page, at + 1);
    }
    return at;
}

// "Will Iran send more drones?" above the text is a headline though it ends like a sentence.
bool is_question_headline(const PageBlocks& page, std::size_t at) {
    const auto& entry = page[at];
    const bool question = entry.block.text.ends_with('?') || entry.block.text.ends_with('!');
    const std::size_t next = next_open(page, at + 1);
    return question && entry.form.words <= 20 && next < page.size() && page[next].form.strong;
}

// Content words of the first paragraphs from `begin` on.
std::vector<std::uint64_t> content_after(const PageBlocks& page, std::size_t begin) {
    std::vector<std::uint64_t> content;
    std::size_t prose = 0;
    for (std::size_t i = begin; i < page.size() && prose < 40; ++i) {
        if (page[i].is_prose()) {
            ++prose;
            content.insert(
                content.end(), page[i].form.content.begin(), page[i].form.content.end());
        }
    }
    sort_unique(content);
    return content;
}

// Mark-up says more than words in common: an <h1> wins over any line without one.
double headline_score(const BlockState& entry, const std::vector<std::uint64_t>& text) {
    const double as_marked = entry.block.kind == BlockKind::headline  ? 1.0
                             : entry.block.kind == BlockKind::heading ? 0.3
                                                                      : 0.0;
    return as_marked + overlap(entry.form.content, text);
}

// The line that a pasted article begins with, right above its text: "Nurses strike".
bool is_first_line(const PageBlocks& page, std::size_t at) {
    const std::size_t next = next_open(page, at + 1);
    return at == 0 && page[at].form.words >= 2 && !page[at].block.inside && next < page.size()
           && page[next].is_prose() && page[next].block.after_blank;
}

// Of the lines above the text the first of the best: a dek shares as many words with the text
// as the headline above it.
std::size_t best_line(const PageBlocks& page, std::size_t begin) {
    const auto text = content_after(page, begin);
    std::size_t best = nowhere;
    double best_score = 0;
    for (std::size_t i = 0; i < begin; ++i) {
        const auto words = page[i].form.words;
        const bool sure = page[i].block.kind == BlockKind::headline || is_first_line(page, i);
        const bool fits = page[i].is_headline() && words >= (sure ? 1U : 3U) && words <= 40;
        const double score = fits ? headline_score(page[i], text) : 0;
        if (fits && (best == nowhere || score > best_score + 0.25)) {
            best = i;
            best_score = score;
        }
    }
    return best == nowhere && is_question_headline(page, begin) ? begin : best;
}

// The page's own headline often differs a little from the one in its head, which also names the
// site: "New Zealand - Encyclopedia". Of those alike the first that says most of it.
std::size_t similar_line(const PageBlocks& page, const Form& title, std::size_t begin) {
    std::size_t best = nowhere;
    double best_share = 0;
    for (std::size_t i = 0; i < std::min(begin, page.size()); ++i) {
        const auto& form = page[i].form;
        const double same = overlap(form.content, title.content);
        const bool alike = form.words >= 3 && form.words <= 40 && same >= 0.6;
        const bool begins =
            page[i].block.kind == BlockKind::headline && same >= 1 && form.first == title.first;
        const double share = overlap(title.content, form.content);
        if (page[i].is_headline() && (alike || begins) && share > best_share) {
            best = i;
            best_share = share;
        }
    }
    return best;
}

std::size_t find_headline(const PageBlocks& page, const Form& title, std::size_t begin) {
    std::size_t found = nowhere;
    if (title.words > 0) {
        found = last_before_text(page, title.key);
        found = found == nowhere ? similar_line(page, title, begin) : found;
    }
    found = found == nowhere ? repeated_line(page) : found;
    return found == nowhere && begin != nowhere ? best_line(page, begin) : found;
}

}  // namespace

TextPlace locate_text(const PageBlocks& page, const Form& title) {
    const std::size_t guess = first_text(page);
    TextPlace place{find_headline(page, title, guess), guess};
    if (place.headline != nowhere && (guess == nowhere || guess <= place.headline)) {
        place.begin = next_prose(page, place.headline + 1);
    }
    return place;
}

}  // namespace newsgraph
