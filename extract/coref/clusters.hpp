// Which mentions belong together so far, and what is known of each cluster.
#pragma once

#include "core/article.hpp"
#include "extract/lexicon/gazetteer.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// What agreement looks at.
struct ClusterFacts {
    EntityType type = EntityType::concept_;
    Gender gender = Gender::unknown;
    bool named = false;
    bool plural = false;  // "the officials"
    int size = 0;
    std::set<std::string> posts;  // persons: heads of the posts that they were given, singular
};

// Disjoint sets of the mentions of one article. The root of a cluster is its first mention.
class Clusters {
  public:
    Clusters(const Article& article, const Gazetteer& gazetteer);

    int root(int mention) const;
    void join(int a, int b);
    const ClusterFacts& facts(int mention) const {
        return facts_[static_cast<std::size_t>(root(mention))];
    }
    void give_post(int person, std::string_view post, Gender gender);

    const Article& article() const { return *article_; }
    const Gazetteer& gazetteer() const { return *gazetteer_; }
    const Mention& mention(int index) const { return article_->mentions[index]; }
    const Sentence& sentence_of(int index) const {
        return article_->sentences[mention(index).range.sentence];
    }
    const Token& head_of(int index) const {
        return sentence_of(index).tokens[mention(index).head];
    }
    // The token that the mention's head depends on; the head itself where it is the root.
    const Token& governor(int index) const;
    int size() const { return static_cast<int>(parents_.size()); }

  private:
    const Article* article_;
    const Gazetteer* gazetteer_;
    std::vector<int> parents_;
    std::vector<ClusterFacts> facts_;
};

}  // namespace newsgraph
