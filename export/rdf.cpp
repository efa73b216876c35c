#include "export/rdf.hpp"

#include "core/date.hpp"
#include "core/hash.hpp"
#include "export/direct_triples.hpp"
#include "export/namespaces.hpp"
#include "export/sentences.hpp"
#include "graph/lines.hpp"
#include "graph/relations.hpp"
#include "graph/sources.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

namespace newsgraph {

namespace {

std::string kg(std::string_view name) {
    return std::string{kg_namespace}.append(name);
}
std::string rdf(std::string_view name) {
    return std::string{rdf_namespace}.append(name);
}
std::string rdfs(std::string_view name) {
    return std::string{rdfs_namespace}.append(name);
}
std::string skos(std::string_view name) {
    return std::string{skos_namespace}.append(name);
}
std::string prov(std::string_view name) {
    return std::string{prov_namespace}.append(name);
}
std::string oa(std::string_view name) {
    return std::string{oa_namespace}.append(name);
}
std::string schema(std::string_view name) {
    return std::string{schema_namespace}.append(name);
}

RdfTerm kg_term(std::string_view name) {
    return make_iri(kg_namespace, name);
}
RdfTerm iri(std::string_view text) {
    return make_iri(text, "");
}

std::string thing(std::string_view kind, std::string_view name) {
    return fmt::format("{}{}/{}", thing_namespace, kind, percent_encode(name));
}
std::string entity_iri(const Entity& entity) {
    return thing("entity", entity.id);
}
std::string claim_iri(const MergedClaim& claim) {
    return thing("claim", claim.id);
}
std::string article_iri(const SourceArticle& article) {
    return thing("article", article.document);
}

// "planned" -> kg:Planned, the individual; properties and relations begin in lower case.
RdfTerm individual(std::string_view name) {
    std::string term{name};
    term[0] = static_cast<char>(term[0] - 'a' + 'A');
    return kg_term(term);
}

// The type of individuals in the vocabulary that most people know. A class ("attack drones")
// has none: schema:Product would say that it is one product.
std::string_view schema_class(const Entity& entity) {
    using enum EntityType;
    static constexpr std::array<std::pair<EntityType, std::string_view>, 10> classes{{
        {person, "Person"},
        {country, "Country"},
        {place, "Place"},
        {facility, "Place"},
        {weapon, "Product"},
        {vehicle, "Product"},
        {product, "Product"},
        {event, "Event"},
        {document, "CreativeWork"},
        {law, "Legislation"},
    }};
    if (entity.generic) {
        return "";
    }
    const auto* found =
        std::ranges::find(classes, entity.type, &decltype(classes)::value_type::first);
    if (found != classes.end()) {
        return found->second;
    }
    return is_organization(entity.type) ? "Organization" : "";
}

// Writes one graph; its functions are named after what they describe.
class Describer {
  public:
    Describer(const KnowledgeGraph& graph, bool graphs)
        : graph_{graph}, direct_{graph}, graphs_{graphs} {}

    void article(const SourceArticle& article);
    void entity(const Entity& entity);
    void claim(ClaimIndex index);
    RdfDataset take() && { return std::move(out_); }

  private:
    void add_date(const std::string& subject, const std::string& property, const std::string&);
    void period(const std::string& subject, std::string_view iso);
    std::string value(const Literal& literal);
    std::optional<std::string> term(const GraphTerm& term);
    void direct(const MergedClaim& claim, const std::string& predicate);
    void sources(const MergedClaim& claim);
    void evidence(const MergedClaim& claim, const Evidence& evidence);
    void selectors(const std::string& subject, const Evidence& evidence);

    const KnowledgeGraph& graph_;
    DirectTriples direct_;
    bool graphs_;
    RdfDataset out_;
};

void Describer::add_date(
    const std::string& subject, const std::string& property, const std::string& iso) {
    if (const auto date = parse_iso_date(iso)) {
        out_.add(subject, property, make_date(*date));
    }
}

// "2022-08" -> kg:date "2022-08"^^xsd:gYearMonth and its first and last day, which SPARQL can
// compare with other dates; "2022-07/2022-08" has only those.
void Describer::period(const std::string& subject, std::string_view iso) {
    const std::size_t slash = iso.find('/');
    const auto begin = parse_iso_date(iso.substr(0, slash));
    const auto end =
        slash == std::string_view::npos ? begin : parse_iso_date(iso.substr(slash + 1));
    if (begin) {
        out_.add(subject, kg("earliest"), make_date(begin->first_day()));
    }
    if (end) {
        out_.add(subject, kg("latest"), make_date(end->last_day()));
    }
    if (begin && slash == std::string_view::npos) {
        out_.add(subject, kg("date"), make_date(*begin));
    }
}

void Describer::article(const SourceArticle& article) {
    const std::string subject = article_iri(article);
    out_.enter(graphs_ ? subject : "");
    out_.add(subject, rdf("type"), iri(schema("NewsArticle")));
    out_.add(subject, schema("identifier"), make_text(article.document));
    if (!article.title.empty()) {
        out_.add(subject, schema("headline"), make_english(article.title));
    }
    add_date(subject, schema("datePublished"), article.published);
    const bool titled = !article.title.empty();
    const std::string& label = titled ? article.title : article.document;
    out_.add(subject, rdfs("label"), titled ? make_english(label) : make_text(label));
    if (const std::string name = outlet_of(article); !name.empty()) {
        const std::string outlet = thing("outlet", name);
        out_.add(subject, schema("publisher"), iri(outlet));
        out_.add(outlet, rdf("type"), iri(schema("Organization")));
        out_.add(outlet, schema("name"), make_text(name));
        out_.add(outlet, rdfs("label"), make_text(name));
    }
    if (!article.url.empty()) {
        const auto url = web_iri(article.url);
        out_.add(subject, schema("url"), url ? iri(*url) : make_text(article.url));
    }
    if (!article.language.empty()) {
        out_.add(subject, schema("inLanguage"), make_text(article.language));
    }
    out_.enter("");
}

void Describer::entity(const Entity& entity) {
    const std::string subject = entity_iri(entity);
    out_.add(subject, rdf("type"), kg_term(name_of(entity.type)));
    if (const std::string_view known = schema_class(entity); !known.empty()) {
        out_.add(subject, rdf("type"), iri(schema(known)));
    }
    out_.add(subject, kg("generic"), make_boolean(entity.generic));
    out_.add(subject, kg("kind"), make_text(kind_of(entity)));
    if (entity.of) {
        out_.add(subject, kg("of"), iri(entity_iri(graph_[*entity.of])));
    }
    out_.add(subject, rdfs("label"), make_english(entity.label));
    out_.add(subject, skos("prefLabel"), make_english(entity.label));
    for (const std::string& alias : entity.aliases) {
        out_.add(subject, skos("altLabel"), make_english(alias));
    }
    if (!entity.wikidata.empty()) {
        const std::string item = percent_encode(entity.wikidata);
        out_.add(subject, skos("exactMatch"), make_iri(wikidata_namespace, item));
    }
    out_.add(subject, kg("mentions"), make_integer(entity.mentions));
    for (const ArticleIndex article : entity.documents) {
        out_.add(subject, kg("mentionedIn"), iri(article_iri(graph_[article])));
    }
}

// A literal is a thing of its own, named by its content: equal amounts are one, bounds have
// room.
std::string Describer::value(const Literal& literal) {
    const std::string content = fmt::format(
        "{}\n{}\n{}\n{}\n{}\n{}",
        name_of(literal.type),
        literal.text,
        literal.unit,
        literal.iso,
        literal.min ? fmt::format("{}", *literal.min) : "",
        literal.max ? fmt::format("{}", *literal.max) : "");
    std::string subject = thing("value", fmt::format("v-{:016x}", fnv1a(content)));
    out_.add(subject, rdf("type"), individual(name_of(literal.type)));
    out_.add(subject, rdf("value"), make_english(literal.text));
    out_.add(subject, rdfs("label"), make_english(literal.text));
    if (literal.min && std::isfinite(*literal.min)) {
        out_.add(subject, kg("min"), make_decimal(*literal.min));
    }
    if (literal.max && std::isfinite(*literal.max)) {
        out_.add(subject, kg("max"), make_decimal(*literal.max));
    }
    if (!literal.unit.empty()) {
        out_.add(subject, kg("unit"), make_text(literal.unit));
    }
    period(subject, literal.iso);
    return subject;
}

std::optional<std::string> Describer::term(const GraphTerm& term) {
    if (const auto* entity = std::get_if<EntityIndex>(&term)) {
        return entity_iri(graph_[*entity]);
    }
    if (const auto* literal = std::get_if<Literal>(&term)) {
        return value(*literal);
    }
    return std::nullopt;
}

std::string predicate_iri(const MergedClaim& claim) {
    if (!claim.relation.empty()) {
        return kg(percent_encode(claim.relation));
    }
    std::string words = claim.predicate;
    std::ranges::replace(words, ' ', '_');
    return std::string{open_namespace} + percent_encode(words);
}

// The only statements that assert what articles say, and they leave out all that is hedged.
void Describer::direct(const MergedClaim& claim, const std::string& predicate) {
    if (!DirectTriples::asserts(claim)) {
        return;
    }
    const std::string subject = entity_iri(graph_[*claim.subject]);
    if (const auto object = term(claim.object)) {
        out_.add(subject, predicate, iri(*object));
        // Which end of a meeting is the subject is our choice; both are asked for.
        if (is_mutual(claim, graph_.relations(), graph_.entities())) {
            out_.add(*object, predicate, iri(subject));
        }
    }
    for (const GraphTerm& recipient : recipients(claim)) {
        if (std::holds_alternative<EntityIndex>(recipient)
            && direct_.may_name(claim, recipient)) {
            out_.add(subject, predicate + "_to", iri(*term(recipient)));
        }
    }
}

void Describer::sources(const MergedClaim& claim) {
    const std::string subject = claim_iri(claim);
    bool own_voice = false;
    std::string first;
    std::string last;
    for (const Evidence& item : claim.evidence) {
        const SourceArticle& article = graph_[item.article];
        out_.add(subject, schema("appearance"), iri(article_iri(article)));
        own_voice = own_voice || item.speakers.empty();
        if (!article.published.empty()) {
            first = first.empty() ? article.published : std::min(first, article.published);
            last = std::max(last, article.published);
        }
    }
    out_.add(subject, kg("inOwnVoice"), make_boolean(own_voice));
    out_.add(subject, kg("articles"), make_integer(claim.articles));
    out_.add(subject, kg("independentSources"), make_integer(claim.independent_sources));
    add_date(subject, kg("firstReported"), first);
    add_date(subject, kg("lastReported"), last);
}

void Describer::claim(ClaimIndex index) {
    const MergedClaim& claim = graph_[index];
    const std::string subject = claim_iri(claim);
    const std::string predicate = predicate_iri(claim);
    out_.add(subject, rdf("type"), kg_term("Claim"));
    out_.add(subject, rdf("type"), iri(schema("Claim")));
    out_.add(subject, rdf("type"), iri(rdf("Statement")));
    out_.add(subject, rdfs("label"), make_english(sentence(graph_, Statement{{index}})));
    if (claim.subject) {
        out_.add(subject, rdf("subject"), iri(entity_iri(graph_[*claim.subject])));
    }
    out_.add(subject, rdf("predicate"), iri(predicate));
    if (const auto object = term(claim.object)) {
        out_.add(subject, rdf("object"), iri(*object));
    }
    out_.add(subject, kg("predicate"), make_english(claim.predicate));
    for (const MergedQualifier& qualifier : claim.qualifiers) {
        if (const auto object = term(qualifier.value)) {
            out_.add(subject, kg(name_of(qualifier.role)), iri(*object));
        }
    }
    out_.add(subject, kg("polarity"), individual(name_of(claim.polarity)));
    out_.add(subject, kg("status"), individual(name_of(claim.status)));
    out_.add(subject, kg("confidence"), make_decimal(claim.confidence));
    for (const EntityIndex speaker : claim.speakers) {
        out_.add(subject, prov("wasAttributedTo"), iri(entity_iri(graph_[speaker])));
    }
    for (const ClaimIndex other : claim.conflicts) {
        out_.add(subject, kg("conflictsWith"), iri(claim_iri(graph_[other])));
    }
    sources(claim);
    direct(claim, predicate);
    for (const Evidence& item : claim.evidence) {
        evidence(claim, item);
    }
}

// Named by what it is evidence of and where it stands, so that adding articles renames nothing.
void Describer::evidence(const MergedClaim& claim, const Evidence& evidence) {
    const SourceArticle& article = graph_[evidence.article];
    const std::uint64_t place = fnv1a(fmt::format(
        "{}\n{}\n{}\n{}",
        article.document,
        evidence.span.begin,
        evidence.predicate_span.begin,
        evidence.rule));
    const std::string subject = thing("evidence", fmt::format("{}-{:016x}", claim.id, place));
    out_.add(claim_iri(claim), oa("hasTarget"), iri(subject));
    out_.enter(graphs_ ? article_iri(article) : "");
    out_.add(subject, rdf("type"), kg_term("Evidence"));
    out_.add(subject, rdf("type"), iri(oa("SpecificResource")));
    out_.add(subject, oa("hasSource"), iri(article_iri(article)));
    out_.add(subject, kg("sentence"), make_integer(evidence.sentence));
    out_.add(subject, kg("confidence"), make_decimal(evidence.confidence));
    out_.add(subject, kg("rule"), make_text(evidence.rule));
    const std::string_view words = graph_.words(evidence.article, evidence.predicate_span);
    out_.add(subject, kg("predicate"), make_english(words));
    for (const EntityIndex speaker : evidence.speakers) {
        out_.add(subject, prov("wasAttributedTo"), iri(entity_iri(graph_[speaker])));
    }
    if (!evidence.speakers.empty()) {
        const Entity& nearest = graph_[evidence.speakers.front()];
        out_.add(subject, kg("nearestSpeaker"), iri(entity_iri(nearest)));
    }
    period(subject, evidence.time);
    selectors(subject, evidence);
    out_.enter("");
}

void Describer::selectors(const std::string& subject, const Evidence& evidence) {
    const std::string position = subject + "-position";
    const std::string quote = subject + "-quote";
    out_.add(subject, oa("hasSelector"), iri(position));
    out_.add(subject, oa("hasSelector"), iri(quote));
    out_.add(position, rdf("type"), iri(oa("TextPositionSelector")));
    out_.add(position, oa("start"), make_integer(evidence.span.begin));
    out_.add(position, oa("end"), make_integer(evidence.span.end));
    out_.add(quote, rdf("type"), iri(oa("TextQuoteSelector")));
    out_.add(quote, oa("exact"), make_english(graph_.quote(evidence)));
}

}  // namespace

RdfDataset make_statements(const KnowledgeGraph& graph, bool graphs) {
    Describer describer{graph, graphs};
    for (const SourceArticle& article : graph.articles()) {
        describer.article(article);
    }
    for (const Entity& entity : graph.entities()) {
        describer.entity(entity);
    }
    for (std::uint32_t i = 0; i < graph.claims().size(); ++i) {
        describer.claim(ClaimIndex{i});
    }
    RdfDataset dataset = std::move(describer).take();
    dataset.sort();
    return dataset;
}

}  // namespace newsgraph
