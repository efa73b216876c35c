// The terms of RDF 1.1 as values: IRIs and literals in their canonical lexical forms, since
// stores count "0.10" and "0.1" as one statement or as two.
#pragma once

#include "core/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph {

// Plain text is xsd:string, which is never written out. English text has the tag "en".
enum class RdfKind : std::uint8_t {
    iri,
    text,
    english,
    integer,
    decimal,
    boolean,
    date,
    year_month,
    year,
};

// The local name in XML Schema of a kind's datatype ("gYearMonth"); empty for IRIs and text.
std::string_view datatype_of(RdfKind kind);

struct RdfTerm {
    RdfKind kind = RdfKind::iri;
    std::string text;

    auto operator<=>(const RdfTerm&) const = default;
};

RdfTerm make_iri(std::string_view space, std::string_view name);
RdfTerm make_text(std::string_view text);     // controls dropped
RdfTerm make_english(std::string_view text);  // controls dropped
RdfTerm make_integer(std::uint64_t number);
RdfTerm make_decimal(double number);  // finite; at most six places: "0.93", "2000.0"
RdfTerm make_boolean(bool truth);
// xsd:date, xsd:gYearMonth or xsd:gYear, by what the date says.
RdfTerm make_date(Date date);

// One segment of an IRI: all but letters, digits and - . _ ~ percent-encoded, bytes of UTF-8
// each; "." and ".." too, which resolvers would swallow.
std::string percent_encode(std::string_view text);
void append_percent_encoded(std::string& out, std::string_view text);

// A web address as an IRI that strict parsers take ("http://a.b/c d" -> "http://a.b/c%20d"), or
// nothing if it is not http or https with a host.
std::optional<std::string> web_iri(std::string_view url);

}  // namespace newsgraph
