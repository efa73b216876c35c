// The only file that reads JSON. Its RapidJSON values stay behind untyped pointers, so that
// their header, which is slow to compile, is included here alone.
#include "graph/json_value.hpp"

#include "core/error.hpp"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <utility>

namespace newsgraph {

namespace {

constexpr int deepest = 32;
// Iterative, since a recursive parser would be at the mercy of "[[[[[[".
constexpr unsigned parse_flags = rapidjson::kParseIterativeFlag
                                 | rapidjson::kParseValidateEncodingFlag
                                 | rapidjson::kParseFullPrecisionFlag;

const rapidjson::Value& value_of(const void* value) {
    return *static_cast<const rapidjson::Value*>(value);
}

const rapidjson::Value& null_value() {
    static const rapidjson::Value null;
    return null;
}

// The byte after the string that begins there, behind its quotation mark; the line's end where
// it has no end. A mark with an odd number of backslashes before it is one of the string's own.
std::size_t end_of_string(std::string_view line, std::size_t begin) {
    for (std::size_t at = line.find('"', begin); at < line.size();
         at = line.find('"', at + 1)) {
        std::size_t backslashes = 0;
        while (at - backslashes > begin && line[at - backslashes - 1] == '\\') {
            ++backslashes;
        }
        if (backslashes % 2 == 0) {
            return at + 1;
        }
    }
    return line.size();
}

// Whether brackets outside of strings ever stand more than `deepest` deep.
bool nests_too_deep(std::string_view line) {
    int depth = 0;
    for (std::size_t i = 0; i < line.size();) {
        const char c = line[i++];
        if (c == '"') {
            i = end_of_string(line, i);
        } else if (c == '[' || c == '{') {
            ++depth;
        } else if (c == ']' || c == '}') {
            --depth;
        }
        if (depth > deepest) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool JsonValue::is_null() const {
    return value_of(value_).IsNull();
}

bool JsonValue::has(std::string_view key) const {
    return !(*this)[key].is_null();
}

JsonValue JsonValue::operator[](std::string_view key) const {
    const rapidjson::Value& value = value_of(value_);
    if (!value.IsObject()) {
        refuse("no object where \"" + std::string(key) + "\" should stand");
    }
    const auto size = static_cast<rapidjson::SizeType>(key.size());
    const auto found =
        value.FindMember(rapidjson::Value(rapidjson::StringRef(key.data(), size)));
    return {found == value.MemberEnd() ? &null_value() : &found->value, where_};
}

std::vector<JsonValue> JsonValue::items() const {
    const rapidjson::Value& value = value_of(value_);
    std::vector<JsonValue> items;
    if (value.IsNull()) {
        return items;
    }
    if (!value.IsArray()) {
        refuse("a list is expected");
    }
    items.reserve(value.Size());
    for (const rapidjson::Value& item : value.GetArray()) {
        items.emplace_back(&item, where_);
    }
    return items;
}

std::vector<std::string> JsonValue::keys() const {
    const rapidjson::Value& value = value_of(value_);
    std::vector<std::string> keys;
    if (value.IsNull()) {
        return keys;
    }
    if (!value.IsObject()) {
        refuse("an object is expected");
    }
    for (const auto& member : value.GetObject()) {
        keys.emplace_back(member.name.GetString(), member.name.GetStringLength());
    }
    return keys;
}

std::string JsonValue::text() const {
    const rapidjson::Value& value = value_of(value_);
    if (value.IsNull()) {
        return {};
    }
    if (!value.IsString()) {
        refuse("a string is expected");
    }
    return {value.GetString(), value.GetStringLength()};
}

std::string JsonValue::name() const {
    std::string name = text();
    if (name.empty()) {
        refuse("a name is missing");
    }
    return name;
}

std::uint32_t JsonValue::number() const {
    const rapidjson::Value& value = value_of(value_);
    if (!value.IsUint()) {
        refuse("a whole number is expected");
    }
    return value.GetUint();
}

std::optional<double> JsonValue::real() const {
    const rapidjson::Value& value = value_of(value_);
    if (value.IsNull()) {
        return std::nullopt;
    }
    if (!value.IsNumber()) {
        refuse("a number is expected");
    }
    return value.GetDouble();
}

bool JsonValue::truth() const {
    const rapidjson::Value& value = value_of(value_);
    if (!value.IsBool()) {
        refuse("true or false is expected");
    }
    return value.GetBool();
}

void JsonValue::refuse(std::string_view what) const {
    throw Error(
        *where_ + ": " + std::string(what)
        + "; this is no line that newsgraph wrote, make the file again");
}

struct JsonLine::Document {
    rapidjson::Document json;
};

JsonLine::JsonLine(std::string_view line, std::string where)
    : where_(std::move(where)), document_(std::make_unique<Document>()) {
    if (nests_too_deep(line)) {
        throw Error(where_ + ": nested too deep for a file of newsgraph");
    }
    rapidjson::Document& json = document_->json;
    json.Parse<parse_flags>(line.data(), line.size());
    if (json.HasParseError()) {
        throw Error(
            where_ + ": no JSON at byte " + std::to_string(json.GetErrorOffset()) + ": "
            + rapidjson::GetParseError_En(json.GetParseError())
            + " Was the file cut? Make it again");
    }
    if (!json.IsObject()) {
        root().refuse("no object");
    }
}

JsonLine::~JsonLine() = default;

JsonValue JsonLine::root() const {
    return {&document_->json, &where_};
}

}  // namespace newsgraph
