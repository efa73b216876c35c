// A page as a sequence of blocks: what main_text chooses the article from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace newsgraph {

enum class BlockKind : std::uint8_t { paragraph, headline, heading, item, caption };

// More blocks than any article has (10 million characters in paragraphs of 50), and as many as
// memory allows; a page of more is none.
inline constexpr std::size_t most_blocks = 200'000;

// One paragraph, heading, list item or line of a page, in the order of the page.
struct Block {
    std::string text;  // one line, clean, blanks collapsed, never empty
    BlockKind kind = BlockKind::paragraph;
    std::size_t link_bytes = 0;  // of `text` that is inside links; pasted text has lost them
    bool after_blank = true;     // pasted text: a blank line stands before it
    bool outside = false;        // in a part that the page itself marks as no article: <nav>
    bool marked_out = false;     // of those, what the page marks itself, or a row of stories
    bool inside = false;  // in the part of a page that its structure shows as the article
    bool listed = false;  // in a list or table of the article that is no list of links
    bool quoted = false;  // in a quotation: <blockquote>, a post of a social network
    std::size_t front_link = 0;     // bytes of a link that it begins with
    bool verse = false;             // one of several lines of a paragraph
    bool announces_others = false;  // "Related", "You may also like"
};

}  // namespace newsgraph
