// What poppler reads of a PDF. Nothing else knows it.
#pragma once

#include "ingest/bounded_process.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

struct PdfPages {
    enum class State : std::uint8_t { complete, damaged, locked, too_long, out_of_bounds };

    State state = State::complete;
    std::string title;  // as it was given, of any use or none
    std::string author;
    std::string created;             // "2024-06-04", or empty
    std::vector<std::string> pages;  // UTF-8, in the order in which they are read

    bool operator==(const PdfPages&) const = default;
};

// The first 5,000 pages, no more than `limit` bytes of text. In this process: a page may draw a
// drawing that draws another, and so on, without end and into any memory.
PdfPages read_pdf_pages(std::string_view bytes, std::size_t limit);

// The same in a process of its own, bounded in memory and time.
PdfPages read_pdf_pages_bounded(
    std::string_view bytes, std::size_t limit, ProcessBounds bounds = {});

}  // namespace newsgraph
