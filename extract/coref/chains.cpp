#include "extract/coref/chains.hpp"

#include "extract/coref/chain_maker.hpp"
#include "extract/coref/mention_clusters.hpp"
#include "extract/coref/name_links.hpp"
#include "extract/coref/nominal_links.hpp"
#include "extract/coref/owners.hpp"
#include "extract/coref/pronoun_links.hpp"
#include "extract/mentions/sentence_view.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace newsgraph {

namespace {

Chain country_chain(const std::string& label, const Gazetteer& gazetteer) {
    Chain chain;
    chain.label = label;
    chain.type = EntityType::country;
    const auto* country = gazetteer.country(label);
    chain.wikidata = country ? country->wikidata : "";
    return chain;
}

// Where "Swedish rifles" come from, never a person named Jordan. If nothing names the country,
// it gets a chain without mentions.
void find_origins(Article& article, const Gazetteer& gazetteer) {
    std::map<std::string, int, std::less<>> places;
    const auto collect = [&](auto is_wanted) {
        for (int i = 0; i < article.chains.count(); ++i) {
            const Chain& chain = article.chains[i];
            if (!chain.generic && is_wanted(chain.type)) {
                places.try_emplace(chain.label, i);
            }
        }
    };
    collect([](EntityType type) { return type == EntityType::country; });
    collect(is_location);  // "Crimean": a region
    for (Mention& mention : article.mentions) {
        mention.origin = -1;
        if (mention.demonym.empty()) {
            continue;
        }
        const auto [at, is_new] = places.try_emplace(mention.demonym, article.chains.count());
        if (is_new) {
            article.chains.push_back(country_chain(mention.demonym, gazetteer));
        }
        mention.origin = at->second;
    }
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

// "the attorney's office" is his, an office is a class of things.
void find_owners(const MentionClusters& clusters, List<Chain>& chains) {
    for (int c = 0; c < chains.count(); ++c) {
        Chain& chain = chains[c];
        const bool building = chain.generic && chain.type == EntityType::facility;
        chain.unnamed = chain.generic && may_be_unnamed(chain.type);
        if (!chain.unnamed && !building) {
            continue;
        }
        const auto owner = std::ranges::find_if(chain.mentions, [&](int mention) {
            const int its = owner_chain(clusters, mention);
            return its >= 0 && its != c && !chains[its].generic;
        });
        if (owner != chain.mentions.end()) {
            chain.unnamed = true;
            chain.owner = owner_chain(clusters, *owner);
        }
    }
}

}  // namespace

void link_chains(Article& article, const Gazetteer& gazetteer) {
    const ArticleView view(article);
    MentionClusters clusters(view, gazetteer, article.rules);
    link_names(clusters);
    link_nominals(clusters);
    link_pronouns(clusters);
    std::map<int, std::vector<int>> members;  // by root, which is the first mention
    for (int i = 0; i < clusters.size(); ++i) {
        members[clusters.root(i)].push_back(i);
    }
    article.chains.clear();
    for (Mention& mention : article.mentions) {
        mention.chain = -1;
    }
    for (const auto& [root, mentions] : members) {
        if (mentions.size() == 1 && article.mentions[root].form == MentionForm::pronoun) {
            continue;
        }
        for (const int index : mentions) {
            article.mentions[index].chain = article.chains.count();
        }
        article.chains.push_back(make_chain(clusters, mentions));
    }
    find_origins(article, gazetteer);
    find_owners(clusters, article.chains);
}

std::vector<RuleInfo> coref_rules() {
    std::vector<RuleInfo> list;
    list_name_rules(list);
    list_nominal_rules(list);
    list_pronoun_rules(list);
    return list;
}

int mention_at(const Article& article, int sentence, int token) {
    return SentenceView(article, sentence).mention(token);
}

int chain_at(const Article& article, int sentence, int token) {
    return SentenceView(article, sentence).chain(token);
}

}  // namespace newsgraph
