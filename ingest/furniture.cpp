// Rules about single blocks: what gives itself away by its own form.
#include "ingest/page_facts.hpp"
#include "ingest/page_lists.hpp"
#include "ingest/written_dates.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

using namespace std::string_view_literals;

// A block and its words, for the rules below. Each answers one question about one block.
struct Look {
    const Block& block;
    const Form& form;
    const std::vector<Word>& words;
    const Cues& cues;
    bool photo_story = false;  // most of the page's text stands under pictures
    bool announced = false;    // the lines before it begin with "Here are the best of them:"
    bool heads = false;        // a heading of running text, on a page that links its headings
};

// Running text where the page's structure shows the article: cues must be denser there.
bool is_own_paragraph(const Look& look) {
    return look.block.inside && look.form.strong;
}

bool has_letters(const std::vector<Word>& words) {
    return std::ranges::any_of(words, [](const Word& word) {
        return std::ranges::any_of(word.lower, [](char c) { return c < '0' || c > '9'; });
    });
}

// "×", "0:00", "|", "1/12": nothing to read.
bool is_scrap(const Look& look) {
    const bool one_letter = look.words.size() == 1 && look.words.front().lower.size() == 1;
    const bool cell = look.block.listed && !look.words.empty();  // of a table: "1947"
    return !cell && (one_letter || !has_letters(look.words));
}

// "[Harbour kettle with a glass body]: 30 euros" under "Here are the best of them:" is an item
// of the article, and so is "[Arlen clinic]" under "The clinics that close are:".
bool is_link_list(const Look& look) {
    const bool short_name = look.form.words <= 4 && look.block.kind == BlockKind::item;
    const bool item = look.announced && look.block.inside
                      && (short_name || look.block.link_bytes + 4 < look.block.text.size());
    return look.form.linked && look.form.words < 30 && !item && !look.heads
           && !look.block.listed;
}

// "Home > World > Europe", "News | Sport | Weather", "Home / News / World".
bool is_breadcrumb(const Look& look) {
    std::size_t separators = 0;
    for (const auto separator :
         {" > "sv, " \xC2\xBB "sv, " \xE2\x80\xBA "sv, " | "sv, " / "sv}) {
        auto at = look.block.text.find(separator);
        for (; at != std::string::npos; at = look.block.text.find(separator, at + 1)) {
            ++separators;
        }
    }
    const bool short_parts = look.form.words <= 4 * (separators + 1);
    return separators >= 2 && short_parts && !look.form.ends_sentence;
}

// "By Jane Doe and John Roe, Defence Correspondent": "by" and then names only.
bool is_byline(const Look& look) {
    const auto& words = look.words;
    if (words.size() < 2 || words.size() > 14 || words[0].lower != "by" || !words[1].capital) {
        return false;
    }
    return std::ranges::all_of(words.begin() + 1, words.end(), [&](const Word& word) {
        return word.capital || look.cues.is_function_word(word) || word.lower.size() < 3
               || look.form.cue(Cue::bio) > 0;
    });
}

bool is_copyright(const Look& look) {
    const bool sign = look.block.text.find("\xC2\xA9") != std::string::npos
                      || look.block.text.starts_with("(c) ")
                      || look.block.text.starts_with("(C) ");
    const bool begins = look.block.text.starts_with("\xC2\xA9");
    return sign && look.form.words <= 40 && (begins || !is_own_paragraph(look));
}

// Hashtags of an embedded post or a tag line: "#Iran #Russia #drones".
bool is_tag_line(const Look& look) {
    const auto tags = std::ranges::count(look.block.text, '#');
    return tags > 0 && static_cast<std::size_t>(tags) * 2 >= look.form.words;
}

// A post of a social network as a page shows it: "— Name (@handle) November 3, 2022".
bool is_embed(const Look& look) {
    const auto& text = look.block.text;
    return look.form.words < 40 && text.find("(@") != std::string::npos
           && !look.form.ends_sentence;
}

// An agency stands beside a slash only in credits: "REUTERS/Name", "Name/AFP".
bool has_agency_slash(std::string_view text) {
    static constexpr std::array slashes{
        "REUTERS/"sv,
        "Reuters/"sv,
        "/REUTERS"sv,
        "/Reuters"sv,
        "AFP/"sv,
        "/AFP"sv,
        "/AP"sv,
        "AP/"sv,
        "/Getty"sv,
        "EPA/"sv,
        "/EPA"sv,
        "/Pool"sv};
    return std::ranges::any_of(slashes, [&](std::string_view slash) {
        return text.find(slash) != std::string_view::npos;
    });
}

bool names_credit(std::string_view tail, const Cues& cues) {
    const auto counts = cues.count(split_words(tail));
    return counts[static_cast<std::size_t>(Cue::credit)] > 0 || has_agency_slash(tail);
}

// "A drone over Kyiv. (Photo by A. Person)", "... in Tehran, Iran. REUTERS/A Person": whose
// picture it is stands at the end, after the last sentence.
bool is_credited_caption(const Look& look) {
    const std::string_view text = look.block.text;
    if (look.form.words > 60) {
        return false;
    }
    const char last = text.back();
    if (last == ')' || last == ']') {
        const auto open = text.find_last_of("([");
        return open != std::string_view::npos && names_credit(text.substr(open), look.cues);
    }
    return !look.form.ends_sentence && names_credit(text, look.cues);
}

bool is_notice(const Look& look) {
    return look.form.cue(Cue::notice) > 0 && look.form.words < 400;
}

// "More on the subject: [Croatia sells jets]", "READ ALSO | [...]": few words, and what they
// announce leads to another story.
bool is_linked_label(const Look& look) {
    constexpr std::size_t longest = 40;
    const Block& block = look.block;
    const auto end = block.text.find_first_of(":|");
    const std::size_t label = end == std::string::npos ? longest : end + 2;
    return block.link_bytes >= 12 && look.form.words < 30 && label < longest
           && block.link_bytes + label + 2 >= block.text.size() && block.front_link == 0;
}

bool is_label(const Look& look) {
    return look.form.cue(Cue::label) > 0 && look.form.words <= 60;
}

// The page speaks of itself. Running text must also address the reader, or be short, to count:
// "Reporting by the institute shows that ..." is the article's.
bool is_chrome(const Look& look) {
    const Form& form = look.form;
    if (form.cue(Cue::chrome) == 0 || form.words > 60) {
        return false;
    }
    const bool reported = form.cue(Cue::said) > 0 || form.has_quote;
    const std::size_t you = form.cue(Cue::you);
    const std::size_t site = form.cue(Cue::site);
    const bool addressed = is_own_paragraph(look) ? you > 0 && site > 0 : you + site > 0;
    return !form.prose || (!reported && (form.words <= 12 || addressed));
}

// "Get the best of our reporting: enter your e-mail and ...": speaks to "you" about things that
// only a site has. Quotations and reported speech do not count.
bool speaks_to_reader(const Look& look) {
    const Form& form = look.form;
    const std::size_t site = form.cue(Cue::site);
    const std::size_t you = form.cue(Cue::you);
    const std::size_t points = 2 * site + you;
    const bool reported = form.cue(Cue::said) > 0 || form.has_quote;
    // "account" or "privacy" alone may be what the article is about.
    const bool sure = site >= 2 || (site == 1 && you >= 2 && form.words <= 20);
    const std::size_t thinnest = is_own_paragraph(look) ? 4 : 7;
    return sure && you > 0 && points >= 4 && points * thinnest >= form.words && form.words <= 70
           && !reported;
}

bool is_foreign_line(const Look& look) {
    return look.form.foreign && !look.form.ends_sentence;
}

struct Rule {
    std::string_view reason;
    bool (*applies)(const Look&);
};

constexpr std::array rules{
    Rule{"no article by the page's own marks", [](const Look& l) { return l.block.outside; }},
    Rule{
        "caption",
        [](const Look& l) { return l.block.kind == BlockKind::caption && !l.photo_story; }},
    Rule{"links", is_link_list},
    Rule{"scrap", is_scrap},
    Rule{"date", [](const Look& l) { return !l.block.listed && is_date_line(l.words); }},
    Rule{"address", [](const Look& l) { return is_address(l.block.text); }},
    Rule{"breadcrumb", is_breadcrumb},
    Rule{"by-line", is_byline},
    Rule{"copyright", is_copyright},
    Rule{"tags", is_tag_line},
    Rule{"embedded post", is_embed},
    Rule{"notice", is_notice},
    Rule{"label", is_label},
    Rule{"label of a link", is_linked_label},
    Rule{"credited caption", is_credited_caption},
    Rule{"page furniture", is_chrome},
    Rule{"speaks to the reader", speaks_to_reader},
    Rule{foreign_line, is_foreign_line},
};

// "joe says:" and below it when: one reader after another, outside the article's own part.
bool heads_comment(const PageBlocks& page, std::size_t at) {
    const Form& form = page[at].form;
    const bool says = form.announces && form.words <= 4 && form.cue(Cue::said) > 0;
    return says && !page[at].block.inside && at + 1 < page.size()
           && is_date_line(split_words(page[at + 1].block.text));
}

BlockMarker marker_of(const Form& form) {
    const bool heading = form.words <= 10 && !form.prose;
    if (form.cue(Cue::comments) > 0
        && (heading || (form.words <= 14 && form.cue(Cue::said) == 0))) {
        return BlockMarker::comments;
    }
    if (form.cue(Cue::end) > 0 && heading) {
        return BlockMarker::end;
    }
    // "Read more:" with nothing after it announces what stands below.
    const bool bare_label = form.cue(Cue::label) > 0 && form.words <= 4 && form.announces;
    return heading && (form.cue(Cue::box) > 0 || bare_label) ? BlockMarker::box
                                                             : BlockMarker::none;
}

// A page whose running text stands in the captions of its pictures.
bool is_photo_story(const PageBlocks& page) {
    std::size_t captions = 0;
    std::size_t other = 0;
    for (const BlockState& entry : page) {
        const bool counts = entry.form.prose && !entry.block.outside;
        const bool caption = entry.block.kind == BlockKind::caption;
        captions += counts && caption ? entry.form.words : 0;
        other += counts && !caption ? entry.form.words : 0;
    }
    return captions >= 60 && captions > 2 * other;
}

// A heading of the article that has running text under it.
bool heads_text(const PageBlocks& page, std::size_t at) {
    const Block& block = page[at].block;
    return block.inside && block.kind == BlockKind::heading && at + 1 < page.size()
           && page[at + 1].form.strong && is_own_line(page[at + 1]);
}

// "21. [The Florida Project]" and a paragraph about it, and so on: the headings lead elsewhere.
// Fewer are boxes of other stories.
bool links_headings(const PageBlocks& page) {
    std::size_t headings = 0;
    for (std::size_t i = 0; i < page.size(); ++i) {
        headings += page[i].form.linked && heads_text(page, i) ? 1U : 0U;
    }
    return headings >= 3;
}

// A headline stays where it stands, though the page parts it from the article: a <header> of
// buttons with the <h1> among them.
bool is_title(const BlockState& entry, const Form& title) {
    const Form& form = entry.form;
    const bool alike = entry.block.kind == BlockKind::headline && form.words >= 3
                       && overlap(form.content, title.content) >= 0.75
                       && overlap(title.content, form.content) >= 0.5;
    return title.words > 0 && (form.key == title.key || alike);
}

}  // namespace

PageBlocks make_page(std::vector<Block> blocks, const Cues& cues) {
    PageBlocks page;
    page.reserve(blocks.size());
    for (Block& block : blocks) {
        BlockState entry;
        entry.form = describe(block, cues);
        entry.block = std::move(block);
        page.push_back(std::move(entry));
    }
    return page;
}

void drop_furniture(PageBlocks& page, const Cues& cues, const Form& title) {
    const bool photo_story = is_photo_story(page);
    const bool linked_headings = links_headings(page);
    bool announced = false;
    for (std::size_t i = 0; i < page.size(); ++i) {
        BlockState& entry = page[i];
        if (is_title(entry, title)) {
            continue;
        }
        const auto words = split_words(entry.block.text);
        const bool heads = linked_headings && heads_text(page, i);
        const Look look{entry.block, entry.form, words, cues, photo_story, announced, heads};
        entry.marker = heads_comment(page, i) ? BlockMarker::comments : marker_of(entry.form);
        const auto rule =
            std::ranges::find_if(rules, [&](const Rule& r) { return r.applies(look); });
        if (entry.marker != BlockMarker::none) {
            entry.reason = "heading of what is no article";
        } else if (rule != rules.end()) {
            entry.reason = rule->reason;
        } else if (i == 0 && !site_name(entry, cues).empty()) {
            entry.reason = "the site's name";
        }
        announced = entry.form.announces || (announced && entry.block.kind == BlockKind::item);
    }
}

}  // namespace newsgraph
