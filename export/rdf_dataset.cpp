// The statements of a graph in memory, and their order: that of their N-Triples lines,
// bytewise, so that two files can be compared line by line and joined with `sort -m`.
#include "export/rdf.hpp"

#include <algorithm>
#include <compare>
#include <tuple>

namespace newsgraph {

namespace {

// In a line an IRI is followed by '>': "<a>" comes after "<a/b>". Each text is stored once, so
// that most equal ones are seen to be at a glance.
std::strong_ordering compare_iris(std::string_view a, std::string_view b) {
    if (a.data() == b.data() && a.size() == b.size()) {
        return std::strong_ordering::equal;
    }
    const std::size_t shared = std::min(a.size(), b.size());
    const auto order = a.substr(0, shared) <=> b.substr(0, shared);
    if (std::is_neq(order) || a.size() == b.size()) {
        return order;
    }
    const auto next = [shared](std::string_view text) {
        return text.size() == shared ? '>' : text[shared];
    };
    return static_cast<unsigned char>(next(a)) <=> static_cast<unsigned char>(next(b));
}

std::string spelled(const RdfStatement& statement) {
    std::string out = "\"";
    for (const char c : statement.object) {
        constexpr std::string_view specials = "\"\\\n\r\t";
        const std::size_t at = specials.find(c);
        out +=
            at == std::string_view::npos ? std::string(1, c) : std::string{'\\', "\"\\nrt"[at]};
    }
    out += '"';
    if (statement.kind == RdfKind::english) {
        return out + "@en";
    }
    return statement.kind == RdfKind::text ? out + ' ' : out + "^^";
}

// '.', which ends a line without a graph, comes before '<'.
bool graph_before(std::string_view a, std::string_view b) {
    return a.empty() || b.empty() ? a.size() < b.size() : std::is_lt(compare_iris(a, b));
}

bool comes_before(const RdfStatement& a, const RdfStatement& b) {
    if (const auto order = compare_iris(a.subject, b.subject); std::is_neq(order)) {
        return std::is_lt(order);
    }
    if (const auto order = compare_iris(a.predicate, b.predicate); std::is_neq(order)) {
        return std::is_lt(order);
    }
    const bool iri_a = a.kind == RdfKind::iri;
    const bool iri_b = b.kind == RdfKind::iri;
    if (iri_a != iri_b) {
        return iri_b;  // '"' comes before '<'
    }
    const auto order = iri_a ? compare_iris(a.object, b.object) : spelled(a) <=> spelled(b);
    if (std::is_neq(order)) {
        return std::is_lt(order);
    }
    return a.kind != b.kind ? datatype_of(a.kind) < datatype_of(b.kind)
                            : graph_before(a.graph, b.graph);
}

bool are_equal(const RdfStatement& a, const RdfStatement& b) {
    return std::tie(a.subject, a.predicate, a.kind, a.object, a.graph)
           == std::tie(b.subject, b.predicate, b.kind, b.object, b.graph);
}

}  // namespace

std::string_view RdfDataset::keep(std::string_view text) {
    return *pool_.emplace(text).first;
}

void RdfDataset::add(
    std::string_view subject, std::string_view predicate, const RdfTerm& object) {
    statements_.push_back(
        {keep(subject), keep(predicate), object.kind, keep(object.text), keep(graph_)});
}

void RdfDataset::sort() {
    std::ranges::sort(statements_, comes_before);
    statements_.erase(
        std::unique(statements_.begin(), statements_.end(), are_equal), statements_.end());
}

}  // namespace newsgraph
