// A page under judgement: every block with its form and what has been decided about it.
#pragma once

#include "core/date.hpp"
#include "ingest/block.hpp"
#include "ingest/cues.hpp"
#include "ingest/form.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// What a block announces about those that follow it.
enum class BlockMarker : std::uint8_t { none, box, end, comments };

struct BlockState {
    Block block;
    Form form;
    BlockMarker marker = BlockMarker::none;
    std::string_view reason;  // why it is no part of the article; empty: it (still) is one

    bool open() const { return reason.empty(); }
    bool is_prose() const { return open() && form.prose; }
    // Could be a headline, a sub-heading, an entry of a list.
    bool is_headline() const { return open() && !form.prose; }
};

using PageBlocks = std::vector<BlockState>;

inline constexpr std::size_t nowhere = SIZE_MAX;

// The reason why a line in another language than English is out.
inline constexpr std::string_view foreign_line = "line in another language";

// What the lines around the article say about it.
struct PageFacts {
    std::optional<Date> date;           // above the text, or below the headline
    std::optional<Date> labelled_date;  // anywhere, after a word: "Published: 28 Nov 2023"
    bool updated = false;               // `date` is that of a change
    std::string author;                 // of a by-line
    std::string url;
    std::string publisher;  // only from a line that is surely the site's name
};

PageBlocks make_page(std::vector<Block> blocks, const Cues& cues);

// Takes out what a block's own form gives away: links, dates, by-lines, credits, buttons,
// notices; sets markers. A block that reads like `title` (no words: not known) stays.
void drop_furniture(PageBlocks& page, const Cues& cues, const Form& title);

struct TextPlace {
    std::size_t headline = nowhere;
    std::size_t begin = nowhere;  // first block of the running text
};

// Finds both; `title` as before. Blocks before the headline are the site's.
TextPlace locate_text(const PageBlocks& page, const Form& title);

// What the lines above the text say, but for the headline itself.
PageFacts read_facts(const PageBlocks& page, TextPlace place, const Cues& cues);

// Takes out what is not the article's from `begin` on: lists of headlines, boxes, what follows
// the end, biographies, repetitions. Of what is before it only the headline and deks stay.
void drop_surroundings(PageBlocks& page, TextPlace place);

// Of drop_surroundings: what runs of lines, boxes and end marks take out from `begin` on.
void walk_text(PageBlocks& page, std::size_t begin);

}  // namespace newsgraph
