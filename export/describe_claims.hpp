// Claims, what is evidence of them and the sentences that it stands in, as descriptions
// (rdf.hpp draws them).
#pragma once

#include "export/rdf.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace newsgraph {

class ClaimDescriber {
  public:
    // Both must outlive it.
    ClaimDescriber(const KnowledgeGraph& graph, RdfNames& names);

    RdfDescription claim(ClaimIndex index);
    // Of a claim that somebody denies something: what, where its own sentence says it.
    RdfDescription own_denials(ClaimIndex index);
    // One of each evidence of the claim, sorted.
    std::vector<RdfDescription> evidence(const MergedClaim& claim);
    RdfDescription sentence(const Evidence& evidence);
    // What the sentence is called by: 64 bits of its article and place.
    std::uint64_t sentence_key(const Evidence& evidence) const;

  private:
    void ends(RdfDescription& out, const MergedClaim& claim);
    void add_own_denials(RdfDescription& out, const MergedClaim& claim);
    void sources(RdfDescription& out, const MergedClaim& claim);
    std::string evidence_iri(const MergedClaim& claim, const Evidence& evidence) const;
    void add_role(RdfDescription& out, std::string_view role, std::string_view iri);

    const KnowledgeGraph& graph_;
    RdfNames& names_;
    // Claims that are denied, by the sentences that deny them: "Iran denied sending drones".
    struct Denial {
        std::uint64_t sentence;
        ClaimIndex claim;
        EntityIndex speaker;

        auto operator<=>(const Denial&) const = default;
    };
    std::vector<std::uint64_t> document_keys_;  // hashes of the articles' names, by article
    std::vector<Denial> denials_;
};

}  // namespace newsgraph
