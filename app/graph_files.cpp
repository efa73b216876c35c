#include "app/graph_files.hpp"

#include "app/version.hpp"
#include "core/error.hpp"
#include "export/drawing.hpp"
#include "export/formats.hpp"
#include "export/rdf_names.hpp"
#include "export/safe_text.hpp"
#include "export/summary.hpp"
#include "graph/fingerprints.hpp"
#include "graph/output_file.hpp"
#include "graph/store.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <fmt/format.h>
#include <iostream>
#include <iterator>
#include <span>
#include <utility>
#include <writing_code.hpp>

namespace newsgraph {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view usual_formats = "graphml,html,turtle,nquads";
constexpr std::array<std::string_view, 2> compressions{".gz", ".zst"};

// A file to write beside the JSON lines.
struct GraphFile {
    const Format* format = nullptr;
    WriteGraph write = nullptr;
    std::string name;  // "graph.ttl.gz"
};

std::string file_name(const Format& format) {
    return (format.name == "html" ? "explore" : "graph") + std::string(format.extension);
}

// "graph.nodes.csv", "graph.neo4j.nodes.csv": what the one file of the format does not hold.
std::string table_name(const Format& format, const FormatTable& table) {
    const std::string owner = format.write == nullptr ? "." + std::string(format.name) : "";
    return "graph" + owner + "." + std::string(table.name) + ".csv";
}

// All files of a format.
std::vector<GraphFile> files_of(const Format& format) {
    std::vector<GraphFile> files;
    if (format.write != nullptr) {
        files.push_back({&format, format.write, file_name(format)});
    }
    for (const FormatTable& table : format.tables) {
        if (table.write != format.write) {
            files.push_back({&format, table.write, table_name(format, table)});
        }
    }
    return files;
}

// "turtle.gz" -> ".gz"; empty if it is not to be compressed.
std::string_view compression_of(std::string_view item) {
    const auto* const found = std::ranges::find_if(
        compressions, [&](std::string_view one) { return item.ends_with(one); });
    return found == compressions.end() ? std::string_view() : *found;
}

// "neo4j.gz": all files of the format, packed.
std::vector<GraphFile> files_named(std::string_view item) {
    const std::string_view compression = compression_of(item);
    item.remove_suffix(compression.size());
    std::vector<GraphFile> files = files_of(find_format(item));
    for (GraphFile& file : files) {
        file.name += compression;
    }
    return files;
}

// In the order of their names in DIR, each once.
std::vector<GraphFile> graph_files(std::string_view list) {
    std::vector<GraphFile> files;
    while (!list.empty() && list != "none") {
        const auto comma = std::min(list.find(','), list.size());
        std::ranges::move(files_named(list.substr(0, comma)), std::back_inserter(files));
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    const auto has_name = [](const GraphFile& one) { return one.name; };
    std::ranges::stable_sort(files, {}, has_name);
    const auto end = std::ranges::unique(files, {}, has_name).begin();
    files.erase(end, files.end());
    return files;
}

// Files of statements of RDF, all at once.
void write_statements_in(
    const fs::path& directory,
    std::span<const GraphFile> files,
    const KnowledgeGraph& graph,
    const ExportOptions& how,
    ChunkedSet& chunks) {
    std::deque<OutputFile> outputs;
    std::vector<StatementsFile> statements;
    for (const GraphFile& file : files) {
        OutputFile& output = outputs.emplace_back(directory / file.name, &chunks);
        statements.push_back(
            {.syntax = *file.format->statements,
             .out = &output.stream(),
             .chunks = output.chunks()});
    }
    if (!statements.empty()) {
        write_statements(statements, graph, how);
    }
    for (OutputFile& output : outputs) {
        output.commit();
    }
}

// Files of the other formats, one by one; tells what each leaves out.
void write_others_in(
    const fs::path& directory,
    std::span<const GraphFile> files,
    const KnowledgeGraph& graph,
    ExportOptions how,
    ChunkedSet& chunks,
    bool quiet) {
    for (const GraphFile& file : files) {
        OutputFile output(directory / file.name, &chunks);
        how.chunks = output.chunks();
        const std::string left_out = describe(file.write(output.stream(), graph, how));
        output.commit();
        if (!left_out.empty() && !quiet) {
            std::cerr << "newsgraph: " << file.name << ": " << left_out << '\n';
        }
    }
}

// All files beside the JSON lines and the summary.
void write_formats_in(
    const fs::path& directory,
    const KnowledgeGraph& graph,
    const Options& options,
    const Reuse& reuse) {
    std::vector<GraphFile> files =
        graph_files(options.formats.empty() ? usual_formats : options.formats);
    ExportOptions how{
        .include_denied = true,
        .all = options.draw_all,
        .drawn = {},
        .base = options.base,
        .fingerprints = &reuse.fingerprints};
    Drawing picture;
    if (std::ranges::any_of(
            files, [](const GraphFile& file) { return file.format->arranged; })) {
        picture = draw_arranged(graph, how);
        how.arranged = &picture;
    }
    how.include_denied = options.include_denied;
    const auto others = std::ranges::stable_partition(
        files, [](const GraphFile& file) { return file.format->statements.has_value(); });
    write_statements_in(directory, {files.begin(), others.begin()}, graph, how, reuse.files);
    write_others_in(directory, others, graph, how, reuse.files, options.quiet);
}

// What decides the bytes of all files, beside the graph.
std::string writer_of(const Options& options) {
    return std::string(NEWSGRAPH_WRITING_CODE) + ' ' + options.base;
}

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

std::string base_of(const fs::path& directory) {
    const auto built = read_run_options(directory);
    const auto base = built.find("base");
    return base == built.end() || base->second.empty() ? "" : checked_base(base->second);
}

Options as_built(Options options) {
    const auto built = read_run_options(options.out);
    const auto include = built.find("include");
    options.include_denied |= include != built.end() && include->second == "denied";
    const auto all = built.find("all");
    options.draw_all |= all != built.end() && all->second == "yes";
    options.base = options.base.empty() ? base_of(options.out) : options.base;
    const auto formats = built.find("formats");
    if (options.formats.empty() && formats != built.end()) {
        options.formats = formats->second;
    }
    return options;
}

void write_graph_files(
    const Folded& folded,
    const Options& options,
    const fs::path& directory,
    ChunkedSet& chunks) {
    const Fingerprints fingerprints(folded.graph, writer_of(options));
    const Reuse reuse{fingerprints, chunks};
    write_store(folded.graph, directory, &reuse);
    write_formats_in(directory, folded.graph, options, reuse);
    OutputFile summary(directory / "summary.md");
    write_summary(summary.stream(), folded.graph);
    summary.commit();
    RunReport report = folded.report;
    report.options["include"] = options.include_denied ? "denied" : "";
    report.options["all"] = options.draw_all ? "yes" : "";
    if (!options.base.empty()) {
        report.options["base"] = options.base;
    }
    if (!options.formats.empty()) {
        report.options["formats"] = options.formats;
    }
    report.versions["newsgraph"] = version;
    write_run_report(report, directory);
}

void require_formats(const std::string& list) {
    graph_files(list);
}

std::vector<std::string> graph_file_names() {
    std::vector<std::string> names{
        "articles.jsonl",
        "entities.jsonl",
        "claims.jsonl",
        "relations.jsonl",
        "summary.md",
        "run.json",
        std::string(decisions_name)};
    for (const Format& format : formats()) {
        for (const GraphFile& file : files_of(format)) {
            names.push_back(file.name);
            for (const std::string_view compression : compressions) {
                names.push_back(file.name + std::string(compression));
            }
        }
    }
    return names;
}

}  // namespace newsgraph
