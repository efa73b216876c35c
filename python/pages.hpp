// From the text that a caller of Python has to the document that extraction takes.
#pragma once

#include "core/document.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace newsgraph {

// What is known of an article beside its text; empty: not known.
struct Known {
    std::string document;
    std::string title;
    std::string published;
    std::string publisher;
    std::string url;
};

// Const and thread-safe after construction.
class Pages {
  public:
    explicit Pages(const std::filesystem::path& data);
    Pages(const Pages&) = delete;
    Pages& operator=(const Pages&) = delete;
    ~Pages();

    // Plain text or HTML, cleaned as `newsgraph build` cleans it. Throws Error where there is no
    // article in it.
    Document read(const std::string& text, const Known& known) const;

  private:
    struct Words;
    std::unique_ptr<Words> words_;
};

}  // namespace newsgraph
