// Which rules of language fired where in an article, and which are switched off.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

struct FiredRule {
    std::string_view rule;  // static storage: the name of a row, "tree/lift-from-flat"
    int sentence = 0;
    int token = -1;        // -1: said of the sentence, or of none in particular
    bool refusal = false;  // it spoke against a reading that was not taken

    bool operator==(const FiredRule&) const = default;
};

// Written by every step, in the order in which rules fired.
struct RuleLog {
    std::vector<FiredRule> fired;
    std::span<const std::string> off;  // names of rules, or of rooms with a "/" at the end

    void note(std::string_view rule, int sentence, int token) {
        fired.push_back({rule, sentence, token});
    }
    // Of a reading that was thought of for that word and not taken.
    void note_refusal(std::string_view rule, int sentence, int token) {
        fired.push_back({rule, sentence, token, true});
    }
    bool is_on(std::string_view rule) const {
        return std::ranges::none_of(off, [&](std::string_view name) {
            return rule == name || (name.ends_with('/') && rule.starts_with(name));
        });
    }
};

}  // namespace newsgraph
