// Rules of language as rows of tables: a name, an example of the text, what is done. A table is
// run by one loop, which asks whether the rule is switched on and notes where it fired, so that
// `newsgraph rules` can count it, `inspect` show it, evidence carry it and bench/ablate weigh it.
//
//   constexpr Rule<Repair> repairs[]{
//       {"tree/lift-from-day", "reported on Monday that the port [denied] it", lift_from_day},
//       ...};
#pragma once

#include "core/rule_log.hpp"

#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace newsgraph {

// Apply is a function that changes or decides something and says whether it did.
template <class Apply>
struct Rule {
    std::string_view name;     // ROOM/what-it-does, unique in the program, static storage
    std::string_view example;  // the words it is about, the decisive ones in brackets
    Apply apply;
};

// What of a row can be shown to people.
struct RuleInfo {
    std::string_view name;
    std::string_view example;
};

// A room shows its tables to extract/rule_list.cpp with this.
template <class Table>
std::vector<RuleInfo> info_of(const Table& table) {
    std::vector<RuleInfo> rows;
    for (const auto& rule : table) {
        rows.push_back({rule.name, rule.example});
    }
    return rows;
}

// The rows of a table that are switched on, in its order; made once an article, asked at every
// word. The table must have static storage.
template <class Apply>
class ActiveRules {
  public:
    ActiveRules(std::span<const Rule<Apply>> table, RuleLog& log) : log_(&log) {
        for (const Rule<Apply>& rule : table) {
            if (log.is_on(rule.name)) {
                rules_.push_back(&rule);
            }
        }
    }

    // Tries all, in order; `changed` is called after each that fired. True if one did.
    template <class Changed, class... Arguments>
    bool run_all(int sentence, int token, Changed changed, Arguments&&... arguments) const {
        bool any = false;
        for (const Rule<Apply>* rule : rules_) {
            if (rule->apply(arguments...)) {
                log_->note(rule->name, sentence, token);
                changed();
                any = true;
            }
        }
        return any;
    }

    // Tries them in order up to the first whose answer is true (a set optional, a pointer, a
    // bool), and returns that answer; a default one if there is none.
    template <class... Arguments>
    auto first(int sentence, int token, Arguments&&... arguments) const {
        using Answer = std::invoke_result_t<Apply, Arguments&...>;
        for (const Rule<Apply>* rule : rules_) {
            if (Answer answer = rule->apply(arguments...)) {
                log_->note(rule->name, sentence, token);
                return answer;
            }
        }
        return Answer{};
    }

  private:
    RuleLog* log_;
    std::vector<const Rule<Apply>*> rules_;
};

}  // namespace newsgraph
