#include "extract/coref/only_of_kind.hpp"

#include "core/one_of.hpp"
#include "extract/coref/links.hpp"
#include "extract/lexicon/name_key.hpp"

#include <algorithm>
#include <vector>

namespace newsgraph {

namespace {

using enum EntityType;

constexpr int farthest = 12;      // sentences back to its last mention
constexpr int most_before = 400;  // mentions back

// May a noun for bodies of the first type be said of a body of the second?
bool may_be_said_of(EntityType noun, EntityType name) {
    switch (noun) {
        case organization:
            return is_one_of(name, {organization, international_organization, company});
        case company:
            return is_one_of(name, {company, organization});
        case international_organization:
            return is_one_of(name, {international_organization, organization});
        case government_body:
        case armed_force:
        case media:
            return noun == name;
        default:
            return false;
    }
}

// "Ministry of Trade" is no court; of "Arkan" nothing is told, and it may be any firm, but neither a
// court, since states have many, nor the board, since firms have one.
bool may_be_called(const MentionClusters& clusters, int name, const std::string& noun) {
    using enum NounRelation;
    const std::string key = name_key(clusters.mention(name).normal);
    const std::string_view word = head_of_key(key);
    const Lexicon& lexicon = clusters.lexicon();
    if (!lexicon[word].noun.has_value()) {
        return clusters.view_of(name).tree().lexicon().is(noun, VerbClass::any_body);
    }
    return is_one_of(lexicon.kinds().relation(noun, word), {equal, same, kind, narrower});
}

// "a firm ... the firm": a nameless one with this noun.
bool is_same_nameless(const MentionClusters& clusters, int mention, const std::string& noun) {
    return clusters.mention(mention).form == MentionForm::nominal
           && !clusters.facts(mention).named && clusters.noun_of(mention) == noun;
}

// A noun for a body that no state, owner or word of its own tells apart.
bool asks_for_body(const MentionClusters& clusters, int nominal) {
    const Mention& mention = clusters.mention(nominal);
    return mention.demonym.empty() && may_be_said_of(mention.type, mention.type)
           && may_refer(clusters, nominal) && is_bare(clusters, nominal);
}

// The names before the nominal that its type may be said of, the nearest first; nothing where a
// nameless one with its noun stands among them.
std::optional<std::vector<int>> bodies_before(const MentionClusters& clusters, int nominal) {
    const std::string noun = clusters.noun_of(nominal);
    const EntityType type = clusters.mention(nominal).type;
    std::vector<int> bodies;
    for (int i = nominal - 1; i >= std::max(0, nominal - most_before); --i) {
        if (is_same_nameless(clusters, i, noun)) {
            return {};
        }
        if (clusters.mention(i).form == MentionForm::name
            && may_be_said_of(type, clusters.facts(i).type)) {
            bodies.push_back(i);
        }
    }
    return bodies;
}

}  // namespace

std::optional<int> only_of_kind(const MentionClusters& clusters, int nominal) {
    const auto bodies =
        asks_for_body(clusters, nominal) ? bodies_before(clusters, nominal) : std::nullopt;
    if (!bodies || bodies->empty()) {
        return {};
    }
    const std::string noun = clusters.noun_of(nominal);
    const int nearest = bodies->front();
    const bool only = std::ranges::all_of(*bodies, [&](int body) {
        return clusters.is_joined(body, nearest) && may_be_called(clusters, body, noun);
    });
    const int back =
        clusters.mention(nominal).range.sentence - clusters.mention(nearest).range.sentence;
    return only && back <= farthest ? std::optional(nearest) : std::nullopt;
}

}  // namespace newsgraph
