#include "extract/coref/chains.hpp"

#include "extract/coref/chain_maker.hpp"
#include "extract/coref/mention_clusters.hpp"
#include "extract/coref/name_links.hpp"
#include "extract/coref/nominal_links.hpp"
#include "extract/coref/pronoun_links.hpp"
#include "extract/mentions/sentence_view.hpp"

#include <map>
#include <set>
#include <utility>

namespace newsgraph {

namespace {

// "Swedish rifles" tell of Sweden though nothing names it: a chain without mentions.
void add_origins(Article& article, const Gazetteer& gazetteer) {
    std::set<std::string, std::less<>> named;
    for (const Chain& chain : article.chains) {
        if (!chain.generic) {
            named.insert(chain.label);
        }
    }
    for (const Mention& mention : article.mentions) {
        if (mention.origin.empty() || !named.insert(mention.origin).second) {
            continue;
        }
        Chain chain;
        chain.label = mention.origin;
        chain.type = EntityType::country;
        const auto* country = gazetteer.country(chain.label);
        chain.wikidata = country ? country->wikidata : "";
        article.chains.push_back(std::move(chain));
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
    add_origins(article, gazetteer);
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
