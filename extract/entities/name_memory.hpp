// The names that an article has shown so far: what was seen once in running text is known in a
// headline, and a name has one type wherever nothing speaks against it.
#pragma once

#include "core/article.hpp"
#include "extract/entities/name_types.hpp"
#include "extract/entities/names.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace newsgraph {

class NameMemory {
  public:
    void learn(const Article& article, const Name& name);

    // The longest remembered name that begins with that capitalised token.
    std::optional<Name> match_at(const Article& article, int sentence, int first) const;
    // The type that most mentions of that name had, the surer ones counting more.
    std::optional<EntityType> type_of(const Article& article, Range range) const;
    // Words of persons' names, sorted.
    std::vector<std::string> person_words() const;

  private:
    struct Known {
        std::array<float, 20> votes{};  // by EntityType
        const GazetteerEntry* entry = nullptr;
    };
    static EntityType best(const Known& known);

    std::map<std::string, Known, std::less<>> names_;  // by name_key
};

}  // namespace newsgraph
