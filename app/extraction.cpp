#include "app/extraction.hpp"

#include "core/error.hpp"
#include "extract/windows.hpp"
#include "graph/partial.hpp"

#include <exception>
#include <new>
#include <string>
#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_pipeline.h>
#include <utility>

namespace newsgraph {

namespace {

// One article must not end the run: a table of 200,000 words may ask for more memory than there
// is, and the 9,999 articles around it are still worth having.
using Look = std::function<void(const Article&)>;

Outcome outcome_of(Input input, const Language& language, const Look& look) {
    if (auto* skipped = std::get_if<Skipped>(&input)) {
        return std::move(*skipped);
    }
    auto& read = std::get<ReadDocument>(input);
    const std::string name = read.document.id;
    try {
        return understand(std::move(read), language, look);
    } catch (const Error& error) {
        return Skipped{name, error.what()};
    } catch (const std::bad_alloc&) {
        return Skipped{name, "too little memory to understand it"};
    } catch (const std::exception&) {
        return Skipped{name, "could not be understood"};
    }
}

}  // namespace

std::string line_of(const Outcome& outcome, std::string_view engine) {
    const auto* record = std::get_if<ArticleRecord>(&outcome);
    return record != nullptr ? write_partial(*record, engine)
                             : write_partial(std::get<Skipped>(outcome));
}

ArticleRecord understand(ReadDocument read, const Language& language, const Look& look) {
    ArticleRecord record = understand_article(std::move(read.document), language, look);
    record.replaced_bytes = static_cast<std::uint32_t>(read.replaced_bytes);
    record.flaws = read.flaws;
    return record;
}

std::size_t threads_for(unsigned jobs) {
    return jobs != 0 ? jobs : static_cast<std::size_t>(tbb::info::default_concurrency());
}

void extract_all(
    DocumentReader& reader,
    const Language& language,
    unsigned jobs,
    const std::function<void(Outcome)>& sink,
    const Look& look) {
    using tbb::filter_mode;
    const std::size_t threads = threads_for(jobs);
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);

    const auto read = [&reader](tbb::flow_control& control) {
        auto input = reader.next();
        if (!input) {
            control.stop();
            return Input();
        }
        return std::move(*input);
    };
    const auto work = [&language, &look](Input input) {
        return outcome_of(std::move(input), language, look);
    };
    const auto give = [&sink](Outcome outcome) { sink(std::move(outcome)); };

    // Two articles a thread under way: enough to keep all busy, little to hold in memory.
    tbb::parallel_pipeline(
        2 * threads,
        tbb::make_filter<void, Input>(filter_mode::serial_in_order, read)
            & tbb::make_filter<Input, Outcome>(filter_mode::parallel, work)
            & tbb::make_filter<Outcome, void>(filter_mode::serial_in_order, give));
}

}  // namespace newsgraph
