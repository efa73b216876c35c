// Rules about single blocks: what gives itself away by its own form.
#include "ingest/page.hpp"
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
};

bool has_letters(const std::vector<Word>& words) {
    return std::ranges::any_of(words, [](const Word& word) {
        return std::ranges::any_of(word.lower, [](char c) { return c < '0' || c > '9'; });
    });
}

// "×", "0:00", "|", "1/12": nothing to read.
bool is_scrap(const Look& look) {
    const bool one_letter = look.words.size() == 1 && look.words.front().lower.size() == 1;
    return one_letter || !has_letters(look.words);
}

bool is_link_list(const Look& look) {
    return look.form.linked && look.form.words < 30;
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
    return separators >= 2 && !look.form.ends_sentence;
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

bool is_address(const Look& look) {
    const auto& text = look.block.text;
    const bool web =
        text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
    const bool handle = text.starts_with("@") || text.find('@') < text.find('.');
    return text.find(' ') == std::string::npos && (web || handle);
}

bool is_copyright(const Look& look) {
    const bool sign = look.block.text.find("\xC2\xA9") != std::string::npos
                      || look.block.text.starts_with("(c) ")
                      || look.block.text.starts_with("(C) ");
    return sign && look.form.words <= 40;
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
    const bool addressed = form.cue(Cue::you) + form.cue(Cue::site) > 0;
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
    return sure && you > 0 && points >= 4 && points * 7 >= form.words && form.words <= 70
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
    Rule{"caption", [](const Look& l) { return l.block.kind == BlockKind::caption; }},
    Rule{"links", is_link_list},
    Rule{"scrap", is_scrap},
    Rule{"date", [](const Look& l) { return is_date_line(l.words); }},
    Rule{"address", is_address},
    Rule{"breadcrumb", is_breadcrumb},
    Rule{"by-line", is_byline},
    Rule{"copyright", is_copyright},
    Rule{"tags", is_tag_line},
    Rule{"embedded post", is_embed},
    Rule{"notice", is_notice},
    Rule{"label", is_label},
    Rule{"credited caption", is_credited_caption},
    Rule{"page furniture", is_chrome},
    Rule{"speaks to the reader", speaks_to_reader},
    Rule{"line in another language", is_foreign_line},
};

Marker marker_of(const Form& form) {
    const bool heading = form.words <= 10 && !form.prose;
    if (form.cue(Cue::comments) > 0
        && (heading || (form.words <= 14 && form.cue(Cue::said) == 0))) {
        return Marker::comments;
    }
    if (form.cue(Cue::end) > 0 && heading) {
        return Marker::end;
    }
    // "Read more:" with nothing after it announces what stands below.
    const bool bare_label = form.cue(Cue::label) > 0 && form.words <= 4 && form.announces;
    return heading && (form.cue(Cue::box) > 0 || bare_label) ? Marker::box : Marker::none;
}

// Few capitalised words, the last one "Post", "Times", "News": a site's name, perhaps with its
// motto after it: "Quayside Tribune – independent since 1974". Empty when it is none.
std::string_view site_name(const Look& look) {
    std::string_view name = look.block.text;
    for (const auto separator : {" - "sv, " | "sv, " \xE2\x80\x93 "sv, " \xE2\x80\x94 "sv}) {
        name = name.substr(0, name.find(separator));
    }
    const auto words = split_words(name);
    const bool fits = words.size() >= 2 && words.size() <= 5 && !look.form.ends_sentence
                      && std::ranges::all_of(words, &Word::capital);
    const bool media =
        fits && look.cues.count({words.back()})[static_cast<std::size_t>(Cue::media)] > 0;
    return media ? name : std::string_view{};
}

// Lines that may hold the date of the article; a caption holds the picture's.
bool may_hold_date(const PageBlock& entry, const std::vector<Word>& words) {
    return words.size() <= 24 && !entry.form.prose && entry.reason != "credited caption"
           && entry.reason != "caption";
}

bool is_update(const std::vector<Word>& words) {
    return words.front().lower == "updated" || words.front().lower == "last";
}

// Takes the date of a line over what was found before it: the first below the headline counts
// most, then the last above it, where a site shows its own date first; an update least.
class DateSearch {
  public:
    void see(const std::vector<Word>& words, bool below_headline) {
        const auto found = find_date(words);
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

    std::optional<Date> date;

  private:
    int rank_ = 0;
};

// Where lines about the article may still stand: a dek is running text, the date below it.
std::size_t end_of_head(const Page& page, TextPlace place) {
    std::size_t end = std::min(place.begin, page.size());
    while (end < page.size() && (end == place.begin || !page[end].is_prose())) {
        ++end;
    }
    return end;
}

}  // namespace

Page make_page(std::vector<Block> blocks, const Cues& cues) {
    Page page;
    page.reserve(blocks.size());
    for (Block& block : blocks) {
        PageBlock entry;
        entry.form = describe(block, cues);
        entry.block = std::move(block);
        page.push_back(std::move(entry));
    }
    return page;
}

void drop_furniture(Page& page, const Cues& cues, const Form& title) {
    for (PageBlock& entry : page) {
        if (title.words > 0 && entry.form.key == title.key) {
            continue;
        }
        const auto words = split_words(entry.block.text);
        const Look look{entry.block, entry.form, words, cues};
        entry.marker = marker_of(entry.form);
        const auto rule =
            std::ranges::find_if(rules, [&](const Rule& r) { return r.applies(look); });
        if (entry.marker != Marker::none) {
            entry.reason = "heading of what is no article";
        } else if (rule != rules.end()) {
            entry.reason = rule->reason;
        } else if (&entry == &page.front() && !site_name(look).empty()) {
            entry.reason = "the site's name";
        }
    }
}

PageFacts read_facts(const Page& page, TextPlace place, const Cues& cues) {
    PageFacts facts;
    DateSearch search;
    const std::size_t end = end_of_head(page, place);
    for (std::size_t i = 0; i < end; ++i) {
        const auto words = split_words(page[i].block.text);
        const Look look{page[i].block, page[i].form, words, cues};
        const bool below = place.headline != nowhere && i > place.headline;
        if (i != place.headline && !words.empty() && may_hold_date(page[i], words)
            && (i < place.begin || !page[i].open())) {
            search.see(words, below);
        }
        if (facts.url.empty() && is_address(look) && look.block.text.starts_with("http")) {
            facts.url = look.block.text;
        }
        if (i == 0) {
            facts.publisher = site_name(look);
        }
    }
    facts.date = search.date;
    return facts;
}

}  // namespace newsgraph
