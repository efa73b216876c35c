#include "export/independence.hpp"

#include "graph/near_copies.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace newsgraph {

namespace {

std::vector<std::string_view> texts(const KnowledgeGraph& graph) {
    std::vector<std::string_view> out;
    for (const SourceArticle& article : graph.articles()) {
        out.push_back(article.text);
    }
    return out;
}

}  // namespace

Independence::Independence(const KnowledgeGraph& graph)
    : graph_{graph}, sources_{group_near_copies(texts(graph))} {}

std::uint32_t Independence::source_of(ArticleIndex article) const {
    return sources_.at(static_cast<std::size_t>(article));
}

std::uint32_t Independence::count(const std::vector<ClaimIndex>& claims) const {
    std::uint32_t most = 0;
    std::set<std::uint32_t> sources;
    for (const ClaimIndex claim : claims) {
        most = std::max(most, graph_[claim].independent_sources);
        for (const Evidence& evidence : graph_[claim].evidence) {
            sources.insert(source_of(evidence.article));
        }
    }
    const bool single = claims.size() == 1;
    return single ? most : std::max(most, static_cast<std::uint32_t>(sources.size()));
}

std::size_t Independence::count_all() const {
    return std::set<std::uint32_t>{sources_.begin(), sources_.end()}.size();
}

}  // namespace newsgraph
