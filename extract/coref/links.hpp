// The passes that put mentions together, in their order, and the rules of each.
#pragma once

#include "extract/coref/antecedent_model.hpp"
#include "extract/coref/antecedents.hpp"
#include "extract/coref/mention_clusters.hpp"
#include "extract/coref/pronoun.hpp"
#include "extract/rules/rule.hpp"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace newsgraph {

// The mention that a nominal or a pronoun stands for; nothing: not for this rule.
using NameBefore = std::optional<int> (*)(const MentionClusters&, int nominal);
using CertainRule = std::optional<int> (*)(const MentionClusters&, const Pronoun&);

// Names of one entity: "Vedant Patel" and "Patel", "Islamic Revolutionary Guard Corps (IRGC)",
// "Resolution 2231" and "UN Security Council Resolution 2231".
void link_names(MentionClusters& clusters);
std::vector<RuleInfo> name_link_rules();

// Nominals whose antecedent rules alone can tell; finds which posts persons were given, too.
class CertainNominals {
  public:
    explicit CertainNominals(MentionClusters& clusters);
    // Joins "the Iranian government" with Iran, "rebels" with the movement named before them.
    // True if nothing more is to be asked of the nominal. To be called in text order.
    bool link(int nominal);

  private:
    // Whom a mention before a nominal lets it stand for (-1: nobody), by which rule, and whether
    // none before that one need be asked.
    struct Offer {
        int mention = -1;
        std::string_view rule{};
        bool sure = false;
    };

    bool link_fitting_name(int nominal);
    bool link_kind(int nominal);
    bool link_only(int nominal);
    std::string_view fit(int nominal, const std::string& noun, int name) const;
    Offer meant_by_noun(int nominal) const;
    Offer offered_by(int before, int nominal, const std::string& noun) const;

    MentionClusters& clusters_;
    ActiveRules<NameBefore> names_before_;
    ActiveRules<NounFit> fits_;
    std::map<std::string, int> individuals_;
};
std::vector<RuleInfo> nominal_link_rules();
// A definite noun in the singular, without modifiers that tell what else it is: "the factory in
// Izhevsk", "the company that sold them", "its factory" are not the ones before.
bool may_refer(const MentionClusters& clusters, int nominal);
// Nothing but the noun itself: "the company", not "the oil company".
bool is_bare(const MentionClusters& clusters, int nominal);
// The country that "the country", "the kingdom" is: the only one that its sentence has spoken of,
// nothing if there were several; else of the sentence before the only one or its subject; else, if
// the noun stands alone, the one that the article has spoken of most by far.
std::optional<int> country_meant(const MentionClusters& clusters, int nominal);
// The last noun before "the vessel" that says a vessel or a kind of vessel, where there is but one
// such thing: nothing where two might be meant or the noun itself was said before.
std::optional<int> noun_of_kind_before(const MentionClusters& clusters, int nominal);

// Pronouns whose antecedent rules alone can tell: "I" in a quote is who speaks it, those who say
// "we" in one quote, or outside of all quotes, are the same.
class CertainPronouns {
  public:
    explicit CertainPronouns(MentionClusters& clusters);
    // True if nothing more is to be asked of the pronoun. To be called in text order.
    bool link(const Pronoun& pronoun);

  private:
    void link_voice(const Pronoun& pronoun);

    MentionClusters& clusters_;
    ActiveRules<CertainRule> certain_;
    std::map<std::pair<Person, int>, int> voices_;  // by the beginning of the quote, -1: none
};
std::vector<RuleInfo> pronoun_link_rules();

// Which of its candidates an anaphor stands for; -1: none.
using ChooseAntecedent =
    std::function<int(const Anaphor&, const std::vector<int>& candidates, AntecedentSearch&)>;
// As the model has it, where it is sure enough.
ChooseAntecedent choose_by(const AntecedentModel& model, const MentionClusters& clusters);

// Joins nominals and pronouns, in text order, with the clusters that they refer to.
void link_antecedents(MentionClusters& clusters, const ChooseAntecedent& choose);
std::vector<RuleInfo> antecedent_rules();

// Nominals that say the same class: "a drone ... the drones" of one owner. What they stand for
// may be one or many; one official and officials are one class.
class NominalClasses {
  public:
    explicit NominalClasses(const MentionClusters& clusters);
    // All of the nominal's class, in text order; none for other mentions.
    std::span<const int> members(int nominal) const;

  private:
    using ClassKey = std::pair<EntityType, std::string>;
    ClassKey class_key(int nominal) const;
    bool may_be_owned(int mention) const;
    using OwnersOfClass = std::map<std::string, std::vector<int>>;  // with their mentions
    bool follows(int nominal, const std::vector<int>& owned) const;
    // "US officials", "Iranian officials": two; where only one owner is known in the article,
    // "the court" is its, and "the officials" behind it; "people" are anybody.
    std::string owner_in_class(int nominal, const OwnersOfClass& owners) const;

    const MentionClusters& clusters_;
    List<int> class_of_;
    std::map<int, std::vector<int>> members_;  // by the first one
};

// "attack drones" -> "attack drone"; the normal form of a mention in the singular.
std::string singular_of(const Article& article, const Mention& mention);

// An individual though no name: "Russian military", "Iran" for "the Iranian government".
bool is_specific(const Mention& mention);

}  // namespace newsgraph
