// WARC, the format of web archives: https://iipc.github.io/warc-specifications/ (1.0, 1.1).
//
//   WARC/1.0 CRLF  name: value CRLF ... CRLF  block of Content-Length bytes  CRLF CRLF
//
// A response with a page, or a resource that is one, is an article; its name is its address. A
// revisit says that a page was the same again, and has no text of its own. Digests are checked:
// a record whose bytes are others is read all the same, and counted.
#include "core/utf8.hpp"
#include "ingest/archive_entries.hpp"
#include "ingest/digest.hpp"
#include "ingest/input_formats.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace newsgraph {

namespace {

using Headers = std::map<std::string, std::string, std::less<>>;

constexpr std::size_t longest_line = 16384;
constexpr std::size_t most_headers = 1000;

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos
               ? std::string_view{}
               : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// A line without its end, CR LF or LF. False at the end of the source.
bool read_line(ByteSource& source, std::string& line) {
    const bool any = source.read_line(line, longest_line);
    if (line.ends_with('\r')) {
        line.pop_back();
    }
    return any;
}

void add_header(std::string_view line, Headers& headers) {
    const auto colon = line.find(':');
    if (colon != std::string_view::npos && headers.size() < most_headers) {
        headers.emplace(
            ascii_lower(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1)));
    }
}

std::string value_of(const Headers& headers, std::string_view name) {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string{} : found->second;
}

std::optional<std::size_t> number_in(std::string_view text, int base) {
    std::size_t value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value, base);
    return parsed.ec == std::errc{} ? std::optional(value) : std::nullopt;
}

// "Transfer-Encoding: chunked": size in hex, line end, so many bytes, line end; size 0 ends.
std::string without_chunks(std::string_view body) {
    std::string out;
    while (!body.empty()) {
        const auto end = body.find('\n');
        const auto size = number_in(trimmed(body.substr(0, end)), 16);
        if (!size || *size == 0 || end == std::string_view::npos) {
            break;
        }
        body.remove_prefix(end + 1);
        out += body.substr(0, *size);
        body.remove_prefix(std::min(body.size(), *size));
        body.remove_prefix(std::min(body.size(), body.find('\n') + 1));
    }
    return out;
}

// What a server sent: headers and body.
struct Response {
    int status = 200;
    Headers headers;
    std::string body;
};

Response split_response(const std::string& block) {
    Response response;
    std::size_t at = block.find('\n');
    const auto space = block.find(' ');
    response.status = static_cast<int>(
        number_in(std::string_view(block).substr(space + 1, 3), 10).value_or(0));
    while (at != std::string::npos) {
        const auto end = block.find('\n', at + 1);
        const auto line = trimmed(std::string_view(block).substr(at, end - at));
        at = end;
        if (line.empty()) {
            break;
        }
        add_header(line, response.headers);
    }
    response.body = at == std::string::npos ? std::string{} : block.substr(at + 1);
    return response;
}

// Whether bytes of a record are others than those that its digests were made of. The digest of
// the payload is that of the body as it is without chunks, or with them: makers differ.
bool has_wrong_digest(
    const Headers& headers, std::string_view block, const Response& response) {
    const auto is_wrong = [&](std::string_view name, std::string_view bytes) {
        const auto found = headers.find(name);
        return found != headers.end() && !fits_digest(bytes, found->second).value_or(true);
    };
    const std::string coding = value_of(response.headers, "transfer-encoding");
    return is_wrong("warc-block-digest", block)
           || (is_wrong("warc-payload-digest", response.body)
               && (ascii_lower(coding) != "chunked"
                   || is_wrong("warc-payload-digest", without_chunks(response.body))));
}

// "the same page as https://a.example/b of 2024-06-05T00:00:00Z", as far as it is told.
std::string reason_of_revisit(const Headers& headers) {
    const std::string of = value_of(headers, "warc-refers-to-target-uri");
    const std::string day = value_of(headers, "warc-refers-to-date");
    return "the same page as " + (of.empty() ? "in an earlier record" : of)
           + (day.empty() ? "" : " of " + day);
}

// Nothing where it is packed in a way that we have not, or unpacks to more than `limit`.
std::optional<std::string> unpack(Response& response, std::size_t limit, Unpacking* outer) {
    if (ascii_lower(value_of(response.headers, "transfer-encoding")) == "chunked") {
        response.body = without_chunks(response.body);
    }
    const std::string encoding = ascii_lower(value_of(response.headers, "content-encoding"));
    if (encoding.empty() || encoding == "identity") {
        return std::move(response.body);
    }
#ifdef NEWSGRAPH_HAS_ARCHIVE
    if (encoding == "gzip" || encoding == "x-gzip" || encoding == "zstd") {
        ArchiveEntries entries(ByteSource::of_bytes(std::move(response.body)), outer);
        return entries.next() ? entries.entry()->read_up_to(limit) : std::nullopt;
    }
#else
    (void)limit, (void)outer;
#endif
    return std::nullopt;
}

bool is_page(std::string_view type) {
    return type.starts_with("text/html") || type.starts_with("application/xhtml")
           || type.starts_with("text/plain");
}

class WarcReader : public DocumentReader {
  public:
    WarcReader(std::unique_ptr<ByteSource> source, InputFile file, const ReadContext& context)
        : source_(std::move(source)), file_(std::move(file)), context_(context) {}

    std::optional<Input> next() override {
        while (auto headers = read_record()) {
            if (auto input = read_block(*headers)) {
                any_ = true;
                return input;
            }
        }
        if (std::exchange(any_, true)) {
            return broken_ && !std::exchange(said_, true)
                       ? std::optional<Input>(Skipped{file_.name, "a broken record in it"})
                       : std::nullopt;
        }
        return Skipped{file_.name, "a web archive without a page in it"};
    }

  private:
    std::optional<Headers> read_record() {
        std::string line;
        do {
            if (!read_line(*source_, line)) {
                return std::nullopt;
            }
        } while (line.empty());
        ++record_;
        if (!line.starts_with("WARC/")) {
            broken_ = true;
            return std::nullopt;
        }
        Headers headers;
        while (read_line(*source_, line) && !line.empty()) {
            add_header(line, headers);
        }
        return headers;
    }

    // Bytes of a block up to the limit; the rest is read past.
    std::string take_block(std::size_t size, std::size_t limit) {
        std::string block;
        std::string part(65536, '\0');
        while (size > 0) {
            const std::size_t got = source_->read(part.data(), std::min(size, part.size()));
            if (got == 0) {
                broken_ = true;
                break;
            }
            size -= got;
            block.append(part, 0, block.size() + got <= limit ? got : 0);
        }
        return block;
    }

    // Nothing where the record is no page.
    std::optional<Input> read_block(const Headers& headers) {
        const auto size = number_in(value_of(headers, "content-length"), 10);
        if (!size) {
            broken_ = true;
            return std::nullopt;
        }
        const std::string type = value_of(headers, "warc-type");
        const std::string url = value_of(headers, "warc-target-uri");
        const std::string name = url.empty() ? file_.name + "#" + std::to_string(record_) : url;
        const bool wanted = type == "response" || type == "resource";
        const std::size_t limit = wanted ? most_bytes(context_.options) : 0;
        std::string block = take_block(*size, limit);
        if (type == "revisit") {
            return Skipped{name, reason_of_revisit(headers)};
        }
        if (!wanted) {
            return std::nullopt;
        }
        if (*size > limit) {
            return Skipped{name, too_long_reason(context_.options)};
        }
        Response response;
        if (block.starts_with("HTTP/")) {
            response = split_response(block);
        } else {
            response.headers["content-type"] = value_of(headers, "content-type");
            response.body = block;
        }
        return read_response(response, name, has_wrong_digest(headers, block, response));
    }

    std::optional<Input> read_response(
        Response& response, const std::string& name, bool wrong_digest) {
        if (!is_page(ascii_lower(value_of(response.headers, "content-type")))
            || response.status < 200 || response.status >= 300) {
            return std::nullopt;
        }
        const auto body = unpack(response, most_bytes(context_.options), file_.unpacking);
        if (!body) {
            return Skipped{
                name,
                "packed as \"" + value_of(response.headers, "content-encoding")
                    + "\", which is not read, or too long"};
        }
        Decoded decoded = decode(*body);
        if (decoded.binary || decoded.text.find_first_not_of(" \t\r\n") == std::string::npos) {
            return Skipped{name, decoded.binary ? "binary data" : "empty"};
        }
        RawArticle raw;
        raw.text = std::move(decoded.text);
        raw.html = looks_like_html(raw.text);
        raw.flaws.add(TextFlaw::wrong_digest, wrong_digest ? 1 : 0);
        raw.address = name.find("://") != std::string::npos ? name : std::string{};
        return finish_article(raw, {file_.path, name, "", 0}, decoded.replaced, context_);
    }

    std::unique_ptr<ByteSource> source_;
    InputFile file_;
    const ReadContext& context_;
    std::size_t record_ = 0;
    bool any_ = false;
    bool broken_ = false;
    bool said_ = false;
};

}  // namespace

std::unique_ptr<DocumentReader> open_warc(
    std::unique_ptr<ByteSource> source, const InputFile& file, const ReadContext& context) {
    return std::make_unique<WarcReader>(std::move(source), file, context);
}

}  // namespace newsgraph
