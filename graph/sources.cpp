#include "graph/sources.hpp"

#include "core/hash.hpp"
#include "core/utf8.hpp"
#include "graph/near_copies.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

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

// Of its words in lower case, without punctuation; nothing for few of them, since "He declined
// to comment." is said by everybody.
std::optional<std::uint64_t> hash_of_long(std::string_view sentence) {
    constexpr std::size_t least_words = 10;
    std::string words;
    std::size_t count = 0;
    for (const char c : ascii_lower(sentence)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80U || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) {
            count += words.empty() || words.back() == ' ' ? 1 : 0;
            words += c;
        } else if (!words.empty() && words.back() != ' ') {
            words += ' ';
        }
    }
    words.resize(words.size() - (words.ends_with(' ') ? 1 : 0));
    return count < least_words ? std::nullopt : std::optional(fnv1a(words));
}

}  // namespace

std::string outlet_of(const SourceArticle& article) {
    return std::string{
        article.publisher.empty() ? host_of(article.url) : std::string_view(article.publisher)};
}

Sources::Sources(const std::vector<SourceArticle>& articles)
    : articles_(articles), reports_(reports_of(articles)), outlets_(outlets_of(articles)) {
    bytes_.reserve(articles.size());
    for (const SourceArticle& article : articles) {
        bytes_.emplace_back(article.text);
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

std::optional<Sources::Key> Sources::key_of_sentence(const Evidence& evidence) const {
    const auto at = static_cast<std::size_t>(evidence.article);
    const auto hash = hash_of_long(bytes_[at].slice(articles_[at].text, evidence.span));
    return hash ? std::optional(Key{'s', *hash}) : std::nullopt;
}

std::uint32_t SourceCounter::add(ArticleIndex article) {
    const auto keys = sources_.keys_of(article);
    const auto known = find(keys);
    return known ? *known : start(keys);
}

std::uint32_t SourceCounter::add(const Evidence& evidence) {
    auto keys = sources_.keys_of(evidence.article);
    if (const auto known = find(keys)) {
        return *known;
    }
    if (const auto sentence = sources_.key_of_sentence(evidence)) {
        keys.push_back(*sentence);
    }
    const auto known = find(keys);
    return known ? *known : start(keys);
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
