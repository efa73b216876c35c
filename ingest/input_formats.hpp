// The formats of articles, and what their readers share.
#pragma once

#include "ingest/byte_source.hpp"
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

struct Unpacking;  // ingest/archive_entries.hpp

struct InputFile {
    std::filesystem::path path;
    std::string name;         // the document's name, and FILE in FILE:LINE
    std::string format_name;  // the name whose end tells the format; empty: `path`
    int depth = 0;            // archives and mails that it lies in
    // Of the packed file or the mail that it lies in, which outlives its readers.
    Unpacking* unpacking = nullptr;
};

// Outlives all readers.
struct ReadContext {
    ReadOptions options;
    PageLanguage language;
};

// Opens the reader for a file by extension, else by how it begins. Never null: a file that
// cannot be read or is no text gives a reader of one Skipped. The file is opened once.
std::unique_ptr<DocumentReader> open_file(const InputFile& file, const ReadContext& context);

// The same for bytes from anywhere; `file` says what they are called.
std::unique_ptr<DocumentReader> open_source(
    std::unique_ptr<ByteSource> source, const InputFile& file, const ReadContext& context);

// One reader a format; it reads all of the source.
using OpenFormat = std::unique_ptr<DocumentReader> (*)(
    std::unique_ptr<ByteSource>, const InputFile&, const ReadContext&);
std::unique_ptr<DocumentReader> open_text(
    std::unique_ptr<ByteSource>, const InputFile&, const ReadContext&);
std::unique_ptr<DocumentReader> open_html(
    std::unique_ptr<ByteSource>, const InputFile&, const ReadContext&);
std::unique_ptr<DocumentReader> open_json(
    std::unique_ptr<ByteSource>, const InputFile&, const ReadContext&);
std::unique_ptr<DocumentReader> open_json_lines(
    std::unique_ptr<ByteSource>, const InputFile&, const ReadContext&);
std::unique_ptr<DocumentReader> open_feed(
    std::unique_ptr<ByteSource>, const InputFile&, const ReadContext&);
std::unique_ptr<DocumentReader> open_csv(
    std::unique_ptr<ByteSource>, const InputFile&, const ReadContext&);
std::unique_ptr<DocumentReader> open_warc(
    std::unique_ptr<ByteSource>, const InputFile&, const ReadContext&);
std::unique_ptr<DocumentReader> open_archive(
    std::unique_ptr<ByteSource>, const InputFile&, const ReadContext&);
std::unique_ptr<DocumentReader> open_office(
    std::unique_ptr<ByteSource>, const InputFile&, const ReadContext&);
std::unique_ptr<DocumentReader> open_pdf(
    std::unique_ptr<ByteSource>, const InputFile&, const ReadContext&);
std::unique_ptr<DocumentReader> open_mail(
    std::unique_ptr<ByteSource>, const InputFile&, const ReadContext&);
std::unique_ptr<DocumentReader> open_mailbox(
    std::unique_ptr<ByteSource>, const InputFile&, const ReadContext&);
std::unique_ptr<DocumentReader> open_markdown(
    std::unique_ptr<ByteSource>, const InputFile&, const ReadContext&);

// The stream must outlive the reader.
std::unique_ptr<DocumentReader> open_json_stream(
    std::istream& stream, const std::string& name, const ReadContext& context);

std::unique_ptr<DocumentReader> skipped_file(const InputFile& file, std::string reason);
// A reader of what is known already.
std::unique_ptr<DocumentReader> one_input(Input input);

// A raw article becomes a document, or is skipped with the reason why.
Input finish_article(
    const RawArticle& raw,
    const InputFile& file,
    std::size_t replaced_bytes,
    const ReadContext& context);

// The same for a record with named fields, whose text is there.
struct JsonArticle;
Input finish_record(
    JsonArticle& article,
    const InputFile& file,
    std::size_t replaced_bytes,
    const ReadContext& context);

std::string too_long_reason(const ReadOptions& options);

// Bytes of a file of mark-up or of a packed document that may still hold an article.
std::size_t most_bytes(const ReadOptions& options);

}  // namespace newsgraph
