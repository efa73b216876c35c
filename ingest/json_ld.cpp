// JSON-LD of schema.org in a page's head: https://schema.org/NewsArticle
#include "core/one_of.hpp"
#include "ingest/character_repair.hpp"
#include "ingest/json_repair.hpp"
#include "ingest/lines.hpp"
#include "ingest/metadata.hpp"
#include "ingest/written_dates.hpp"

#include <rapidjson/document.h>
#include <rapidjson/encodedstream.h>
#include <rapidjson/memorystream.h>

#include <array>
#include <unordered_map>

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

// The objects with a name of a @graph by their "@id", to which "publisher": {"@id": "#us"} points.
using Named = std::unordered_map<std::string_view, const Value*>;

void add_named(const Value& value, int depth, Named& named) {
    if (value.IsArray() && depth < 4) {
        for (const Value& item : value.GetArray()) {
            add_named(item, depth + 1, named);
        }
    } else if (value.IsObject()) {
        const auto own = value.FindMember("@id");
        if (own != value.MemberEnd() && own->value.IsString() && value.HasMember("name")) {
            named.try_emplace(own->value.GetString(), &value);
        }
        const auto graph = value.FindMember("@graph");
        if (graph != value.MemberEnd() && depth < 4) {
            add_named(graph->value, depth + 1, named);
        }
    }
}

// Name of one thing: "Jane Doe", {"name": "Jane Doe"}.
std::string name_in(const Value& value) {
    if (value.IsString()) {
        return value.GetString();
    }
    const auto name =
        value.IsObject() ? value.FindMember("name") : Value::ConstMemberIterator{};
    return value.IsObject() && name != value.MemberEnd() && name->value.IsString()
               ? name->value.GetString()
               : std::string{};
}

// "author": one or several, as names or objects.
std::string names_at(const Value& object, const char* key) {
    const auto found = object.FindMember(key);
    if (found == object.MemberEnd()) {
        return {};
    }
    if (!found->value.IsArray()) {
        return clean_author(name_in(found->value));
    }
    std::string names;
    for (const Value& item : found->value.GetArray()) {
        const std::string name = clean_author(name_in(item));
        if (!name.empty() && names.size() < 200) {
            names += (names.empty() ? "" : ", ") + name;
        }
    }
    return names;
}

// What one script says, into the empty fields.
class Reading {
  public:
    Reading(const Value& root, Metadata& metadata) : metadata_(metadata) {
        add_named(root, 0, named_);
    }

    // Objects stand alone, in an array, in @graph, or are what their page is about; deeper ones
    // are about other things.
    void read(const Value& value, int depth) {
        if (value.IsArray() && depth < 4) {
            for (const Value& item : value.GetArray()) {
                read(item, depth + 1);
            }
        } else if (value.IsObject()) {
            if (is_article(value)) {
                read_article(value);
            }
            for (const char* inner : {"@graph", "mainEntity", "mainEntityOfPage"}) {
                const auto found = value.FindMember(inner);
                if (found != value.MemberEnd() && !found->value.IsString() && depth < 4) {
                    read(found->value, depth + 1);
                }
            }
        }
    }

  private:
    void fill(std::string& field, const char* name, std::string value, const char* key) {
        if (field.empty() && !value.empty()) {
            field = std::move(value);
            metadata_.origins[name] = std::string("JSON-LD ") + key;
        }
    }

    std::string line(const Value& object, const char* key) const {
        return collapse_spaces(clean_characters(decode_entities(string_at(object, key))));
    }

    // A name; of {"@id": "#us"} that of what it points to, else the host of the address.
    std::string publisher_of(const Value& object) const {
        std::string name = line(object, "publisher");
        if (const auto target = named_.find(name); target != named_.end()) {
            name = collapse_spaces(clean_characters(decode_entities(name_in(*target->second))));
        }
        return is_outlet_name(name) ? name : host_of(name);
    }

    void read_article(const Value& object) {
        Metadata& m = metadata_;
        // "matrix equal to its transpose" describes what "name" names.
        const std::string headline = line(object, "headline");
        const bool describes = starts_lower(headline);
        fill(m.title, "title", describes ? line(object, "name") : std::string{}, "name");
        fill(m.title, "title", headline, "headline");
        fill(m.publisher, "publisher", publisher_of(object), "publisher");
        for (const char* key : {"datePublished", "dateCreated"}) {
            const std::string stamp = string_at(object, key);
            const std::string day = to_iso_date(stamp);
            m.stamp = m.published.empty() && !day.empty() ? stamp : m.stamp;
            fill(m.published, "published", day, key);
        }
        fill(m.author, "author", names_at(object, "author"), "author");
        for (const char* key : {"url", "mainEntityOfPage"}) {
            fill(m.url, "url", web_address(line(object, key)), key);
        }
        fill(m.text, "text", string_at(object, "articleBody"), "articleBody");
    }

    Metadata& metadata_;
    Named named_;
};

// Reads every object that stands in `json`, one after another; false: it is broken.
bool read_objects(std::string_view json, Metadata& metadata) {
    rapidjson::MemoryStream stream(json.data(), json.size());
    rapidjson::EncodedInputStream<rapidjson::UTF8<>, rapidjson::MemoryStream> input(stream);
    constexpr std::size_t most = 50;
    for (std::size_t i = 0; i < most; ++i) {
        rapidjson::Document document;
        document.ParseStream<
            rapidjson::kParseIterativeFlag | rapidjson::kParseCommentsFlag
            | rapidjson::kParseTrailingCommasFlag | rapidjson::kParseStopWhenDoneFlag>(input);
        if (document.HasParseError()) {
            return document.GetParseError() == rapidjson::kParseErrorDocumentEmpty;
        }
        Reading(document, metadata).read(document, 0);
        while (input.Peek() == ';' || input.Peek() == ',') {
            input.Take();
        }
    }
    return true;
}

// Of a script that no repair makes JSON: what stands in it under the keys themselves.
void scan_broken(std::string_view json, Metadata& metadata) {
    if (json.find("Article\"") == std::string_view::npos || !metadata.published.empty()) {
        return;
    }
    const std::string stamp = scan_json_string(json, "datePublished");
    metadata.published = to_iso_date(stamp);
    if (!metadata.published.empty()) {
        metadata.stamp = stamp;
        metadata.origins["published"] = "JSON-LD datePublished (broken JSON)";
    }
}

}  // namespace

void read_json_ld(std::string_view json, Metadata& metadata) {
    if (json.size() > longest_script) {
        return;
    }
    const std::string repaired = repair_json(json);
    if (!read_objects(repaired, metadata)) {
        scan_broken(repaired, metadata);
    }
}

}  // namespace newsgraph
