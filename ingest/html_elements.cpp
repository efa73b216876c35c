#include "ingest/html_elements.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {

namespace {

using namespace std::string_view_literals;

// Elements whose text no reader of the article sees.
constexpr std::array skipped{
    "script"sv,
    "style"sv,
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
    "var"sv,  "wbr"sv,    "img"sv,     "picture"sv, "source"sv, "input"sv, "o:p"sv,  "ruby"sv,
    "rb"sv,   "link"sv,   "meta"sv,    "script"sv,  "style"sv,  "track"sv, "embed"sv};

// Elements that say themselves that they are no article.
constexpr std::array outer_names{
    "nav"sv, "footer"sv, "aside"sv, "form"sv, "menu"sv, "dialog"sv};

// Elements whose end tag ends what was left open inside them:
// https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody
constexpr std::array closing_names{
    "address"sv, "article"sv,  "aside"sv,  "blockquote"sv, "button"sv, "center"sv,  "details"sv,
    "dialog"sv,  "div"sv,      "dl"sv,     "fieldset"sv,   "figure"sv, "footer"sv,  "form"sv,
    "header"sv,  "main"sv,     "menu"sv,   "nav"sv,        "ol"sv,     "section"sv, "summary"sv,
    "ul"sv,      "noscript"sv, "hgroup"sv, "figcaption"sv, "pre"sv};

// "sharing-with-a-single-developer": the id of a section is made of its heading, which has words
// that no name of a page's part has.
bool is_made_of_heading(std::string_view id) {
    constexpr std::array small{
        "a"sv,
        "an"sv,
        "and"sv,
        "are"sv,
        "from"sv,
        "how"sv,
        "in"sv,
        "is"sv,
        "of"sv,
        "on"sv,
        "our"sv,
        "the"sv,
        "to"sv,
        "what"sv,
        "why"sv,
        "with"sv,
        "your"sv};
    std::size_t parts = 0;
    bool found = false;
    while (!id.empty()) {
        const auto end = std::min(id.find_first_of("-_"), id.size());
        found = found || (parts > 0 && is_one_of(id.substr(0, end), small));
        id.remove_prefix(std::min(end + 1, id.size()));
        ++parts;
    }
    return found && parts >= 3;
}

}  // namespace

std::string_view value_of(const HtmlAttributes& attributes, std::string_view name) {
    const auto found = std::ranges::find(attributes, name, &HtmlAttributes::value_type::first);
    return found == attributes.end() ? std::string_view{} : found->second;
}

bool has_attribute(const HtmlAttributes& attributes, std::string_view name) {
    return std::ranges::find(attributes, name, &HtmlAttributes::value_type::first)
           != attributes.end();
}

bool has_visible(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return c != ' ' && c != '\n' && c != '\t'; });
}

bool is_skipped_element(std::string_view name) {
    return is_one_of(name, skipped);
}

bool is_inline_element(std::string_view name) {
    return is_one_of(name, inline_names) || name.find('-') != std::string_view::npos;
}

bool is_hidden(const HtmlAttributes& attributes) {
    std::string style = ascii_lower(value_of(attributes, "style").substr(0, 400));
    std::erase(style, ' ');
    return has_attribute(attributes, "hidden")
           || style.find("display:none") != std::string::npos
           || style.find("visibility:hidden") != std::string::npos;
}

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
        const auto value = value_of(attributes, key);
        const auto kind =
            key == "id" && is_made_of_heading(value) ? RegionKind::plain : words.kind_of(value);
        const bool says_more =
            is_one_of(
                kind,
                {RegionKind::out, RegionKind::media, RegionKind::comments, RegionKind::quote})
            || (kind == RegionKind::article && name != "main");
        if (kind == RegionKind::body || (says_more && !names_page)) {
            return kind;
        }
    }
    return name == "noscript"  ? RegionKind::reserve
           : name == "article" ? RegionKind::article
           : name == "main"    ? RegionKind::main
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

bool ends_what_is_inside(std::string_view name) {
    return is_one_of(name, closing_names);
}

}  // namespace newsgraph
