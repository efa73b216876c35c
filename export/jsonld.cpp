// JSON-LD, https://www.w3.org/TR/json-ld11/ but with nothing that 1.0 does not have: the same
// statements as Turtle, one thing a line. The context stands in the file, since a reader that
// may not ask the network gets nothing of one that stands elsewhere; it holds prefixes alone
// and every value says itself what it is, so that no key can be lost silently.
//
//   {"@context": {"kg": "https://newsgraph.example/ns#", ...},
//    "@graph": [
//   {"@id": "claim:c-01", "@type": "kg:Claim", "kg:supplier": {"@id": "entity:iran"},
//    "kg:confidence": {"@type": "xsd:decimal", "@value": "0.93"}, "kg:inOwnVoice": true, ...},
//   ...
#include "export/formats.hpp"
#include "export/json_writer.hpp"
#include "export/rdf.hpp"

#include <algorithm>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

namespace newsgraph {

namespace {

class NodeWriter {
  public:
    explicit NodeWriter(const RdfNames& names) : names_{names} {}

    // The text holds until the next call.
    std::string_view context() {
        start();
        for (const Prefix& prefix : names_.prefixes()) {
            json_.member(prefix.name, prefix.iri);
        }
        return finish();
    }

    std::string_view node(const RdfDescription& description) {
        start();
        json_.member("@id", short_iri(description.subject));
        const auto& properties = description.properties;
        for (std::size_t begin = 0; begin < properties.size();) {
            std::size_t end = begin + 1;
            while (end < properties.size()
                   && properties[end].predicate == properties[begin].predicate) {
                ++end;
            }
            values(std::span{properties}.subspan(begin, end - begin));
            begin = end;
        }
        return finish();
    }

  private:
    void start() {
        json_ = {};
        json_.begin_object();
    }
    std::string_view finish() {
        json_.end_object();
        return json_.written();
    }

    std::string short_iri(std::string_view iri) const {
        return names_.short_name(iri).value_or(std::string{iri});
    }

    // Of one property; those of a named graph are stated by the article, not by the file.
    void values(std::span<const RdfProperty> properties) {
        const auto count = std::ranges::count_if(properties, is_stated);
        if (count == 0) {
            return;
        }
        const bool is_type = properties.front().predicate == names_.type();
        json_.key(is_type ? "@type" : short_iri(properties.front().predicate));
        if (count > 1) {
            json_.begin_array();
        }
        for (const RdfProperty& property : properties) {
            if (is_stated(property)) {
                is_type ? json_.text(short_iri(property.object.text)) : value(property.object);
            }
        }
        if (count > 1) {
            json_.end_array();
        }
    }

    static bool is_stated(const RdfProperty& property) { return property.graph == nullptr; }

    void value(const RdfTerm& term) {
        switch (term.kind) {
            case RdfKind::text:
                return json_.text(term.text);
            case RdfKind::integer:
            case RdfKind::boolean:
                return json_.plain(term.text);
            case RdfKind::iri:
                return object("@id", short_iri(term.text), "", "");
            case RdfKind::english:
                return object("@language", "en", "@value", term.text);
            default:
                return object(
                    "@type", "xsd:" + std::string{datatype_of(term.kind)}, "@value", term.text);
        }
    }

    void object(
        std::string_view key,
        std::string_view value,
        std::string_view other_key,
        std::string_view other) {
        json_.begin_object();
        json_.member(key, value);
        if (!other_key.empty()) {
            json_.member(other_key, other);
        }
        json_.end_object();
    }

    const RdfNames& names_;
    JsonWriter json_;
};

}  // namespace

ExportReport write_jsonld(
    std::ostream& out, const KnowledgeGraph& graph, const ExportOptions& options) {
    RdfNames names{options.base};
    NodeWriter writer{names};
    out << "{\"@context\": " << writer.context() << ",\n\"@graph\": [";
    std::string_view before = "\n";
    describe_graph(graph, names, [&](const RdfDescription& description) {
        out << before << writer.node(description);
        before = ",\n";
    });
    out << "\n]}\n";
    return {};
}

}  // namespace newsgraph
