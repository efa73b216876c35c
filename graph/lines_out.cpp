// Values to lines. Strings are validated, so that no file ever holds bytes that a JSON reader
// would refuse.
#include "core/error.hpp"
#include "graph/json_string.hpp"
#include "graph/labels.hpp"
#include "graph/lines.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>
#include <cstring>
#include <utility>

namespace newsgraph {

namespace {

// RapidJSON's, but for strings, which it looks at byte by byte.
class Writer : public rapidjson::Writer<rapidjson::StringBuffer> {
  public:
    using rapidjson::Writer<rapidjson::StringBuffer>::Writer;

    // Returns false for what is no valid UTF-8.
    bool text(std::string_view text) {
        Prefix(rapidjson::kStringType);
        return put_json_string(text, [this](std::string_view piece) {
            std::memcpy(os_->Push(piece.size()), piece.data(), piece.size());
        });
    }
};

// Writes members one after the other; strings and numbers with their name before them. Its
// memory serves the thread's next line, unless it is much; a line that is begun while another
// is written has an empty buffer of its own.
class Line {
  public:
    Line() { buffer_.Clear(); }
    ~Line() {
        const bool much = buffer_.stack_.GetCapacity() > most_kept;
        spare() = much ? fresh() : std::move(buffer_);
    }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    Writer& json() { return writer_; }

    void key(std::string_view name) { write(name); }
    void write(std::string_view text) {
        if (!writer_.text(text)) {
            throw Error("invalid UTF-8 in what is to be written: " + std::string(text));
        }
    }
    void member(std::string_view name, std::string_view text) {
        key(name);
        if (text.empty()) {
            writer_.Null();
        } else {
            write(text);
        }
    }
    void member(std::string_view name, std::uint32_t number) {
        key(name);
        writer_.Uint(number);
    }
    void real(std::string_view name, const std::optional<double>& number) {
        key(name);
        constexpr double exact = 9007199254740992.0;  // 2^53: whole numbers below are exact
        if (!number || !std::isfinite(*number)) {
            writer_.Null();
        } else if (std::trunc(*number) == *number && std::fabs(*number) < exact) {
            writer_.Int64(static_cast<std::int64_t>(*number));
        } else {
            writer_.Double(*number);
        }
    }
    std::string take() const { return {buffer_.GetString(), buffer_.GetSize()}; }

    static std::size_t kept() { return spare().stack_.GetCapacity(); }

  private:
    static constexpr std::size_t most_kept = std::size_t{1} << 20U;
    static rapidjson::StringBuffer fresh() { return {nullptr, 2048}; }
    static rapidjson::StringBuffer& spare() {
        static thread_local rapidjson::StringBuffer buffer = fresh();
        return buffer;
    }

    rapidjson::StringBuffer buffer_ = std::move(spare());
    Writer writer_{buffer_};
};

void write_entity(Line& line, const Entity& entity) {
    line.json().StartObject();
    line.member("id", entity.id);
    line.member("label", entity.label);
    line.member("type", name_of(entity.type));
    line.json().EndObject();
}

void write_literal(Line& line, const Literal& literal) {
    line.json().StartObject();
    line.key("literal");
    line.write(literal.text);
    line.member("type", name_of(literal.type));
    line.real("min", literal.min);
    line.real("max", literal.max);
    line.member("unit", literal.unit);
    if (literal.type == LiteralType::time || !literal.iso.empty()) {
        line.member("iso", literal.iso);
    }
    line.json().EndObject();
}

void write_term(Line& line, const KnowledgeGraph& graph, const GraphTerm& term) {
    if (const auto* entity = std::get_if<EntityIndex>(&term)) {
        write_entity(line, graph[*entity]);
    } else if (const auto* literal = literal_in(term)) {
        write_literal(line, *literal);
    } else {
        line.json().Null();
    }
}

void write_speakers(
    Line& line, const KnowledgeGraph& graph, const std::vector<EntityIndex>& speakers) {
    line.key("attributed_to");
    line.json().StartArray();
    for (const EntityIndex speaker : speakers) {
        write_entity(line, graph[speaker]);
    }
    line.json().EndArray();
}

void write_span(Line& line, std::string_view name, CodePoints span) {
    line.key(name);
    if (span.empty()) {
        line.json().Null();
        return;
    }
    line.json().StartArray();
    line.json().Uint(span.begin);
    line.json().Uint(span.end);
    line.json().EndArray();
}

void write_evidence(Line& line, const KnowledgeGraph& graph, const Evidence& evidence) {
    line.json().StartObject();
    line.member("document", graph[evidence.article].document);
    line.member("sentence", evidence.sentence);
    line.member("start", evidence.span.begin);
    line.member("end", evidence.span.end);
    line.key("text");
    line.write(graph.quote(evidence));
    line.member("predicate", graph.words(evidence.article, evidence.predicate_span));
    line.key("spans");
    line.json().StartObject();
    write_span(line, "subject", evidence.subject_span);
    write_span(line, "predicate", evidence.predicate_span);
    write_span(line, "object", evidence.object_span);
    line.json().EndObject();
    write_speakers(line, graph, evidence.speakers);
    line.member("time", evidence.time);
    line.member("rule", evidence.rule);
    line.real("confidence", evidence.confidence);
    line.json().EndObject();
}

void write_qualifiers(Line& line, const KnowledgeGraph& graph, const MergedClaim& claim) {
    line.key("qualifiers");
    line.json().StartArray();
    for (const MergedQualifier& qualifier : claim.qualifiers) {
        line.json().StartObject();
        line.member("role", name_of(qualifier.role));
        line.key("value");
        write_term(line, graph, qualifier.value);
        line.key("evidence");
        line.json().StartArray();
        for (const std::uint32_t evidence : qualifier.evidence) {
            line.json().Uint(evidence);
        }
        line.json().EndArray();
        line.json().EndObject();
    }
    line.json().EndArray();
}

// What the claim says; how well it is supported comes after it.
void write_content(Line& line, const KnowledgeGraph& graph, const MergedClaim& claim) {
    line.member("id", claim.id);
    line.key("subject");
    write_term(line, graph, claim.subject ? GraphTerm(*claim.subject) : GraphTerm());
    line.member("relation", claim.relation);
    line.member("predicate", claim.predicate);
    line.key("object");
    write_term(line, graph, claim.object);
    write_qualifiers(line, graph, claim);
    line.member("polarity", name_of(claim.polarity));
    line.member("status", name_of(claim.status));
}

}  // namespace

std::string_view kind_of(const Entity& entity) {
    return entity.unnamed ? "unnamed" : entity.generic ? "class" : "name";
}

std::string entity_reference(const Entity& entity) {
    Line line;
    write_entity(line, entity);
    return line.take();
}

std::string article_line(const SourceArticle& article) {
    return article_line(article, article.text);
}

std::string article_line(const SourceArticle& article, std::string_view text) {
    Line line;
    line.json().StartObject();
    line.member("document", article.document);
    line.member("title", article.title);
    line.member("published", article.published);
    line.member("publisher", article.publisher);
    line.member("author", article.author);
    line.member("url", article.url);
    line.member("language", article.language);
    line.key("text");
    line.write(text);
    line.json().EndObject();
    return line.take();
}

namespace {

// A view rolls classes up by it. Nothing but the label is asked, so that a machine that knows only
// a part of the graph writes the same line.
std::string broader_of(const Entity& entity) {
    return entity.generic && !entity.unnamed ? wider_class(entity.label) : std::string();
}

}  // namespace

std::string entity_line(const KnowledgeGraph& graph, const Entity& entity) {
    Line line;
    line.json().StartObject();
    line.member("id", entity.id);
    line.member("label", entity.label);
    line.member("type", name_of(entity.type));
    line.member("kind", kind_of(entity));
    line.key("of");
    if (entity.of) {
        line.json().StartObject();
        line.member("id", graph[*entity.of].id);
        line.member("label", graph[*entity.of].label);
        line.json().EndObject();
    } else {
        line.json().Null();
    }
    line.member("broader", broader_of(entity));
    line.key("generic");
    line.json().Bool(entity.generic);
    line.key("aliases");
    line.json().StartArray();
    for (const std::string& alias : entity.aliases) {
        line.write(alias);
    }
    line.json().EndArray();
    line.member("wikidata", entity.wikidata);
    line.member("mentions", entity.mentions);
    line.key("documents");
    line.json().StartArray();
    for (const ArticleIndex article : entity.documents) {
        line.write(graph[article].document);
    }
    line.json().EndArray();
    line.json().EndObject();
    return line.take();
}

std::string claim_line(const KnowledgeGraph& graph, const MergedClaim& claim) {
    Line line;
    line.json().StartObject();
    write_content(line, graph, claim);
    write_speakers(line, graph, claim.speakers);
    line.real("confidence", claim.confidence);
    line.member("articles", claim.articles);
    line.member("independent_sources", claim.independent_sources);
    line.key("conflicts_with");
    line.json().StartArray();
    for (const ClaimIndex other : claim.conflicts) {
        line.write(graph[other].id);
    }
    line.json().EndArray();
    line.key("evidence");
    line.json().StartArray();
    for (const Evidence& evidence : claim.evidence) {
        write_evidence(line, graph, evidence);
    }
    line.json().EndArray();
    line.json().EndObject();
    return line.take();
}

std::string relation_line(const Relation& relation) {
    Line line;
    line.json().StartObject();
    line.member("id", relation.id);
    line.key("symmetric");
    line.json().Bool(relation.symmetric);
    line.member("phrase", relation.phrase);
    line.json().EndObject();
    return line.take();
}

std::size_t memory_for_next_line() {
    return Line::kept();
}

}  // namespace newsgraph
