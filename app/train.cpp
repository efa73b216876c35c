// train: which model is made by which program from which data. The trainers are programs of
// their own, since they need what the run time does not: Python, PyTorch, hours.
#include "app/commands.hpp"
#include "core/error.hpp"

#include <algorithm>
#include <array>
#include <iostream>
#include <string_view>

namespace newsgraph {

namespace {

struct Trainer {
    std::string_view model;    // name for the command line
    std::string_view file;     // what it makes, below data/
    std::string_view learns;   // in a few words
    std::string_view program;  // its head says how it is called and on which data
};

constexpr std::array trainers{
    Trainer{
        "segmenter",
        "models/segmenter.bin",
        "sentences and tokens",
        "extract/train/train_segmenter.cpp (build/train_segmenter)"},
    Trainer{
        "language",
        "models/language.bin",
        "tags, trees and names",
        "extract/train/train_language.py, then extract/train/export_language.py"},
    Trainer{
        "lemmas", "models/lemmas.tsv", "base forms of words", "extract/train/train_lemmas.py"},
    Trainer{
        "antecedents",
        "models/antecedents.bin",
        "whom pronouns and nominals stand for",
        "extract/train/train_antecedents.cpp (build/train_antecedents)"},
    Trainer{
        "openie",
        "models/open_confidence.tsv",
        "how sure an open relation is",
        "extract/train/train_open_confidence.py"},
    Trainer{
        "claims",
        "models/claim_confidence.tsv",
        "how sure a claim is",
        "extract/train/train_claim_confidence.py"},
    Trainer{
        "gazetteers",
        "gazetteers/",
        "names of countries, cities, people, weapons",
        "extract/train/make_gazetteers.py"},
};

void write(const Trainer& trainer) {
    std::cout << trainer.model << ": " << trainer.learns << "\n  makes  data/" << trainer.file
              << "\n  with   " << trainer.program << '\n';
}

}  // namespace

int run_train(const Options& options) {
    if (options.kind.empty()) {
        std::ranges::for_each(trainers, write);
        std::cout << "Commands, data and seeds stand in the head of each program and in "
                     "data/models/README.md\n";
        return 0;
    }
    const auto found = std::ranges::find(trainers, options.kind, &Trainer::model);
    if (found == trainers.end()) {
        throw UsageError(
            "no model is called '" + options.kind + "'; newsgraph train lists them");
    }
    write(*found);
    return 0;
}

}  // namespace newsgraph
