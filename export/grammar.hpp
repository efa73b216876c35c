// The little of English grammar that sentences made from claims need: the forms of a verb, and
// whether a noun is plural or wants an article.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// Forms of a verb given by its base form; words after the first stay: "carry out" -> "carries
// out", "carrying out". Regular but for be, have and do.
std::string third_person(std::string_view base);
// The inverse of third_person; empty for what does not end like one: "member of".
std::string base_form(std::string_view third_person);
std::string gerund(std::string_view base);
// "supplied", "gave", "carried out".
std::string past_tense(std::string_view base);
// Does the verb say how things are ("own", "be based"), not what happened? News say the former
// in the present, the latter in the past.
bool is_stative(std::string_view base);

// The word of a label that decides: "members of parliament" -> "members", "attack drones" ->
// "drones". Whose they are stands in brackets: "companies (China)" -> "companies".
std::string_view head_noun(std::string_view label);

// Does the verb after it stand in the plural? "attack drones", "Houthis", "Russian Armed
// Forces"; not "the United States".
bool is_plural(const Entity& entity);

// The entity as it stands inside a sentence: "the United States", "a spokesperson", "Iran".
std::string noun_phrase(const Entity& entity);

// "a unit", "an official", "a US official"; the label is not empty.
std::string with_indefinite_article(const std::string& label);

// "a plan", "her plan"; without a determiner the words as they are.
std::string with_determiner(const std::string& words, std::string_view determiner);

// "1,050": a number and nothing else; nothing is none.
bool is_number(std::string_view text);

// "a", "a and b", "a, b and 2 others": at most `limit` are named.
std::string enumerate(const std::vector<std::string>& items, std::size_t limit);

// Names of which one says more than another are one: "cameras", "thermal cameras", "camera" are
// "thermal cameras". The order stays.
std::vector<std::string> without_variants(const std::vector<std::string>& names);

// "“with lung disease”" without its marks: a phrase that goes on with a sentence; empty: it is
// none, but something said.
std::string phrase_in(std::string_view quoted);

// With its first letter, if it is an ASCII one, in upper case.
std::string capitalised(std::string text);

}  // namespace newsgraph
