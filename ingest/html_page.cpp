#include "ingest/html_page.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "ingest/character_repair.hpp"
#include "ingest/lines.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

using namespace std::string_view_literals;

// Elements whose text no reader of the article sees.
constexpr std::array skipped{
    "script"sv,
    "style"sv,
    "noscript"sv,
    "template"sv,
    "svg"sv,
    "button"sv,
    "select"sv,
    "option"sv,
    "textarea"sv,
    "iframe"sv,
    "object"sv,
    "audio"sv,
    "video"sv,
    "canvas"sv,
    "math"sv,
    "map"sv};

// Elements that stand inside a line of text; all others break it.
constexpr std::array inline_names{
    "a"sv,    "abbr"sv,   "acronym"sv, "b"sv,       "bdi"sv,    "bdo"sv,   "big"sv,  "cite"sv,
    "code"sv, "data"sv,   "del"sv,     "dfn"sv,     "em"sv,     "font"sv,  "i"sv,    "ins"sv,
    "kbd"sv,  "label"sv,  "mark"sv,    "nobr"sv,    "q"sv,      "s"sv,     "samp"sv, "small"sv,
    "span"sv, "strike"sv, "strong"sv,  "sub"sv,     "sup"sv,    "time"sv,  "tt"sv,   "u"sv,
    "var"sv,  "wbr"sv,    "img"sv,     "picture"sv, "source"sv, "input"sv, "o:p"sv};

// Elements that say themselves that they are no article.
constexpr std::array outer_names{
    "nav"sv, "footer"sv, "aside"sv, "form"sv, "menu"sv, "dialog"sv};

std::string_view value_of(const HtmlAttributes& attributes, std::string_view name) {
    const auto found = std::ranges::find(attributes, name, &HtmlAttributes::value_type::first);
    return found == attributes.end() ? std::string_view{} : found->second;
}

bool has(const HtmlAttributes& attributes, std::string_view name) {
    return std::ranges::find(attributes, name, &HtmlAttributes::value_type::first)
           != attributes.end();
}

// Written by templates for scripts to show later, or never.
bool is_hidden(const HtmlAttributes& attributes) {
    std::string style = ascii_lower(value_of(attributes, "style").substr(0, 400));
    std::erase(style, ' ');
    return has(attributes, "hidden") || style.find("display:none") != std::string::npos
           || style.find("visibility:hidden") != std::string::npos;
}

// What an element says that it is, by its name and by class, id and role. <body class="post
// has-nav"> speaks of the whole page and so of nothing.
RegionKind region_kind(
    std::string_view name, const HtmlAttributes& attributes, const RegionWords& words) {
    if (value_of(attributes, "itemprop").find("articleBody") != std::string_view::npos) {
        return RegionKind::body;
    }
    if (is_one_of(name, outer_names)) {
        return RegionKind::out;
    }
    const bool names_page = is_one_of(name, {"body", "html"});
    for (const std::string_view key : {"class"sv, "id"sv, "role"sv}) {
        const auto kind = words.kind_of(value_of(attributes, key));
        const bool says_more =
            kind == RegionKind::out || (kind == RegionKind::article && name != "main");
        if (kind == RegionKind::body || (says_more && !names_page)) {
            return kind;
        }
    }
    return name == "article" ? RegionKind::article
           : name == "main"  ? RegionKind::main
                             : RegionKind::plain;
}

// Everything inside a caption is one.
BlockKind block_kind(std::string_view name, BlockKind outer) {
    if (outer == BlockKind::caption || is_one_of(name, {"figcaption", "caption"})) {
        return BlockKind::caption;
    }
    if (name == "h1") {
        return BlockKind::headline;
    }
    if (is_one_of(name, {"h2", "h3", "h4", "h5", "h6"})) {
        return BlockKind::heading;
    }
    return is_one_of(name, {"li", "dd", "dt"}) ? BlockKind::item : BlockKind::paragraph;
}

bool has_word(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return c != ' ' && c != '\n' && c != '\t'; });
}

}  // namespace

HtmlPageBuilder::Role HtmlPageBuilder::shown_role(std::string_view name) {
    if (is_one_of(name, {"td", "th"})) {
        return Role::cell;
    }
    if (name == "a") {
        return Role::link;
    }
    return is_one_of(name, inline_names) ? Role::inlined : Role::block;
}

HtmlPageBuilder::Role HtmlPageBuilder::role_of(
    std::string_view name, const HtmlAttributes& attributes) const {
    if (name == "title") {
        // An <svg> has titles too.
        return page.title.empty() && open_.size() <= 4 ? Role::title : Role::skip;
    }
    if (name == "script" && value_of(attributes, "type") == "application/ld+json") {
        return Role::json_ld;
    }
    if (name == "br") {
        return Role::br;
    }
    const bool is_page = is_one_of(name, {"html", "body", "head"});
    if (!is_page && (is_one_of(name, skipped) || is_hidden(attributes))) {
        return Role::skip;
    }
    return shown_role(name);
}

void HtmlPageBuilder::read_head(std::string_view name, const HtmlAttributes& attributes) {
    if (name == "meta") {
        for (const std::string_view key : {"property"sv, "name"sv, "itemprop"sv}) {
            if (has(attributes, key)) {
                page.metas.emplace_back(
                    ascii_lower(value_of(attributes, key)),
                    collapse_spaces(decode_entities(value_of(attributes, "content"))));
            }
        }
    } else if (name == "link" && ascii_lower(value_of(attributes, "rel")) == "canonical") {
        page.canonical = value_of(attributes, "href");
    } else if (name == "time" && page.time.empty()) {
        page.time = value_of(attributes, "datetime");
    } else if (name == "html") {
        page.language = value_of(attributes, "lang");
    }
}

void HtmlPageBuilder::open(std::string_view name, const HtmlAttributes& attributes) {
    read_head(name, attributes);
    Element element{role_of(name, attributes), kind_, region_};
    switch (element.role) {
        case Role::skip:
            ++skipping_;
            break;
        case Role::link:
            ++linking_;
            break;
        case Role::br:
            line_ += '\n';
            break;
        case Role::title:
            raw_ = &page.title;
            break;
        case Role::json_ld:
            raw_ = &page.json_ld.emplace_back();
            break;
        case Role::cell:
        case Role::block:
            flush();
            kind_ = block_kind(name, kind_);
            break;
        case Role::inlined:
            break;
    }
    // Inline elements have regions too: <span class="byline">; they matter for blocks that
    // begin in them, so only what breaks the line opens one.
    if (element.role == Role::block || element.role == Role::cell) {
        const auto kind = region_kind(name, attributes, words_);
        region_ = kind == RegionKind::plain ? region_ : regions_.add(region_, kind);
    }
    open_.push_back(element);
}

void HtmlPageBuilder::close(std::string_view) {
    if (open_.empty()) {
        return;
    }
    const Element element = open_.back();
    open_.pop_back();
    switch (element.role) {
        case Role::skip:
            --skipping_;
            break;
        case Role::link:
            --linking_;
            break;
        case Role::title:
        case Role::json_ld:
            raw_ = nullptr;
            break;
        case Role::cell:
        case Role::block:
            flush();
            break;
        case Role::br:
        case Role::inlined:
            break;
    }
    kind_ = element.kind_before;
    region_ = element.region_before;
}

void HtmlPageBuilder::text(std::string_view text) {
    if (raw_ != nullptr) {
        raw_->append(text);
        return;
    }
    if (skipping_ > 0) {
        return;
    }
    // A line end of the source is a blank; those of <br> were put in by open().
    for (const char c : text) {
        line_ += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    line_links_ += linking_ > 0 ? text.size() : 0;
}

void HtmlPageBuilder::add_line(std::string_view line, std::size_t link_bytes) {
    std::string text = collapse_spaces(clean_characters(decode_entities(line)));
    if (text.empty() || page.blocks.size() > most_blocks) {
        return;
    }
    link_bytes = std::min(link_bytes, text.size());
    page.blocks.push_back({std::move(text), kind_, link_bytes});
    block_regions_.push_back(region_);
}

// Ends a block. "<br><br>" ends one too; a single <br> only where a sentence does.
void HtmlPageBuilder::flush() {
    if (has_word(line_) && line_.find('\n') == std::string::npos) {
        add_line(line_, line_links_);
    } else if (has_word(line_)) {
        const std::size_t size = line_.size();
        for (const Block& block : split_lines(clean_characters(line_))) {
            add_line(block.text, line_links_ * block.text.size() / size);
        }
    }
    line_.clear();
    line_links_ = 0;
}

void HtmlPageBuilder::finish() {
    while (!open_.empty()) {
        close({});
    }
    flush();
    regions_.mark_outside(block_regions_, page.blocks);
}

}  // namespace newsgraph
