// The namespaces of our RDF. The address under which all of ours stands is the user's (--base),
// else one that is chosen once and for all: the top-level domain .example is reserved for ever
// (RFC 2606, RFC 6761), so nobody else can come to own the name or serve other things there,
// and no store will fetch it.
#pragma once

#include <string_view>

namespace newsgraph {

inline constexpr std::string_view default_base = "https://newsgraph.example/";
// Behind the address: terms, that is classes (kg:Claim, kg:Country), relations (kg:supplies)
// and properties (kg:status); open predicates, as the texts have them (open:carry_out); things
// (.../id/entity/iran, .../id/claim/c-0123456789abcdef, .../id/article/NAME).
inline constexpr std::string_view terms_path = "ns#";
inline constexpr std::string_view open_path = "open#";
inline constexpr std::string_view things_path = "id/";

inline constexpr std::string_view rdf_namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
inline constexpr std::string_view rdfs_namespace = "http://www.w3.org/2000/01/rdf-schema#";
inline constexpr std::string_view xsd_namespace = "http://www.w3.org/2001/XMLSchema#";
inline constexpr std::string_view skos_namespace = "http://www.w3.org/2004/02/skos/core#";
inline constexpr std::string_view prov_namespace = "http://www.w3.org/ns/prov#";
inline constexpr std::string_view oa_namespace = "http://www.w3.org/ns/oa#";
inline constexpr std::string_view schema_namespace = "https://schema.org/";
inline constexpr std::string_view wikidata_namespace = "http://www.wikidata.org/entity/";

}  // namespace newsgraph
