// The order of statements: that of their N-Triples lines, bytewise, without spelling them.
#include "export/rdf.hpp"

#include <algorithm>
#include <compare>

namespace newsgraph {

namespace {

// A character as a literal's line has it: the first of the two that stand for it, or itself.
constexpr std::string_view specials = "\"\\\n\r\t";
constexpr std::string_view escapes = "\"\\nrt";

unsigned char first_spelled(char c) {
    return static_cast<unsigned char>(specials.find(c) == std::string_view::npos ? c : '\\');
}

// How the literal's line goes on behind its text.
std::string behind_text(const RdfTerm& literal) {
    if (literal.kind == RdfKind::english) {
        return "@en";
    }
    return literal.kind == RdfKind::text ? " "
                                         : std::string{"^^"}.append(datatype_of(literal.kind));
}

// By their lines: the first characters that differ decide, or what follows the shorter text,
// its quotation mark.
std::strong_ordering compare_literals(const RdfTerm& a, const RdfTerm& b) {
    const auto [one, other] = std::ranges::mismatch(a.text, b.text);
    const bool a_ends = one == a.text.end();
    const bool b_ends = other == b.text.end();
    if (a_ends && b_ends) {
        return behind_text(a) <=> behind_text(b);
    }
    const unsigned char x = a_ends ? '"' : first_spelled(*one);
    const unsigned char y = b_ends ? '"' : first_spelled(*other);
    const bool both_escaped = x == y && !a_ends && !b_ends;
    return both_escaped ? escapes[specials.find(*one)] <=> escapes[specials.find(*other)]
                        : x <=> y;
}

}  // namespace

// In a line an IRI is followed by '>': "<a>" comes after "<a/b>"; other names by what is
// behind.
std::strong_ordering compare_iris(std::string_view a, std::string_view b, char behind) {
    if (a.data() == b.data() && a.size() == b.size()) {
        return std::strong_ordering::equal;  // predicates stand in one place each
    }
    const std::size_t shared = std::min(a.size(), b.size());
    const auto order = a.substr(0, shared) <=> b.substr(0, shared);
    if (std::is_neq(order) || a.size() == b.size()) {
        return order;
    }
    const auto next = [&](std::string_view text) {
        return text.size() == shared ? behind : text[shared];
    };
    return static_cast<unsigned char>(next(a)) <=> static_cast<unsigned char>(next(b));
}

namespace {

std::strong_ordering compare_objects(const RdfTerm& a, const RdfTerm& b) {
    const bool iri_a = a.kind == RdfKind::iri;
    const bool iri_b = b.kind == RdfKind::iri;
    if (iri_a != iri_b) {
        return iri_a <=> iri_b;  // '"' comes before '<'
    }
    return iri_a ? compare_iris(a.text, b.text) : compare_literals(a, b);
}

bool comes_before(const RdfProperty& a, const RdfProperty& b) {
    if (const auto order = compare_iris(a.predicate, b.predicate); std::is_neq(order)) {
        return std::is_lt(order);
    }
    if (const auto order = compare_objects(a.object, b.object); std::is_neq(order)) {
        return std::is_lt(order);
    }
    // Behind the object the default graph's line has its full stop, which is before '<'.
    const std::string_view one = a.graph_name();
    const std::string_view other = b.graph_name();
    return one.empty() || other.empty() ? one < other : iri_comes_before(one, other);
}

}  // namespace

bool iri_comes_before(std::string_view a, std::string_view b) {
    return std::is_lt(compare_iris(a, b));
}

void RdfDescription::sort() {
    std::ranges::sort(properties, comes_before);
    const auto are_equal = [](const RdfProperty& a, const RdfProperty& b) {
        return a.predicate == b.predicate && a.object == b.object
               && a.graph_name() == b.graph_name();
    };
    const auto repeated = std::ranges::unique(properties, are_equal);
    properties.erase(repeated.begin(), repeated.end());
}

}  // namespace newsgraph
