// extract: the part of build that a cluster runs; a pure filter from articles to JSON lines.
#include "app/commands.hpp"
#include "app/extraction.hpp"
#include "app/progress.hpp"
#include "app/reading.hpp"
#include "core/error.hpp"
#include "graph/partial.hpp"

#include <iostream>

namespace newsgraph {

int run_extract(const Options& options) {
    const auto reader = open_reader(options);
    const Language language = load_language(options);
    Progress progress;
    extract_all(*reader, language, options.jobs, [&progress](Outcome outcome) {
        progress.note(outcome);
        std::cout << std::visit([](const auto& what) { return write_partial(what); }, outcome)
                  << '\n';
        if (!std::cout) {
            throw Error("standard output: cannot be written; is the disk full?");
        }
    });
    if (progress.articles() == 0) {
        throw Error("no article could be read");
    }
    return options.strict && progress.skipped() > 0 ? 1 : 0;
}

}  // namespace newsgraph
