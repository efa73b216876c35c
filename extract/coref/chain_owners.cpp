#include "extract/coref/chain_owners.hpp"

#include "core/one_of.hpp"
#include "extract/coref/owners.hpp"
#include "extract/coref/reported.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace newsgraph {

namespace {

// "[his] daughter": -1: nobody of whom is known who it is.
int possessor_chain(const MentionClusters& clusters, const List<Chain>& chains, int mention) {
    const int owner = possessor_of(clusters, mention);
    const int chain = owner < 0 || clusters.mention(owner).form != MentionForm::pronoun
                          ? -1
                          : clusters.mention(owner).chain;
    return chain >= 0 && may_be_possessor(clusters, owner, chains[chain].type) ? chain : -1;
}

// Where the chain of the one whose it is stands; -1: nobody's.
int owner_chain(const MentionClusters& clusters, int mention) {
    const Mention& nominal = clusters.mention(mention);
    if (nominal.form != MentionForm::nominal || nominal.origin >= 0) {
        return nominal.origin;
    }
    const int owner = owner_of(clusters, mention);
    return owner < 0 ? -1 : clusters.mention(owner).chain;
}

// The first that somebody with a name of his own is said to own the chain's nominals, or others
// of their class; -1: nobody is.
int named_owner(
    const MentionClusters& clusters,
    const NominalClasses& classes,
    const List<Chain>& chains,
    int chain) {
    const auto is_owner = [&](int other) {
        return other >= 0 && other != chain && !chains[other].generic;
    };
    for (const int mention : chains[chain].mentions) {
        if (const int owner = owner_chain(clusters, mention); is_owner(owner)) {
            return owner;
        }
        const bool nominal = clusters.mention(mention).form == MentionForm::nominal;
        const int possessor = nominal ? possessor_chain(clusters, chains, mention) : -1;
        if (is_owner(possessor)) {
            return possessor;
        }
        for (const int like : classes.members(mention)) {
            if (const int owner = owner_chain(clusters, like); is_owner(owner)) {
                return owner;
            }
        }
    }
    return -1;
}

// "the [report] said", "according to [reports]": texts that speak are some, no class of things.
bool speaks(const MentionClusters& clusters, const Chain& chain) {
    const bool bare = chain.label.find(' ') == std::string::npos;
    return bare && chain.type == EntityType::document
           && std::ranges::any_of(chain.mentions, [&](int mention) {
                  const Tree& tree = clusters.view_of(mention).tree();
                  return is_sayer(clusters, mention)
                         || tree.has_case(clusters.mention(mention).head, "accord");
              });
}

// "the attorney's office", "the Peruvian president": of somebody's; an office, a president are
// classes.
void find_said_owners(
    const MentionClusters& clusters, const NominalClasses& classes, List<Chain>& chains) {
    for (int c = 0; c < chains.count(); ++c) {
        Chain& chain = chains[c];
        const bool owned =
            chain.generic
            && is_one_of(chain.type, {EntityType::facility, EntityType::position});
        chain.unnamed =
            chain.generic && (may_be_unnamed(chain.type) || speaks(clusters, chain));
        if (chain.unnamed || owned) {
            chain.owner = named_owner(clusters, classes, chains, c);
            chain.unnamed = chain.unnamed || chain.owner >= 0;
        }
    }
}

// --- posts of one holder ------------------------------------------------------------------

// The chain of the person whom a mention of a post stands beside; -1: none.
int holder_of(const MentionClusters& clusters, int post) {
    const SentenceView& view = clusters.view_of(post);
    const int person = view.mention(clusters.head_of(post).head);
    return person >= 0 && clusters.mention(person).type == EntityType::person
               ? clusters.mention(person).chain
               : -1;
}

struct HeldPost {
    int chain = -1;
    std::pair<int, std::string> key;  // the holder's chain, what the post is called
};

std::vector<HeldPost> held_posts(const MentionClusters& clusters, const List<Chain>& chains) {
    std::vector<HeldPost> posts;
    for (int c = 0; c < chains.count(); ++c) {
        const bool post = chains[c].generic && chains[c].type == EntityType::position;
        for (const int mention : post ? chains[c].mentions : std::vector<int>{}) {
            if (const int holder = holder_of(clusters, mention); holder >= 0) {
                posts.push_back({c, {holder, chains[c].label}});
            }
        }
    }
    return posts;
}

// "Indian Prime Minister Ann Lee ... [Prime Minister] Lee": where all that is said of his post is
// one owner.
void share_owners(const MentionClusters& clusters, List<Chain>& chains) {
    const std::vector<HeldPost> posts = held_posts(clusters, chains);
    std::map<std::pair<int, std::string>, std::set<int>> owners;
    for (const HeldPost& post : posts) {
        if (const int owner = chains[post.chain].owner; owner >= 0) {
            owners[post.key].insert(owner);
        }
    }
    for (const HeldPost& post : posts) {
        const auto found = owners.find(post.key);
        Chain& chain = chains[post.chain];
        if (chain.owner < 0 && found != owners.end() && found->second.size() == 1) {
            chain.owner = *found->second.begin();
            chain.unnamed = true;
        }
    }
}

}  // namespace

void find_owners(
    const MentionClusters& clusters, const NominalClasses& classes, List<Chain>& chains) {
    find_said_owners(clusters, classes, chains);
    share_owners(clusters, chains);
}

}  // namespace newsgraph
