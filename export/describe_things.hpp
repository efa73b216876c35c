// Articles, outlets, entities, literals and the vocabulary as descriptions (rdf.hpp draws
// them).
#pragma once

#include "export/rdf.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph {

// Whose claims tell that somebody denies something; and what one claim does to another.
inline constexpr std::string_view denies_relation = "denies";

std::string iri_of(const RdfNames& names, const Entity& entity);
std::string iri_of(const RdfNames& names, const MergedClaim& claim);
std::string iri_of(const RdfNames& names, const SourceArticle& article);

// A literal is a thing of its own, named by its content: equal amounts are one, bounds have
// room.
std::string iri_of(const RdfNames& names, const Literal& literal);
std::uint64_t key_of(const Literal& literal);
// Of an entity or a literal; nothing for nothing.
std::optional<std::string> iri_of(
    const RdfNames& names, const KnowledgeGraph& graph, const GraphTerm& term);

// kg:supplies, open:carry_out
std::string_view predicate_of(RdfNames& names, const MergedClaim& claim);
// "planned" -> "Planned": values and classes begin in upper case, properties do not.
std::string value_name(std::string_view name);

RdfTerm iri_term(std::string_view iri);

RdfDescription describe(RdfNames& names, const SourceArticle& article);
RdfDescription describe_outlet(RdfNames& names, const std::string& outlet);
// Without direct triples.
RdfDescription describe(RdfNames& names, const KnowledgeGraph& graph, const Entity& entity);
RdfDescription describe(RdfNames& names, const Literal& literal);

// The terms of ours and the open predicates that the graph uses: labels, and which roles are
// kinds of subject and object. Sorted.
void describe_vocabulary(
    const KnowledgeGraph& graph, RdfNames& names, const DescriptionSink& sink);

}  // namespace newsgraph
