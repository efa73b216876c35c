#include "app/command_texts.hpp"

#include "app/version.hpp"
#include "core/error.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <ostream>
#include <string>
#include <vector>

namespace newsgraph {

namespace {

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
    return app.get_subcommands([](const CLI::App*) { return true; });
}

std::vector<const CLI::Option*> options_of(const CLI::App& app) {
    return app.get_options([](const CLI::Option*) { return true; });
}

// "-o", "--output".
std::vector<std::string> flags_of(const CLI::Option& option) {
    std::vector<std::string> flags;
    for (const std::string& name : option.get_snames()) {
        flags.push_back("-" + name);
    }
    for (const std::string& name : option.get_lnames()) {
        flags.push_back("--" + name);
    }
    return flags;
}

// "N:INT in [1 - 1024]" -> "N".
std::string type_of(const CLI::Option& option) {
    const std::string type = option.get_type_name();
    return type.substr(0, type.find(':'));
}

bool takes_value(const CLI::Option& option) {
    return option.get_items_expected_max() > 0;
}

// --- manual -------------------------------------------------------------------------------

// A backslash, a leading dot or quote would be orders to the formatter, a bare hyphen a dash.
std::string roff(std::string_view text) {
    std::string safe = text.starts_with('.') || text.starts_with('\'') ? "\\&" : "";
    for (const char c : text) {
        safe += c == '\\' ? "\\e" : c == '-' ? "\\-" : std::string(1, c);
    }
    return safe;
}

std::string joined_flags(const CLI::Option& option) {
    std::string text;
    for (const std::string& flag : flags_of(option)) {
        text += (text.empty() ? "\\fB" : ", \\fB") + roff(flag) + "\\fR";
    }
    return text;
}

void write_option(std::ostream& out, const CLI::Option& option) {
    const std::string name = option.get_positional()
                                 ? "\\fI" + roff(option.get_name(true)) + "\\fR"
                                 : joined_flags(option);
    const std::string type = option.get_positional() ? "" : type_of(option);
    const std::string given = option.get_default_str();
    out << ".TP\n"
        << name << (type.empty() || !takes_value(option) ? "" : " \\fI" + roff(type) + "\\fR")
        << '\n'
        << roff(option.get_description())
        << (given.empty() ? "" : " (default: " + roff(given) + ")") << '\n';
}

std::string synopsis(const CLI::App& command) {
    std::string text;
    for (const CLI::Option* option : options_of(command)) {
        if (option->get_positional()) {
            const std::string name = "\\fI" + roff(option->get_name(true)) + "\\fR";
            const std::string more = option->get_expected_max() > 2 ? "..." : "";
            text += ' ' + (option->get_required() ? name + more : '[' + name + more + ']');
        } else if (option->get_required()) {
            text += ' ' + joined_flags(*option) + " \\fI" + roff(type_of(*option)) + "\\fR";
        }
    }
    return text;
}

constexpr auto manual_end = R"(.SH EXIT STATUS
0 done; 1 something outside of the program was wrong; 2 wrong usage.
.SH ENVIRONMENT
.TP
\fBNEWSGRAPH_DATA\fR
folder of lexicons and models, where \fB\-\-data\fR names none
)";

// --- completion ---------------------------------------------------------------------------

// Inside single quotes of any of the three shells.
std::string shell_word(std::string_view text) {
    std::string safe = "'";
    for (const char c : text) {
        safe += c == '\'' ? "'\\''" : std::string(1, c);
    }
    return safe + "'";
}

std::string all_flags(const CLI::App& command) {
    std::string text;
    for (const CLI::Option* option : options_of(command)) {
        for (const std::string& flag : flags_of(*option)) {
            text += (text.empty() ? "" : " ") + flag;
        }
    }
    return text;
}

std::string all_commands(const CLI::App& app) {
    std::string text;
    for (const CLI::App* command : commands_of(app)) {
        text += (text.empty() ? "" : " ") + command->get_name();
    }
    return text;
}

void write_bash(std::ostream& out, const CLI::App& app) {
    out << "_newsgraph() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} words\n"
           "    case ${COMP_WORDS[1]} in\n";
    for (const CLI::App* command : commands_of(app)) {
        out << "    " << command->get_name() << ") words=" << shell_word(all_flags(*command))
            << " ;;\n";
    }
    out << "    *) words= ;;\n    esac\n"
           "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n        words="
        << shell_word(all_commands(app) + ' ' + all_flags(app))
        << "\n"
           "    elif [[ $word != -* ]]; then\n"
           "        words=\n"
           "    fi\n"
           "    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
           "}\n"
           "complete -o default -F _newsgraph newsgraph\n";
}

// zsh runs bash's completions; it needs only to be told so.
void write_zsh(std::ostream& out, const CLI::App& app) {
    out << "#compdef newsgraph\nautoload -U +X bashcompinit && bashcompinit\n";
    write_bash(out, app);
}

void write_fish_option(std::ostream& out, const CLI::App& command, const CLI::Option& option) {
    if (flags_of(option).empty()) {
        return;
    }
    out << "complete -c newsgraph -n '__fish_seen_subcommand_from " << command.get_name()
        << "'";
    for (const std::string& name : option.get_snames()) {
        out << " -s " << name;
    }
    for (const std::string& name : option.get_lnames()) {
        out << " -l " << name;
    }
    out << (takes_value(option) ? " -r" : "") << " -d " << shell_word(option.get_description())
        << '\n';
}

void write_fish(std::ostream& out, const CLI::App& app) {
    for (const CLI::App* command : commands_of(app)) {
        out << "complete -c newsgraph -n __fish_use_subcommand -f -a " << command->get_name()
            << " -d " << shell_word(command->get_description()) << '\n';
        for (const CLI::Option* option : options_of(*command)) {
            write_fish_option(out, *command, *option);
        }
    }
}

}  // namespace

void write_manual(std::ostream& out, const CLI::App& app) {
    out << fmt::format(".TH NEWSGRAPH 1 \"\" \"newsgraph {}\" \"User Commands\"\n", version)
        << ".SH NAME\nnewsgraph \\- news articles to a graph of claims\n"
        << ".SH SYNOPSIS\n\\fBnewsgraph\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR...] "
           "[\\fIARGUMENT\\fR...]\n"
        << ".SH DESCRIPTION\n"
        << roff(app.get_description()) << "\n.SH OPTIONS\n";
    for (const CLI::Option* option : options_of(app)) {
        write_option(out, *option);
    }
    out << ".SH COMMANDS\n";
    for (const CLI::App* command : commands_of(app)) {
        out << ".SS \"" << command->get_name() << "\"\n.B newsgraph " << command->get_name()
            << "\\fR" << synopsis(*command) << "\n.PP\n"
            << roff(command->get_description()) << '\n';
        for (const CLI::Option* option : options_of(*command)) {
            write_option(out, *option);
        }
    }
    out << manual_end;
}

void write_completion(std::ostream& out, const CLI::App& app, std::string_view shell) {
    if (shell == "bash") {
        write_bash(out, app);
    } else if (shell == "zsh") {
        write_zsh(out, app);
    } else if (shell == "fish") {
        write_fish(out, app);
    } else {
        throw UsageError("completion: bash, zsh or fish");
    }
}

}  // namespace newsgraph
