// Parts of an HTML page by what its mark-up calls them and by what stands in them: the article,
// menus, comments, rows of other stories.
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

// media: a player of films; quote: a post of a social network; reserve: shown only when a script
// runs, or only when none does.
enum class RegionKind : std::uint8_t {
    plain,
    out,
    media,
    comments,
    body,
    article,
    main,
    quote,
    reserve
};

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

// The elements of a page that hold lines of it, inside one another; a parent comes before its
// children. Region 0 is the page.
class RegionTree {
  public:
    // `list`: its lines are items or cells.
    std::uint32_t add(std::uint32_t parent, RegionKind kind, bool list = false);

    // Decides what is the article's part. `regions[i]` is where blocks[i] stands. Linear in
    // regions and blocks. Sets of each block
    // - outside: in a part that the page marks as no article, in a row of other stories, or not
    //   in the article's part where one is found;
    // - inside: in the article's part;
    // - listed: in a list or table of it whose items do not just lead elsewhere.
    void judge(const std::vector<std::uint32_t>& regions, std::vector<Block>& blocks);

    // After judge(): whether a region is one that the page marks as no article.
    bool is_out(std::uint32_t region) const { return out_[region]; }
    // After judge(): whether a region is a reader's, or about another story.
    bool is_others(std::uint32_t region) const { return others_[region]; }
    // After judge(): whether a region is not to be seen on the page.
    bool is_hidden(std::uint32_t region) const { return hidden_[region]; }

  private:
    struct Region {
        std::uint32_t parent = 0;
        RegionKind kind = RegionKind::plain;
        bool list = false;
    };
    using Flags = std::vector<bool>;
    using Sizes = std::vector<std::size_t>;

    std::vector<std::uint32_t> parents() const;
    Sizes sum_up(Sizes sizes) const;
    void inherit(Flags& flags) const;
    void show_reserve(const Sizes& own);
    void mark_out(const Sizes& own);
    void judge_parts(
        const Sizes& own,
        const std::vector<std::uint32_t>& regions,
        std::vector<Block>& blocks);
    Flags misnamed_regions(const Sizes& own) const;
    Flags around_articles() const;
    Flags article_regions(const Sizes& prose) const;
    std::uint32_t largest_region(RegionKind kind, const Sizes& prose) const;
    Flags named_regions(RegionKind kind, const Sizes& prose) const;
    Flags densest_region(const Sizes& prose) const;
    bool is_mostly_links(
        const Flags& chosen,
        const std::vector<std::uint32_t>& regions,
        const std::vector<Block>& blocks) const;
    void mark_blocks(
        const std::vector<std::uint32_t>& regions,
        const Flags& inside,
        bool tight,
        std::vector<Block>& blocks) const;
    void mark_lists(
        const std::vector<std::uint32_t>& regions, std::vector<Block>& blocks) const;
    std::vector<std::uint32_t> find_holders() const;

    std::vector<Region> regions_{Region{}};
    Flags out_;
    Flags hidden_;
    Flags others_;
    Sizes paragraphs_;  // blocks of running text in each, inner ones included
};

}  // namespace newsgraph
