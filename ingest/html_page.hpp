// An HTML page as blocks, and its head as it is written.
#pragma once

#include "ingest/block.hpp"
#include "ingest/regions.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph {

using HtmlAttributes = std::vector<std::pair<std::string_view, std::string_view>>;

struct HtmlPage {
    std::vector<Block> blocks;                               // `outside` is set
    std::string title;                                       // <title>
    std::string canonical;                                   // <link rel="canonical">
    std::string time;                                        // the first <time datetime>
    std::string language;                                    // <html lang>
    std::vector<std::pair<std::string, std::string>> metas;  // lower-case name, content
    std::vector<std::string> json_ld;
};

// Takes a page's elements and texts in order, every open with its close. Nesting costs some
// bytes an element, no stack.
class HtmlPageBuilder {
  public:
    explicit HtmlPageBuilder(const RegionWords& words) : words_(words) {}

    void open(std::string_view name, const HtmlAttributes& attributes);
    void close(std::string_view name);
    void text(std::string_view text);
    void finish();

    HtmlPage page;

  private:
    enum class Role : std::uint8_t { inlined, block, br, skip, title, json_ld, link, cell };
    struct Element {
        Role role = Role::inlined;
        BlockKind kind_before = BlockKind::paragraph;
        std::uint32_t region_before = 0;
    };

    static Role shown_role(std::string_view name);
    Role role_of(std::string_view name, const HtmlAttributes& attributes) const;
    void read_head(std::string_view name, const HtmlAttributes& attributes);
    void flush();
    void add_line(std::string_view line, std::size_t link_bytes);

    const RegionWords& words_;
    RegionTree regions_;
    std::vector<std::uint32_t> block_regions_;
    std::vector<Element> open_;
    std::string line_;            // text since the last block boundary; '\n' for <br>
    std::size_t line_links_ = 0;  // bytes of it inside links
    std::uint32_t region_ = 0;
    BlockKind kind_ = BlockKind::paragraph;
    std::size_t skipping_ = 0;  // open elements whose text nobody reads
    std::size_t linking_ = 0;
    std::string* raw_ = nullptr;  // where the text of <title> and JSON-LD goes
};

}  // namespace newsgraph
