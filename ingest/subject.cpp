#include "ingest/subject.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

// "The volcano has thrown ash ..." under "Volcano on Java erupts" is its teaser.
bool is_teaser_of(const BlockState& headline, const BlockState& entry) {
    return overlap(headline.form.content, entry.form.content) > 0;
}

// Whether nothing but `at` stands between here and the next marker or the end.
bool is_last_line(const PageBlocks& page, std::size_t at) {
    std::size_t i = at + 1;
    while (i < page.size() && page[i].marker == BlockMarker::none && !page[i].open()) {
        ++i;
    }
    return i == page.size() || page[i].marker != BlockMarker::none;
}

// The first few paragraphs of running text in a row.
struct Passage {
    std::size_t paragraphs = 0;
    std::size_t words = 0;
    bool speaks = false;    // somebody says something, or one is long: no row of teasers
    double same_words = 0;  // best share of a paragraph's words with the article
    std::vector<std::uint64_t> names;
};

Passage passage_at(const PageBlocks& page, std::size_t at, const TextWords& text) {
    constexpr std::size_t few = 4;
    Passage passage;
    for (std::size_t i = at; i < page.size() && page[i].is_prose(); ++i) {
        const Form& form = page[i].form;
        passage.words += form.words;
        passage.speaks |= form.has_quote || form.cue(Cue::said) > 0 || form.words >= 40;
        passage.same_words = std::max(passage.same_words, overlap(form.content, text.content));
        passage.names.insert(passage.names.end(), form.names.begin(), form.names.end());
        if (++passage.paragraphs == few) {
            break;
        }
    }
    sort_unique(passage.names);
    return passage;
}

// Paragraphs of another story have words in common with the article ("said", "officials"), but
// hardly names.
bool is_same_subject(const Passage& passage, bool after_mark, const TextWords& text) {
    const bool named = after_mark && passage.names.size() >= 2;
    return passage.same_words >= 0.15
           && (!named || overlap(passage.names, text.content) >= 0.2);
}

// Several paragraphs in a row about the article's subject.
bool starts_passage(
    const PageBlocks& page, std::size_t at, const BlockState& mark, const TextWords& text) {
    const Passage passage = passage_at(page, at, text);
    const bool after_mark = mark.marker != BlockMarker::none;
    const bool sure = passage.speaks || !after_mark;
    return passage.paragraphs >= 2 && passage.words >= 40 && sure
           && is_same_subject(passage, after_mark, text);
}

// One paragraph that speaks of the article's names, or the article's last sentence, and is no
// teaser of the headline above it.
bool is_lone_paragraph(
    const PageBlocks& page, std::size_t at, std::size_t mark, const TextWords& text) {
    const Form& form = page[at].form;
    const std::size_t above = previous_open(page, at, mark);
    const bool teaser = above != nowhere && is_teaser_of(page[above], page[at]);
    if (teaser || page[mark].marker == BlockMarker::comments) {
        return false;
    }
    const bool same_names = overlap(form.names, text.content) >= 0.5;
    const bool named = form.strong && form.names.size() >= 2 && same_names;
    const bool closes = is_last_line(page, at) && overlap(form.content, text.content) > 0
                        && (form.names.empty() || same_names);
    return named || closes;
}

}  // namespace

TextWords words_of(const PageBlocks& page, std::size_t begin, std::size_t end) {
    constexpr std::size_t enough = 300;
    TextWords words;
    for (std::size_t i = end > begin + enough ? end - enough : begin; i < end; ++i) {
        if (page[i].open()) {
            const Form& form = page[i].form;
            words.content.insert(words.content.end(), form.content.begin(), form.content.end());
            words.names.insert(words.names.end(), form.names.begin(), form.names.end());
        }
    }
    sort_unique(words.content);
    sort_unique(words.names);
    return words;
}

std::size_t previous_open(const PageBlocks& page, std::size_t before, std::size_t begin) {
    for (std::size_t i = before; i > begin; --i) {
        if (page[i - 1].open()) {
            return i - 1;
        }
    }
    return nowhere;
}

namespace {

// Where the page's structure shows the article, a long paragraph of its own that has words in
// common with it is its.
bool is_own_paragraph(const BlockState& entry, const BlockState& mark, const TextWords& text) {
    const Block& block = entry.block;
    return block.inside && mark.marker != BlockMarker::comments && entry.form.strong
           && block.link_bytes * 4 < block.text.size()
           && overlap(entry.form.content, text.content) >= 0.15;
}

}  // namespace

bool resumes(const PageBlocks& page, std::size_t at, std::size_t mark, const TextWords& text) {
    return page[at].is_prose()
           && (is_own_paragraph(page[at], page[mark], text)
               || starts_passage(page, at, page[mark], text)
               || is_lone_paragraph(page, at, mark, text));
}

}  // namespace newsgraph
