#include "extract/lexicon/own_names.hpp"

#include "core/error.hpp"
#include "core/table.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

using enum EntityType;

bool is_item(std::string_view id) {
    return id.size() > 1 && id.front() == 'Q'
           && id.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

// --- tables --------------------------------------------------------------------------------

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    return first == std::string_view::npos
               ? std::string_view()
               : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

OwnName name_of_row(const Table& table, const Row& row) {
    table.expect_columns(row, 2, 5);
    OwnName name;
    name.label = row[1];
    for (const std::string_view alias : split(row[2], ';')) {
        if (!trimmed(alias).empty()) {
            name.aliases.emplace_back(trimmed(alias));
        }
    }
    if (!row[3].empty()) {
        const auto type = parse_kind<EntityType>(row[3]);
        if (!type) {
            table.fail(row, "no entity type: " + std::string(row[3]));
        }
        name.type = *type;
    }
    name.wikidata = row[4].empty() && is_item(row[0]) ? row[0] : row[4];
    if (!name.wikidata.empty() && !is_item(name.wikidata)) {
        table.fail(row, "no Wikidata item: " + name.wikidata);
    }
    if (name.label.empty()) {
        table.fail(row, "no label");
    }
    return name;
}

std::vector<OwnName> read_table(const std::filesystem::path& file) {
    std::vector<OwnName> names;
    Table table(file);
    for (Row row; table.next(row);) {
        names.push_back(name_of_row(table, row));
    }
    return names;
}

// --- FollowTheMoney ------------------------------------------------------------------------

// Entities of other schemata are no names: ownerships, payments, documents.
std::optional<EntityType> type_of_schema(std::string_view schema) {
    constexpr auto types = std::to_array<std::pair<std::string_view, EntityType>>({
        {"Person", person},
        {"Company", company},
        {"Organization", organization},
        {"LegalEntity", organization},
        {"PublicBody", government_body},
        {"Vessel", vehicle},
        {"Airplane", vehicle},
        {"Vehicle", vehicle},
        {"Position", position},
    });
    const auto* found =
        std::ranges::find(types, schema, [](const auto& one) { return one.first; });
    return found == types.end() ? std::nullopt : std::optional(found->second);
}

std::string text_in(const rapidjson::Value& object, const char* key) {
    const auto found = object.FindMember(key);
    return found != object.MemberEnd() && found->value.IsString() ? found->value.GetString()
                                                                  : std::string();
}

std::vector<std::string> texts_in(const rapidjson::Value& object, const char* key) {
    std::vector<std::string> texts;
    const auto found = object.FindMember(key);
    if (found != object.MemberEnd() && found->value.IsArray()) {
        for (const auto& text : found->value.GetArray()) {
            if (text.IsString()) {
                texts.emplace_back(text.GetString());
            }
        }
    }
    return texts;
}

std::optional<OwnName> name_of_entity(const rapidjson::Value& entity) {
    const auto type = type_of_schema(text_in(entity, "schema"));
    const auto found = entity.FindMember("properties");
    if (!type || found == entity.MemberEnd() || !found->value.IsObject()) {
        return {};
    }
    const rapidjson::Value& properties = found->value;
    std::vector<std::string> names = texts_in(properties, "name");
    std::ranges::move(texts_in(properties, "alias"), std::back_inserter(names));
    if (names.empty()) {
        return {};
    }
    OwnName name;
    name.type = *type;
    name.label = names.front();
    name.aliases.assign(names.begin() + 1, names.end());
    const auto items = texts_in(properties, "wikidataId");
    const std::string id = items.empty() ? text_in(entity, "id") : items.front();
    name.wikidata = is_item(id) ? id : std::string();
    return name;
}

std::vector<OwnName> read_entities(std::istream& in, const std::string& file) {
    std::vector<OwnName> names;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        rapidjson::Document entity;
        entity.Parse<rapidjson::kParseIterativeFlag>(line.data(), line.size());
        if (trimmed(line).empty()) {
            continue;
        }
        if (entity.HasParseError() || !entity.IsObject()) {
            throw Error(file + ':' + std::to_string(number) + ": no JSON object");
        }
        if (auto name = name_of_entity(entity)) {
            names.push_back(std::move(*name));
        }
    }
    return names;
}

}  // namespace

std::vector<OwnName> read_own_names(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) {
        throw Error(file.string() + ": cannot be read");
    }
    return in.peek() == '{' ? read_entities(in, file.string()) : read_table(file);
}

}  // namespace newsgraph
