// Everything that decides whether two claims are the same is in this file: if term_text or a
// key forgets a field, different claims merge, and no later step can tell them apart again.
#include "graph/claim_values.hpp"

#include "graph/labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace newsgraph {

namespace {

// Between the parts of a key. No text holds it: ingest removes control characters, and if one
// did, two claims would share an id at worst in theory, never merge by mistake in practice.
constexpr char separator = '\x1f';

GraphTerm as_term(const TermRecord& term, const std::vector<EntityIndex>& entity_of) {
    if (const auto* entity = std::get_if<std::uint32_t>(&term)) {
        return entity_of[*entity];
    }
    if (const auto* literal = std::get_if<Literal>(&term)) {
        return *literal;
    }
    return {};
}

TermRecord as_term_record(const GraphTerm& term) {
    if (const auto* entity = std::get_if<EntityIndex>(&term)) {
        return static_cast<std::uint32_t>(*entity);
    }
    if (const auto* literal = std::get_if<Literal>(&term)) {
        return *literal;
    }
    return {};
}

// A span that points at nothing has no place: null in a file.
CodePoints pointing(CodePoints span) {
    return span.empty() ? CodePoints{} : span;
}

// Every bit of the number, so that different bounds never look alike.
std::string bound_text(const std::optional<double>& bound) {
    std::array<char, 40> buffer{};
    if (bound) {
        std::snprintf(buffer.data(), buffer.size(), "%.17g", *bound);
    }
    return buffer.data();
}

std::string subject_text(const MergedClaim& claim, const std::vector<Entity>& entities) {
    return term_text(claim.subject ? GraphTerm(*claim.subject) : GraphTerm(), entities);
}

}  // namespace

double thousandths(double confidence) {
    if (!(confidence > 0)) {
        return 0;
    }
    return std::round(std::min(confidence, 1.0) * 1000) / 1000;
}

MergedClaim as_claim(
    const ClaimRecord& record,
    ArticleIndex article,
    const std::vector<EntityIndex>& entity_of) {
    MergedClaim claim;
    if (const auto* subject = std::get_if<std::uint32_t>(&record.subject)) {
        claim.subject = entity_of[*subject];
    }
    claim.relation = record.relation;
    claim.predicate = record.predicate;
    claim.object = as_term(record.object, entity_of);
    for (const QualifierRecord& qualifier : record.qualifiers) {
        claim.qualifiers.push_back(
            {.role = qualifier.role,
             .value = as_term(qualifier.value, entity_of),
             .evidence = {0}});
    }
    claim.polarity = record.polarity;
    claim.status = record.status;
    for (const std::uint32_t speaker : record.speakers) {
        claim.speakers.push_back(entity_of[speaker]);
    }
    claim.confidence = thousandths(record.confidence);
    claim.articles = 1;
    claim.independent_sources = 1;
    claim.evidence.push_back(
        {.article = article,
         .sentence = record.sentence,
         .span = record.sentence_span,
         .subject_span = pointing(record.subject_span),
         .predicate_span = pointing(record.predicate_span),
         .object_span = pointing(record.object_span),
         .speakers = claim.speakers,
         .time = record.time,
         .rule = record.rule,
         .confidence = claim.confidence});
    return claim;
}

ClaimRecord as_record(const MergedClaim& claim) {
    const Evidence& evidence = claim.evidence.front();
    ClaimRecord record;
    if (claim.subject) {
        record.subject = static_cast<std::uint32_t>(*claim.subject);
    }
    record.relation = claim.relation;
    record.predicate = claim.predicate;
    record.object = as_term_record(claim.object);
    for (const MergedQualifier& qualifier : claim.qualifiers) {
        record.qualifiers.push_back(
            {.role = qualifier.role, .value = as_term_record(qualifier.value)});
    }
    record.polarity = claim.polarity;
    record.status = claim.status;
    for (const EntityIndex speaker : evidence.speakers) {
        record.speakers.push_back(static_cast<std::uint32_t>(speaker));
    }
    record.confidence = evidence.confidence;
    record.time = evidence.time;
    record.rule = evidence.rule;
    record.sentence = evidence.sentence;
    record.sentence_span = evidence.span;
    record.subject_span = evidence.subject_span;
    record.predicate_span = evidence.predicate_span;
    record.object_span = evidence.object_span;
    return record;
}

std::string term_text(const GraphTerm& term, const std::vector<Entity>& entities) {
    if (const auto* entity = std::get_if<EntityIndex>(&term)) {
        return "e:" + entities[static_cast<std::size_t>(*entity)].id;
    }
    const auto* literal = std::get_if<Literal>(&term);
    if (literal == nullptr) {
        return "-";
    }
    std::string text = "l:";
    for (const std::string_view part :
         {std::string_view(literal->text),
          name_of(literal->type),
          std::string_view(literal->unit),
          std::string_view(literal->iso)}) {
        text += part;
        text += '|';
    }
    return text + bound_text(literal->min) + '|' + bound_text(literal->max);
}

std::string topic_key(const MergedClaim& claim, const std::vector<Entity>& entities) {
    const bool open = claim.relation.empty();
    std::string key = subject_text(claim, entities);
    key += separator;
    key += open ? "p:" + claim.predicate : "r:" + claim.relation;
    key += separator;
    key += term_text(claim.object, entities);
    return key;
}

std::string merge_key(const MergedClaim& claim, const std::vector<Entity>& entities) {
    std::vector<std::string> to;
    for (const GraphTerm& recipient : recipients(claim)) {
        if (recipient.index() != 0) {
            to.push_back(term_text(recipient, entities));
        }
    }
    std::ranges::sort(to);
    to.erase(std::unique(to.begin(), to.end()), to.end());
    std::string key = topic_key(claim, entities);
    for (const std::string& recipient : to) {
        key += separator;
        key += recipient;
    }
    key += separator;
    key += name_of(claim.polarity);
    key += separator;
    key += name_of(claim.status);
    return key;
}

std::string claim_id(std::string_view merge_key) {
    return "c-" + hex64(merge_key);
}

}  // namespace newsgraph
