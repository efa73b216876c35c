// The graph as RDF 1.1, one thing after the other, so that a file can be written in memory that
// does not grow with it; turtle.cpp and jsonld.cpp spell it. What is written:
//
//   article:... a schema:NewsArticle ; rdfs:label "its title"@en ; schema:identifier "a.txt" ;
//     schema:datePublished "2022-11-05"^^xsd:date ; schema:publisher outlet:... ;
//     schema:author "Ann Lee" ;
//     schema:url <> .
//   claim:c-... a kg:Claim ; rdfs:label "Iran supplied drones to Russia"@en ;
//     kg:relation kg:supplies ; kg:subject entity:iran ; kg:object entity:drones ;
//     kg:supplier entity:iran ; kg:item entity:drones ;  # of this relation, from relations.tsv
//     kg:recipient entity:russia ; kg:polarity kg:Affirmed ; kg:status kg:Actual ;
//     kg:confidence 0.93 ; kg:inOwnVoice true ; kg:independentSources 2 ;
//     kg:firstReported "2022-11-05"^^xsd:date ; schema:appearance article:... ;
//     kg:evidence evidence:... .
//   claim:c-... kg:polarity kg:Denied ; kg:denies claim:... .  # the one that affirms it
//   entity:iran a kg:Country ; rdfs:label "Iran"@en ; skos:altLabel ... ; kg:kind "name" ;
//     skos:exactMatch wd:Q794 ; kg:mentions 31 ; kg:mentionedIn article:... ;
//     kg:of entity:... ;           # of those without a name: whose
//     kg:supplies entity:drones .  # direct: only of affirmed, actual claims
//   evidence:c-...-... a kg:Evidence ; rdfs:label "has supplied"@en ;
//     kg:sentence sentence:... ;
//     prov:wasAttributedTo entity:iran ; kg:relayedBy entity:... ; kg:rule "..." .
//   outlet:... a schema:NewsMediaOrganization ; rdfs:label "The Gazette" .
//   sentence:s-... a kg:Sentence ; rdfs:label "letter for letter"@en ;
//     schema:isPartOf article:... ; oa:start 1034 ; oa:end 1187 .  # code points
//   value:v-... a kg:Quantity ; rdfs:label "as many as 50"@en ; kg:max 50.0 .
//   kg:supplies a rdf:Property ; rdfs:label "supplies"@en .  # and what else of ours is used:
//   kg:supplier a rdf:Property ; rdfs:label ... ; rdfs:subPropertyOf kg:subject .
//   open:carry_out a rdf:Property ; rdfs:label "carry out"@en .
//
// Each thing is said once: what the ontology (docs/ontology.ttl) concludes of a type or a role
// is not written, but for kg:subject and kg:object, so that a question about any relation needs
// no reasoner. Everything that queries need is in the default graph. A named graph, called like
// an article, holds the direct triples that this article gives and nothing else: a store whose
// default graph is the union of all graphs answers as one does where it is not.
//
// Nothing is a blank node, so files can be split, compared and loaded twice; no owl:sameAs,
// which stores may reason over; no RDF-star, which changed its meaning. A claim is never a
// fact: who asks only for kg:supplies gets nothing that is denied, planned or doubtful, and who
// must not get what is merely attributed asks for claims with kg:inOwnVoice true. Direct
// triples have two ends: no recipient, which would seem to have got all that the subject
// supplies.
#pragma once

#include "export/rdf_names.hpp"
#include "export/rdf_terms.hpp"
#include "graph/fingerprints.hpp"
#include "graph/knowledge_graph.hpp"

#include <compare>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

struct RdfProperty {
    std::string_view predicate;  // into the names
    RdfTerm object;
    const std::string* graph = nullptr;  // null: the default graph; kept by who describes

    std::string_view graph_name() const {
        return graph == nullptr ? "" : std::string_view(*graph);
    }
};

// What is said of one thing.
struct RdfDescription {
    std::string subject;
    std::vector<RdfProperty> properties;

    explicit RdfDescription(std::string what) : subject{std::move(what)} {
        // As many as a claim has, in a kilobyte: malloc looks long for more than that.
        properties.reserve(16);
    }
    void add(std::string_view predicate, RdfTerm object) {
        properties.push_back({predicate, std::move(object), nullptr});
    }
    // Into the order of their N-Triples lines, bytewise; repeated ones out.
    void sort();
};

// In a line an IRI is followed by '>': "<a>" comes after "<a/b>"; other names by what is behind.
std::strong_ordering compare_iris(std::string_view a, std::string_view b, char behind = '>');

// Does the N-Triples line that begins with IRI `a` come before that of `b`, bytewise? In a line
// an IRI is followed by '>', "<a>" comes after "<a/b>".
bool iri_comes_before(std::string_view a, std::string_view b);

using DescriptionSink = std::function<void(const RdfDescription&)>;

// What of a graph is described, for who has it in pieces: the articles with their outlets; the
// entities without what claims say of them; the claims with their evidence, sentences, values
// and direct triples; or which claims deny what their own sentence denies, for which all
// claims of an article must be there. The vocabulary is that of the piece. All pieces together
// are the whole; of one thing, two of them may say something.
enum class Described : std::uint8_t { everything, articles, entities, claims, own_denials };

// Who takes descriptions by chunks (graph/storage/chunks.hpp): the fingerprints of the graph, and
// what is told where a chunk begins and ends; begin() says whether its descriptions are wanted,
// and end() is told in either case.
struct DescriptionChunks {
    const Fingerprints& fingerprints;
    std::function<bool(std::uint64_t fingerprint)> begin;
    std::function<void()> end;
};

// Describes everything, each thing once, sorted as its lines are and each description in
// itself: two files can be compared line by line and joined with `sort -m`. Named graphs stand
// behind the default graph's own statement of each direct triple.
void describe_graph(
    const KnowledgeGraph& graph,
    RdfNames& names,
    const DescriptionSink& sink,
    Described what = Described::everything,
    const DescriptionChunks* chunks = nullptr);

// The N-Quads of a piece.
void write_nquads_of(std::ostream& out, const KnowledgeGraph& graph, Described what);

// The named graphs alone, one after the other, for syntaxes that write them so: each
// description is of one graph.
void describe_named_graphs(
    const KnowledgeGraph& graph, RdfNames& names, const DescriptionSink& sink);

}  // namespace newsgraph
