// export: a graph that build or merge wrote, in another format.
#include "app/commands.hpp"
#include "core/error.hpp"
#include "export/formats.hpp"
#include "graph/output_file.hpp"
#include "graph/store.hpp"

#include <iostream>
#include <unistd.h>

namespace newsgraph {

int run_export(const Options& options) {
    const Format& format = find_format(options.format);
    if (options.out.empty() && format.binary && isatty(STDOUT_FILENO) == 1) {
        throw UsageError(options.format + " is not for a terminal; name a file with -o");
    }
    const KnowledgeGraph graph = read_store(options.inputs.front());
    const ExportOptions how{.include_denied = options.include_denied};
    ExportReport report;
    if (options.out.empty()) {
        report = format.write(std::cout, graph, how);
    } else {
        OutputFile file(options.out);
        report = format.write(file.stream(), graph, how);
        file.commit();
    }
    if (const auto left_out = describe(report); !left_out.empty()) {
        std::cerr << "newsgraph: " << left_out << '\n';
    }
    return 0;
}

}  // namespace newsgraph
