// The program: the table of its commands, and the one place where errors end.
#include "app/arguments.hpp"
#include "app/commands.hpp"
#include "core/error.hpp"
#include "core/printable.hpp"

#include <array>
#include <exception>
#include <iostream>

namespace newsgraph {

namespace {

constexpr std::array commands{
    Command{"build", "articles -> a knowledge graph in DIR", declare_build, run_build},
    Command{
        "extract",
        "articles -> JSON lines on stdout, one an article",
        declare_extract,
        run_extract},
    Command{
        "read",
        "what was read of articles, not yet understood, as JSON lines",
        declare_read,
        run_read},
    Command{
        "merge", "outputs of extract -> the DIR that build makes", declare_merge, run_merge},
    Command{"export", "a graph in another format", declare_export, run_export},
    Command{
        "summarize",
        "who does what to whom, with sources, as Markdown",
        declare_summarize,
        run_summarize},
    Command{"query", "the claims that fit, or the ways between two", declare_query, run_query},
    Command{
        "explain", "why names are one entity, and which are not", declare_explain, run_explain},
    Command{
        "review",
        "the unsure pairs of entities, as a file of judgements",
        declare_review,
        run_review},
    Command{
        "stats",
        "what is in a graph, and which predicates have no relation yet",
        declare_stats,
        run_stats},
    Command{"parse", "text -> tags, trees and entities as CoNLL-U", declare_parse, run_parse},
    Command{"openie", "sentences -> open relation tuples", declare_openie, run_openie},
    Command{
        "inspect", "one article and what every step made of it", declare_inspect, run_inspect},
    Command{
        "rules",
        "which rules fired in articles, each with an example",
        declare_rules,
        run_rules},
    Command{
        "eval", "score parses, names, chains or claims against gold", declare_eval, run_eval},
    Command{"train", "how each model is made from data", declare_train, run_train},
};

int run(int argc, const char* const* argv) {
    const auto invocation = parse_arguments(commands, argc, argv);
    const int status = invocation ? invocation->command->run(invocation->options) : 0;
    if (!std::cout.flush()) {
        throw Error("standard output: cannot be written; is the disk full?");
    }
    return status;
}

}  // namespace

}  // namespace newsgraph

int main(int argc, char** argv) {
    try {
        std::ios::sync_with_stdio(false);
        return newsgraph::run(argc, argv);
    } catch (const newsgraph::UsageError& error) {
        std::cerr << "newsgraph: " << newsgraph::printable(error.what()) << '\n';
        return 2;
    } catch (const std::exception& error) {
        std::cerr << "newsgraph: " << newsgraph::printable(error.what()) << '\n';
        return 1;
    }
}
