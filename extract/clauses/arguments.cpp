#include "extract/clauses/arguments.hpp"

#include <algorithm>

namespace newsgraph {

ClauseRules::ClauseRules(RuleLog& rules, const ArgumentModel* model)
    : subjects(subject_rules(), rules),
      objects(object_rules(), rules),
      verbs(verb_argument_rules(), rules),
      nouns(noun_argument_rules(), rules),
      complements(complement_argument_rules(), rules),
      referee(model),
      powers{rules.is_on(argument_struck_out), rules.is_on(argument_learned)},
      log(&rules) {}

std::vector<RuleInfo> clause_rules() {
    auto rows = list_rules(
        subject_rules(),
        object_rules(),
        verb_argument_rules(),
        noun_argument_rules(),
        complement_argument_rules());
    rows.push_back({argument_struck_out, "too unlikely for the learned model"});
    rows.push_back({argument_learned, "seen by the learned model alone"});
    return rows;
}

DeepArguments::DeepArguments(
    const Article& article, int sentence, const SyntaxView& tree, const ClauseRules& rules)
    : article_(article),
      sentence_(sentence),
      tree_(tree),
      rules_(rules),
      subjects_(tree, rules.subjects, sentence),
      clauses_(static_cast<std::size_t>(tree.size())),
      deeds_(static_cast<std::size_t>(tree.size())) {}

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
        const ArgumentQuery query{
            article_, sentence_, tree_, subjects_, rules_.objects, predicate, found};
        const auto& rows = deed ? rules_.nouns : rules_.verbs;
        rows.run_all(
            sentence_, predicate, [] {}, query);
        if (rules_.referee != nullptr) {
            review(predicate, deed, found);
        }
        if (!deed) {
            rules_.complements.run_all(
                sentence_, predicate, [] {}, query);
        }
        list = std::move(found);
    }
    return *list;
}

void DeepArguments::review(int predicate, bool deed, std::vector<Argument>& found) const {
    const Review made =
        review_arguments(tree_, *rules_.referee, predicate, deed, found, rules_.powers);
    if (made.struck_out > 0) {
        rules_.log->note(argument_struck_out, sentence_, predicate);
    }
    if (made.added > 0) {
        rules_.log->note(argument_learned, sentence_, predicate);
    }
}

int DeepArguments::first(int predicate, ArgumentKind kind) {
    const auto& arguments = of(predicate);
    const auto found = std::ranges::find(arguments, kind, &Argument::kind);
    return found == arguments.end() ? -1 : found->head;
}

}  // namespace newsgraph
