// Lines to values. Whatever a line refers to must exist; whatever it counts must be countable.
#include "core/error.hpp"
#include "graph/lines.hpp"

#include <cmath>
#include <optional>

namespace newsgraph {

namespace {

template <class T>
T read_kind(const JsonValue& value) {
    const std::string_view name = value.name_view();
    const std::optional<T> kind = parse_kind<T>(name);
    if (!kind) {
        value.refuse("unknown kind \"" + std::string(name) + "\"");
    }
    return *kind;
}

template <class Index>
Index look_up(const JsonValue& name, const NameIndex& known) {
    const auto found = known.find(name.name_view());
    if (!found) {
        name.refuse("\"" + name.text() + "\" is not among the names read before");
    }
    return Index{*found};
}

EntityIndex read_reference(const JsonValue& value, const LineNames& names) {
    return look_up<EntityIndex>(value["id"], names.entities);
}

Literal read_literal(const JsonValue& value) {
    Literal literal;
    literal.type = read_kind<LiteralType>(value["type"]);
    literal.text = value["literal"].text();
    literal.min = value["min"].real();
    literal.max = value["max"].real();
    literal.unit = value["unit"].text();
    literal.iso = value["iso"].text();
    return literal;
}

GraphTerm read_term(const JsonValue& value, const LineNames& names) {
    if (value.is_null()) {
        return {};
    }
    if (value.has("id")) {
        return read_reference(value, names);
    }
    return read_literal(value);
}

ClaimId read_claim_id(const JsonValue& value) {
    const std::string_view id = value.name_view();
    if (id.size() > ClaimId::longest) {
        value.refuse("no id of a claim: \"" + std::string(id) + '"');
    }
    return ClaimId(id);
}

CodePoints checked(const JsonValue& where, CodePoints span) {
    if (span.end < span.begin) {
        where.refuse("a span ends before it begins");
    }
    return span;
}

CodePoints read_span(const JsonValue& value) {
    const std::vector<JsonValue> ends = value.items();
    if (ends.empty()) {
        return {};
    }
    if (ends.size() != 2) {
        value.refuse("a span has two ends");
    }
    return checked(value, {.begin = ends[0].number(), .end = ends[1].number()});
}

double read_confidence(const JsonValue& value) {
    const double confidence = value.real().value_or(0);
    if (!(confidence >= 0 && confidence <= 1)) {
        value.refuse("a confidence is between 0 and 1");
    }
    return confidence;
}

std::vector<EntityIndex> read_speakers(const JsonValue& value, const LineNames& names) {
    std::vector<EntityIndex> speakers;
    for (const JsonValue& speaker : value.items()) {
        speakers.push_back(read_reference(speaker, names));
    }
    return speakers;
}

Evidence read_evidence(const JsonValue& value, const LineNames& names) {
    Evidence evidence;
    evidence.article = look_up<ArticleIndex>(value["document"], names.documents);
    evidence.sentence = value["sentence"].number();
    evidence.span =
        checked(value, {.begin = value["start"].number(), .end = value["end"].number()});
    const JsonValue spans = value["spans"];
    evidence.subject_span = read_span(spans["subject"]);
    evidence.predicate_span = read_span(spans["predicate"]);
    evidence.object_span = read_span(spans["object"]);
    evidence.speakers = read_speakers(value["attributed_to"], names);
    evidence.time = value["time"].text_view();
    evidence.rule = value["rule"].text_view();
    evidence.confidence = read_confidence(value["confidence"]);
    return evidence;
}

MergedQualifier read_qualifier(
    const JsonValue& value, const LineNames& names, std::size_t evidence_size) {
    MergedQualifier qualifier;
    qualifier.role = read_kind<Role>(value["role"]);
    qualifier.value = read_term(value["value"], names);
    for (const JsonValue& index : value["evidence"].items()) {
        qualifier.evidence.push_back(index.number());
        if (qualifier.evidence.back() >= evidence_size) {
            index.refuse("a qualifier names an evidence that is not there");
        }
    }
    return qualifier;
}

// Says what a claim refers to before it is looked up, for each look-up waits for memory.
void expect_entity(const JsonValue& value, const LineNames& names) {
    if (!value.is_null()) {
        names.entities.expect(value["id"].text_view());
    }
}

std::vector<std::string> read_texts(const JsonValue& value) {
    std::vector<std::string> texts;
    for (const JsonValue& text : value.items()) {
        texts.push_back(text.text());
    }
    return texts;
}

}  // namespace

SourceArticle read_article(const JsonValue& line) {
    SourceArticle article;
    article.document = line["document"].name();
    article.title = line["title"].text();
    article.published = line["published"].text();
    article.publisher = line["publisher"].text();
    article.author = line.has("author") ? line["author"].text() : "";  // older lines have none
    article.url = line["url"].text();
    article.language = line["language"].text();
    article.text = line["text"].text();
    return article;
}

Entity read_entity(const JsonValue& line, const LineNames& names) {
    Entity entity;
    entity.id = line["id"].name();
    entity.label = line["label"].text();
    entity.type = read_kind<EntityType>(line["type"]);
    entity.generic = line["generic"].truth();
    entity.unnamed = line.has("kind") && line["kind"].text_view() == "unnamed";
    entity.aliases = read_texts(line["aliases"]);
    entity.wikidata = line["wikidata"].text();
    entity.mentions = line["mentions"].number();
    for (const JsonValue& document : line["documents"].items()) {
        entity.documents.push_back(look_up<ArticleIndex>(document, names.documents));
    }
    return entity;
}

std::string read_owner(const JsonValue& line) {
    return line.has("of") ? line["of"]["id"].name() : std::string();
}

void link_owners(
    const std::vector<std::string>& owners,
    const LineNames& names,
    std::vector<Entity>& entities) {
    for (std::size_t i = 0; i < owners.size(); ++i) {
        if (owners[i].empty()) {
            continue;
        }
        const auto owner = names.entities.find(owners[i]);
        if (!owner) {
            throw Error("an entity is of \"" + owners[i] + "\", which is not there");
        }
        entities[i].of = EntityIndex{*owner};
    }
}

Relation read_relation(const JsonValue& line) {
    Relation relation;
    relation.id = line["id"].name();
    relation.symmetric = line["symmetric"].truth();
    relation.phrase = line["phrase"].text();
    return relation;
}

ClaimLine read_claim(const JsonValue& line, const LineNames& names) {
    const std::vector<JsonValue> qualifiers = line["qualifiers"].items();
    const std::vector<JsonValue> evidence = line["evidence"].items();
    expect_entity(line["subject"], names);
    expect_entity(line["object"], names);
    for (const JsonValue& qualifier : qualifiers) {
        expect_entity(qualifier["value"], names);
    }
    for (const JsonValue& one : evidence) {
        names.documents.expect(one["document"].text_view());
    }
    ClaimLine read;
    MergedClaim& claim = read.claim;
    claim.id = read_claim_id(line["id"]);
    if (line.has("subject")) {
        claim.subject = read_reference(line["subject"], names);
    }
    claim.relation = line["relation"].text_view();
    claim.predicate = line["predicate"].text();
    claim.object = read_term(line["object"], names);
    claim.polarity = read_kind<Polarity>(line["polarity"]);
    claim.status = read_kind<Status>(line["status"]);
    claim.speakers = read_speakers(line["attributed_to"], names);
    claim.confidence = read_confidence(line["confidence"]);
    claim.articles = line["articles"].number();
    claim.independent_sources = line["independent_sources"].number();
    read.conflicts = read_texts(line["conflicts_with"]);
    for (const JsonValue& one : evidence) {
        claim.evidence.push_back(read_evidence(one, names));
        read.quotes.push_back(one["text"].text_view());
    }
    for (const JsonValue& qualifier : qualifiers) {
        claim.qualifiers.push_back(read_qualifier(qualifier, names, claim.evidence.size()));
    }
    return read;
}

}  // namespace newsgraph
