#include "ingest/json_fields.hpp"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <array>
#include <charconv>
#include <string_view>
#include <vector>

namespace newsgraph {

namespace {

constexpr std::size_t deepest = 1000;

// Gathers the wanted fields from the parser's events. A field's place is its path: "title",
// "source.name".
class FieldHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, FieldHandler> {
  public:
    FieldHandler(JsonArticle& article, const ReadOptions& options) : article_(article) {
        want("id", article.id, options);
        want("title", article.title, options);
        want("url", article.url, options);
        want("published", article.published, options);
        want("publisher", article.publisher, options);
        want("text", text_, options);
    }

    bool StartObject() {
        is_object = is_object || depth_ == 0;
        starts_.push_back(path_.size());
        return ++depth_ < deepest;
    }
    bool EndObject(rapidjson::SizeType) {
        --depth_;
        path_.resize(starts_.back());
        starts_.pop_back();
        return true;
    }
    bool StartArray() { return ++depth_ < deepest && is_object; }
    bool EndArray(rapidjson::SizeType) {
        --depth_;
        return true;
    }
    bool Key(const char* text, rapidjson::SizeType length, bool) {
        path_.resize(starts_.back());
        path_ += path_.empty() ? "" : ".";
        path_.append(text, length);
        return true;
    }
    bool String(const char* text, rapidjson::SizeType length, bool) {
        take({text, length});
        return true;
    }
    bool RawNumber(const char* text, rapidjson::SizeType length, bool copy) {
        return String(text, length, copy);
    }
    bool Default() { return true; }

    bool is_object = false;

  private:
    struct Wanted {
        std::string path;
        std::string* value;
    };

    void want(std::string_view ours, std::string& value, const ReadOptions& options) {
        const auto mapped = options.fields.find(ours);
        wanted_.push_back(
            {mapped == options.fields.end() ? std::string(ours) : mapped->second, &value});
        // schema.org has an object here: "publisher": {"name": "..."}
        if (ours == "publisher" && mapped == options.fields.end()) {
            wanted_.push_back({"publisher.name", &value});
        }
    }

    // The first value of a field counts; of text, all of them.
    void take(std::string_view text) {
        for (const Wanted& wanted : wanted_) {
            if (wanted.path != path_) {
                continue;
            }
            if (wanted.value == &text_) {
                article_.text.emplace(article_.text ? *article_.text + "\n\n" : std::string{});
                article_.text->append(text);
            } else if (wanted.value->empty()) {
                *wanted.value = text;
            }
        }
    }

    JsonArticle& article_;
    std::string text_;  // stands for article_.text in wanted_
    std::vector<Wanted> wanted_;
    std::string path_;
    std::vector<std::size_t> starts_;  // length of path_ before each open object
    std::size_t depth_ = 0;
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
    if (result.Code() == rapidjson::kParseErrorTermination) {
        article.error = handler.is_object ? "JSON nested too deep" : "not a JSON object";
    } else if (result.IsError()) {
        article.error = std::string("not JSON: ") + rapidjson::GetParseError_En(result.Code());
    } else if (!handler.is_object) {
        article.error = "not a JSON object";
    }
    return article;
}

}  // namespace newsgraph
