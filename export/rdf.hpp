// The graph as RDF 1.1 statements, made once as values; turtle.cpp spells them. What is
// written:
//
//   entity:iran a kg:Country, schema:Country ; skos:prefLabel "Iran"@en ; skos:altLabel ... ;
//     skos:exactMatch wd:Q794 ; kg:generic false ; kg:mentions 31 ;
//     rdfs:label "Iran"@en ; kg:kind "name" ; kg:of entity:... ;  # "class", "unnamed": whose
//     kg:mentionedIn article:... ;
//     kg:supplies entity:drones ;       # direct: only of affirmed, actual claims
//     kg:supplies_to entity:russia .    # direct, to the recipient of such a claim
//   claim:c-... a kg:Claim, schema:Claim, rdf:Statement ; rdfs:label "Iran supplied drones"@en ;
//     rdf:subject entity:iran ; rdf:predicate kg:supplies ; rdf:object entity:drones ;
//     kg:recipient entity:russia ; kg:polarity kg:Denied ; kg:status kg:Actual ;
//     prov:wasAttributedTo entity:iran ; kg:inOwnVoice false ; kg:confidence 0.93 ;
//     kg:articles 1 ; kg:independentSources 1 ; kg:firstReported "2022-11-05"^^xsd:date ;
//     kg:conflictsWith claim:c-... ; schema:appearance article:... ;
//     oa:hasTarget evidence:... .
//   evidence:c-...-... a kg:Evidence, oa:SpecificResource ; oa:hasSource article:... ;
//     oa:hasSelector <...-position>, <...-quote> ; prov:wasAttributedTo ... ; kg:rule "..." .
//   <...-position> a oa:TextPositionSelector ; oa:start 1034 ; oa:end 1187 .  # code points
//   <...-quote> a oa:TextQuoteSelector ; oa:exact "the sentence, letter for letter" .
//   article:... a schema:NewsArticle ; schema:headline ... ; schema:publisher outlet:... .
//   value:... a kg:Quantity ; rdf:value "as many as 50"@en ; kg:max 50.0 .
//
// Nothing is a blank node, so files can be split, compared and loaded twice; no owl:sameAs,
// which stores may reason over; no RDF-star, which changed its meaning. A claim is never a
// fact: who asks only for kg:supplies gets nothing that is denied, planned or doubtful, and who
// must not get what is merely attributed asks for claims with kg:inOwnVoice true.
#pragma once

#include "export/rdf_terms.hpp"
#include "graph/knowledge_graph.hpp"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace newsgraph {

// Views into the pool of the data set that it belongs to.
struct RdfStatement {
    std::string_view subject;
    std::string_view predicate;
    RdfKind kind = RdfKind::iri;  // of the object
    std::string_view object;
    std::string_view graph;  // empty: the default graph
};

// Statements, each text of theirs stored once. Movable, not copyable.
class RdfDataset {
  public:
    RdfDataset() = default;
    RdfDataset(RdfDataset&&) noexcept = default;
    RdfDataset& operator=(RdfDataset&&) noexcept = default;
    RdfDataset(const RdfDataset&) = delete;
    RdfDataset& operator=(const RdfDataset&) = delete;
    ~RdfDataset() = default;

    // Statements that are added from now on belong to this named graph; empty: to the default.
    void enter(std::string_view graph) { graph_ = graph; }
    void add(std::string_view subject, std::string_view predicate, const RdfTerm& object);

    // Into the order of their N-Triples lines, bytewise; repeated ones out.
    void sort();
    const std::vector<RdfStatement>& statements() const { return statements_; }

  private:
    std::string_view keep(std::string_view text);

    std::unordered_set<std::string> pool_;
    std::vector<RdfStatement> statements_;
    std::string graph_;
};

// What is said of an article and the evidence it gives stands in a named graph called like the
// article, so that dropping the graph takes back what the article gave; all else in the default
// graph. Without `graphs` everything is in the default graph. Sorted and distinct.
RdfDataset make_statements(const KnowledgeGraph& graph, bool graphs);

}  // namespace newsgraph
