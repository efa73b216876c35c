#include "core/utf8.hpp"
#include "extract/names/name_rules.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

using enum Deprel;

bool is_state_body(const WordView& view, const Name& name) {
    const std::string lower = ascii_lower(view.text(name.range));
    const bool ministry =
        name.range.size() > 1
        && (lower.starts_with("ministry of ") || lower.ends_with(" ministry"));
    return is_organization(name.type)
           && (ministry || view.lexicon()[lower].is(WordRole::state_body))
           && !view.is_demonym(name.range.first);
}

class StateBodies {
  public:
    StateBodies(const List<WordView>& views, List<List<Name>>& names, RuleLog& log)
        : views_(views), names_(names), log_(log) {}

    void run() {
        count_states();
        for (auto& names : names_) {
            for (Name& name : names) {
                const WordView& view = views_[name.range.sentence];
                if (is_state_body(view, name) && !has_longer_name(view, name)) {
                    settle(view, name);
                }
            }
        }
    }

  private:
    void count_states() {
        for (const WordView& view : views_) {
            for (int i = 0; i < view.size(); ++i) {
                const Demonym* demonym = view.lexicon().demonym(view.word(i));
                states_[demonym ? demonym->country : std::string()] += 1;
            }
            for (const Name& name : names_[view.index()]) {
                states_[state_shown_by(view, name)] += 1;
            }
        }
        states_.erase(std::string());
    }

    // Of a country, its cities and bodies, and who leads it.
    static std::string state_shown_by(const WordView& view, const Name& name) {
        if (name.entry) {
            return is_state_body(view, name) ? std::string() : state_of(*name.entry);
        }
        return name.type == EntityType::person ? std::string(
                   view.gazetteer().country_led_by(view.word(name.range.last - 1)))
                                               : std::string();
    }

    static const std::string& state_of(const GazetteerEntry& entry) {
        return entry.kind == Listed::country ? entry.label : entry.country;
    }

    // The one that is spoken of twice as often as any other; or empty.
    std::string state_of_article() const {
        std::pair<int, std::string> first{1, ""};
        int second = 0;
        for (const auto& [state, count] : states_) {
            if (count > first.first) {
                second = first.second.empty() ? second : first.first;
                first = {count, state};
            } else {
                second = std::max(second, count);
            }
        }
        return first.first >= 2 * second ? first.second : std::string();
    }

    // "the Norwegian Defense Ministry" elsewhere in the article says whose it is.
    bool has_longer_name(const WordView& view, const Name& name) const {
        const std::string text = ' ' + std::string(view.text(name.range));
        return std::ranges::any_of(names_, [&](const auto& names) {
            return std::ranges::any_of(names, [&](const Name& other) {
                return views_[other.range.sentence].text(other.range).ends_with(text);
            });
        });
    }

    // "the Chilean [Congress]", "Chile's [Congress]"
    std::string own_state(const WordView& view, const Name& name) const {
        if (const Demonym* before = view.lexicon().demonym(view.word(name.range.first - 1))) {
            return before->country;
        }
        for (const Name& other : names_[view.index()]) {
            const Token& head = view[other.range.last - 1];
            const bool owns = head.deprel == nmod_poss && name.range.has(head.head);
            if (owns && other.entry) {
                return state_of(*other.entry);
            }
        }
        return {};
    }

    void settle(const WordView& view, Name& name) {
        std::string state = own_state(view, name);
        if (state.empty() && name.entry && states_.contains(name.entry->country)) {
            return;  // where the state of that body is spoken of, it is the one of the list
        }
        state = state.empty() ? state_of_article() : state;
        const std::string text(view.text(name.range));
        name.entry = nullptr;
        name.label = text;
        log_.note(state_body_rule.name, name.range.sentence, name.range.first);
        if (state.empty()) {
            return;
        }
        const std::string adjective(view.lexicon().adjective_of(state));
        for (const std::string& full : {state + ' ' + text, adjective + ' ' + text}) {
            name.entry = name.entry ? name.entry : view.gazetteer().find(full);
        }
        name.label = name.entry ? name.entry->label : adjective + ' ' + text;
        name.type = name.entry ? name.entry->type : EntityType::government_body;
    }

    const List<WordView>& views_;
    List<List<Name>>& names_;
    RuleLog& log_;
    std::map<std::string, int> states_;
};

}  // namespace

const RuleInfo state_body_rule{"name/body-of-state", "Chile: [Congress] voted"};

void settle_state_bodies(const List<WordView>& views, List<List<Name>>& names, RuleLog& log) {
    if (log.is_on(state_body_rule.name)) {
        StateBodies(views, names, log).run();
    }
}

}  // namespace newsgraph
