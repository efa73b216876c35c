// The numbered notes of a summary: for every sentence of it the words of the articles that it
// stands on.
#pragma once

#include "export/independence.hpp"
#include "export/page.hpp"
#include "export/sentences.hpp"
#include "graph/knowledge_graph.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph {

// Text from outside as Markdown (CommonMark) that shows it and nothing else: no HTML, links,
// emphasis or table cells come of it; on one line; without marks that reverse the direction of
// the text after them.
std::string escape_markdown(std::string_view text);

// Numbers sentences of articles in the order in which they are first cited. Graph and
// independence must outlive it.
class Citations {
  public:
    Citations(const KnowledgeGraph& graph, const Independence& independence)
        : graph_{graph}, independence_{independence} {}

    // "[1][7]": at most `limit` of the sentences that say the statement, those of different
    // independent sources first, then the surest.
    Words cite(const Statement& statement, std::size_t limit);
    // The number of one sentence.
    Inline cite(const Evidence& evidence);

    // All that were cited, by number.
    std::vector<Note> notes() const;

  private:
    using Sentence = std::pair<ArticleIndex, CodePoints>;

    std::size_t number_of(const Sentence& sentence);

    std::vector<const Evidence*> in_order(const Statement& statement) const;

    const KnowledgeGraph& graph_;
    const Independence& independence_;
    std::map<Sentence, std::size_t> numbers_;
    std::vector<Sentence> order_;
};

}  // namespace newsgraph
