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
void append_bound(const std::optional<double>& bound, std::string& text) {
    if (bound) {
        std::array<char, 40> buffer{};
        std::snprintf(buffer.data(), buffer.size(), "%.17g", *bound);
        text += buffer.data();
    }
}

void append_entity(EntityIndex entity, const std::vector<Entity>& entities, std::string& text) {
    text += "e:";
    text += entities[static_cast<std::size_t>(entity)].id;
}

void append_literal(const Literal& literal, std::string& text) {
    text += "l:";
    for (const std::string_view part :
         {std::string_view(literal.text),
          name_of(literal.type),
          std::string_view(literal.unit),
          std::string_view(literal.iso)}) {
        text += part;
        text += '|';
    }
    append_bound(literal.min, text);
    text += '|';
    append_bound(literal.max, text);
}

void append_term(
    const GraphTerm& term, const std::vector<Entity>& entities, std::string& text) {
    if (const auto* entity = std::get_if<EntityIndex>(&term)) {
        append_entity(*entity, entities, text);
    } else if (const auto* literal = std::get_if<Literal>(&term)) {
        append_literal(*literal, text);
    } else {
        text += '-';
    }
}

// Each once, sorted.
std::vector<std::string> recipient_texts(
    const MergedClaim& claim, const std::vector<Entity>& entities) {
    std::vector<std::string> to;
    for (const MergedQualifier& qualifier : claim.qualifiers) {
        if (qualifier.role == Role::recipient && qualifier.value.index() != 0) {
            to.push_back(term_text(qualifier.value, entities));
        }
    }
    std::ranges::sort(to);
    to.erase(std::unique(to.begin(), to.end()), to.end());
    return to;
}

}  // namespace

std::string term_text(const GraphTerm& term, const std::vector<Entity>& entities) {
    std::string text;
    append_term(term, entities, text);
    return text;
}

std::string topic_key(const MergedClaim& claim, const std::vector<Entity>& entities) {
    const bool open = claim.relation.empty();
    std::string key;
    key.reserve(160);  // seldom more
    if (claim.subject) {
        append_entity(*claim.subject, entities, key);
    } else {
        key += '-';
    }
    key += separator;
    key += open ? "p:" : "r:";
    key += open ? claim.predicate : claim.relation;
    key += separator;
    append_term(claim.object, entities, key);
    return key;
}

std::string merge_key(const MergedClaim& claim, const std::vector<Entity>& entities) {
    std::string key = topic_key(claim, entities);
    for (const std::string& recipient : recipient_texts(claim, entities)) {
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
