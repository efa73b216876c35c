#include "graph/sources.hpp"

#include "core/utf8.hpp"
#include "graph/near_copies.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace newsgraph {

namespace {

std::vector<std::uint32_t> reports_of(const std::vector<SourceArticle>& articles) {
    std::vector<std::string_view> texts;
    texts.reserve(articles.size());
    for (const SourceArticle& article : articles) {
        texts.emplace_back(article.text);
    }
    return group_near_copies(texts);
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

std::string outlet_of(const SourceArticle& article) {
    return ascii_lower(
        article.publisher.empty() ? host_of(article.url) : std::string_view(article.publisher));
}

// Words in lower case with single blanks between, without punctuation; nothing for few of them,
// since "He declined to comment." is said by everybody.
std::string long_sentence(std::string_view sentence) {
    constexpr std::size_t least_words = 10;
    std::string words;
    for (const char c : ascii_lower(sentence)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80U || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) {
            words += c;
        } else if (!words.empty() && words.back() != ' ') {
            words += ' ';
        }
    }
    const auto blanks = static_cast<std::size_t>(std::ranges::count(words, ' '));
    return blanks + 1 < least_words ? std::string() : words;
}

}  // namespace

Sources::Sources(const std::vector<SourceArticle>& articles)
    : articles_(articles), reports_(reports_of(articles)) {
    bytes_.reserve(articles.size());
    for (const SourceArticle& article : articles) {
        bytes_.emplace_back(article.text);
    }
}

std::vector<Sources::Key> Sources::keys_of(ArticleIndex article) const {
    const auto at = static_cast<std::size_t>(article);
    std::vector<Key> keys{{'r', std::to_string(reports_[at])}};
    if (std::string outlet = outlet_of(articles_[at]); !outlet.empty()) {
        keys.emplace_back('o', std::move(outlet));
    }
    return keys;
}

std::vector<Sources::Key> Sources::keys_of(const Evidence& evidence) const {
    std::vector<Key> keys = keys_of(evidence.article);
    const auto at = static_cast<std::size_t>(evidence.article);
    const std::string_view sentence = bytes_[at].slice(articles_[at].text, evidence.span);
    if (std::string words = long_sentence(sentence); !words.empty()) {
        keys.emplace_back('s', std::move(words));
    }
    return keys;
}

std::uint32_t SourceCounter::add(const std::vector<Sources::Key>& keys) {
    for (const Sources::Key& key : keys) {
        if (const auto known = source_of_.find(key); known != source_of_.end()) {
            return known->second;
        }
    }
    for (const Sources::Key& key : keys) {
        source_of_.emplace(key, count_);
    }
    return count_++;
}

}  // namespace newsgraph
