// Everything that decides whether two claims are the same is in this file: if term_text or a
// key forgets a field, different claims merge, and no later step can tell them apart again.
#include "graph/claim_values.hpp"

#include "core/hash.hpp"
#include "graph/labels.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace newsgraph {

namespace {

// Between the parts of a key. No text holds it: ingest removes control characters, and if one
// did, two claims would share an id at worst in theory, never merge by mistake in practice.
constexpr char separator = '\x1f';

// Takes the hash of a text that is never put together.
class Hash {
  public:
    void operator+=(std::string_view text) { value_ = fnv1a(text, value_); }
    void operator+=(char byte) { *this += std::string_view(&byte, 1); }
    std::uint64_t value() const { return value_; }

  private:
    std::uint64_t value_ = fnv1a("");
};

// Every bit of the number, so that different bounds never look alike.
void append_bound(const std::optional<double>& bound, auto& out) {
    if (bound) {
        std::array<char, 40> buffer{};
        std::snprintf(buffer.data(), buffer.size(), "%.17g", *bound);
        out += std::string_view(buffer.data());
    }
}

void append_entity(EntityIndex entity, const std::vector<Entity>& entities, auto& out) {
    out += std::string_view("e:");
    out += std::string_view(entities[static_cast<std::size_t>(entity)].id);
}

void append_literal(const Literal& literal, auto& out) {
    out += std::string_view("l:");
    for (const std::string_view part :
         {std::string_view(literal.text),
          name_of(literal.type),
          std::string_view(literal.unit),
          std::string_view(literal.iso)}) {
        out += part;
        out += '|';
    }
    append_bound(literal.min, out);
    out += '|';
    append_bound(literal.max, out);
}

void append_term(const GraphTerm& term, const std::vector<Entity>& entities, auto& out) {
    if (const auto* entity = std::get_if<EntityIndex>(&term)) {
        append_entity(*entity, entities, out);
    } else if (const auto* literal = literal_in(term)) {
        append_literal(*literal, out);
    } else {
        out += '-';
    }
}

void append_topic(const MergedClaim& claim, const std::vector<Entity>& entities, auto& out) {
    const bool open = claim.relation.empty();
    if (claim.subject) {
        append_entity(*claim.subject, entities, out);
    } else {
        out += '-';
    }
    out += separator;
    out += std::string_view(open ? "p:" : "r:");
    out += open ? std::string_view(claim.predicate) : std::string_view(claim.relation);
    out += separator;
    append_term(claim.object, entities, out);
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

void append_key(const MergedClaim& claim, const std::vector<Entity>& entities, auto& out) {
    append_topic(claim, entities, out);
    for (const std::string& recipient : recipient_texts(claim, entities)) {
        out += separator;
        out += std::string_view(recipient);
    }
    out += separator;
    out += name_of(claim.polarity);
    out += separator;
    out += name_of(claim.status);
}

}  // namespace

std::string term_text(const GraphTerm& term, const std::vector<Entity>& entities) {
    std::string text;
    append_term(term, entities, text);
    return text;
}

std::string topic_key(const MergedClaim& claim, const std::vector<Entity>& entities) {
    std::string key;
    key.reserve(160);  // seldom more
    append_topic(claim, entities, key);
    return key;
}

std::string merge_key(const MergedClaim& claim, const std::vector<Entity>& entities) {
    std::string key;
    key.reserve(160);
    append_key(claim, entities, key);
    return key;
}

std::uint64_t merge_hash(const MergedClaim& claim, const std::vector<Entity>& entities) {
    Hash hash;
    append_key(claim, entities, hash);
    return hash.value();
}

ClaimId claim_id(std::string_view merge_key) {
    return claim_id(fnv1a(merge_key));
}

ClaimId claim_id(std::uint64_t merge_hash) {
    return ClaimId("c-" + hex64(merge_hash));
}

}  // namespace newsgraph
