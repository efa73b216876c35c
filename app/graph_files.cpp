#include "app/graph_files.hpp"

#include "app/version.hpp"
#include "core/error.hpp"
#include "export/formats.hpp"
#include "export/safe_text.hpp"
#include "export/summary.hpp"
#include "graph/output_file.hpp"
#include "graph/store.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iostream>
#include <system_error>
#include <unistd.h>
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

void write_all(const KnowledgeGraph& graph, const Options& options) {
    write_store(graph, options.out);
    const ExportOptions how{.include_denied = options.include_denied, .all = options.draw_all};
    for (const auto& [format, name] : always_written) {
        OutputFile file(options.out / name);
        const auto report = find_format(format).write(file.stream(), graph, how);
        file.commit();
        if (const auto left_out = describe(report); !left_out.empty()) {
            std::cerr << "newsgraph: " << name << ": " << left_out << '\n';
        }
    }
    OutputFile summary(options.out / "summary.md");
    write_summary(summary.stream(), graph);
    summary.commit();
}

void tell(const RunReport& report, const Options& options, const Progress& progress) {
    std::cerr << fmt::format(
        "newsgraph: {} and {} skipped; {} ({} not English), {}, {}; {:.1f} s\n"
        "newsgraph: see {}\n",
        counted(report.documents, "article", "articles"),
        report.skipped.size(),
        counted(report.sentences, "sentence", "sentences"),
        report.foreign_sentences,
        counted(report.entities, "entity", "entities"),
        counted(report.claims, "claim", "claims"),
        progress.seconds(),
        (options.out / "summary.md").string());
}

}  // namespace

void require_writable(const fs::path& directory) {
    std::error_code error;
    fs::create_directories(directory, error);
    if (!error && !fs::is_directory(directory)) {
        error = std::make_error_code(std::errc::not_a_directory);
    }
    if (!error && access(directory.c_str(), W_OK | X_OK) != 0) {
        error = std::make_error_code(static_cast<std::errc>(errno));
    }
    if (error) {
        throw Error(
            directory.string() + ": cannot be written (" + error.message()
            + "); name another folder with --out");
    }
}

namespace {

constexpr std::string_view decisions_name = "decisions.txt";

// The judgements that were given, else those that the folder keeps.
Decisions decisions_for(const Options& options) {
    const fs::path kept = options.out / decisions_name;
    if (options.decisions) {
        return read_decisions(*options.decisions);
    }
    if (!fs::exists(kept)) {
        return {};
    }
    std::cerr << "newsgraph: decisions of " << kept.string() << " are used\n";
    return read_decisions(kept);
}

void keep_decisions(const Decisions& decisions, const Options& options) {
    if (options.decisions) {
        OutputFile file(options.out / decisions_name);
        file.stream() << decisions.text;
        file.commit();
    }
}

void tell_about_nothing(const RunReport& report) {
    for (const std::string& decision : report.decisions_about_nothing) {
        std::cerr << "newsgraph: nothing in the graph is meant by: " << one_line(decision)
                  << '\n';
    }
}

}  // namespace

int write_graph_files(
    GraphBuilder&& builder, const Options& options, const Progress& progress) {
    if (builder.size() == 0) {
        throw Error("no article could be read, so there is no graph to write");
    }
    const Decisions decisions = decisions_for(options);
    builder.decide(decisions);
    Folded folded = std::move(builder).build();
    folded.report.options["include"] = options.include_denied ? "denied" : "";
    folded.report.versions["newsgraph"] = version;
    write_all(folded.graph, options);
    write_run_report(folded.report, options.out);
    keep_decisions(decisions, options);
    tell_about_nothing(folded.report);
    tell(folded.report, options, progress);
    return options.strict && !folded.report.skipped.empty() ? 1 : 0;
}

}  // namespace newsgraph
