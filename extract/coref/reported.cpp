#include "extract/coref/reported.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/coref/pronoun.hpp"
#include "extract/coref/quote_speakers.hpp"

namespace newsgraph {

namespace {

using enum Deprel;

bool has_said_clause(const SentenceView& view, int verb) {
    return view.tree().has(verb, {ccomp, parataxis});
}

// "[Lee] said it had ...": the mention that governs the clause below the verb.
int sayer_of_clause(const SentenceView& view, int clause) {
    const int verb = view[clause].head;
    if (!view.has(verb) || view[clause].deprel != ccomp) {
        return -1;
    }
    return view.mention(view.tree().child(verb, {nsubj}));
}

}  // namespace

bool is_sayer(const MentionClusters& clusters, int mention) {
    const SentenceView& view = clusters.view_of(mention);
    const int verb = clusters.head_of(mention).head;
    if (!view.has(verb) || clusters.head_of(mention).deprel != nsubj) {
        return false;
    }
    return has_said_clause(view, verb)
           || clusters.lexicon()[ascii_lower(view[verb].lemma)].is(Light::actor);
}

int sayer_around(const MentionClusters& clusters, int mention) {
    constexpr int farthest = 12;
    if (const int speaker = speaker_around(clusters, mention); speaker >= 0) {
        return speaker;
    }
    const SentenceView& view = clusters.view_of(mention);
    int at = clusters.mention(mention).head;
    for (int steps = 0; steps < farthest && view.has(at); ++steps) {
        const int sayer = sayer_of_clause(view, at);
        if (sayer >= 0 && sayer < mention) {
            return sayer;
        }
        at = view[at].head;
    }
    return -1;
}

}  // namespace newsgraph
