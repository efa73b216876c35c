// extract: the part of build that a cluster runs; a pure filter from articles to JSON lines.
#include "app/commands.hpp"
#include "app/engine.hpp"
#include "app/extraction.hpp"
#include "app/measured_reader.hpp"
#include "app/progress.hpp"
#include "app/reading.hpp"
#include "core/error.hpp"
#include "graph/partial.hpp"

#include <iostream>
#include <string>

namespace newsgraph {

namespace {

std::string line_of(const Outcome& outcome, const std::string& engine) {
    const auto* record = std::get_if<ArticleRecord>(&outcome);
    return record != nullptr ? write_partial(*record, engine)
                             : write_partial(std::get<Skipped>(outcome));
}

}  // namespace

int run_extract(const Options& options) {
    const auto reader = open_reader(options);
    const Language language = load_language(options);
    Progress progress(options.quiet);
    const std::string engine = engine_name(options);
    MeasuredReader measured(
        *reader, options.inputs, [&progress](double share) { progress.set_share(share); });
    extract_all(measured, language, options.jobs, [&](Outcome outcome) {
        progress.note(outcome);
        std::cout << line_of(outcome, engine) << '\n';
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
