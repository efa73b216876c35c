// What the values of a merge are made of, once for writing and reading (bytes.hpp).
#pragma once

#include "core/record.hpp"
#include "graph/keyed_claims.hpp"
#include "graph/name_groups.hpp"

#include <concepts>
#include <type_traits>

namespace newsgraph {

// Value or const Value: what a Packer or an Unpacker takes.
template <class Given, class Value>
concept Some = std::same_as<std::remove_const_t<Given>, Value>;

void fields(auto& io, Some<CodePoints> auto& span) {
    io(span.begin);
    io(span.end);
}

void fields(auto& io, Some<Literal> auto& literal) {
    io(literal.type);
    io(literal.text);
    io(literal.min);
    io(literal.max);
    io(literal.unit);
    io(literal.iso);
}

template <class Io>
void fields(Io& io, const HeldLiteral& literal) {
    io(*literal);
}
template <class Io>
void fields(Io& io, HeldLiteral& literal) {
    Literal read;
    io(read);
    literal = std::move(read);
}

// Texts of their own kinds, as texts.
template <class Io>
void fields(Io& io, const Interned& text) {
    io(text.str());
}
template <class Io>
void fields(Io& io, Interned& text) {
    std::string read;
    io(read);
    text = read;
}
template <class Io>
void fields(Io& io, const ClaimId& id) {
    io(id.str());
}
template <class Io>
void fields(Io& io, ClaimId& id) {
    std::string read;
    io(read);
    id = read;
}

void fields(auto& io, Some<SourceArticle> auto& article) {
    io(article.document);
    io(article.title);
    io(article.published);
    io(article.publisher);
    io(article.author);
    io(article.url);
    io(article.language);
    io(article.text);
}

void fields(auto& io, Some<Entity> auto& entity) {
    io(entity.id);
    io(entity.label);
    io(entity.type);
    io(entity.generic);
    io(entity.unnamed);
    io(entity.of);
    io(entity.aliases);
    io(entity.wikidata);
    io(entity.mentions);
    io(entity.documents);
}

void fields(auto& io, Some<Evidence> auto& evidence) {
    io(evidence.article);
    io(evidence.sentence);
    io(evidence.span);
    io(evidence.subject_span);
    io(evidence.predicate_span);
    io(evidence.object_span);
    io(evidence.speakers);
    io(evidence.time);
    io(evidence.rule);
    io(evidence.confidence);
}

void fields(auto& io, Some<MergedQualifier> auto& qualifier) {
    io(qualifier.role);
    io(qualifier.value);
    io(qualifier.evidence);
}

void fields(auto& io, Some<MergedClaim> auto& claim) {
    io(claim.id);
    io(claim.subject);
    io(claim.relation);
    io(claim.predicate);
    io(claim.object);
    io(claim.qualifiers);
    io(claim.polarity);
    io(claim.status);
    io(claim.speakers);
    io(claim.confidence);
    io(claim.articles);
    io(claim.independent_sources);
    io(claim.conflicts);
    io(claim.evidence);
}

void fields(auto& io, Some<KeyedClaim> auto& keyed) {
    io(keyed.key);
    io(keyed.claim);
    io(keyed.turned);
}

void fields(auto& io, Some<IdentityKey> auto& name) {
    io(name.key);
    io(name.family);
    io(name.generic);
    io(name.type);
    io(name.wikidata);
    io(name.scope);
}

void fields(auto& io, Some<IdentityGroup> auto& group) {
    io(group.name);
    io(group.uses);
    io(group.profile);
    io(group.kept);
    io(group.owner);
    io(group.owner_told);
    io(group.alias_keys);
}

}  // namespace newsgraph
