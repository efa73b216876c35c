#include "extract/claims/class_places.hpp"

#include "core/kinds.hpp"
#include "core/one_of.hpp"
#include "extract/claims/claim_maker.hpp"
#include "extract/lexicon/name_key.hpp"

#include <algorithm>
#include <string_view>

namespace newsgraph {

namespace {

using enum Deprel;

std::optional<Term> place_at(const Terms& terms, int token) {
    const Term term = token < 0 ? Term{} : terms.of(token);
    return terms.is_named_place(term) ? std::optional(term) : std::nullopt;
}

// Not "the [western] town".
std::optional<Term> by_adjective(const Terms& terms, int noun) {
    const Term origin = terms.origin_of(noun);
    const auto is_proper = [&](int child) {
        const auto written = form(terms.article(), terms.tree()[child]);
        return child < noun && terms.tree()[child].deprel != det && is_capitalised(written);
    };
    return terms.is_named_place(origin)
                   && std::ranges::any_of(terms.tree().children(noun), is_proper)
               ? std::optional(origin)
               : std::nullopt;
}

std::optional<Term> by_owner(const Terms& terms, int noun) {
    return place_at(terms, terms.tree().child(noun, {nmod_poss}));
}

std::optional<Term> by_phrase(const Terms& terms, int noun) {
    const SyntaxView& tree = terms.tree();
    for (const int child : tree.children(noun)) {
        if (tree[child].deprel == nmod && child > noun
            && is_one_of(tree.marker(child), {Marker::of, Marker::in})) {
            return place_at(terms, child);
        }
    }
    return {};
}

constexpr Rule<WholeOfClass> rows[]{
    {"place/class-by-adjective", "the [Indian capital, New Delhi]", by_adjective},
    {"place/class-by-owner", "[Chile's port city Arica]", by_owner},
    {"place/class-by-phrase", "[Arica, a port of Chile]", by_phrase},
};

// "the capital", "a suburb": a part of something larger; a "base" or a "market" is somebody's.
bool is_part_of_land(const SyntaxView& tree, int noun) {
    return tree.is(noun, VerbClass::settlement) || tree.is(noun, VerbClass::land_part);
}

// The name that the noun stands beside or is another word for; never a country's.
Term named_by(const Terms& terms, int noun) {
    const Term term = terms.of(terms.name_beside(noun));
    return terms.is_named_place(term) && terms.chain(term).type != EntityType::country ? term
                                                                                       : Term{};
}

// A firm, a paper, a party: at home in one country.
bool is_private_body(const Terms& terms, const Term& term) {
    using enum EntityType;
    return terms.is_named(term) && terms.is_of(term, {company, media, organization});
}

std::optional<Term> country_at(const Terms& terms, const std::optional<Term>& place) {
    return place && terms.is_of(*place, {EntityType::country}) ? place : std::nullopt;
}

std::optional<Term> home_by_adjective(const Terms& terms, int noun) {
    return country_at(terms, by_adjective(terms, noun));
}

std::optional<Term> home_by_owner(const Terms& terms, int noun) {
    return country_at(terms, by_owner(terms, noun));
}

constexpr Rule<WholeOfClass> homes[]{
    {"place/home-by-adjective", "the [Norwegian carmaker Arkan]", home_by_adjective},
    {"place/home-by-owner", "[Chile's Arkan], [Chile's bank Arkan]", home_by_owner},
};

// The body that the noun names, stands beside ("the carmaker [Arkan]") or is another word for.
Term body_by(const Terms& terms, int noun) {
    const Mention* mention = terms.view().mention_of(noun);
    if (mention == nullptr || mention->head != noun || !is_organization(mention->type)) {
        return {};
    }
    const Term own = terms.of(noun);
    const Term term = terms.is_named(own) ? own : terms.of(terms.bearer_of(noun));
    return is_private_body(terms, term) ? term : Term{};
}

// Adds what the first rule that fits says of the one whom the noun stands for.
void add_whole(
    const Terms& terms,
    const ActiveRules<WholeOfClass>& rules,
    int noun,
    const Term& who,
    std::string_view relation,
    std::vector<Claim>& claims) {
    if (who.is_null()) {
        return;
    }
    const auto found = rules.find(terms, noun);
    if (found && found.answer->value != who.value) {
        rules.note(*found.rule, terms.sentence(), noun);
        claims.push_back(claim_beside(terms, who, relation, *found.answer, found.rule->name));
    }
}

}  // namespace

const std::span<const Rule<WholeOfClass>> class_place_rules = rows;
const std::span<const Rule<WholeOfClass>> home_rules = homes;

std::vector<Claim> read_class_places(
    const Terms& terms,
    const ActiveRules<WholeOfClass>& places,
    const ActiveRules<WholeOfClass>& homes) {
    std::vector<Claim> claims;
    for (int noun = 0; noun < terms.tree().size(); ++noun) {
        if (!is_noun(terms.tree()[noun])) {
            continue;
        }
        if (terms.tree()[noun].upos == Upos::noun && is_part_of_land(terms.tree(), noun)) {
            add_whole(terms, places, noun, named_by(terms, noun), "located_in", claims);
        }
        add_whole(terms, homes, noun, body_by(terms, noun), "based_in", claims);
    }
    return claims;
}

}  // namespace newsgraph
