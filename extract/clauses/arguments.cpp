#include "extract/clauses/arguments.hpp"

#include <array>

namespace newsgraph {

ClauseRules::ClauseRules(RuleLog& rules, const ArgumentModel* model)
    : subjects(subject_rules(), rules),
      objects(object_rules(), rules),
      verbs(verb_argument_rules(), rules),
      nouns(noun_argument_rules(), rules),
      complements(complement_argument_rules(), rules),
      referee(model),
      powers{rules.is_on(argument_struck_out.name), rules.is_on(argument_learned.name)},
      log(&rules) {}

std::vector<RuleInfo> clause_rules() {
    return list_rules(
        subject_rules(),
        object_rules(),
        verb_argument_rules(),
        noun_argument_rules(),
        complement_argument_rules(),
        std::array{argument_struck_out, argument_learned});
}

DeepArguments::DeepArguments(const SentenceView& view, const ClauseRules& rules)
    : view_(view),
      tree_(view.tree()),
      rules_(rules),
      subjects_(tree_, rules.subjects, view.number()),
      clauses_(static_cast<std::size_t>(view.size())),
      deeds_(static_cast<std::size_t>(view.size())) {}

const std::vector<Argument>& DeepArguments::of(int predicate) {
    const bool deed = is_noun(tree_[predicate]) && !tree_.has(predicate, {Deprel::cop});
    return deed ? of_deed(predicate) : find(predicate, false, clauses_);
}

const std::vector<Argument>& DeepArguments::of_deed(int noun) {
    return find(noun, true, deeds_);
}

const std::vector<Argument>& DeepArguments::find(int predicate, bool deed, Known& known) {
    auto& list = known[static_cast<std::size_t>(predicate)];
    if (!list) {
        std::vector<Argument> found;
        const ArgumentQuery query{view_, tree_, subjects_, rules_.objects, predicate, found};
        const auto& rows = deed ? rules_.nouns : rules_.verbs;
        rows.run_all(view_.number(), predicate, query);
        if (rules_.referee != nullptr) {
            review(predicate, deed, found);
        }
        if (!deed) {
            rules_.complements.run_all(view_.number(), predicate, query);
        }
        list = std::move(found);
    }
    return *list;
}

void DeepArguments::review(int predicate, bool deed, std::vector<Argument>& found) const {
    const Review made =
        review_arguments(tree_, *rules_.referee, predicate, deed, found, rules_.powers);
    if (made.struck_out > 0) {
        rules_.log->note(argument_struck_out.name, view_.number(), predicate);
    }
    if (made.added > 0) {
        rules_.log->note(argument_learned.name, view_.number(), predicate);
    }
}

int DeepArguments::first(int predicate, ArgumentKind kind) {
    return first_of(of(predicate), kind);
}

}  // namespace newsgraph
