// The command line: which options each command takes, and the help that explains them.
#pragma once

#include "app/options.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace CLI {
class App;
}

namespace newsgraph {

struct Command {
    std::string_view name;
    std::string_view summary;  // one line of --help
    // Tells the parser which options the command has and where they go.
    void (*declare)(CLI::App&, Options&);
    // Does the work; returns the exit status.
    int (*run)(const Options&);
};

// What is to be done.
struct Invocation {
    const Command* command = nullptr;
    Options options;
};

// Reads the command line. Nothing is returned where --help or --version was all that was asked
// for, and printed. Throws UsageError for what no command understands.
std::optional<Invocation> parse_arguments(
    std::span<const Command> commands, int argc, const char* const* argv);

// To standard output: newsgraph(1), and what a shell needs to complete command lines.
void print_manual(std::span<const Command> commands);
void print_completion(std::span<const Command> commands, std::string_view shell);
// What draws a graph: --include, --all. Shared by commands.
void declare_drawing(CLI::App&, Options&);

void declare_build(CLI::App&, Options&);
void declare_extract(CLI::App&, Options&);
void declare_read(CLI::App&, Options&);
void declare_rules(CLI::App&, Options&);
void declare_merge(CLI::App&, Options&);
void declare_update(CLI::App&, Options&);
void declare_remove(CLI::App&, Options&);
void declare_diff(CLI::App&, Options&);
void declare_export(CLI::App&, Options&);
void declare_summarize(CLI::App&, Options&);
void declare_query(CLI::App&, Options&);
void declare_explain(CLI::App&, Options&);
void declare_review(CLI::App&, Options&);
void declare_stats(CLI::App&, Options&);
void declare_parse(CLI::App&, Options&);
void declare_openie(CLI::App&, Options&);
void declare_inspect(CLI::App&, Options&);
void declare_eval(CLI::App&, Options&);
void declare_train(CLI::App&, Options&);
void declare_completion(CLI::App&, Options&);
void declare_manual(CLI::App&, Options&);

}  // namespace newsgraph
