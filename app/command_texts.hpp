// Texts made from the command line's own descriptions, so that they never say what it does not.
#pragma once

#include <iosfwd>
#include <string_view>

namespace CLI {
class App;
}

namespace newsgraph {

// The manual page newsgraph(1), in the man macros of groff and mandoc.
void write_manual(std::ostream& out, const CLI::App& app);

// Completion of commands, options and files for a shell: bash, zsh or fish.
void write_completion(std::ostream& out, const CLI::App& app, std::string_view shell);

}  // namespace newsgraph
