// merge: what extract wrote, in any number of parts and any order, becomes the graph that build
// would have made. Lines are read one after the other and understood side by side.
#include "app/collection.hpp"
#include "app/commands.hpp"
#include "app/measured_reader.hpp"
#include "core/error.hpp"
#include "graph/line_reader.hpp"
#include "graph/partial.hpp"
#include "graph/storage/compressed_stream.hpp"

#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <utility>

namespace newsgraph {

namespace {

struct Line {
    std::string text;
    std::string where;
};

using Parsed = std::variant<PackedArticle, Skipped>;

Parsed parse(const Line& line) {
    std::string engine;
    auto partial = read_partial(line.text, line.where, &engine);
    if (auto* skipped = std::get_if<Skipped>(&partial)) {
        return std::move(*skipped);
    }
    return pack_article(std::get<ArticleRecord>(partial), engine);
}

// What is read, and how much of it has been.
class Merging {
  public:
    Merging(Collection& collection, Progress& progress, const Options& options)
        : collection_(collection),
          progress_(progress),
          threads_(threads_for(options.jobs)),
          total_(size_of(options.inputs)) {}

    void add(std::istream& in, const std::string& name);

  private:
    void add_lines(LineReader& lines, const std::function<void()>& on_read);
    void add(Parsed parsed);
    void tell_share(std::istream& in);

    Collection& collection_;
    Progress& progress_;
    std::size_t threads_;
    std::uintmax_t total_ = 0;  // bytes of the files; 0: not known
    std::uintmax_t through_ = 0;
};

void Merging::add(Parsed parsed) {
    progress_.count(std::holds_alternative<Skipped>(parsed));
    if (const auto* article = std::get_if<PackedArticle>(&parsed)) {
        collection_.add(*article);
    } else {
        collection_.add(std::get<Skipped>(std::move(parsed)));
    }
}

// Standard input has no size, and nothing is told.
void Merging::tell_share(std::istream& in) {
    if (total_ == 0) {
        return;
    }
    const auto place = in.rdbuf()->pubseekoff(0, std::ios::cur, std::ios::in);
    if (place > 0) {
        const auto read = through_ + static_cast<std::uintmax_t>(place);
        progress_.set_share(static_cast<double>(read) / static_cast<double>(total_));
    }
}

void Merging::add_lines(LineReader& lines, const std::function<void()>& on_read) {
    using tbb::filter_mode;
    const auto read = [&](tbb::flow_control& control) {
        on_read();
        Line line;
        std::string_view text;
        do {
            if (!lines.next(text)) {
                control.stop();
                return line;
            }
        } while (is_blank(text));
        line.text = text;
        line.where = lines.where();
        return line;
    };
    const auto understand = [](const Line& line) { return parse(line); };
    const auto give = [&](Parsed parsed) { add(std::move(parsed)); };
    tbb::parallel_pipeline(
        2 * threads_,
        tbb::make_filter<void, Line>(filter_mode::serial_in_order, read)
            & tbb::make_filter<Line, Parsed>(filter_mode::parallel, understand)
            & tbb::make_filter<Parsed, void>(filter_mode::serial_in_order, give));
}

void Merging::add(std::istream& in, const std::string& name) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads_);
    const auto plain = decompress_from(*in.rdbuf());
    std::istream text(plain ? plain.get() : in.rdbuf());
    LineReader lines(text, name);
    add_lines(lines, [&] { tell_share(in); });
    through_ += size_of_file(name);
}

}  // namespace

int run_merge(const Options& options) {
    Collection collection(options);
    collection.store().keep_together();
    Progress progress(options.quiet);
    Merging merging(collection, progress, options);
    for (const auto& name : options.inputs) {
        if (name == "-") {
            merging.add(std::cin, "standard input");
            continue;
        }
        std::ifstream in(name, std::ios::binary);
        if (!in || std::filesystem::is_directory(name)) {
            throw Error(name + ": no file that can be read; merge takes outputs of extract");
        }
        merging.add(in, name);
    }
    progress.finish();
    return collection.publish(progress);
}

}  // namespace newsgraph
