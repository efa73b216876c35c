// The outside world's articles, one after another.
#pragma once

#include "ingest/input.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace newsgraph {

// Readers pull: nothing is read before it is asked for, and no more than one article is in
// memory. Not for several threads at once.
class DocumentReader {
  public:
    DocumentReader() = default;
    DocumentReader(const DocumentReader&) = delete;
    DocumentReader& operator=(const DocumentReader&) = delete;
    virtual ~DocumentReader() = default;

    // The next article or what was skipped instead; nothing at the end. What is wrong with one
    // article or file is Skipped, never thrown.
    virtual std::optional<Input> next() = 0;
};

// Reads files, folders (with all folders in them, in byte order of their paths) and, for "-",
// JSON lines from standard input, in this order. Document names are the contract's. Formats go
// by extension, else by content. Throws Error when an input does not exist or a lexicon cannot
// be read, UsageError when options.fields names a field that is none of ours.
std::unique_ptr<DocumentReader> open_inputs(
    const std::vector<std::string>& inputs, const ReadOptions& options);

}  // namespace newsgraph
