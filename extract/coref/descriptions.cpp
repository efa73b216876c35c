#include "extract/coref/descriptions.hpp"

#include "core/one_of.hpp"
#include "core/utf8.hpp"
#include "extract/coref/owners.hpp"
#include "extract/coref/told_deeds.hpp"
#include "extract/lexicon/name_key.hpp"
#include "extract/mentions/noun_clauses.hpp"
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

// "the engineer [who repaired the pump]": a deed that is told of him by itself; only people of
// whom nothing else is known are called by it, and "the [only] shop selling bread".
bool is_deed(const SyntaxView& tree, int phrase) {
    const int noun = tree[phrase].head;
    const bool by_somebody =
        tree.has(phrase, {obl_agent}) || tree.child(phrase, {obl}, "by") >= 0;
    const bool plain = tree.is(noun, VerbClass::plain_person) && tree[phrase].xpos != Xpos::vbg;
    return (tree.has(phrase, {obj}) || by_somebody) && !plain
           && singling_word(tree, tree.cover(noun).first, noun) < 0;
}

// "tenants [who fled]": says which of them. "Accused the firm [of lying]" hangs on the verb.
bool singles_out(const SyntaxView& tree, int phrase) {
    const int mark_word = tree.child(phrase, {mark});
    return is_restrictive_clause(tree, phrase) && !is_deed(tree, phrase)
           && (mark_word < 0 || tree[mark_word].lemma == "that");
}

// "homes [near the river]", "households [with children]"
bool tells_where(const SentenceView& view, int phrase) {
    using enum Marker;
    return view.tree()[phrase].deprel == nmod && view.value(phrase) == nullptr
           && is_one_of(
               view.tree().marker(phrase),
               {in, near, at, around, along, under, within, among, with, without});
}

bool has_pronoun(const Tree& tree, int noun) {
    const int owner = tree.child(noun, {nmod_poss});
    return owner >= 0 && tree[owner].upos == Upos::pron;
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
    // "flew over the rally [on his plane]": so does this.
    const bool aside =
        base_of(tree[tree[phrase].head].deprel) == obl && has_pronoun(tree, phrase);
    const bool wide =
        is_abstract(type) && !given && !aside
        && is_one_of(preposition_of(tree, phrase), {"to", "on", "over", "into", "between"});
    return tree[phrase].deprel == nmod && !time && (close || wide);
}

Range described_range(const MentionClusters& clusters, int nominal) {
    const Mention& mention = clusters.mention(nominal);
    const SentenceView& view = clusters.view_of(nominal);
    return phrase_around(
        view, mention.head, [&](int phrase) { return completes(view, mention.type, phrase); });
}

// With the clauses that say which one it is, where that is no story; of one who is spoken of once
// also with where he is and what he has.
Range close_range(const MentionClusters& clusters, int nominal, bool once) {
    constexpr int longest = 12;  // tokens
    const Mention& mention = clusters.mention(nominal);
    const SentenceView& view = clusters.view_of(nominal);
    const Range range = phrase_around(view, mention.head, [&](int phrase) {
        return completes(view, mention.type, phrase) || singles_out(view.tree(), phrase)
               || (once && tells_where(view, phrase));
    });
    return range.size() <= longest ? range : described_range(clusters, nominal);
}

// "the [Oslo] primary": of a country the claim tells as origin.
bool has_name_before(const MentionClusters& clusters, int nominal, Range range) {
    const Mention& mention = clusters.mention(nominal);
    return std::ranges::any_of(clusters.view_of(nominal).mentions(), [&](const Mention& name) {
        return name.form == MentionForm::name && name.range.first >= range.first
               && name.range.last <= mention.head && name.type != EntityType::country;
    });
}

bool says_more(const MentionClusters& clusters, int nominal, Range range, bool closely) {
    const int head = clusters.mention(nominal).head;
    const Tree& tree = clusters.view_of(nominal).tree();
    return range.last > head + 1 || has_name_before(clusters, nominal, range)
           || (closely && singling_word(tree, range.first, head) >= 0);
}

// As written but for a capital that only the beginning of the sentence has.
std::string words_of(const MentionClusters& clusters, Range range) {
    std::string text = on_one_line(words(clusters.article(), range));
    const Token& first = clusters.article().sentences[range.sentence].tokens[range.first];
    const bool written_so = first.upos == Upos::propn
                            || clusters.lexicon().demonym(form(clusters.article(), first));
    if (range.first == 0 && !written_so && !text.empty()) {
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
            return told_deed(clusters_, chains_, chains_[chain].mentions.front());
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

    // The first mention of one who is spoken of once, or as somebody known from then on: what is
    // said of him there tells him from others in all places. -1: there is no such.
    int first_of_known(int chain) const {
        const auto& mentions = chains_[chain].mentions;
        const auto is_new = [&](int mention) {
            const Mention& it = clusters_.mention(mention);
            return it.form == MentionForm::nominal && !it.definite;
        };
        return mentions.empty() || std::any_of(mentions.begin() + 1, mentions.end(), is_new)
                   ? -1
                   : mentions.front();
    }

    Best find(int chain) const {
        const int known = first_of_known(chain);
        Best best;
        for (const int mention : chains_[chain].mentions) {
            if (clusters_.mention(mention).form != MentionForm::nominal) {
                continue;
            }
            const bool closely = mention == known;
            const Range range =
                closely ? close_range(clusters_, mention, chains_[chain].mentions.size() == 1)
                        : described_range(clusters_, mention);
            const int owner = owner_of_mention(mention, chain);
            if (owner >= 0 && best.owner >= 0 && owner != best.owner) {
                return {};  // "his boat ... his boat": of two men
            }
            if (says_more(clusters_, mention, range, closely)) {
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
