#include "ingest/html_page.hpp"

#include "core/hash.hpp"
#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "ingest/character_repair.hpp"
#include "ingest/html_elements.hpp"
#include "ingest/label_boxes.hpp"
#include "ingest/lines.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

constexpr std::size_t most_templates = 4'000'000;  // bytes

std::uint32_t hashed(std::string_view name) {
    return static_cast<std::uint32_t>(fnv1a(name));
}

// Mark-up that a script copies into the page, where it does not say what is in it at all.
bool is_markup_script(std::string_view type) {
    return is_one_of(
        type, {"text/template", "text/x-template", "text/html", "text/x-handlebars"});
}

// <div itemprop="citation" itemscope> is about a reference, <div itemscope> about the page.
bool is_foreign_item(const HtmlAttributes& attributes) {
    const auto property = value_of(attributes, "itemprop");
    return has_attribute(attributes, "itemscope") && !property.empty()
           && !is_one_of(property, {"mainEntity", "articleBody", "mainContentOfPage"});
}

// ". Retrieved 24 August 2021": a picture or an empty <div> broke the sentence before it.
bool goes_on_with_mark(std::string_view text) {
    return std::string_view(".,;)").find(text.front()) != std::string_view::npos
           && (text.size() == 1 || text[1] == ' ');
}

// <h2><a href="#harbour">: a heading that leads to itself. "#" alone stands for any address.
bool is_anchor(std::string_view name, const HtmlAttributes& attributes) {
    const auto href = value_of(attributes, "href");
    return name == "a" && href.size() > 1 && href.starts_with('#');
}

}  // namespace

HtmlPageBuilder::Role HtmlPageBuilder::shown_role(std::string_view name) {
    if (is_one_of(name, {"td", "th"})) {
        return Role::cell;
    }
    if (name == "a") {
        return Role::link;
    }
    return is_inline_element(name) ? Role::inlined : Role::block;
}

HtmlPageBuilder::Role HtmlPageBuilder::script_role(std::string_view type) const {
    if (type == "application/ld+json") {
        return Role::json_ld;
    }
    return is_markup_script(type) && page.templates.size() < most_templates
               ? Role::script_template
               : Role::skip;
}

HtmlPageBuilder::Role HtmlPageBuilder::role_of(
    std::string_view name, const HtmlAttributes& attributes) const {
    if (name == "title") {
        // An <svg> has titles too.
        return page.title.empty() && open_.size() <= 4 ? Role::title : Role::skip;
    }
    if (name == "script") {
        return script_role(value_of(attributes, "type"));
    }
    if (name == "br") {
        return Role::br;
    }
    const bool heads = kind_ == BlockKind::headline || kind_ == BlockKind::heading;
    const Role shown = is_skipped_element(name)               ? Role::skip
                       : heads && is_anchor(name, attributes) ? Role::inlined
                                                              : shown_role(name);
    // Hidden parts of a line go at once, hidden blocks may be all that there is.
    const bool in_line = shown == Role::inlined || shown == Role::link;
    return in_line && is_hidden(attributes) ? Role::skip : shown;
}

void HtmlPageBuilder::describe(
    Element& element, std::string_view name, const HtmlAttributes& attributes) {
    element.name = hashed(name);
    element.kind_before = kind_;
    element.drawing = is_one_of(name, {"svg", "math"});
    const bool breaks =
        drawing_ == 0 && (element.role == Role::block || element.role == Role::cell);
    const bool custom = name.find('-') != std::string_view::npos;
    const bool is_page = is_one_of(name, {"html", "body", "head"});
    if (!is_page && element.role != Role::skip && is_hidden(attributes)) {
        element.region_kind = RegionKind::reserve;
    } else if (breaks || custom) {
        element.region_kind = region_kind(name, attributes, words_);
    }
    element.list = is_one_of(name, {"ul", "ol", "dl", "table"});
    element.quotes = name == "blockquote" || element.region_kind == RegionKind::quote;
    // Inline elements matter for blocks that begin in them only: <span class="byline">.
    element.holds_lines = breaks || element.region_kind != RegionKind::plain;
    element.foreign_item = is_foreign_item(attributes);
}

void HtmlPageBuilder::start(const Element& element, std::string_view name) {
    if (element.role == Role::skip) {
        skipped_ = skipping_ == 0 ? open_.size() : skipped_;
        ++skipping_;
    }
    drawing_ += element.drawing ? 1U : 0U;
    linking_ += element.role == Role::link ? 1U : 0U;
    switch (element.role) {
        case Role::br:
            line_ += '\n';
            break;
        case Role::title:
            raw_ = &page.title;
            break;
        case Role::json_ld:
            raw_ = &page.json_ld.emplace_back();
            break;
        case Role::script_template:
            raw_ = &page.templates;
            break;
        default:
            break;
    }
    if (element.holds_lines) {
        flush();
        kind_ = block_kind(name, kind_);
    }
    quoting_ += element.quotes ? 1U : 0U;
    foreign_items_ += element.foreign_item ? 1U : 0U;
}

// A paragraph in a <button>: nobody closed it, as browsers show, or it is a button with a line
// of its own. What stands in it decides, as in a player.
void HtmlPageBuilder::show_button() {
    static const std::uint32_t button = hashed("button");
    if (skipping_ != 1 || open_.empty()) {
        return;
    }
    Element& skipped = open_[std::min(skipped_, open_.size() - 1)];
    if (skipped.role == Role::skip && !skipped.ended && skipped.name == button) {
        flush();
        skipped.role = Role::block;
        skipped.holds_lines = true;
        skipped.region_kind = RegionKind::media;
        --skipping_;
    }
}

void HtmlPageBuilder::open(std::string_view name, const HtmlAttributes& attributes) {
    read_head(name, attributes);
    if (name == "p") {
        show_button();
    }
    Element element{.role = role_of(name, attributes)};
    describe(element, name, attributes);
    start(element, name);
    open_.push_back(element);
    read_item(name, attributes);
}

void HtmlPageBuilder::end(const Element& element) {
    if (element.role == Role::title || element.role == Role::json_ld
        || element.role == Role::script_template) {
        raw_ = nullptr;
    }
    if (element.holds_lines) {
        flush();
    }
    if (element.role == Role::link && line_starts_linked_ && line_front_link_ == 0) {
        line_front_link_ = collapse_spaces(line_).size();
    }
    skipping_ -= element.role == Role::skip ? 1U : 0U;
    drawing_ -= element.drawing ? 1U : 0U;
    linking_ -= element.role == Role::link ? 1U : 0U;
    quoting_ -= element.quotes ? 1U : 0U;
    foreign_items_ -= element.foreign_item ? 1U : 0U;
    reading_author_ = false;
    kind_ = element.kind_before;
}

void HtmlPageBuilder::close(std::string_view) {
    if (open_.empty()) {
        return;
    }
    const bool ended = open_.back().ended;
    if (!ended) {
        end(open_.back());
    }
    open_.pop_back();
}

std::size_t HtmlPageBuilder::close_through(std::string_view name) {
    if (!ends_what_is_inside(name)) {
        return 0;
    }
    static const std::array barriers{hashed("td"), hashed("th"), hashed("table")};
    const std::uint32_t wanted = hashed(name);
    std::size_t at = open_.size();
    while (at > 0 && (open_[at - 1].ended || open_[at - 1].name != wanted)) {
        --at;
        if (!open_[at].ended && is_one_of(open_[at].name, barriers)) {
            return open_.size() - at;
        }
    }
    for (std::size_t i = open_.size(); at > 0 && i >= at; --i) {
        if (!open_[i - 1].ended) {
            end(open_[i - 1]);
            open_[i - 1].ended = true;
        }
    }
    return open_.size() - at;
}

void HtmlPageBuilder::text(std::string_view text) {
    if (raw_ != nullptr) {
        raw_->append(text);
        return;
    }
    if (skipping_ > 0) {
        return;
    }
    if (reading_author_ && authors_.back().name.size() < 200) {
        authors_.back().name.append(text.substr(0, 200));
    }
    if (linking_ > 0 && !has_visible(line_) && has_visible(text)) {
        line_starts_linked_ = true;
    }
    // A line end of the source is a blank; those of <br> were put in by open().
    for (const char c : text) {
        line_ += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    line_links_ += linking_ > 0 ? text.size() : 0;
}

// Regions are made when a line stands in them, so that a page of empty elements makes none.
std::uint32_t HtmlPageBuilder::region_here() {
    std::size_t known = open_.size();
    while (known > 0 && open_[known - 1].region == no_region) {
        --known;
    }
    std::uint32_t region = known > 0 ? open_[known - 1].region : 0;
    for (; known < open_.size(); ++known) {
        Element& element = open_[known];
        const bool makes_one = element.holds_lines && !element.ended;
        region = makes_one ? regions_.add(region, element.region_kind, element.list) : region;
        element.region = region;
    }
    return region;
}

void HtmlPageBuilder::add_line(std::string_view line, std::size_t link_bytes, bool verse) {
    std::string text =
        collapse_spaces(clean_characters(decode_entities(line, &page.flaws), &page.flaws));
    if (text.empty() || page.blocks.size() > most_blocks) {
        return;
    }
    link_bytes = std::min(link_bytes, text.size());
    const std::uint32_t region = region_here();
    if (goes_on_with_mark(text) && !page.blocks.empty() && block_regions_.back() == region) {
        Block& before = page.blocks.back();
        before.text += text;
        before.link_bytes += link_bytes;
        return;
    }
    Block block{.text = std::move(text), .kind = kind_, .link_bytes = link_bytes};
    block.quoted = quoting_ > 0;
    block.front_link = std::min(line_front_link_, block.text.size());
    block.verse = verse;
    block.announces_others = cues_ != nullptr && announces_others(block.text, *cues_);
    page.blocks.push_back(std::move(block));
    block_regions_.push_back(region);
}

// "<br><br>" ends a block, a single <br> only where a sentence does.
void HtmlPageBuilder::add_lines() {
    if (line_.find('\n') == std::string::npos) {
        add_line(line_, line_links_, false);
        return;
    }
    const auto blocks = split_lines(clean_characters(line_, &page.flaws));
    for (const Block& block : blocks) {
        add_line(block.text, line_links_ * block.text.size() / line_.size(), blocks.size() > 2);
    }
}

// Ends a block.
void HtmlPageBuilder::flush() {
    if (has_visible(line_)) {
        add_lines();
    }
    for (std::size_t i = page.times.size(); !has_visible(line_) && i > 0; --i) {
        PageTime& time = page.times[i - 1];
        if (time.block != page.blocks.size() || time.alone) {
            break;
        }
        time.alone = true;
    }
    line_.clear();
    line_links_ = 0;
    line_starts_linked_ = false;
    line_front_link_ = 0;
}

// What stays hidden is no part of the page.
void HtmlPageBuilder::drop_hidden() {
    std::vector<std::size_t> moved(page.blocks.size() + 1);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        moved[i] = kept;
        if (!regions_.is_hidden(block_regions_[i])) {
            page.blocks[kept] = i == kept ? page.blocks[kept] : std::move(page.blocks[i]);
            ++kept;
        }
    }
    moved[page.blocks.size()] = kept;
    page.blocks.resize(kept);
    for (std::size_t i = 0; i < page.times.size(); ++i) {
        page.times[i].block = moved[std::min(page.times[i].block, moved.size() - 1)];
        page.times[i].outside = page.times[i].outside || regions_.is_out(time_regions_[i]);
    }
}

void HtmlPageBuilder::finish() {
    while (!open_.empty()) {
        close({});
    }
    flush();
    regions_.judge(block_regions_, page.blocks);
    choose_author();
    drop_hidden();
}

}  // namespace newsgraph
