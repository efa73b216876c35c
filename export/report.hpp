// The page that a summary is written on, with what was already told, and the notes.
// summary.cpp decides what stands in it.
#pragma once

#include "export/citations.hpp"
#include "export/independence.hpp"
#include "export/page.hpp"
#include "export/salience.hpp"
#include "export/sentences.hpp"
#include "graph/knowledge_graph.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph {

// The graph must outlive it. Claims that once were told are not told again by statements().
class Report {
  public:
    explicit Report(const KnowledgeGraph& graph);

    const KnowledgeGraph& graph() const { return graph_; }
    const Salience& salience() const { return salience_; }
    const Independence& independence() const { return independence_; }

    // Claims that a condition holds for, the most important first.
    using Condition = std::function<bool(const MergedClaim&)>;
    std::vector<ClaimIndex> ranked(const Condition& holds) const;

    void heading(int level, std::string_view text);
    void paragraph(std::string_view text);
    void item(Words words);
    void row(std::vector<Words> cells, bool is_head = false);

    // A section of what has not been told yet and says something; without its heading if there
    // is nothing.
    struct Limits {
        std::size_t statements = 10;
        std::size_t notes = 3;  // a statement
        int level = 2;          // of the heading; 0: none
    };
    void statements(
        std::string_view title, const std::vector<ClaimIndex>& claims, const Limits& limits);

    // A sentence with its notes, how many independent sources say it, and who denies it.
    Words told(const Statement& statement, std::size_t notes);
    // The sentence with its notes alone, and what it says without who says so.
    Words cited(const Statement& statement, std::size_t notes);
    Words cited_clause(const Statement& statement, std::size_t notes);
    Words cited(const Evidence& evidence);
    // What is denied of it, by speaker, each denial told.
    std::vector<ClaimIndex> denied_by(const Statement& statement) const;

    bool was_told(const Statement& statement) const;
    void tell(const Statement& statement);

    // The whole page with the notes.
    Page finish();

  private:
    void tell_bare(const MergedClaim& claim);

    const KnowledgeGraph& graph_;
    Salience salience_;
    Independence independence_;
    Citations citations_;
    std::set<ClaimIndex> told_;
    // Claims of a relation without qualifiers but whose a post is, by their subject.
    std::vector<std::pair<std::optional<EntityIndex>, ClaimIndex>> bare_;
    Page page_;
};

// Does a line about it say anything: somebody, and what with whom or what?
bool has_content(const KnowledgeGraph& graph, const MergedClaim& claim);

// "Iran", "Iran and the Pentagon": who speaks, or which outlets, where they do in their own
// words.
std::string speakers_or_outlets(const KnowledgeGraph& graph, const Statement& statement);

}  // namespace newsgraph
