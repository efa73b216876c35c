#include "extract/coref/only_of_kind.hpp"

#include "core/one_of.hpp"
#include "core/table.hpp"
#include "extract/coref/links.hpp"
#include "extract/lexicon/name_key.hpp"

#include <algorithm>

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

// The word of a name that tells its kind: the last one, or the one before "of" and "for".
std::string_view kind_word(std::string_view key) {
    const auto words = split(key, '_');
    std::size_t head = 0;
    while (head + 1 < words.size() && !is_one_of(words[head + 1], {"of", "for"})) {
        ++head;
    }
    return words[head];
}

// "Ministry of Trade" is no court; of "Arkan" nothing is told, and it may be any firm, but neither a
// court, since states have many, nor the board, since firms have one.
bool may_be_called(const MentionClusters& clusters, int name, const std::string& noun) {
    using enum NounRelation;
    const std::string key = name_key(clusters.mention(name).normal);
    const std::string_view word = kind_word(key);
    const Lexicon& lexicon = clusters.lexicon();
    if (!lexicon[word].noun.has_value()) {
        return clusters.view_of(name).tree().lexicon().is(noun, VerbClass::any_body);
    }
    return is_one_of(lexicon.kinds().relation(noun, word), {equal, same, kind, narrower});
}

bool is_nameless(const MentionClusters& clusters, int mention) {
    return clusters.mention(mention).form == MentionForm::nominal
           && !clusters.facts(mention).named;
}

}  // namespace

std::optional<int> only_of_kind(const MentionClusters& clusters, int nominal) {
    const EntityType type = clusters.mention(nominal).type;
    const bool of_state = !clusters.mention(nominal).demonym.empty();
    if (of_state || !may_be_said_of(type, type) || !may_refer(clusters, nominal)
        || !is_bare(clusters, nominal)) {
        return {};
    }
    const std::string noun = clusters.noun_of(nominal);
    std::optional<int> only;
    for (int i = nominal - 1; i >= std::max(0, nominal - most_before); --i) {
        if (is_nameless(clusters, i) && clusters.noun_of(i) == noun) {
            return {};
        }
        if (clusters.mention(i).form != MentionForm::name
            || !may_be_said_of(type, clusters.facts(i).type)) {
            continue;
        }
        if (!may_be_called(clusters, i, noun) || (only && !clusters.is_joined(*only, i))) {
            return {};
        }
        only = only ? only : std::optional(i);
    }
    const auto sentence = [&](int mention) { return clusters.mention(mention).range.sentence; };
    return only && sentence(nominal) - sentence(*only) <= farthest ? only : std::nullopt;
}

}  // namespace newsgraph
