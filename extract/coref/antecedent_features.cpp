#include "core/table.hpp"
#include "core/utf8.hpp"
#include "extract/coref/antecedents.hpp"
#include "extract/coref/links.hpp"
#include "extract/coref/quote_speakers.hpp"
#include "extract/coref/reported.hpp"
#include "extract/lexicon/name_key.hpp"

#include <algorithm>

namespace newsgraph {

namespace {

using enum Deprel;

std::uint64_t bucket(int number) {
    constexpr std::array bounds{0, 1, 2, 3, 5, 8, 13, 21, 40};
    return static_cast<std::uint64_t>(
        std::ranges::upper_bound(bounds, number) - bounds.begin());
}

std::uint64_t code(auto value) {
    return static_cast<std::uint64_t>(value);
}

// What stands before a noun: the, this, its, a, many, nothing.
std::uint64_t determiner_of(const MentionClusters& clusters, int mention) {
    const Mention& noun = clusters.mention(mention);
    const Tree& tree = clusters.view_of(mention).tree();
    if (tree.has(noun.head, {nmod_poss})) {
        return 1;
    }
    const int word = tree.child(noun.head, {det});
    if (word < 0) {
        return tree.has(noun.head, {nummod}) ? 2 : 3;
    }
    return 16 + fnv1a(ascii_lower(form(clusters.article(), tree[word])));
}

// What hangs on a noun behind it: "the factory in Izhevsk", "the firm that sold them".
std::uint64_t tail_of(const MentionClusters& clusters, int mention) {
    const Tree& tree = clusters.view_of(mention).tree();
    const int head = clusters.mention(mention).head;
    return (tree.has(head, {nmod}) ? 1U : 0U) + (tree.has(head, {acl_relcl, acl}) ? 2U : 0U)
           + (tree.has(head, {appos}) ? 4U : 0U);
}

std::uint64_t gender_match(const Candidate& candidate) {
    if (!is_human(candidate.pronoun)) {
        return 0;
    }
    const Gender wanted =
        candidate.pronoun.person == Person::he ? Gender::male : Gender::female;
    return candidate.facts.gender == Gender::unknown
               ? 1
               : (candidate.facts.gender == wanted ? 2 : 3);
}

std::vector<std::string_view> words_of(const std::string& key) {
    return split(key, '_');
}

// How the words of two phrases lie in each other: 0 nothing in common, 1 equal, 2 all of the
// later one, 3 all of the earlier one, 4 some.
std::uint64_t overlap_of(const std::string& later, const std::string& earlier) {
    const auto mine = words_of(later);
    const auto theirs = words_of(earlier);
    const auto common = std::ranges::count_if(mine, [&](std::string_view word) {
        return std::ranges::find(theirs, word) != theirs.end();
    });
    const auto shared = static_cast<std::size_t>(common);
    if (shared == 0) {
        return 0;
    }
    if (shared == mine.size()) {
        return shared == theirs.size() ? 1 : 2;
    }
    return shared == theirs.size() ? 3 : 4;
}

}  // namespace

const Features& AntecedentSearch::features_of_none(const Anaphor& anaphor) {
    const Mention& mine = clusters_.mention(anaphor.mention);
    const std::uint64_t noun = fnv1a(anaphor.pronoun ? mine.normal : anaphor.noun);
    const std::uint64_t determiner =
        anaphor.pronoun ? 0 : determiner_of(clusters_, anaphor.mention);
    const std::uint64_t tail = anaphor.pronoun ? 0 : tail_of(clusters_, anaphor.mention);
    const auto seen = seen_.find(anaphor.singular);
    const std::uint64_t before = seen == seen_.end() ? 0 : bucket(seen->second);
    const std::uint64_t relation = code(clusters_.head_of(anaphor.mention).deprel);
    const std::uint64_t type = code(mine.type);
    const std::uint64_t length = code(mine.range.size());
    features_.clear();
    features_.add(1, anaphor.kind);
    features_.add(2, anaphor.kind, noun);
    features_.add(3, determiner, before);
    features_.add(4, determiner, tail);
    features_.add(5, determiner, type);
    features_.add(6, anaphor.kind, before);
    features_.add(7, relation, anaphor.kind);
    features_.add(8, determiner, length);
    features_.add(9, fnv1a(clusters_.governor(anaphor.mention).lemma), anaphor.kind);
    features_.add(10, tail, anaphor.kind);
    features_.add(11, determiner, noun);
    features_.add(12, before * 8 + tail, determiner);
    return features_;
}

const Features& AntecedentSearch::features_of(const Anaphor& anaphor, int candidate) {
    features_.clear();
    add_place(anaphor, candidate);
    add_words(anaphor, candidate);
    add_salience(anaphor, candidate);
    if (anaphor.pronoun) {
        add_pronoun(anaphor, candidate);
        add_speech(anaphor, candidate);
    } else {
        add_noun(anaphor, candidate);
    }
    return features_;
}

// Where the two stand.
void AntecedentSearch::add_place(const Anaphor& anaphor, int candidate) {
    const Mention& mine = clusters_.mention(anaphor.mention);
    const Mention& mention = clusters_.mention(candidate);
    const ClusterFacts& facts = clusters_.facts(candidate);
    const std::uint64_t form = code(mention.form) * 2 + (facts.named ? 1U : 0U);
    const std::uint64_t sentences = bucket(mine.range.sentence - mention.range.sentence);
    const std::uint64_t steps = bucket(anaphor.mention - candidate);
    const std::uint64_t relation = code(clusters_.head_of(candidate).deprel);
    const std::uint64_t own = code(clusters_.head_of(anaphor.mention).deprel);
    const bool paragraph = clusters_.sentence_of(candidate).paragraph
                           == clusters_.sentence_of(anaphor.mention).paragraph;
    const bool quoted = quote_around(clusters_, candidate) != nullptr;
    const bool quotes = quote_around(clusters_, anaphor.mention) != nullptr;
    const std::uint64_t size = bucket(facts.size);
    features_.add(anaphor.kind);
    features_.add(anaphor.kind, form, sentences);
    features_.add(anaphor.kind, form, steps);
    features_.add(anaphor.kind, relation, own);
    features_.add(anaphor.kind, relation, sentences);
    features_.add(anaphor.kind, size, form);
    features_.add(anaphor.kind, size, sentences);
    features_.add(
        anaphor.kind, (paragraph ? 1U : 0U) + (quoted ? 2U : 0U) + (quotes ? 4U : 0U));
    features_.add(anaphor.kind, bucket(mention.range.first), sentences);
    features_.add(anaphor.kind, relation, form);
    features_.add(code(clusters_.sentence_of(candidate).place), anaphor.kind);
}

// What the two are.
void AntecedentSearch::add_words(const Anaphor& anaphor, int candidate) {
    const Mention& mine = clusters_.mention(anaphor.mention);
    const Mention& mention = clusters_.mention(candidate);
    const ClusterFacts& facts = clusters_.facts(candidate);
    const std::uint64_t number =
        (facts.plural ? 1U : 0U) + (mine.plural ? 2U : 0U) + (mention.definite ? 4U : 0U);
    const std::uint64_t type = code(facts.type);
    const std::uint64_t form = code(mention.form) * 2 + (facts.named ? 1U : 0U);
    const std::uint64_t above = fnv1a(clusters_.governor(anaphor.mention).lemma);
    const std::uint64_t theirs = fnv1a(clusters_.governor(candidate).lemma);
    const std::uint64_t own = code(clusters_.head_of(anaphor.mention).deprel);
    features_.add(anaphor.kind, type, form);
    features_.add(anaphor.kind, number, form);
    features_.add(anaphor.kind, above * 8 + own, type);
    features_.add(anaphor.kind, above == theirs ? 1 : 0, code(mention.form));
    features_.add(anaphor.kind, fnv1a(clusters_.noun_of(candidate)));
}

void AntecedentSearch::add_pronoun(const Anaphor& anaphor, int candidate) {
    const Candidate pair(clusters_, *anaphor.pronoun, candidate);
    const auto fit = rules_.agreement(pair);
    const std::uint64_t cost = code(std::clamp((fit.cost + 600) / 100, 0, 20));
    const std::uint64_t acts =
        (anaphor.pronoun->acts ? 1U : 0U) + (anaphor.pronoun->does ? 2U : 0U);
    const std::uint64_t lead = code(lead_of(candidate) + 8);
    features_.add(anaphor.kind, code(fit.rule), gender_match(pair));
    features_.add(anaphor.kind, cost);
    features_.add(anaphor.kind, cost, code(fit.rule));
    features_.add(anaphor.kind, acts, code(pair.facts.type));
    features_.add(anaphor.kind, lead);
    features_.add(lead, code(anaphor.pronoun->person), code(pair.facts.type));
    features_.add(lead, cost, code(anaphor.pronoun->person));
    features_.add(anaphor.kind, gender_match(pair), pair.facts.named ? 1 : 0);
}

// Who speaks, and of whom: "Lee said [he] ...", "[He] added that ...".
void AntecedentSearch::add_speech(const Anaphor& anaphor, int candidate) {
    const bool quotes = quote_around(clusters_, anaphor.mention) != nullptr;
    const std::uint64_t said =
        sayer_ < 0 ? 0 : (clusters_.is_joined(sayer_, candidate) ? 1U : 2U);
    const std::uint64_t says = (is_sayer(clusters_, anaphor.mention) ? 1U : 0U)
                               + (is_sayer(clusters_, candidate) ? 2U : 0U);
    const std::uint64_t own = code(clusters_.head_of(anaphor.mention).deprel);
    const std::uint64_t sentences = bucket(
        clusters_.mention(anaphor.mention).range.sentence
        - clusters_.mention(candidate).range.sentence);
    const std::uint64_t spoken = said * 2 + (quotes ? 1U : 0U);
    const std::uint64_t person = code(anaphor.pronoun->person);
    features_.add(person, spoken);
    features_.add(person, spoken, own);
    features_.add(person, spoken, code(clusters_.facts(candidate).type));
    features_.add(person, says, sentences);
    features_.add(says, quotes ? 1 : 0, sentences);
}

// How the article holds it before the reader's eyes.
void AntecedentSearch::add_salience(const Anaphor& anaphor, int candidate) {
    const int root = clusters_.root(candidate);
    const Mention& first = clusters_.mention(root);
    const std::uint64_t introduced = std::min(first.range.sentence, 3);
    const auto at = ranks_.find(root);
    const std::uint64_t rank = at == ranks_.end() ? 9 : std::min(at->second, 5);
    const std::uint64_t largest = clusters_.facts(candidate).size == largest_ ? 1 : 0;
    const std::uint64_t count = std::min<std::size_t>(ranks_.size(), 6);
    const auto is_main = [&](int mention) {
        return clusters_.head_of(mention).deprel == nsubj
               && clusters_.governor(mention).head < 0;
    };
    const std::uint64_t main =
        (is_main(candidate) ? 1U : 0U) + (is_main(anaphor.mention) ? 2U : 0U);
    const std::uint64_t sentences = bucket(
        clusters_.mention(anaphor.mention).range.sentence
        - clusters_.mention(candidate).range.sentence);
    features_.add(anaphor.kind, introduced, largest);
    features_.add(anaphor.kind, rank, count);
    features_.add(anaphor.kind, rank * 2 + largest, sentences);
    features_.add(anaphor.kind, main, sentences);
    features_.add(main, rank, largest);
    features_.add(rank, code(clusters_.facts(candidate).type), anaphor.kind);
}

// Of a name any of its words may say what it is: "Hurricane Lena ... the storm".
NounRelation AntecedentSearch::relation_to(const Anaphor& anaphor, int candidate) const {
    const NounKinds& kinds = clusters_.lexicon().kinds();
    const Mention& mention = clusters_.mention(candidate);
    NounRelation best = kinds.relation(anaphor.noun, clusters_.noun_of(candidate));
    if (mention.form != MentionForm::name) {
        return best;
    }
    const std::string key = name_key(mention.normal);
    for (const std::string_view word : words_of(key)) {
        const NounRelation relation = kinds.relation(anaphor.noun, word);
        const bool says = relation != NounRelation::none && relation != NounRelation::sibling;
        best = says ? relation : best;
    }
    return best;
}

void AntecedentSearch::add_noun(const Anaphor& anaphor, int candidate) {
    const std::uint64_t relation = code(relation_to(anaphor, candidate));
    const Mention& mention = clusters_.mention(candidate);
    const bool individual = mention.form == MentionForm::name || is_specific(mention);
    const std::string other = individual ? name_key(mention.normal)
                                         : name_key(singular_of(clusters_.article(), mention));
    const std::uint64_t overlap = overlap_of(anaphor.singular, other);
    const bool head = clusters_.noun_of(candidate) == anaphor.noun;
    const std::uint64_t same = 1000 + overlap * 2 + (head ? 1U : 0U);
    const int fit =
        individual ? rules_.noun_fit({clusters_, anaphor.mention, anaphor.noun, candidate}) : 0;
    const std::uint64_t determiner = determiner_of(clusters_, anaphor.mention);
    const std::uint64_t tails =
        tail_of(clusters_, anaphor.mention) * 8 + tail_of(clusters_, candidate);
    const int sentences =
        clusters_.mention(anaphor.mention).range.sentence - mention.range.sentence;
    const std::uint64_t theirs = individual ? 1 : determiner_of(clusters_, candidate);
    const std::uint64_t alike = same * 8 + code(fit);
    features_.add(same, anaphor.kind, code(mention.form));
    features_.add(alike, determiner);
    features_.add(alike, bucket(sentences), anaphor.kind);
    features_.add(same, determiner, theirs);
    features_.add(same, tails);
    features_.add(alike, code(clusters_.facts(candidate).type), anaphor.kind);
    features_.add(same, fnv1a(anaphor.noun));
    features_.add(fnv1a(anaphor.noun), fnv1a(clusters_.noun_of(candidate)));
    features_.add(same, anaphor.owner.empty() ? 0 : 1, determiner);
    features_.add(same, bucket(anaphor.mention - candidate), anaphor.kind);
    features_.add(relation, determiner, code(mention.form));
    features_.add(relation, bucket(sentences), anaphor.kind);
    features_.add(relation, tails, anaphor.kind);
    features_.add(relation, code(clusters_.facts(candidate).type), same);
    features_.add(relation, determiner, theirs);
}

}  // namespace newsgraph
