#include "app/collection.hpp"

#include "app/graph_files.hpp"
#include "app/interruption.hpp"
#include "app/measured_reader.hpp"
#include "app/reading.hpp"
#include "core/error.hpp"
#include "export/safe_text.hpp"
#include "graph/output_file.hpp"
#include "graph/packed_record.hpp"
#include "graph/storage/compression.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iostream>
#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_pipeline.h>
#include <utility>

namespace newsgraph {

namespace {

// Reads stored records in order, unpacks them side by side.
void load_records(
    RecordStore& store,
    const std::vector<RecordId>& records,
    unsigned jobs,
    const std::function<void(std::string)>& sink) {
    using tbb::filter_mode;
    const std::size_t threads = threads_for(jobs);
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    std::size_t next = 0;
    const auto fetch = [&](tbb::flow_control& control) {
        if (next == records.size()) {
            control.stop();
            return std::string();
        }
        return store.read_compressed(records[next++]);
    };
    const auto unpack = [](const std::string& frame) {
        return decompress(frame, std::string(record_store_name));
    };
    const auto give = [&sink](std::string record) { sink(std::move(record)); };
    tbb::parallel_pipeline(
        4 * threads,
        tbb::make_filter<void, std::string>(filter_mode::serial_in_order, fetch)
            & tbb::make_filter<std::string, std::string>(filter_mode::parallel, unpack)
            & tbb::make_filter<std::string, void>(filter_mode::serial_in_order, give));
}

std::string what_stands(const Options& options, std::size_t kept) {
    const std::string dir = options.out.string();
    if (kept == 0) {
        return dir + " is as it was";
    }
    return fmt::format(
        "the graph in {} is as it was, and {} new {} kept in it: the same command goes on from "
        "there",
        dir,
        kept,
        kept == 1 ? "article is" : "articles are");
}

// The judgements that were given, else those that the folder keeps.
Decisions decisions_for(const Options& options) {
    const auto kept = options.out / decisions_name;
    if (options.decisions) {
        return read_decisions(*options.decisions);
    }
    if (!std::filesystem::exists(kept)) {
        return {};
    }
    if (!options.quiet) {
        std::cerr << "newsgraph: decisions of " << kept.string() << " are used\n";
    }
    return read_decisions(kept);
}

void keep_decisions(const Decisions& decisions, const std::filesystem::path& directory) {
    if (!decisions.text.empty()) {
        OutputFile file(directory / decisions_name);
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

PackedArticle pack_article(const ArticleRecord& record, const std::string& engine) {
    PackedArticle article{
        .key =
            {.document = record.article.document,
             .input = input_hash(record.article, record.replaced_bytes, record.flaws),
             .engine = engine},
        .packed = pack(record),
        .compressed = {}};
    article.compressed = compress(article.packed);
    return article;
}

Collection::Collection(const Options& options)
    : options_(options),
      lock_(options.out),
      store_(lock_),
      builder_({.memory = options.memory, .directory = lock_.directory().string()}) {
    say_when_stopped(what_stands(options, 0));
}

void Collection::require_graph() const {
    if (std::ranges::none_of(store_.records(), &StoredRecord::in_graph)) {
        throw Error(
            options_.out.string()
            + ": has no graph with its records; newsgraph build makes one");
    }
}

void Collection::add(Outcome outcome, const std::string& engine) {
    if (auto* skipped = std::get_if<Skipped>(&outcome)) {
        add(std::move(*skipped));
    } else {
        add(pack_article(std::get<ArticleRecord>(outcome), engine));
    }
}

void Collection::add(Skipped skipped) {
    skipped_.push_back(std::move(skipped));
}

void Collection::add(const PackedArticle& article) {
    chosen_.push_back(store_.put(article.key, article.compressed));
    builder_.add_packed(article.packed);
    say_when_stopped(what_stands(options_, ++kept_));
}

void Collection::add_stored(const std::vector<RecordId>& records, unsigned jobs) {
    chosen_.insert(chosen_.end(), records.begin(), records.end());
    load_records(
        store_, records, jobs, [&](const std::string& packed) { builder_.add_packed(packed); });
}

void Collection::add_skipped(const StoredRecord& record) {
    skipped_.push_back(store_.read_skipped(record.id));
}

int Collection::publish(const Progress& progress) {
    if (builder_.size() == 0) {
        throw Error("no article could be read, so there is no graph to write");
    }
    for (const Skipped& skipped : skipped_) {
        builder_.add(skipped);
        chosen_.push_back(store_.put(skipped));
    }
    const Decisions decisions = decisions_for(options_);
    builder_.decide(decisions);
    const Folded folded = std::move(builder_).build();
    OutputSet set(lock_);
    ChunkedSet chunks(lock_.directory(), store_.chunks());
    write_graph_files(folded, options_, set.path(), chunks);
    keep_decisions(decisions, set.path());
    store_.choose(chosen_, chunks.lists());
    const std::vector<std::string> names = graph_file_names();
    set.publish(std::vector<std::string_view>(names.begin(), names.end()));
    say_when_stopped("the new graph is in " + options_.out.string());
    if (!progress.is_quiet()) {
        tell(folded.report, options_, progress);
    }
    tell_about_nothing(folded.report);
    return options_.strict && !folded.report.skipped.empty() ? 1 : 0;
}

Collected collect(
    const Options& options, const Engine& engine, Collection& collection, Progress& progress) {
    const auto reader = open_reader(options);
    MeasuredReader measured(
        *reader, options.inputs, [&progress](double share) { progress.set_share(share); });
    NewDocuments fresh(measured, collection.store(), engine.name, options.keep, [&progress] {
        progress.note_known();
    });
    extract_all(fresh, engine.language, options.jobs, [&](Outcome outcome) {
        progress.note(outcome);
        collection.add(std::move(outcome), engine.name);
    });
    collection.add_stored(fresh.known(), options.jobs);
    return {.names = fresh.names(), .of_others = fresh.of_others()};
}

}  // namespace newsgraph
