#include "core/one_of.hpp"
#include "extract/coref/pronoun.hpp"

#include <array>

namespace newsgraph {

namespace {

using enum EntityType;
using Answer = std::optional<Agreement>;

Answer refused_if(bool refused) {
    return refused ? Answer(Agreement{}) : Answer{};
}

Answer costs_if(bool applies, int cost) {
    return applies ? Answer(Agreement{true, cost}) : Answer{};
}

bool is_body(EntityType type) {
    return is_organization(type) || type == country;
}

bool acts_as_many(EntityType type) {
    return is_body(type) || type == group;
}

// --- he, she -----------------------------------------------------------------------------

Gender wanted_gender(const Candidate& candidate) {
    return candidate.pronoun.person == Person::he ? Gender::male : Gender::female;
}

Answer is_no_person(const Candidate& candidate) {
    return refused_if(candidate.facts.type != person || candidate.mention.plural);
}

Answer has_other_gender(const Candidate& candidate) {
    const Gender gender = candidate.facts.gender;
    return refused_if(gender != Gender::unknown && gender != wanted_gender(candidate));
}

int cost_of_person(const Candidate& candidate) {
    return candidate.facts.named ? 0 : 200;
}

Answer has_gender(const Candidate& candidate) {
    const bool known = candidate.facts.gender == wanted_gender(candidate);
    return costs_if(known, cost_of_person(candidate));
}

Answer may_have_gender(const Candidate& candidate) {
    return costs_if(true, 70 + cost_of_person(candidate));
}

constexpr std::array human_rules{
    Rule<AgreementRule>{"coref/he-is-a-person", "the ship ... [he]", is_no_person},
    Rule<AgreementRule>{"coref/gender-differs", "Ann Lee ... [he]", has_other_gender},
    Rule<AgreementRule>{"coref/gender-known", "Ann Lee ... [she]", has_gender},
    Rule<AgreementRule>{"coref/gender-unknown", "Kim Vo ... [she]", may_have_gender},
};

// --- it ----------------------------------------------------------------------------------

Answer is_somebody_or_many(const Candidate& candidate) {
    const ClusterFacts& facts = candidate.facts;
    return refused_if(
        facts.type == person || facts.type == position || (facts.plural && !facts.named));
}

// What it is must be of one kind with it.
Answer is_of_other_kind(const Candidate& candidate) {
    const Token& predicate = candidate.clusters.governor(candidate.pronoun.mention);
    if (candidate.own_head.deprel != Deprel::nsubj || predicate.upos != Upos::noun) {
        return {};
    }
    const auto& noun = candidate.clusters.lexicon().noun(predicate.lemma, predicate.lemma);
    return refused_if(noun.noun.value_or(concept_) != candidate.facts.type);
}

Answer is_single_body(const Candidate& candidate) {
    return costs_if(is_body(candidate.facts.type), 0);
}

// A report says and notes, too.
Answer cannot_act(const Candidate& candidate) {
    return refused_if(candidate.pronoun.acts && candidate.facts.type != document);
}

Answer is_matter(const Candidate& candidate) {
    return costs_if(is_one_of(candidate.facts.type, {concept_, event}), 250);
}

Answer is_thing(const Candidate& candidate) {
    return costs_if(true, candidate.pronoun.possessive ? 200 : 100);
}

constexpr std::array thing_rules{
    Rule<AgreementRule>{"coref/it-is-one-thing", "the officials ... [it]", is_somebody_or_many},
    Rule<AgreementRule>{
        "coref/it-is-what-is-said", "Peru ... [it] is a sign of weakness", is_of_other_kind},
    Rule<AgreementRule>{"coref/it-is-a-body", "the bank ... [it] lends", is_single_body},
    Rule<AgreementRule>{"coref/a-thing-does-not-act", "the car ... [it] said", cannot_act},
    Rule<AgreementRule>{"coref/it-is-a-matter", "the vote ... [it] failed", is_matter},
    Rule<AgreementRule>{"coref/it-is-a-thing", "the car ... [it] stopped", is_thing},
};

// --- they --------------------------------------------------------------------------------

Answer cannot_act_as_many(const Candidate& candidate) {
    return refused_if(candidate.pronoun.acts && !acts_as_many(candidate.facts.type));
}

Answer is_not_countable(const Candidate& candidate) {
    return refused_if(candidate.pronoun.counted && !candidate.mention.plural);
}

// "the drones ... they lifted the ban": rather somebody
Answer are_things_that_do(const Candidate& candidate) {
    const bool applies = candidate.mention.plural && candidate.pronoun.does
                         && !acts_as_many(candidate.facts.type);
    return costs_if(applies, 200);
}

Answer are_matters(const Candidate& candidate) {
    const bool abstract = is_one_of(candidate.facts.type, {concept_, event, law, document});
    return costs_if(candidate.mention.plural && abstract, 150);
}

Answer are_many(const Candidate& candidate) {
    return costs_if(candidate.mention.plural, 0);
}

Answer is_group(const Candidate& candidate) {
    return costs_if(candidate.facts.type == group, 50);
}

// "Russia ... their needs", but hardly "Russia ... they".
Answer is_country_itself(const Candidate& candidate) {
    return refused_if(candidate.facts.type == country && !candidate.pronoun.possessive);
}

Answer are_people_of_body(const Candidate& candidate) {
    return costs_if(acts_as_many(candidate.facts.type), 150);
}

constexpr std::array many_rules{
    Rule<AgreementRule>{
        "coref/things-do-not-act", "the cars ... [they] said", cannot_act_as_many},
    Rule<AgreementRule>{
        "coref/counted-are-many", "the bank ... two of [them]", is_not_countable},
    Rule<AgreementRule>{
        "coref/rather-somebody", "the drones ... [they] lifted it", are_things_that_do},
    Rule<AgreementRule>{"coref/they-are-matters", "the laws ... [they] ...", are_matters},
    Rule<AgreementRule>{"coref/they-are-many", "the guards ... [they] left", are_many},
    Rule<AgreementRule>{"coref/they-are-a-group", "the crew ... [they] left", is_group},
    Rule<AgreementRule>{
        "coref/they-are-no-country", "Peru ... [they] went home", is_country_itself},
    Rule<AgreementRule>{
        "coref/they-are-a-body", "the bank ... [they] lend", are_people_of_body},
};

}  // namespace

std::span<const Rule<AgreementRule>> agreement_rules(Person person) {
    switch (person) {
        case Person::he:
        case Person::she:
            return human_rules;
        case Person::it:
            return thing_rules;
        case Person::they:
            return many_rules;
        default:
            return {};
    }
}

std::vector<RuleInfo> all_agreement_rules() {
    return list_rules(human_rules, thing_rules, many_rules);
}

}  // namespace newsgraph
