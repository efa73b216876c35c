// merge: what extract wrote, in any number of parts and any order, becomes the graph that build
// would have made. Lines are read one after the other and understood side by side.
#include "app/collection.hpp"
#include "app/commands.hpp"
#include "core/error.hpp"
#include "graph/line_reader.hpp"
#include "graph/packed_record.hpp"
#include "graph/partial.hpp"
#include "graph/storage/compressed_stream.hpp"

#include <fstream>
#include <iostream>
#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_pipeline.h>
#include <utility>

namespace newsgraph {

namespace {

struct Line {
    std::string text;
    std::string where;
};

struct Parsed {
    std::variant<ArticleRecord, Skipped> partial;
    std::string packed;  // of a record
    std::string engine;
};

bool is_blank(const std::string& line) {
    return line.find_first_not_of(" \t\r") == std::string::npos;
}

Parsed parse(const Line& line) {
    Parsed parsed;
    parsed.partial = read_partial(line.text, line.where, &parsed.engine);
    if (const auto* record = std::get_if<ArticleRecord>(&parsed.partial)) {
        parsed.packed = pack(*record);
    }
    return parsed;
}

void add(Parsed parsed, Collection& collection) {
    if (const auto* record = std::get_if<ArticleRecord>(&parsed.partial)) {
        collection.add(*record, parsed.packed, parsed.engine);
    } else {
        collection.add(std::move(parsed.partial), parsed.engine);
    }
}

void add_lines(LineReader& lines, std::size_t threads, Collection& collection) {
    using tbb::filter_mode;
    const auto read = [&](tbb::flow_control& control) {
        Line line;
        do {
            if (!lines.next(line.text)) {
                control.stop();
                return line;
            }
        } while (is_blank(line.text));
        line.where = lines.where();
        return line;
    };
    const auto understand = [](const Line& line) { return parse(line); };
    const auto give = [&](Parsed parsed) { add(std::move(parsed), collection); };
    tbb::parallel_pipeline(
        2 * threads,
        tbb::make_filter<void, Line>(filter_mode::serial_in_order, read)
            & tbb::make_filter<Line, Parsed>(filter_mode::parallel, understand)
            & tbb::make_filter<Parsed, void>(filter_mode::serial_in_order, give));
}

void add_partials(
    std::istream& in, const std::string& name, unsigned jobs, Collection& collection) {
    const std::size_t threads =
        jobs != 0 ? jobs : static_cast<std::size_t>(tbb::info::default_concurrency());
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    const auto plain = decompress_from(*in.rdbuf());
    std::istream text(plain ? plain.get() : in.rdbuf());
    LineReader lines(text, name);
    add_lines(lines, threads, collection);
}

}  // namespace

int run_merge(const Options& options) {
    Collection collection(options);
    collection.store().keep_together();
    const Progress progress(options.quiet);
    for (const auto& name : options.inputs) {
        if (name == "-") {
            add_partials(std::cin, "standard input", options.jobs, collection);
            continue;
        }
        std::ifstream in(name, std::ios::binary);
        if (!in || std::filesystem::is_directory(name)) {
            throw Error(name + ": no file that can be read; merge takes outputs of extract");
        }
        add_partials(in, name, options.jobs, collection);
    }
    return collection.publish(progress);
}

}  // namespace newsgraph
