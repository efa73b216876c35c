#include "extract/claims/places.hpp"

#include "core/one_of.hpp"
#include "extract/claims/claim_maker.hpp"
#include "extract/claims/speakers.hpp"
#include "extract/clauses/predicate_words.hpp"
#include "extract/clauses/speech_scope.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace newsgraph {

namespace {

using enum Deprel;

bool is_named(const Article& article, const Mention& mention, bool (*kind)(EntityType)) {
    return mention.form == MentionForm::name && mention.chain >= 0
           && kind(article.chains[mention.chain].type);
}

bool is_named_place(const Article& article, const Mention& mention) {
    return is_named(article, mention, is_location);
}

bool is_named_body(const Article& article, const Mention& mention) {
    return is_named(article, mention, is_organization);
}

bool is_country(const Article& article, const Mention& mention) {
    return article.chains[mention.chain].type == EntityType::country;
}

std::string_view lemma_at(const SyntaxView& tree, int token) {
    return token >= 0 && token < tree.size() ? std::string_view(tree[token].lemma)
                                             : std::string_view{};
}

bool follows_comma(const SyntaxView& tree, const Mention& inner, const Mention& outer) {
    return outer.range.first == inner.range.last + 1 && lemma_at(tree, inner.range.last) == ",";
}

// The last of the names that commas join to this one, from left to right.
const Mention& end_of_list(const PlacePair& pair) {
    const Mention* last = &pair.outer;
    for (const Mention& next : of_sentence(pair.article.mentions, pair.terms.sentence())) {
        if (is_named_place(pair.article, next)
            && follows_comma(pair.terms.tree(), *last, next)) {
            last = &next;
        }
    }
    return *last;
}

// The name is the second of no more than two: "Turin" in "in Lyon, Turin".
bool is_second_of_two(const PlacePair& pair, const Mention& last) {
    const auto names = of_sentence(pair.article.mentions, pair.terms.sentence());
    return &last == &pair.outer && std::ranges::none_of(names, [&](const Mention& before) {
        return is_named_place(pair.article, before)
               && follows_comma(pair.terms.tree(), before, pair.inner);
    });
}

// "in Lyon, Turin and Bern"; "Lyon, Turin, and Bern"
bool goes_on_with_and(const SyntaxView& tree, int end) {
    const int next = lemma_at(tree, end) == "," ? end + 1 : end;
    return is_one_of(lemma_at(tree, next), {"and", "or", "but"});
}

// "in Lyon, [France]'s envoy said"; but "in Paris, [France]'s capital"
bool owns_another(const SyntaxView& tree, const Mention& inner, const Mention& outer) {
    const Token& token = tree[outer.head];
    return token.deprel == nmod_poss
           && (tree[token.head].deprel != appos || tree[token.head].head != inner.head);
}

// "in [Lyon]", "a blast near [Lyon]": where something is or happens.
bool is_place_of_event(const SyntaxView& tree, const Mention& place) {
    return tree.has(place.head, {case_}) && is_one_of(tree[place.head].deprel, {obl, nmod});
}

bool is_joined_by_comma(const PlacePair& pair) {
    const SyntaxView& tree = pair.terms.tree();
    if (!is_named_place(pair.article, pair.inner) || is_country(pair.article, pair.inner)
        || !follows_comma(tree, pair.inner, pair.outer)) {
        return false;
    }
    const Mention& last = end_of_list(pair);
    // "in Lyon, Ain": a region ends the list as a country does; "near Lyon, France said": no place
    const bool ends = is_country(pair.article, last)
                      || (is_second_of_two(pair, last) && is_place_of_event(tree, pair.inner));
    return ends && !is_one_of(tree[last.head].deprel, {nsubj, nsubj_pass})
           && !owns_another(tree, pair.inner, last) && !goes_on_with_and(tree, last.range.last);
}

bool is_possessor(const SyntaxView& tree, const Mention& mention) {
    return tree[mention.head].deprel == nmod_poss;
}

// "in Kidal in Mali", wherever the tree hangs the second.
bool is_next_in(const PlacePair& pair) {
    const SyntaxView& tree = pair.terms.tree();
    const int in = pair.inner.range.last;
    const int gap = pair.outer.range.first - in;
    return is_named_place(pair.article, pair.inner) && !is_country(pair.article, pair.inner)
           && lemma_at(tree, in) == "in"
           && (gap == 1 || (gap == 2 && lemma_at(tree, in + 1) == "the"))
           && tree.has(pair.inner.head, {case_})
           && (tree.marker(pair.inner.head) != Marker::near  // "near Pisa in Lucca"
               || is_country(pair.article, pair.outer))
           && !is_possessor(tree, pair.outer) && tree[pair.outer.head].deprel != compound;
}

bool hangs_in(const PlacePair& pair, int noun) {
    const SyntaxView& tree = pair.terms.tree();
    return tree[pair.outer.head].head == noun && tree[pair.outer.head].deprel == nmod
           && tree.marker(pair.outer.head) == Marker::in;
}

// What happens or stands somewhere without a name of its own: "the blast in Lyon".
bool is_event_or_site(const Article& article, const Mention& mention) {
    if (mention.form != MentionForm::nominal || mention.chain < 0) {
        return false;
    }
    // "a road in Norway" may be any.
    const Chain& chain = article.chains[mention.chain];
    const bool any =
        chain.generic && chain.owner < 0 && chain.label.find(' ') == std::string::npos;
    return chain.type == EntityType::event || (chain.type == EntityType::facility && !any);
}

// "plans for [raids] in Oslo", "called for [protests] in Oslo"
bool is_only_thought_of(const SyntaxView& tree, int noun) {
    using enum Effect;
    const int governor = tree[noun].head;
    const auto* rule = governor < 0 ? nullptr : rule_for(tree, governor, Complement::nominal);
    return rule != nullptr && reaches_deed(tree, governor, noun)
           && is_one_of(rule->effect, {plans, possible, doubts, requests, prevents, fails});
}

// "no attack in Oslo", "any attack in Oslo"
bool may_not_be(const SyntaxView& tree, int noun) {
    if (is_only_thought_of(tree, noun)) {
        return true;
    }
    const int determiner = tree.child(noun, {det});
    return determiner >= 0
           && is_one_of(tree[determiner].lemma, {"no", "any", "another", "neither", "every"});
}

// "plants in [Lagos], 50 MW in [Accra]": another item of a list.
bool are_parted(const PlacePair& pair) {
    const SyntaxView& tree = pair.terms.tree();
    bool comma = false;
    for (int i = pair.inner.range.last; i < pair.outer.range.first; ++i) {
        if (comma && tree[i].upos == Upos::num) {
            return true;
        }
        comma = comma || tree[i].lemma == ",";
    }
    return false;
}

bool is_complement(const PlacePair& pair) {
    return !is_named_body(pair.article, pair.inner) && hangs_in(pair, pair.inner.head)
           && !are_parted(pair) && !may_not_be(pair.terms.tree(), pair.inner.head);
}

// "[Arkan Bank in Bern]": a body is where its name says so in one breath.
bool is_seat(const PlacePair& pair) {
    return is_named_body(pair.article, pair.inner) && hangs_in(pair, pair.inner.head)
           && pair.outer.range.first <= pair.inner.range.last + 2;
}

bool is_in_apposition(const PlacePair& pair) {
    const SyntaxView& tree = pair.terms.tree();
    const int noun = tree.child(pair.inner.head, {appos});
    return noun >= 0 && pair.terms.may_rename(noun, pair.inner.head) && hangs_in(pair, noun);
}

constexpr Rule<LiesIn> rows[]{
    {"place/comma", "in [Isfahan, Iran]", is_joined_by_comma},
    {"place/complement", "the [blast in Lyon]", is_complement},
    {"place/seat", "[Arkan Bank in Bern]", is_seat},
    {"place/next-in", "a camp near [Kidal in Mali]", is_next_in},
    {"place/apposition", "[Yelabuga, a town in Tatarstan]", is_in_apposition},
};

Claim lies_in(const PlacePair& pair, std::string_view rule) {
    return claim_beside(
        pair.terms,
        {pair.inner.chain, span_of(pair.article, pair.inner.range)},
        "located_in",
        {pair.outer.chain, span_of(pair.article, pair.outer.range)},
        rule);
}

// What may be said to lie somewhere.
bool may_lie_in(const Article& article, const Mention& inner) {
    const bool named = is_named_place(article, inner) && !is_country(article, inner);
    return named || is_event_or_site(article, inner) || is_named_body(article, inner);
}

// Who tells of what that noun names: "[Lee] said the blast in Lyon killed two", "[media] reported
// a blast in Lyon"; nobody tells of named places and bodies.
std::vector<int> tellers_of(const PlacePair& pair, const std::vector<int>& quote_speakers) {
    if (pair.inner.form == MentionForm::name) {
        return {};
    }
    const SyntaxView& tree = pair.terms.tree();
    const int verb = tree[pair.inner.head].head;
    if (const int teller = verb < 0 ? -1 : teller_of_object(tree, verb, pair.inner.head);
        teller >= 0) {
        const int chain = pair.terms.view().chain(pair.terms.bearer_of(teller));
        return chain < 0 ? std::vector<int>{} : std::vector<int>{chain};
    }
    const int sentence = pair.terms.sentence();
    const auto frames = frames_of(pair.article, sentence, sentence);
    for (int token = pair.inner.head; token >= 0; token = tree[token].head) {
        const auto frame = std::ranges::find(frames, token, &Frame::head);
        auto speakers = frame == frames.end()
                            ? std::vector<int>{}
                            : speakers_of(pair.article, *frame, pair.terms, quote_speakers);
        if (!speakers.empty()) {
            return speakers;
        }
    }
    return {};
}

}  // namespace

const std::span<const Rule<LiesIn>> place_rules = rows;

std::vector<Claim> read_places(
    const Terms& terms,
    const ActiveRules<LiesIn>& rules,
    const std::vector<int>& quote_speakers) {
    const Article& article = terms.article();
    std::vector<Claim> claims;
    for (const Mention& inner : of_sentence(article.mentions, terms.sentence())) {
        if (!may_lie_in(article, inner)) {
            continue;
        }
        for (const Mention& outer : of_sentence(article.mentions, terms.sentence())) {
            const bool behind = outer.range.first > inner.range.first;
            if (!behind || !is_named_place(article, outer) || outer.chain == inner.chain) {
                continue;
            }
            const PlacePair pair{article, terms, inner, outer};
            if (const auto found = rules.find(pair)) {
                rules.note(*found.rule, terms.sentence(), inner.head);
                claims.push_back(lies_in(pair, found.rule->name));
                claims.back().speakers = tellers_of(pair, quote_speakers);
            }
        }
    }
    return claims;
}

}  // namespace newsgraph
