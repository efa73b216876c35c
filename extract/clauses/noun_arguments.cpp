#include "extract/clauses/noun_arguments.hpp"

#include "extract/clauses/clause_words.hpp"

#include <string>
#include <utility>

namespace newsgraph {

namespace {

using enum Deprel;

// "the sale of drones to Russia", "transfers from Iran to Russia": a tree often hangs the later
// PP on the noun just before it, though it belongs to the deed.
// `agent`: also a PP with "by".
void add_nested(
    const Tree& tree, int inner, std::vector<Argument>& arguments, bool agent = true) {
    const std::string outer = marker_of(tree, inner);
    for (const int child : tree.children(inner)) {
        const std::string marker = marker_of(tree, child);
        const bool belongs = outer == "of"
                                 ? marker == "to" || marker == "from" || marker == "by"
                                 : outer == "from" && marker == "to";
        if (tree[child].deprel == nmod && belongs && (agent || marker != "by")) {
            arguments.push_back(
                {ArgumentKind::oblique, marker, resolve_relative(tree, child), -1});
        }
    }
}

// "Russia's construction and [deployment] of drones": what stands outside of a coordination
// belongs to all its members.
void add_shared(const Tree& tree, int noun, std::vector<Argument>& arguments) {
    const int first = tree[noun].head;
    for (const int child : tree.children(first)) {
        const bool owner = tree[child].deprel == nmod_poss && !tree.has(noun, {nmod_poss});
        const bool later = tree[child].deprel == nmod && child > noun;
        if (owner || later) {
            arguments.push_back(
                {ArgumentKind::oblique,
                 owner ? "'s" : marker_of(tree, child),
                 resolve_relative(tree, child),
                 -1});
            if (later) {
                add_nested(tree, child, arguments);
            }
        }
    }
}

}  // namespace

std::vector<Argument> read_noun_arguments(const Tree& tree, int noun) {
    std::vector<Argument> arguments;
    const auto add = [&](ArgumentKind kind, std::string marker, int head) {
        arguments.push_back({kind, std::move(marker), head, -1});
    };
    const int sibling = tree.child(noun, {conj});
    if (tree[noun].deprel == conj && tree[noun].head >= 0) {
        add_shared(tree, noun, arguments);
    }
    for (const int child : tree.children(noun)) {
        const Token& token = tree[child];
        if (sibling >= 0 && child > sibling && marker_of(tree, child) == "by") {
            continue;  // "delivery or purchase of drones by the army": the army buys
        }
        switch (token.deprel) {
            case nmod_poss:
                add(ArgumentKind::oblique, "'s", resolve_relative(tree, child));
                break;
            case nmod:
            case obl:
            case obl_agent:
                add(ArgumentKind::oblique,
                    marker_of(tree, child),
                    resolve_relative(tree, child));
                add_nested(tree, child, arguments, sibling < 0 || child < sibling);
                break;
            case compound:
                add(ArgumentKind::complement, "compound", child);
                break;
            case amod:
                add(ArgumentKind::complement, "demonym", child);
                break;
            case acl:
            case ccomp:
                add(ArgumentKind::clause, marker_of(tree, child), child);
                break;
            default:
                break;
        }
    }
    return arguments;
}

}  // namespace newsgraph
