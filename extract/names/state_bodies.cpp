#include "core/utf8.hpp"
#include "extract/names/name_rules.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace newsgraph {

namespace {

using enum Deprel;

constexpr std::string_view ministry_of = "Ministry of ";

// "Defence Ministry" and "Foreign Ministry" in the order of "Ministry of Defence".
std::string in_one_order(std::string_view body) {
    constexpr std::string_view ending = " Ministry";
    if (!body.ends_with(ending)) {
        return std::string(body);
    }
    const std::string_view field = body.substr(0, body.size() - ending.size());
    return std::string(ministry_of)
           + std::string(field == "Foreign" ? "Foreign Affairs" : field);
}

bool is_body_of_any_state(const WordView& view, std::string_view text) {
    const std::string lower = ascii_lower(text);
    return lower.starts_with("ministry of ") || lower.ends_with(" ministry")
           || view.lexicon()[lower].is(WordRole::state_body);
}

bool is_state_body(const WordView& view, const Name& name) {
    return is_organization(name.type) && is_body_of_any_state(view, view.text(name.range))
           && !view.is_demonym(name.range.first);
}

// A body and the state that its own name tells: "Iraqi Parliament", "Parliament of Iraq".
struct OwnBody {
    std::string state;
    std::string body;
};

OwnBody own_body(const WordView& view, const Name& name) {
    const std::string_view text = view.text(name.range);
    const Demonym* demonym = view.lexicon().demonym(view.word(name.range.first));
    OwnBody own;
    if (demonym && name.range.size() > 1) {
        own = {
            demonym->country,
            std::string(
                view.text({name.range.sentence, name.range.first + 1, name.range.last}))};
    } else if (const auto of = text.rfind(" of "); of != std::string_view::npos) {
        std::string_view owner = text.substr(of + 4);
        owner = owner.starts_with("the ") ? owner.substr(4) : owner;
        const auto* state = view.gazetteer().country(owner);
        own = {state ? state->label : std::string(), std::string(text.substr(0, of))};
    }
    return is_body_of_any_state(view, own.body) ? own : OwnBody{};
}

class StateBodies {
  public:
    StateBodies(const List<WordView>& views, List<List<Name>>& names, RuleLog& log)
        : views_(views), names_(names), log_(log) {}

    void run() {
        count_states();
        for (auto& names : names_) {
            for (Name& name : names) {
                settle(views_[name.range.sentence], name);
            }
        }
    }

  private:
    // What the headline and the dateline name, the article is about.
    static constexpr int said_first = 3;

    void count_states() {
        bool opened = false;  // a sentence of the body was read
        for (const WordView& view : views_) {
            const bool title = view.article().sentences[view.index()].place != Place::body;
            const int counts = title || !opened ? said_first : 1;
            opened = opened || !title;
            for (int i = 0; i < view.size(); ++i) {
                const Demonym* demonym = view.lexicon().demonym(view.word(i));
                states_[demonym ? demonym->country : std::string()] += counts;
            }
            for (const Name& name : names_[view.index()]) {
                states_[state_shown_by(view, name)] += counts;
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

    // "[Trump] urged Congress": of the state that somebody in the sentence leads, where the lists
    // know that it has such a body.
    std::string state_led_beside(const WordView& view, const Name& name) const {
        const std::string body(view.text(name.range));
        for (const Name& other : names_[view.index()]) {
            const bool person = other.type == EntityType::person;
            const std::string state = person ? state_shown_by(view, other) : std::string();
            if (!state.empty() && view.gazetteer().find(state + ' ' + body)) {
                return state;
            }
        }
        return {};
    }

    // A state with a Congress that the lists know has no Parliament.
    static bool has_other_legislature(
        const WordView& view, const Name& name, const std::string& state) {
        constexpr std::array legislatures{"Congress", "Parliament", "National Assembly"};
        const std::string body = ascii_lower(view.text(name.range));
        const auto is_body = [&](std::string_view one) { return ascii_lower(one) == body; };
        const auto is_listed = [&](const std::string& one) {
            return view.gazetteer().find(state + ' ' + one) != nullptr;
        };
        return !state.empty() && std::ranges::any_of(legislatures, is_body)
               && std::ranges::any_of(legislatures, is_listed)
               && !is_listed(std::string(view.text(name.range)));
    }

    void settle(const WordView& view, Name& name) {
        if (is_state_body(view, name)) {
            std::string state = own_state(view, name);
            state = state.empty() ? state_led_beside(view, name) : state;
            state = state.empty() ? state_of_article() : state;
            state = has_other_legislature(view, name, state) ? std::string() : state;
            give(view, name, {state, std::string(view.text(name.range))});
        } else if (is_organization(name.type) && !name.entry) {
            if (const OwnBody own = own_body(view, name); !own.state.empty()) {
                give(view, name, own);
            }
        }
    }

    // One name for one body, whichever way it is written.
    void give(const WordView& view, Name& name, const OwnBody& own) {
        log_.note(state_body_rule.name, name.range.sentence, name.range.first);
        name.entry = nullptr;
        name.label = own.body;
        if (own.state.empty()) {
            return;
        }
        const std::string adjective(view.lexicon().adjective_of(own.state));
        for (const std::string& full :
             {own.state + ' ' + own.body, adjective + ' ' + own.body}) {
            name.entry = name.entry ? name.entry : view.gazetteer().find(full);
        }
        name.label = name.entry ? name.entry->label : adjective + ' ' + in_one_order(own.body);
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
