#include "ingest/input_formats.hpp"

#include "core/ascii.hpp"
#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "ingest/language_id.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace newsgraph {

namespace {

using namespace std::string_view_literals;

#ifdef NEWSGRAPH_HAS_ARCHIVE
constexpr OpenFormat archive = open_archive;
constexpr OpenFormat office = open_office;
#else
constexpr OpenFormat archive = nullptr;
constexpr OpenFormat office = nullptr;
#endif
#ifdef NEWSGRAPH_HAS_PDF
constexpr OpenFormat pdf = open_pdf;
#else
constexpr OpenFormat pdf = nullptr;
#endif
#ifdef NEWSGRAPH_HAS_MAIL
constexpr OpenFormat mail = open_mail;
constexpr OpenFormat mailbox = open_mailbox;
#else
constexpr OpenFormat mail = nullptr;
constexpr OpenFormat mailbox = nullptr;
#endif
#ifdef NEWSGRAPH_HAS_MARKDOWN
constexpr OpenFormat markdown = open_markdown;
#else
constexpr OpenFormat markdown = nullptr;
#endif

struct Format {
    std::string_view extension;
    OpenFormat open;                // null: this build lacks the library
    std::string_view library = {};  // that it needs
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
    Format{".csv", open_csv},
    Format{".tsv", open_csv},
    Format{".rss", open_feed},
    Format{".atom", open_feed},
    Format{".warc", open_warc},
    Format{".md", markdown, "libcmark"},
    Format{".markdown", markdown, "libcmark"},
    Format{".pdf", pdf, "poppler-cpp"},
    Format{".eml", mail, "gmime"},
    Format{".mbox", mailbox, "gmime"},
    Format{".docx", office, "libarchive"},
    Format{".odt", office, "libarchive"},
    Format{".epub", office, "libarchive"},
    Format{".gz", archive, "libarchive"},
    Format{".tgz", archive, "libarchive"},
    Format{".xz", archive, "libarchive"},
    Format{".bz2", archive, "libarchive"},
    Format{".zst", archive, "libarchive"},
    Format{".zip", archive, "libarchive"},
    Format{".tar", archive, "libarchive"},
};

// How a file of a format begins, whatever it is called; some at an offset.
struct Signature {
    std::string_view bytes;
    OpenFormat open;
    std::string_view library = {};
    std::size_t offset = 0;
};
constexpr std::array signatures{
    Signature{"%PDF-"sv, pdf, "poppler-cpp"},
    Signature{"WARC/1."sv, open_warc},
    Signature{"\x1F\x8B"sv, archive, "libarchive"},
    Signature{
        "\xFD"
        "7zXZ"sv,
        archive,
        "libarchive"},
    Signature{"\x28\xB5\x2F\xFD"sv, archive, "libarchive"},
    Signature{"PK\x03\x04"sv, archive, "libarchive"},
    Signature{"ustar"sv, archive, "libarchive", 257},
};

// Text files of other trades that lie beside saved web pages.
constexpr std::array<std::string_view, 9> no_articles{
    ".css", ".js", ".mjs", ".map", ".yml", ".yaml", ".ini", ".log", ".svg"};

// A feed, and no other XML: its first element says so.
bool looks_like_feed(std::string_view text) {
    const auto start = text.substr(0, 2000);
    for (const auto name : {"<rss"sv, "<feed"sv, "<rdf:RDF"sv}) {
        const auto at = start.find(name);
        if (at != std::string_view::npos && start.find("<html") == std::string_view::npos
            && std::string_view(" >\n\r\t")
                       .find(start[std::min(at + name.size(), start.size() - 1)])
                   != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

// JSON, a feed, HTML or pasted text, by how the text begins.
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
    if (looks_like_feed(text)) {
        return open_feed;
    }
    return looks_like_html(text) ? open_html : open_text;
}

// In our own words, whatever the language of the system.
std::string why_not_opened(int error) {
    switch (error) {
        case EACCES:
        case EPERM:
            return "no permission";
        case ENOENT:
            return "no such file";
        case ELOOP:
            return "links that lead to each other";
        case EMFILE:
        case ENFILE:
            return "too many open files";
        case ENAMETOOLONG:
            return "name too long";
        case EIO:
            return "the system reports a fault";
        default:
            return "error " + std::to_string(error) + " of the system";
    }
}

// A reader of one article, or of one that was skipped.
class OneReader : public DocumentReader {
  public:
    explicit OneReader(Input input) : input_(std::move(input)) {}

    std::optional<Input> next() override { return std::exchange(input_, std::nullopt); }

  private:
    std::optional<Input> input_;
};

// Function words are every second to fourth word of English, of no other language's texts.
bool looks_english(std::string_view text, const Cues& cues) {
    const auto words = split_words(text.substr(0, 20'000));
    const auto known = std::ranges::count_if(
        words, [&](const Word& word) { return cues.is_function_word(word); });
    return static_cast<std::size_t>(known) * 7 >= words.size();
}

// A talk with its translation: the English half is read, sentences of the other are passed over.
bool has_english_half(std::string_view text, const TextLanguage& language) {
    constexpr int least_share = 25;  // percent of the bytes; other scripts take three a letter
    constexpr std::size_t enough = 500;  // bytes
    return language.english >= least_share
           && text.size() / 100 * static_cast<std::size_t>(language.english) >= enough;
}

// The language of most of a text, English in doubt: names alone often look like another one.
std::string language_of(std::string_view text, const Cues& cues) {
    const auto found = identify_language(text);
    if (has_english_half(text, found)) {
        return "en";
    }
    const bool latin = std::ranges::count_if(text, [](char c) { return !is_ascii(c); }) * 5
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

std::unique_ptr<DocumentReader> one_input(Input input) {
    return std::make_unique<OneReader>(std::move(input));
}

std::unique_ptr<DocumentReader> skipped_file(const InputFile& file, std::string reason) {
    return one_input(Skipped{file.name, std::move(reason)});
}

std::unique_ptr<DocumentReader> open_file(const InputFile& file, const ReadContext& context) {
    std::error_code error;
    if (std::filesystem::is_directory(file.path, error)) {
        return skipped_file(file, "cannot be read (not a file)");
    }
    errno = 0;
    auto source = ByteSource::of_file(file.path);
    if (source->front().empty() && errno != 0) {
        return skipped_file(file, "cannot be read (" + why_not_opened(errno) + ")");
    }
    return open_source(std::move(source), file, context);
}

std::unique_ptr<DocumentReader> open_source(
    std::unique_ptr<ByteSource> source, const InputFile& file, const ReadContext& context) {
    const std::string_view front = source->front();
    const std::filesystem::path named =
        file.format_name.empty() ? file.path : std::filesystem::path(file.format_name);
    const std::string extension = ascii_lower(named.extension().string());
    const auto known = std::ranges::find(formats, extension, &Format::extension);
    const auto signature = std::ranges::find_if(signatures, [&](const Signature& s) {
        return front.size() > s.offset && front.substr(s.offset).starts_with(s.bytes);
    });
    const auto lacking = [&](std::string_view library) {
        return skipped_file(
            file, "cannot be read: this newsgraph was built without " + std::string(library));
    };
    // .docx begins like .zip, and some call a packed file .txt.
    const bool by_name =
        known != formats.end()
        && (signature == signatures.end() || known->library == signature->library);
    if (by_name) {
        return known->open != nullptr ? known->open(std::move(source), file, context)
                                      : lacking(known->library);
    }
    if (signature != signatures.end()) {
        return signature->open != nullptr ? signature->open(std::move(source), file, context)
                                          : lacking(signature->library);
    }
    if (is_one_of(extension, no_articles)) {
        return skipped_file(file, "not a format of articles (" + extension + ")");
    }
    const Decoded start = decode(front);
    if (start.binary) {
        return skipped_file(file, "binary file");
    }
    const OpenFormat open = format_of_content(start.text);
    if (open == open_text && extension == ".xml") {
        return skipped_file(file, "not a format of articles (" + extension + ")");
    }
    return open(std::move(source), file, context);
}

std::size_t most_bytes(const ReadOptions& options) {
    constexpr std::size_t spare = 4'000'000;
    return options.max_article * 2 + spare;
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
    read.origins = std::move(article.origins);
    read.left_out = std::move(article.left_out);
    read.flaws = article.flaws;
    read.replaced_bytes = replaced_bytes;
    Document& document = read.document;
    document.id = file.name;
    document.source = file.path.string();
    if (document.text.empty() && article.foreign.empty()) {
        return Skipped{file.name, why_nothing(raw, context.language.cues)};
    }
    // A page all in a script without full stops, for who wants other languages, too.
    if (document.text.empty()) {
        document.title_bytes = document.title.size();
        document.text =
            document.title + (document.title.empty() ? "" : "\n\n") + article.foreign;
    }
    if (count_code_points(document.text) > context.options.max_article) {
        return Skipped{file.name, too_long_reason(context.options)};
    }
    document.language = language_of(
        article.foreign.empty() ? document.text : article.foreign, context.language.cues);
    if (context.options.english_only && document.language != "en") {
        return Skipped{file.name, "not English (" + document.language + ")"};
    }
    read.origins.push_back({"language", "most of the text"});
    if (document.publisher.empty() && !context.options.publisher.empty()) {
        document.publisher = context.options.publisher;
        read.origins.push_back({"publisher", "given for all documents"});
    }
    return read;
}

}  // namespace newsgraph
