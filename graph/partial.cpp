// A record is written as a graph of one article whose claims are not merged, with the same
// functions that write the graph of all: one shape, one place that spells it.
#include "graph/partial.hpp"

#include "core/error.hpp"
#include "graph/claim_values.hpp"
#include "graph/identifiers.hpp"
#include "graph/lines.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstddef>
#include <utility>
#include <vector>

namespace newsgraph {

namespace {

// With the ids that a line has and a record has not; entities and claims stay in its order.
KnowledgeGraph graph_of(const ArticleRecord& record) {
    KnowledgeGraph::Parts parts{
        .articles = {record.article},
        .entities = record.entities,
        .claims = record.claims,
        .relations = {}};
    assign_ids(parts.entities);
    for (Entity& entity : parts.entities) {
        entity.documents = {ArticleIndex{0}};
    }
    for (MergedClaim& claim : parts.claims) {
        claim.id = claim_id(merge_hash(claim, parts.entities));
    }
    return KnowledgeGraph(std::move(parts));
}

// Each item is written where it goes: the lines of a long article are many.
template <class Items, class Write>
void append_list(std::string& line, std::string_view name, const Items& items, Write write) {
    line += ",\"" + std::string(name) + "\":[";
    const char* between = "";
    for (const auto& item : items) {
        line += std::exchange(between, ",") + write(item);
    }
    line += ']';
}

std::string json_string(std::string_view text) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
    return {buffer.GetString(), buffer.GetSize()};
}

void append_number(std::string& line, std::string_view name, std::uint32_t number) {
    line += ",\"" + std::string(name) + "\":" + std::to_string(number);
}

void read_entities(const JsonValue& line, LineNames& names, ArticleRecord& record) {
    std::vector<std::string> owners;
    for (const JsonValue& item : line["entities"].items()) {
        owners.push_back(read_owner(item));
        Entity entity = read_entity(item, names);
        if (!names.entities.add(entity.id)) {
            item.refuse("two entities of the id \"" + entity.id + "\"");
        }
        entity.id.clear();
        entity.documents.clear();
        record.entities.push_back(std::move(entity));
    }
    try {
        link_owners(owners, names, record.entities);
    } catch (const Error& error) {
        line.refuse(error.what());  // which names the line
    }
}

// Quotes are verbatim, always: a line whose evidence is not in its text was tampered with.
void read_claims(const JsonValue& line, const LineNames& names, ArticleRecord& record) {
    const std::string& text = record.article.text;
    const ByteIndex bytes(text);
    for (const JsonValue& item : line["claims"].items()) {
        ClaimLine read = read_claim(item, names);
        if (read.claim.evidence.size() != 1) {
            item.refuse("a claim of one article has one evidence");
        }
        if (bytes.slice(text, read.claim.evidence[0].span) != read.quotes[0]) {
            item.refuse("the text of an evidence is not in the article at its place");
        }
        read.claim.id.clear();
        record.claims.push_back(std::move(read.claim));
    }
}

// Only those that were met.
void append_flaws(std::string& line, const FlawCounts& flaws) {
    std::string members;
    for (std::size_t i = 0; i < text_flaws; ++i) {
        const auto flaw = static_cast<TextFlaw>(i);
        if (flaws[flaw] > 0) {
            append_number(members, std::string(name_of(flaw)), flaws[flaw]);
        }
    }
    line += members.empty() ? "" : ",\"flaws\":{" + members.substr(1) + "}";
}

// Absent ones are none, and all of them in lines of earlier versions.
FlawCounts read_flaws(const JsonValue& line) {
    FlawCounts flaws;
    for (std::size_t i = 0; line.has("flaws") && i < text_flaws; ++i) {
        const auto flaw = static_cast<TextFlaw>(i);
        const std::string name(name_of(flaw));
        flaws.add(flaw, line["flaws"].has(name) ? line["flaws"][name].number() : 0);
    }
    return flaws;
}

ArticleRecord read_article_record(const JsonValue& line) {
    ArticleRecord record;
    record.article = read_article(line["article"]);
    LineNames names;
    names.documents.add(record.article.document);
    record.sentences = line["sentences"].number();
    record.foreign_sentences = line["foreign_sentences"].number();
    record.replaced_bytes = line["replaced_bytes"].number();
    record.flaws = read_flaws(line);
    read_entities(line, names, record);
    read_claims(line, names, record);
    for (const JsonValue& item : line["relations"].items()) {
        record.relations.push_back(read_relation(item));
    }
    return record;
}

}  // namespace

std::string write_partial(const ArticleRecord& record, std::string_view engine) {
    const KnowledgeGraph graph = graph_of(record);
    std::string line = "{\"article\":" + article_line(graph.articles()[0]);
    append_list(line, "entities", graph.entities(), [&](const Entity& entity) {
        return entity_line(graph, entity);
    });
    append_list(line, "claims", graph.claims(), [&](const MergedClaim& claim) {
        return claim_line(graph, claim);
    });
    append_list(line, "relations", record.relations, relation_line);
    append_number(line, "sentences", record.sentences);
    append_number(line, "foreign_sentences", record.foreign_sentences);
    append_number(line, "replaced_bytes", record.replaced_bytes);
    append_flaws(line, record.flaws);
    if (!engine.empty()) {
        line += ",\"engine\":" + json_string(engine);
    }
    line += '}';
    return line;
}

std::string write_partial(const Skipped& skipped) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    const auto write = [&](std::string_view text) {
        writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
    };
    writer.StartObject();
    write("skipped");
    writer.StartObject();
    write("document");
    write(skipped.document);
    write("reason");
    write(skipped.reason);
    writer.EndObject();
    writer.EndObject();
    return {buffer.GetString(), buffer.GetSize()};
}

std::variant<ArticleRecord, Skipped> read_partial(
    std::string_view line, const std::string& where, std::string* engine) {
    const JsonLine json(line, where);
    const JsonValue root = json.root();
    if (root.has("skipped")) {
        const JsonValue skipped = root["skipped"];
        return Skipped{
            .document = skipped["document"].text(), .reason = skipped["reason"].text()};
    }
    if (!root.has("article")) {
        root.refuse("neither an article nor a skipped one");
    }
    if (engine != nullptr) {
        *engine = root["engine"].text();
    }
    return read_article_record(root);
}

}  // namespace newsgraph
