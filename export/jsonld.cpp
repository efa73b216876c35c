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
#include "export/rdf.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

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
            member(prefix.name, prefix.iri);
        }
        return finish();
    }

    std::string_view node(const RdfDescription& description) {
        start();
        member("@id", short_iri(description.subject));
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
    using Buffer = rapidjson::StringBuffer;

    void start() {
        buffer_.Clear();
        json_.Reset(buffer_);
        json_.StartObject();
    }
    std::string_view finish() {
        json_.EndObject();
        return {buffer_.GetString(), buffer_.GetSize()};
    }

    static rapidjson::SizeType size(std::string_view text) {
        return static_cast<rapidjson::SizeType>(text.size());
    }
    void key(std::string_view name) { json_.Key(name.data(), size(name)); }
    void text(std::string_view value) { json_.String(value.data(), size(value)); }
    void member(std::string_view name, std::string_view value) {
        key(name);
        text(value);
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
        key(is_type ? "@type" : short_iri(properties.front().predicate));
        if (count > 1) {
            json_.StartArray();
        }
        for (const RdfProperty& property : properties) {
            if (is_stated(property)) {
                is_type ? text(short_iri(property.object.text)) : value(property.object);
            }
        }
        if (count > 1) {
            json_.EndArray();
        }
    }

    static bool is_stated(const RdfProperty& property) { return property.graph == nullptr; }

    void value(const RdfTerm& term) {
        switch (term.kind) {
            case RdfKind::text:
                return text(term.text);
            case RdfKind::integer:
                json_.RawValue(term.text.data(), term.text.size(), rapidjson::kNumberType);
                return;
            case RdfKind::boolean:
                json_.Bool(term.text == "true");
                return;
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
        json_.StartObject();
        member(key, value);
        if (!other_key.empty()) {
            member(other_key, other);
        }
        json_.EndObject();
    }

    const RdfNames& names_;
    Buffer buffer_;
    rapidjson::Writer<Buffer> json_{buffer_};
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
