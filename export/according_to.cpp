#include "export/according_to.hpp"

#include "core/one_of.hpp"
#include "export/grammar.hpp"
#include "export/nouns.hpp"
#include "export/objects.hpp"
#include "export/own_words.hpp"
#include "export/safe_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>

namespace newsgraph {

namespace {

// "its", "her"; of a person of whom the text says neither "his" nor "her", "Lee's".
std::string possessive_of(const KnowledgeGraph& graph, const MergedClaim& claim) {
    const Entity& self = graph[*claim.subject];
    if (self.type != EntityType::person) {
        return is_plural(self) ? "their" : "its";
    }
    const std::string_view own = own_possessive(graph, claim);
    const std::string label = one_line(self.label);
    return own.empty() ? label.substr(label.rfind(' ') + 1) + "'s" : std::string{own};
}

// "an inquiry", where the text says so; "the inquiry" would be one that was told of.
std::string speaker_noun(
    const KnowledgeGraph& graph, const MergedClaim& claim, EntityIndex speaker) {
    const bool is_class = graph[speaker].generic;
    const Lead lead = is_class ? lead_to(graph, claim, GraphTerm(speaker)) : Lead{};
    const std::string_view article = lead.determiner == "a" ? "a" : "";
    return noun(graph, speaker, {.subject = {}, .article = article, .possessive = {}});
}

// Does the speaker say all that the sentence tells beside its ends and recipient?
bool says_all(const KnowledgeGraph& graph, const Statement& statement, EntityIndex speaker) {
    const MergedClaim& claim = graph[statement.claims.front()];
    // Of several objects no circumstances are told.
    return !have_one_object(graph, statement)
           || std::ranges::all_of(claim.qualifiers, [&](const MergedQualifier& qualifier) {
                  const bool his =
                      std::ranges::any_of(qualifier.evidence, [&](std::uint32_t at) {
                          return claim.evidence[at].speakers.front() == speaker;
                      });
                  return his || qualifier.role == Role::recipient || qualifier.evidence.empty();
              });
}

}  // namespace

std::string according_to(
    const KnowledgeGraph& graph,
    const Statement& statement,
    const std::vector<EntityIndex>& speakers) {
    const MergedClaim& claim = graph[statement.claims.front()];
    if (speakers.size() == 1 && claim.subject == speakers.front()) {
        return fmt::format("By {} own account, ", possessive_of(graph, claim));
    }
    std::vector<std::string> names;
    std::vector<std::string> in_part;
    for (const EntityIndex speaker : speakers) {
        // Who speaks for somebody is not named beside him.
        const auto owner = graph[speaker].of;
        if (!owner || !is_one_of(*owner, speakers)) {
            auto& group = says_all(graph, statement, speaker) ? names : in_part;
            group.push_back(speaker_noun(graph, claim, speaker));
        }
    }
    const bool nobody = names.empty();
    const std::string others = enumerate(in_part, 3);
    const std::string rest =
        in_part.empty() || nobody ? others : fmt::format(" and, in part, {}", others);
    const bool shares = nobody && in_part.size() > 1;
    return (shares ? "According in part to " : "According to ") + enumerate(names, 3) + rest
           + ", ";
}

}  // namespace newsgraph
