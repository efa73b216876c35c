#include "extract/coref/chains.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/coref/chain_owners.hpp"
#include "extract/coref/descriptions.hpp"
#include "extract/coref/links.hpp"
#include "extract/lexicon/name_key.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace newsgraph {

namespace {

// As written, on one line, without "the".
std::string clean(std::string_view written) {
    std::string name = on_one_line(written);
    return name.starts_with("the ") ? name.substr(4) : name;
}

// Makes one chain of one cluster.
class ChainMaker {
  public:
    ChainMaker(
        const MentionClusters& clusters,
        const NominalClasses& classes,
        const std::vector<int>& mentions)
        : clusters_(clusters), classes_(classes), mentions_(mentions) {}

    Chain make() {
        chain_.mentions = mentions_;
        count();
        chain_.type = type();
        chain_.generic = names_.empty() && !specific_;
        chain_.label = chain_.generic ? class_label() : name_label();
        if (!chain_.generic) {
            add_aliases();
            chain_.wikidata = item();
        }
        return std::move(chain_);
    }

  private:
    // The Wikidata item of a listed country, or of what a user has listed.
    std::string item() const {
        const Gazetteer& gazetteer = clusters_.gazetteer();
        const auto* listed = chain_.type == EntityType::country
                                 ? gazetteer.country(chain_.label)
                                 : gazetteer.find(chain_.label, Listed::own);
        return listed && listed->type == chain_.type ? listed->wikidata : std::string();
    }

    void count() {
        for (const int index : mentions_) {
            const Mention& mention = clusters_.mention(index);
            first_.try_emplace(mention.normal, index);
            if (mention.form == MentionForm::name) {
                ++names_[mention.normal];
                ++types_[mention.type];
                if (mention.range.size() > 1 && mention.type != EntityType::concept_) {
                    ++types_of_full_names_[mention.type];
                }
            } else if (is_specific(mention)) {
                specific_ = true;
                ++names_[mention.normal];
                ++types_[mention.type];
            }
        }
    }

    // Of "Norvik Air" and "Norvik" the first says better what it is.
    EntityType type() const {
        const auto& types = types_of_full_names_.empty() ? types_ : types_of_full_names_;
        const auto most =
            std::max_element(types.begin(), types.end(), [](const auto& a, const auto& b) {
                const auto rank = [](const auto& one) {
                    // A Concept is a name of which nothing was told.
                    return std::tuple(
                        one.first != EntityType::concept_,
                        one.second,
                        one.first != EntityType::organization);
                };
                return rank(a) < rank(b);
            });
        if (most != types.end()) {
            return most->first;
        }
        // One official and many officials are one class, of persons.
        bool plural = false;
        for (const int index : mentions_of_class()) {
            plural = plural || clusters_.mention(index).plural;
        }
        const EntityType seen = clusters_.facts(mentions_.front()).type;
        return plural && seen == EntityType::person ? EntityType::group : seen;
    }

    // "Mahan Air" is a firm that the lists know, Mahan a town.
    bool is_listed(const std::string& name) const {
        const auto* entry = clusters_.gazetteer().find(name);
        return entry != nullptr
               && (is_organization(entry->type) || !is_organization(chain_.type));
    }

    // Persons and storms by their fullest name, others by the most frequent one.
    std::string name_label() const {
        const bool person = is_one_of(chain_.type, {EntityType::person, EntityType::event});
        // Of two that are used as often the first: "Tarn Bank, formerly Vale Trust".
        const auto rank = [&](const auto& name) {
            return std::pair(name.second, -first_.at(name.first));
        };
        const auto best =
            std::max_element(names_.begin(), names_.end(), [&](const auto& a, const auto& b) {
                const bool listed_a = is_listed(a.first);
                const bool listed_b = is_listed(b.first);
                if (person || listed_a == listed_b) {
                    return person || is_all_capitals(a.first) != is_all_capitals(b.first)
                               ? a.first.size() < b.first.size()
                               : rank(a) < rank(b);
                }
                return listed_b;
            });
        return clean(best->first);
    }

    // Those that say what it is, wherever they stand and whatever they stand for.
    std::span<const int> mentions_of_class() const {
        const auto nominal = std::ranges::find_if(mentions_, [&](int index) {
            return clusters_.mention(index).form == MentionForm::nominal;
        });
        return nominal == mentions_.end() ? std::span<const int>(mentions_)
                                          : classes_.members(*nominal);
    }

    // "the country", "the company" of which nobody knows which: no countries.
    bool is_one_body() const {
        const EntityType type = clusters_.facts(mentions_.front()).type;
        return (is_organization(type) || is_location(type))
               && std::ranges::all_of(mentions_, [&](int index) {
                      const Mention& mention = clusters_.mention(index);
                      return mention.form == MentionForm::pronoun
                             || (mention.form == MentionForm::nominal && mention.definite
                                 && !mention.plural);
                  });
    }

    // In the plural, if it was ever spoken of in the plural.
    std::string class_label() const {
        std::string label;
        const std::span<const int> said =
            is_one_body() ? std::span<const int>(mentions_) : mentions_of_class();
        for (const int index : said) {
            const Mention& mention = clusters_.mention(index);
            if (mention.form == MentionForm::nominal && (label.empty() || mention.plural)) {
                label = mention.normal;
                if (mention.plural) {
                    break;
                }
            }
        }
        return clusters_.lexicon().class_name(label);
    }

    void add_aliases() {
        std::set<std::string> aliases;
        for (const int index : mentions_) {
            const Mention& mention = clusters_.mention(index);
            if (mention.form == MentionForm::name) {
                const std::string_view written = words(clusters_.article(), mention.range);
                const Demonym* demonym = clusters_.lexicon().demonym(written);
                // "[Saudi]-owned": an adjective is no name of the country
                if (demonym == nullptr || !demonym->adjective) {
                    aliases.insert(clean(written));
                }
                aliases.insert(clean(mention.normal));
            } else if (is_specific(mention)) {
                aliases.insert(body_alias(mention));
            }
        }
        aliases.erase(chain_.label);
        chain_.aliases.assign(aliases.begin(), aliases.end());
    }

    // "Iranian government" for "Iran's government" in a chain of Iran.
    std::string body_alias(const Mention& mention) const {
        if (mention.type != EntityType::country) {
            return mention.normal;
        }
        const auto adjective = clusters_.gazetteer().lexicon().adjective_of(mention.normal);
        return std::string(adjective) + ' '
               + ascii_lower(words(clusters_.article(), mention.range));
    }

    const MentionClusters& clusters_;
    const NominalClasses& classes_;
    const std::vector<int>& mentions_;
    Chain chain_;
    std::map<std::string, int> names_;
    std::map<std::string, int> first_;  // mention with that normal form
    std::map<EntityType, int> types_;
    std::map<EntityType, int> types_of_full_names_;
    bool specific_ = false;
};

Chain origin_chain(const std::string& label, const Gazetteer& gazetteer) {
    Chain chain;
    chain.label = label;
    const auto* country = gazetteer.country(label);
    const auto* listed = gazetteer.find(label);
    chain.type = country ? EntityType::country : listed ? listed->type : EntityType::place;
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
            article.chains.push_back(origin_chain(mention.demonym, gazetteer));
        }
        mention.origin = at->second;
    }
}

void make_chains(Article& article, const MentionClusters& clusters) {
    const NominalClasses classes(clusters);
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
        article.chains.push_back(ChainMaker(clusters, classes, mentions).make());
    }
    find_origins(article, clusters.gazetteer());
    find_owners(clusters, classes, article.chains);
    describe_chains(clusters, article.chains);
}

}  // namespace

void link_chains(
    Article& article,
    const ArticleView& view,
    const Gazetteer& gazetteer,
    const AntecedentModel& antecedents) {
    MentionClusters clusters(view, gazetteer, article.rules);
    link_names(clusters);
    link_antecedents(clusters, choose_by(antecedents, clusters));
    make_chains(article, clusters);
}

std::vector<RuleInfo> coref_rules() {
    return list_rules(
        name_link_rules(), nominal_link_rules(), pronoun_link_rules(), antecedent_rules());
}

}  // namespace newsgraph
