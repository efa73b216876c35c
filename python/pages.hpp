// From the text that a caller of Python has to the document that extraction takes.
#pragma once

#include "ingest/reader.hpp"

#include <filesystem>
#include <iosfwd>
#include <memory>
#include <string>

namespace newsgraph {

// What is known of an article beside its text; empty: not known.
struct Known {
    std::string document;
    std::string title;
    std::string published;
    std::string publisher;
    std::string author;
    std::string url;
};

// Const and thread-safe after construction.
class Pages {
  public:
    explicit Pages(const std::filesystem::path& data);
    Pages(const Pages&) = delete;
    Pages& operator=(const Pages&) = delete;
    ~Pages();

    // Plain text or HTML, read as `newsgraph build` reads that of a JSON line. What would be
    // skipped there is an Error with the document's name and the same reason.
    ReadDocument read(std::string text, const Known& known) const;

    // The articles of JSON lines, as `newsgraph extract -` reads them. Stream and pages must
    // outlive the reader.
    std::unique_ptr<DocumentReader> open_lines(std::istream& in, const std::string& name) const;

  private:
    struct Context;
    std::unique_ptr<Context> context_;
};

}  // namespace newsgraph
