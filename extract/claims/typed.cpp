#include "extract/claims/typed.hpp"

#include "core/one_of.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>

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

// PPs that a verb takes though they hang on its object: "sold drones to Russia".
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

    // "launch an attack"; of a noun what stands before it: "a production hub".
    bool has_object(std::string_view lemma) const {
        const auto kind = kind_of(frame_) == TriggerKind::noun ? ArgumentKind::modifier
                                                               : ArgumentKind::object;
        if (kind == ArgumentKind::modifier) {
            const auto before = of_kind(kind);
            return std::ranges::any_of(
                before, [&](int token) { return tree_[token].lemma == lemma; });
        }
        const int object = core(kind);
        // "a series of attacks"
        const int counted = object >= 0 && tree_.is(object, VerbClass::names_series)
                                ? tree_.child(object, {nmod})
                                : -1;
        return (object >= 0 && tree_[object].lemma == lemma)
               || (counted >= 0 && tree_[counted].lemma == lemma) || has_phrase(lemma)
               || is_predicative(lemma);
    }

    // "found her [guilty] of fraud"
    bool is_predicative(std::string_view adjective) const {
        const auto is_it = [&](int word) {
            return word >= 0 && tree_[word].upos != Upos::verb
                   && tree_[word].lemma == adjective;
        };
        // "left two people [dead]", where the tree hangs it on the object
        const int object = core(ArgumentKind::object);
        return is_it(core(ArgumentKind::clause))
               || (object >= 0 && std::ranges::any_of(tree_.children(object), [&](int word) {
                       return word > object && tree_[word].upos == Upos::adj && is_it(word);
                   }));
    }

    // "placed under house arrest": "under_arrest"
    bool has_phrase(std::string_view phrase) const {
        return std::ranges::any_of(frame_.arguments, [&](const Argument& argument) {
            return argument.kind == ArgumentKind::oblique
                   && phrase
                          == std::string(name_of(argument.marker)) + '_'
                                 + tree_[argument.head].lemma;
        });
    }

    int core(ArgumentKind kind) const { return first_of(frame_.arguments, kind); }

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
                if (suits(rule, source.kind, token)) {
                    return {token, source.kind};
                }
                barred = barred || is_core(source.kind, rule.slot);
            }
        }
        return {};
    }

    static bool is_core(SourceKind source, Slot slot) {
        return is_one_of(source, {SourceKind::deep_subject, SourceKind::deep_object})
               && is_one_of(slot, {Slot::subject, Slot::object});
    }

    bool suits(const SlotRule& rule, SourceKind source, int token) const {
        const Term term =
            source == SourceKind::demonym ? terms_.origin_of(frame_.head) : terms_.of(token);
        // "named him minister": a clause fills other slots than topic by what it names; "withdrew
        // from [using] it" names nothing.
        const bool gerund =
            source == SourceKind::preposition && tree_[token].upos == Upos::verb;
        if (rule.slot != Slot::topic
            && (gerund || (source == SourceKind::clause && !term.is_entity()))) {
            return false;
        }
        return may_tell(rule.slot, term) && !is_civil_means(rule, source, token)
               && terms_.fits(term, rule.types)
               && (!is_abstract(token, term) || rule.types.contains(EntityType::concept_));
    }

    // "reported on Wednesday" is no report on a day, "jailed him for ten years" tells no reason.
    static bool may_tell(Slot slot, const Term& term) {
        if (term.is_null() || term.is_entity()) {
            return true;
        }
        const LiteralType type = term.literal().type;
        const bool counted = is_one_of(slot, {Slot::time, Slot::quantity});
        const bool reason = is_one_of(slot, {Slot::topic, Slot::cause});
        return (counted || type != LiteralType::time)
               && !(reason && type == LiteralType::measure);
    }

    // "a [bus] hit the wall" is no attack with a bus.
    bool is_civil_means(const SlotRule& rule, SourceKind source, int token) const {
        return rule.slot == Slot::instrument && source == SourceKind::deep_subject
               && tree_.is(token, VerbClass::civil_vehicle);
    }

    // "promotes [equality]": a noun that is nobody's node goes where a Concept may, and is no
    // one of the people who are promoted.
    bool is_abstract(int token, const Term& term) const {
        return term.is_null() && tree_[token].upos == Upos::noun;
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
                return clauses();
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

    std::vector<int> of_kind(ArgumentKind kind) const {
        return tokens_of([&](const Argument& argument) { return argument.kind == kind; });
    }

    // "accused Lee [of being a spy]" hangs beside the verb.
    std::vector<int> clauses() const {
        const auto directed = of_kind(ArgumentKind::clause);
        return !directed.empty() ? directed : tokens_of([](const Argument& argument) {
            return argument.kind == ArgumentKind::complement && argument.marker == Marker::of;
        });
    }

    template <class Fits>
    std::vector<int> tokens_of(Fits fits) const {
        std::vector<int> tokens;
        for (const Argument& argument : frame_.arguments) {
            if (fits(argument)) {
                tokens.push_back(argument.head);
            }
        }
        return tokens;
    }

    // PPs of the predicate, then those that hang on its object.
    std::vector<int> marked(Marker preposition, const Trigger& trigger) const {
        const auto has = [&](const Argument& argument, ArgumentKind kind, bool through) {
            return argument.kind == kind && argument.marker == preposition
                   && hangs_on_object(argument) == through;
        };
        auto tokens = tokens_of([&](const Argument& argument) {
            // "kept Lee [from leaving]"
            return has(argument, ArgumentKind::oblique, false)
                   || (preposition == Marker::from
                       && has(argument, ArgumentKind::complement, false));
        });
        if (preposition == Marker::by) {
            return tokens.empty() && kind_of(frame_) == TriggerKind::noun
                       ? tokens_of([&](const Argument& argument) {
                             return has(argument, ArgumentKind::subject, false);
                         })
                       : tokens;
        }
        if (tokens.empty() && kind_of(frame_) == TriggerKind::noun) {
            add_from_verb_above(preposition, tokens);
        }
        const auto more = tokens_of([&](const Argument& argument) {
            return hangs_on_object(argument) && reaches(argument, preposition, trigger);
        });
        tokens.insert(tokens.end(), more.begin(), more.end());
        if (tokens.empty()) {
            add_from_contents(preposition, tokens);
        }
        return tokens;
    }

    // "pledged $1 billion [in aid] to Mali": the PP of what an amount consists of.
    void add_from_contents(Marker preposition, std::vector<int>& tokens) const {
        const int object = core(ArgumentKind::object);
        const Term amount = object < 0 ? Term{} : terms_.of(object);
        if (amount.is_null() || amount.is_entity()
            || !is_one_of(amount.literal().type, {LiteralType::money, LiteralType::quantity})) {
            return;
        }
        for (const Argument& contents : frame_.arguments) {
            for (const int child : tree_.children(contents.head)) {
                if (contents.marker == Marker::in && tree_[child].deprel == nmod
                    && tree_.marker(child) == preposition) {
                    tokens.push_back(child);
                }
            }
        }
    }

    // "two were killed in a raid on a camp": the PP of the raid hangs on the verb.
    void add_from_verb_above(Marker preposition, std::vector<int>& tokens) const {
        using enum Marker;
        const Token& noun = tree_[frame_.head];
        const bool in_event = noun.deprel == obl && noun.head >= 0 && noun.head < frame_.head
                              && is_one_of(tree_.marker(frame_.head), {in, during})
                              && is_one_of(preposition, {on, against, at, in, near});
        for (const int child : in_event ? tree_.children(noun.head) : std::span<const int>{}) {
            if (child > frame_.head && tree_[child].deprel == obl
                && tree_.marker(child) == preposition) {
                tokens.push_back(child);
            }
        }
    }

    bool hangs_on_object(const Argument& argument) const {
        return frame_.kind == FrameKind::verb && argument.through >= 0;
    }

    // A light verb's noun gives it all its PPs ("an attack on"), another object those of a
    // transfer and of a place ("sold radios to", "radios in Vietnam").
    bool reaches(const Argument& argument, Marker preposition, const Trigger& trigger) const {
        if (argument.kind == ArgumentKind::possessor) {
            return preposition == Marker::of && !trigger.object_lemma.empty();
        }
        if (argument.marker != preposition) {
            return false;
        }
        if (frame_.lemma == "be") {  // "there is"
            return terms_.is_place(argument.head) && is_of_light_noun(argument, trigger);
        }
        if (!trigger.object_lemma.empty()) {
            return is_of_light_noun(argument, trigger);
        }
        return (may_hang_on_object(preposition) || is_of_deed(argument))
               && (!is_of_place(preposition) || terms_.is_place(argument.head));
    }

    // "made statements and hindered [justice]": no phrase of another noun than the light verb's.
    bool is_of_light_noun(const Argument& argument, const Trigger& trigger) const {
        return trigger.object_lemma.empty() || argument.through == core(ArgumentKind::object)
               || tree_[argument.through].lemma == trigger.object_lemma;
    }

    // "convicted Lee of murder", "warned him of floods": a name has no PP of its own, and a man is
    // none of a deed.
    bool is_of_deed(const Argument& argument) const {
        if (is_one_of(tree_[argument.through].upos, {Upos::propn, Upos::pron})) {
            return is_one_of(argument.marker, {Marker::of, Marker::over, Marker::about});
        }
        using enum EntityType;
        return argument.marker == Marker::of && is_of_type(argument.through, {person, group})
               && is_of_type(argument.head, {concept_, event, law});
    }

    bool is_of_type(int token, std::initializer_list<EntityType> wanted) const {
        TypeSet types;
        for (const EntityType type : wanted) {
            types.insert(type);
        }
        const Term term = terms_.of(token);
        return term.is_entity() && terms_.fits(term, types);
    }

    const Frame& frame_;
    const SyntaxView& tree_;
    const Terms& terms_;
};

}  // namespace

bool is_told_in_order(const Match& match) {
    const SourceKind subject = match.at(Slot::subject).source;
    const SourceKind object = match.at(Slot::object).source;
    using enum SourceKind;
    return is_one_of(subject, {deep_subject, deep_object})
           && (is_one_of(object, {deep_subject, deep_object})
               || (subject == deep_subject && object == preposition));
}

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
                const bool behind_another = !matches.empty();
                if (!trigger.relation.empty() || behind_another) {
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
