// JSON lines, and .json files: one object, an array of objects, or objects one after another.
#include "core/utf8.hpp"
#include "ingest/input_formats.hpp"
#include "ingest/json_fields.hpp"
#include "ingest/json_values.hpp"
#include "ingest/wrapped_objects.hpp"
#include "ingest/written_dates.hpp"

#include <algorithm>
#include <istream>
#include <vector>

namespace newsgraph {

namespace {

// A character may be written in six bytes: "é".
std::size_t most_bytes_of_json(const ReadOptions& options) {
    return options.max_article * 6 + 1'000'000;
}

class JsonReader : public DocumentReader {
  public:
    JsonReader(
        std::istream& stream, InputFile file, JsonLayout layout, const ReadContext& context)
        : values_(stream, layout, most_bytes_of_json(context.options)),
          file_(std::move(file)),
          context_(context) {}

    std::optional<Input> next() override {
        if (at_ < wrapped_.size()) {
            std::string json(wrapped_[at_++]);
            return read(json);
        }
        wrapped_.clear();
        std::string json;
        switch (values_.next(json)) {
            case JsonValues::Found::value:
                break;
            case JsonValues::Found::too_long:
                return Skipped{line_name(), too_long_reason(context_.options)};
            case JsonValues::Found::broken:
                return Skipped{line_name(), "not JSON"};
            case JsonValues::Found::end:
                return at_end();
        }
        any_ = true;
        return read(json);
    }

  private:
    // "FILE:LINE", for what has no id and no url.
    std::string line_name() {
        any_ = true;
        return file_.name + ":" + std::to_string(values_.line())
               + (wrapped_.empty() ? "" : "#" + std::to_string(at_));
    }

    static bool has_text(const JsonArticle& article) {
        return article.text && article.text->find_first_not_of(" \t\r\n") != std::string::npos;
    }

    // Whether the object holds articles instead of being one; they are next then.
    bool unwrap(std::string&& json) {
        constexpr std::size_t some = 10;
        wrapper_ = std::move(json);
        wrapped_ = wrapped_objects(wrapper_);
        at_ = 0;
        for (std::size_t i = 0; i < std::min(some, wrapped_.size()); ++i) {
            std::string object(wrapped_[i]);
            const auto article = read_json_article(object, context_.options);
            if (has_text(article) && !(article.title.empty() && article.url.empty())) {
                return true;  // no comment of a reader
            }
        }
        wrapped_.clear();
        return false;
    }

    std::optional<Input> at_end() {
        if (any_) {
            return std::nullopt;
        }
        return Skipped{file_.name == "-" ? line_name() : (any_ = true, file_.name), "empty"};
    }

    Input read(std::string& json) {
        std::size_t replaced = 0;
        if (!is_valid_utf8(json)) {
            Decoded decoded = decode(json);
            if (decoded.binary) {
                return Skipped{line_name(), "binary data"};
            }
            replaced = decoded.replaced;
            json = std::move(decoded.text);
        }
        // Reading uses the text up.
        std::string whole = wrapped_.empty() && json.find('[') != std::string::npos ? json : "";
        JsonArticle article = read_json_article(json, context_.options);
        const std::string name = !article.id.empty()    ? article.id
                                 : !article.url.empty() ? article.url
                                                        : line_name();
        if (!article.error.empty()) {
            return Skipped{line_name(), article.error};
        }
        if (!has_text(article)) {
            if (!whole.empty() && unwrap(std::move(whole))) {
                return *next();
            }
            return Skipped{
                name, "no text in the JSON object (--field text=NAME names another)"};
        }
        return finish_record(article, {file_.path, name, "", 0}, replaced, context_);
    }

    JsonValues values_;
    InputFile file_;
    const ReadContext& context_;
    bool any_ = false;
    std::string wrapper_;
    std::vector<std::string_view> wrapped_;  // articles in it
    std::size_t at_ = 0;                     // the next of them
};

// Owns its source.
class JsonFileReader : public DocumentReader {
  public:
    JsonFileReader(
        std::unique_ptr<ByteSource> source,
        const InputFile& file,
        JsonLayout layout,
        const ReadContext& context)
        : source_(std::move(source)), reader_(source_->stream(), file, layout, context) {}

    std::optional<Input> next() override { return reader_.next(); }

  private:
    std::unique_ptr<ByteSource> source_;
    JsonReader reader_;
};

bool begins_array(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    const auto second = text.find_first_not_of(" \t\r\n", first + 1);
    return second != std::string_view::npos && text[first] == '[' && text[second] == '{';
}

std::unique_ptr<DocumentReader> open_layout(
    std::unique_ptr<ByteSource> source,
    const InputFile& file,
    bool lines,
    const ReadContext& context) {
    const Decoded start = decode(source->front());
    if (start.binary) {
        return skipped_file(file, "binary file");
    }
    // UTF-16 has no lines to read bytes by, so the whole file is decoded; it must be of a size.
    if (start.encoding.starts_with("UTF-16") || start.encoding.starts_with("UTF-32")) {
        auto bytes = source->read_up_to(most_bytes_of_json(context.options));
        if (!bytes) {
            return skipped_file(
                file, start.encoding + " is read up to the size of one article");
        }
        source = ByteSource::of_bytes(decode(*bytes).text);
    }
    // Some call an array of objects .jsonl.
    const JsonLayout found = layout_of(start.text);
    const bool array = begins_array(start.text);
    const JsonLayout layout = lines && !array ? JsonLayout::lines : found;
    return std::make_unique<JsonFileReader>(std::move(source), file, layout, context);
}

}  // namespace

namespace {

// The record's fields go before what the text's own head says.
RawArticle raw_article(JsonArticle& article) {
    RawArticle raw;
    raw.text = std::move(*article.text);
    raw.html = looks_like_html(raw.text);
    raw.known.title = article.title;
    raw.known.url = article.url;
    raw.known.publisher = article.publisher;
    raw.known.published = to_iso_date(article.published);
    raw.known.author = clean_author(article.author);
    return raw;
}

}  // namespace

Input finish_record(
    JsonArticle& article,
    const InputFile& file,
    std::size_t replaced,
    const ReadContext& context) {
    if (count_code_points(*article.text) > context.options.max_article) {
        return Skipped{file.name, too_long_reason(context.options)};
    }
    const RawArticle raw = raw_article(article);
    return finish_article(raw, file, replaced + article.replaced, context);
}

std::unique_ptr<DocumentReader> open_json(
    std::unique_ptr<ByteSource> source, const InputFile& file, const ReadContext& context) {
    return open_layout(std::move(source), file, false, context);
}

std::unique_ptr<DocumentReader> open_json_lines(
    std::unique_ptr<ByteSource> source, const InputFile& file, const ReadContext& context) {
    return open_layout(std::move(source), file, true, context);
}

std::unique_ptr<DocumentReader> open_json_stream(
    std::istream& stream, const std::string& name, const ReadContext& context) {
    return std::make_unique<JsonReader>(
        stream, InputFile{name, name, "", 0}, JsonLayout::lines, context);
}

}  // namespace newsgraph
