#include "extract/coref/agreement.hpp"

namespace newsgraph {

namespace {

// "It is a sign of weakness" is not about a country: what it is must be of one kind with it.
bool is_predicative(
    const Clusters& clusters, const Pronoun& pronoun, const ClusterFacts& facts) {
    const Token& predicate = clusters.governor(pronoun.mention);
    if (clusters.head_of(pronoun.mention).deprel != Deprel::nsubj
        || predicate.upos != Upos::noun) {
        return true;
    }
    const auto type =
        clusters.gazetteer().lexicon().noun(predicate.lemma, predicate.lemma).noun;
    return type.value_or(EntityType::concept_) == facts.type;
}

// "it": no person, nothing plural; what can act is likelier.
std::optional<double> as_thing(
    const Clusters& clusters, const Pronoun& pronoun, const ClusterFacts& facts) {
    if (facts.type == EntityType::person || facts.type == EntityType::position
        || (facts.plural && !facts.named) || !is_predicative(clusters, pronoun, facts)) {
        return {};
    }
    if (is_organization(facts.type) || facts.type == EntityType::country) {
        return 0.0;
    }
    if (pronoun.acts) {
        return {};
    }
    if (facts.type == EntityType::concept_ || facts.type == EntityType::event) {
        return 2.5;
    }
    return pronoun.possessive ? 2.0 : 1.0;
}

// "they": many, or an organisation seen as its people.
std::optional<double> as_many(const Clusters& clusters, const Pronoun& pronoun, int candidate) {
    const ClusterFacts& facts = clusters.facts(candidate);
    const bool plural = clusters.mention(candidate).plural;
    const bool actor = is_organization(facts.type) || facts.type == EntityType::country
                       || facts.type == EntityType::group;
    if ((pronoun.acts && !actor) || (pronoun.counted && !plural)) {
        return {};
    }
    const bool does = clusters.head_of(pronoun.mention).deprel == Deprel::nsubj
                      && clusters.governor(pronoun.mention).upos == Upos::verb;
    if (plural && does && !actor) {
        return 2.0;  // "the drones ... they lifted the ban": rather somebody
    }
    if (plural) {
        const bool abstract =
            facts.type == EntityType::concept_ || facts.type == EntityType::event
            || facts.type == EntityType::law || facts.type == EntityType::document;
        return abstract ? 1.5 : 0.0;
    }
    if (facts.type == EntityType::group) {
        return 0.5;
    }
    // "Russia ... their needs", but hardly "Russia ... they".
    if (facts.type == EntityType::country && !pronoun.possessive) {
        return {};
    }
    return actor ? std::optional(1.5) : std::nullopt;
}

}  // namespace

std::optional<double> agreement(
    const Clusters& clusters, const Pronoun& pronoun, int candidate) {
    const ClusterFacts& facts = clusters.facts(candidate);
    switch (pronoun.person) {
        case Person::he:
        case Person::she: {
            const Gender wanted = pronoun.person == Person::he ? Gender::male : Gender::female;
            if (facts.type != EntityType::person || clusters.mention(candidate).plural
                || (facts.gender != Gender::unknown && facts.gender != wanted)) {
                return {};
            }
            return (facts.gender == wanted ? 0.0 : 0.7) + (facts.named ? 0.0 : 2.0);
        }
        case Person::it:
            return as_thing(clusters, pronoun, facts);
        case Person::they:
            return as_many(clusters, pronoun, candidate);
        default:
            return {};
    }
}

}  // namespace newsgraph
