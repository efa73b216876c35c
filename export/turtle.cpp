// Turtle, TriG, N-Triples and N-Quads, https://www.w3.org/TR/turtle/ ff., spelled by serd. RDF
// 1.1 as every store reads it: all prefixes first, local names only where no escape is needed,
// and no """long""" literals, which a loader that reads a file in parallel pieces cannot take.
#include "export/formats.hpp"
#include "export/rdf.hpp"
#include "graph/storage/chunks.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <serd/serd.h>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

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

// A node of serd together with the text it points to, or one whose text stands elsewhere.
class Node {
  public:
    Node(SerdType type, std::string_view text) : type_{type}, own_{text} {}

    // The text outlives the node.
    static Node borrow(SerdType type, const std::string& text) {
        Node node{type, {}};
        node.borrowed_ = &text;
        return node;
    }

    // Without flags, which would say that there are quotes or line breaks inside, for which serd
    // 0.30 would choose a """long""" literal: it escapes. Of the number of characters serd asks
    // only whether two nodes have the same.
    SerdNode get() const {
        const std::string& text = borrowed_ == nullptr ? own_ : *borrowed_;
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.c_str());
        return {bytes, text.size(), text.size(), 0, type_};
    }

  private:
    SerdType type_;
    std::string own_;
    const std::string* borrowed_ = nullptr;
};

// In the order of StatementSyntax.
constexpr std::array serd_syntaxes{SERD_TURTLE, SERD_TRIG, SERD_NTRIPLES, SERD_NQUADS};

// Whether names are shortened, and what stands in which graph, is the syntax's.
class Writer {
  public:
    Writer(const StatementsFile& file, const RdfNames& names)
        : names_{names},
          syntax_{serd_syntaxes.at(static_cast<std::size_t>(file.syntax))},
          shortens_{syntax_ == SERD_TURTLE || syntax_ == SERD_TRIG},
          with_graphs_{syntax_ == SERD_NQUADS},
          out_{file.out},
          chunks_{file.chunks},
          env_{serd_env_new(nullptr), serd_env_free},
          writer_{nullptr, serd_writer_free} {
        start();
        if (shortens_) {
            write_prefixes();
            serd_writer_finish(writer_.get());
            *out_ << '\n';
            start();
        }
    }

    // Whether the chunk is to be described, since no older file has it.
    bool begin(std::uint64_t fingerprint) {
        if (chunks_ == nullptr) {
            return true;
        }
        serd_writer_finish(writer_.get());
        wants_ = !chunks_->reuse(fingerprint);
        if (wants_) {
            chunks_->begin(fingerprint);
            start();
        }
        return wants_;
    }
    void end() {
        if (chunks_ != nullptr && wants_) {
            serd_writer_finish(writer_.get());
            chunks_->end();
        }
        if (chunks_ != nullptr) {
            start();
        }
        wants_ = true;
    }

    void write(const RdfDescription& description) {
        if (!wants_) {
            return;
        }
        const Node subject = iri(description.subject);
        for (const RdfProperty& property : description.properties) {
            if (property.graph == nullptr || with_graphs_) {
                write(subject, property);
            }
        }
    }

    // What is behind all that is described; nothing comes after it.
    void finish(const KnowledgeGraph& graph, RdfNames& names) {
        if (syntax_ == SERD_TRIG) {
            with_graphs_ = true;
            describe_named_graphs(
                graph, names, [&](const RdfDescription& description) { write(description); });
        }
        serd_writer_finish(writer_.get());
    }

  private:
    // As if nothing had been written: what follows begins with no sign that parts statements.
    void start() {
        writer_.reset(
            serd_writer_new(syntax_, style(), env_.get(), nullptr, write_bytes, out_));
        serd_writer_set_error_sink(writer_.get(), keep_quiet, nullptr);
    }

    void write(const Node& subject, const RdfProperty& property) {
        const RdfTerm& term = property.object;
        const bool in_graph = property.graph != nullptr;
        const Node graph = in_graph ? iri(*property.graph) : Node{SERD_NOTHING, {}};
        const bool is_iri = term.kind == RdfKind::iri;
        const Node object = is_iri ? iri(term.text) : Node::borrow(SERD_LITERAL, term.text);
        const std::string_view type = datatype_of(term.kind);
        const std::array nodes{
            graph.get(),
            subject.get(),
            predicate(property.predicate).get(),
            object.get(),
            type.empty() ? language_.get() : datatype(type).get()};
        serd_writer_write_statement(
            writer_.get(),
            0,
            in_graph ? nodes.data() : nullptr,
            &nodes[1],
            &nodes[2],
            &nodes[3],
            type.empty() ? nullptr : &nodes[4],
            term.kind == RdfKind::english ? &nodes[4] : nullptr);
    }

    SerdStyle style() const {
        const unsigned bulk = SERD_STYLE_BULK;
        return static_cast<SerdStyle>(shortens_ ? bulk | SERD_STYLE_ABBREVIATED : bulk);
    }

    std::optional<std::string> short_name(std::string_view text) const {
        // serd itself turns rdf:type into "a".
        const bool shorten = shortens_ && text != names_.type();
        return shorten ? names_.short_name(text) : std::nullopt;
    }

    // The text outlives the node.
    Node iri(const std::string& text) const {
        const auto name = short_name(text);
        return name ? Node{SERD_CURIE, *name} : Node::borrow(SERD_URI, text);
    }

    Node kept_iri(std::string_view text) const {
        const auto name = short_name(text);
        return name ? Node{SERD_CURIE, *name} : Node{SERD_URI, text};
    }

    // Of predicates there are few, which come again and again, each from its place in the names.
    const Node& predicate(std::string_view text) {
        const auto known = predicates_.find(text.data());
        return known != predicates_.end()
                   ? known->second
                   : predicates_.emplace(text.data(), kept_iri(text)).first->second;
    }

    // serd knows numbers and booleans, which Turtle writes bare, by their whole IRI.
    const Node& datatype(std::string_view type) {
        const auto known = datatypes_.find(type);
        if (known != datatypes_.end()) {
            return known->second;
        }
        const bool bare = type == "integer" || type == "decimal" || type == "boolean";
        const std::string whole = std::string{xsd_namespace}.append(type);
        return datatypes_.emplace(type, bare ? Node{SERD_URI, whole} : kept_iri(whole))
            .first->second;
    }

    void write_prefixes() {
        for (const Prefix& prefix : names_.prefixes()) {
            const Node name{SERD_LITERAL, prefix.name};
            const Node iri{SERD_URI, prefix.iri};
            const std::array nodes{name.get(), iri.get()};
            serd_writer_set_prefix(writer_.get(), nodes.data(), &nodes[1]);
        }
    }

    const RdfNames& names_;
    SerdSyntax syntax_;
    bool shortens_;
    bool with_graphs_;   // is what stands in named graphs written, too?
    bool wants_ = true;  // not what an older file gave
    std::ostream* out_;
    ChunkedOutput* chunks_;
    const Node language_{SERD_LITERAL, "en"};
    std::unordered_map<const char*, Node> predicates_;
    std::map<std::string, Node, std::less<>> datatypes_;
    std::unique_ptr<SerdEnv, decltype(&serd_env_free)> env_;
    std::unique_ptr<SerdWriter, decltype(&serd_writer_free)> writer_;
};

void write(
    std::span<const StatementsFile> files,
    const KnowledgeGraph& graph,
    const ExportOptions& options,
    Described what = Described::everything) {
    RdfNames names{options.base};
    std::deque<Writer> writers;  // stay where they are
    for (const StatementsFile& file : files) {
        writers.emplace_back(file, names);
    }
    const auto write_one = [&](const RdfDescription& description) {
        for (Writer& writer : writers) {
            writer.write(description);
        }
    };
    const auto begin = [&](std::uint64_t fingerprint) {
        bool wanted = false;
        for (Writer& writer : writers) {
            wanted = writer.begin(fingerprint) || wanted;
        }
        return wanted;
    };
    const auto end = [&] { std::ranges::for_each(writers, &Writer::end); };
    if (options.fingerprints == nullptr) {
        describe_graph(graph, names, write_one, what);
    } else {
        const DescriptionChunks chunks{*options.fingerprints, begin, end};
        describe_graph(graph, names, write_one, what, &chunks);
    }
    for (Writer& writer : writers) {
        writer.finish(graph, names);
    }
}

ExportReport write_alone(
    const StatementsFile& file, const KnowledgeGraph& graph, const ExportOptions& options) {
    write(std::array{file}, graph, options);
    return {};
}

}  // namespace

ExportReport write_turtle(
    std::ostream& out, const KnowledgeGraph& graph, const ExportOptions& options) {
    return write_alone({StatementSyntax::turtle, &out}, graph, options);
}

ExportReport write_trig(
    std::ostream& out, const KnowledgeGraph& graph, const ExportOptions& options) {
    return write_alone({StatementSyntax::trig, &out}, graph, options);
}

ExportReport write_ntriples(
    std::ostream& out, const KnowledgeGraph& graph, const ExportOptions& options) {
    return write_alone({StatementSyntax::ntriples, &out}, graph, options);
}

ExportReport write_nquads(
    std::ostream& out, const KnowledgeGraph& graph, const ExportOptions& options) {
    return write_alone({StatementSyntax::nquads, &out}, graph, options);
}

void write_nquads_of(std::ostream& out, const KnowledgeGraph& graph, Described what) {
    write(std::array{StatementsFile{StatementSyntax::nquads, &out}}, graph, {}, what);
}

void write_statements(
    std::span<const StatementsFile> files,
    const KnowledgeGraph& graph,
    const ExportOptions& options) {
    write(files, graph, options);
}

}  // namespace newsgraph
