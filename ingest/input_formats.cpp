#include "ingest/input_formats.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "ingest/language_id.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace newsgraph {

namespace {

using OpenFormat = std::unique_ptr<DocumentReader> (*)(const InputFile&, const ReadContext&);

struct Format {
    std::string_view extension;
    OpenFormat open;
};

// The table of formats. What is not in it is told by content.
constexpr std::array formats{
    Format{".txt", open_text},
    Format{".text", open_text},
    Format{".html", open_html},
    Format{".htm", open_html},
    Format{".xhtml", open_html},
    Format{".json", open_json},
    Format{".jsonl", open_json_lines},
    Format{".ndjson", open_json_lines},
};

// Text files of other trades that lie beside saved web pages.
constexpr std::array<std::string_view, 12> no_articles{
    ".css",
    ".js",
    ".mjs",
    ".map",
    ".csv",
    ".tsv",
    ".xml",
    ".yml",
    ".yaml",
    ".ini",
    ".log",
    ".svg"};

constexpr std::size_t sniffed_bytes = 65536;

std::string first_bytes(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes(sniffed_bytes, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

// JSON, HTML or pasted text, by how the text begins.
OpenFormat format_of_content(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    const bool json =
        first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
    // "[Photo] ..." is no JSON: a key or another bracket must follow.
    const auto second = json ? text.find_first_not_of(" \t\r\n", first + 1) : first;
    if (json && second != std::string_view::npos
        && (text[second] == '"' || text[second] == '{')) {
        return open_json;
    }
    return looks_like_html(text) ? open_html : open_text;
}

// A reader of one skipped file.
class SkippedReader : public DocumentReader {
  public:
    explicit SkippedReader(Skipped skipped) : skipped_(std::move(skipped)) {}

    std::optional<Input> next() override {
        if (done_) {
            return std::nullopt;
        }
        done_ = true;
        return std::move(skipped_);
    }

  private:
    Skipped skipped_;
    bool done_ = false;
};

// Function words are every second to fourth word of English, of no other language's texts.
bool looks_english(std::string_view text, const Cues& cues) {
    const auto words = split_words(text.substr(0, 20'000));
    const auto known = std::ranges::count_if(
        words, [&](const Word& word) { return cues.is_function_word(word); });
    return static_cast<std::size_t>(known) * 7 >= words.size();
}

// The language of most of a text, English in doubt: names alone often look like another one.
std::string language_of(std::string_view text, const Cues& cues) {
    const auto found = identify_language(text);
    const bool latin = std::ranges::count_if(text, [](char c) { return (c & 0x80) != 0; }) * 5
                       < static_cast<std::ptrdiff_t>(text.size());
    if (found.code == "un" && latin) {
        return "en";
    }
    return !found.reliable && latin && looks_english(text, cues) ? "en" : found.code;
}

// A page in a script without full stops gives no paragraph; its language is the better reason.
std::string why_nothing(const RawArticle& raw, const Cues& cues) {
    const auto language = language_of(raw.text, cues);
    const bool sure = identify_language(raw.text).reliable && !raw.html;
    return sure && language != "en" ? "not English (" + language + ")"
                                    : "no article text in it";
}

}  // namespace

std::unique_ptr<DocumentReader> skipped_file(const InputFile& file, std::string reason) {
    return std::make_unique<SkippedReader>(Skipped{file.name, std::move(reason)});
}

std::unique_ptr<DocumentReader> open_file(const InputFile& file, const ReadContext& context) {
    errno = 0;
    std::ifstream stream(file.path, std::ios::binary);
    const bool readable = stream && (stream.peek() != EOF || stream.eof());
    if (!readable) {
        const std::string why = errno != 0 ? std::strerror(errno) : "not a file";
        return skipped_file(file, "cannot be read (" + why + ")");
    }
    const std::string extension = ascii_lower(file.path.extension().string());
    const auto known = std::ranges::find(formats, extension, &Format::extension);
    if (known != formats.end()) {
        return known->open(file, context);
    }
    if (is_one_of(extension, no_articles)) {
        return skipped_file(file, "not a format of articles (" + extension + ")");
    }
    const Decoded start = decode(first_bytes(file.path));
    return start.binary ? skipped_file(file, "binary file")
                        : format_of_content(start.text)(file, context);
}

std::string too_long_reason(const ReadOptions& options) {
    return "longer than " + std::to_string(options.max_article)
           + " characters (--max-article allows more)";
}

Input finish_article(
    const RawArticle& raw,
    const InputFile& file,
    std::size_t replaced_bytes,
    const ReadContext& context) {
    CleanArticle article = clean_article(raw, context.language);
    ReadDocument read;
    read.document = std::move(article.document);
    read.author = std::move(article.author);
    read.origins = std::move(article.origins);
    read.left_out = std::move(article.left_out);
    read.replaced_bytes = replaced_bytes;
    Document& document = read.document;
    document.id = file.name;
    document.source = file.path.string();
    if (document.text.empty() && article.foreign.empty()) {
        return Skipped{file.name, why_nothing(raw, context.language.cues)};
    }
    if (count_code_points(document.text) > context.options.max_article) {
        return Skipped{file.name, too_long_reason(context.options)};
    }
    document.language = language_of(
        article.foreign.empty() ? document.text : article.foreign, context.language.cues);
    if (context.options.english_only && document.language != "en") {
        return Skipped{file.name, "not English (" + document.language + ")"};
    }
    if (document.publisher.empty()) {
        document.publisher = context.options.publisher;
    }
    return read;
}

}  // namespace newsgraph
