// What counts as one voice: ten papers that print one dispatch are one, and so is one paper
// that says it ten times.
#pragma once

#include "core/record.hpp"
#include "graph/byte_index.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph {

// The publisher as the article names it, else the host of its address; empty: unknown.
std::string outlet_of(const SourceArticle& article);

// Whose articles are whose. The articles must outlive it; const and thread-safe.
class Sources {
  public:
    explicit Sources(const std::vector<SourceArticle>& articles);
    // The same where texts are kept elsewhere, and `reports` says which articles are near-copies
    // of which, as group_near_copies does; empty: that is found out.
    Sources(
        const std::vector<SourceArticle>& articles,
        std::vector<std::string_view> texts,
        std::vector<std::uint32_t> reports);

    const std::vector<std::uint32_t>& reports() const { return reports_; }

    // Two of one key are of one source: near-copies of one report (see group_near_copies) and
    // articles of one outlet (publisher, else host of the URL).
    using Key = std::pair<char, std::uint64_t>;
    std::vector<Key> keys_of(ArticleIndex article) const;
    // The sentence, letter for letter.
    std::string_view sentence(const Evidence& evidence) const;
    // Whether the sentence names the outlet of that article: "..., the Gazette reported".
    bool names_outlet(std::string_view sentence, ArticleIndex article) const;

  private:
    const std::vector<SourceArticle>& articles_;
    std::vector<std::string_view> texts_;                // by article
    std::vector<std::uint32_t> reports_;                 // by article
    std::vector<std::optional<std::uint32_t>> outlets_;  // by article; nothing: unknown
    std::vector<ByteIndex> bytes_;
};

// Counts one after the other: what shares a key with what was counted is of its source, and so
// is whose sentence is a near-copy of one that was counted, or only relays its outlet. A paper's
// own report and another's stay two, although both also print the same dispatch.
class SourceCounter {
  public:
    explicit SourceCounter(const Sources& sources) : sources_(sources) {}

    // The number of its source, from 0.
    std::uint32_t add(const Evidence& evidence);
    std::uint32_t add(ArticleIndex article);
    std::uint32_t count() const { return count_; }

  private:
    // What was counted, by its sentence; so many are compared with the next one.
    static constexpr std::size_t most_compared = 200;
    struct Counted {
        ArticleIndex article;
        std::uint32_t source;
        std::string_view sentence;
        std::vector<std::uint64_t> phrases;
    };
    std::optional<std::uint32_t> find(const std::vector<Sources::Key>& keys) const;
    std::optional<std::uint32_t> find(const Counted& next) const;
    std::uint32_t start(const std::vector<Sources::Key>& keys);

    const Sources& sources_;
    std::map<Sources::Key, std::uint32_t> source_of_;
    std::vector<Counted> counted_;
    std::uint32_t count_ = 0;
};

}  // namespace newsgraph
