// Parts of an HTML page by what its mark-up calls them: the article, menus, comments.
#pragma once

#include "ingest/block.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newsgraph {

enum class RegionKind : std::uint8_t { plain, out, body, article, main };

// The words of class, id and role attributes: data/lexicons/page_regions.tsv. Const and
// thread-safe after loading.
class RegionWords {
  public:
    // Throws Error when the lexicon is missing or a line is not understood.
    static RegionWords load(const std::filesystem::path& data_dir);

    // What a list of names ("post-content has-sidebar") says; plain when nothing.
    RegionKind kind_of(std::string_view names) const;

  private:
    RegionKind kind_of_name(std::string_view name) const;

    std::unordered_map<std::string, RegionKind> kinds_;
};

// Regions inside one another. Region 0 is the page.
class RegionTree {
  public:
    std::uint32_t add(std::uint32_t parent, RegionKind kind);

    // Sets Block::outside: in a part that is no article, or not in the part that is the
    // article's where the page has one. `regions[i]` is where blocks[i] stands.
    void mark_outside(
        const std::vector<std::uint32_t>& regions, std::vector<Block>& blocks) const;

  private:
    struct Region {
        std::uint32_t parent = 0;
        RegionKind kind = RegionKind::plain;
    };

    std::vector<std::size_t> prose_of(
        const std::vector<std::uint32_t>& regions, const std::vector<Block>& blocks) const;
    std::uint32_t article_region(
        const std::vector<std::size_t>& prose, const std::vector<bool>& out) const;

    std::vector<Region> regions_{Region{}};
};

}  // namespace newsgraph
