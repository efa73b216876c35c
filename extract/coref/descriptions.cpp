#include "extract/coref/descriptions.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/coref/owners.hpp"
#include "extract/lexicon/name_key.hpp"
#include "extract/mentions/phrase_extent.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

// What is done, said, decided: nothing but its description tells one from another.
bool is_abstract(EntityType type) {
    using enum EntityType;
    return is_one_of(type, {concept_, law, document, event});
}

// "members [of the opposition]", "a decision [to run]"; not "a vote [on Monday]".
bool completes(const SentenceView& view, EntityType type, int phrase) {
    const Tree& tree = view.tree();
    if (is_clause_of_noun(tree, phrase)) {
        return is_abstract(type) && tree[phrase].xpos != Xpos::vbg;
    }
    const Value* value = view.value(phrase);
    const bool time = value != nullptr && value->literal.type == LiteralType::time;
    // "gave the report [to the police]", "the transfer of files [to the police]": that hangs on the
    // deed.
    const bool given =
        is_one_of(base_of(tree[tree[phrase].head].deprel), {obj, nsubj_pass, nmod});
    const bool close =
        is_one_of(preposition_of(tree, phrase), {"of", "for", "from", "against", "about"});
    const bool wide =
        is_abstract(type) && !given
        && is_one_of(preposition_of(tree, phrase), {"to", "on", "over", "into", "between"});
    return tree[phrase].deprel == nmod && !time && (close || wide);
}

Range described_range(const MentionClusters& clusters, int nominal) {
    const Mention& mention = clusters.mention(nominal);
    const SentenceView& view = clusters.view_of(nominal);
    return phrase_around(
        view, mention.head, [&](int phrase) { return completes(view, mention.type, phrase); });
}

// "the [Oslo] primary": of a country the claim tells as origin.
bool has_name_before(const MentionClusters& clusters, int nominal, Range range) {
    const Mention& mention = clusters.mention(nominal);
    return std::ranges::any_of(clusters.view_of(nominal).mentions(), [&](const Mention& name) {
        return name.form == MentionForm::name && name.range.first >= range.first
               && name.range.last <= mention.head && name.type != EntityType::country;
    });
}

bool says_more(const MentionClusters& clusters, int nominal, Range range) {
    return range.last > clusters.mention(nominal).head + 1
           || has_name_before(clusters, nominal, range);
}

// The mention of whoever has it: "[his] decision"; -1: none.
int possessor_of(const MentionClusters& clusters, int nominal) {
    const SentenceView& view = clusters.view_of(nominal);
    const int owner = view.tree().child(clusters.mention(nominal).head, {nmod_poss});
    return view.mention(owner);
}

// As written but for a capital that only the beginning of the sentence has.
std::string words_of(const MentionClusters& clusters, Range range) {
    std::string text = on_one_line(words(clusters.article(), range));
    const Token& first = clusters.article().sentences[range.sentence].tokens[range.first];
    if (range.first == 0 && first.upos != Upos::propn && !text.empty()) {
        text.replace(0, 1, ascii_lower(text.substr(0, 1)));
    }
    return text;
}

// The nominal that says most of a chain; -1: none says more than its class.
struct Best {
    int mention = -1;
    int owner = -1;  // the chain
    Range range;
};

class Describer {
  public:
    Describer(const MentionClusters& clusters, const List<Chain>& chains)
        : clusters_(clusters), chains_(chains) {}

    // Empty: it has no description.
    std::string label(int chain) const {
        const Best best = find(chain);
        if (best.mention < 0) {
            return {};
        }
        std::string label = words_of(clusters_, best.range);
        const int possessor = possessor_of(clusters_, best.mention);
        const bool written =
            possessor >= 0 && clusters_.mention(possessor).head >= best.range.first;
        if (best.owner >= 0 && !written) {
            label.insert(0, chains_[best.owner].label + "'s ");
        }
        return label;
    }

  private:
    int owner_of_mention(int mention, int chain) const {
        const int possessor = possessor_of(clusters_, mention);
        const int owner = possessor < 0 ? -1 : clusters_.mention(possessor).chain;
        const bool named = owner >= 0 && owner != chain && !chains_[owner].generic
                           && !chains_[owner].label.empty()
                           && may_be_possessor(clusters_, possessor, chains_[owner].type);
        return named ? owner : -1;
    }

    Best find(int chain) const {
        Best best;
        for (const int mention : chains_[chain].mentions) {
            if (clusters_.mention(mention).form != MentionForm::nominal) {
                continue;
            }
            const Range range = described_range(clusters_, mention);
            const int owner = owner_of_mention(mention, chain);
            if (owner >= 0 && best.owner >= 0 && owner != best.owner) {
                return {};  // "his boat ... his boat": of two men
            }
            if (says_more(clusters_, mention, range)) {
                return {mention, owner, range};
            }
            if (best.mention < 0 && owner >= 0) {
                best = {mention, owner, range};
            }
        }
        return best;
    }

    const MentionClusters& clusters_;
    const List<Chain>& chains_;
};

}  // namespace

void describe_chains(const MentionClusters& clusters, List<Chain>& chains) {
    const Describer describer(clusters, chains);
    std::vector<std::string> labels(chains.size());
    for (int c = 0; c < chains.count(); ++c) {
        const Chain& chain = chains[c];
        const bool individual = chain.unnamed ? chain.owner < 0 : is_abstract(chain.type);
        if (chain.generic && individual && chain.type != EntityType::position) {
            labels[static_cast<std::size_t>(c)] = describer.label(c);
        }
    }
    for (int c = 0; c < chains.count(); ++c) {
        if (std::string& label = labels[static_cast<std::size_t>(c)]; !label.empty()) {
            chains[c].label = std::move(label);
        }
    }
}

}  // namespace newsgraph
