#include "app/arguments.hpp"

#include "app/command_texts.hpp"
#include "app/graph_files.hpp"
#include "app/version.hpp"
#include "core/error.hpp"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>

namespace newsgraph {

namespace {

constexpr auto data_help =
    "folder of lexicons and models (default: $NEWSGRAPH_DATA, else the one that belongs to "
    "this "
    "program)";

// What the commands have in common that understand text.
void declare_language(CLI::App& app, Options& options) {
    app.add_option("--data", options.data, data_help)->type_name("DIR");
    app.add_option(
           "--without-rule",
           options.without_rules,
           "leave out a rule that newsgraph rules lists, or a room of them (tree/); may be "
           "repeated")
        ->allow_extra_args(false)
        ->type_name("NAME");
}

void declare_schema(CLI::App& app, Options& options) {
    app.add_option_function<std::string>(
           "--schema",
           [&options](const std::string& file) { options.schema = file; },
           "relations and triggers of your own, in the form of data/schema")
        ->type_name("FILE");
    app.add_option_function<std::string>(
           "--gazetteer",
           [&options](const std::string& file) { options.gazetteer = file; },
           "names of your own: lines of id, label, aliases, type, Wikidata item between tabs, "
           "or "
           "FollowTheMoney JSON lines (docs/who-is-who.md)")
        ->type_name("FILE");
}

// "title=headline": our title stands in their field headline.
void add_field(Options& options, const std::string& pair) {
    const auto equals = pair.find('=');
    if (equals == 0 || equals == std::string::npos || equals + 1 == pair.size()) {
        throw CLI::ValidationError("--field", "'" + pair + "' is not of the form OURS=THEIRS");
    }
    options.fields[pair.substr(0, equals)] = pair.substr(equals + 1);
}

void declare_talk(CLI::App& app, Options& options) {
    app.add_flag("--quiet", options.quiet, "say nothing but what went wrong");
}

// What is read, and how.
void declare_files(CLI::App& app, Options& options) {
    app.add_option(
           "INPUT",
           options.inputs,
           "files or folders of articles (see docs/formats.md); - reads JSON lines")
        ->required()
        ->type_name("");
    app.add_option("--max-article", options.max_article, "skip articles of more characters")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000'000}))
        ->capture_default_str()
        ->type_name("N");
    app.add_option_function<std::vector<std::string>>(
           "--field",
           [&options](const std::vector<std::string>& pairs) {
               for (const auto& pair : pairs) {
                   add_field(options, pair);
               }
           },
           "read our field from theirs in JSON, as title=headline; may be repeated")
        ->allow_extra_args(false)
        ->type_name("OURS=THEIRS");
    app.add_flag("--strict", options.strict, "exit status 1 if anything had to be skipped");
    declare_talk(app, options);
}

void declare_jobs(CLI::App& app, Options& options) {
    app.add_option("--jobs", options.jobs, "articles worked on at a time (default: all cores)")
        ->check(CLI::Range(1, 1024))
        ->type_name("N");
}

void declare_reading(CLI::App& app, Options& options) {
    declare_files(app, options);
    declare_jobs(app, options);
    declare_schema(app, options);
    declare_language(app, options);
}

void declare_writing(CLI::App& app, Options& options) {
    app.add_option(
           "--formats",
           options.formats,
           "what to write beside the JSON lines, as graphml,turtle.gz,nquads.zst; or none "
           "(default: graphml,html,turtle,nquads)")
        ->check([](const std::string& list) {
            require_formats(list);
            return std::string();
        })
        ->type_name("LIST");
    app.add_option(
           "--memory",
           options.memory,
           "put articles aside on disk when they are more (default: 128M)")
        ->transform(CLI::AsSizeValue(false))
        ->type_name("SIZE");
}

void declare_graph_out(CLI::App& app, Options& options) {
    app.add_option("--out", options.out, "folder for the files of the graph; made if missing")
        ->required()
        ->type_name("DIR");
    app.add_option(
           "--decisions",
           options.decisions,
           "judgements of who is who, as review writes them; kept in DIR and used again")
        ->type_name("FILE");
    declare_drawing(app, options);
    declare_writing(app, options);
}

// A graph that is there already, to be changed.
void declare_graph_changed(CLI::App& app, Options& options) {
    app.add_option("DIR", options.out, "folder that build, merge or update wrote")
        ->required()
        ->check(CLI::ExistingDirectory)
        ->type_name("");
}

void declare_one_file(CLI::App& app, Options& options, const std::string& help) {
    app.add_option("FILE", options.inputs, help)
        ->expected(1)
        ->allow_extra_args(false)
        ->type_name("");
}

}  // namespace

void declare_build(CLI::App& app, Options& options) {
    declare_reading(app, options);
    declare_graph_out(app, options);
}

void declare_extract(CLI::App& app, Options& options) {
    declare_reading(app, options);
    app.add_flag(
        "--features",
        options.features,
        "print each claim with what its confidence stands on, as training wants it");
}

void declare_read(CLI::App& app, Options& options) {
    declare_files(app, options);
    app.add_option("--data", options.data, data_help)->type_name("DIR");
    app.add_flag(
        "--any-language", options.any_language, "do not skip articles that are not English");
}

void declare_rules(CLI::App& app, Options& options) {
    declare_reading(app, options);
}

void declare_merge(CLI::App& app, Options& options) {
    app.add_option(
           "PARTIAL",
           options.inputs,
           "outputs of extract, .gz and .zst too; - is standard input")
        ->required()
        ->type_name("");
    declare_graph_out(app, options);
    app.add_flag("--strict", options.strict, "exit status 1 if anything had been skipped");
    declare_jobs(app, options);
    declare_talk(app, options);
}

void declare_update(CLI::App& app, Options& options) {
    declare_graph_changed(app, options);
    declare_reading(app, options);
    declare_drawing(app, options);
    app.add_flag(
        "--prune", options.prune, "articles that are not in INPUT any more leave the graph");
    app.add_flag(
        "--keep",
        options.keep,
        "take records of another engine or other models as they are, and mix");
    declare_writing(app, options);
    app.add_option("--changes", options.changes, "file to tell in what has changed")
        ->type_name("FILE");
}

void declare_remove(CLI::App& app, Options& options) {
    declare_graph_changed(app, options);
    app.add_option(
           "DOCUMENT", options.inputs, "names of articles, as \"document\" in articles.jsonl")
        ->required()
        ->type_name("");
    declare_talk(app, options);
    declare_writing(app, options);
}

void declare_diff(CLI::App& app, Options& options) {
    app.add_option(
           "OLD", options.inputs, "folder of the older graph, and then of the newer one")
        ->required()
        ->expected(1, 2)
        ->type_name("");
    app.add_option(
           "--before", options.before, "of one graph: what was published from that day on")
        ->type_name("YYYY-MM-DD");
    app.add_flag("--jsonl", options.as_lines, "all changes as JSON lines instead of Markdown");
    app.add_option("--limit", options.limit, "what is told of each kind of change")
        ->check(CLI::PositiveNumber)
        ->capture_default_str()
        ->type_name("N");
}

void declare_parse(CLI::App& app, Options& options) {
    declare_one_file(app, options, "plain text (default: standard input)");
    app.add_flag("--tokens", options.tokens, "one sentence a line, tokens split by blanks");
    declare_language(app, options);
}

void declare_openie(CLI::App& app, Options& options) {
    declare_one_file(
        app, options, "one sentence a line, tokens split by blanks (default: standard input)");
    const std::map<std::string, OpenStyle> styles{
        {"nary", OpenStyle::nary}, {"binary", OpenStyle::binary}};
    app.add_option(
           "--style",
           options.style,
           "nary: one tuple with all arguments; binary: one tuple an argument (default: nary)")
        ->transform(CLI::CheckedTransformer(styles))
        ->type_name("nary|binary");
    app.add_flag(
        "--features", options.features, "print what the confidence stands on in place of it");
    declare_language(app, options);
}

void declare_inspect(CLI::App& app, Options& options) {
    app.add_option("FILE", options.inputs, "one file; each article in it is shown")
        ->required()
        ->expected(1)
        ->allow_extra_args(false)
        ->type_name("");
    declare_schema(app, options);
    declare_language(app, options);
}

void declare_eval(CLI::App& app, Options& options) {
    app.add_option(
           "KIND", options.kind, "parse, names, coref (CoNLL-U or IOB), roles or claims")
        ->required()
        ->check(CLI::IsMember({"parse", "names", "coref", "roles", "claims"}))
        ->type_name("");
    app.add_option("GOLD", options.inputs, "the right answer")
        ->required()
        ->expected(1)
        ->allow_extra_args(false)
        ->type_name("");
    app.add_option(
           "SYSTEM",
           options.system,
           "the answer to score; claims: folder of a graph; roles: the sentences. Default: "
           "what this program makes "
           "of GOLD's own sentences")
        ->type_name("");
    app.add_option("--published", options.published, "claims: day of GOLD's own texts")
        ->type_name("YYYY-MM-DD");
    app.add_flag("--verbose", options.verbose, "list what was missed");
    declare_language(app, options);
}

void declare_train(CLI::App& app, Options& options) {
    app.add_option("MODEL", options.kind, "one of those listed without it")->type_name("");
}

void declare_completion(CLI::App& app, Options& options) {
    app.add_option("SHELL", options.kind, "bash, zsh or fish")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}))
        ->type_name("");
}

void declare_manual(CLI::App&, Options&) {}

namespace {

// "INI was not able to parse build.colour" is about an option that build has not.
std::string about_config(const CLI::App& app, const CLI::ConfigError& error) {
    const auto file = app.get_config_ptr()->as<std::string>();
    const std::string_view said = error.what();
    constexpr std::string_view stranger = "INI was not able to parse ";
    return file + ": "
           + (said.starts_with(stranger)
                  ? "no command has an option " + std::string(said.substr(stranger.size()))
                        + "; they stand under their command, as jobs under [build]"
                  : std::string(said));
}

std::unique_ptr<CLI::App> make_app(std::span<const Command> commands, Invocation& invocation) {
    auto app = std::make_unique<CLI::App>(
        "From news articles to a graph of who does what to whom, and who says so.",
        "newsgraph");
    app->set_version_flag("--version", "newsgraph " + std::string(version));
    app->set_config(
           "--config",
           "",
           "options of commands as TOML: under [build], jobs = 4; the command line goes before "
           "it")
        ->type_name("FILE");
    app->allow_config_extras(CLI::config_extras_mode::error);
    app->require_subcommand(1);
    for (const Command& command : commands) {
        auto* sub =
            app->add_subcommand(std::string(command.name), std::string(command.summary));
        sub->fallthrough();  // --config may stand behind the command, too
        command.declare(*sub, invocation.options);
        sub->callback([&invocation, &command] { invocation.command = &command; });
    }
    return app;
}

}  // namespace

std::optional<Invocation> parse_arguments(
    std::span<const Command> commands, int argc, const char* const* argv) {
    Invocation invocation;
    const auto app = make_app(commands, invocation);
    try {
        app->parse(argc, argv);
    } catch (const CLI::Success& asked) {  // --help, --version
        app->exit(asked, std::cout, std::cerr);
        return std::nullopt;
    } catch (const CLI::ConfigError& error) {
        throw UsageError(about_config(*app, error));
    } catch (const CLI::ParseError& error) {
        throw UsageError(std::string(error.what()) + "; see newsgraph COMMAND --help");
    }
    return invocation;
}

void print_manual(std::span<const Command> commands) {
    Invocation ignored;
    write_manual(std::cout, *make_app(commands, ignored));
}

void print_completion(std::span<const Command> commands, std::string_view shell) {
    Invocation ignored;
    write_completion(std::cout, *make_app(commands, ignored), shell);
}

}  // namespace newsgraph
