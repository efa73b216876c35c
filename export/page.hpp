// A page of cited sentences as a value, which Markdown, HTML and JSON spell each in its own way.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// A piece of a line: words as they are (whoever spells them escapes them), or a note's number.
struct Inline {
    std::string text;
    bool strong = false;
    std::size_t note = 0;  // 0: words
    std::string link;      // a web address; empty: none
};
using Words = std::vector<Inline>;

struct PageBlock {
    enum class Kind : std::uint8_t { heading, paragraph, item, row, table_head };
    Kind kind = Kind::paragraph;
    int level = 0;             // of a heading, from 1
    std::vector<Words> cells;  // one, but for rows of tables
};

// A sentence of an article, word for word.
struct Note {
    std::size_t number = 0;  // from 1
    std::string document;
    std::string title;
    std::string outlet;  // publisher, else host; may be empty
    std::string author;  // may be empty
    std::string published;
    std::string url;  // empty if it is no web address
    std::string quote;
};

struct Page {
    std::vector<PageBlock> blocks;
    std::vector<Note> notes;  // by number
};

// CommonMark with tables; "[3]" is a link to the sentence in its article.
void write_markdown(std::ostream& out, const Page& page);
// One file that needs no other, with its style, for light and dark; numbers lead to the notes at
// the end, those to the sentences in their articles.
void write_html(std::ostream& out, const Page& page);
// {"sections": [{"title", "level", "paragraphs", "items": [{"text", "notes"}], "table"}],
//  "sources": [{"number", "document", "title", "outlet", "author", "published", "url",
//               "quote"}]}
void write_json(std::ostream& out, const Page& page);

// The address of a sentence in its article, as browsers find it (a text fragment,
// https://wicg.github.io/scroll-to-text-fragment); empty without one.
std::string address_of(const Note& note);
// The address, if it is one of the web that may be shown as a link; else nothing.
std::string web_address(std::string_view url);

// The notes of each outlet, the one with most notes first; those of no known outlet last.
std::vector<std::vector<const Note*>> by_outlet(const Page& page);
// "Ann Lee, Title, 29 November 2022", as far as it is known, for all forms.
std::string dated(const Note& note);

// Text from outside as HTML that shows it and nothing else.
std::string escape_html(std::string_view text);

}  // namespace newsgraph
