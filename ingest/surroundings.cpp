// Rules about blocks in their order: runs, boxes, ends, repetitions.
#include "core/ascii.hpp"
#include "ingest/own_lines.hpp"
#include "ingest/page.hpp"
#include "ingest/page_lists.hpp"
#include "ingest/subject.hpp"

#include <algorithm>
#include <unordered_map>

namespace newsgraph {

namespace {

std::size_t next_prose(const PageBlocks& page, std::size_t from) {
    while (from < page.size() && !page[from].is_prose()) {
        ++from;
    }
    return from;
}

// --- above the text

// A line under the headline is a dek when it has words in lower case, unlike a tag line such as
// "Russia UAV USA War with Russia", and speaks of what the text does.
bool is_dek(const BlockState& entry, const std::vector<std::uint64_t>& text) {
    const Form& form = entry.form;
    return form.words >= 6 && form.lower_words >= 2 && overlap(form.content, text) >= 0.1;
}

// A teaser of another story slipped in under the headline: it names somebody or something, and
// shares neither a name with the text nor any word with the headline, while the next paragraph
// takes the headline up.
bool is_other_story(
    const Form& teaser, const Form& headline, const Form& next, const TextWords& text) {
    const bool strange = teaser.words <= 45 && !teaser.names.empty()
                         && overlap(teaser.names, text.content) == 0
                         && overlap(teaser.content, headline.content) == 0;
    return strange && overlap(headline.content, next.content) >= 0.3;
}

// Lines of the article's own may come before its first sentence: what is new, who plays when.
// Most of the buttons of a player ("Auto", "Low") are of a word or two.
bool begins_with_lines(const PageBlocks& page, std::size_t begin, std::size_t end) {
    constexpr std::size_t many = 6;
    std::size_t lines = 0;
    std::size_t words = 0;
    for (std::size_t i = begin; i < end; ++i) {
        const bool line = page[i].is_headline() && is_own_line(page[i]);
        words += line && page[i].form.words <= 2 ? 1U : 0U;
        lines += line && page[i].form.words > 2 ? 1U : 0U;
    }
    return lines >= many && words * 3 <= lines;
}

void drop_above(PageBlocks& page, TextPlace place) {
    const bool has_headline = place.headline != nowhere;
    const auto text = words_of(page, place.begin, page.size());
    const std::size_t after_headline = has_headline ? place.headline + 1 : 0;
    drop(page, 0, has_headline ? place.headline : 0, "above the headline");
    const bool lines = has_headline && begins_with_lines(page, after_headline, place.begin);
    for (std::size_t i = after_headline; i < place.begin; ++i) {
        const bool own = (lines && is_own_line(page[i])) || reads_as_text(page[i]);
        if (page[i].open() && !own && !(has_headline && is_dek(page[i], text.content))) {
            page[i].reason = "above the text";
        }
    }
    const std::size_t second = next_prose(page, place.begin + 1);
    if (has_headline && second < page.size() && !is_own_line(page[place.begin])) {
        const auto rest = words_of(page, second, page.size());
        const bool other = is_other_story(
            page[place.begin].form, page[place.headline].form, page[second].form, rest);
        page[place.begin].reason = other ? "teaser of another story" : std::string_view{};
    }
}

// --- repetitions

constexpr std::string_view repeated = "repetition";

// Running text keeps its first occurrence; a line that stands twice is none of it, but for the
// short turns of an interview: "Yes."
bool is_repetition(const Form& form, bool seen_before) {
    const bool turn = form.prose || form.ends_sentence;
    return !turn || (seen_before && form.words >= 5);
}

// "Doors open at six" under each match, "What is new" under each chapter: lines of the article
// itself may come again and again.
bool is_recurring_line(const BlockState& entry) {
    const bool heading =
        entry.block.kind == BlockKind::heading || entry.block.kind == BlockKind::item;
    return is_own_line(entry) && !entry.form.prose
           && (heading || entry.block.listed || entry.form.words >= 4);
}

// "Dear minister," under the headline "Dear minister".
bool is_salutation(const BlockState& entry) {
    return is_own_line(entry) && entry.block.text.back() == ',';
}

// "Advertisement", tags, captions and share lines come twice; so does a headline.
void drop_repetitions(PageBlocks& page, TextPlace place) {
    std::unordered_map<std::uint64_t, std::size_t> counts;
    for (const BlockState& entry : page) {
        ++counts[entry.form.key];
    }
    const auto speakers = find_speakers(page, place.begin);
    std::unordered_map<std::uint64_t, bool> seen;
    if (place.headline != nowhere) {
        seen[page[place.headline].form.key] = true;
    }
    std::uint64_t before = 0;  // what the line right before says
    for (std::size_t i = 0; i < page.size(); ++i) {
        BlockState& entry = page[i];
        const std::uint64_t key = entry.form.key;
        const bool again = counts[key] > 1 || seen[key];
        const bool open = entry.open();
        const bool verse = entry.block.verse && is_own_line(entry);
        const bool own = verse || speakers.contains(key) || is_salutation(entry);
        if (i != place.headline && open && again && !own) {
            const bool shown = seen[key];
            const bool drops = is_recurring_line(entry) ? shown && key == before
                                                        : is_repetition(entry.form, shown);
            entry.reason = drops ? repeated : entry.reason;
            seen[key] = true;
        }
        before = open ? key : before;
    }
}

// A sentence of the article set in large type beside it.
bool is_pull_quote(const PageBlocks& page, std::size_t at) {
    constexpr std::size_t reach = 12;
    std::string_view text = page[at].block.text;
    const auto strip = [](char c) { return c == '"' || !is_ascii(c) || c == '.'; };
    while (!text.empty() && strip(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && strip(text.back())) {
        text.remove_suffix(1);
    }
    const std::size_t begin = at > reach ? at - reach : 0;
    for (std::size_t i = begin; i < std::min(at + reach, page.size()); ++i) {
        const auto& other = page[i].block.text;
        if (i != at && page[i].is_prose() && other.size() > text.size() + 10
            && other.find(text) != std::string::npos) {
            return true;
        }
    }
    return false;
}

void drop_pull_quotes(PageBlocks& page, std::size_t begin) {
    for (std::size_t i = begin; i < page.size(); ++i) {
        const auto words = page[i].form.words;
        if (page[i].open() && words >= 5 && words <= 50 && is_pull_quote(page, i)) {
            page[i].reason = "pull quote";
        }
    }
}

// --- labels in capitals

// "ALSO READ: New bridge opens", "MUST WATCH: ...": a label that no lexicon needs to know. A
// dateline ("KYIV: The ...") begins a sentence and ends like one.
bool has_capital_label(const BlockState& entry) {
    const std::string_view label(entry.block.text.data(), entry.block.text.find(':'));
    const bool capitals =
        std::ranges::all_of(label, [](char c) { return is_upper(c) || c == ' '; });
    return capitals && label.size() >= 4 && label.size() <= 30;
}

void drop_capital_labels(PageBlocks& page, std::size_t begin) {
    for (std::size_t i = begin; i < page.size(); ++i) {
        const bool line = page[i].is_headline() && page[i].form.words <= 25;
        if (line && !page[i].form.announces && page[i].block.text.find(':') != std::string::npos
            && has_capital_label(page[i])) {
            page[i].reason = "label in capitals";
        }
    }
}

// --- cards

// The card of another article as a link shows it: headline, one sentence, the site's name (once
// more on this page), often the author. Found by the third.
void drop_cards(PageBlocks& page, std::size_t begin) {
    for (std::size_t i = begin + 2; i < page.size(); ++i) {
        const bool site =
            !page[i].open() && page[i].reason == repeated && page[i].form.words <= 5;
        const bool card = site && page[i - 1].is_prose() && !page[i - 1].form.has_quote
                          && page[i - 1].form.words <= 40 && page[i - 2].is_headline()
                          && !is_own_line(page[i - 2]);
        if (!card) {
            continue;
        }
        drop(page, i - 2, i, "card of another article");
        const bool author =
            i + 1 < page.size() && page[i + 1].is_headline() && page[i + 1].form.words <= 3
            && page[i + 1].form.lower_words + page[i + 1].form.function_words == 0;
        drop(page, i + 1, author ? i + 2 : i + 1, "card of another article");
    }
}

// --- the end itself

bool starts_with_known_name(const BlockState& entry, const TextWords& text) {
    const std::vector<std::uint64_t> first{entry.form.first};
    return overlap(first, text.names) > 0 || overlap(entry.form.names, text.names) > 0.5;
}

// "Jane Doe is a reporter based in Oslo who covers ...": words of the trade, without quotation,
// about somebody whom the article does not speak of.
bool is_biography(const BlockState& entry, const TextWords& text) {
    const Form& form = entry.form;
    const std::size_t points = form.cue(Cue::bio) + form.cue(Cue::site);
    const std::size_t needed = 2 + form.words / 40;
    return form.cue(Cue::bio) > 0 && points >= needed && !form.has_quote
           && !starts_with_known_name(entry, text);
}

void drop_biographies(PageBlocks& page, std::size_t begin) {
    for (int i = 0; i < 3; ++i) {
        const std::size_t last = previous_open(page, page.size(), begin + 1);
        if (last == nowhere) {
            return;
        }
        const auto text = words_of(page, begin, last);
        if (!page[last].is_prose() || !is_biography(page[last], text)) {
            return;
        }
        page[last].reason = "biography";
    }
}

// Lines after the last paragraph: tags, credits, buttons nobody thought of. A list that the
// last paragraph announces stays.
void drop_tail(PageBlocks& page, std::size_t begin) {
    std::size_t last = page.size();
    while (last > begin && !page[last - 1].is_prose()) {
        --last;
    }
    if (last < page.size() && last > begin) {
        last = is_list(page, last, last - 1) ? end_of_list(page, last, page.size())
                                             : end_of_own_lines(page, begin, last);
    }
    drop(page, last, page.size(), "after the last paragraph");
}

}  // namespace

void drop_surroundings(PageBlocks& page, TextPlace place) {
    drop_above(page, place);
    drop_repetitions(page, place);
    drop_capital_labels(page, place.begin);
    drop_cards(page, place.begin);
    drop_pull_quotes(page, place.begin);
    walk_text(page, place.begin);
    drop_biographies(page, place.begin);
    drop_tail(page, place.begin);
}

}  // namespace newsgraph
