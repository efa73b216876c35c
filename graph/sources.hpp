// What counts as one voice: ten papers that print one dispatch are one, and so is one paper that
// says it ten times.
#pragma once

#include "core/record.hpp"
#include "graph/byte_index.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace newsgraph {

// Whose articles are whose. The articles must outlive it; const and thread-safe.
class Sources {
  public:
    explicit Sources(const std::vector<SourceArticle>& articles);

    // Two articles or sentences of one key are of one source: near-copies of one report (see
    // group_near_copies), articles of one outlet (publisher, else host of the URL), and the same
    // sentence of ten words or more, word for word.
    using Key = std::pair<char, std::string>;
    std::vector<Key> keys_of(ArticleIndex article) const;
    std::vector<Key> keys_of(const Evidence& evidence) const;

  private:
    const std::vector<SourceArticle>& articles_;
    std::vector<std::uint32_t> reports_;  // by article
    std::vector<ByteIndex> bytes_;
};

// Counts one after the other: what shares a key with what was counted is of its source. So a
// paper's own report and another's stay two, although both also print the same dispatch.
class SourceCounter {
  public:
    explicit SourceCounter(const Sources& sources) : sources_(sources) {}

    // The number of its source, from 0.
    std::uint32_t add(const Evidence& evidence) { return add(sources_.keys_of(evidence)); }
    std::uint32_t add(ArticleIndex article) { return add(sources_.keys_of(article)); }
    std::uint32_t count() const { return count_; }

  private:
    std::uint32_t add(const std::vector<Sources::Key>& keys);

    const Sources& sources_;
    std::map<Sources::Key, std::uint32_t> source_of_;
    std::uint32_t count_ = 0;
};

}  // namespace newsgraph
