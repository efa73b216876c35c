// graph = fold(merge, {}, articles): the result depends on the set of articles alone, not on
// their order, their split over machines, or the number of threads that read them.
#pragma once

#include "core/record.hpp"
#include "graph/decisions.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/partial.hpp"
#include "graph/record_spool.hpp"
#include "graph/run_report.hpp"

#include <istream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgraph {

struct Folded {
    KnowledgeGraph graph;
    RunReport report;  // options and versions are the caller's to fill
};

// Takes articles in any order; not thread-safe. What is said of names and claims is held while
// the graph is made, and the graph itself; the records lie in the workspace.
class GraphBuilder {
  public:
    explicit GraphBuilder(Workspace workspace = {}) : records_(std::move(workspace)) {}

    void add(const ArticleRecord& record);
    // The same of what pack() made of a record. Error for what is none.
    void add_packed(std::string_view record) { records_.add(record); }
    void add(Skipped skipped);
    // Adds every line of a file that `extract` wrote; blank lines are none. Others are Errors
    // that begin with "NAME:LINE".
    void add_partials(std::istream& in, const std::string& name);

    // What a user says of identity; the last call counts.
    void decide(Decisions decisions) { decisions_ = std::move(decisions); }

    // Number of articles added so far.
    std::size_t size() const { return records_.size(); }
    Folded build() &&;

  private:
    RecordSpool records_;
    std::vector<Skipped> skipped_;
    Decisions decisions_;
};

}  // namespace newsgraph
