#include "ingest/own_lines.hpp"

#include "core/ascii.hpp"
#include "ingest/page_lists.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace newsgraph {

namespace {

std::size_t next_open(const PageBlocks& page, std::size_t from) {
    while (from < page.size() && !page[from].open()) {
        ++from;
    }
    return from;
}

// "14:05", "9.50", "11.40am"
bool is_clock(std::string_view word) {
    for (const std::string_view half : {"am", "pm", "a.m", "p.m"}) {
        word = word.ends_with(half) ? word.substr(0, word.size() - half.size()) : word;
    }
    const auto mark = word.find_first_of(":.");
    return (mark == 1 || mark == 2) && word.size() == mark + 3 && is_digit(word[0])
           && is_digit(word[mark - 1]) && is_digit(word[mark + 1]) && is_digit(word[mark + 2]);
}

bool begins_with_clock(std::string_view text) {
    return is_clock(text.substr(0, text.find(' ')));
}

// Capitals and numbers only: "Tom Pell, Brome".
bool is_of_names(const Form& form) {
    return form.lower_words + form.function_words == 0 && form.words <= 6;
}

bool has_matter(const BlockState& entry) {
    const auto& text = entry.block.text;
    return std::ranges::any_of(text, is_digit) || text.find(',') != std::string::npos;
}

// How many runs of a line or two stand between paragraphs: under each letter who wrote it.
std::size_t count_lone_lines(const PageBlocks& page, std::size_t begin, std::size_t end) {
    std::size_t count = 0;
    std::size_t run = 0;
    for (std::size_t i = begin; i < end; ++i) {
        const bool line = page[i].is_headline() && is_own_line(page[i]);
        if (page[i].is_prose()) {
            count += run == 1 || run == 2 ? 1U : 0U;
            run = 0;
        }
        run += line && is_of_names(page[i].form) ? 1U : 0U;
    }
    return count;
}

// What a run of lines at the end of an article amounts to.
struct Tail {
    std::size_t lines = 0;
    std::size_t words = 0;
    std::size_t with_matter = 0;  // a number, a comma
    std::size_t items = 0;
    std::size_t texts = 0;  // lines that read as text by themselves
    std::size_t end = 0;
    std::size_t end_of_texts = 0;

    void add(const BlockState& entry, std::size_t place) {
        const bool heading = entry.block.kind == BlockKind::heading;
        const bool item = entry.block.kind == BlockKind::item;
        const bool text = !heading && reads_as_text(entry);
        lines += heading ? 0U : 1U;
        items += item ? 1U : 0U;
        texts += text ? 1U : 0U;
        words += heading ? 0U : entry.form.words;
        with_matter += !heading && has_matter(entry) ? 1U : 0U;
        end = heading ? end : place + 1;
        end_of_texts = text ? place + 1 : end_of_texts;
    }

    // Tour dates, results, a list.
    bool is_list() const {
        return (items >= 1 && items * 2 >= lines)
               || (lines >= 3 && (words >= 5 * lines || with_matter * 2 >= lines));
    }
};

}  // namespace

bool reads_as_text(const BlockState& entry) {
    if (!is_own_line(entry)) {
        return false;
    }
    const Form& form = entry.form;
    const std::string_view text = entry.block.text;
    const bool item = entry.block.kind == BlockKind::item && form.words >= 3
                      && form.lower_words + form.function_words > 0;
    const bool clause = form.words >= 9 && form.lower_words >= 2;
    const bool goes_on = text.back() == ',' || text.back() == ';';
    const bool timed = begins_with_clock(text) && form.words >= 2;
    return item || clause || goes_on || timed || form.announces;
}

std::unordered_set<std::uint64_t> find_speakers(const PageBlocks& page, std::size_t begin) {
    std::unordered_map<std::uint64_t, std::size_t> turns;
    for (std::size_t i = begin; i < page.size(); ++i) {
        const bool name =
            page[i].is_headline() && is_own_line(page[i]) && is_of_names(page[i].form);
        const std::size_t next = name ? next_open(page, i + 1) : page.size();
        turns[page[i].form.key] += next < page.size() && page[next].is_prose() ? 1U : 0U;
    }
    std::unordered_set<std::uint64_t> speakers;
    for (const auto& [key, count] : turns) {
        if (count >= 2) {
            speakers.insert(key);
        }
    }
    return speakers.size() >= 2 ? speakers : std::unordered_set<std::uint64_t>{};
}

std::size_t end_of_own_lines(const PageBlocks& page, std::size_t begin, std::size_t from) {
    Tail tail{.end = from, .end_of_texts = from};
    for (std::size_t i = from; i < page.size(); ++i) {
        if (page[i].open() && !is_own_line(page[i])) {
            break;
        }
        if (page[i].open()) {
            tail.add(page[i], i);
        }
    }
    const bool letters = count_lone_lines(page, begin, from) >= 3 && tail.lines <= 2;
    // "Yours sincerely," and who signs.
    const bool letter = tail.texts > 0 && page[tail.end_of_texts - 1].block.text.back() == ','
                        && tail.lines <= 6;
    return tail.is_list() || letters || letter ? tail.end : tail.end_of_texts;
}

}  // namespace newsgraph
