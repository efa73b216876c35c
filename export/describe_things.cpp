#include "export/describe_things.hpp"

#include "core/date.hpp"
#include "core/hash.hpp"
#include "graph/lines.hpp"
#include "graph/sources.hpp"

#include <cmath>
#include <fmt/format.h>
#include <variant>

namespace newsgraph {

namespace {

// A date or period by its first and last day, which SPARQL can compare with other dates; how
// exact it is shows in how far they are apart.
void add_period(RdfDescription& out, RdfNames& names, std::string_view iso) {
    const std::size_t slash = iso.find('/');
    const auto begin = parse_iso_date(iso.substr(0, slash));
    const auto end =
        slash == std::string_view::npos ? begin : parse_iso_date(iso.substr(slash + 1));
    if (begin) {
        out.add(names.term("earliest"), make_date(begin->first_day()));
    }
    if (end) {
        out.add(names.term("latest"), make_date(end->last_day()));
    }
}

std::string outlet_iri(const RdfNames& names, std::string_view outlet) {
    return names.thing("outlet", outlet);
}

}  // namespace

RdfTerm iri_term(std::string_view iri) {
    return {RdfKind::iri, std::string{iri}};
}

std::string iri_of(const RdfNames& names, const Entity& entity) {
    return names.thing("entity", entity.id);
}

std::string iri_of(const RdfNames& names, const MergedClaim& claim) {
    return names.thing("claim", claim.id);
}

std::string iri_of(const RdfNames& names, const SourceArticle& article) {
    return names.thing("article", article.document);
}

std::uint64_t key_of(const Literal& literal) {
    return fnv1a(fmt::format(
        "{}\n{}\n{}\n{}\n{}\n{}",
        name_of(literal.type),
        literal.text,
        literal.unit,
        literal.iso,
        literal.min ? fmt::format("{}", *literal.min) : "",
        literal.max ? fmt::format("{}", *literal.max) : ""));
}

std::string iri_of(const RdfNames& names, const Literal& literal) {
    return names.thing("value", fmt::format("v-{:016x}", key_of(literal)));
}

std::optional<std::string> iri_of(
    const RdfNames& names, const KnowledgeGraph& graph, const GraphTerm& term) {
    if (const auto* entity = std::get_if<EntityIndex>(&term)) {
        return iri_of(names, graph[*entity]);
    }
    if (const auto* literal = literal_in(term)) {
        return iri_of(names, *literal);
    }
    return std::nullopt;
}

std::string_view predicate_of(RdfNames& names, const MergedClaim& claim) {
    return claim.relation.empty() ? names.open(claim.predicate) : names.term(claim.relation);
}

std::string value_name(std::string_view name) {
    std::string out{name};
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

RdfDescription describe(RdfNames& names, const SourceArticle& article) {
    RdfDescription out{iri_of(names, article)};
    const auto schema = [&](std::string_view name) {
        return names.other(schema_namespace, name);
    };
    out.add(names.type(), iri_term(schema("NewsArticle")));
    out.add(
        names.label(),
        article.title.empty() ? make_text(article.document) : make_english(article.title));
    out.add(schema("identifier"), make_text(article.document));
    if (const auto date = parse_iso_date(article.published)) {
        out.add(schema("datePublished"), make_date(*date));
    }
    if (const std::string outlet = outlet_of(article); !outlet.empty()) {
        out.add(schema("publisher"), iri_term(outlet_iri(names, outlet)));
    }
    if (!article.author.empty()) {
        out.add(schema("author"), make_text(article.author));
    }
    if (!article.url.empty()) {
        const auto url = web_iri(article.url);
        out.add(schema("url"), url ? iri_term(*url) : make_text(article.url));
    }
    if (!article.language.empty()) {
        out.add(schema("inLanguage"), make_text(article.language));
    }
    return out;
}

RdfDescription describe_outlet(RdfNames& names, const std::string& outlet) {
    RdfDescription out{outlet_iri(names, outlet)};
    out.add(names.type(), iri_term(names.other(schema_namespace, "NewsMediaOrganization")));
    out.add(names.label(), make_text(outlet));
    return out;
}

RdfDescription describe(RdfNames& names, const KnowledgeGraph& graph, const Entity& entity) {
    RdfDescription out{iri_of(names, entity)};
    out.add(names.type(), iri_term(names.term(name_of(entity.type))));
    out.add(names.label(), make_english(entity.label));
    for (const std::string& alias : entity.aliases) {
        out.add(names.other(skos_namespace, "altLabel"), make_english(alias));
    }
    if (!entity.wikidata.empty()) {
        out.add(
            names.other(skos_namespace, "exactMatch"),
            make_iri(wikidata_namespace, percent_encode(entity.wikidata)));
    }
    out.add(names.term("kind"), make_text(kind_of(entity)));
    if (entity.of) {
        out.add(names.term("of"), iri_term(iri_of(names, graph[*entity.of])));
    }
    out.add(names.term("mentions"), make_integer(entity.mentions));
    for (const ArticleIndex article : entity.documents) {
        out.add(names.term("mentionedIn"), iri_term(iri_of(names, graph[article])));
    }
    return out;
}

RdfDescription describe(RdfNames& names, const Literal& literal) {
    RdfDescription out{iri_of(names, literal)};
    out.add(names.type(), iri_term(names.term(value_name(name_of(literal.type)))));
    out.add(names.label(), make_english(literal.text));
    if (literal.min && std::isfinite(*literal.min)) {
        out.add(names.term("min"), make_decimal(*literal.min));
    }
    if (literal.max && std::isfinite(*literal.max)) {
        out.add(names.term("max"), make_decimal(*literal.max));
    }
    if (!literal.unit.empty()) {
        out.add(names.term("unit"), make_text(literal.unit));
    }
    add_period(out, names, literal.iso);
    return out;
}

}  // namespace newsgraph
