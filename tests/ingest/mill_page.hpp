// The story of a mill that burned down, and what is read of a page that holds it.
#pragma once

#include "ingest/clean_text.hpp"

#include <string>

namespace newsgraph::mill {

inline const std::string root = SOURCE_ROOT;

inline const PageLanguage& language() {
    static const auto loaded = PageLanguage::load(root + "/data");
    return loaded;
}

inline CleanArticle read(const std::string& body, const std::string& head = "") {
    RawArticle raw;
    raw.text = "<html><head><title>Mill burns down</title>" + head + "</head><body>" + body
               + "</body></html>";
    raw.html = true;
    return clean_article(raw, language());
}

inline const std::string first =
    "The old paper mill at the harbour burned down on Sunday night, the fire brigade said.";
inline const std::string second =
    "Sixty people had worked there until the spring, when the owner moved the machines away.";
inline const std::string third =
    "“I saw the flames from my kitchen,” said Ines Prado, who lives across the river.";

inline std::string p(const std::string& text) {
    return "<p>" + text + "</p>";
}

inline const std::string story = p(first) + p(second) + p(third);
inline const std::string text = first + "\n\n" + second + "\n\n" + third;

inline bool has(const CleanArticle& article, const std::string& part) {
    return article.document.text.find(part) != std::string::npos;
}

inline std::size_t count(const CleanArticle& article, const std::string& part) {
    std::size_t n = 0;
    for (auto at = article.document.text.find(part); at != std::string::npos;
         at = article.document.text.find(part, at + 1)) {
        ++n;
    }
    return n;
}

}  // namespace newsgraph::mill
