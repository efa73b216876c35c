// The reader that the command line asks for.
#pragma once

#include "app/options.hpp"
#include "ingest/reader.hpp"

#include <filesystem>
#include <memory>

namespace newsgraph {

// Throws Error for an INPUT that does not exist, UsageError for a --field that is none of ours.
std::unique_ptr<Reader> open_reader(const Options& options, const std::filesystem::path& data);

}  // namespace newsgraph
