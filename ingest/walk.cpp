// Goes through the text of a page once: runs of lines, boxes, what comes after the end.
#include "ingest/own_lines.hpp"
#include "ingest/page.hpp"
#include "ingest/page_lists.hpp"
#include "ingest/subject.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

// The next open block that no marker parts from those before it, or the end.
std::size_t next_in_run(const PageBlocks& page, std::size_t from) {
    while (from < page.size() && !page[from].open() && page[from].marker == BlockMarker::none) {
        ++from;
    }
    return from < page.size() && page[from].open() ? from : page.size();
}

// --- lists of headlines

// End of the open lines from `from` on that could be headlines. One sentence between two pairs
// of them is one too: other sites' headlines may end with a full stop.
std::size_t end_of_run(const PageBlocks& page, std::size_t from, std::size_t& lines) {
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
bool is_sub_heading(const BlockState& entry, std::size_t lines) {
    const bool marked = entry.block.kind == BlockKind::heading;
    const bool paragraph = entry.form.function_words * 5 >= entry.form.words;
    return marked || entry.form.words <= (lines == 1 ? 16U : 8U) || (lines == 1 && paragraph);
}

// One run of headline-like lines between two paragraphs.
void judge_run(PageBlocks& page, std::size_t from, std::size_t end, std::size_t lines) {
    const std::size_t last = previous_open(page, end, from);
    const bool before_text = end < page.size() && page[end].is_prose();
    const bool short_run = lines <= 2 || page[last].block.kind == BlockKind::heading;
    const bool keeps_last = before_text && short_run && is_sub_heading(page[last], lines);
    drop(
        page, from, keeps_last ? last : end, lines >= 3 ? "list of headlines" : "line between");
}

// --- what comes after the end

// Decides what a marker or a long list at `mark` does; returns where the text goes on. Nothing
// goes on after the readers' part that follows a list of other articles.
std::size_t after_end(PageBlocks& page, std::size_t mark, bool for_good) {
    const auto text = words_of(page, 0, mark);
    std::size_t at = mark;
    while (at < page.size() && (for_good || !resumes(page, at, mark, text))) {
        for_good |= at > mark && page[at].marker == BlockMarker::comments;
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
bool is_set_off(const PageBlocks& page, std::size_t mark, std::size_t last) {
    return last > mark + 1 && page[last].is_headline() && page[last].block.after_blank
           && !page[last - 1].block.after_blank && page[last].form.words <= 8;
}

// Headlines in a box go out; the text begins again with the first paragraph.
std::size_t after_box(PageBlocks& page, std::size_t mark) {
    std::size_t at = mark + 1;
    while (at < page.size() && page[at].marker == BlockMarker::none && !page[at].is_prose()) {
        ++at;
    }
    const bool headed =
        at < page.size() && page[at].is_prose() && is_set_off(page, mark, at - 1);
    drop(page, mark, headed ? at - 1 : at, "box");
    return at;
}

// Words of the article's own running text in [begin, end), where the page's structure shows it.
std::size_t own_words(const PageBlocks& page, std::size_t begin, std::size_t end) {
    std::size_t words = 0;
    for (std::size_t i = begin; i < end; ++i) {
        words += page[i].is_prose() && is_own_line(page[i]) ? page[i].form.words : 0;
    }
    return words;
}

// Goes through the text once, block by block.
class Walk {
  public:
    Walk(PageBlocks& page, std::size_t begin) : page_(page), begin_(begin) {
        structured_ =
            std::ranges::any_of(page, [](const BlockState& e) { return e.block.inside; });
        words_after_ = own_words(page, begin, page.size());
    }

    void run() {
        for (std::size_t at = begin_; at < page_.size();) {
            const std::size_t next = step(at);
            words_after_ -= std::min(words_after_, seen_words(at, next));
            at = next;
        }
    }

  private:
    static constexpr std::size_t long_list = 5;  // lines; so many are never sub-headings

    // Enough text before a heading "Comments" for it to be the end; above that it is a button.
    bool has_body() const { return body_words_ >= 25; }
    // So much that "Comments" can be no button under the headline.
    bool has_long_body() const { return body_words_ >= 100; }

    // Own words of blocks that were passed, dropped or not: words_after_ counts down.
    std::size_t seen_words(std::size_t from, std::size_t to) const {
        std::size_t words = 0;
        for (std::size_t i = from; i < to; ++i) {
            const BlockState& entry = page_[i];
            words += entry.form.prose && is_own_line(entry) ? entry.form.words : 0;
        }
        return words;
    }

    // A mark in a part that is no article ("Comment" among the buttons to share), or one that
    // most of the article's own text follows, ends nothing.
    bool is_stray_mark(const BlockState& entry) const {
        if (!structured_) {
            return false;
        }
        const bool linked = entry.block.link_bytes * 2 > entry.block.text.size();
        const bool heading = entry.block.kind == BlockKind::heading;
        return !entry.block.inside || linked || entry.block.listed
               || (!heading && words_after_ > body_words_);
    }

    std::size_t step(std::size_t at) {
        const BlockState& entry = page_[at];
        const bool ends =
            entry.marker == BlockMarker::end || entry.marker == BlockMarker::comments;
        if (entry.marker != BlockMarker::none && is_stray_mark(entry)) {
            return at + 1;
        }
        if (ends && has_body()) {
            const bool for_good = entry.marker == BlockMarker::comments && has_long_body();
            return after_end(page_, at, for_good);
        }
        if (entry.marker != BlockMarker::none) {
            return after_box(page_, at);
        }
        if (entry.is_headline()) {
            return std::max(step_run(at), at + 1);
        }
        body_words_ += entry.is_prose() ? entry.form.words : 0;
        return at + 1;
    }

    // Tour dates, prices, results: lines in the article that lead nowhere else.
    bool is_own_run(std::size_t at, std::size_t end, std::size_t lines) const {
        std::size_t own = 0;
        for (std::size_t i = at; i < end; ++i) {
            own += page_[i].is_headline() && is_own_line(page_[i]) ? 1U : 0U;
        }
        const bool few_words = page_[at].form.words <= 3 && lines <= 2
                               && page_[at].block.kind == BlockKind::paragraph
                               && !page_[at].block.listed && !reads_as_text(page_[at])
                               && next_in_run(page_, end) < page_.size();
        return own * 3 >= lines * 2 && !few_words;
    }

    std::size_t step_run(std::size_t at) {
        std::size_t lines = 0;
        const std::size_t end = end_of_run(page_, at, lines);
        if (is_own_run(at, end, lines)) {
            return end;
        }
        if (is_list(page_, at, at > begin_ && page_[at - 1].open() ? at - 1 : nowhere)) {
            return end_of_list(page_, at, end);
        }
        if (lines >= long_list && has_body()) {
            return after_end(page_, at, false);
        }
        judge_run(page_, at, end, lines);
        return end;
    }

    PageBlocks& page_;
    std::size_t begin_;
    std::size_t body_words_ = 0;
    std::size_t words_after_ = 0;
    bool structured_ = false;
};

}  // namespace

void walk_text(PageBlocks& page, std::size_t begin) {
    Walk(page, begin).run();
}

}  // namespace newsgraph
