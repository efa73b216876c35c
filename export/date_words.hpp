// Dates as English says them.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph {

// "on 29 November 2022", "in August 2022", "in 2023", "in the week of 28 November 2022",
// "between 25 and 30 November 2022"; with the word that the text had before it: "since August
// 2022". Empty for what is no ISO date or period. `words` is how the text says it.
std::string date_phrase(std::string_view iso, std::string_view words = "");

// For what could not be resolved, as the text has it: "in recent weeks", "in August", "on
// Tuesday", "last week", "at 15:00". Empty where no word before it is sure to fit.
std::string vague_time_phrase(std::string_view words);

// Without a word before it: "29 November 2022", "July to August 2022".
std::string date_words(std::string_view iso);

}  // namespace newsgraph
