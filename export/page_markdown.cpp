#include "export/citations.hpp"
#include "export/page.hpp"
#include "export/quotation.hpp"

#include <fmt/format.h>
#include <ostream>

namespace newsgraph {

namespace {

std::string spell(const Words& words) {
    std::string out;
    for (const Inline& span : words) {
        if (span.note > 0) {
            out += fmt::format("[{}]", span.note);
        } else if (!span.link.empty()) {
            out += fmt::format("[{}](<{}>)", escape_markdown(span.text), span.link);
        } else {
            // Blanks at its ends are ours, between words and numbers.
            const std::string text = escape_markdown(span.text);
            const bool before = span.text.starts_with(' ');
            const bool after = span.text.ends_with(' ') && span.text.size() > 1;
            out += before ? " " : "";
            out += span.strong ? "**" + text + "**" : text;
            out += after ? " " : "";
        }
    }
    return out;
}

void write_row(std::ostream& out, const PageBlock& block) {
    for (const Words& cell : block.cells) {
        out << "| " << spell(cell) << ' ';
    }
    out << "|\n";
    if (block.kind == PageBlock::Kind::table_head) {
        for (std::size_t i = 0; i < block.cells.size(); ++i) {
            out << "|---";
        }
        out << "|\n";
    }
}

bool is_line(PageBlock::Kind kind) {
    return kind == PageBlock::Kind::item || kind == PageBlock::Kind::row
           || kind == PageBlock::Kind::table_head;
}

void write_block(std::ostream& out, const PageBlock& block) {
    switch (block.kind) {
        case PageBlock::Kind::heading:
            out << std::string(static_cast<std::size_t>(block.level), '#') << ' '
                << spell(block.cells.front()) << '\n';
            break;
        case PageBlock::Kind::paragraph:
            out << spell(block.cells.front()) << '\n';
            break;
        case PageBlock::Kind::item:
            out << "- " << spell(block.cells.front()) << '\n';
            break;
        case PageBlock::Kind::row:
        case PageBlock::Kind::table_head:
            write_row(out, block);
            break;
    }
}

void write_note(std::ostream& out, const Note& note) {
    out << fmt::format(
        "- <a id=\"source-{}\"></a>[{}] *{}*: {}\n",
        note.number,
        note.number,
        escape_markdown(dated(note)),
        escape_markdown(in_quotation_marks(note.quote)));
}

void write_notes(std::ostream& out, const Page& page) {
    if (page.notes.empty()) {
        return;
    }
    out << "\n## Sources\n";
    for (const auto& outlet : by_outlet(page)) {
        const std::string& name = outlet.front()->outlet;
        out << "\n### " << (name.empty() ? "Outlet not known" : escape_markdown(name))
            << "\n\n";
        for (const Note* note : outlet) {
            write_note(out, *note);
        }
    }
    out << '\n';
    for (const Note& note : page.notes) {
        const std::string address = address_of(note);
        const std::string below = fmt::format("#source-{}", note.number);
        out << fmt::format("[{}]: <{}>\n", note.number, address.empty() ? below : address);
    }
}

}  // namespace

void write_markdown(std::ostream& out, const Page& page) {
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        const bool together =
            i > 0 && is_line(page.blocks[i].kind) && is_line(page.blocks[i - 1].kind);
        out << (i == 0 || together ? "" : "\n");
        write_block(out, page.blocks[i]);
    }
    write_notes(out, page);
}

}  // namespace newsgraph
