// The formats of articles, and what their readers share.
#pragma once

#include "ingest/clean_text.hpp"
#include "ingest/decode.hpp"
#include "ingest/input.hpp"
#include "ingest/reader.hpp"

#include <filesystem>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>

namespace newsgraph {

struct InputFile {
    std::filesystem::path path;
    std::string name;  // the document's name, and FILE in FILE:LINE
};

// Outlives all readers.
struct ReadContext {
    ReadOptions options;
    PageLanguage language;
};

// Opens the reader for a file by extension, else by how it begins. Never null: a file that
// cannot be read or is no text gives a reader of one Skipped.
std::unique_ptr<DocumentReader> open_file(const InputFile& file, const ReadContext& context);

// One reader a format. The file is there and can be opened.
std::unique_ptr<DocumentReader> open_text(const InputFile& file, const ReadContext& context);
std::unique_ptr<DocumentReader> open_html(const InputFile& file, const ReadContext& context);
std::unique_ptr<DocumentReader> open_json(const InputFile& file, const ReadContext& context);
std::unique_ptr<DocumentReader> open_json_lines(
    const InputFile& file, const ReadContext& context);
// The stream must outlive the reader.
std::unique_ptr<DocumentReader> open_json_stream(
    std::istream& stream, const std::string& name, const ReadContext& context);
std::unique_ptr<DocumentReader> skipped_file(const InputFile& file, std::string reason);

// A raw article becomes a document, or is skipped with the reason why.
Input finish_article(
    const RawArticle& raw,
    const InputFile& file,
    std::size_t replaced_bytes,
    const ReadContext& context);

std::string too_long_reason(const ReadOptions& options);

}  // namespace newsgraph
