// An HTML page as blocks, and its head as it is written.
#pragma once

#include "core/text_flaws.hpp"
#include "ingest/block.hpp"
#include "ingest/cues.hpp"
#include "ingest/regions.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph {

using HtmlAttributes = std::vector<std::pair<std::string_view, std::string_view>>;

// A <time datetime>, or an element with itemprop="datePublished".
struct PageTime {
    std::string datetime;
    std::size_t block = 0;   // the block that it stands in, or that follows it
    bool published = false;  // its mark-up calls it the date of publication
    bool alone = false;      // it has no text of its own
    bool outside = false;    // in a part that is no article, or in a quotation
};

struct HtmlPage {
    std::vector<Block> blocks;                               // `outside`, `inside` are set
    std::string title;                                       // <title>
    std::string canonical;                                   // <link rel="canonical">
    std::string language;                                    // <html lang>
    std::string author;                                      // <a rel="author">, itemprop
    std::vector<PageTime> times;                             // in the order of the page
    std::vector<std::pair<std::string, std::string>> metas;  // lower-case name, content
    std::vector<std::string> json_ld;
    FlawCounts flaws;       // of the lines' characters
    std::string templates;  // mark-up that only a script would show: <script type="text/html">
};

// Takes a page's elements and texts in order, every open with its close. Nesting costs some
// bytes an element, no stack.
class HtmlPageBuilder {
  public:
    // Both must outlive the builder; without `cues` no line is known to announce others.
    explicit HtmlPageBuilder(const RegionWords& words, const Cues* cues = nullptr)
        : words_(words), cues_(cues) {}

    void open(std::string_view name, const HtmlAttributes& attributes);
    void close(std::string_view name);
    // An end tag that closes more than HTML 4 lets it: </button> over an open <div>. Ends the
    // innermost element of that name and all in it; their close() is then expected still.
    // Returns how many elements were looked at.
    std::size_t close_through(std::string_view name);
    void text(std::string_view text);
    void finish();

    HtmlPage page;

  private:
    enum class Role : std::uint8_t {
        inlined,
        block,
        br,
        skip,
        title,
        json_ld,
        script_template,
        link,
        cell
    };
    static constexpr std::uint32_t no_region = UINT32_MAX;
    struct AuthorMark {
        std::string name;
        std::uint32_t region = 0;
        std::size_t block = 0;  // that it stands in
    };
    struct Element {
        Role role = Role::inlined;
        BlockKind kind_before = BlockKind::paragraph;
        RegionKind region_kind = RegionKind::plain;
        bool drawing = false;      // <svg>, <math>
        bool list = false;         // its lines are items or cells
        bool holds_lines = false;  // breaks the line, or is a part of its own
        bool quotes = false;
        bool foreign_item = false;         // itemscope of something that the page is not about
        bool ended = false;                // closed before its close() came
        std::uint32_t name = 0;            // hashed
        std::uint32_t region = no_region;  // made when a line stands in it
    };

    static Role shown_role(std::string_view name);
    Role script_role(std::string_view type) const;
    Role role_of(std::string_view name, const HtmlAttributes& attributes) const;
    void describe(Element& element, std::string_view name, const HtmlAttributes& attributes);
    void start(const Element& element, std::string_view name);
    void end(const Element& element);
    void read_head(std::string_view name, const HtmlAttributes& attributes);
    void read_meta(const HtmlAttributes& attributes);
    void read_item(std::string_view name, const HtmlAttributes& attributes);
    std::uint32_t region_here();
    void flush();
    void add_line(std::string_view line, std::size_t link_bytes, bool verse);
    void add_lines();
    void show_button();
    void drop_hidden();
    void choose_author();

    const RegionWords& words_;
    const Cues* cues_;
    RegionTree regions_;
    std::vector<std::uint32_t> block_regions_;
    std::vector<std::uint32_t> time_regions_;
    std::vector<AuthorMark> authors_;
    std::vector<Element> open_;
    std::string line_;            // text since the last block boundary; '\n' for <br>
    std::size_t line_links_ = 0;  // bytes of it inside links
    bool line_starts_linked_ = false;
    std::size_t line_front_link_ = 0;  // bytes of the link that it begins with
    BlockKind kind_ = BlockKind::paragraph;
    std::size_t skipping_ = 0;  // open elements whose text nobody reads
    std::size_t skipped_ = 0;   // the place of the outermost of them
    std::size_t drawing_ = 0;   // of those, drawings and formulas: they break no line
    std::size_t linking_ = 0;
    std::size_t quoting_ = 0;
    std::size_t foreign_items_ = 0;
    bool reading_author_ = false;
    std::string* raw_ = nullptr;  // where the text of <title> and JSON-LD goes
};

}  // namespace newsgraph
