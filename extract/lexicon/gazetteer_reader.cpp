#include "extract/lexicon/gazetteer_reader.hpp"

#include "core/error.hpp"
#include "core/table.hpp"
#include "extract/lexicon/name_key.hpp"

#include <algorithm>
#include <tuple>

namespace newsgraph {

namespace {

std::string_view without_mark(std::string_view name) {
    return name.starts_with('~') ? name.substr(1) : name;
}

// "Wagner mercenary group" has words in lower case that are no particles.
bool has_lower_word(std::string_view name) {
    for (const std::string_view word : split(name, ' ')) {
        if (word.size() >= 4 && word[0] >= 'a' && word[0] <= 'z' && word != "with") {
            return true;
        }
    }
    return false;
}

}  // namespace

std::uint32_t GazetteerReader::add(GazetteerEntry entry) {
    gazetteer_.entries_.push_back(std::move(entry));
    return static_cast<std::uint32_t>(gazetteer_.entries_.size() - 1);
}

void GazetteerReader::name(std::uint32_t entry, std::string_view written) {
    const std::string_view plain = without_mark(written);
    NameKey key;
    key.add(plain);
    if (!key.str().empty()) {
        gazetteer_.names_.push_back(
            {key.hash(),
             entry,
             is_all_capitals(plain),
             has_lower_word(plain),
             plain.size() != written.size()});
    }
}

void GazetteerReader::read_countries(const std::filesystem::path& path) {
    Table table(path);
    for (Row row; table.next(row);) {
        table.expect_columns(row, 5, 5);
        const std::string label(row[0]);
        const bool state = row[4] == "c";
        const auto entry = add(
            {.label = label,
             .type = state ? EntityType::country : EntityType::place,
             .kind = state ? Listed::country : Listed::territory,
             .country = label,
             .word_class = {},
             .wikidata = std::string(row[1])});
        name(entry, label);
        for (const std::string_view other : comma_separated(row[3])) {
            name(entry, other);
        }
        // "Luxembourg", "Singapore" and "Djibouti" are first of all states.
        if (state && !row[2].empty() && row[2] != label) {
            const std::string capital(row[2]);
            name(
                add(
                    {.label = capital,
                     .type = EntityType::place,
                     .kind = Listed::capital,
                     .country = label,
                     .word_class = {},
                     .wikidata = {}}),
                capital);
        }
    }
}

void GazetteerReader::read_country_names(const std::filesystem::path& path) {
    Table table(path);
    auto& entries = gazetteer_.entries_;
    for (Row row; table.next(row);) {
        table.expect_columns(row, 1, 2);
        const auto known = std::find_if(entries.begin(), entries.end(), [&](const auto& entry) {
            return entry.kind == Listed::country && entry.label == row[0];
        });
        auto entry = static_cast<std::uint32_t>(known - entries.begin());
        if (known == entries.end()) {
            // Kosovo, and states of the past.
            const std::string label(row[0]);
            entry = add(
                {.label = label,
                 .type = EntityType::country,
                 .kind = Listed::country,
                 .country = label,
                 .word_class = {},
                 .wikidata = {}});
            name(entry, label);
        }
        for (const std::string_view other : comma_separated(row[1])) {
            name(entry, other);
        }
    }
}

void GazetteerReader::read_metonyms(const std::filesystem::path& path) {
    Table table(path);
    for (Row row; table.next(row);) {
        table.expect_columns(row, 3, 3);
        for (const std::string_view written : comma_separated(row[2])) {
            if (row[0] == "leader") {
                gazetteer_.leaders_.emplace(written, row[1]);
                continue;
            }
            if (row[0] != "always" && row[0] != "acting") {
                table.fail(row, "want always, acting or leader: " + std::string(row[0]));
            }
            const bool always = row[0] == "always";
            name(
                add(
                    {.label = std::string(written),
                     .type = always ? EntityType::facility : EntityType::place,
                     .kind = always ? Listed::seat : Listed::capital,
                     .country = std::string(row[1]),
                     .word_class = {},
                     .wikidata = {}}),
                written);
        }
    }
}

void GazetteerReader::read_organizations(const std::filesystem::path& path, Listed kind) {
    Table table(path);
    for (Row row; table.next(row);) {
        table.expect_columns(row, 3, 4);
        const auto type = parse_kind<EntityType>(row[0]);
        if (!type || !is_organization(*type)) {
            table.fail(row, "no type of organisation: " + std::string(row[0]));
        }
        const auto entry = add(
            {.label = std::string(without_mark(row[2])),
             .type = *type,
             .kind = kind,
             .country = std::string(row[1]),
             .word_class = {},
             .wikidata = {}});
        name(entry, row[2]);
        for (const std::string_view other : comma_separated(row[3])) {
            name(entry, other);
        }
    }
}

void GazetteerReader::read_places(const std::filesystem::path& path, Listed kind) {
    Table table(path);
    for (Row row; table.next(row);) {
        table.expect_columns(row, 2, 2);
        for (const std::string_view written : comma_separated(row[1])) {
            name(
                add(
                    {.label = std::string(without_mark(written)),
                     .type = EntityType::place,
                     .kind = kind,
                     .country = std::string(row[0]),
                     .word_class = {},
                     .wikidata = {}}),
                written);
        }
    }
}

void GazetteerReader::read_weapons(const std::filesystem::path& path) {
    Table table(path);
    for (Row row; table.next(row);) {
        table.expect_columns(row, 3, 3);
        EntityType type = EntityType::product;
        if (row[0] == "W") {
            type = EntityType::weapon;
        } else if (row[0] == "V") {
            type = EntityType::vehicle;
        }
        for (const std::string_view names : comma_separated(row[2])) {
            const auto same = split(names, '=');
            const auto entry = add(
                {.label = std::string(same.front()),
                 .type = type,
                 .kind = Listed::weapon,
                 .country = {},
                 .word_class = std::string(row[1]),
                 .wikidata = {}});
            for (const std::string_view written : same) {
                name(entry, written);
            }
        }
    }
}

void GazetteerReader::read_all(const std::filesystem::path& data_dir) {
    const auto lexicons = data_dir / "lexicons";
    const auto gazetteers = data_dir / "gazetteers";
    read_countries(gazetteers / "countries.tsv");
    read_country_names(lexicons / "country_names.tsv");
    read_metonyms(lexicons / "metonyms.tsv");
    read_organizations(lexicons / "organizations.tsv", Listed::organization);
    read_places(lexicons / "places.tsv", Listed::place);
    read_weapons(lexicons / "weapons.tsv");
    read_places(gazetteers / "regions.tsv", Listed::region);
    read_weapons(gazetteers / "weapons.tsv");
    read_places(gazetteers / "cities.tsv", Listed::city);
    read_organizations(gazetteers / "armed_groups.tsv", Listed::group);
    read_organizations(gazetteers / "international.tsv", Listed::group);
    auto& names = gazetteer_.names_;
    const auto& entries = gazetteer_.entries_;
    // Entries are in the order of their lists: what we wrote comes before what was collected.
    std::stable_sort(names.begin(), names.end(), [&](const auto& a, const auto& b) {
        return std::tuple(a.hash, entries[a.entry].kind)
               < std::tuple(b.hash, entries[b.entry].kind);
    });
}

}  // namespace newsgraph
