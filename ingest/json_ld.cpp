// JSON-LD of schema.org in a page's head: https://schema.org/NewsArticle
#include "core/one_of.hpp"
#include "ingest/character_repair.hpp"
#include "ingest/metadata.hpp"
#include "ingest/written_dates.hpp"

#include <rapidjson/document.h>

#include <array>

namespace newsgraph {

namespace {

using Value = rapidjson::Value;

constexpr std::size_t longest_script = 4'000'000;  // bytes

std::string string_at(const Value& object, const char* key) {
    const auto found = object.FindMember(key);
    if (found == object.MemberEnd()) {
        return {};
    }
    const Value* value = &found->value;
    // "publisher": {"name": "..."}, "publisher": [{...}], "mainEntityOfPage": {"@id": "..."}
    if (value->IsArray() && !value->Empty()) {
        value = &(*value)[0];
    }
    if (value->IsObject()) {
        for (const char* name : {"name", "@id"}) {
            const auto inner = value->FindMember(name);
            if (inner != value->MemberEnd() && inner->value.IsString()) {
                return inner->value.GetString();
            }
        }
    }
    return value->IsString() ? std::string(value->GetString(), value->GetStringLength())
                             : std::string{};
}

bool is_article_type(std::string_view type) {
    return type.ends_with("Article")
           || is_one_of(
               type, {"BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting"});
}

bool is_article(const Value& object) {
    const auto type = object.FindMember("@type");
    if (type == object.MemberEnd()) {
        return false;
    }
    if (type->value.IsArray()) {
        return std::any_of(type->value.Begin(), type->value.End(), [](const Value& value) {
            return value.IsString() && is_article_type(value.GetString());
        });
    }
    return type->value.IsString() && is_article_type(type->value.GetString());
}

void read_article(const Value& object, Metadata& metadata) {
    const auto fill = [&](std::string& field, std::string value) {
        if (field.empty()) {
            field = std::move(value);
        }
    };
    const auto line = [&](const char* key) {
        return collapse_spaces(clean_characters(decode_entities(string_at(object, key))));
    };
    fill(metadata.title, line("headline"));
    fill(metadata.publisher, line("publisher"));
    fill(metadata.published, to_iso_date(string_at(object, "datePublished")));
    fill(metadata.url, line("url"));
    const std::string page = line("mainEntityOfPage");
    fill(metadata.url, page.starts_with("http") ? page : std::string{});
    fill(metadata.text, string_at(object, "articleBody"));
}

// Objects stand alone, in an array, or in @graph; deeper ones are about other things.
void read_value(const Value& value, int depth, Metadata& metadata) {
    if (value.IsArray() && depth < 3) {
        for (const Value& item : value.GetArray()) {
            read_value(item, depth + 1, metadata);
        }
    } else if (value.IsObject()) {
        if (is_article(value)) {
            read_article(value, metadata);
        }
        const auto graph = value.FindMember("@graph");
        if (graph != value.MemberEnd() && depth < 3) {
            read_value(graph->value, depth + 1, metadata);
        }
    }
}

}  // namespace

void read_json_ld(std::string_view json, Metadata& metadata) {
    if (json.size() > longest_script) {
        return;
    }
    rapidjson::Document document;
    document.Parse<
        rapidjson::kParseIterativeFlag | rapidjson::kParseCommentsFlag
        | rapidjson::kParseTrailingCommasFlag>(json.data(), json.size());
    if (!document.HasParseError()) {
        read_value(document, 0, metadata);
    }
}

}  // namespace newsgraph
