// Readers of what users bring beside articles: the files of DIR, gold, schemas, lists, models.
#include "bench/score_names.hpp"
#include "core/error.hpp"
#include "extract/clauses/argument_model.hpp"
#include "extract/coref/antecedent_model.hpp"
#include "extract/lexicon/own_names.hpp"
#include "extract/schema/schema.hpp"
#include "extract/syntax/conllu.hpp"
#include "extract/syntax/lemmatizer.hpp"
#include "extract/syntax/network.hpp"
#include "extract/text/boundary_model.hpp"
#include "extract/text/logistic_regression.hpp"
#include "extract/text/tokens.hpp"
#include "graph/decisions.hpp"
#include "graph/packed_record.hpp"
#include "graph/partial.hpp"
#include "graph/store.hpp"
#include "tests/fuzz/scratch.hpp"
#include "tests/fuzz/targets.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <sstream>
#include <string>

namespace newsgraph {

namespace {

namespace fs = std::filesystem;

// An Error is what bad input gets.
template <class Read>
void may_refuse(const Read& read) {
    try {
        read();
    } catch (const Error&) {
    }
}

template <class Read>
void may_refuse(std::string_view bytes, const Read& read) {
    may_refuse([&] {
        std::istringstream in{std::string(bytes)};
        read(in, "fuzz");
    });
}

void run_partial(std::string_view bytes) {
    may_refuse([&] { read_partial(bytes, "fuzz:1"); });
}

void run_packed_record(std::string_view bytes) {
    may_refuse([&] { PackedRecord(bytes, "fuzz").unpack(); });
}

void run_conllu(std::string_view bytes) {
    may_refuse(bytes, read_conllu);
}

void run_tokens(std::string_view bytes) {
    may_refuse(bytes, article_from_tokens);
}

void run_iob(std::string_view bytes) {
    may_refuse(bytes, read_names);
}

void run_decisions(std::string_view bytes) {
    may_refuse(bytes, [](std::istream& in, const char* name) { read_decisions(in, name); });
}

// articles.jsonl, entities.jsonl, claims.jsonl and relations.jsonl, with a line "%%" between.
void run_graph_files(std::string_view bytes) {
    static const Scratch scratch;
    constexpr std::string_view end = "%%\n";
    for (const char* name :
         {"articles.jsonl", "entities.jsonl", "claims.jsonl", "relations.jsonl"}) {
        const std::size_t size = std::min(bytes.find(end), bytes.size());
        scratch.file(name, bytes.substr(0, size));
        bytes.remove_prefix(std::min(bytes.size(), size + end.size()));
    }
    may_refuse([&] { read_store(scratch.folder()); });
}

// A schema of the user's own, over two relations of ours.
void run_schema(std::string_view bytes) {
    static const Scratch scratch;
    static const fs::path relations = scratch.file("relations.tsv", "");
    static const fs::path triggers = scratch.file("triggers.tsv", "");
    const fs::path user = scratch.file("user.tsv", bytes);
    may_refuse([&] { Schema::load(scratch.folder(), user); });
}

// A list of names of the user's own.
void run_gazetteer(std::string_view bytes) {
    static const Scratch scratch;
    const fs::path file = scratch.file("names.tsv", bytes);
    may_refuse([&] { read_own_names(file); });
}

// Every kind of model has a form of its own, known by how it begins.
void run_model(std::string_view bytes) {
    static const Scratch scratch;
    const fs::path file = scratch.file("model", bytes);
    may_refuse(bytes, read_boundary_models);
    may_refuse([&] { Network::load(file); });
    may_refuse([&] { Lemmatizer::load(file); });
    may_refuse([&] { LogisticRegression::load(file); });
    may_refuse([&] { ArgumentModel::load(file); });
    may_refuse([&] { AntecedentModel::load(file); });
}

constexpr std::array targets{
    FuzzTarget{"partial", run_partial},
    FuzzTarget{"packed_record", run_packed_record},
    FuzzTarget{"graph_files", run_graph_files},
    FuzzTarget{"decisions", run_decisions},
    FuzzTarget{"conllu", run_conllu},
    FuzzTarget{"tokens", run_tokens},
    FuzzTarget{"iob", run_iob},
    FuzzTarget{"schema", run_schema},
    FuzzTarget{"gazetteer", run_gazetteer},
    FuzzTarget{"model", run_model},
};

}  // namespace

std::span<const FuzzTarget> file_targets() {
    return targets;
}

}  // namespace newsgraph
