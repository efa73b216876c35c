// The lines of articles.jsonl, entities.jsonl and claims.jsonl, in the contract's shapes: from
// values to text and back. What is unknown or empty is null.
//
//   {"document": "a.txt", "title": ..., "published": ..., "publisher": ..., "author": ...,
//    "url": ...,
//    "language": "en", "text": ...}
//   {"id": "iran", "label": "Iran", "type": "Country", "kind": "name", "of": null, "generic": false,
//    "aliases": ["Tehran"], "wikidata": "Q794", "mentions": 31, "documents": ["a.txt"]}
//   {"id": "c-5f0c...", "subject": {"id", "label", "type"}, "relation": "supplies",
//    "predicate": "provide", "object": ..., "qualifiers": [{"role", "value", "evidence": [0]}],
//    "polarity", "status", "attributed_to": [...], "confidence", "articles",
//    "independent_sources", "conflicts_with": ["c-..."], "evidence": [{"document", "sentence",
//    "start", "end", "text", "predicate", "spans": {"subject": [s, e], "predicate": [s, e],
//    "object": null}, "attributed_to": [...], "time", "rule", "confidence"}]}
//   {"id": "meets", "symmetric": true, "phrase": "meet, met"}   a line of relations.jsonl
//   {"literal": "last August", "type": "time", "min", "max", "unit", "iso": "2022-08"}
//
// "rule" says how the sentence was read: "verb/passive+supplies/verb/provide-to", and which rules
// had changed its words: "+tree/lift-place-to-deed". Nothing reads it back as data.
#pragma once

#include "graph/json_value.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/name_index.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// "name", "class" or "unnamed", as all files say it.
std::string_view kind_of(const Entity& entity);

// One line each, without the newline. All but ASCII stays as it is; invalid UTF-8 is an Error.
std::string article_line(const SourceArticle& article);
// The same where the text is kept elsewhere.
std::string article_line(const SourceArticle& article, std::string_view text);
std::string entity_line(const KnowledgeGraph& graph, const Entity& entity);
std::string claim_line(const KnowledgeGraph& graph, const MergedClaim& claim);

// {"id", "label", "type"}, as claims name the entities that they are about.
std::string entity_reference(const Entity& entity);

std::string relation_line(const Relation& relation);

// What this thread keeps in bytes, which its last line took and the next one will take; never
// more than a mebibyte.
std::size_t memory_for_next_line();

// Where names in lines point to.
struct LineNames {
    NameIndex documents;
    NameIndex entities;
};

// A claim and what can be resolved or checked only when all lines are read.
struct ClaimLine {
    MergedClaim claim;
    std::vector<std::string> conflicts;  // ids of claims
    // The "text" of each evidence, as long as the line lives.
    std::vector<std::string_view> quotes;
};

// All throw Error for what is not of the shape above, for unknown types, ids and documents, and
// for spans that end before they begin.
SourceArticle read_article(const JsonValue& line);
Entity read_entity(const JsonValue& line, const LineNames& names);
// The id of whose an unnamed entity is; empty: nobody's. Owners may come in later lines:
// link_owners looks them up when all are read, and throws Error for one that is not there.
std::string read_owner(const JsonValue& line);
void link_owners(
    const std::vector<std::string>& owners,
    const LineNames& names,
    std::vector<Entity>& entities);
ClaimLine read_claim(const JsonValue& line, const LineNames& names);
Relation read_relation(const JsonValue& line);

}  // namespace newsgraph
