#include "python/pages.hpp"

#include "core/error.hpp"
#include "ingest/clean_text.hpp"

namespace newsgraph {

struct Pages::Words {
    PageLanguage language;
};

Pages::Pages(const std::filesystem::path& data)
    : words_(std::make_unique<Words>(Words{PageLanguage::load(data)})) {}

Pages::~Pages() = default;

Document Pages::read(const std::string& text, const Known& known) const {
    RawArticle raw;
    raw.text = text;
    raw.html = looks_like_html(text);
    raw.known.title = known.title;
    raw.known.published = known.published;
    raw.known.publisher = known.publisher;
    raw.known.url = known.url;
    Document document = make_document(raw, words_->language);
    if (document.text.empty()) {
        throw Error(known.document + ": no article text in it");
    }
    document.id = known.document;
    document.source = known.document;
    document.language = "en";
    return document;
}

}  // namespace newsgraph
