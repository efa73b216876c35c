#include "python/pages.hpp"

#include "core/error.hpp"
#include "ingest/input_formats.hpp"
#include "ingest/json_fields.hpp"

#include <utility>

namespace newsgraph {

struct Pages::Context {
    ReadContext reading;
};

Pages::Pages(const std::filesystem::path& data) : context_(std::make_unique<Context>()) {
    context_->reading.options.data_dir = data;
    context_->reading.language = PageLanguage::load(data);
}

Pages::~Pages() = default;

ReadDocument Pages::read(std::string text, const Known& known) const {
    JsonArticle article;
    article.title = known.title;
    article.published = known.published;
    article.publisher = known.publisher;
    article.author = known.author;
    article.url = known.url;
    article.text = std::move(text);
    Input read =
        finish_record(article, {known.document, known.document, "", 0}, 0, context_->reading);
    if (const auto* skipped = std::get_if<Skipped>(&read)) {
        throw Error(skipped->document + ": " + skipped->reason);
    }
    return std::move(std::get<ReadDocument>(read));
}

std::unique_ptr<DocumentReader> Pages::open_lines(
    std::istream& in, const std::string& name) const {
    return open_json_stream(in, name, context_->reading);
}

}  // namespace newsgraph
