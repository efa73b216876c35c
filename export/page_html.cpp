#include "export/page.hpp"
#include "export/quotation.hpp"

#include <fmt/format.h>
#include <ostream>

namespace newsgraph {

namespace {

constexpr std::string_view head = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>{}</title>
<style>
:root {{ --ink: #1a1a1a; --paper: #fff; --rule: #ccc; --link: #0b57a4; --soft: #555; }}
@media (prefers-color-scheme: dark) {{
  :root {{ --ink: #e6e6e6; --paper: #16181b; --rule: #444; --link: #8ec5ff; --soft: #aaa; }}
}}
body {{ margin: 2rem auto; max-width: 46rem; padding: 0 1rem; color: var(--ink);
       background: var(--paper); font: 1rem/1.5 Georgia, "Times New Roman", serif; }}
h1, h2, h3 {{ font-family: Helvetica, Arial, sans-serif; line-height: 1.2; }}
h2 {{ border-top: 1px solid var(--rule); padding-top: 1rem; margin-top: 2rem; }}
a {{ color: var(--link); }}
sup a {{ text-decoration: none; padding: 0 .1em; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ border-bottom: 1px solid var(--rule); padding: .4rem; text-align: left;
         vertical-align: top; }}
li {{ margin: .3rem 0; }}
li:target {{ outline: 2px solid var(--link); outline-offset: 2px; }}
.sources li {{ list-style: none; }}
.sources ul {{ padding-left: 0; }}
.title {{ color: var(--soft); }}
</style>
</head>
<body>
<main>
)";

std::string spell(const Words& words) {
    std::string out;
    for (const Inline& span : words) {
        const std::string text = escape_html(span.text);
        if (span.note > 0) {
            out += fmt::format("<sup><a href=\"#n{0}\">[{0}]</a></sup>", span.note);
        } else if (!span.link.empty()) {
            out += fmt::format("<a href=\"{}\">{}</a>", escape_html(span.link), text);
        } else {
            out += span.strong ? "<strong>" + text + "</strong>" : text;
        }
    }
    return out;
}

void write_row(std::ostream& out, const PageBlock& block) {
    const std::string_view cell = block.kind == PageBlock::Kind::table_head ? "th" : "td";
    out << "<tr>";
    for (const Words& words : block.cells) {
        out << fmt::format("<{0}>{1}</{0}>", cell, spell(words));
    }
    out << "</tr>\n";
}

// The element that holds lines of that kind.
std::string_view container(PageBlock::Kind kind) {
    switch (kind) {
        case PageBlock::Kind::item:
            return "ul";
        case PageBlock::Kind::row:
        case PageBlock::Kind::table_head:
            return "table";
        case PageBlock::Kind::heading:
        case PageBlock::Kind::paragraph:
            return "";
    }
    return "";
}

void write_block(std::ostream& out, const PageBlock& block) {
    switch (block.kind) {
        case PageBlock::Kind::heading:
            out << fmt::format("<h{0}>{1}</h{0}>\n", block.level, spell(block.cells.front()));
            break;
        case PageBlock::Kind::paragraph:
            out << "<p>" << spell(block.cells.front()) << "</p>\n";
            break;
        case PageBlock::Kind::item:
            out << "<li>" << spell(block.cells.front()) << "</li>\n";
            break;
        case PageBlock::Kind::row:
        case PageBlock::Kind::table_head:
            write_row(out, block);
            break;
    }
}

void write_note(std::ostream& out, const Note& note) {
    const std::string address = address_of(note);
    const std::string title = escape_html(dated(note));
    const std::string linked =
        address.empty()
            ? title
            : fmt::format(
                "<a rel=\"noreferrer\" href=\"{}\">{}</a>", escape_html(address), title);
    out << fmt::format(
        "<li id=\"n{0}\">[{0}] <q>{1}</q> <span class=\"title\">{2}</span></li>\n",
        note.number,
        escape_html(between_quotation_marks(in_quotation_marks(note.quote))),
        linked);
}

void write_notes(std::ostream& out, const Page& page) {
    if (page.notes.empty()) {
        return;
    }
    out << "<section class=\"sources\">\n<h2 id=\"sources\">Sources</h2>\n";
    for (const auto& outlet : by_outlet(page)) {
        const std::string& name = outlet.front()->outlet;
        out << "<h3>" << (name.empty() ? "Outlet not known" : escape_html(name))
            << "</h3>\n<ul>\n";
        for (const Note* note : outlet) {
            write_note(out, *note);
        }
        out << "</ul>\n";
    }
    out << "</section>\n";
}

}  // namespace

void write_html(std::ostream& out, const Page& page) {
    const bool titled = !page.blocks.empty();
    const std::string title = titled ? page.blocks.front().cells.front().front().text : "";
    out << fmt::format(head, escape_html(title));
    std::string_view open;
    for (const PageBlock& block : page.blocks) {
        const std::string_view wanted = container(block.kind);
        if (open != wanted) {
            out << (open.empty() ? "" : fmt::format("</{}>\n", open));
            out << (wanted.empty() ? "" : fmt::format("<{}>\n", wanted));
            open = wanted;
        }
        write_block(out, block);
    }
    out << (open.empty() ? "" : fmt::format("</{}>\n", open));
    write_notes(out, page);
    out << "</main>\n</body>\n</html>\n";
}

}  // namespace newsgraph
