// The IRIs of a graph under one address, and the short forms that Turtle and JSON-LD have for
// them.
#pragma once

#include "core/hash.hpp"
#include "export/namespaces.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

struct Prefix {
    std::string name;  // "kg"
    std::string iri;
};

// The address as it is used: with a '/' at its end. Throws UsageError where it is no http or
// https address of a host, or has a query or a fragment, behind which no names can stand.
std::string checked_base(std::string_view base);

// Not for several threads at once; views into it hold as long as it lives.
class RdfNames {
  public:
    // Of a checked base; empty: the default one.
    explicit RdfNames(std::string_view base);

    // What is written often is kept: the IRI of a term of ours ("supplies"), of an open
    // predicate ("carry out" -> open:carry_out), of a term of another vocabulary, whose namespace
    // is one of export/namespaces.hpp.
    std::string_view term(std::string_view name);
    std::string_view open(std::string_view predicate);
    std::string_view other(std::string_view space, std::string_view name);
    const std::string& type() const { return type_; }    // rdf:type
    const std::string& label() const { return label_; }  // rdfs:label
    // thing("entity", "iran"); the name is percent-encoded.
    std::string thing(std::string_view kind, std::string_view name) const;

    const std::string& terms() const { return terms_; }
    // In the order in which Turtle declares them.
    const std::vector<Prefix>& prefixes() const { return prefixes_; }
    // "https://newsgraph.example/ns#supplies" -> "kg:supplies"; nothing where what stands
    // behind the prefix would need an escape, and the IRI has to be written out.
    std::optional<std::string> short_name(std::string_view iri) const;

  private:
    std::string type_;
    std::string label_;
    std::string terms_;
    std::string open_;
    std::string things_;
    std::vector<Prefix> prefixes_;
    TextMap<std::string> kept_terms_;
    TextMap<std::string> kept_open_;
    std::map<const char*, TextMap<std::string>> kept_;  // by where a namespace stands
};

}  // namespace newsgraph
