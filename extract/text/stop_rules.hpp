// Full stops of abbreviations: where a sentence ends with one and where it does not, for the
// kinds that treebanks have too few of to learn them.
#pragma once

#include "core/article.hpp"
#include "extract/text/stop_words.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace newsgraph {

// The tokens of one stretch of text; text, tokens and words must outlive it.
class StopRules {
  public:
    StopRules(std::string_view text, const std::vector<Token>& tokens, const StopWords& words)
        : text_(text), tokens_(tokens), words_(words) {}

    // Whether the sentence that begins with token `first` ends with token `at`; nothing: these
    // rules do not say.
    std::optional<bool> ends(std::size_t first, std::size_t at) const;

  private:
    std::string_view word(std::size_t at) const;
    bool is(std::size_t at, StopWord kind) const;
    std::optional<bool> ends_with_counter(std::size_t first, std::size_t at) const;
    std::optional<bool> ends_with_number(std::size_t first, std::size_t at) const;
    std::optional<bool> ends_with_time(std::size_t first, std::size_t at) const;
    std::optional<bool> ends_with_initials(std::size_t first, std::size_t at) const;
    std::optional<bool> ends_with_other(std::size_t first, std::size_t at) const;
    bool names_zone_or_day(std::size_t at) const;
    bool names_holder(std::size_t at) const;

    std::string_view text_;
    const std::vector<Token>& tokens_;
    const StopWords& words_;
};

}  // namespace newsgraph
