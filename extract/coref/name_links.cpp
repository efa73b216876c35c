#include "core/one_of.hpp"
#include "extract/coref/links.hpp"
#include "extract/coref/name_groups.hpp"
#include "extract/coref/said_names.hpp"
#include "extract/coref/short_names.hpp"
#include "extract/lexicon/name_key.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

namespace {

// Of a name and the one right behind it.
using NeighbourRule = bool (*)(const MentionClusters&, const Mention&, const Mention&);

bool is_enclosed(const MentionClusters& clusters, Range range) {
    const Article& article = clusters.article();
    const auto& tokens = article.sentences[range.sentence].tokens;
    return range.first > 0 && range.last < tokens.count()
           && is_one_of(form(article, tokens[range.first - 1]), {"(", "["})
           && is_one_of(form(article, tokens[range.last]), {")", "]"});
}

// "PLB", "AfCFTA"
bool is_acronym(std::string_view name) {
    return is_all_capitals(name) || initials_in(name).size() >= 3;
}

bool is_in_parentheses(
    const MentionClusters& clusters, const Mention& name, const Mention& acronym) {
    const TypeFamily family = type_family(acronym.type);
    return acronym.range.sentence == name.range.sentence
           && acronym.range.first == name.range.last + 1 && is_acronym(acronym.normal)
           && (family == type_family(name.type) || family == TypeFamily::other)
           && is_enclosed(clusters, acronym.range);
}

constexpr std::array neighbour_rules{
    Rule<NeighbourRule>{
        "coref/in-parentheses", "the Polar Lifting Board ([PLB])", is_in_parentheses},
};

constexpr RuleInfo same_name{"coref/same-name", "Olena Shevchenko ... [Olena Shevchenko]"};
constexpr RuleInfo untitled{"coref/title-dropped", "Mr Lee ... [Lee]"};

class NameLinker {
  public:
    explicit NameLinker(MentionClusters& clusters)
        : clusters_(clusters),
          groups_(clusters),
          persons_(short_person_rules(), clusters.log()),
          acronyms_(acronym_rules(), clusters.log()),
          parts_(name_part_rules(), clusters.log()),
          neighbours_(neighbour_rules, clusters.log()),
          said_(said_names(), clusters.log()) {}

    void run() {
        for (const auto& [first, again] : groups_.repeated()) {
            clusters_.join(same_name.name, first, again);
        }
        for (int i = 0; i < groups_.count(); ++i) {
            link_person(i);
            link_acronym(i);
            link_part(i);
        }
        for (const int name : alone_) {
            link_untitled(name);
        }
        link_neighbours();
        link_said();
    }

  private:
    NamePair pair(int name, int other) const {
        return {groups_, groups_[name], groups_[other]};
    }
    void join(std::string_view rule, int name, int other) {
        clusters_.join(rule, groups_[other].mention, groups_[name].mention);
    }

    Gender gender(int name) const {
        const NamedMentions& group = groups_[name];
        return group.words.size() == 1 ? group.gender : clusters_.facts(group.mention).gender;
    }
    bool differ_in_gender(int one, int other) const {
        return gender(one) != Gender::unknown && gender(other) != Gender::unknown
               && gender(one) != gender(other);
    }

    // Of two full names: the one whose gender is that of the short one's title; then the one that
    // the article has named before the short one; of two such, the one of that family name, then
    // the one that is named more often, else the last one.
    bool is_likelier(int one, int other, int name) const {
        const bool titled = gender(name) != Gender::unknown;
        if (titled && gender(one) != gender(other)) {
            return gender(one) == gender(name);
        }
        if ((one < name) != (other < name)) {
            return one < name;
        }
        const auto ends_alike = [&](int full) {
            return groups_[full].words.back() == groups_[name].words.back();
        };
        if (ends_alike(one) != ends_alike(other)) {
            return ends_alike(one);
        }
        const int more = groups_[one].count - groups_[other].count;
        return more != 0 ? more > 0 : one < name;
    }

    // "Patel" is the Patel that is named most, of several the last that was named before, else
    // the first that is named later.
    void link_person(int name) {
        int best = name;
        std::string_view rule;
        for (const int other : groups_.relatives(name)) {
            if (differ_in_gender(name, other)) {
                continue;
            }
            const auto found = persons_.find(pair(name, other));
            if (found && (best == name || is_likelier(other, best, name))) {
                best = other;
                rule = found.rule->name;
            }
        }
        if (best != name) {
            join(rule, name, best);
        } else {
            alone_.push_back(name);
        }
    }

    // "Mr Lee ... [Lee]" of whom no full name is known; apart where there is a Mrs Lee, too.
    void link_untitled(int name) {
        const auto is_titled = [&](int other) {
            return groups_[other].key == groups_[name].key
                   && groups_[other].family == TypeFamily::person
                   && groups_[other].gender != Gender::unknown;
        };
        if (groups_[name].family != TypeFamily::person || groups_[name].words.size() != 1
            || groups_[name].gender != Gender::unknown) {
            return;
        }
        std::vector<int> titled = groups_.relatives(name);
        std::erase_if(titled, [&](int other) { return !is_titled(other); });
        if (titled.size() == 1 && !differ_in_gender(name, titled.front())) {
            join(untitled.name, name, titled.front());
        }
    }

    void link_acronym(int name) {
        if (!may_be_acronym(groups_[name])) {
            return;
        }
        for (const int i : groups_.spelled(groups_[name].key)) {
            if (const auto found = acronyms_.find(pair(name, i))) {
                join(found.rule->name, name, i);
                return;
            }
        }
    }

    // A short name is the one longer name that it is a part of, and nothing if there are two.
    void link_part(int name) {
        int whole = -1;
        std::string_view rule;
        for (const int other : groups_.relatives(name)) {
            const auto found = parts_.find(pair(name, other));
            if (!found) {
                continue;
            }
            if (whole >= 0
                && !clusters_.is_joined(groups_[other].mention, groups_[whole].mention)) {
                return;
            }
            whole = other;
            rule = found.rule->name;
        }
        if (whole >= 0) {
            join(rule, name, whole);
        }
    }

    void link_neighbours() {
        for (int i = 0; i + 1 < clusters_.size(); ++i) {
            const Mention& one = clusters_.mention(i);
            const Mention& next = clusters_.mention(i + 1);
            if (one.form != MentionForm::name || next.form != MentionForm::name) {
                continue;
            }
            if (const auto found = neighbours_.find(clusters_, one, next)) {
                clusters_.join(found.rule->name, i, i + 1);
            }
        }
    }

    void link_said() {
        for (int i = 0; i < clusters_.size(); ++i) {
            if (clusters_.mention(i).form != MentionForm::name) {
                continue;
            }
            const auto found = said_.find(clusters_, i);
            if (found && !are_two_listed(*found.answer, i)) {
                clusters_.join(found.rule->name, *found.answer, i);
            }
        }
    }

    // Who knows both things knows better.
    bool are_two_listed(int one, int other) const {
        const auto* first = clusters_.gazetteer().find(clusters_.mention(one).normal);
        const auto* second = clusters_.gazetteer().find(clusters_.mention(other).normal);
        return first != nullptr && second != nullptr && first != second;
    }

    MentionClusters& clusters_;
    NameGroups groups_;
    std::vector<int> alone_;  // those of whom no longer name is known
    ActiveRules<ShortNameRule> persons_;
    ActiveRules<ShortNameRule> acronyms_;
    ActiveRules<ShortNameRule> parts_;
    ActiveRules<NeighbourRule> neighbours_;
    ActiveRules<SaidName> said_;
};

}  // namespace

void link_names(MentionClusters& clusters) {
    NameLinker(clusters).run();
}

std::vector<RuleInfo> name_link_rules() {
    return list_rules(
        std::array{same_name},
        short_person_rules(),
        std::array{untitled},
        acronym_rules(),
        name_part_rules(),
        neighbour_rules,
        said_names());
}

}  // namespace newsgraph
