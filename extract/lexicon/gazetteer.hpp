// Names that are known before an article is read: countries, places, organisations, weapons,
// with their other names. The lists stand in data/gazetteers and data/lexicons.
#pragma once

#include "core/article.hpp"
#include "extract/lexicon/lexicon.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newsgraph {

// What a list says an entry is; of two entries with one name the earlier kind is meant, if
// nothing speaks for the other ("Georgia", "Washington").
enum class Listed : std::uint8_t {
    own,  // a user's
    country,
    seat,
    capital,
    organization,
    place,
    region,
    territory,
    weapon,
    city,
    group,
};

struct GazetteerEntry {
    std::string label;  // the name that the graph shows
    EntityType type = EntityType::place;
    Listed kind = Listed::place;
    std::string country;     // where it lies, whose it is, for whose government it stands
    std::string word_class;  // weapons and vehicles: "loitering munition"
    std::string wikidata;    // "Q794" or empty
};

// Const after loading, and thread-safe.
class Gazetteer {
  public:
    // With a user's own names (own_names.hpp), which are meant before ours. Throws Error with file
    // and line for a list that cannot be read.
    static Gazetteer load(
        const std::filesystem::path& data_dir,
        const std::optional<std::filesystem::path>& own = std::nullopt);

    const Lexicon& lexicon() const { return lexicon_; }

    // One way to write an entry.
    struct Name {
        std::uint64_t hash = 0;  // of its NameKeyBuilder
        std::uint32_t entry = 0;
        bool capitals = false;  // "US" is written in capitals only
        bool open = false;      // has a word in lower case: "Wagner mercenary group"
        bool doubtful = false;  // a person's name or a common word too: "Nice", "Reading"
        bool owner = false;     // "Sotheby's"; "Ford's" is Ford's, not Fords
        bool article = false;   // "the Emirates" are the state, "Emirates" is the airline
    };
    struct Match {
        int last = 0;  // one past its last token
        const GazetteerEntry* entry = nullptr;
        bool doubtful = false;
    };
    // Longest name that begins with that token and is written as a name; nothing if none does.
    std::optional<Match> match_at(const Article& article, int sentence, int first) const;
    // The entry of that name, written in any case that its kind allows; nullptr if none. A name
    // that is only one with its article is found with it.
    const GazetteerEntry* find(std::string_view name) const;
    // An entry of that kind with that name, though another may be meant first.
    const GazetteerEntry* find(std::string_view name, Listed kind) const;

    // The country of a name of a country, else nullptr.
    const GazetteerEntry* country(std::string_view name) const {
        return find(name, Listed::country);
    }
    // "Biden" -> "United States": whose government "the Biden administration" is; or empty.
    std::string_view country_led_by(std::string_view surname) const;

  private:
    friend class GazetteerReader;
    std::span<const Name> names(std::uint64_t hash) const;
    template <class Fits>
    const GazetteerEntry* find_if(std::string_view written, Fits fits_entry) const;

    Lexicon lexicon_;
    std::vector<GazetteerEntry> entries_;
    std::vector<Name> names_;                               // by hash, then by kind of entry
    std::unordered_map<std::string, std::string> leaders_;  // looked up only
};

}  // namespace newsgraph
