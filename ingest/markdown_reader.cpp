// Markdown through libcmark (https://commonmark.org), with the head that site builders put
// before it.
#include "core/utf8.hpp"
#include "ingest/input_formats.hpp"
#include "ingest/markdown_tables.hpp"
#include "ingest/markup.hpp"
#include "ingest/written_dates.hpp"

#include <algorithm>
#include <cmark.h>
#include <cstdlib>
#include <memory>

namespace newsgraph {

namespace {

std::string unquoted(std::string_view value) {
    const auto first = value.find_first_not_of(" \t\"'");
    return first == std::string_view::npos
               ? std::string{}
               : std::string(
                   value.substr(first, value.find_last_not_of(" \t\r\"'") - first + 1));
}

void read_head_line(std::string_view line, Metadata& known) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) {
        return;
    }
    const std::string key = ascii_lower(line.substr(0, colon));
    const std::string value = unquoted(line.substr(colon + 1));
    if (key == "title") {
        known.title = value;
    } else if (key == "date" || key == "published") {
        known.published = to_iso_date(value);
    } else if (key == "author") {
        known.author = clean_author(value);
    } else if (key == "url" || key == "link") {
        known.url = value;
    } else if (key == "publisher" || key == "source") {
        known.publisher = value;
    }
}

// "---\ntitle: ...\ndate: ...\n---\n" at the front is read and taken off.
std::string_view read_head(std::string_view text, Metadata& known) {
    if (!text.starts_with("---\n")) {
        return text;
    }
    const auto end = text.find("\n---\n", 3);
    if (end == std::string_view::npos) {
        return text;
    }
    std::string_view head = text.substr(4, end - 3);
    while (!head.empty()) {
        const auto stop = std::min(head.find('\n'), head.size());
        read_head_line(head.substr(0, stop), known);
        head.remove_prefix(std::min(stop + 1, head.size()));
    }
    return text.substr(end + 5);
}

// The parser keeps some 200 bytes for every mark and line; a megabyte of "[" is no article.
bool has_endless_marks(std::string_view text) {
    constexpr std::ptrdiff_t most_marks = 500'000;
    constexpr std::string_view marks = "[]*_`!<&|\\\n";
    return std::ranges::count_if(
               text, [&](char c) { return marks.find(c) != std::string_view::npos; })
           > most_marks;
}

Input read_markdown(ByteSource& source, const InputFile& file, const ReadContext& context) {
    const auto bytes = source.read_up_to(most_bytes(context.options));
    if (!bytes) {
        return Skipped{file.name, too_long_reason(context.options)};
    }
    Decoded decoded = decode(*bytes);
    if (decoded.binary) {
        return Skipped{file.name, "binary file"};
    }
    RawArticle raw;
    const auto text = read_head(decoded.text, raw.known);
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return Skipped{file.name, "empty"};
    }
    raw.html = !has_endless_marks(text);
    if (raw.html) {
        const std::string with_html = with_tables(text);
        const std::unique_ptr<char, decltype(&std::free)> html(
            cmark_markdown_to_html(with_html.data(), with_html.size(), CMARK_OPT_UNSAFE),
            &std::free);
        raw.text = article_page(html.get());
    } else {
        raw.text = text;
    }
    return finish_article(raw, file, decoded.replaced, context);
}

}  // namespace

std::unique_ptr<DocumentReader> open_markdown(
    std::unique_ptr<ByteSource> source, const InputFile& file, const ReadContext& context) {
    return one_input(read_markdown(*source, file, context));
}

}  // namespace newsgraph
