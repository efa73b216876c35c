// The page that a summary is written on: headings, lists of cited sentences, tables, and the
// notes at the end. summary.cpp decides what stands in it.
#pragma once

#include "export/citations.hpp"
#include "export/independence.hpp"
#include "export/salience.hpp"
#include "export/sentences.hpp"
#include "graph/knowledge_graph.hpp"

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
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

    void heading(int level, std::string_view text);  // text of ours
    void paragraph(std::string_view markdown);
    void item(std::string_view markdown);  // of a list

    struct Limits {
        std::size_t statements = 10;
        std::size_t notes = 3;  // a statement
        bool weights = false;   // "**4 sources**" in front
    };
    // A section of what has not been told yet, with what others deny of it; without its heading
    // if there is nothing. Tells how many statements there was no room for.
    void statements(
        std::string_view title, const std::vector<ClaimIndex>& claims, const Limits& limits);

    // A sentence with its notes; the whole of it is Markdown.
    std::string cited(const Statement& statement, std::size_t notes);
    // Likewise without who says it.
    std::string cited_clause(const Statement& statement, std::size_t notes);
    // What is said against it, or nothing: "; Iran denies this [3]".
    std::string objections(const Statement& statement, std::size_t notes);
    // The same in full: "; but Iran denies supplying drones to Russia [3]". They are told then.
    std::string denials(const Statement& statement, std::size_t notes);
    bool was_told(const Statement& statement) const;
    void tell(const Statement& statement);

    // The whole page with the notes.
    std::string finish();

  private:
    std::vector<ClaimIndex> denied_by(const Statement& statement) const;

    const KnowledgeGraph& graph_;
    Salience salience_;
    Independence independence_;
    Citations citations_;
    std::set<ClaimIndex> told_;
    std::string page_;
};

}  // namespace newsgraph
