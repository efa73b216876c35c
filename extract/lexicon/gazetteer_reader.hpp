// Reads the lists of names of data/gazetteers and data/lexicons; each has its format in its
// head.
#pragma once

#include "extract/lexicon/gazetteer.hpp"

#include <filesystem>
#include <string_view>

namespace newsgraph {

class GazetteerReader {
  public:
    explicit GazetteerReader(Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

    // Throws Error with file and line.
    void read_all(const std::filesystem::path& data_dir);

  private:
    void read_countries(const std::filesystem::path& path);
    void read_country_names(const std::filesystem::path& path);
    void read_metonyms(const std::filesystem::path& path);
    void read_organizations(const std::filesystem::path& path, Listed kind);
    void read_places(const std::filesystem::path& path, Listed kind);
    void read_weapons(const std::filesystem::path& path);

    // A new entry with that name; a leading '~' marks a doubtful name.
    std::uint32_t add(
        std::string_view label, EntityType type, Listed kind, std::string_view country);
    // Other names of an entry.
    void name(std::uint32_t entry, std::string_view written);
    void names(std::uint32_t entry, std::string_view list);

    Gazetteer& gazetteer_;
};

}  // namespace newsgraph
