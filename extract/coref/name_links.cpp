#include "core/one_of.hpp"
#include "extract/coref/links.hpp"
#include "extract/coref/name_groups.hpp"
#include "extract/coref/said_names.hpp"
#include "extract/lexicon/name_key.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph {

namespace {

// May the name be a short form of the other one?
struct NamePair {
    const NameGroups& all;
    const NamedMentions& name;
    const NamedMentions& other;
};
using NameRule = bool (*)(const NamePair&);

// --- persons -----------------------------------------------------------------------------

bool are_persons(const NamePair& pair) {
    return pair.name.family == TypeFamily::person && pair.other.family == TypeFamily::person
           && pair.other.words.size() > 1;
}

bool is_family_name(const NamePair& pair) {
    return are_persons(pair) && pair.name.words.size() == 1
           && pair.name.words.back() == pair.other.words.back();
}

bool is_given_name(const NamePair& pair) {
    return are_persons(pair) && pair.name.words.size() == 1
           && pair.name.words.front() == pair.other.words.front();
}

// Without the number that tells one king from another.
bool drops_number(const NamePair& pair) {
    return pair.name.family == TypeFamily::person && pair.other.family == TypeFamily::person
           && pair.name.words == pair.other.words && pair.name.words.size() == 1
           && pair.name.key == pair.name.words.front() && pair.other.key != pair.name.key;
}

// "J." or "Joan" for "Joanna"; "Jan" is not "Jana", and Alan is Adam's brother.
bool is_short_for(std::string_view one, std::string_view other) {
    if (one.size() > other.size()) {
        std::swap(one, other);
    }
    const bool gendered =
        other.size() == one.size() + 1 && one.size() > 1
        && std::string_view("aeo").find(other.back()) != std::string_view::npos;
    return other.starts_with(one) && !gendered;
}

// "her mother, Ann Maria Lee" is not Ann Lee.
bool has_same_initial(const NamePair& pair) {
    return are_persons(pair) && pair.name.words.size() > 1 && pair.name.kin == pair.other.kin
           && pair.name.words.back() == pair.other.words.back()
           && is_short_for(pair.name.words.front(), pair.other.words.front());
}

constexpr std::array person_rules{
    Rule<NameRule>{"coref/family-name", "Sunita Patel ... [Patel]", is_family_name},
    Rule<NameRule>{"coref/given-name", "Sunita Patel ... [Sunita]", is_given_name},
    Rule<NameRule>{"coref/number-dropped", "Harald V ... [Harald]", drops_number},
    Rule<NameRule>{"coref/same-initial", "Joan Bell ... [Joanna R. Bell]", has_same_initial},
};

// --- initials, of those that have them ---------------------------------------------------

bool may_be_acronym(const NamedMentions& name) {
    return name.words.size() == 1 && name.key.size() >= 2 && name.key.size() <= 8
           && is_all_capitals(name.label) && name.family != TypeFamily::person;
}

bool is_acronym(const NamePair& pair) {
    const bool alike =
        pair.other.family == pair.name.family || pair.name.family == TypeFamily::other;
    return &pair.name != &pair.other && alike && pair.other.family != TypeFamily::person;
}

constexpr std::array acronym_rules{
    Rule<NameRule>{"coref/acronym", "the Baltic Shipping Authority ... [BSA]", is_acronym},
};

// --- parts -------------------------------------------------------------------------------

bool is_site(const NamePair& pair, std::string_view word) {
    return pair.all.gazetteer().lexicon()[word].is(Light::site);
}

// A facility by its name and what it is: "Alabuga factory".
bool is_named_site(const NamePair& pair) {
    return pair.other.type == EntityType::facility && pair.other.words.size() > 1
           && is_site(pair, pair.other.words.back()) && !pair.name.words.empty()
           && pair.name.words.front() == pair.other.words.front();
}

bool drops_site(const NamePair& pair) {
    return is_named_site(pair) && pair.name.words.size() == 1
           && pair.name.family != TypeFamily::person && pair.name.type != EntityType::country
           && pair.all.gazetteer().find(pair.name.label) == nullptr;
}

bool renames_site(const NamePair& pair) {
    return is_named_site(pair) && pair.name.words.size() > 1
           && pair.name.type == EntityType::facility && is_site(pair, pair.name.words.back());
}

// Where no person has that name in full.
bool is_firm_taken_for_person(const NamePair& pair) {
    return pair.name.family == TypeFamily::person && pair.name.words.size() == 1
           && pair.other.type == EntityType::company && pair.other.words.size() > 1
           && pair.name.words.front() == pair.other.words.front()
           && pair.other.mention <= pair.name.mention
           && !pair.all.has_full_name_with(pair.name.words.front());
}

// "United Nations" is no short form of its Security Council: both are listed.
bool may_be_part(const NamePair& pair) {
    const Gazetteer& gazetteer = pair.all.gazetteer();
    return !pair.name.words.empty() && pair.name.family == pair.other.family
           && pair.name.words.size() < pair.other.words.size()
           && !(gazetteer.find(pair.name.label) && gazetteer.find(pair.other.label));
}

// Whose it is: "Norwegian", "Norway", "UN". A "Christian Democratic Party" is another party than
// the Democratic Party.
bool drops_owner(const NamePair& pair) {
    std::string_view owner = pair.other.label;
    if (owner.size() <= pair.name.label.size() || !owner.ends_with(pair.name.label)) {
        return false;
    }
    owner.remove_suffix(pair.name.label.size());
    while (owner.ends_with(' ')) {
        owner.remove_suffix(1);
    }
    const Gazetteer& gazetteer = pair.all.gazetteer();
    return is_all_capitals(owner) || gazetteer.lexicon().demonym(owner) != nullptr
           || gazetteer.country(owner) != nullptr;
}

bool is_end(const NamePair& pair) {
    const bool body = pair.name.family == TypeFamily::organization;
    const bool has_end = pair.name.family == TypeFamily::text || (body && drops_owner(pair));
    return may_be_part(pair) && has_end && pair.name.words.size() >= 2
           && std::equal(
               pair.name.words.rbegin(), pair.name.words.rend(), pair.other.words.rbegin());
}

// A kind of body: the House has an Intelligence Committee, "Court" begins the names of many.
bool says_kind_alone(const NamePair& pair) {
    const auto head = pair.all.gazetteer().lexicon()[pair.name.words.front()].name_head;
    return pair.name.words.size() == 1 && head && is_organization(*head);
}

// "Lakers" for a team of a town.
bool drops_town(const NamePair& pair) {
    const auto& words = pair.other.words;
    const bool may_be =
        pair.other.family == TypeFamily::organization
        && is_one_of(pair.name.family, {TypeFamily::organization, TypeFamily::other});
    if (!may_be || pair.name.words.size() != 1 || words.size() < 2
        || words.back() != pair.name.words.front() || !pair.name.label.ends_with('s')
        || says_kind_alone(pair)) {
        return false;
    }
    std::string_view town = pair.other.label;
    town.remove_suffix(std::min(town.size(), pair.name.label.size() + 1));
    const auto* listed = pair.all.gazetteer().find(town);
    return listed != nullptr && is_location(listed->type);
}

// A body known by itself is no short form: "the United Nations Population Fund ... the United
// Nations".
bool is_beginning(const NamePair& pair) {
    return pair.name.family == TypeFamily::organization && pair.name.key.size() > 4
           && may_be_part(pair)
           && std::equal(
               pair.name.words.begin(), pair.name.words.end(), pair.other.words.begin())
           && !says_kind_alone(pair) && !pair.all.gazetteer().find(pair.name.label);
}

// "Hagibis" is the typhoon that was called so in full, "Sea Star" the ship.
bool drops_class(const NamePair& pair) {
    const auto& words = pair.other.words;
    if (words.size() != pair.name.words.size() + 1 || pair.name.words.empty()
        || !is_one_of(pair.other.family, {TypeFamily::event, TypeFamily::thing})
        || is_one_of(pair.name.family, {TypeFamily::person, TypeFamily::location})) {
        return false;
    }
    const bool opens = pair.all.gazetteer().lexicon()[words.front()].is(WordRole::event_opener)
                       || is_one_of(words.front(), {"mv", "ss", "uss", "hms"});
    return opens && std::equal(words.begin() + 1, words.end(), pair.name.words.begin());
}

constexpr std::array part_rules{
    Rule<NameRule>{"coref/class-dropped", "Typhoon Hagibis ... [Hagibis]", drops_class},
    Rule<NameRule>{"coref/site-without-noun", "the Izhora factory ... [Izhora]", drops_site},
    Rule<NameRule>{
        "coref/site-by-other-noun", "the Izhora factory ... [Izhora plant]", renames_site},
    Rule<NameRule>{
        "coref/firm-not-person", "Tarn Air ... [Tarn] sold", is_firm_taken_for_person},
    Rule<NameRule>{
        "coref/end-of-name", "the Norwegian Defense Ministry ... [Defense Ministry]", is_end},
    Rule<NameRule>{"coref/town-dropped", "the Tarna Rovers ... [Rovers]", drops_town},
    Rule<NameRule>{
        "coref/beginning-of-name", "the Carnegie Endowment ... [Carnegie]", is_beginning},
};

// --- said to be the same -----------------------------------------------------------------

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
    const auto capitals = std::ranges::count_if(name, is_upper);
    return is_all_capitals(name)
           || (capitals >= 3 && capitals * 2 > std::ssize(name) && is_upper(name.front())
               && std::ranges::all_of(name, is_letter));
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

// -----------------------------------------------------------------------------------------

class NameLinker {
  public:
    explicit NameLinker(MentionClusters& clusters)
        : clusters_(clusters),
          groups_(clusters),
          persons_(person_rules, clusters.log()),
          acronyms_(acronym_rules, clusters.log()),
          parts_(part_rules, clusters.log()),
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
    ActiveRules<NameRule> persons_;
    ActiveRules<NameRule> acronyms_;
    ActiveRules<NameRule> parts_;
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
        person_rules,
        std::array{untitled},
        acronym_rules,
        part_rules,
        neighbour_rules,
        said_names());
}

}  // namespace newsgraph
