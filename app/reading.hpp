// What the command line asks to be read: articles, and what the program knows.
#pragma once

#include "app/options.hpp"
#include "extract/language.hpp"
#include "ingest/reader.hpp"

#include <filesystem>
#include <memory>

namespace newsgraph {

// Throws Error for an INPUT that does not exist, UsageError for a --field that is none of ours.
std::unique_ptr<DocumentReader> open_reader(const Options& options);

// Throws UsageError for a --without-rule that is none of ours, Error where models or lexicons are
// not found or damaged.
Language load_language(const Options& options);

}  // namespace newsgraph
