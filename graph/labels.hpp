// Labels of entities, compared and made into ids.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// What is the same in all spellings of one name, UTF-8 without capitals, accents, punctuation
// and a leading "the"; a designation is one word however it was hyphenated. "The Shahed 136"
// and "Shahed-136" -> "shahed136"; "U.S. Army" -> "us army"; "Erdoğan" -> "erdogan". Words
// stand one blank apart. Empty for a label without letters and digits.
std::string label_key(std::string_view label);

// Lower case without accents: "Rzeszów" -> "rzeszow". What is neither letter nor digit is ASCII.
std::string folded(std::string_view text);

// The key of a class: of "attack drones" and of "attack drone" -> "attack drone".
std::string class_key(std::string_view label);

// The class that the label of a class makes narrower by its own words: "drones" for "attack drones",
// "cause" for "cause of the fire"; empty where it says no wider one.
std::string wider_class(std::string_view label);

// Whether the key only says what kind of body it is, as every state and town has one: "court",
// "supreme court", "ministry of health". In another article it is another one.
bool is_kind_of_body(std::string_view key);

// The runs of digits in a key, sorted: names whose numbers differ are different things
// (Resolution 2231 and Resolution 2254, Su-34 and Su-35).
std::vector<std::string> numbers_in(std::string_view key);

// The label as part of an id: lower case, [a-z0-9-] without '-' at an end, at most 60 long.
// "Shahed-136" -> "shahed-136", "the U.S. Army" -> "us-army". May be empty, for "Москва".
std::string slug(std::string_view label);

std::string hex64(std::uint64_t number);  // 16 hexadecimal digits
// 8 hexadecimal digits of a hash that is the same everywhere.
std::string hex32(std::string_view text);

}  // namespace newsgraph
