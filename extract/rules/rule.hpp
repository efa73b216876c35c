// Rules of language as rows of tables: a name, an example of the text, what is done. A table is
// run by one loop, which asks whether the rule is switched on and notes where it fired, so that
// `newsgraph rules` can count it, `inspect` show it, evidence carry it and bench/ablate weigh it.
//
//   constexpr Rule<Repair> repairs[]{
//       {"tree/lift-from-flat", "Ana Kruse, the [mayor]", lift_from_flat},
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

// A row as the list of rules shows it.
struct RuleInfo {
    std::string_view name, example;
};

// The rows of tables, or of such lists, as one list.
template <class... Table>
std::vector<RuleInfo> list_rules(const Table&... tables) {
    std::vector<RuleInfo> list;
    const auto append = [&](const auto& table) {
        for (const auto& rule : table) {
            list.push_back({rule.name, rule.example});
        }
    };
    (append(tables), ...);
    return list;
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

    // Tries all, in order.
    template <class... Arguments>
    void run_all(int sentence, int token, Arguments&&... arguments) const {
        for (const Rule<Apply>* rule : rules_) {
            if (rule->apply(arguments...)) {
                log_->note(rule->name, sentence, token);
            }
        }
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

    // The first whose answer is true, with that answer and without a note: where candidates
    // compete, only the rule of the one that wins has fired, and who asks notes it.
    template <class... Arguments>
    auto find(Arguments&&... arguments) const {
        using Answer = std::invoke_result_t<Apply, Arguments&...>;
        struct Found {
            const Rule<Apply>* rule = nullptr;
            Answer answer{};
            explicit operator bool() const { return rule != nullptr; }
        };
        for (const Rule<Apply>* rule : rules_) {
            if (Answer answer = rule->apply(arguments...)) {
                return Found{rule, answer};
            }
        }
        return Found{};
    }

    void note(const Rule<Apply>& rule, int sentence, int token) const {
        log_->note(rule.name, sentence, token);
    }
    // Of a reading that the rule did not let be.
    void note_refusal(const Rule<Apply>& rule, int sentence, int token) const {
        log_->note_refusal(rule.name, sentence, token);
    }

    auto begin() const { return rules_.begin(); }
    auto end() const { return rules_.end(); }

  private:
    RuleLog* log_;
    std::vector<const Rule<Apply>*> rules_;
};

}  // namespace newsgraph
