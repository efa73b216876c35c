// What a noun may be called once it has been named: words of the same sense, kinds that it
// belongs to, and the verbs that tell the same deed (data/lexicons/news_nouns.tsv, and the wider
// noun_kinds.tsv of a dictionary).
#pragma once

#include "core/hash.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// How a later noun stands to an earlier one.
enum class NounRelation : std::uint8_t {
    none,
    equal,     // "the plane" after "a plane"
    same,      // "the accord" after "a pact"
    kind,      // "the vessel" after "a ferry"
    narrower,  // "the ferry" after "a vessel"
    sibling,   // "the ferry" after "a yacht": of one near kind
};

// Const after loading, and thread-safe. Nouns are lower-case lemmas.
class NounKinds {
  public:
    // Throws Error with file and line for a list that cannot be read. Rows for one noun add up.
    void load(const std::filesystem::path& path);

    // equal, same and kind also where only the other noun has a row.
    NounRelation relation(std::string_view noun, std::string_view earlier) const;
    // What stands before the one that the deed is done to: "on" for an attack, else "of".
    std::string_view preposition(std::string_view noun) const;
    // Does the noun tell what the verb tells: "invasion", "invade"?
    bool tells(std::string_view noun, std::string_view verb) const;

  private:
    struct Entry {
        std::vector<std::string> same;
        std::vector<std::string> kinds;  // the nearest first
        std::vector<std::string> verbs;
        std::string preposition;  // empty: of
    };
    const Entry* find(std::string_view noun) const;

    TextMap<Entry> entries_;
};

}  // namespace newsgraph
