// The graph keeps what the fold made, and derives from it what has only one right answer: the
// edges of the topology and the places of code points.
#include "graph/knowledge_graph.hpp"

#include <cstddef>
#include <utility>

namespace newsgraph {

namespace {

// Subject -> object, and subject -> recipient: the edges that a claim is drawn with.
void append_edges(const MergedClaim& claim, ClaimIndex index, std::vector<Edge>& edges) {
    if (!claim.subject) {
        return;
    }
    const auto append = [&](const GraphTerm& term, EdgeKind kind) {
        if (const auto* entity = std::get_if<EntityIndex>(&term)) {
            edges.push_back(
                {.from = *claim.subject,
                 .to = *entity,
                 .claim = index,
                 .kind = kind,
                 .polarity = claim.polarity,
                 .weight = static_cast<double>(claim.independent_sources)});
        }
    };
    append(claim.object, EdgeKind::object);
    for (const GraphTerm& recipient : recipients(claim)) {
        append(recipient, EdgeKind::recipient);
    }
}

Topology make_topology(const KnowledgeGraph::Parts& parts) {
    std::vector<Edge> edges;
    for (std::size_t i = 0; i < parts.claims.size(); ++i) {
        append_edges(parts.claims[i], static_cast<ClaimIndex>(i), edges);
    }
    return {parts.entities.size(), std::move(edges)};
}

KnowledgeGraph::Parts with_texts(KnowledgeGraph::Parts parts) {
    if (parts.texts.empty()) {
        for (const SourceArticle& article : parts.articles) {
            parts.texts.emplace_back(article.text);
        }
    }
    parts.bytes.reserve(parts.texts.size());
    for (std::size_t i = parts.bytes.size(); i < parts.texts.size(); ++i) {
        parts.bytes.emplace_back(parts.texts[i]);
        parts.kept_texts.looked_at(parts.texts[i].size());
    }
    return parts;
}

}  // namespace

std::vector<GraphTerm> recipients(const MergedClaim& claim) {
    std::vector<GraphTerm> found;
    for (const MergedQualifier& qualifier : claim.qualifiers) {
        if (qualifier.role == Role::recipient) {
            found.push_back(qualifier.value);
        }
    }
    return found;
}

KnowledgeGraph::KnowledgeGraph(Parts parts)
    : parts_(with_texts(std::move(parts))), topology_(make_topology(parts_)) {}

const SourceArticle& KnowledgeGraph::operator[](ArticleIndex index) const {
    return parts_.articles[static_cast<std::size_t>(index)];
}

const Entity& KnowledgeGraph::operator[](EntityIndex index) const {
    return parts_.entities[static_cast<std::size_t>(index)];
}

const MergedClaim& KnowledgeGraph::operator[](ClaimIndex index) const {
    return parts_.claims[static_cast<std::size_t>(index)];
}

std::string_view KnowledgeGraph::text(ArticleIndex article) const {
    const std::string_view text = parts_.texts[static_cast<std::size_t>(article)];
    parts_.kept_texts.looked_at(text.size());
    return text;
}

std::string_view KnowledgeGraph::quote(const Evidence& evidence) const {
    return words(evidence.article, evidence.span);
}

std::string_view KnowledgeGraph::words(ArticleIndex article, CodePoints span) const {
    const auto at = static_cast<std::size_t>(article);
    const std::string_view found = parts_.bytes[at].slice(parts_.texts[at], span);
    parts_.kept_texts.looked_at(found.size());
    return found;
}

}  // namespace newsgraph
