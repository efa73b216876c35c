// The names of an article, all mentions of one name taken together.
#pragma once

#include "extract/coref/mention_clusters.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace newsgraph {

// Types between which a name may be typed differently from one mention to the next.
enum class TypeFamily : std::uint8_t {
    person,
    organization,
    location,
    thing,
    text,
    event,
    group,
    other
};

TypeFamily type_family(EntityType type);

// All mentions with one name; "Mr Lee" and "Mrs Lee" are two.
struct NamedMentions {
    int mention = 0;  // the first
    TypeFamily family = TypeFamily::other;
    EntityType type = EntityType::concept_;
    std::string label;
    std::string key;
    std::vector<std::string_view> words;  // of the key; of persons without "Jr."
    std::string_view suffix;              // of persons: "jr", "viii"; empty if none
    int count = 1;                        // mentions with just this name
    bool kin = false;                     // brought in as somebody's mother, son ...
    Gender gender = Gender::unknown;      // persons; of names of one word by the title alone
};

// In order of first mention. Const after construction.
class NameGroups {
  public:
    explicit NameGroups(const MentionClusters& clusters);

    int count() const { return groups_.count(); }
    const NamedMentions& operator[](int index) const { return groups_[index]; }
    // The other mentions of each name, with the first one.
    struct Repeated {
        int first = 0;
        int again = 0;
    };
    const std::vector<Repeated>& repeated() const { return repeated_; }
    // The other groups that begin or end with the first or last word of this one, in order; of
    // many the nearest 200 before and behind. Short and long forms of one name are among them,
    // so that nobody need compare all with all.
    std::vector<int> relatives(int index) const;
    // The groups of several words that have these initials, in order; small words may be left
    // out: "bsa" of "bureau for the safety of aviation".
    std::span<const int> spelled(const std::string& initials) const;
    // A person with more names than one begins or ends with the word.
    bool has_full_name_with(std::string_view word) const;
    const Gazetteer& gazetteer() const { return *gazetteer_; }

  private:
    void add(const MentionClusters& clusters, int index);
    void index_words();

    const Gazetteer* gazetteer_;
    List<NamedMentions> groups_;
    std::map<std::tuple<std::string, TypeFamily, Gender>, int> known_;
    std::vector<Repeated> repeated_;
    std::map<std::string_view, std::vector<int>> by_outer_word_;  // first or last
    std::map<std::string, std::vector<int>> by_initials_;
};

}  // namespace newsgraph
