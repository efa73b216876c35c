#include "extract/coref/name_links.hpp"

#include "core/table.hpp"
#include "extract/lexicon/name_key.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

// Types between which a name may be typed differently from one mention to the next.
enum class Family { person, organization, location, thing, text, event, group, other };

Family family_of(EntityType type) {
    if (is_organization(type)) {
        return Family::organization;
    }
    if (is_location(type)) {
        return Family::location;
    }
    switch (type) {
        case EntityType::person:
            return Family::person;
        case EntityType::weapon:
        case EntityType::vehicle:
        case EntityType::product:
        case EntityType::material:
            return Family::thing;
        case EntityType::document:
        case EntityType::law:
            return Family::text;
        case EntityType::event:
            return Family::event;
        case EntityType::group:
            return Family::group;
        default:
            return Family::other;
    }
}

// All mentions with one name.
struct NameGroup {
    int mention = 0;  // the first
    Family family = Family::other;
    EntityType type = EntityType::concept_;
    std::string label;
    std::string key;
    std::vector<std::string_view> words;  // of the key
    int count = 1;                        // mentions with just this name
};

// Without "Jr." and the like, so that the family name comes last.
void drop_suffix(std::vector<std::string_view>& words) {
    if (words.size() > 2
        && (words.back() == "jr" || words.back() == "sr" || words.back() == "ii"
            || words.back() == "iii")) {
        words.pop_back();
    }
}

// "irgc" of "islamic revolutionary guard corps": small words may be left out.
bool are_initials(std::string_view acronym, const std::vector<std::string_view>& words) {
    std::string all;
    std::string without_small;
    for (const std::string_view word : words) {
        all += word[0];
        if (word != "of" && word != "the" && word != "and" && word != "for" && word != "in"
            && word != "on") {
            without_small += word[0];
        }
    }
    return words.size() >= 2 && (acronym == all || acronym == without_small);
}

class NameLinker {
  public:
    explicit NameLinker(Clusters& clusters) : clusters_(clusters) {}

    void run() {
        group();
        for (std::size_t i = 0; i < groups_.size(); ++i) {
            link_person(i);
            link_acronym(i);
            link_part(i);
        }
        link_parentheses();
    }

  private:
    void group();
    bool is_likelier(std::size_t one, std::size_t other, std::size_t index) const;
    void link_person(std::size_t index);
    void link_acronym(std::size_t index);
    void link_part(std::size_t index);
    void link_parentheses();
    bool is_firm_taken_for_person(const NameGroup& part, const NameGroup& whole) const;
    bool is_part(const NameGroup& part, const NameGroup& whole) const;
    bool drops_site(const NameGroup& part, const NameGroup& whole) const;
    std::vector<std::size_t> relatives(std::size_t index) const;
    void join(std::size_t a, std::size_t b) {
        clusters_.join(groups_[a].mention, groups_[b].mention);
    }

    Clusters& clusters_;
    std::vector<NameGroup> groups_;  // in order of first mention
    std::map<std::string_view, std::vector<std::size_t>> by_outer_word_;  // first or last
};

void NameLinker::group() {
    std::map<std::pair<std::string, Family>, std::size_t> known;
    for (int i = 0; i < clusters_.size(); ++i) {
        const Mention& mention = clusters_.mention(i);
        if (mention.form != MentionForm::name) {
            continue;
        }
        const Family family = family_of(mention.type);
        const auto [at, is_new] =
            known.try_emplace({name_key(mention.normal), family}, groups_.size());
        if (!is_new) {
            ++groups_[at->second].count;
            clusters_.join(groups_[at->second].mention, i);
            continue;
        }
        groups_.push_back({i, family, mention.type, mention.normal, at->first.first, {}, 1});
    }
    for (NameGroup& group : groups_) {
        group.words = split(group.key, '_');
        if (group.family == Family::person) {
            drop_suffix(group.words);
        }
    }
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        const auto& words = groups_[i].words;
        for (const std::string_view word : words) {
            if (word == words.front() || word == words.back()) {
                by_outer_word_[word].push_back(i);
            }
        }
    }
}

// The other groups that begin or end with the first or last word of this one, in order. Short
// and long forms of one name are among them, so that nobody need compare all with all.
std::vector<std::size_t> NameLinker::relatives(std::size_t index) const {
    std::set<std::size_t> found;
    const auto& words = groups_[index].words;
    if (!words.empty()) {
        for (const std::string_view word : {words.front(), words.back()}) {
            const auto& same = by_outer_word_.at(word);
            found.insert(same.begin(), same.end());
        }
        found.erase(index);
    }
    return {found.begin(), found.end()};
}

// Of two full names before or after a short one: the one that is named more often, else the last
// one before it.
bool NameLinker::is_likelier(std::size_t one, std::size_t other, std::size_t index) const {
    const int more = groups_[one].count - groups_[other].count;
    return more != 0 ? more > 0 : one < index;
}

// "Patel" is the Patel that is named most, of several the last that was named before, else the
// first that is named later; "Joe Biden" and "Joseph R. Biden" agree in the family name and an
// initial.
void NameLinker::link_person(std::size_t index) {
    const NameGroup& name = groups_[index];
    if (name.family != Family::person || name.words.empty()) {
        return;
    }
    std::size_t best = index;
    for (const std::size_t i : relatives(index)) {
        const NameGroup& other = groups_[i];
        if (other.family != Family::person || other.words.size() < 2) {
            continue;
        }
        const bool same_family = other.words.back() == name.words.back();
        const bool one_word = name.words.size() == 1
                              && (same_family || other.words.front() == name.words.front());
        const bool variant = name.words.size() > 1 && same_family
                             && other.words.front()[0] == name.words.front()[0];
        if ((one_word || variant) && (best == index || is_likelier(i, best, index))) {
            best = i;
        }
    }
    if (best != index) {
        join(index, best);
    }
}

void NameLinker::link_acronym(std::size_t index) {
    const NameGroup& name = groups_[index];
    if (name.words.size() != 1 || name.key.size() < 2 || name.key.size() > 8
        || !is_all_capitals(name.label) || name.family == Family::person) {
        return;
    }
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        const NameGroup& other = groups_[i];
        const bool alike = other.family == name.family || name.family == Family::other;
        if (i != index && alike && other.family != Family::person
            && are_initials(name.key, other.words)) {
            join(index, i);
            return;
        }
    }
}

// "Alabuga factory", "Alabuga plant" and "Alabuga" differ in the noun only.
bool NameLinker::drops_site(const NameGroup& part, const NameGroup& whole) const {
    const Lexicon& lexicon = clusters_.gazetteer().lexicon();
    const auto is_site = [&](std::string_view word) { return lexicon[word].is(Light::site); };
    if (whole.type != EntityType::facility || !is_site(whole.words.back())
        || part.words.front() != whole.words.front()) {
        return false;
    }
    const bool bare = part.words.size() == 1 && part.family != Family::person
                      && part.type != EntityType::country;
    const bool other_noun = part.type == EntityType::facility && part.words.size() > 1
                            && is_site(part.words.back());
    return bare ? !clusters_.gazetteer().find(part.label) : other_noun;
}

// "Mahan" after "Mahan Air", where no person has that name in full.
bool NameLinker::is_firm_taken_for_person(const NameGroup& part, const NameGroup& whole) const {
    if (part.family != Family::person || part.words.size() != 1
        || whole.type != EntityType::company || part.words.front() != whole.words.front()
        || whole.mention > part.mention) {
        return false;
    }
    const auto& same = by_outer_word_.at(part.words.front());
    return std::ranges::none_of(same, [&](std::size_t i) {
        return groups_[i].family == Family::person && groups_[i].words.size() > 1;
    });
}

bool NameLinker::is_part(const NameGroup& part, const NameGroup& whole) const {
    if (part.words.empty() || whole.words.size() < 2) {
        return false;
    }
    if (drops_site(part, whole)) {
        return true;
    }
    if (is_firm_taken_for_person(part, whole)) {
        return true;
    }
    if (part.family != whole.family || part.words.size() >= whole.words.size()) {
        return false;
    }
    // "United Nations" is no short form of its Security Council.
    const Gazetteer& gazetteer = clusters_.gazetteer();
    if (gazetteer.find(part.label) && gazetteer.find(whole.label)) {
        return false;
    }
    const bool at_end =
        std::equal(part.words.rbegin(), part.words.rend(), whole.words.rbegin());
    const bool at_begin = std::equal(part.words.begin(), part.words.end(), whole.words.begin());
    switch (part.family) {
        case Family::text:  // "Resolution 2231"
            return at_end && part.words.size() >= 2;
        case Family::organization:
            // "Defense Ministry" of the "Russian Defense Ministry"; "Carnegie" of the "Carnegie
            // Endowment". The country's own bodies are no part of the country's name.
            return (at_end && part.words.size() >= 2) || (at_begin && part.key.size() > 4);
        default:
            return false;
    }
}

// A short name is the one longer name that it is a part of, and nothing if there are two.
void NameLinker::link_part(std::size_t index) {
    std::size_t whole = index;
    int found = 0;
    for (const std::size_t i : relatives(index)) {
        if (is_part(groups_[index], groups_[i])) {
            const bool is_same =
                found > 0
                && clusters_.root(groups_[i].mention) == clusters_.root(groups_[whole].mention);
            found += is_same ? 0 : 1;
            whole = i;
        }
    }
    if (found == 1) {
        join(index, whole);
    }
}

// "Islamic Revolutionary Guard Corps (IRGC)": said to be the same.
void NameLinker::link_parentheses() {
    for (int i = 0; i + 1 < clusters_.size(); ++i) {
        const Mention& outer = clusters_.mention(i);
        const Mention& inner = clusters_.mention(i + 1);
        if (outer.form != MentionForm::name || inner.form != MentionForm::name
            || outer.range.sentence != inner.range.sentence
            || inner.range.first != outer.range.last + 1) {
            continue;
        }
        const auto& tokens = clusters_.sentence_of(i).tokens;
        const auto close = static_cast<std::size_t>(inner.range.last);
        const Article& article = clusters_.article();
        const bool enclosed =
            close < tokens.size() && form(article, tokens[close]) == ")"
            && form(article, tokens[close - static_cast<std::size_t>(inner.range.size()) - 1])
                   == "(";
        const bool alike = family_of(outer.type) == family_of(inner.type)
                           || family_of(inner.type) == Family::other;
        if (enclosed && alike && is_all_capitals(inner.normal)) {
            clusters_.join(i, i + 1);
        }
    }
}

}  // namespace

void link_names(Clusters& clusters) {
    NameLinker(clusters).run();
}

}  // namespace newsgraph
