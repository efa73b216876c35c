#include "extract/coref/antecedents.hpp"

#include "core/one_of.hpp"
#include "extract/coref/links.hpp"
#include "extract/coref/name_groups.hpp"
#include "extract/coref/owners.hpp"
#include "extract/coref/reported.hpp"
#include "extract/coref/told_classes.hpp"
#include "extract/lexicon/name_key.hpp"
#include "extract/mentions/noun_clauses.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

constexpr int most_candidates = 120;
constexpr std::size_t most_of_noun = 3;

int sentences_back(const Anaphor& anaphor) {
    if (!anaphor.pronoun) {
        return 8;
    }
    return is_human(*anaphor.pronoun) ? 5 : 3;
}

std::uint64_t kind_of(const MentionClusters& clusters, const Anaphor& anaphor) {
    if (const auto& pronoun = anaphor.pronoun) {
        return 1 + static_cast<std::uint64_t>(pronoun->person) * 4
               + (pronoun->possessive ? 1U : 0U) + (pronoun->subject ? 2U : 0U);
    }
    const Mention& mention = clusters.mention(anaphor.mention);
    return 64 + (mention.definite ? 1U : 0U) + (mention.plural ? 2U : 0U);
}

bool is_in_construction(const MentionClusters& clusters, int one, int other) {
    const Mention& a = clusters.mention(one);
    const Mention& b = clusters.mention(other);
    if (a.range.sentence != b.range.sentence) {
        return false;
    }
    if (a.range.contains(b.range) || b.range.contains(a.range)) {
        return true;
    }
    const Token& first = clusters.head_of(one);
    const Token& second = clusters.head_of(other);
    return first.head == b.head || second.head == a.head
           || (first.head == second.head && first.head >= 0);
}

// "[Peru's] court", "the [NATO] spokesman": whose it is tells it from those that were named.
bool is_of_named(const MentionClusters& clusters, int nominal) {
    const SentenceView& view = clusters.view_of(nominal);
    const int head = clusters.mention(nominal).head;
    const int owner = view.tree().child(head, {Deprel::nmod_poss});
    const Mention* name = view.mention_of(view.tree().child(head, {compound}));
    return (owner >= 0 && view[owner].upos != Upos::pron)
           || (name != nullptr && name->form == MentionForm::name);
}

// Lemmas of what the tree hangs on a noun in front of it.
std::vector<std::string_view> words_before(const MentionClusters& clusters, int mention) {
    const Tree& tree = clusters.view_of(mention).tree();
    const int head = clusters.mention(mention).head;
    std::vector<std::string_view> lemmas;
    for (const int child : tree.children(head)) {
        if (child < head) {
            lemmas.push_back(tree[child].lemma);
        }
    }
    return lemmas;
}

// Has it a word of that role before it that the other one has not?
bool has_own_word(const MentionClusters& clusters, int one, int other, WordRole role) {
    const auto words = [&](int mention) { return words_before(clusters, mention); };
    const auto theirs = words(other);
    return std::ranges::any_of(words(one), [&](std::string_view word) {
        return clusters.lexicon()[word].is(role)
               && std::ranges::find(theirs, word) == theirs.end();
    });
}

// "Lee is [the boss]": that is a claim about Lee, whatever else he is called, and the boss is no
// other name.
bool is_told_of(const MentionClusters& clusters, int nominal, int candidate) {
    const int told = told_of(clusters.view_of(nominal), clusters.mention(nominal).head);
    return told >= 0
           && (clusters.facts(candidate).named || clusters.is_joined(told, candidate));
}

// "the bus companies" are not "the oil companies": words of their own make other classes of both.
bool are_two_classes(const MentionClusters& clusters, const Anaphor& anaphor, int candidate) {
    if (clusters.noun_of(candidate) != anaphor.noun) {
        return false;
    }
    const std::string other =
        name_key(singular_of(clusters.article(), clusters.mention(candidate)));
    const auto is_part = [](const std::string& one, const std::string& whole) {
        return ('_' + whole).ends_with('_' + one);
    };
    return !is_part(anaphor.singular, other) && !is_part(other, anaphor.singular);
}

// "Lee was in [his office] ... Ek was in [his office]"
bool have_two_possessors(const MentionClusters& clusters, int nominal, int before) {
    const int mine = possessor_of(clusters, nominal);
    const int theirs = possessor_of(clusters, before);
    const auto is_person = [&](int owner) {
        return owner >= 0 && clusters.facts(owner).type == EntityType::person;
    };
    return is_person(mine) && is_person(theirs) && !clusters.is_joined(mine, theirs);
}

// "the area of [Oslo]": the lemma of what completes a noun; empty: nothing does.
std::string_view complement_of(const MentionClusters& clusters, int nominal) {
    const Tree& tree = clusters.view_of(nominal).tree();
    const int complement = tree.child(clusters.mention(nominal).head, {nmod});
    return complement < 0 ? std::string_view{} : tree[complement].lemma;
}

// What is said of the later noun makes it another one: a complement that the earlier one had not,
// other than in "an attack ... the attack on Oslo", and without "the" a clause, or any word of
// its own or of the other one.
bool says_otherwise(const MentionClusters& clusters, const Anaphor& anaphor, int candidate) {
    const std::string_view complement = complement_of(clusters, anaphor.mention);
    const std::string_view theirs = complement_of(clusters, candidate);
    const bool definite = clusters.mention(anaphor.mention).definite;
    const Mention& mention = clusters.mention(candidate);
    const bool of_one = definite && theirs.empty() && !mention.plural
                        && clusters.view_of(candidate).tree().has(mention.head, {det});
    if (!complement.empty() && complement != theirs && !of_one) {
        return true;
    }
    const Tree& tree = clusters.view_of(anaphor.mention).tree();
    const bool told_more =
        tree.has(clusters.mention(anaphor.mention).head, {acl, acl_relcl})
        || anaphor.singular != name_key(singular_of(clusters.article(), mention));
    return !definite && told_more;
}

}  // namespace

bool is_another(const MentionClusters& clusters, int nominal, int before) {
    const auto ordinal = [&](int mention) {
        return ordinal_of(clusters.view_of(mention).tree(), clusters.mention(mention).head);
    };
    return (!ordinal(nominal).empty() && ordinal(nominal) != ordinal(before))
           || has_own_word(clusters, nominal, before, WordRole::another)
           || has_own_word(clusters, before, nominal, WordRole::earlier);
}

AntecedentSearch::AntecedentSearch(MentionClusters& clusters, const AntecedentRules& rules)
    : clusters_(clusters), rules_(rules) {}

std::optional<Anaphor> AntecedentSearch::anaphor(int mention) const {
    const Mention& here = clusters_.mention(mention);
    Anaphor anaphor;
    anaphor.mention = mention;
    anaphor.pronoun = read_pronoun(clusters_, mention);
    const bool pronoun =
        anaphor.pronoun && !is_in_talk(*anaphor.pronoun) && !anaphor.pronoun->reflexive;
    const bool nominal = here.form == MentionForm::nominal && !is_specific(here)
                         && here.type != EntityType::position;
    if (!pronoun && !nominal) {
        return {};
    }
    if (nominal) {
        anaphor.pronoun.reset();
        anaphor.noun = clusters_.noun_of(mention);
        anaphor.singular = name_key(singular_of(clusters_.article(), here));
        anaphor.owner = owner_key(clusters_, mention);
    }
    anaphor.kind = kind_of(clusters_, anaphor);
    return anaphor;
}

void AntecedentSearch::pass(int mention) {
    if (clusters_.mention(mention).form == MentionForm::nominal
        && rules_.is_passed(clusters_, mention)) {
        before_names_.push_back(mention);
    }
    if (clusters_.mention(mention).form != MentionForm::pronoun) {
        by_noun_[clusters_.noun_of(mention)].push_back(mention);
        ++seen_[name_key(singular_of(clusters_.article(), clusters_.mention(mention)))];
    }
}

std::vector<int> AntecedentSearch::candidates(const Anaphor& anaphor) {
    std::vector<int> found;
    costs_.clear();
    const int earliest =
        clusters_.mention(anaphor.mention).range.sentence - sentences_back(anaphor);
    const int first = std::max(0, anaphor.mention - most_candidates);
    int at = anaphor.mention - 1;
    for (; at >= first && clusters_.mention(at).range.sentence >= earliest; --at) {
        if (may_be(anaphor, at)) {
            found.push_back(at);
        }
    }
    if (const auto same = by_noun_.find(anaphor.noun);
        !anaphor.pronoun && same != by_noun_.end()) {
        std::size_t number = 0;
        for (auto i = same->second.rbegin(); i != same->second.rend() && number < most_of_noun;
             ++i) {
            if (*i <= at && may_be(anaphor, *i)) {
                found.push_back(*i);
                ++number;
            }
        }
    }
    note_order(anaphor, found);
    return found;
}

void AntecedentSearch::note_order(const Anaphor& anaphor, const std::vector<int>& candidates) {
    ranks_.clear();
    largest_ = 0;
    sayer_ = sayer_around(clusters_, anaphor.mention);
    for (const int candidate : candidates) {
        ranks_.try_emplace(clusters_.root(candidate), static_cast<int>(ranks_.size()));
        largest_ = std::max(largest_, clusters_.facts(candidate).size);
    }
}

bool AntecedentSearch::may_be(const Anaphor& anaphor, int candidate) {
    const Mention& mention = clusters_.mention(candidate);
    if (!anaphor.pronoun) {
        const bool unresolved =
            mention.form == MentionForm::pronoun && clusters_.facts(candidate).size == 1;
        return !unresolved && may_be_noun(anaphor, candidate);
    }
    const auto is_same = [&](int other) { return clusters_.is_joined(other, candidate); };
    if (rules_.is_passed(clusters_, candidate) || std::ranges::any_of(before_names_, is_same)) {
        return false;
    }
    const Candidate pair(clusters_, *anaphor.pronoun, candidate);
    const auto fit = rules_.admit(pair);
    if (fit.rule < 0) {
        return false;
    }
    const auto [cost, is_new] = costs_.try_emplace(clusters_.root(candidate), fit.cost);
    cost->second = std::min(cost->second, fit.cost);
    return true;
}

int AntecedentSearch::controller(
    const Anaphor& anaphor, const std::vector<int>& candidates) const {
    const auto found = std::ranges::find_if(candidates, [&](int candidate) {
        const Candidate pair(clusters_, *anaphor.pronoun, candidate);
        return pair.sentences == 0 && anaphor.pronoun->controller == pair.mention.head;
    });
    return found == candidates.end() ? -1 : *found;
}

// How far the cluster leads the others by the rules, in steps of 50; negative: it follows.
int AntecedentSearch::lead_of(int candidate) const {
    const int root = clusters_.root(candidate);
    const auto own = costs_.find(root);
    int least = 1000;
    for (const auto& [other, cost] : costs_) {
        least = other == root ? least : std::min(least, cost);
    }
    const int lead = own == costs_.end() ? 0 : least - own->second;
    return std::clamp(lead / 50, -8, 8);
}

bool AntecedentSearch::is_individual(int mention) const {
    const Mention& one = clusters_.mention(mention);
    return one.form == MentionForm::name || is_specific(one);
}

// "the factory" is a factory that was named; "factories" and "Peru's factory" are not. Which
// country "the country" is, rules alone can tell.
bool AntecedentSearch::may_be_name(const Anaphor& anaphor, int candidate) const {
    const Mention& mine = clusters_.mention(anaphor.mention);
    const ClusterFacts& facts = clusters_.facts(candidate);
    if (!mine.definite || mine.plural || facts.type == EntityType::country
        || is_of_named(clusters_, anaphor.mention)) {
        return false;
    }
    const bool fits =
        is_individual(candidate)
        && rules_.noun_fit({clusters_, anaphor.mention, anaphor.noun, candidate}) > 0;
    return fits || (mine.demonym.empty() && type_family(facts.type) == type_family(mine.type));
}

// It is told to be another one. What the tree ties to a noun is said of it, and is no other mention
// of it: "Lee, the boss".
bool AntecedentSearch::is_told_apart(const Anaphor& anaphor, int candidate) const {
    const bool class_only =
        clusters_.mention(candidate).form == MentionForm::nominal && !is_individual(candidate);
    return is_in_construction(clusters_, candidate, anaphor.mention)
           || is_another(clusters_, anaphor.mention, candidate)
           || is_told_of(clusters_, anaphor.mention, candidate)
           || (class_only && are_two_classes(clusters_, anaphor, candidate))
           || have_two_possessors(clusters_, anaphor.mention, candidate);
}

bool AntecedentSearch::may_be_noun(const Anaphor& anaphor, int candidate) const {
    const Mention& mine = clusters_.mention(anaphor.mention);
    if (clusters_.mention(candidate).type == EntityType::position
        || is_told_apart(anaphor, candidate)) {
        return false;
    }
    if (clusters_.facts(candidate).named || is_individual(candidate)) {
        return may_be_name(anaphor, candidate);
    }
    if (says_otherwise(clusters_, anaphor, candidate)) {
        return false;
    }
    const std::string owner = owner_key(clusters_, candidate);
    // "the stores of Costco ... some stores": of anybody.
    const bool of_same =
        anaphor.owner.empty() ? mine.definite || owner.empty() : anaphor.owner == owner;
    return of_same && clusters_.facts(candidate).plural == mine.plural;
}

}  // namespace newsgraph
