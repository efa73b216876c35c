// Which names may be short forms of others in the article: "Patel" of Sunita Patel, "BSA" of the
// Baltic Shipping Authority, "Defense Ministry" of the Norwegian one. Which of several others is
// meant is decided in name_links.cpp.
#pragma once

#include "extract/coref/name_groups.hpp"
#include "extract/rules/rule.hpp"

#include <span>

namespace newsgraph {

struct NamePair {
    const NameGroups& all;
    const NamedMentions& name;
    const NamedMentions& other;
};
// May the name be a short form of the other one?
using ShortNameRule = bool (*)(const NamePair&);

// Of a person: by one of the names alone, or with an initial.
std::span<const Rule<ShortNameRule>> short_person_rules();

// One word in capitals that is no person's. The rules of acronyms are to be asked of these alone,
// each with a name whose initials it is.
bool may_be_acronym(const NamedMentions& name);
std::span<const Rule<ShortNameRule>> acronym_rules();

// Of anything else: without a class, an owner or a noun that belongs to it.
std::span<const Rule<ShortNameRule>> name_part_rules();

}  // namespace newsgraph
