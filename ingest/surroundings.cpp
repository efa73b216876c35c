// Rules about blocks in their order: runs, boxes, ends, repetitions.
#include "ingest/page.hpp"
#include "ingest/subject.hpp"

#include <algorithm>
#include <unordered_map>

namespace newsgraph {

namespace {

void drop(Page& page, std::size_t begin, std::size_t end, std::string_view reason) {
    for (std::size_t i = begin; i < end; ++i) {
        if (page[i].open()) {
            page[i].reason = reason;
        }
    }
}

// The next open block that no marker parts from those before it, or the end.
std::size_t next_in_run(const Page& page, std::size_t from) {
    while (from < page.size() && !page[from].open() && page[from].marker == Marker::none) {
        ++from;
    }
    return from < page.size() && page[from].open() ? from : page.size();
}

std::size_t next_prose(const Page& page, std::size_t from) {
    while (from < page.size() && !page[from].is_prose()) {
        ++from;
    }
    return from;
}

// --- above the text

// A line under the headline is a dek when it has words in lower case, unlike a tag line such as
// "Russia UAV USA War with Russia", and speaks of what the text does.
bool is_dek(const PageBlock& entry, const std::vector<std::uint64_t>& text) {
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

void drop_above(Page& page, TextPlace place) {
    const bool has_headline = place.headline != nowhere;
    const auto text = words_of(page, place.begin, page.size());
    const std::size_t after_headline = has_headline ? place.headline + 1 : 0;
    drop(page, 0, has_headline ? place.headline : 0, "above the headline");
    for (std::size_t i = after_headline; i < place.begin; ++i) {
        if (page[i].open() && !(has_headline && is_dek(page[i], text.content))) {
            page[i].reason = "above the text";
        }
    }
    const std::size_t second = next_prose(page, place.begin + 1);
    if (has_headline && second < page.size()) {
        const auto rest = words_of(page, second, page.size());
        const bool other = is_other_story(
            page[place.begin].form, page[place.headline].form, page[second].form, rest);
        page[place.begin].reason = other ? "teaser of another story" : std::string_view{};
    }
}

// --- repetitions

constexpr std::string_view repeated = "repetition";

// "Advertisement", tags, captions and share lines come twice; so does a headline.
void drop_repetitions(Page& page, TextPlace place) {
    std::unordered_map<std::uint64_t, std::size_t> counts;
    for (const PageBlock& entry : page) {
        ++counts[entry.form.key];
    }
    std::unordered_map<std::uint64_t, bool> seen;
    if (place.headline != nowhere) {
        seen[page[place.headline].form.key] = true;
    }
    for (std::size_t i = 0; i < page.size(); ++i) {
        PageBlock& entry = page[i];
        const bool again = counts[entry.form.key] > 1 || seen[entry.form.key];
        if (i == place.headline || !entry.open() || !again) {
            continue;
        }
        // Running text keeps its first occurrence; a line that stands twice is none of it, but
        // for the short turns of an interview: "Yes."
        const bool turn = entry.form.prose || entry.form.ends_sentence;
        const bool shown = seen[entry.form.key] && entry.form.words >= 5;
        if (!turn || shown) {
            entry.reason = repeated;
        }
        seen[entry.form.key] = true;
    }
}

// A sentence of the article set in large type beside it.
bool is_pull_quote(const Page& page, std::size_t at) {
    constexpr std::size_t reach = 12;
    std::string_view text = page[at].block.text;
    const auto strip = [](char c) { return c == '"' || (c & 0x80) != 0 || c == '.'; };
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

void drop_pull_quotes(Page& page, std::size_t begin) {
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
bool has_capital_label(const PageBlock& entry) {
    const std::string_view label(entry.block.text.data(), entry.block.text.find(':'));
    const bool capitals =
        std::ranges::all_of(label, [](char c) { return (c >= 'A' && c <= 'Z') || c == ' '; });
    return capitals && label.size() >= 4 && label.size() <= 30;
}

void drop_capital_labels(Page& page, std::size_t begin) {
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
void drop_cards(Page& page, std::size_t begin) {
    for (std::size_t i = begin + 2; i < page.size(); ++i) {
        const bool site =
            !page[i].open() && page[i].reason == repeated && page[i].form.words <= 5;
        const bool card = site && page[i - 1].is_prose() && !page[i - 1].form.has_quote
                          && page[i - 1].form.words <= 40 && page[i - 2].is_headline();
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

// --- lists of headlines

// End of the open lines from `from` on that could be headlines. One sentence between two pairs
// of them is one too: other sites' headlines may end with a full stop.
std::size_t end_of_run(const Page& page, std::size_t from, std::size_t& lines) {
    std::size_t end = from;
    lines = 0;
    std::size_t i = from;
    while ((i = next_in_run(page, i)) < page.size()) {
        if (!page[i].is_headline()) {
            const std::size_t next = next_in_run(page, i + 1);
            const std::size_t second = next < page.size() ? next_in_run(page, next + 1) : next;
            const bool between = second < page.size() && page[next].is_headline()
                                 && page[second].is_headline() && lines >= 2
                                 && page[i].form.words <= 35 && !page[i].form.has_quote;
            if (!between) {
                break;
            }
        }
        ++lines;
        end = ++i;
    }
    return end;
}

// A sub-heading stands alone between paragraphs; two long lines do not both head one. A lone
// long line with many function words is a paragraph whose full stop got lost.
bool is_sub_heading(const PageBlock& entry, std::size_t lines) {
    const bool marked = entry.block.kind == BlockKind::heading;
    const bool paragraph = entry.form.function_words * 5 >= entry.form.words;
    return marked || entry.form.words <= (lines == 1 ? 16U : 8U) || (lines == 1 && paragraph);
}

// One run of headline-like lines between two paragraphs.
void judge_run(Page& page, std::size_t from, std::size_t end, std::size_t lines) {
    const std::size_t last = previous_open(page, end, from);
    const bool before_text = end < page.size() && page[end].is_prose();
    const bool short_run = lines <= 2 || page[last].block.kind == BlockKind::heading;
    const bool keeps_last = before_text && short_run && is_sub_heading(page[last], lines);
    drop(
        page, from, keeps_last ? last : end, lines >= 3 ? "list of headlines" : "line between");
}

// A list keeps as far as its items are of one kind: "- Iran\n- Russia".
std::size_t end_of_list(const Page& page, std::size_t from, std::size_t end) {
    const BlockKind kind = page[from].block.kind;
    std::size_t i = from;
    while (i < end && page[i].open() && page[i].block.kind == kind
           && page[i].form.words <= 40) {
        ++i;
    }
    return i;
}

bool is_list(const Page& page, std::size_t from, std::size_t before) {
    const bool announced = before != nowhere && page[before].form.announces;
    return announced || page[from].block.kind == BlockKind::item;
}

// --- what comes after the end

// Decides what a marker or a long list at `mark` does; returns where the text goes on. Nothing
// goes on after the readers' part that follows a list of other articles.
std::size_t after_end(Page& page, std::size_t mark, bool for_good) {
    const auto text = words_of(page, 0, mark);
    std::size_t at = mark;
    while (at < page.size() && (for_good || !resumes(page, at, mark, text))) {
        for_good |= at > mark && page[at].marker == Marker::comments;
        ++at;
    }
    // A sub-heading right above the paragraph belongs to it, if it is marked as one.
    const bool headed = at < page.size() && at > mark && page[at - 1].is_headline()
                        && page[at - 1].block.kind == BlockKind::heading;
    drop(page, mark, headed ? at - 1 : at, "after the end of the article");
    return at;
}

// The last line of a box may be a sub-heading of the paragraph after it: when a blank line sets
// it off, and none stands between the lines of the box.
bool is_set_off(const Page& page, std::size_t mark, std::size_t last) {
    return last > mark + 1 && page[last].is_headline() && page[last].block.after_blank
           && !page[last - 1].block.after_blank && page[last].form.words <= 8;
}

// Headlines in a box go out; the text begins again with the first paragraph.
std::size_t after_box(Page& page, std::size_t mark) {
    std::size_t at = mark + 1;
    while (at < page.size() && page[at].marker == Marker::none && !page[at].is_prose()) {
        ++at;
    }
    const bool headed =
        at < page.size() && page[at].is_prose() && is_set_off(page, mark, at - 1);
    drop(page, mark, headed ? at - 1 : at, "box");
    return at;
}

// Goes through the text once, block by block.
class Walk {
  public:
    Walk(Page& page, std::size_t begin) : page_(page), begin_(begin) {}

    void run() {
        for (std::size_t at = begin_; at < page_.size();) {
            at = step(at);
        }
    }

  private:
    static constexpr std::size_t long_list = 5;  // lines; so many are never sub-headings

    // Enough text before a heading "Comments" for it to be the end; above that it is a button.
    bool has_body() const { return body_words_ >= 25; }
    // So much that "Comments" can be no button under the headline.
    bool has_long_body() const { return body_words_ >= 100; }

    std::size_t step(std::size_t at) {
        const PageBlock& entry = page_[at];
        const bool ends = entry.marker == Marker::end || entry.marker == Marker::comments;
        if (ends && has_body()) {
            const bool for_good = entry.marker == Marker::comments && has_long_body();
            return after_end(page_, at, for_good);
        }
        if (entry.marker != Marker::none) {
            return after_box(page_, at);
        }
        if (entry.is_headline()) {
            return std::max(step_run(at), at + 1);
        }
        body_words_ += entry.is_prose() ? entry.form.words : 0;
        return at + 1;
    }

    std::size_t step_run(std::size_t at) {
        std::size_t lines = 0;
        const std::size_t end = end_of_run(page_, at, lines);
        if (is_list(page_, at, at > begin_ && page_[at - 1].open() ? at - 1 : nowhere)) {
            return end_of_list(page_, at, end);
        }
        if (lines >= long_list && has_body()) {
            return after_end(page_, at, false);
        }
        judge_run(page_, at, end, lines);
        return end;
    }

    Page& page_;
    std::size_t begin_;
    std::size_t body_words_ = 0;
};

// --- the end itself

bool starts_with_known_name(const PageBlock& entry, const TextWords& text) {
    const std::vector<std::uint64_t> first{entry.form.first};
    return overlap(first, text.names) > 0 || overlap(entry.form.names, text.names) > 0.5;
}

// "Jane Doe is a reporter based in Oslo who covers ...": words of the trade, without quotation,
// about somebody whom the article does not speak of.
bool is_biography(const PageBlock& entry, const TextWords& text) {
    const Form& form = entry.form;
    const std::size_t points = form.cue(Cue::bio) + form.cue(Cue::site);
    const std::size_t needed = 2 + form.words / 40;
    return form.cue(Cue::bio) > 0 && points >= needed && !form.has_quote
           && !starts_with_known_name(entry, text);
}

void drop_biographies(Page& page, std::size_t begin) {
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
void drop_tail(Page& page, std::size_t begin) {
    std::size_t last = page.size();
    while (last > begin && !page[last - 1].is_prose()) {
        --last;
    }
    if (last < page.size() && last > begin && is_list(page, last, last - 1)) {
        last = end_of_list(page, last, page.size());
    }
    drop(page, last, page.size(), "after the last paragraph");
}

}  // namespace

void drop_surroundings(Page& page, TextPlace place) {
    drop_above(page, place);
    drop_repetitions(page, place);
    drop_capital_labels(page, place.begin);
    drop_cards(page, place.begin);
    drop_pull_quotes(page, place.begin);
    Walk(page, place.begin).run();
    drop_biographies(page, place.begin);
    drop_tail(page, place.begin);
}

}  // namespace newsgraph
