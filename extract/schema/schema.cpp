#include "extract/schema/schema.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace newsgraph {

namespace {

constexpr unsigned type_count = 25;  // 20 entity types and 5 literal types

// "supplies/verb/provide-with", "attacks/verb/launch+attack": relation, kind, word, and what
// must stand beside it.
std::string describe(const Trigger& trigger) {
    std::string rule = trigger.relation.empty() ? "open" : trigger.relation;
    rule += '/';
    rule += name_of(trigger.kind);
    rule += '/' + trigger.lemma;
    if (!trigger.object_lemma.empty()) {
        rule += '+' + trigger.object_lemma;
    }
    for (const auto& slot : trigger.slots) {
        const auto& source = slot.sources.front();
        if (slot.mandatory && source.kind == SourceKind::preposition) {
            rule += '-';
            rule += name_of(source.preposition);
        }
    }
    return rule;
}

void name_rules(std::vector<Trigger>& triggers) {
    std::unordered_map<std::string, int> seen;
    for (auto& trigger : triggers) {
        trigger.rule = describe(trigger);
        if (const int number = ++seen[trigger.rule]; number > 1) {
            trigger.rule += '#' + std::to_string(number);
        }
    }
}

// By kind and lemma, else as read. Sorts places, since a trigger is heavy to move.
void sort_by_word(std::vector<Trigger>& triggers) {
    std::vector<std::size_t> order(triggers.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t at) {
        return std::tie(triggers[at].kind, triggers[at].lemma);
    });
    std::vector<Trigger> sorted;
    sorted.reserve(triggers.size());
    for (const std::size_t at : order) {
        sorted.push_back(std::move(triggers[at]));
    }
    triggers = std::move(sorted);
}

}  // namespace

TypeSet TypeSet::all() {
    TypeSet types;
    types.bits_ = (1U << type_count) - 1U;
    return types;
}

std::optional<Role> role_of(Slot slot) {
    return parse_kind<Role>(name_of(slot));
}

void Schema::index_triggers() {
    sort_by_word(triggers_);
    name_rules(triggers_);
    for (std::size_t first = 0; first < triggers_.size();) {
        const Trigger& trigger = triggers_[first];
        std::size_t end = first;
        while (end < triggers_.size() && triggers_[end].kind == trigger.kind
               && triggers_[end].lemma == trigger.lemma) {
            ++end;
        }
        auto& words = words_[static_cast<std::size_t>(trigger.kind)];
        auto word = trigger.lemma;
        words.emplace(word, Extent{first, end - first});
        std::ranges::replace(word, '_', ' ');
        words.emplace(word, Extent{first, end - first});
        first = end;
    }
}

std::span<const Trigger> Schema::triggers(TriggerKind kind, std::string_view lemma) const {
    const auto& words = words_[static_cast<std::size_t>(kind)];
    const auto found = words.find(lemma);
    if (found == words.end()) {
        return {};
    }
    return std::span(triggers_).subspan(found->second.first, found->second.count);
}

const RelationType* Schema::relation(std::string_view id) const {
    const auto found = std::ranges::find(relations_, id, &RelationType::id);
    return found == relations_.end() ? nullptr : &*found;
}

bool Schema::is(std::string_view id, RelationClass kind) const {
    const RelationType* type = relation(id);
    return type != nullptr && type->is(kind);
}

}  // namespace newsgraph
