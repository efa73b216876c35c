#include "graph/sources.hpp"

#include "core/ascii.hpp"
#include "core/utf8.hpp"
#include "graph/near_copies.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace newsgraph {

namespace {

std::vector<std::string_view> texts_of(const std::vector<SourceArticle>& articles) {
    std::vector<std::string_view> texts;
    texts.reserve(articles.size());
    for (const SourceArticle& article : articles) {
        texts.emplace_back(article.text);
    }
    return texts;
}

// "https://www.example.org/news/1" -> "example.org"; empty for what is no such address.
std::string_view host_of(std::string_view url) {
    const auto scheme = url.find("://");
    if (scheme == std::string_view::npos) {
        return {};
    }
    url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of("/?#:"));
    return url.starts_with("www.") ? url.substr(4) : url;
}

// As it is compared.
std::string outlet_key(const SourceArticle& article) {
    return ascii_lower(outlet_of(article));
}

std::vector<std::optional<std::uint32_t>> outlets_of(
    const std::vector<SourceArticle>& articles) {
    std::unordered_map<std::string, std::uint32_t> numbers;
    std::vector<std::optional<std::uint32_t>> outlets;
    for (const SourceArticle& article : articles) {
        const std::string outlet = outlet_key(article);
        const auto next = static_cast<std::uint32_t>(numbers.size());
        outlets.push_back(
            outlet.empty() ? std::nullopt
                           : std::optional(numbers.emplace(outlet, next).first->second));
    }
    return outlets;
}

// "The Harbour Gazette" is cited as "the Harbour Gazette".
std::string_view without_article(std::string_view name) {
    return name.starts_with("The ") ? name.substr(4) : name;
}

bool is_of_word(char c) {
    return is_letter(c) || !is_ascii(c);
}

bool has_word(std::string_view text, std::string_view word) {
    for (auto at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || !is_of_word(text[at - 1]))
            && (end == text.size() || !is_of_word(text[end]))) {
            return true;
        }
    }
    return false;
}

// "reported", "according to": what is said of whom one relays.
bool relays(std::string_view sentence) {
    constexpr std::array words{
        std::string_view("reported"),
        std::string_view("reports"),
        std::string_view("according to"),
        std::string_view("told"),
        std::string_view("said"),
        std::string_view("quoted"),
        std::string_view("cited"),
        std::string_view("citing"),
        std::string_view("wrote"),
        std::string_view("first published")};
    return std::ranges::any_of(
        words, [&](std::string_view word) { return has_word(sentence, word); });
}

}  // namespace

std::string outlet_of(const SourceArticle& article) {
    return std::string{
        article.publisher.empty() ? host_of(article.url) : std::string_view(article.publisher)};
}

Sources::Sources(const std::vector<SourceArticle>& articles)
    : Sources(articles, texts_of(articles), {}) {}

Sources::Sources(
    const std::vector<SourceArticle>& articles,
    std::vector<std::string_view> texts,
    std::vector<std::uint32_t> reports)
    : articles_(articles),
      texts_(std::move(texts)),
      reports_(reports.empty() ? group_near_copies(texts_) : std::move(reports)),
      outlets_(outlets_of(articles)) {
    bytes_.reserve(texts_.size());
    for (const std::string_view text : texts_) {
        bytes_.emplace_back(text);
    }
}

std::vector<Sources::Key> Sources::keys_of(ArticleIndex article) const {
    const auto at = static_cast<std::size_t>(article);
    std::vector<Key> keys{{'r', reports_[at]}};
    if (outlets_[at]) {
        keys.emplace_back('o', *outlets_[at]);
    }
    return keys;
}

std::string_view Sources::sentence(const Evidence& evidence) const {
    const auto at = static_cast<std::size_t>(evidence.article);
    return bytes_[at].slice(texts_[at], evidence.span);
}

bool Sources::names_outlet(std::string_view sentence, ArticleIndex article) const {
    constexpr std::size_t least = 4;
    const std::string_view name =
        without_article(articles_[static_cast<std::size_t>(article)].publisher);
    return name.size() >= least && relays(sentence) && has_word(sentence, name);
}

std::uint32_t SourceCounter::add(ArticleIndex article) {
    const auto keys = sources_.keys_of(article);
    const auto known = find(keys);
    return known ? *known : start(keys);
}

std::uint32_t SourceCounter::add(const Evidence& evidence) {
    const auto keys = sources_.keys_of(evidence.article);
    const std::string_view sentence = sources_.sentence(evidence);
    Counted next{evidence.article, 0, sentence, phrases_of(sentence)};
    auto known = find(keys);
    known = known ? known : find(next);
    next.source = known ? *known : start(keys);
    const std::uint32_t source = next.source;
    if (counted_.size() < most_compared) {
        counted_.push_back(std::move(next));
    }
    return source;
}

// The relay may have been counted before the report that it relays.
std::optional<std::uint32_t> SourceCounter::find(const Counted& next) const {
    const auto same = std::ranges::find_if(counted_, [&](const Counted& one) {
        return are_near_copies(one.phrases, next.phrases)
               || sources_.names_outlet(next.sentence, one.article)
               || sources_.names_outlet(one.sentence, next.article);
    });
    return same == counted_.end() ? std::nullopt : std::optional(same->source);
}

std::optional<std::uint32_t> SourceCounter::find(const std::vector<Sources::Key>& keys) const {
    for (const Sources::Key& key : keys) {
        if (const auto known = source_of_.find(key); known != source_of_.end()) {
            return known->second;
        }
    }
    return std::nullopt;
}

std::uint32_t SourceCounter::start(const std::vector<Sources::Key>& keys) {
    for (const Sources::Key& key : keys) {
        source_of_.emplace(key, count_);
    }
    return count_++;
}

}  // namespace newsgraph
