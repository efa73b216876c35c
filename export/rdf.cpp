#include "export/rdf.hpp"

#include "export/describe_claims.hpp"
#include "export/describe_things.hpp"
#include "graph/relations.hpp"
#include "graph/sources.hpp"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <deque>
#include <numeric>
#include <set>
#include <utility>
#include <variant>

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

// By their lines: the first characters that differ decide, or what follows the shorter text, its
// quotation mark.
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

// In a line an IRI is followed by '>': "<a>" comes after "<a/b>"; other names by what is
// behind.
std::strong_ordering compare_iris(std::string_view a, std::string_view b, char behind = '>') {
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

// A claim that is a direct triple of that entity, seen from its subject or, of those that hold
// in both directions, from its object.
struct DirectTriple {
    EntityIndex subject;
    ClaimIndex claim;
    bool is_turned;

    auto operator<=>(const DirectTriple&) const = default;
};

// Only what is affirmed and actual, of somebody who is named, is asserted at all; and nothing
// that is denied, since kg:denies leads from one claim to another.
std::vector<DirectTriple> direct_triples(const KnowledgeGraph& graph) {
    std::vector<DirectTriple> all;
    for (std::uint32_t i = 0; i < graph.claims().size(); ++i) {
        const MergedClaim& claim = graph[ClaimIndex{i}];
        if (!claim.subject || !claim.is_plain()
            || std::holds_alternative<std::monostate>(claim.object)
            || claim.relation == denies_relation) {
            continue;
        }
        all.push_back({*claim.subject, ClaimIndex{i}, false});
        // Which end of a meeting is the subject is our choice; both are asked for.
        if (is_mutual(claim, graph.relations(), graph.entities())) {
            all.push_back({std::get<EntityIndex>(claim.object), ClaimIndex{i}, true});
        }
    }
    std::ranges::sort(all);
    return all;
}

// Indices of all values in the order of their lines.
template <class Index, class Values, class Name>
std::vector<Index> in_order(const Values& values, const Name& name, char behind) {
    std::vector<Index> order;
    std::vector<decltype(name(values[0]))> names;
    for (std::uint32_t i = 0; i < values.size(); ++i) {
        order.push_back(Index{i});
        names.push_back(name(values[i]));
    }
    const auto is_before = [&](Index a, Index b) {
        const std::string_view one = names[static_cast<std::size_t>(a)];
        const std::string_view other = names[static_cast<std::size_t>(b)];
        return std::is_lt(compare_iris(one, other, behind));
    };
    if (!std::ranges::is_sorted(order, is_before)) {
        std::ranges::sort(order, is_before);
    }
    return order;
}

// Writes a graph thing by thing; its functions stand in the order of what they write.
class Writer {
  public:
    Writer(
        const KnowledgeGraph& graph,
        RdfNames& names,
        const DescriptionSink& sink,
        Described what)
        : graph_{graph}, names_{names}, sink_{sink}, what_{what}, claims_{graph, names} {}

    void write() {
        if (takes(Described::articles)) {
            articles();
        }
        if (takes(Described::claims)) {
            claims();
        }
        entities();
        if (takes(Described::claims)) {
            evidence();
        }
        if (takes(Described::articles)) {
            outlets();
        }
        if (takes(Described::claims)) {
            sentences();
            values();
        }
        describe_vocabulary(graph_, names_, sink_);
    }

    void own_denials();

    void named_graphs();

  private:
    void articles();
    void claims();
    void entities();
    void evidence();
    void outlets();
    void sentences();
    void values();

    bool takes(Described piece) const {
        return what_ == Described::everything || what_ == piece;
    }
    void give(RdfDescription description) {
        description.sort();
        sink_(description);
    }
    RdfProperty direct(const DirectTriple& triple);

    const KnowledgeGraph& graph_;
    RdfNames& names_;
    const DescriptionSink& sink_;
    Described what_;
    ClaimDescriber claims_;
};

void Writer::articles() {
    const auto name = [](const SourceArticle& article) {
        return percent_encode(article.document);
    };
    for (const auto index : in_order<ArticleIndex>(graph_.articles(), name, '>')) {
        give(describe(names_, graph_[index]));
    }
}

void Writer::claims() {
    const auto name = [](const MergedClaim& claim) { return std::string_view(claim.id); };
    for (const auto index : in_order<ClaimIndex>(graph_.claims(), name, '>')) {
        give(claims_.claim(index));
    }
}

RdfProperty Writer::direct(const DirectTriple& triple) {
    const MergedClaim& claim = graph_[triple.claim];
    const std::string object = triple.is_turned ? iri_of(names_, graph_[*claim.subject])
                                                : *iri_of(names_, graph_, claim.object);
    return {predicate_of(names_, claim), iri_term(object), {}};
}

// Each direct triple, and once more for each article that gives it, in the article's graph.
void Writer::entities() {
    const std::vector<DirectTriple> triples =
        takes(Described::claims) ? direct_triples(graph_) : std::vector<DirectTriple>();
    const auto name = [](const Entity& entity) { return percent_encode(entity.id); };
    for (const auto index : in_order<EntityIndex>(graph_.entities(), name, '>')) {
        RdfDescription out = takes(Described::entities)
                                 ? describe(names_, graph_, graph_[index])
                                 : RdfDescription{iri_of(names_, graph_[index])};
        std::deque<std::string> graphs;
        auto triple = std::ranges::lower_bound(triples, index, {}, &DirectTriple::subject);
        for (; triple != triples.end() && triple->subject == index; ++triple) {
            RdfProperty property = direct(*triple);
            out.properties.push_back(property);
            for (const Evidence& item : graph_[triple->claim].evidence) {
                property.graph = &graphs.emplace_back(iri_of(names_, graph_[item.article]));
                out.properties.push_back(property);
            }
        }
        give(std::move(out));
    }
}

void Writer::evidence() {
    const auto name = [](const MergedClaim& claim) { return std::string_view(claim.id); };
    for (const auto index : in_order<ClaimIndex>(graph_.claims(), name, '-')) {
        for (const RdfDescription& description : claims_.evidence(graph_[index])) {
            sink_(description);
        }
    }
}

void Writer::outlets() {
    std::set<std::string> outlets;
    for (const SourceArticle& article : graph_.articles()) {
        outlets.insert(outlet_of(article));
    }
    outlets.erase("");
    std::vector<RdfDescription> all;
    for (const std::string& outlet : outlets) {
        all.push_back(describe_outlet(names_, outlet));
    }
    std::ranges::sort(all, iri_comes_before, &RdfDescription::subject);
    for (RdfDescription& description : all) {
        give(std::move(description));
    }
}

void Writer::sentences() {
    std::vector<std::pair<std::uint64_t, const Evidence*>> all;
    for (const MergedClaim& claim : graph_.claims()) {
        for (const Evidence& item : claim.evidence) {
            all.emplace_back(claims_.sentence_key(item), &item);
        }
    }
    // Of one key: of one place, so that it does not matter which.
    std::ranges::sort(all, {}, [](const auto& one) { return one.first; });
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == 0 || all[i - 1].first != all[i].first) {
            sink_(claims_.sentence(*all[i].second));
        }
    }
}

void Writer::values() {
    std::vector<std::pair<std::uint64_t, const Literal*>> all;
    const auto gather = [&](const GraphTerm& term) {
        if (const auto* literal = literal_in(term)) {
            all.emplace_back(key_of(*literal), literal);
        }
    };
    for (const MergedClaim& claim : graph_.claims()) {
        gather(claim.object);
        for (const MergedQualifier& qualifier : claim.qualifiers) {
            gather(qualifier.value);
        }
    }
    std::ranges::sort(all, {}, [](const auto& one) { return one.first; });
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == 0 || all[i - 1].first != all[i].first) {
            give(describe(names_, *all[i].second));
        }
    }
}

void Writer::own_denials() {
    for (std::uint32_t i = 0; i < graph_.claims().size(); ++i) {
        give(claims_.own_denials(ClaimIndex{i}));
    }
}

void Writer::named_graphs() {
    std::vector<std::pair<ArticleIndex, DirectTriple>> all;
    for (const DirectTriple& triple : direct_triples(graph_)) {
        for (const Evidence& item : graph_[triple.claim].evidence) {
            all.emplace_back(item.article, triple);
        }
    }
    std::ranges::sort(all);
    const auto repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    for (std::size_t i = 0; i < all.size();) {
        const ArticleIndex article = all[i].first;
        const EntityIndex subject = all[i].second.subject;
        RdfDescription out{iri_of(names_, graph_[subject])};
        const std::string graph = iri_of(names_, graph_[article]);
        for (; i < all.size() && all[i].first == article && all[i].second.subject == subject;
             ++i) {
            out.properties.push_back(direct(all[i].second));
            out.properties.back().graph = &graph;
        }
        give(std::move(out));
    }
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

void describe_graph(
    const KnowledgeGraph& graph, RdfNames& names, const DescriptionSink& sink, Described what) {
    Writer writer{graph, names, sink, what};
    if (what == Described::own_denials) {
        writer.own_denials();
    } else {
        writer.write();
    }
}

void describe_named_graphs(
    const KnowledgeGraph& graph, RdfNames& names, const DescriptionSink& sink) {
    Writer{graph, names, sink, Described::everything}.named_graphs();
}

}  // namespace newsgraph
