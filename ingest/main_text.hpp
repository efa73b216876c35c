// Which blocks of a page are the article: for HTML and for pasted text alike.
#pragma once

#include "ingest/block.hpp"
#include "ingest/cues.hpp"
#include "ingest/input.hpp"
#include "ingest/page.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

struct MainText {
    std::string title;                    // as the page shows it; empty: it shows none
    std::vector<std::string> paragraphs;  // deks, paragraphs, sub-headings, list items
    std::vector<LeftOut> left_out;        // for inspect and tests
    PageFacts facts;
    std::string foreign;  // text of the page, where most of it is in another language
};

// Chooses by form: length, sentence ends, capitals, links, repetition, place, runs of like
// lines, and a lexicon of cues (data/lexicons/boilerplate.tsv). `known` is the title that
// metadata name, empty where they name none. Deterministic; linear in the text, but for short
// look-around.
MainText find_main_text(std::vector<Block> blocks, std::string_view known, const Cues& cues);

}  // namespace newsgraph
