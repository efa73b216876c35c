#include "extract/language.hpp"

namespace newsgraph {

Language Language::load(
    const std::filesystem::path& data,
    const std::optional<std::filesystem::path>& schema,
    const std::optional<std::filesystem::path>& gazetteer) {
    const auto models = data / "models";
    return {
        Segmenter::load(data),
        Network::load(models / "language.bin"),
        Lemmatizer::load(models / "lemmas.tsv"),
        ValueWords::load(data),
        Gazetteer::load(data, gazetteer),
        AntecedentModel::load(models / "antecedents.bin"),
        Schema::load(data / "schema", schema),
        PredicateLexicon::load(data / "schema"),
        ArgumentModel::load(models / "arguments.bin"),
        LogisticRegression::load(models / "open_confidence.tsv"),
        LogisticRegression::load(models / "claim_confidence.tsv")};
}

}  // namespace newsgraph
