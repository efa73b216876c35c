#include "app/command_texts.hpp"

#include "app/version.hpp"
#include "core/error.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <ostream>
#include <sstream>
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

// "FORM:value in {csv->2,table->0}" -> "csv table"; empty: it may be anything.
std::string values_of(const CLI::Option& option) {
    const std::string type = option.get_type_name();
    const auto begin = type.find('{');
    if (begin == std::string::npos) {
        return {};
    }
    std::string values;
    std::istringstream list(type.substr(begin + 1, type.find('}', begin) - begin - 1));
    for (std::string value; std::getline(list, value, ',');) {
        values += (values.empty() ? "" : " ") + value.substr(0, value.find("->"));
    }
    return values;
}

bool takes_folder(const CLI::Option& option) {
    return type_of(option) == "DIR" || option.get_name(true) == "DIR";
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

// Of what stands without a flag.
std::string positional_values(const CLI::App& command) {
    std::string values;
    for (const CLI::Option* option : options_of(command)) {
        if (option->get_positional()) {
            values += ' ' + values_of(*option);
        }
    }
    return values;
}

void write_bash_values(std::ostream& out, const CLI::App& command) {
    for (const CLI::Option* option : options_of(command)) {
        const std::string values = option->get_positional() ? "" : values_of(*option);
        for (const std::string& flag : flags_of(*option)) {
            if (!values.empty()) {
                out << "    " << command.get_name() << '/' << flag
                    << ") words=" << shell_word(values) << " ;;\n";
            }
        }
    }
}

void write_bash(std::ostream& out, const CLI::App& app) {
    out << "_newsgraph() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} words\n"
           "    case ${COMP_WORDS[1]}/${COMP_WORDS[COMP_CWORD-1]} in\n";
    for (const CLI::App* command : commands_of(app)) {
        write_bash_values(out, *command);
    }
    for (const CLI::App* command : commands_of(app)) {
        out << "    " << command->get_name()
            << "/*)\n        words=" << shell_word(positional_values(*command)) << "\n"
            << "        [[ $word != -* ]] || words=" << shell_word(all_flags(*command))
            << " ;;\n";
    }
    out << "    *) words= ;;\n    esac\n"
           "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n        words="
        << shell_word(all_commands(app) + ' ' + all_flags(app))
        << "\n"
           "    fi\n"
           "    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
           "}\n"
           "complete -o default -F _newsgraph newsgraph\n";
}

// Colons part a specification of zsh's _arguments, brackets its description.
std::string zsh_text(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        safe += c == ':' || c == '[' || c == ']' || c == '\\' ? std::string{'\\', c}
                                                              : std::string(1, c);
    }
    return safe;
}

// "N:(values)", "FILE:_files"
std::string zsh_value(const CLI::Option& option) {
    const std::string values = values_of(option);
    const std::string type = option.get_positional() ? option.get_name(true) : type_of(option);
    return zsh_text(type) + ':'
           + (!values.empty()        ? '(' + values + ')'
              : takes_folder(option) ? "_files -/"
                                     : "_files");
}

void write_zsh_option(std::ostream& out, const CLI::Option& option) {
    if (option.get_positional()) {
        const bool many = option.get_expected_max() > 2;
        out << " \\\n        " << shell_word((many ? "*:" : ":") + zsh_value(option));
    }
    const std::string once = option.get_expected_max() > 1 ? "*" : "";
    for (const std::string& flag : flags_of(option)) {
        out << " \\\n        "
            << shell_word(
                   once + flag + '[' + zsh_text(option.get_description()) + ']'
                   + (takes_value(option) ? ':' + zsh_value(option) : ""));
    }
}

void write_zsh(std::ostream& out, const CLI::App& app) {
    out << "#compdef newsgraph\nif (( CURRENT == 2 )); then\n    local -a commands=(\n";
    for (const CLI::App* command : commands_of(app)) {
        out << "        "
            << shell_word(command->get_name() + ':' + zsh_text(command->get_description()))
            << '\n';
    }
    out << "    )\n    _describe command commands\n    compadd -- " << all_flags(app)
        << "\n    return\nfi\n"
           "local command=$words[2]\nshift words\n(( CURRENT-- ))\ncase $command in\n";
    for (const CLI::App* command : commands_of(app)) {
        out << command->get_name() << ")\n    _arguments";
        for (const CLI::Option* option : options_of(*command)) {
            write_zsh_option(out, *option);
        }
        out << " ;;\n";
    }
    out << "esac\n";
}

void write_fish_option(std::ostream& out, const CLI::App& command, const CLI::Option& option) {
    const std::string values = values_of(option);
    if (flags_of(option).empty() && values.empty()) {
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
    if (!values.empty()) {
        out << " -x -a " << shell_word(values);
    } else if (takes_value(option)) {
        out << (takes_folder(option) ? " -x -a '(__fish_complete_directories)'" : " -r");
    }
    out << " -d " << shell_word(option.get_description()) << '\n';
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
