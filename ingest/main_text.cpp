#include "ingest/main_text.hpp"

#include "core/utf8.hpp"
#include "ingest/language_id.hpp"
#include "ingest/lines.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

// A page without any sentence: a headline alone, or no article at all. Few lines are taken as
// they are, many (a menu, a table) are not.
void keep_few_lines(PageBlocks& page, std::size_t headline) {
    constexpr std::size_t few = 3;
    std::size_t lines = 0;
    for (std::size_t i = 0; i < page.size(); ++i) {
        lines += page[i].open() && i != headline ? 1U : 0U;
    }
    for (std::size_t i = 0; i < page.size() && lines > few; ++i) {
        if (page[i].open() && i != headline) {
            page[i].reason = "no running text";
        }
    }
}

// "The agreement was signed in" / "Tehran" stays two, "... signed with the" / "two of them"
// were one before a link or an advertisement broke them.
bool goes_on(std::string_view text, const Block& next) {
    const bool open_end = !ends_sentence(text) && text.back() != ':' && text.back() != ';';
    return next.kind == BlockKind::paragraph && open_end && starts_lower(next.text);
}

void collect(PageBlocks& page, std::size_t headline, MainText& out) {
    bool join = false;
    for (std::size_t i = 0; i < page.size(); ++i) {
        BlockState& entry = page[i];
        if (!entry.open()) {
            out.left_out.push_back({std::move(entry.block.text), entry.reason});
        } else if (i == headline) {
            out.title = std::move(entry.block.text);
        } else if (join && goes_on(out.paragraphs.back(), entry.block)) {
            out.paragraphs.back() += ' ' + entry.block.text;
        } else {
            join = entry.form.prose || entry.form.function_words * 5 > entry.form.words;
            out.paragraphs.push_back(std::move(entry.block.text));
        }
    }
}

// Words of running text that are English or surely not.
struct Halves {
    std::size_t english = 0;
    std::size_t foreign = 0;
};

Halves count_halves(const PageBlocks& page) {
    Halves halves;
    for (const BlockState& entry : page) {
        const bool counts = entry.open() && entry.block.text.size() >= 40;
        halves.foreign += counts && entry.form.foreign ? entry.block.text.size() : 0;
        halves.english +=
            counts && entry.form.prose && !entry.form.foreign ? entry.block.text.size() : 0;
    }
    return halves;
}

// On a page in two languages: what the detector takes for another one, though some of its words
// are English ones too ("a", "no"), and a heading that heads such a paragraph (`below`).
bool is_of_foreign_half(const BlockState& entry, bool below) {
    const Form& form = entry.form;
    if (form.foreign || form.words == 0) {
        return form.foreign;
    }
    const bool paragraph = form.words >= 8 && form.function_words * 4 < form.words;
    const bool heading = below && !form.prose && form.function_words == 0;
    if (!paragraph && !heading) {
        return false;
    }
    const auto language = identify_language(entry.block.text);
    const bool other = language.code != "en" && language.code != "un";
    return other && (language.reliable || heading);
}

// Of a page that says all in two languages only the English half is read.
void drop_foreign_half(PageBlocks& page) {
    const Halves halves = count_halves(page);
    constexpr std::size_t enough = 200;  // bytes
    if (halves.english < enough || halves.foreign * 4 < halves.english) {
        return;
    }
    if (halves.english * 4 < halves.foreign) {
        return;  // a foreign page with some English on it
    }
    // From the last to the first, since a heading goes with the paragraph below it.
    bool below = false;
    for (auto entry = page.rbegin(); entry != page.rend(); ++entry) {
        if (entry->open()) {
            below = is_of_foreign_half(*entry, below);
            entry->reason = below ? "in another language" : "";
        }
    }
}

// What most of the page is written in, when that is not what was chosen of it: a Hindi article
// with an English notice under it.
std::string foreign_text(const MainText& text, bool foreign_title) {
    std::string foreign;
    for (const LeftOut& left : text.left_out) {
        if (left.reason == foreign_line) {
            foreign += (foreign.empty() ? "" : "\n\n") + left.text;
        }
    }
    std::size_t chosen = 0;
    for (const std::string& paragraph : text.paragraphs) {
        chosen += count_code_points(paragraph);
    }
    const std::size_t other = count_code_points(foreign);
    return other > 2 * chosen || (foreign_title && 2 * other > chosen) ? foreign
                                                                       : std::string{};
}

}  // namespace

MainText find_main_text(std::vector<Block> blocks, std::string_view known, const Cues& cues) {
    MainText out;
    const Form title = describe(Block{.text = std::string(known)}, cues);
    PageBlocks page = make_page(std::move(blocks), cues);
    drop_furniture(page, cues, title);
    drop_foreign_half(page);
    const TextPlace place = locate_text(page, title);
    out.facts = read_facts(page, place, cues);
    if (place.begin != nowhere) {
        drop_surroundings(page, place);
    } else {
        keep_few_lines(page, place.headline);
    }
    collect(page, place.headline, out);
    out.foreign =
        foreign_text(out, title.foreign || describe(Block{.text = out.title}, cues).foreign);
    return out;
}

}  // namespace newsgraph
