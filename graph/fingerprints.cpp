// A field that is forgotten here is not written when it changes: what is added to a value of
// core/record.hpp and to a file belongs here, too.
#include "graph/fingerprints.hpp"

#include "core/fingerprint.hpp"
#include "graph/relations.hpp"

#include <algorithm>
#include <bit>

namespace newsgraph {

namespace {

void add(double number, Fingerprint& out) {
    out.add(std::bit_cast<std::uint64_t>(number));
}

void add(const std::optional<double>& number, Fingerprint& out) {
    out.add(std::uint64_t{number ? 1U : 0U});
    add(number.value_or(0), out);
}

void add(CodePoints span, Fingerprint& out) {
    out.add(std::uint64_t{span.begin} << 32U | span.end);
}

std::uint64_t of_article(const SourceArticle& article, std::uint64_t seed) {
    Fingerprint out(seed);
    for (const std::string* field :
         {&article.document,
          &article.title,
          &article.published,
          &article.publisher,
          &article.author,
          &article.url,
          &article.language}) {
        out.add(*field);
    }
    return out.value();
}

// Without whose it is.
std::uint64_t of_own_fields(const Entity& entity, std::uint64_t seed) {
    Fingerprint out(seed);
    out.add(entity.id).add(entity.label).add(entity.wikidata);
    out.add(
        static_cast<std::uint64_t>(entity.type) << 2U | (entity.generic ? 1U : 0U)
        | (entity.unnamed ? 2U : 0U));
    return out.value();
}

std::uint64_t of_aliases(const Entity& entity) {
    Fingerprint out;
    for (const std::string& alias : entity.aliases) {
        out.add(alias);
    }
    return out.value();
}

// What a claim says, in the names of others.
class ClaimFields {
  public:
    ClaimFields(
        const KnowledgeGraph& graph,
        const std::vector<std::uint64_t>& texts,
        const std::vector<std::uint64_t>& names)
        : graph_(graph), texts_(texts), names_(names) {}

    std::uint64_t of(const MergedClaim& claim, std::uint64_t seed) const {
        Fingerprint out(seed);
        out.add(claim.id.view()).add(claim.relation.str()).add(claim.predicate);
        add(claim.subject ? GraphTerm(*claim.subject) : GraphTerm(), out);
        add(claim.object, out);
        out.add(std::uint64_t{claim.qualifiers.size()});
        for (const MergedQualifier& qualifier : claim.qualifiers) {
            add(qualifier, out);
        }
        out.add(
            static_cast<std::uint64_t>(claim.polarity) << 8U
            | static_cast<std::uint64_t>(claim.status));
        add(claim.speakers, out);
        newsgraph::add(claim.confidence, out);
        out.add(std::uint64_t{claim.articles} << 32U | claim.independent_sources);
        out.add(std::uint64_t{claim.conflicts.size()});
        for (const ClaimIndex other : claim.conflicts) {
            out.add(graph_[other].id.view());
        }
        for (const Evidence& evidence : claim.evidence) {
            add(evidence, out);
        }
        return out.value();
    }

  private:
    void add(EntityIndex entity, Fingerprint& out) const {
        out.add(names_[static_cast<std::size_t>(entity)]);
    }
    void add(const std::vector<EntityIndex>& entities, Fingerprint& out) const {
        out.add(std::uint64_t{entities.size()});
        for (const EntityIndex entity : entities) {
            add(entity, out);
        }
    }
    void add(const GraphTerm& term, Fingerprint& out) const {
        out.add(std::uint64_t{term.index()});
        if (const auto* entity = std::get_if<EntityIndex>(&term)) {
            add(*entity, out);
        } else if (const auto* literal = literal_in(term)) {
            out.add(static_cast<std::uint64_t>(literal->type));
            out.add(literal->text).add(literal->unit).add(literal->iso);
            newsgraph::add(literal->min, out);
            newsgraph::add(literal->max, out);
        }
    }
    void add(const MergedQualifier& qualifier, Fingerprint& out) const {
        out.add(static_cast<std::uint64_t>(qualifier.role));
        add(qualifier.value, out);
        out.add(std::uint64_t{qualifier.evidence.size()});
        for (const std::uint32_t evidence : qualifier.evidence) {
            out.add(std::uint64_t{evidence});
        }
    }
    void add(const Evidence& evidence, Fingerprint& out) const {
        out.add(texts_[static_cast<std::size_t>(evidence.article)]);
        out.add(std::uint64_t{evidence.sentence});
        for (const CodePoints span :
             {evidence.span,
              evidence.subject_span,
              evidence.predicate_span,
              evidence.object_span}) {
            newsgraph::add(span, out);
        }
        add(evidence.speakers, out);
        out.add(evidence.time.str()).add(evidence.rule.str());
        newsgraph::add(evidence.confidence, out);
    }

    const KnowledgeGraph& graph_;
    const std::vector<std::uint64_t>& texts_;
    const std::vector<std::uint64_t>& names_;
};

// What a sentence is made of beside the claim's own fields.
std::uint64_t of_sentence(
    const KnowledgeGraph& graph,
    const MergedClaim& claim,
    const std::vector<std::uint64_t>& aliases,
    std::uint64_t seed) {
    Fingerprint out(seed);
    const auto add_entity = [&](EntityIndex entity) {
        out.add(aliases[static_cast<std::size_t>(entity)]);
    };
    const auto add_term = [&](const GraphTerm& term) {
        if (const auto* entity = std::get_if<EntityIndex>(&term)) {
            add_entity(*entity);
        }
    };
    if (claim.subject) {
        add_entity(*claim.subject);
    }
    add_term(claim.object);
    for (const MergedQualifier& qualifier : claim.qualifiers) {
        add_term(qualifier.value);
    }
    std::ranges::for_each(claim.speakers, add_entity);
    if (const Relation* relation = find_relation(graph.relations(), claim.relation)) {
        out.add(relation->phrase).add(std::uint64_t{relation->symmetric ? 1U : 0U});
    }
    return out.value();
}

// Adds whose each is, three steps far, which is farther than any text goes: "the spokesman of
// the ministry of Ghana".
std::vector<std::uint64_t> with_owners(
    const KnowledgeGraph& graph, std::vector<std::uint64_t> own) {
    for (int step = 0; step < 3; ++step) {
        std::vector<std::uint64_t> next = own;
        for (std::size_t i = 0; i < own.size(); ++i) {
            if (const auto owner = graph.entities()[i].of) {
                Fingerprint both(own[i]);
                next[i] = both.add(own[static_cast<std::size_t>(*owner)]).value();
            }
        }
        own = std::move(next);
    }
    return own;
}

}  // namespace

Fingerprints::Fingerprints(const KnowledgeGraph& graph, std::string_view how)
    : how_(Fingerprint().add(how).value()) {
    for (std::uint32_t i = 0; i < graph.articles().size(); ++i) {
        articles_.push_back(of_article(graph.articles()[i], how_));
        Fingerprint text(articles_.back());
        texts_.push_back(text.add(graph.text(ArticleIndex{i})).value());
    }
    for (const Entity& entity : graph.entities()) {
        names_.push_back(of_own_fields(entity, how_));
    }
    names_ = with_owners(graph, std::move(names_));
    std::vector<std::uint64_t> aliases;
    for (std::size_t i = 0; i < names_.size(); ++i) {
        const Entity& entity = graph.entities()[i];
        aliases.push_back(of_aliases(entity));
        Fingerprint out(names_[i]);
        out.add(aliases.back()).add(std::uint64_t{entity.mentions});
        for (const ArticleIndex article : entity.documents) {
            out.add(articles_[place(article)]);
        }
        entities_.push_back(out.value());
    }
    const ClaimFields fields(graph, texts_, names_);
    claims_.reserve(graph.claims().size());
    sentences_.reserve(graph.claims().size());
    for (const MergedClaim& claim : graph.claims()) {
        claims_.push_back(fields.of(claim, how_));
        sentences_.push_back(of_sentence(graph, claim, aliases, claims_.back()));
    }
}

}  // namespace newsgraph
