// Which mentions belong together so far, and what is known of each cluster.
#pragma once

#include "core/article.hpp"
#include "core/union_find.hpp"
#include "extract/lexicon/gazetteer.hpp"
#include "extract/mentions/sentence_view.hpp"

#include <set>
#include <string>
#include <string_view>

namespace newsgraph {

// Of the word before a name: "[Mr.] Smith", "[spokeswoman] Ann Lee".
Gender gender_of_title(const Article& article, const Lexicon& lexicon, const Mention& name);

// What agreement looks at.
struct ClusterFacts {
    EntityType type = EntityType::concept_;
    Gender gender = Gender::unknown;
    bool named = false;
    bool plural = false;  // "the officials"
    int size = 0;
    std::set<std::string> posts;  // persons: heads of the posts that they were given, singular
    int side = -1;                // persons: a mention of the body or state of such a post
};

// Disjoint sets of the mentions of one article. The root of a cluster is its first mention.
class MentionClusters {
  public:
    // All three must outlive it; the log gets the rules that join mentions.
    MentionClusters(const ArticleView& view, const Gazetteer& gazetteer, RuleLog& log);

    int root(int mention) const { return sets_.find(mention); }
    bool is_joined(int a, int b) const { return root(a) == root(b); }
    // The mention stands for what the other one stands for; the rule that says so is noted. Does
    // nothing where that rule is switched off.
    void join(std::string_view rule, int antecedent, int mention);
    const ClusterFacts& facts(int mention) const { return facts_[root(mention)]; }
    void give_post(int person, std::string_view post, Gender gender);
    // The person speaks for that body: see sides.hpp.
    void give_side(int person, int body) { facts_[root(person)].side = body; }
    void note(std::string_view rule, int mention);

    const Article& article() const { return view_->article(); }
    const Gazetteer& gazetteer() const { return *gazetteer_; }
    const Lexicon& lexicon() const { return gazetteer_->lexicon(); }
    RuleLog& log() const { return *log_; }
    int size() const { return facts_.count(); }

    const Mention& mention(int index) const { return article().mentions[index]; }
    const SentenceView& view_of(int index) const { return view_->of(mention(index)); }
    const SentenceView& view_in(int sentence) const { return (*view_)[sentence]; }
    const Sentence& sentence_of(int index) const {
        return article().sentences[mention(index).range.sentence];
    }
    const Token& head_of(int index) const { return view_->head_of(mention(index)); }
    // The lemma of the head in lower case.
    std::string noun_of(int index) const;
    // The token that the mention's head depends on; the head itself where it is the root.
    const Token& governor(int index) const {
        return view_of(index).governor(mention(index).head);
    }

  private:
    void settle_gender();

    const ArticleView* view_;
    const Gazetteer* gazetteer_;
    RuleLog* log_;
    mutable UnionFind<int> sets_;  // finding cuts paths
    List<ClusterFacts> facts_;
};

}  // namespace newsgraph
