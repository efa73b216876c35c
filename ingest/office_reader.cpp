// DOCX, ODT and EPUB: zipped XML. A document, and a book, is one article.
#include "ingest/archive_entries.hpp"
#include "ingest/input_formats.hpp"
#include "ingest/markup.hpp"
#include "ingest/written_dates.hpp"
#include "ingest/xml_text.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <set>

namespace newsgraph {

namespace {

using Parts = std::map<std::string, std::string, std::less<>>;

bool is_wanted(std::string_view name) {
    return name.ends_with(".xml") || name.ends_with(".xhtml") || name.ends_with(".html")
           || name.ends_with(".htm") || name.ends_with(".opf");
}

// The parts of a zipped document that hold text, no more than `limit` bytes of them; what is
// wrong with it goes to `reason`.
Parts read_parts(
    std::unique_ptr<ByteSource> source,
    Unpacking* outer,
    std::size_t limit,
    std::string& reason) {
    Parts parts;
    ArchiveEntries entries(std::move(source), outer);
    std::size_t size = 0;
    while (const auto name = entries.next()) {
        if (!is_wanted(*name)) {
            continue;
        }
        auto bytes = entries.entry()->read_up_to(limit - size);
        if (!bytes) {
            reason = "unpacks to more than an article has";
            return {};
        }
        size += bytes->size();
        parts[*name] = std::move(*bytes);
    }
    reason = parts.empty() && entries.error().empty() ? "no text in it" : entries.error();
    return parts;
}

const std::string* part_named(const Parts& parts, std::string_view name) {
    const auto found = parts.find(name);
    return found == parts.end() ? nullptr : &found->second;
}

// Words of an element and all in it; a tab and a break are a blank.
void append_words(const XmlElement& element, std::string& out) {
    if (element.name.empty()) {
        out += element.text;
    }
    if (element.name == "tab" || element.name == "br" || element.name == "s"
        || element.name == "line-break") {
        out += ' ';
    }
    if (element.name == "noBreakHyphen") {
        out += '-';
    }
    // Deleted text and notes are not the document's, nor is a drawing's text for old programs.
    if (element.name == "del" || element.name == "delText" || element.name == "note"
        || element.name == "annotation" || element.name == "instrText"
        || element.name == "Fallback" || element.name == "moveFrom") {
        return;
    }
    for (const XmlElement& child : element.children) {
        append_words(child, out);
    }
}

// <w:pStyle w:val="Heading1"/> -> "Heading1"
std::string style_of(const XmlElement& paragraph) {
    for (const XmlElement& child : paragraph.children) {
        for (const XmlElement& inner : child.children) {
            if (child.name == "pPr" && inner.name == "pStyle") {
                return inner.attribute("val");
            }
        }
    }
    return paragraph.attribute("style-name");
}

bool has_numbers(const XmlElement& paragraph) {
    return std::ranges::any_of(paragraph.children, [](const XmlElement& child) {
        return child.name == "pPr"
               && std::ranges::find(child.children, "numPr", &XmlElement::name)
                      != child.children.end();
    });
}

// Paragraphs of word/document.xml and content.xml alike, as mark-up.
void append_paragraphs(const XmlElement& element, bool in_list, std::string& html) {
    for (const XmlElement& child : element.children) {
        // Deletions that ODT keeps apart, and what a document says again for old programs.
        if (child.name == "tracked-changes" || child.name == "Fallback"
            || child.name == "moveFrom") {
            continue;
        }
        const bool heading = child.name == "h";
        if (child.name != "p" && !heading) {
            append_paragraphs(child, in_list || child.name == "list-item", html);
            continue;
        }
        std::string words;
        append_words(child, words);
        const std::string style = style_of(child);
        const bool titled = style == "Title" || style == "Heading1";
        const bool headed = heading || style.starts_with("Heading");
        append_element(
            html,
            titled                          ? "h1"
            : headed                        ? "h2"
            : in_list || has_numbers(child) ? "li"
                                            : "p",
            words);
    }
}

std::string text_in(const XmlElement& element, std::string_view name) {
    if (element.name == name) {
        return element.all_text();
    }
    for (const XmlElement& child : element.children) {
        std::string found = text_in(child, name);
        if (!found.empty()) {
            return found;
        }
    }
    return {};
}

// Dublin Core in docProps/core.xml, meta.xml and the package of a book.
void read_properties(const XmlElement& root, Metadata& known) {
    known.title = text_in(root, "title");
    known.author = clean_author(text_in(root, "creator"));
    known.publisher = text_in(root, "publisher");
    for (const char* name : {"date", "created", "creation-date"}) {
        known.published =
            known.published.empty() ? to_iso_date(text_in(root, name)) : known.published;
    }
}

// "../Text/chapter%201.xhtml#top" beside "OEBPS/" -> "Text/chapter 1.xhtml".
std::string path_of(std::string_view folder, std::string_view href) {
    std::string path(folder);
    href = href.substr(0, href.find('#'));
    for (std::size_t i = 0; i < href.size(); ++i) {
        unsigned byte = 0;
        const auto digits = href.substr(std::min(i + 1, href.size()), 2);
        const auto parsed =
            std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
        const bool coded =
            href[i] == '%' && digits.size() == 2 && parsed.ptr == digits.data() + 2;
        path += coded ? static_cast<char>(byte) : href[i];
        i += coded ? 2 : 0;
    }
    return std::filesystem::path(path).lexically_normal().generic_string();
}

// The chapters of a book in the order in which they are to be read.
std::string chapters(
    const Parts& parts, std::string_view package_name, const XmlElement& package) {
    std::map<std::string, std::string> files;
    std::vector<std::string> order;
    for (const XmlElement& part : package.children) {
        for (const XmlElement& item : part.children) {
            if (part.name == "manifest") {
                files[item.attribute("id")] = item.attribute("href");
            } else if (part.name == "spine") {
                order.push_back(item.attribute("idref"));
            }
        }
    }
    constexpr std::size_t longest = 4'000;  // bytes of an address
    const std::string folder(package_name.substr(0, package_name.rfind('/') + 1));
    std::string html;
    std::set<std::string> listed;
    std::set<const std::string*> seen;
    for (const std::string& id : order) {
        const std::string& href = files[id];
        // Once, however often the book lists it.
        if (!listed.insert(id).second || href.size() > longest) {
            continue;
        }
        const auto* chapter = part_named(parts, path_of(folder, href));
        if (chapter != nullptr && seen.insert(chapter).second) {
            html += *chapter;
        }
    }
    return html;
}

void read_book(const Parts& parts, RawArticle& raw) {
    for (const auto& [name, bytes] : parts) {
        const auto package = name.ends_with(".opf") ? read_xml(bytes) : std::nullopt;
        if (package) {
            read_properties(*package, raw.known);
            raw.text = chapters(parts, name, *package);
            return;
        }
    }
}

void read_letter(const Parts& parts, RawArticle& raw) {
    for (const auto* name : {"docProps/core.xml", "meta.xml"}) {
        const auto* part = part_named(parts, name);
        const auto root = part != nullptr ? read_xml(*part) : std::nullopt;
        if (root) {
            read_properties(*root, raw.known);
        }
    }
    for (const auto* name : {"word/document.xml", "content.xml"}) {
        const auto* part = part_named(parts, name);
        const auto root = part != nullptr ? read_xml(*part) : std::nullopt;
        if (root) {
            append_paragraphs(*root, false, raw.text);
        }
    }
    raw.text = raw.text.empty() ? raw.text : article_page(raw.text);
}

Input read_office(
    std::unique_ptr<ByteSource> source, const InputFile& file, const ReadContext& context) {
    std::string reason;
    const Parts parts =
        read_parts(std::move(source), file.unpacking, most_bytes(context.options), reason);
    if (parts.empty()) {
        return Skipped{file.name, reason};
    }
    RawArticle raw;
    raw.html = true;
    read_letter(parts, raw);
    if (raw.text.empty()) {
        read_book(parts, raw);
    }
    if (raw.text.empty()) {
        return Skipped{file.name, reason.empty() ? "no text in it" : reason};
    }
    Decoded decoded = decode(raw.text);
    raw.text = std::move(decoded.text);
    return finish_article(raw, file, decoded.replaced, context);
}

}  // namespace

std::unique_ptr<DocumentReader> open_office(
    std::unique_ptr<ByteSource> source, const InputFile& file, const ReadContext& context) {
    return one_input(read_office(std::move(source), file, context));
}

}  // namespace newsgraph
