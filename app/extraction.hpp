// Articles in, records out: read in order, understood side by side, handed over in order.
#pragma once

#include "core/record.hpp"
#include "core/skipped.hpp"
#include "extract/language.hpp"
#include "ingest/reader.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <variant>

namespace newsgraph {

using Outcome = std::variant<ArticleRecord, Skipped>;

// How many threads are asked for; 0: one a core.
std::size_t threads_for(unsigned jobs);

// As extract writes it, without the newline.
std::string line_of(const Outcome& outcome, std::string_view engine);

// The record of an article that was read.
ArticleRecord understand(
    ReadDocument read,
    const Language& language,
    const std::function<void(const Article&)>& look = nullptr);

// Hands every input of the reader to the sink, in the order of the reader, from one thread at a
// time. `jobs` articles are worked on at once (0: one a processor). What goes wrong inside one
// article becomes a Skipped and the rest goes on; what the reader or the sink throws ends it.
// `look` sees each article as it was understood, from many threads at once and in any order.
void extract_all(
    DocumentReader& reader,
    const Language& language,
    unsigned jobs,
    const std::function<void(Outcome)>& sink,
    const std::function<void(const Article&)>& look = nullptr);

}  // namespace newsgraph
