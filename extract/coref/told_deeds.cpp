#include "extract/coref/told_deeds.hpp"

#include <algorithm>
#include <string_view>

namespace newsgraph {

namespace {

using enum Deprel;

constexpr int farthest = 8;  // sentences

// Nothing tells it from others of its class: "the crash", "this attack".
bool is_bare(const MentionClusters& clusters, int nominal) {
    const Mention& mention = clusters.mention(nominal);
    const Tree& tree = clusters.view_of(nominal).tree();
    return mention.form == MentionForm::nominal && mention.definite && !mention.plural
           && mention.range.size() == 1
           && !tree.has(
               mention.head, {nmod, nmod_poss, acl, acl_relcl, appos, amod, compound, nummod});
}

class ToldDeed {
  public:
    ToldDeed(const MentionClusters& clusters, const List<Chain>& chains, int nominal)
        : clusters_(clusters),
          chains_(chains),
          nominal_(nominal),
          noun_(clusters.noun_of(nominal)) {}

    std::string find() const {
        const int own = clusters_.mention(nominal_).range.sentence;
        for (int sentence = own; sentence >= std::max(0, own - farthest); --sentence) {
            const SentenceView& view = clusters_.view_in(sentence);
            const int end = sentence == own ? clusters_.mention(nominal_).head : view.size();
            for (int token = end - 1; token >= 0; --token) {
                if (std::string told = told_by(view, token); !told.empty()) {
                    return told;
                }
            }
        }
        return {};
    }

  private:
    // Empty: the token is no verb that tells the deed as one that was done by or to somebody.
    std::string told_by(const SentenceView& view, int verb) const {
        const bool tells = view[verb].upos == Upos::verb
                           && clusters_.lexicon().kinds().tells(noun_, view[verb].lemma)
                           && view.tree().child(verb, {advmod}, "not") < 0;
        if (!tells) {
            return {};
        }
        const std::string done = label_of(view, view.tree().child(verb, {obj, nsubj_pass}));
        const std::string doer = label_of(view, view.tree().child(verb, {nsubj}));
        if (!done.empty()) {
            const std::string_view preposition = clusters_.lexicon().kinds().preposition(noun_);
            return noun_ + ' ' + std::string(preposition) + ' ' + done
                   + (doer.empty() ? "" : " by " + doer);
        }
        return doer.empty() ? std::string() : noun_ + (" of " + doer);
    }

    std::string label_of(const SentenceView& view, int token) const {
        const Mention* mention = view.mention_of(token);
        return mention == nullptr || mention->chain < 0 ? std::string()
                                                        : chains_[mention->chain].label;
    }

    const MentionClusters& clusters_;
    const List<Chain>& chains_;
    int nominal_;
    std::string noun_;
};

}  // namespace

std::string told_deed(const MentionClusters& clusters, const List<Chain>& chains, int nominal) {
    return is_bare(clusters, nominal) ? ToldDeed(clusters, chains, nominal).find()
                                      : std::string();
}

}  // namespace newsgraph
