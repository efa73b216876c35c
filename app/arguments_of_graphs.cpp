// The options of the commands that read a graph.
#include "app/arguments.hpp"
#include "core/date.hpp"
#include "core/kinds.hpp"
#include "export/formats.hpp"
#include "export/rdf_names.hpp"

#include <CLI/CLI.hpp>
#include <map>
#include <string>
#include <vector>

namespace newsgraph {

namespace {

void declare_graph_in(CLI::App& app, Options& options) {
    app.add_option_function<std::string>(
           "DIR",
           [&options](const std::string& folder) { options.inputs.push_back(folder); },
           "folder that build or merge wrote")
        ->required()
        ->type_name("");
}

std::string a_date(const std::string& text) {
    return parse_iso_date(text) ? "" : "'" + text + "' is no date like 2022-11-29";
}

void declare_days(CLI::App& app, std::string& since, std::string& until) {
    app.add_option("--since", since, "said by an article of that day or later")
        ->check(a_date)
        ->type_name("DAY");
    app.add_option("--until", until, "said by an article of that day or earlier")
        ->check(a_date)
        ->type_name("DAY");
}

void declare_statuses(CLI::App& app, std::vector<Status>& statuses) {
    app.add_option_function<std::vector<std::string>>(
           "--status",
           [&statuses](const std::vector<std::string>& names) {
               for (const std::string& name : names) {
                   statuses.push_back(*parse_kind<Status>(name));
               }
           },
           "actual, planned, possible, requested or conditional; may be repeated")
        ->allow_extra_args(false)
        ->check(CLI::IsMember({"actual", "planned", "possible", "requested", "conditional"}))
        ->type_name("STATUS");
}

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (const Format& format : formats()) {
        names.emplace_back(format.name);
    }
    return names;
}

// What all exports share.
void declare_selection(CLI::App& app, Options& options) {
    Selection& selection = options.selection;
    app.add_flag("--named-only", selection.named_only, "draw only what has a name of its own");
    app.add_option("--min-sources", selection.min_sources, "said by so many independent ones")
        ->type_name("N");
    app.add_option(
           "--relation", selection.relations, "of that relation, as supplies; may be repeated")
        ->allow_extra_args(false)
        ->type_name("ID");
    declare_days(app, selection.since, selection.until);
    declare_statuses(app, selection.statuses);
    auto* ego = app.add_option("--ego", selection.ego, "what is linked with that entity");
    ego->type_name("NAME");
    app.add_option("--steps", selection.steps, "and so many links away (default: 1)")
        ->needs(ego)
        ->check(CLI::Range(1, 20))
        ->type_name("N");
    app.add_option("--top", selection.top, "only the N most important entities")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
}

}  // namespace

void declare_drawing(CLI::App& app, Options& options) {
    app.add_option_function<std::string>(
           "--include",
           [&options](const std::string&) { options.include_denied = true; },
           "draw denied claims as edges, too")
        ->check(CLI::IsMember({"denied"}))
        ->type_name("denied");
    app.add_flag(
        "--all",
        options.draw_all,
        "draw entities without an edge, and people that nobody names, too");
    app.add_option_function<std::string>(
           "--base",
           [&options](const std::string& base) { options.base = checked_base(base); },
           "address under which RDF names all that is ours; export keeps to that of build")
        ->type_name("IRI");
}

void declare_export(CLI::App& app, Options& options) {
    declare_graph_in(app, options);
    app.add_option("--format", options.format, "what to write")
        ->required()
        ->check(CLI::IsMember(format_names()))
        ->type_name("F");
    app.add_option(
           "-o,--output",
           options.out,
           "file to write (default: standard output); csv, neo4j: a folder for their two")
        ->type_name("FILE");
    app.add_option("--table", options.table, "csv, neo4j: only nodes, edges or relationships")
        ->type_name("NAME");
    declare_drawing(app, options);
    declare_selection(app, options);
}

void declare_summarize(CLI::App& app, Options& options) {
    declare_graph_in(app, options);
    for (const char* name : {"ENTITY", "OTHER"}) {
        app.add_option_function<std::string>(
               name,
               [&options](const std::string& entity) { options.entities.push_back(entity); },
               "name or id of an entity, or of two: what is said of it, or of the pair")
            ->type_name("");
    }
    const std::map<std::string, Length> lengths{
        {"short", Length::brief}, {"normal", Length::normal}, {"full", Length::full}};
    app.add_option("--length", options.length, "short, normal or full (default: normal)")
        ->transform(CLI::CheckedTransformer(lengths))
        ->type_name("LENGTH");
    const std::map<std::string, PageForm> forms{
        {"markdown", PageForm::markdown}, {"html", PageForm::html}, {"json", PageForm::json}};
    app.add_option(
           "--as", options.form, "markdown, html (one file) or json (default: markdown)")
        ->transform(CLI::CheckedTransformer(forms))
        ->type_name("FORM");
    app.add_option("-o,--output", options.out, "file to write (default: standard output)")
        ->type_name("FILE");
}

void declare_query(CLI::App& app, Options& options) {
    declare_graph_in(app, options);
    QueryOptions& asked = options.query;
    ClaimQuery& query = asked.query;
    app.add_option("--subject", asked.subject, "who acts")->type_name("NAME");
    app.add_option("--object", asked.object, "what or whom, or to whom")->type_name("NAME");
    app.add_option("--any", asked.any, "in whatever part")->type_name("NAME");
    app.add_option("--speaker", asked.speaker, "who says so")->type_name("NAME");
    app.add_option("--outlet", query.outlet, "which paper says so")->type_name("NAME");
    app.add_option("--relation", query.relations, "as supplies, or open; may be repeated")
        ->allow_extra_args(false)
        ->type_name("ID");
    declare_days(app, query.since, query.until);
    declare_statuses(app, query.statuses);
    app.add_option_function<std::string>(
           "--polarity",
           [&query](const std::string& name) { query.polarity = parse_kind<Polarity>(name); },
           "affirmed or denied")
        ->check(CLI::IsMember({"affirmed", "denied"}))
        ->type_name("POLARITY");
    app.add_option("--min-confidence", query.min_confidence, "how sure at least")
        ->check(CLI::Range(0.0, 1.0))
        ->type_name("0-1");
    app.add_option("--path", asked.path, "the shortest chains of claims between two")
        ->expected(2)
        ->type_name("A B");
    const std::map<std::string, AnswerForm> forms{
        {"table", AnswerForm::table}, {"jsonl", AnswerForm::jsonl}, {"csv", AnswerForm::csv}};
    app.add_option("--as", asked.form, "table, jsonl or csv (default: table)")
        ->transform(CLI::CheckedTransformer(forms))
        ->type_name("FORM");
}

void declare_explain(CLI::App& app, Options& options) {
    declare_graph_in(app, options);
    app.add_option_function<std::string>(
           "NAME",
           [&options](const std::string& entity) { options.entities.push_back(entity); },
           "name or id of an entity")
        ->required()
        ->type_name("");
}

void declare_review(CLI::App& app, Options& options) {
    declare_graph_in(app, options);
    app.add_option("-o,--output", options.out, "file to write (default: standard output)")
        ->type_name("FILE");
}

void declare_stats(CLI::App& app, Options& options) {
    declare_graph_in(app, options);
}

}  // namespace newsgraph
