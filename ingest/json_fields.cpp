#include "ingest/json_fields.hpp"

#include <rapidjson/reader.h>

#include <array>
#include <charconv>
#include <map>
#include <string_view>
#include <vector>

namespace newsgraph {

namespace {

constexpr std::size_t deepest = 1000;
constexpr std::size_t most_names = 12;

// Names that corpora have for a field where the user names none; ours first.
struct FieldNames {
    std::string_view ours;
    std::array<std::string_view, most_names> theirs;
};
constexpr std::array<FieldNames, 7> field_names{{
    {"id", {"id", "guid", "uuid", "article_id", "doc_id", "GKGRECORDID"}},
    {"title", {"title", "headline", "headline.main", "title.rendered", "webTitle"}},
    {"url",
     {"url", "link", "webUrl", "web_url", "source_url", "DocumentIdentifier", "SOURCEURL"}},
    {"published",
     {"published",
      "date",
      "publishedAt",
      "published_at",
      "date_publish",
      "datePublished",
      "pub_date",
      "publication_date",
      "webPublicationDate",
      "seendate",
      "date_published"}},
    {"publisher",
     {"publisher",
      "publisher.name",
      "source",
      "source.name",
      "source_domain",
      "publication",
      "outlet",
      "SourceCommonName",
      "domain"}},
    {"author", {"author", "authors", "author.name", "byline", "byline.original", "creator"}},
    {"text",
     {"text",
      "body",
      "content",
      "articleBody",
      "maintext",
      "full_text",
      "article",
      "content.rendered",
      "body.content",
      "story",
      "content_text",
      "content_html"}},
}};

// Gathers the wanted fields from the parser's events. A field's place is its path: "title",
// "source.name", "body.0.content".
class FieldHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, FieldHandler> {
  public:
    FieldHandler(JsonArticle& article, const ReadOptions& options) : article_(article) {
        const std::array<std::string*, field_names.size()> values{
            &article.id,
            &article.title,
            &article.url,
            &article.published,
            &article.publisher,
            &article.author,
            &text_};
        for (std::size_t i = 0; i < values.size(); ++i) {
            want(field_names[i], *values[i], options);
        }
    }

    bool StartObject() {
        is_object = is_object || open_.empty();
        enter_item();
        open_.push_back({path_.size(), false, 0});
        return open_.size() < deepest;
    }
    bool EndObject(rapidjson::SizeType) { return leave(); }
    bool StartArray() {
        enter_item();
        open_.push_back({path_.size(), true, 0});
        return open_.size() < deepest && is_object;
    }
    bool EndArray(rapidjson::SizeType) { return leave(); }
    bool Key(const char* text, rapidjson::SizeType length, bool) {
        path_.resize(open_.back().path);
        path_ += path_.empty() ? "" : ".";
        path_.append(text, length);
        return true;
    }
    bool String(const char* text, rapidjson::SizeType length, bool) {
        if (open_.empty()) {
            return true;
        }
        // ["...", "..."] is one text: an item of an array stands for the array, too.
        if (open_.back().array) {
            path_.resize(open_.back().path);
            take({text, length});
        }
        enter_item();
        take({text, length});
        return true;
    }
    bool RawNumber(const char* text, rapidjson::SizeType length, bool copy) {
        return String(text, length, copy);
    }
    bool Default() {
        if (!open_.empty()) {
            enter_item();
        }
        return true;
    }

    // The text of the surest name that has one.
    void finish() {
        for (std::string& found : texts_) {
            if (!article_.text && !found.empty()) {
                article_.text = std::move(found);
            }
        }
    }

    bool is_object = false;

  private:
    struct Wanted {
        std::string path;
        std::string* value;
        std::size_t rank;  // of the name; the first is the surest
    };
    struct Open {
        std::size_t path;  // length of path_ before it
        bool array;
        std::size_t item;
    };

    void want(const FieldNames& names, std::string& value, const ReadOptions& options) {
        const auto mapped = options.fields.find(names.ours);
        if (mapped != options.fields.end()) {
            wanted_.push_back({mapped->second, &value, 0});
        } else {
            for (std::size_t i = 0; i < names.theirs.size() && !names.theirs[i].empty(); ++i) {
                wanted_.push_back({std::string(names.theirs[i]), &value, i});
            }
        }
    }

    // The next item of the array that is open, if one is.
    void enter_item() {
        if (!open_.empty() && open_.back().array) {
            path_.resize(open_.back().path);
            path_ += '.' + std::to_string(open_.back().item++);
        }
    }

    bool leave() {
        path_.resize(open_.back().path);
        open_.pop_back();
        return true;
    }

    // The first value of the surest name counts; of text, all of them.
    void take(std::string_view text) {
        for (const Wanted& wanted : wanted_) {
            if (wanted.path != path_) {
                continue;
            }
            if (wanted.value == &text_) {
                std::string& found = texts_[wanted.rank];
                found += found.empty() ? "" : "\n\n";
                found += text;
            } else if (wanted.value->empty() || wanted.rank < ranks_[wanted.value]) {
                *wanted.value = text;
                ranks_[wanted.value] = wanted.rank;
            } else if (
                wanted.value == &article_.author && article_.author.size() < 200
                && wanted.rank == ranks_[wanted.value]) {
                article_.author += ", ";
                article_.author += text;
            }
        }
    }

    JsonArticle& article_;
    std::string text_;  // stands for article_.text in wanted_
    std::array<std::string, most_names> texts_;
    std::vector<Wanted> wanted_;
    std::map<const std::string*, std::size_t> ranks_;
    std::string path_;
    std::vector<Open> open_;
};

// The value of "\uXXXX" at `at`, 0 when there is none.
unsigned escape_at(std::string_view json, std::size_t at) {
    unsigned value = 0;
    if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u') {
        return 0;
    }
    const char* digits = json.data() + at + 2;
    const auto parsed = std::from_chars(digits, digits + 4, value, 16);
    return parsed.ptr == digits + 4 ? value : 0;
}

// Halves of a character beyond the first 65,536, as UTF-16 writes it.
bool is_lead(unsigned value) {
    return value >= 0xD800U && value < 0xDC00U;
}
bool is_trail(unsigned value) {
    return value >= 0xDC00U && value < 0xE000U;
}

// Programs cut strings in the middle of an emoji; "\ud83d" alone is no character.
std::size_t replace_lone_surrogates(std::string& json) {
    std::size_t replaced = 0;
    for (std::size_t at = json.find('\\'); at != std::string::npos; at = json.find('\\', at)) {
        const unsigned value = escape_at(json, at);
        if (is_lead(value) && is_trail(escape_at(json, at + 6))) {
            at += 12;
        } else if (is_lead(value) || is_trail(value)) {
            json.replace(at, 6, "\\ufffd");
            ++replaced;
            at += 6;
        } else {
            at += 2;
        }
    }
    return replaced;
}

}  // namespace

JsonArticle read_json_article(std::string& json, const ReadOptions& options) {
    JsonArticle article;
    article.replaced = replace_lone_surrogates(json);
    FieldHandler handler(article, options);
    rapidjson::Reader reader;
    rapidjson::InsituStringStream stream(json.data());
    constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag
                               | rapidjson::kParseNumbersAsStringsFlag
                               | rapidjson::kParseNanAndInfFlag;
    const auto result = reader.Parse<flags>(stream, handler);
    handler.finish();
    if (result.Code() == rapidjson::kParseErrorTermination) {
        article.error = handler.is_object ? "JSON nested too deep" : "not a JSON object";
    } else if (result.IsError()) {
        article.error = "not JSON (broken at byte " + std::to_string(result.Offset() + 1) + ")";
    } else if (!handler.is_object) {
        article.error = "not a JSON object";
    }
    return article;
}

}  // namespace newsgraph
