// Files that are one article: pasted text and HTML.
#include "core/utf8.hpp"
#include "ingest/input_formats.hpp"

#include <optional>
#include <utility>

namespace newsgraph {

namespace {

enum class Kind { text, html };

// Bytes of a file that may still hold an article of so many characters. HTML costs memory by
// its tags, so it may have as much mark-up as text again, and some.
std::size_t most_bytes(Kind kind, const ReadOptions& options) {
    constexpr std::size_t spare = 4'000'000;
    return options.max_article * (kind == Kind::html ? 2 : 4) + spare;
}

Input read_page(
    ByteSource& source, const InputFile& file, Kind kind, const ReadContext& context) {
    const auto bytes = source.read_up_to(most_bytes(kind, context.options));
    if (!bytes) {
        return Skipped{file.name, too_long_reason(context.options)};
    }
    Decoded decoded = decode(*bytes);
    if (decoded.binary) {
        return Skipped{file.name, "binary file"};
    }
    if (decoded.text.find_first_not_of(" \t\r\n") == std::string::npos) {
        return Skipped{file.name, "empty"};
    }
    RawArticle raw;
    raw.text = std::move(decoded.text);
    raw.html = kind == Kind::html || looks_like_html(raw.text);
    if (!raw.html && count_code_points(raw.text) > context.options.max_article) {
        return Skipped{file.name, too_long_reason(context.options)};
    }
    return finish_article(raw, file, decoded.replaced, context);
}

// A reader of one page, which is read when it is asked for.
class PageReader : public DocumentReader {
  public:
    PageReader(
        std::unique_ptr<ByteSource> source,
        InputFile file,
        Kind kind,
        const ReadContext& context)
        : source_(std::move(source)), file_(std::move(file)), kind_(kind), context_(context) {}

    std::optional<Input> next() override {
        if (!source_) {
            return std::nullopt;
        }
        const auto source = std::move(source_);
        return read_page(*source, file_, kind_, context_);
    }

  private:
    std::unique_ptr<ByteSource> source_;
    InputFile file_;
    Kind kind_;
    const ReadContext& context_;
};

}  // namespace

std::unique_ptr<DocumentReader> open_text(
    std::unique_ptr<ByteSource> source, const InputFile& file, const ReadContext& context) {
    return std::make_unique<PageReader>(std::move(source), file, Kind::text, context);
}

std::unique_ptr<DocumentReader> open_html(
    std::unique_ptr<ByteSource> source, const InputFile& file, const ReadContext& context) {
    return std::make_unique<PageReader>(std::move(source), file, Kind::html, context);
}

}  // namespace newsgraph
