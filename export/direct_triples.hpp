// Which short triples (subject, relation, object) may stand for claims without misleading those
// who read no statement nodes.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace newsgraph {

// Const and thread-safe; the graph must outlive it.
class DirectTriples {
  public:
    explicit DirectTriples(const KnowledgeGraph& graph);

    // Only what is affirmed and actual, by somebody who is named, is asserted at all.
    static bool asserts(const MergedClaim& claim) { return claim.subject && claim.is_plain(); }
    // "Iran supplies drones" and "Iran supplies_to Russia" say together that Russia got drones:
    // true only if every thing that Iran supplies is also claimed to go to Russia.
    bool may_name(const MergedClaim& claim, const GraphTerm& recipient) const;

  private:
    struct Given {
        std::set<std::string> objects;
        std::set<std::pair<std::string, std::string>> to;  // object, recipient
    };
    static std::pair<EntityIndex, std::string> key_of(const MergedClaim& claim);

    const KnowledgeGraph& graph_;
    std::map<std::pair<EntityIndex, std::string>, Given> given_;
};

}  // namespace newsgraph
