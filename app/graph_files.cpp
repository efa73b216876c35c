#include "app/graph_files.hpp"

#include "app/version.hpp"
#include "core/error.hpp"
#include "export/drawing.hpp"
#include "export/formats.hpp"
#include "export/safe_text.hpp"
#include "export/summary.hpp"
#include "graph/output_file.hpp"
#include "graph/store.hpp"

#include <array>
#include <fmt/format.h>
#include <iostream>
#include <utility>

namespace newsgraph {

namespace {

namespace fs = std::filesystem;

// The formats that are written without being asked for, and what they are called.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> always_written{{
    {"graphml", "graph.graphml"},
    {"html", "explore.html"},
    {"turtle", "graph.ttl"},
    {"nquads", "graph.nq"},
}};

// "1 article", "2 articles".
std::string counted(std::uint64_t count, std::string_view noun, std::string_view plural) {
    return fmt::format("{} {}", count, count == 1 ? noun : plural);
}

}  // namespace

void tell(const RunReport& report, const Options& options, const Progress& progress) {
    std::cerr << fmt::format(
        "newsgraph: {} and {} skipped{}; {} ({} not English), {}, {}; {:.1f} s\n"
        "newsgraph: see {}\n",
        counted(report.documents, "article", "articles"),
        report.skipped.size(),
        progress.known() == 0 ? "" : fmt::format(" ({} understood before)", progress.known()),
        counted(report.sentences, "sentence", "sentences"),
        report.foreign_sentences,
        counted(report.entities, "entity", "entities"),
        counted(report.claims, "claim", "claims"),
        progress.seconds(),
        (options.out / "summary.md").string());
}

Options as_built(Options options) {
    const auto built = read_run_options(options.out);
    const auto include = built.find("include");
    options.include_denied |= include != built.end() && include->second == "denied";
    const auto all = built.find("all");
    options.draw_all |= all != built.end() && all->second == "yes";
    return options;
}

void write_graph_files(
    const Folded& folded, const Options& options, const fs::path& directory) {
    write_store(folded.graph, directory);
    ExportOptions how{.include_denied = true, .all = options.draw_all};
    const Drawing picture = draw_arranged(folded.graph, how);
    how.include_denied = options.include_denied;
    how.arranged = &picture;
    for (const auto& [format, name] : always_written) {
        OutputFile file(directory / name);
        const auto report = find_format(format).write(file.stream(), folded.graph, how);
        file.commit();
        if (const auto left_out = describe(report); !left_out.empty() && !options.quiet) {
            std::cerr << "newsgraph: " << name << ": " << left_out << '\n';
        }
    }
    OutputFile summary(directory / "summary.md");
    write_summary(summary.stream(), folded.graph);
    summary.commit();
    RunReport report = folded.report;
    report.options["include"] = options.include_denied ? "denied" : "";
    report.options["all"] = options.draw_all ? "yes" : "";
    report.versions["newsgraph"] = version;
    write_run_report(report, directory);
}

std::vector<std::string_view> graph_file_names() {
    std::vector<std::string_view> names{
        "articles.jsonl",
        "entities.jsonl",
        "claims.jsonl",
        "relations.jsonl",
        "summary.md",
        "run.json",
        decisions_name};
    for (const auto& [format, name] : always_written) {
        names.push_back(name);
    }
    return names;
}

}  // namespace newsgraph
