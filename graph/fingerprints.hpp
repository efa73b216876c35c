// What tells whether anything that is said of a thing has changed since a file was written.
#pragma once

#include "graph/knowledge_graph.hpp"
#include "graph/storage/chunks.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace newsgraph {

// A fingerprint (core/fingerprint.hpp) of each article, entity and claim of a graph: of all
// that any file says of it, however it says it. Places in lists, which another article would
// move, do not count: what is pointed at counts with its own fields. Const and thread-safe.
class Fingerprints {
  public:
    // Of a graph; `how` names what else decides the bytes: who writes, with which options.
    Fingerprints(const KnowledgeGraph& graph, std::string_view how);

    // Of `how`, for things that are none of these.
    std::uint64_t how() const { return how_; }
    // Where it comes from and what it is called; and its text, too.
    std::uint64_t article(ArticleIndex article) const { return articles_[place(article)]; }
    std::uint64_t text(ArticleIndex article) const { return texts_[place(article)]; }
    // What its label and type are, and whose it is, which is what claims about it tell of it;
    // and its other names, how often and where it is mentioned, too.
    std::uint64_t name(EntityIndex entity) const { return names_[place(entity)]; }
    std::uint64_t entity(EntityIndex entity) const { return entities_[place(entity)]; }
    // With its evidence, the sentences that it quotes, and which claims it denies; and all that
    // a sentence about it is made of, too: other names that the text may call things by, and
    // how its relation is said.
    std::uint64_t claim(ClaimIndex claim) const { return claims_[place(claim)]; }
    std::uint64_t sentence(ClaimIndex claim) const { return sentences_[place(claim)]; }

  private:
    template <class Index>
    static std::size_t place(Index index) {
        return static_cast<std::size_t>(index);
    }

    std::uint64_t how_;
    std::vector<std::uint64_t> articles_;
    std::vector<std::uint64_t> texts_;
    std::vector<std::uint64_t> names_;
    std::vector<std::uint64_t> entities_;
    std::vector<std::uint64_t> claims_;
    std::vector<std::uint64_t> sentences_;
};

// With which files are written where older ones are used (graph/storage/chunks.hpp).
struct Reuse {
    const Fingerprints& fingerprints;
    ChunkedSet& files;
};

}  // namespace newsgraph
