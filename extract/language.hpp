// All that the program knows of English: models and lexicons, loaded once and shared by threads.
#pragma once

#include "extract/clauses/argument_model.hpp"
#include "extract/coref/antecedent_model.hpp"
#include "extract/lexicon/gazetteer.hpp"
#include "extract/schema/predicate_lexicon.hpp"
#include "extract/schema/schema.hpp"
#include "extract/syntax/lemmatizer.hpp"
#include "extract/syntax/network.hpp"
#include "extract/text/logistic_regression.hpp"
#include "extract/text/segmenter.hpp"
#include "extract/values/value_words.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace newsgraph {

struct Language {
    Segmenter segmenter;
    Network network;
    Lemmatizer lemmatizer;
    ValueWords value_words;
    Gazetteer gazetteer;
    AntecedentModel antecedents;
    Schema schema;
    PredicateLexicon predicates;
    ArgumentModel arguments;
    LogisticRegression open_confidence;
    LogisticRegression claim_confidence;
    // Names of rules that are switched off, or of their rooms: "tree/lift-from-flat", "tree/".
    std::vector<std::string> rules_off = {};

    // Reads models/, gazetteers/, lexicons/ and schema/ of the data directory. A user's schema
    // and list of names add to ours. Throws Error with the file and the reason for what is missing or damaged.
    static Language load(
        const std::filesystem::path& data,
        const std::optional<std::filesystem::path>& schema = std::nullopt,
        const std::optional<std::filesystem::path>& gazetteer = std::nullopt);
};

}  // namespace newsgraph
