// Turtle, N-Triples and N-Quads, https://www.w3.org/TR/turtle/ ff., spelled by serd. RDF 1.1 as
// every store reads it: all prefixes first, local names only where no escape is needed, and no
// """long""" literals, which a loader that reads a file in parallel pieces cannot take.
#include "export/formats.hpp"
#include "export/namespaces.hpp"
#include "export/rdf.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <ostream>
#include <serd/serd.h>
#include <string>

namespace newsgraph {

namespace {

std::size_t write_bytes(const void* bytes, std::size_t size, void* stream) {
    auto& out = *static_cast<std::ostream*>(stream);
    out.write(static_cast<const char*>(bytes), static_cast<std::streamsize>(size));
    return out ? size : 0;
}

// serd would print its complaints; a failed stream is for the caller to report.
SerdStatus keep_quiet(void*, const SerdError* error) {
    return error->status;
}

bool is_safe_local_name(std::string_view name) {
    const auto is_letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    };
    return !name.empty() && is_letter(name[0]) && std::ranges::all_of(name, [&](char c) {
        return is_letter(c) || (c >= '0' && c <= '9') || c == '-';
    });
}

// "https://newsgraph.example/ns#supplies" -> "kg:supplies"; nothing where the IRI has to stand.
std::optional<std::string> short_name(std::string_view iri) {
    for (const Prefix& prefix : prefixes) {
        if (iri.starts_with(prefix.iri) && is_safe_local_name(iri.substr(prefix.iri.size()))) {
            return std::string{prefix.name}.append(":").append(iri.substr(prefix.iri.size()));
        }
    }
    return std::nullopt;
}

// A node of serd together with the text it points to.
class Node {
  public:
    Node(SerdType type, std::string_view text) : type_{type}, text_{text} {}

    static Node iri(std::string_view text, bool shorten) {
        // serd itself turns rdf:type into "a".
        const bool is_type = text == "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
        const auto name = shorten && !is_type ? short_name(text) : std::nullopt;
        return name ? Node{SERD_CURIE, *name} : Node{SERD_URI, text};
    }

    SerdNode get() const {
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(text_.c_str());
        SerdNode node = serd_node_from_string(type_, bytes);
        // The flags say that there are quotes or line breaks inside, for which serd 0.30 would
        // choose a """long""" literal. Without them it escapes.
        node.flags = 0;
        return node;
    }

  private:
    SerdType type_;
    std::string text_;
};

class Writer {
  public:
    Writer(std::ostream& out, SerdSyntax syntax)
        : shorten_{syntax == SERD_TURTLE},
          env_{serd_env_new(nullptr), serd_env_free},
          writer_{
              serd_writer_new(syntax, style(), env_.get(), nullptr, write_bytes, &out),
              serd_writer_free} {
        serd_writer_set_error_sink(writer_.get(), keep_quiet, nullptr);
        if (shorten_) {
            write_prefixes();
        }
    }

    void write(const RdfStatement& statement) {
        const Node graph = Node::iri(statement.graph, shorten_);
        const Node subject = Node::iri(statement.subject, shorten_);
        const Node predicate = Node::iri(statement.predicate, shorten_);
        const bool is_iri = statement.kind == RdfKind::iri;
        const Node object = is_iri ? Node::iri(statement.object, shorten_)
                                   : Node{SERD_LITERAL, statement.object};
        const std::string_view type = datatype_of(statement.kind);
        const bool typed = !type.empty();
        const bool english = statement.kind == RdfKind::english;
        const Node datatype = datatype_node(type);
        const Node language{SERD_LITERAL, "en"};
        const std::array nodes{
            graph.get(),
            subject.get(),
            predicate.get(),
            object.get(),
            datatype.get(),
            language.get()};
        serd_writer_write_statement(
            writer_.get(),
            0,
            statement.graph.empty() ? nullptr : nodes.data(),
            &nodes[1],
            &nodes[2],
            &nodes[3],
            typed ? &nodes[4] : nullptr,
            english ? &nodes[5] : nullptr);
    }

    void finish() { serd_writer_finish(writer_.get()); }

  private:
    SerdStyle style() const {
        const unsigned bulk = SERD_STYLE_BULK;
        return static_cast<SerdStyle>(shorten_ ? bulk | SERD_STYLE_ABBREVIATED : bulk);
    }

    // serd knows numbers and booleans, which Turtle writes bare, by their whole IRI.
    Node datatype_node(std::string_view type) const {
        const bool bare = type == "integer" || type == "decimal" || type == "boolean";
        return Node::iri(std::string{xsd_namespace}.append(type), shorten_ && !bare);
    }

    void write_prefixes() {
        for (const Prefix& prefix : prefixes) {
            const Node name{SERD_LITERAL, prefix.name};
            const Node iri{SERD_URI, prefix.iri};
            const std::array nodes{name.get(), iri.get()};
            serd_writer_set_prefix(writer_.get(), nodes.data(), &nodes[1]);
        }
    }

    bool shorten_;
    std::unique_ptr<SerdEnv, decltype(&serd_env_free)> env_;
    std::unique_ptr<SerdWriter, decltype(&serd_writer_free)> writer_;
};

void write_statements(std::ostream& out, const RdfDataset& dataset, SerdSyntax syntax) {
    Writer writer{out, syntax};
    for (const RdfStatement& statement : dataset.statements()) {
        writer.write(statement);
    }
    writer.finish();
}

}  // namespace

ExportReport write_turtle(
    std::ostream& out, const KnowledgeGraph& graph, const ExportOptions&) {
    write_statements(out, make_statements(graph, false), SERD_TURTLE);
    return {};
}

ExportReport write_ntriples(
    std::ostream& out, const KnowledgeGraph& graph, const ExportOptions&) {
    write_statements(out, make_statements(graph, false), SERD_NTRIPLES);
    return {};
}

ExportReport write_nquads(
    std::ostream& out, const KnowledgeGraph& graph, const ExportOptions&) {
    write_statements(out, make_statements(graph, true), SERD_NQUADS);
    return {};
}

}  // namespace newsgraph
