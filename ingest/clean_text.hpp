// From what was found to a Document: here Document::text is defined.
#pragma once

#include "core/document.hpp"
#include "core/text_flaws.hpp"
#include "ingest/cues.hpp"
#include "ingest/input.hpp"
#include "ingest/known_words.hpp"
#include "ingest/main_text.hpp"
#include "ingest/metadata.hpp"
#include "ingest/regions.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// The lexicons of ingest/. Const and thread-safe after loading.
struct PageLanguage {
    Cues cues;
    RegionWords regions;
    KnownWords words;

    static PageLanguage load(const std::filesystem::path& data_dir);
};

// A document as its source has it, in valid UTF-8.
struct RawArticle {
    std::string text;  // pasted text or HTML
    bool html = false;
    std::string produced;  // day the file was made; goes after what the text says
    std::string address;   // that it was fetched from; goes after what the page says
    FlawCounts flaws;      // met when it was taken out of its file
    Metadata known;        // what its record says of it; goes before what the page says
};

// Whether text that should be plain has tags in it: a JSON field, a file named .txt.
bool looks_like_html(std::string_view text);

// A document, and what else was found out about it.
struct CleanArticle {
    Document document;
    std::vector<FieldOrigin> origins;  // where each field that is known was found
    std::vector<LeftOut> left_out;     // what was not the article
    FlawCounts flaws;                  // of all lines, those left out too
    std::string foreign;  // text of the page, where most of it is in another language
};

// Like make_document, with all of it.
CleanArticle clean_article(const RawArticle& raw, const PageLanguage& language);

// Makes a document without id and source. Its text is the title, a blank line, then the
// paragraphs with a blank line between; NFC, no line end inside a title or paragraph. Empty
// text where the page holds no article; left_out (may be null) gets what was not the article.
Document make_document(
    const RawArticle& raw,
    const PageLanguage& language,
    std::vector<LeftOut>* left_out = nullptr);

}  // namespace newsgraph
