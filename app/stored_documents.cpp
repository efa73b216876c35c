#include "app/stored_documents.hpp"

#include "graph/packed_record.hpp"

#include <utility>

namespace newsgraph {

namespace {

SourceArticle source_of(const Document& document) {
    return {
        .document = document.id,
        .title = document.title,
        .published = document.published,
        .publisher = document.publisher,
        .author = document.author,
        .url = document.url,
        .language = document.language,
        .text = document.text};
}

// Text begins with the title wherever there is one (clean_text.hpp).
Document document_of(const SourceArticle& article) {
    return {
        .id = article.document,
        .source = article.document,
        .title = article.title,
        .publisher = article.publisher,
        .author = article.author,
        .url = article.url,
        .published = article.published,
        .language = article.language,
        .text = article.text,
        .title_bytes = article.text.starts_with(article.title) ? article.title.size() : 0};
}

}  // namespace

NewDocuments::NewDocuments(
    DocumentReader& inner,
    const RecordStore& store,
    std::string engine,
    bool any_engine,
    std::function<void()> on_known)
    : inner_(inner),
      store_(store),
      engine_(std::move(engine)),
      any_engine_(any_engine),
      on_known_(std::move(on_known)) {}

bool NewDocuments::is_known(const ReadDocument& read) {
    const Document& document = read.document;
    const auto replaced = static_cast<std::uint32_t>(read.replaced_bytes);
    const std::string input = input_hash(source_of(document), replaced, read.flaws);
    auto found = store_.find({document.id, input, engine_});
    if (!found) {
        const auto other = store_.find_by_any(document.id, input);
        of_others_ += other && !any_engine_ ? 1 : 0;
        found = any_engine_ ? other : std::nullopt;
    }
    if (found) {
        known_.push_back(*found);
        on_known_();
    }
    return found.has_value();
}

std::optional<Input> NewDocuments::next() {
    while (auto input = inner_.next()) {
        if (const auto* skipped = std::get_if<Skipped>(&*input)) {
            names_.insert(skipped->document);
            return input;
        }
        const auto& read = std::get<ReadDocument>(*input);
        names_.insert(read.document.id);
        if (!is_known(read)) {
            return input;
        }
    }
    return std::nullopt;
}

std::optional<Input> StoredDocuments::next() {
    if (next_ == records_.size()) {
        return std::nullopt;
    }
    const std::string where = std::string(record_store_name);
    const std::string packed = store_.read(records_[next_++]);
    const PackedRecord record(packed, where);
    SourceArticle article = record.article();
    article.text = record.text();
    ReadDocument read;
    read.document = document_of(article);
    read.replaced_bytes = record.replaced_bytes();
    read.flaws = record.flaws();
    return read;
}

}  // namespace newsgraph
