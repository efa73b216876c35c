// review: the pairs that may be one, or may be two, as a file of judgements to be filled in.
#include "app/commands.hpp"
#include "export/safe_text.hpp"
#include "graph/decisions.hpp"
#include "graph/likeness.hpp"
#include "graph/output_file.hpp"
#include "graph/store.hpp"

#include <fmt/format.h>
#include <iostream>
#include <ostream>

namespace newsgraph {

namespace {

std::string shown(const Entity& entity) {
    return fmt::format(
        "{} ({}, {} mentions)", one_line(entity.label), name_of(entity.type), entity.mentions);
}

void write_pair(std::ostream& out, const KnowledgeGraph& graph, const UnsurePair& pair) {
    const Entity& one = graph[pair.first];
    const Entity& other = graph[pair.second];
    const bool joined = pair.first == pair.second;
    const std::string second = joined ? one_line(pair.name) : shown(other);
    out << fmt::format(
        "# {}\n# {}\n# {}: {}, {:.2f}\n",
        shown(one),
        second,
        joined ? "are one" : "are two",
        name_of(pair.compared.likeness),
        pair.compared.score);
    const std::string sentence =
        sentence_with_both(graph, one.documents, one.label, joined ? pair.name : other.label);
    if (!sentence.empty()) {
        out << "# \"" << one_line(sentence) << "\"\n";
    }
    const Decision decision{
        joined ? Judgement::different : Judgement::same,
        joined ? one_line(one.label) : one.id,
        joined ? one_line(pair.name) : other.id};
    out << "#" << text_of(decision) << "\n\n";
}

void write_review(std::ostream& out, const KnowledgeGraph& graph) {
    out << "# Unsure pairs, those that matter most first. Take the # from before a judgement "
           "that\n"
           "# is right, add others (same, different, label, type; names or ids between tabs), "
           "and\n"
           "# give this file to build, merge or update with --decisions.\n\n";
    for (const UnsurePair& pair : unsure_pairs(graph)) {
        write_pair(out, graph, pair);
    }
}

}  // namespace

int run_review(const Options& options) {
    const KnowledgeGraph graph = read_store(options.inputs.front());
    if (options.out.empty()) {
        write_review(std::cout, graph);
        return 0;
    }
    OutputFile file(options.out);
    write_review(file.stream(), graph);
    file.commit();
    return 0;
}

}  // namespace newsgraph
