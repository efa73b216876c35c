// The names that an article has shown so far: what was seen once in running text is known in a
// headline, and a name has one type wherever nothing speaks against it. Memory is local: in a
// file of many unrelated sentences a name far away says nothing.
#pragma once

#include "core/article.hpp"
#include "extract/names/word_view.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

class NameMemory {
  public:
    // Names must come in text order.
    void learn(const Article& article, const Name& name);
    // Something else than the name's own type speaks for that type. In text order as well.
    void vote(const Article& article, Range name, EntityType type, float weight);

    // The longest name remembered from near by that begins with that capitalised token.
    std::optional<Name> match_at(const Article& article, int sentence, int first) const;
    // The type that most mentions of that name near by had, the surer ones counting more.
    std::optional<EntityType> type_of(const Article& article, Range range) const;
    // Is that key a word of a person's name of several words near by: "jordan" of "Michael
    // Jordan"?
    bool is_person_word(const std::string& key, int sentence) const;

  private:
    struct Seen {
        int sentence = 0;
        EntityType type = EntityType::concept_;
        float weight = 0;
        const GazetteerEntry* entry = nullptr;
    };
    static Seen strongest(std::span<const Seen> sums);
    std::optional<Seen> best_near(const std::string& key, int sentence) const;

    std::map<std::string, std::vector<Seen>, std::less<>> names_;  // by name_key, in text order
    std::map<std::string, std::vector<int>, std::less<>> person_words_;  // sentences, ascending
};

}  // namespace newsgraph
