#include "extract/claims/typed.hpp"

#include "core/one_of.hpp"

#include <algorithm>
#include <optional>

namespace newsgraph {

namespace {

using enum Deprel;

TriggerKind kind_of(const Frame& frame) {
    switch (frame.kind) {
        case FrameKind::noun:
        case FrameKind::copula:
            return TriggerKind::noun;
        case FrameKind::adjective:
            return TriggerKind::adjective;
        default:
            return TriggerKind::verb;
    }
}

bool is_of_place(Marker preposition) {
    return is_one_of(preposition, {Marker::in, Marker::at, Marker::near});
}

// PPs that a tree often hangs on the object instead of the verb: "sold drones to Russia".
bool may_hang_on_object(Marker preposition) {
    using enum Marker;
    return is_of_place(preposition) || is_one_of(preposition, {to, for_, from, against, with});
}

class Matcher {
  public:
    Matcher(const Frame& frame, const SyntaxView& tree, const Terms& terms)
        : frame_(frame), tree_(tree), terms_(terms) {}

    // The filled slots if the trigger fires.
    std::optional<Match> match(const Trigger& trigger) const {
        if (!trigger.object_lemma.empty() && !has_object(trigger.object_lemma)) {
            return std::nullopt;
        }
        Match match;
        match.trigger = &trigger;
        std::vector<int> used;
        for (const SlotRule& rule : trigger.slots) {
            bool barred = false;
            const Filler filler = fill(rule, trigger, used, barred);
            if (barred || (rule.mandatory && filler.token < 0)) {
                return std::nullopt;
            }
            match.at(rule.slot) = filler;
            // A "between A and B" fills two slots with its conjuncts.
            if (filler.token >= 0 && rule.slot != Slot::subject) {
                used.push_back(filler.token);
            } else if (filler.token >= 0 && !is_between(filler)) {
                used.push_back(filler.token);
            }
        }
        return match;
    }

  private:
    bool is_between(const Filler& filler) const {
        return filler.source == SourceKind::preposition
               && tree_.marker(filler.token) == Marker::between;
    }

    bool has_object(std::string_view lemma) const {
        const int object = core(ArgumentKind::object);
        return object >= 0 && tree_[object].lemma == lemma;
    }

    int core(ArgumentKind kind) const {
        for (const Argument& argument : frame_.arguments) {
            if (argument.kind == kind) {
                return argument.head;
            }
        }
        return -1;
    }

    // Fills one slot. `barred` is set when a deep subject or object stands there that is of
    // another type: then the word is meant in another sense.
    Filler fill(
        const SlotRule& rule,
        const Trigger& trigger,
        const std::vector<int>& used,
        bool& barred) const {
        for (const Source& source : rule.sources) {
            for (const int token : candidates(source, trigger)) {
                if (std::ranges::find(used, token) != used.end()) {
                    continue;
                }
                const Term term = source.kind == SourceKind::demonym
                                      ? terms_.origin_of(frame_.head)
                                      : terms_.of(token);
                // "named him minister": a clause fills other slots than topic by what it names.
                const bool empty_clause = source.kind == SourceKind::clause
                                          && rule.slot != Slot::topic && !term.is_entity();
                // "reported on Wednesday" is no report on a day.
                const bool amount = !term.is_null() && !term.is_entity()
                                    && rule.slot != Slot::time && rule.slot != Slot::quantity
                                    && term.literal().type == LiteralType::time;
                if (terms_.fits(term, rule.types) && !empty_clause && !amount) {
                    return {token, source.kind};
                }
                const bool core_source = source.kind == SourceKind::deep_subject
                                         || source.kind == SourceKind::deep_object;
                const bool core_slot = rule.slot == Slot::subject || rule.slot == Slot::object;
                barred = barred || (core_source && core_slot);
            }
        }
        return {};
    }

    std::vector<int> candidates(const Source& source, const Trigger& trigger) const {
        switch (source.kind) {
            case SourceKind::deep_subject:
                return single(core(ArgumentKind::subject));
            case SourceKind::deep_object:
                return single(core(ArgumentKind::object));
            case SourceKind::indirect:
                return single(core(ArgumentKind::indirect));
            case SourceKind::preposition:
                return marked(source.preposition, trigger);
            case SourceKind::clause:
                return of_kind(ArgumentKind::clause);
            case SourceKind::possessor:
                return of_kind(ArgumentKind::possessor);
            case SourceKind::modifier:
                return of_kind(ArgumentKind::modifier);
            case SourceKind::demonym:
                return terms_.origin_of(frame_.head).is_null()
                           ? std::vector<int>{}
                           : of_kind(ArgumentKind::attribute);
            case SourceKind::self:
                return single(terms_.bearer_of(frame_.head));
        }
        return {};
    }

    static std::vector<int> single(int token) {
        return token < 0 ? std::vector<int>{} : std::vector<int>{token};
    }

    std::vector<int> with_marker(ArgumentKind kind, Marker marker) const {
        std::vector<int> tokens;
        for (const Argument& argument : frame_.arguments) {
            if (argument.kind == kind && argument.marker == marker) {
                tokens.push_back(argument.head);
            }
        }
        return tokens;
    }

    std::vector<int> of_kind(ArgumentKind kind) const {
        std::vector<int> tokens;
        for (const Argument& argument : frame_.arguments) {
            if (argument.kind == kind) {
                tokens.push_back(argument.head);
            }
        }
        return tokens;
    }

    // PPs of the predicate; then those that hang on its object, since a tree often puts the PP of
    // "sold drones to Russia" there; and those of the noun of a light verb.
    std::vector<int> marked(Marker preposition, const Trigger& trigger) const {
        std::vector<int> tokens = with_marker(ArgumentKind::oblique, preposition);
        if (preposition == Marker::by) {
            return tokens.empty() && kind_of(frame_) == TriggerKind::noun
                       ? with_marker(ArgumentKind::subject, Marker::by)
                       : tokens;
        }
        // "There are 50 tanks in the town"
        const int existing = core(ArgumentKind::subject);
        if (frame_.lemma == "be" && existing >= 0 && tree_.has(frame_.head, {expl})) {
            add_from_noun(existing, preposition, tokens, true);
        }
        const int object = core(ArgumentKind::object);
        const bool attaches = !trigger.object_lemma.empty() || may_hang_on_object(preposition);
        const bool only_places = trigger.object_lemma.empty() && is_of_place(preposition);
        if (frame_.kind == FrameKind::verb && object >= 0 && attaches) {
            for (const int member : tree_.Tree::conjuncts(object)) {
                // "trucks and tents to Haiti", "radios in Vietnam"
                add_from_noun(member, preposition, tokens, only_places);
            }
            if (const int of = tree_.child(object, {nmod}); of >= 0) {
                add_from_noun(
                    of, preposition, tokens, only_places);  // "two types of drones from Iran"
            }
            if (!trigger.object_lemma.empty() && preposition == Marker::of) {
                if (const int owner = tree_.child(object, {nmod_poss}); owner >= 0) {
                    tokens.push_back(owner);
                }
            }
        }
        return tokens;
    }

    void add_from_noun(
        int noun, Marker preposition, std::vector<int>& tokens, bool only_places) const {
        for (const int child : tree_.children(noun)) {
            const bool fits = !only_places || terms_.is_place(child);
            if ((tree_[child].deprel == nmod || tree_[child].deprel == obl) && fits
                && tree_.marker(child) == preposition) {
                tokens.push_back(tree_.antecedent(child));
            }
        }
    }

    const Frame& frame_;
    const SyntaxView& tree_;
    const Terms& terms_;
};

}  // namespace

std::vector<Match> match_frame(
    const Frame& frame,
    const SyntaxView& tree,
    const Terms& terms,
    const Schema& schema,
    std::string_view preferred) {
    const Matcher matcher(frame, tree, terms);
    const auto triggers = schema.triggers(kind_of(frame), frame.lemma);
    std::vector<Match> matches;
    for (const bool only_preferred : {true, false}) {
        for (const Trigger& trigger : triggers) {
            const bool is_preferred = !preferred.empty() && trigger.relation == preferred;
            if (only_preferred != is_preferred) {
                continue;
            }
            if (auto match = matcher.match(trigger)) {
                const bool goes_on = trigger.also;
                if (!trigger.relation.empty()) {
                    matches.push_back(*match);
                }
                if (!goes_on) {
                    return matches;
                }
            }
        }
    }
    return matches;
}

}  // namespace newsgraph
