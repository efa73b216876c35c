// Files that are one article: pasted text and HTML.
#include "core/utf8.hpp"
#include "ingest/input_formats.hpp"

#include <fstream>
#include <optional>

namespace newsgraph {

namespace {

enum class Kind { text, html };

// Bytes of a file that may still hold an article of so many characters. HTML costs memory by
// its tags, so it may have as much mark-up as text again, and some.
std::size_t most_bytes(Kind kind, const ReadOptions& options) {
    constexpr std::size_t spare = 4'000'000;
    return options.max_article * (kind == Kind::html ? 2 : 4) + spare;
}

// Nothing when the file is longer; no more than `limit` and a part is ever in memory.
std::optional<std::string> read_up_to(const std::filesystem::path& path, std::size_t limit) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes;
    std::string part(1 << 20, '\0');
    while (file) {
        file.read(part.data(), static_cast<std::streamsize>(part.size()));
        bytes.append(part, 0, static_cast<std::size_t>(file.gcount()));
        if (bytes.size() > limit) {
            return std::nullopt;
        }
    }
    return bytes;
}

Input read_page(const InputFile& file, Kind kind, const ReadContext& context) {
    const auto bytes = read_up_to(file.path, most_bytes(kind, context.options));
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

// A reader of one file.
class PageReader : public DocumentReader {
  public:
    PageReader(InputFile file, Kind kind, const ReadContext& context)
        : file_(std::move(file)), kind_(kind), context_(context) {}

    std::optional<Input> next() override {
        if (done_) {
            return std::nullopt;
        }
        done_ = true;
        return read_page(file_, kind_, context_);
    }

  private:
    InputFile file_;
    Kind kind_;
    const ReadContext& context_;
    bool done_ = false;
};

}  // namespace

std::unique_ptr<DocumentReader> open_text(const InputFile& file, const ReadContext& context) {
    return std::make_unique<PageReader>(file, Kind::text, context);
}

std::unique_ptr<DocumentReader> open_html(const InputFile& file, const ReadContext& context) {
    return std::make_unique<PageReader>(file, Kind::html, context);
}

}  // namespace newsgraph
