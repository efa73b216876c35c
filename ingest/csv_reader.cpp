// CSV and TSV with a header, an article a row: https://www.rfc-editor.org/rfc/rfc4180
#include "ingest/input_formats.hpp"
#include "ingest/json_fields.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace newsgraph {

namespace {

constexpr std::size_t longest_name = 200;  // bytes of a column's name
constexpr std::size_t most_columns = 10'000;
constexpr int end_of_file = std::char_traits<char>::eof();

// One row after another; a quoted cell may have line ends in it. Holds `limit` bytes at most.
class Rows {
  public:
    Rows(std::istream& stream, char separator, std::size_t limit)
        : stream_(stream), separator_(separator), limit_(limit) {}

    // False at the end. `too_long` where the row was cut.
    bool next(std::vector<std::string>& cells, bool& too_long) {
        cells.assign(1, {});
        size_ = 0;
        line_ = lines_ + 1;
        int c = get();
        if (c == end_of_file) {
            return false;
        }
        for (; c != end_of_file && c != '\n'; c = get()) {
            take(static_cast<char>(c), cells);
        }
        too_long = size_ > limit_;
        return true;
    }

    std::size_t line() const { return line_; }

  private:
    int get() {
        const int c = stream_.rdbuf()->sbumpc();
        lines_ += c == '\n' ? 1U : 0U;
        return c;
    }

    void add(char c, std::string& cell) {
        if (++size_ <= limit_) {
            cell += c;
        }
    }

    void take(char c, std::vector<std::string>& cells) {
        if (c == '"' && cells.back().empty()) {
            take_quoted(cells.back());
        } else if (c == separator_) {
            if (cells.size() < most_columns) {
                cells.emplace_back();
            }
        } else if (c != '\r') {
            add(c, cells.back());
        }
    }

    void take_quoted(std::string& cell) {
        for (int c = get(); c != end_of_file; c = get()) {
            if (c == '"' && stream_.rdbuf()->sgetc() != '"') {
                return;
            }
            if (c == '"') {
                get();
            }
            add(static_cast<char>(c), cell);
        }
    }

    std::istream& stream_;
    char separator_;
    std::size_t limit_;
    std::size_t size_ = 0;
    std::size_t line_ = 0;
    std::size_t lines_ = 0;
};

// A row as the JSON object that its header makes it, so that fields are found as in JSON.
std::string as_json(
    const std::vector<std::string>& header, const std::vector<std::string>& row) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    writer.StartObject();
    for (std::size_t i = 0; i < std::min(header.size(), row.size()); ++i) {
        writer.Key(header[i].data(), static_cast<rapidjson::SizeType>(header[i].size()));
        writer.String(row[i].data(), static_cast<rapidjson::SizeType>(row[i].size()));
    }
    writer.EndObject();
    return {buffer.GetString(), buffer.GetSize()};
}

char separator_of(std::string_view front) {
    const auto line = front.substr(0, front.find('\n'));
    const auto count = [&](char c) { return std::ranges::count(line, c); };
    const std::array separators{',', '\t', ';'};
    return *std::ranges::max_element(separators, {}, count);
}

class CsvReader : public DocumentReader {
  public:
    CsvReader(std::unique_ptr<ByteSource> source, InputFile file, const ReadContext& context)
        : source_(std::move(source)),
          rows_(
              source_->stream(),
              separator_of(source_->front()),
              context.options.max_article * 4 + 1'000'000),
          file_(std::move(file)),
          context_(context) {
        bool too_long = false;
        rows_.next(header_, too_long);
        // Names are written out with every row.
        for (std::string& name : header_) {
            name.resize(std::min(name.size(), longest_name));
        }
        if (!header_.front().empty() && header_.front().starts_with("\xEF\xBB\xBF")) {
            header_.front().erase(0, 3);
        }
    }

    std::optional<Input> next() override {
        std::vector<std::string> row;
        bool too_long = false;
        do {
            if (!rows_.next(row, too_long)) {
                return any_ ? std::nullopt
                            : (any_ = true, std::optional<Input>(Skipped{file_.name, "empty"}));
            }
        } while (row.size() == 1 && row.front().empty());
        any_ = true;
        const std::string line = file_.name + ":" + std::to_string(rows_.line());
        return too_long ? Skipped{line, too_long_reason(context_.options)} : read(row, line);
    }

  private:
    Input read(const std::vector<std::string>& row, const std::string& line) {
        Decoded decoded = decode(as_json(header_, row));
        JsonArticle article = read_json_article(decoded.text, context_.options);
        if (!article.text || article.text->find_first_not_of(" \t\r\n") == std::string::npos) {
            return Skipped{line, "no text in the row (--field text=COLUMN names another)"};
        }
        const std::string name = !article.id.empty()    ? article.id
                                 : !article.url.empty() ? article.url
                                                        : line;
        return finish_record(article, {file_.path, name, "", 0}, decoded.replaced, context_);
    }

    std::unique_ptr<ByteSource> source_;
    Rows rows_;
    InputFile file_;
    const ReadContext& context_;
    std::vector<std::string> header_;
    bool any_ = false;
};

}  // namespace

std::unique_ptr<DocumentReader> open_csv(
    std::unique_ptr<ByteSource> source, const InputFile& file, const ReadContext& context) {
    const Decoded start = decode(source->front());
    if (start.binary) {
        return skipped_file(file, "binary file");
    }
    // UTF-16, which spreadsheets write, has no lines to read bytes by.
    if (start.encoding.starts_with("UTF-16") || start.encoding.starts_with("UTF-32")) {
        const auto bytes = source->read_up_to(most_bytes(context.options));
        if (!bytes) {
            return skipped_file(
                file, start.encoding + " is read up to the size of one article");
        }
        source = ByteSource::of_bytes(decode(*bytes).text);
    }
    return std::make_unique<CsvReader>(std::move(source), file, context);
}

}  // namespace newsgraph
