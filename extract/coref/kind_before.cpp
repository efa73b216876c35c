#include "core/one_of.hpp"
#include "extract/coref/links.hpp"

namespace newsgraph {

namespace {

class KindBefore {
  public:
    KindBefore(const MentionClusters& clusters, int nominal)
        : clusters_(clusters), nominal_(nominal), noun_(clusters.noun_of(nominal)) {}

    std::optional<int> find() const {
        const int earliest = clusters_.mention(nominal_).range.sentence - farthest;
        std::optional<int> nearest;
        for (int i = nominal_ - 1; i >= 0 && clusters_.mention(i).range.sentence >= earliest;
             --i) {
            if (says_equal(i)) {
                return {};  // the same noun was said: which of them, others may tell
            }
            if (!says_kind(i)) {
                continue;
            }
            if (nearest && !is_same_thing(*nearest, i)) {
                return {};
            }
            nearest = nearest.value_or(i);
        }
        return nearest;
    }

  private:
    bool is_noun(int mention) const {
        const Mention& other = clusters_.mention(mention);
        return other.form == MentionForm::nominal && !is_specific(other)
               && other.plural == clusters_.mention(nominal_).plural
               && other.type != EntityType::position
               && !is_another(clusters_, nominal_, mention);
    }

    bool says_equal(int mention) const {
        return is_noun(mention) && clusters_.noun_of(mention) == noun_;
    }

    bool says_kind(int mention) const {
        const NounRelation relation =
            clusters_.lexicon().usual_kinds().relation(noun_, clusters_.noun_of(mention));
        return is_noun(mention)
               && is_one_of(relation, {NounRelation::same, NounRelation::kind});
    }

    bool is_same_thing(int one, int other) const {
        return clusters_.is_joined(one, other)
               || singular_of(clusters_.article(), clusters_.mention(one))
                      == singular_of(clusters_.article(), clusters_.mention(other));
    }

    static constexpr int farthest = 8;

    const MentionClusters& clusters_;
    int nominal_;
    std::string noun_;
};

}  // namespace

std::optional<int> noun_of_kind_before(const MentionClusters& clusters, int nominal) {
    return KindBefore(clusters, nominal).find();
}

}  // namespace newsgraph
