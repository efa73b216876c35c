// The namespaces of our RDF. Ours is chosen once and for all: the top-level domain .example is
// reserved for ever (RFC 2606, RFC 6761), so nobody else can come to own the name or serve
// other things there, and no store will fetch it. A w3id.org name or a real domain would have
// to be registered and kept by somebody; whoever runs a copy of their own changes these two
// lines.
#pragma once

#include <array>
#include <string_view>

namespace newsgraph {

// Terms: classes (kg:Claim, kg:Country), relations (kg:supplies) and properties (kg:status).
inline constexpr std::string_view kg_namespace = "https://newsgraph.example/ns#";
// Open predicates, as the texts have them: open:carry_out.
inline constexpr std::string_view open_namespace = "https://newsgraph.example/open#";
// Things: .../entity/iran, .../claim/c-0123456789abcdef, .../article/NAME, ...
inline constexpr std::string_view thing_namespace = "https://newsgraph.example/id/";

inline constexpr std::string_view rdf_namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
inline constexpr std::string_view rdfs_namespace = "http://www.w3.org/2000/01/rdf-schema#";
inline constexpr std::string_view xsd_namespace = "http://www.w3.org/2001/XMLSchema#";
inline constexpr std::string_view skos_namespace = "http://www.w3.org/2004/02/skos/core#";
inline constexpr std::string_view prov_namespace = "http://www.w3.org/ns/prov#";
inline constexpr std::string_view oa_namespace = "http://www.w3.org/ns/oa#";
inline constexpr std::string_view schema_namespace = "https://schema.org/";
inline constexpr std::string_view wikidata_namespace = "http://www.wikidata.org/entity/";

struct Prefix {
    std::string_view name;
    std::string_view iri;
};

// As Turtle declares them. The longer of two that fit an IRI comes first.
inline constexpr std::array prefixes{
    Prefix{"entity", "https://newsgraph.example/id/entity/"},
    Prefix{"claim", "https://newsgraph.example/id/claim/"},
    Prefix{"evidence", "https://newsgraph.example/id/evidence/"},
    Prefix{"article", "https://newsgraph.example/id/article/"},
    Prefix{"outlet", "https://newsgraph.example/id/outlet/"},
    Prefix{"value", "https://newsgraph.example/id/value/"},
    Prefix{"kg", kg_namespace},
    Prefix{"open", open_namespace},
    Prefix{"rdf", rdf_namespace},
    Prefix{"rdfs", rdfs_namespace},
    Prefix{"xsd", xsd_namespace},
    Prefix{"skos", skos_namespace},
    Prefix{"prov", prov_namespace},
    Prefix{"oa", oa_namespace},
    Prefix{"schema", schema_namespace},
    Prefix{"wd", wikidata_namespace},
};

}  // namespace newsgraph
