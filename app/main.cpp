// The program: the table of its commands, and the one place where errors end.
#include "app/arguments.hpp"
#include "app/commands.hpp"
#include "app/interruption.hpp"
#include "core/error.hpp"
#include "core/printable.hpp"

#include <array>
#include <exception>
#include <iostream>
#include <unistd.h>

namespace newsgraph {

namespace {

int run_completion(const Options& options);
int run_manual(const Options& options);

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
    Command{
        "update", "new and changed articles -> the graph in DIR", declare_update, run_update},
    Command{"remove", "withdraw articles from the graph in DIR", declare_remove, run_remove},
    Command{
        "watch", "update whenever articles appear, until stopped", declare_update, run_watch},
    Command{
        "diff",
        "what is new, gone, denied, come true between two graphs",
        declare_diff,
        run_diff},
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
    Command{
        "completion",
        "what a shell needs to complete command lines",
        declare_completion,
        run_completion},
    Command{"manual", "the manual page newsgraph(1)", declare_manual, run_manual},
};

// These two tell of the table itself.
int run_completion(const Options& options) {
    print_completion(commands, options.kind);
    return 0;
}

int run_manual(const Options&) {
    print_manual(commands);
    return 0;
}

int run(int argc, const char* const* argv) {
    const Interruption interruption;
    const auto invocation = parse_arguments(commands, argc, argv);
    const int status = invocation ? invocation->command->run(invocation->options) : 0;
    if (!std::cout.flush()) {
        throw Error("standard output: cannot be written; is the disk full?");
    }
    return status;
}

// What a signal breaks on its way is no news.
int tell(const std::exception& error, int status) {
    while (Interruption::is_under_way()) {
        pause();
    }
    std::cerr << "newsgraph: " << printable(error.what()) << '\n';
    return status;
}

}  // namespace

}  // namespace newsgraph

int main(int argc, char** argv) {
    try {
        std::ios::sync_with_stdio(false);
        return newsgraph::run(argc, argv);
    } catch (const newsgraph::UsageError& error) {
        return newsgraph::tell(error, 2);
    } catch (const std::exception& error) {
        return newsgraph::tell(error, 1);
    }
}
