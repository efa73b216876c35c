#include "extract/clauses/arguments.hpp"

#include <algorithm>

namespace newsgraph {

DeepArguments::DeepArguments(
    const Article& article, int sentence, const SyntaxView& tree, const ClauseRules& rules)
    : article_(article),
      sentence_(sentence),
      tree_(tree),
      rules_(rules),
      subjects_(tree, rules.subjects, sentence),
      known_(static_cast<std::size_t>(tree.size())) {}

const std::vector<Argument>& DeepArguments::of(int predicate) {
    auto& known = known_[static_cast<std::size_t>(predicate)];
    if (!known) {
        std::vector<Argument> found;
        const bool deed = is_noun(tree_[predicate]) && !tree_.has(predicate, {Deprel::cop});
        const ArgumentQuery query{article_, sentence_, tree_, subjects_, predicate, found};
        (deed ? rules_.nouns : rules_.verbs)
            .run_all(
                sentence_, predicate, [] {}, query);
        known = std::move(found);
    }
    return *known;
}

int DeepArguments::first(int predicate, ArgumentKind kind) {
    const auto& arguments = of(predicate);
    const auto found = std::ranges::find(arguments, kind, &Argument::kind);
    return found == arguments.end() ? -1 : found->head;
}

}  // namespace newsgraph
