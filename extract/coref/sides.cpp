#include "extract/coref/sides.hpp"

#include "core/kinds.hpp"
#include "extract/coref/owners.hpp"
#include "extract/coref/quote_speakers.hpp"

#include <string>

namespace newsgraph {

namespace {

bool serves_state(const MentionClusters& clusters, int post) {
    return clusters.view_of(post).tree().lexicon().is(
        clusters.noun_of(post), VerbClass::state_post);
}

// The mention of a country by its name that is nearest in the text; -1: none is near.
int named_country(const MentionClusters& clusters, const std::string& country, int from) {
    constexpr int farthest = 400;  // mentions
    const auto is_named = [&](int index) {
        return index >= 0 && index < clusters.size()
               && clusters.mention(index).type == EntityType::country
               && clusters.mention(index).normal == country;
    };
    for (int steps = 1; steps < farthest; ++steps) {
        for (const int index : {from - steps, from + steps}) {
            if (is_named(index)) {
                return index;
            }
        }
    }
    return -1;
}

// "a spokesman for the [association]"; -1: no such body.
int unnamed_body(const MentionClusters& clusters, int post) {
    const SentenceView& view = clusters.view_of(post);
    for (const int child : view.tree().children(clusters.mention(post).head)) {
        const int body = view.mention(child);
        const bool of =
            view[child].deprel == Deprel::nmod_poss
            || (view[child].deprel == Deprel::nmod
                && (view.tree().has_case(child, "of") || view.tree().has_case(child, "for")));
        if (of && body >= 0 && clusters.mention(body).form == MentionForm::nominal
            && is_organization(clusters.facts(body).type)) {
            // "chief of the gas company [Arkan]"
            const int next = clusters.mention(body).range.last;
            const int name = next < view.size() ? view.mention(next) : -1;
            const bool named = name >= 0 && clusters.mention(name).form == MentionForm::name
                               && is_organization(clusters.facts(name).type);
            return named ? name : body;
        }
    }
    return -1;
}

bool may_speak_for_side(const MentionClusters& clusters, int mention) {
    return is_actor(clusters.facts(mention).type);
}

}  // namespace

int body_of_post(const MentionClusters& clusters, int post) {
    const int owner = owner_of(clusters, post);
    if (owner >= 0) {
        const EntityType type = clusters.facts(owner).type;
        const bool may = is_organization(type)
                         || (type == EntityType::country && serves_state(clusters, post));
        return may ? owner : -1;
    }
    const std::string& country = clusters.mention(post).demonym;
    return country.empty() || !serves_state(clusters, post)
               ? unnamed_body(clusters, post)
               : named_country(clusters, country, post);
}

int side_around(const MentionClusters& clusters, int pronoun) {
    const int speaker = speaker_around(clusters, pronoun, may_speak_for_side);
    if (speaker < 0 || clusters.facts(speaker).type != EntityType::person
        || clusters.facts(speaker).plural) {
        return speaker;
    }
    const ClusterFacts& facts = clusters.facts(speaker);
    return facts.named || facts.side >= 0 ? facts.side : body_of_post(clusters, speaker);
}

}  // namespace newsgraph
