// Everything that decides whether two claims are the same is in this file: if term_text or a
// key forgets a field, different claims merge, and no later step can tell them apart again.
#include "graph/claim_values.hpp"

#include "graph/labels.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace newsgraph {

namespace {

// Between the parts of a key. No text holds it: ingest removes control characters, and if one
// did, two claims would share an id at worst in theory, never merge by mistake in practice.
constexpr char separator = '\x1f';

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
