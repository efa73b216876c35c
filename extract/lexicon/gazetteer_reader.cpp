// Reads the lists of names of data/gazetteers and data/lexicons; each has its format in its head.
#include "core/ascii.hpp"
#include "core/error.hpp"
#include "core/table.hpp"
#include "extract/lexicon/gazetteer.hpp"
#include "extract/lexicon/name_key.hpp"
#include "extract/lexicon/own_names.hpp"

#include <algorithm>
#include <span>
#include <tuple>

namespace newsgraph {

namespace {

std::string_view without_mark(std::string_view name) {
    return name.starts_with('~') ? name.substr(1) : name;
}

// "the Emirates" is a name with its article alone.
std::string_view without_article(std::string_view name) {
    constexpr std::string_view the = "the ";
    return name.starts_with(the) ? name.substr(the.size()) : name;
}

// "Wagner mercenary group" has words in lower case that are no particles.
bool has_lower_word(std::string_view name) {
    for (const std::string_view word : split(name, ' ')) {
        if (word.size() >= 4 && is_lower(word[0]) && word != "with") {
            return true;
        }
    }
    return false;
}

}  // namespace

class GazetteerReader {
  public:
    explicit GazetteerReader(Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

    // Throws Error with file and line.
    void read_all(
        const std::filesystem::path& data_dir,
        const std::optional<std::filesystem::path>& own) {
        if (own) {
            add_own(*own);
        }
        const auto lexicons = data_dir / "lexicons";
        const auto gazetteers = data_dir / "gazetteers";
        read_countries(gazetteers / "countries.tsv");
        read_country_names(lexicons / "country_names.tsv");
        read_metonyms(lexicons / "metonyms.tsv");
        read_organizations(lexicons / "organizations.tsv", Listed::organization);
        read_places(lexicons / "places.tsv", Listed::place);
        read_peoples(lexicons / "peoples.tsv");
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

  private:
    void add_own(const std::filesystem::path& file) {
        for (const OwnName& own : read_own_names(file)) {
            const bool state = own.type == EntityType::country;
            const auto entry =
                add(own.label,
                    own.type,
                    state ? Listed::country : Listed::own,
                    state ? own.label : std::string());
            gazetteer_.entries_[entry].wikidata = own.wikidata;
            for (const std::string& alias : own.aliases) {
                name(entry, alias);
            }
        }
    }

    // A new entry with that name; a leading '~' marks a doubtful name.
    std::uint32_t add(
        std::string_view label, EntityType type, Listed kind, std::string_view country) {
        const std::string_view plain = without_mark(label);
        gazetteer_.entries_.push_back(
            {std::string(plain), type, kind, std::string(country), {}, {}});
        const auto entry = static_cast<std::uint32_t>(gazetteer_.entries_.size() - 1);
        name(entry, label);
        return entry;
    }

    // Other names of an entry.
    void names(std::uint32_t entry, std::string_view list) {
        for (const std::string_view written : comma_separated(list)) {
            name(entry, written);
        }
    }

    void name(std::uint32_t entry, std::string_view written) {
        const std::string_view bare = without_article(written);
        const std::string_view plain = without_mark(bare);
        NameKeyBuilder key;
        key.add(plain);
        if (!key.str().empty()) {
            gazetteer_.names_.push_back(
                {key.hash(),
                 entry,
                 is_all_capitals(plain),
                 has_lower_word(plain),
                 plain.size() != bare.size(),
                 plain.ends_with("'s"),
                 bare.size() != written.size()});
        }
    }

    void read_countries(const std::filesystem::path& path) {
        Table table(path);
        for (Row row; table.next(row);) {
            table.expect_columns(row, 5, 5);
            const bool state = row[4] == "c";
            const auto entry = state
                                   ? add(row[0], EntityType::country, Listed::country, row[0])
                                   : add(row[0], EntityType::place, Listed::territory, row[0]);
            gazetteer_.entries_[entry].wikidata = row[1];
            names(entry, row[3]);
            // "Luxembourg", "Singapore" and "Djibouti" are first of all states.
            if (state && !row[2].empty() && row[2] != row[0]) {
                add(row[2], EntityType::place, Listed::capital, row[0]);
            }
        }
    }

    void read_country_names(const std::filesystem::path& path) {
        Table table(path);
        for (Row row; table.next(row);) {
            table.expect_columns(row, 1, 2);
            const auto& entries = gazetteer_.entries_;
            const auto known = std::ranges::find_if(entries, [&](const GazetteerEntry& entry) {
                return entry.kind == Listed::country && entry.label == row[0];
            });
            // Kosovo, and states of the past, are new.
            const bool is_new = known == entries.end();
            const auto entry = static_cast<std::uint32_t>(known - entries.begin());
            names(
                is_new ? add(row[0], EntityType::country, Listed::country, row[0]) : entry,
                row[1]);
        }
    }

    void read_metonyms(const std::filesystem::path& path) {
        Table table(path);
        for (Row row; table.next(row);) {
            table.expect_columns(row, 3, 3);
            if (row[0] != "always" && row[0] != "acting" && row[0] != "leader") {
                table.fail(row, "want always, acting or leader: " + std::string(row[0]));
            }
            for (const std::string_view written : comma_separated(row[2])) {
                if (row[0] == "leader") {
                    gazetteer_.leaders_.emplace(written, row[1]);
                } else if (row[0] == "always") {
                    add(written, EntityType::facility, Listed::seat, row[1]);
                } else {
                    add(written, EntityType::place, Listed::capital, row[1]);
                }
            }
        }
    }

    void read_organizations(const std::filesystem::path& path, Listed kind) {
        Table table(path);
        for (Row row; table.next(row);) {
            table.expect_columns(row, 3, 4);
            const EntityType type = entity_type_in(table, row);
            if (!is_organization(type)) {
                table.fail(row, "no type of organisation: " + std::string(row[0]));
            }
            names(add(row[2], type, kind, row[1]), row[3]);
        }
    }

    void read_places(const std::filesystem::path& path, Listed kind) {
        Table table(path);
        for (Row row; table.next(row);) {
            table.expect_columns(row, 2, 2);
            for (const std::string_view written : comma_separated(row[1])) {
                add(written, EntityType::place, kind, row[0]);
            }
        }
    }

    void read_peoples(const std::filesystem::path& path) {
        Table table(path);
        for (Row row; table.next(row);) {
            table.expect_columns(row, 2, 2);
            names(add(row[0], EntityType::group, Listed::group, {}), row[1]);
        }
    }

    void read_weapons(const std::filesystem::path& path) {
        Table table(path);
        for (Row row; table.next(row);) {
            table.expect_columns(row, 3, 3);
            const EntityType vehicle =
                row[0] == "V" ? EntityType::vehicle : EntityType::product;
            const EntityType type = row[0] == "W" ? EntityType::weapon : vehicle;
            for (const std::string_view list : comma_separated(row[2])) {
                const auto same = split(list, '=');
                const auto entry = add(same.front(), type, Listed::weapon, {});
                gazetteer_.entries_[entry].word_class = row[1];
                for (const std::string_view written : std::span(same).subspan(1)) {
                    name(entry, written);
                }
            }
        }
    }

    Gazetteer& gazetteer_;
};

Gazetteer Gazetteer::load(
    const std::filesystem::path& data_dir, const std::optional<std::filesystem::path>& own) {
    Gazetteer gazetteer;
    gazetteer.lexicon_ = Lexicon::load(data_dir);
    GazetteerReader(gazetteer).read_all(data_dir, own);
    return gazetteer;
}

}  // namespace newsgraph
