#include "export/describe_claims.hpp"

#include "core/date.hpp"
#include "core/hash.hpp"
#include "export/describe_things.hpp"
#include "export/relation_roles.hpp"
#include "export/sentences.hpp"
#include "graph/relations.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace newsgraph {

ClaimDescriber::ClaimDescriber(const KnowledgeGraph& graph, RdfNames& names)
    : graph_{graph}, names_{names} {
    for (const SourceArticle& article : graph.articles()) {
        document_keys_.push_back(fnv1a(article.document));
    }
    for (std::uint32_t i = 0; i < graph.claims().size(); ++i) {
        const MergedClaim& claim = graph[ClaimIndex{i}];
        if (claim.polarity != Polarity::denied) {
            continue;
        }
        for (const Evidence& evidence : claim.evidence) {
            if (!evidence.speakers.empty()) {
                denials_.push_back(
                    {sentence_key(evidence), ClaimIndex{i}, evidence.speakers.front()});
            }
        }
    }
    std::ranges::sort(denials_);
}

std::uint64_t ClaimDescriber::sentence_key(const Evidence& evidence) const {
    const auto place = fmt::format("\n{}", evidence.span.begin);
    return fnv1a(place, document_keys_[static_cast<std::size_t>(evidence.article)]);
}

RdfDescription ClaimDescriber::claim(ClaimIndex index) {
    const MergedClaim& claim = graph_[index];
    RdfDescription out{iri_of(names_, claim)};
    out.add(names_.type(), iri_term(names_.term("Claim")));
    out.add(names_.label(), make_english(newsgraph::sentence(graph_, Statement{{index}})));
    out.add(names_.term("relation"), iri_term(predicate_of(names_, claim)));
    ends(out, claim);
    for (const MergedQualifier& qualifier : claim.qualifiers) {
        if (const auto value = iri_of(names_, graph_, qualifier.value)) {
            out.add(names_.term(name_of(qualifier.role)), iri_term(*value));
        }
    }
    out.add(
        names_.term("polarity"), iri_term(names_.term(value_name(name_of(claim.polarity)))));
    out.add(names_.term("status"), iri_term(names_.term(value_name(name_of(claim.status)))));
    out.add(names_.term("confidence"), make_decimal(claim.confidence));
    // A claim that is denied points at those that it denies.
    if (claim.polarity == Polarity::denied) {
        for (const ClaimIndex other : claim.conflicts) {
            out.add(names_.term(denies_relation), iri_term(iri_of(names_, graph_[other])));
        }
    }
    add_own_denials(out, claim);
    sources(out, claim);
    for (const Evidence& item : claim.evidence) {
        out.add(names_.term("evidence"), iri_term(evidence_iri(claim, item)));
    }
    return out;
}

void ClaimDescriber::add_role(
    RdfDescription& out, std::string_view role, std::string_view iri) {
    if (!role.empty()) {
        out.add(names_.term(role), iri_term(iri));
    }
}

// By what they are in every claim, and by what they are in claims of this relation.
void ClaimDescriber::ends(RdfDescription& out, const MergedClaim& claim) {
    const RelationRoles roles = roles_of(claim.relation);
    if (claim.subject) {
        const std::string iri = iri_of(names_, graph_[*claim.subject]);
        out.add(names_.term("subject"), iri_term(iri));
        add_role(out, roles.subject, iri);
    }
    if (const auto object = iri_of(names_, graph_, claim.object)) {
        out.add(names_.term("object"), iri_term(*object));
        // "Iran agreed on the deal": the deal is no party to it.
        const bool has_role =
            !roles.are_one() || is_mutual(claim, graph_.relations(), graph_.entities());
        add_role(out, has_role ? roles.object : "", *object);
    }
}

RdfDescription ClaimDescriber::own_denials(ClaimIndex index) {
    RdfDescription out{iri_of(names_, graph_[index])};
    add_own_denials(out, graph_[index]);
    return out;
}

// "Iran denied sending drones" is also somebody's denying; what is denied there is the claim
// that this sentence denies.
void ClaimDescriber::add_own_denials(RdfDescription& out, const MergedClaim& claim) {
    if (claim.relation != denies_relation || !claim.subject) {
        return;
    }
    for (const Evidence& evidence : claim.evidence) {
        const std::uint64_t key = sentence_key(evidence);
        auto denial = std::ranges::lower_bound(denials_, key, {}, &Denial::sentence);
        for (; denial != denials_.end() && denial->sentence == key; ++denial) {
            if (denial->speaker == *claim.subject) {
                const std::string iri = iri_of(names_, graph_[denial->claim]);
                add_role(out, roles_of(claim.relation).object, iri);
            }
        }
    }
}

void ClaimDescriber::sources(RdfDescription& out, const MergedClaim& claim) {
    bool own_voice = false;
    std::string_view first;
    for (const Evidence& item : claim.evidence) {
        const SourceArticle& article = graph_[item.article];
        out.add(
            names_.other(schema_namespace, "appearance"), iri_term(iri_of(names_, article)));
        own_voice = own_voice || item.speakers.empty();
        const bool is_first = first.empty() || article.published < first;
        first = is_first && !article.published.empty() ? article.published : first;
    }
    out.add(names_.term("inOwnVoice"), make_boolean(own_voice));
    out.add(names_.term("independentSources"), make_integer(claim.independent_sources));
    if (const auto date = parse_iso_date(first)) {
        out.add(names_.term("firstReported"), make_date(*date));
    }
}

// Named by what it is evidence of and where it stands, so that adding articles renames nothing.
std::string ClaimDescriber::evidence_iri(
    const MergedClaim& claim, const Evidence& evidence) const {
    const auto where = fmt::format(
        "\n{}\n{}\n{}",
        evidence.span.begin,
        evidence.predicate_span.begin,
        evidence.rule.str());
    const std::uint64_t place =
        fnv1a(where, document_keys_[static_cast<std::size_t>(evidence.article)]);
    return names_.thing("evidence", fmt::format("{}-{:016x}", claim.id.view(), place));
}

std::vector<RdfDescription> ClaimDescriber::evidence(const MergedClaim& claim) {
    std::vector<RdfDescription> all;
    for (const Evidence& item : claim.evidence) {
        RdfDescription out{evidence_iri(claim, item)};
        out.add(names_.type(), iri_term(names_.term("Evidence")));
        const std::string_view words = graph_.words(item.article, item.predicate_span);
        out.add(names_.label(), make_english(words));
        const std::string key = fmt::format("s-{:016x}", sentence_key(item));
        out.add(names_.term("sentence"), iri_term(names_.thing("sentence", key)));
        out.add(names_.term("rule"), make_text(item.rule));
        for (std::size_t i = 0; i < item.speakers.size(); ++i) {
            const std::string_view says = i == 0
                                              ? names_.other(prov_namespace, "wasAttributedTo")
                                              : names_.term("relayedBy");
            out.add(says, iri_term(iri_of(names_, graph_[item.speakers[i]])));
        }
        out.sort();
        all.push_back(std::move(out));
    }
    std::ranges::sort(all, iri_comes_before, &RdfDescription::subject);
    const auto repeated =
        std::ranges::unique(all, std::ranges::equal_to{}, &RdfDescription::subject);
    all.erase(repeated.begin(), repeated.end());
    return all;
}

RdfDescription ClaimDescriber::sentence(const Evidence& evidence) {
    RdfDescription out{
        names_.thing("sentence", fmt::format("s-{:016x}", sentence_key(evidence)))};
    out.add(names_.type(), iri_term(names_.term("Sentence")));
    out.add(names_.label(), make_english(graph_.quote(evidence)));
    out.add(
        names_.other(schema_namespace, "isPartOf"),
        iri_term(iri_of(names_, graph_[evidence.article])));
    out.add(names_.other(oa_namespace, "start"), make_integer(evidence.span.begin));
    out.add(names_.other(oa_namespace, "end"), make_integer(evidence.span.end));
    out.sort();
    return out;
}

}  // namespace newsgraph
