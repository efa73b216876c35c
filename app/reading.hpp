// The reader that the command line asks for.
#pragma once

#include "app/options.hpp"
#include "ingest/reader.hpp"

namespace newsgraph {

// Throws Error for an INPUT that does not exist.
Reader open_reader(const Options& options, const std::filesystem::path& data);

}  // namespace newsgraph
